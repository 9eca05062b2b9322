"""The rail at the window's start: one item for each page."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from checkin.ui.frame import rail_width
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import plain_tip

_MOST_SHOWN = 999


class RailItem(QToolButton):
    """A page's item; what it counts stands on its icon."""

    def __init__(self, look: Look, title: str) -> None:
        """Begin with nothing counted."""
        super().__init__()
        self._look = look
        self._title = title
        self._count, self._family = 0, ""
        self.setObjectName("railItem")
        self.setText(title)
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def count(self, number: int, family: str, told: str) -> None:
        """Show a number in a family's colours, and say for screen readers what it counts."""
        if (number, family) != (self._count, self._family):
            self._count, self._family = number, family
            self.update()
        self.setAccessibleName(f"{self._title}, {told}" if told else self._title)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._count:
            return
        look = self._look
        family = look.family(self._family)
        words = str(self._count) if self._count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        font = look.font(0.85, 700)
        height = QFontMetrics(font).height()
        width = max(height, QFontMetrics(font).horizontalAdvance(words) + look.px(2.5))
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        middle = self.width() // 2
        x = middle - width - look.px(1) if is_mirrored else middle + look.px(1)
        place = QRect(min(max(0, x), self.width() - width), look.px(0.5), width, height)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(family.on), 1))
        painter.setBrush(colour(family.fill))
        painter.drawRoundedRect(place.toRectF().adjusted(0.5, 0.5, -0.5, -0.5),
                                height / 2, height / 2)  # fmt: skip
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


class Rail(QWidget):
    """Pages in order, the last ones at the bottom; Ctrl+1 … reach them."""

    chosen = Signal(str)  # the page's key

    def __init__(self, look: Look) -> None:
        """Begin without pages."""
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._items: dict[str, tuple[RailItem, str]] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        self._above = 0
        self.dress()

    def add(self, key: str, icon: str, title: str, *, at_bottom: bool = False) -> None:
        """Add a page's item behind those already there."""
        item = RailItem(self._look, title)
        item.setShortcut(QKeySequence(f"Ctrl+{len(self._items) + 1}"))
        item.clicked.connect(lambda: self.chosen.emit(key))
        item.toggled.connect(lambda _: self._dress_item(key))
        self._items[key] = (item, icon)
        self._group.addButton(item)
        if at_bottom:
            self._layout.addWidget(item)
        else:
            self._layout.insertWidget(self._above, item)
            self._above += 1
        if self.width() != self._width():
            self.dress()
        else:
            self._dress_item(key)

    def clear(self) -> None:
        """Take all items away, when the event is left."""
        for item, _ in self._items.values():
            self._group.removeButton(item)
            item.hide()
            item.deleteLater()
        self._items = {}
        self._above = 0

    def items(self) -> list[RailItem]:
        """Give the items in their order."""
        return [item for item, _ in self._items.values()]

    def count(self, key: str, number: int, family: str, told: str) -> None:
        """Show on a page's item how many things wait there, in a family's colours."""
        if key in self._items:
            self._items[key][0].count(number, family, told)

    def mark(self, key: str) -> None:
        """Show which page is shown; one without an item leaves the mark where it came from."""
        if key in self._items:
            self._items[key][0].setChecked(True)

    def dress(self) -> None:
        """Take over colours and sizes; small windows show icons only."""
        look = self._look
        side = look.px(1.75)
        self._layout.setContentsMargins(side, side, side, side)
        self._layout.setSpacing(0)
        self.setFixedWidth(self._width())
        for key in self._items:
            self._dress_item(key)

    def _width(self) -> int:
        return rail_width(self._look, [item.text() for item in self.items()])

    def _dress_item(self, key: str) -> None:
        look = self._look
        item, icon = self._items[key]
        is_chosen = item.isChecked()
        item.setFont(look.font(0.85, 600 if is_chosen else 400))
        ink = look.theme.accent if is_chosen else look.theme.muted
        item.setIcon(look.icons.button_icon(icon, ink, look.px(6)))
        item.setIconSize(QSize(look.px(6), look.px(6)))
        style = Qt.ToolButtonStyle
        item.setToolButtonStyle(
            style.ToolButtonIconOnly if look.is_small else style.ToolButtonTextUnderIcon
        )
        item.setToolTip(plain_tip(item.text() if look.is_small else ""))
        item.setFixedSize(self.width() - 2 * look.px(1.75), look.px(11 if look.is_small else 16))
