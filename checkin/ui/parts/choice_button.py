"""A button that opens a menu of choices, and says what is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QStylePainter

from checkin.ui.parts.look import Look, colour

_LONGEST = 30  # characters of a choice on the button; the menu has all of them


class ChoiceButton(QPushButton):
    """One of several values; the first is the one for “any”."""

    chosen = Signal(object)  # the value

    def __init__(self, look: Look, name: str) -> None:
        """Be called `name` by screen readers."""
        super().__init__()
        self.setObjectName("listChooser")
        self.setAutoDefault(False)
        self._look = look
        self._name = name
        self._choices: tuple[tuple[str, object], ...] = ()
        self.value: object = None
        self._menu = QMenu(self)
        self._menu.setAccessibleName(name)
        self._group = QActionGroup(self._menu)
        self.setMenu(self._menu)
        self.setAccessibleName(name)

    def offer(self, choices: Sequence[tuple[str, object]]) -> None:
        """Offer other choices: words and value; what is chosen stays so if it is among them."""
        if tuple(choices) == self._choices:
            return
        self._choices = tuple(choices)
        if self.value not in [value for _, value in choices]:
            self.value = choices[0][1] if choices else None
        self._menu.clear()
        for words, value in choices:
            action = QAction(words.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            action.setData(value)
            action.setActionGroup(self._group)
            action.setChecked(value == self.value)
            action.triggered.connect(self._take)
            self._menu.addAction(action)
        self._show()

    def choose(self, value: object) -> None:
        """Show a value as chosen, without telling anybody."""
        self.value = value
        for action in self._menu.actions():
            action.setChecked(action.data() == value)
        self._show()

    def sizeHint(self) -> QSize:
        px = self._look.px
        width = self.fontMetrics().horizontalAdvance(self._words()) + px(12)
        return QSize(width, px(10))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(18), self._look.px(10))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        self._write(painter)

    def _write(self, painter: QPainter) -> None:
        look = self._look
        size = look.px(4)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = look.px(2.5) if is_mirrored else self.width() - look.px(2.5) - size
        arrow = look.icons.icon("down", look.theme.text, size, self.devicePixelRatioF())
        painter.drawPixmap(x, (self.height() - size) // 2, arrow)
        painter.setPen(colour(look.theme.text))
        room = self.rect().adjusted(look.px(3), 0, -look.px(7.5), 0)
        if is_mirrored:
            room = self.rect().adjusted(look.px(7.5), 0, -look.px(3), 0)
        shown = painter.fontMetrics().elidedText(
            self._words(), Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, shown)

    def _take(self) -> None:
        self.value = self._group.checkedAction().data()
        self._show()
        self.chosen.emit(self.value)

    def _show(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._words()}")
        self.updateGeometry()
        self.update()

    def _words(self) -> str:
        words = next((words for words, value in self._choices if value == self.value), "")
        return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
