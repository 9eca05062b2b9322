"""The rail at the window's start: one item for each page."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QToolButton, QVBoxLayout, QWidget

from checkin.ui.look import Look
from checkin.ui.widgets import plain_tip


class Rail(QWidget):
    """Pages in order, the last ones at the bottom; Ctrl+1 … reach them."""

    chosen = Signal(str)  # the page's key

    def __init__(self, look: Look) -> None:
        """Begin without pages."""
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._items: dict[str, tuple[QToolButton, str]] = {}
        self._group = QButtonGroup(self)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        self._above = 0
        self.dress()

    def add(self, key: str, icon: str, title: str, *, at_bottom: bool = False) -> None:
        """Add a page's item behind those already there."""
        item = QToolButton()
        item.setObjectName("railItem")
        item.setText(title)
        item.setAccessibleName(title)
        item.setCheckable(True)
        item.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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

    def items(self) -> list[QToolButton]:
        """Give the items in their order."""
        return [item for item, _ in self._items.values()]

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
        if self._look.is_small:
            return self._look.px(14)
        metrics = QFontMetrics(self._look.font(0.85, 600))
        words = [metrics.horizontalAdvance(item.text()) for item, _ in self._items.values()]
        return max([self._look.px(24), *(word + self._look.px(6) for word in words)])

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
