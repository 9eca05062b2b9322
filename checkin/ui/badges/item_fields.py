"""The controls by which a box's properties are changed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QWheelEvent
from PySide6.QtWidgets import (
    QColorDialog,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QWidget,
)

from checkin.core.badges.badge_layout import CATEGORY_COLOR
from checkin.core.badges.layout_edit import NAMED_COLORS
from checkin.core.scan import Verdict
from checkin.ui.parts.form import Choice, Segments
from checkin.ui.parts.icon_button import IconButton
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import plain_tip
from checkin.ui.words import FAMILIES

_HEIGHT = 8.0  # steps
_LOOK = Verdict.ALREADY_ADMITTED  # whose shape says that somebody should look
_OTHER = "other"  # a colour that is not on offer
_FIRST = NAMED_COLORS["blue"]


class NumberField(QDoubleSpinBox):
    """A length or size with its unit; Up and Down step it."""

    changed = Signal(float)

    def __init__(self, look: Look, unit: str, least: float, most: float) -> None:
        """Take numbers between two bounds."""
        super().__init__()
        self._look = look
        self.setDecimals(2)
        self.setRange(least, most)
        self.setSuffix(f" {unit}" if unit else "")
        self.lineEdit().setTextMargins(look.px(1), 0, 0, 0)
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.changed)

    def textFromValue(self, value: float) -> str:  # noqa: N802 - Qt's own name
        text = f"{value:.2f}".rstrip("0").rstrip(".")
        return text.replace(".", self.locale().decimalPoint())

    def show_value(self, value: float) -> None:
        """Show a number without telling anybody."""
        before = self.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.setValue(value)
        self.blockSignals(before)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(10), self._look.px(_HEIGHT))


class TemplateField(QWidget):
    """A line for a text with placeholders, and a menu of them."""

    changed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Begin with an empty line."""
        super().__init__()
        self.line = QLineEdit()
        self.line.setMaxLength(1_000)
        self.line.setMinimumHeight(look.px(_HEIGHT))
        self.more = IconButton(look, "plus", self.tr("Insert a placeholder"))
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(1))
        across.addWidget(self.line, 1)
        across.addWidget(self.more)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self.changed)

    def offer(self, placeholders: Sequence[tuple[str, str]]) -> None:
        """Offer placeholders: how each is written, and what it stands for."""
        self._menu.clear()
        for written, words in placeholders:
            action = self._menu.addAction(f"{words}\t{written}".replace("&", "&&"))
            action.triggered.connect(partial(self._insert, written))

    def show_value(self, text: str) -> None:
        """Show another text; a caret in the same one stays where it is."""
        if self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def _insert(self, written: str) -> None:
        self.line.insert(written)
        self.line.setFocus()
        self.changed.emit(self.line.text())


class PairField(QWidget):
    """Two numbers side by side."""

    def __init__(self, look: Look, first: NumberField, second: NumberField) -> None:
        """Put two fields into one row."""
        super().__init__()
        self.first, self.second = first, second
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(2))
        across.addWidget(first, 1)
        across.addWidget(second, 1)
        self.setFocusProxy(first)


class WideChoice(Choice):
    """A choice as wide as its column."""

    def __init__(self, look: Look, choices: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__(look, choices)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(look.px(16))


class ColorField(WideChoice):
    """A choice of colours, each with a patch of it; the last leads to all others."""

    def __init__(self, look: Look, *, may_be_none: bool = False) -> None:
        """Offer no colour at all where a figure may do without."""
        super().__init__(look)
        self._may_be_none = may_be_none
        self._now = ""
        self.setIconSize(QSize(look.px(4), look.px(4)))

    def show_color(self, now: str, choices: Callable[[str], Sequence[tuple[str, str]]]) -> None:
        """Show the colour in force among those to choose from."""
        self._now = now
        none = [("", self.tr("None"))] if self._may_be_none else []
        self.offer([*none, *choices(now), (_OTHER, self.tr("Another colour…"))], now)
        for row in range(self.count() - 1):
            self.setItemIcon(row, QIcon(self._patch(self.itemData(row))))
        self.setCurrentIndex(self._place_of(now))

    def ask(self) -> QColorDialog:
        """Ask for any colour, beginning with the one in force."""
        dialog = QColorDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.accessibleName())
        dialog.setCurrentColor(QColor(self._now if self._now.startswith("#") else _FIRST))
        dialog.colorSelected.connect(self._take)
        dialog.open()
        return dialog

    def _tell(self, place: int) -> None:
        if self.itemData(place) != _OTHER:
            super()._tell(place)
            return
        # Until one is chosen, the one in force is shown.
        self.setCurrentIndex(self._place_of(self._now))
        self.ask()

    def _take(self, color: QColor) -> None:
        self.chosen.emit(color.name().upper())

    def _place_of(self, color: str) -> int:
        rows = range(self.count())
        return next((n for n in rows if self.itemData(n).upper() == color.upper()), 0)

    def _patch(self, color: str) -> QPixmap:
        theme = self._look.theme
        side = self._look.px(4)
        patch = QPixmap(side, side)
        patch.fill(Qt.GlobalColor.transparent)
        painter = QPainter(patch)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(theme.edge), 1))
        if color == CATEGORY_COLOR:
            painter.setBrush(colour(theme.accent))
            painter.drawEllipse(2, 2, side - 4, side - 4)
        elif color:
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(1, 1, side - 2, side - 2, 2, 2)
        else:
            painter.drawLine(2, side - 2, side - 2, 2)
        painter.end()
        return patch


class EvenSegments(Segments):
    """Choices side by side that share the width of their column."""

    def __init__(self, look: Look, choices: Sequence[tuple[str, str]]) -> None:
        self._marked: set[str] = set()
        super().__init__(look, choices)
        for button in self._buttons.values():
            button.setObjectName("part")
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if (row := self.layout()) is not None:
            row.takeAt(row.count() - 1)
        self.dress()

    def mark(self, key: str, trouble: str) -> None:
        """Say at a choice why something of it needs a look; empty where nothing does."""
        button = self._buttons[key]
        button.setToolTip(plain_tip(trouble))
        button.setAccessibleDescription(trouble)
        if bool(trouble) is not (key in self._marked):
            self._marked ^= {key}
            self._dress_marks()

    def _dress_marks(self) -> None:
        look = self._look
        family, side = look.family(FAMILIES[_LOOK]), look.px(4)
        shape = look.icons.shape(_LOOK, family.fill, family.on, side)
        style = Qt.ToolButtonStyle
        for key, button in self._buttons.items():
            is_marked = key in self._marked
            button.setIconSize(QSize(side, side))
            button.setIcon(QIcon(shape) if is_marked else QIcon())
            button.setToolButtonStyle(
                style.ToolButtonTextBesideIcon if is_marked else style.ToolButtonTextOnly
            )

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._dress_marks()
        for button in self._buttons.values():
            button.setFont(self._look.font(0.95, 500))
            button.setFixedHeight(self._look.px(_HEIGHT))
            button.setMinimumWidth(self._look.px(7))
