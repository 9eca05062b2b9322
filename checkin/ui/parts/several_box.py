"""A button that opens a menu of things, any of which may be chosen."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QPaintEvent
from PySide6.QtWidgets import (
    QMenu,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from checkin.ui.parts.look import Look, colour


class SeveralBox(QPushButton):
    """Says what is chosen, or what it means that nothing is."""

    changed = Signal()

    def __init__(self, look: Look, unchosen: str, empty: str) -> None:
        """Say `unchosen` while nothing is chosen; the menu says `empty` while it offers nothing."""
        super().__init__()
        self._look = look
        self.setObjectName("choices")
        self.setAutoDefault(False)
        self._unchosen, self._empty = unchosen, empty
        self._menu = QMenu(self)
        self._actions: list[QAction] = []
        self.setMenu(self._menu)
        self.offer(())

    def offer(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer other things: a value and its words; nothing of them is chosen."""
        self._menu.clear()
        self._actions = []
        for value, words in choices:
            action = QAction(words.replace("&", "&&"), self._menu)
            action.setData(value)
            action.setCheckable(True)
            action.toggled.connect(self._show)
            self._menu.addAction(action)
            self._actions.append(action)
        if not choices:
            self._menu.addAction(self._empty).setEnabled(False)
        self._show()

    def choose(self, values: Iterable[str]) -> None:
        """Choose these and no others; what is not on offer is added, so that it stays chosen."""
        wanted = list(values)
        offered = [(str(each.data()), each.text().replace("&&", "&")) for each in self._actions]
        gone = [each for each in wanted if each not in {value for value, _ in offered}]
        if gone:
            self.offer([*offered, *((each, each) for each in gone)])
        for action in self._actions:
            action.setChecked(action.data() in wanted)

    def chosen(self) -> tuple[str, ...]:
        """Give the values of what is chosen, in the order of the menu."""
        return tuple(str(each.data()) for each in self._actions if each.isChecked())

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(40), look.px(look.by_size(9, 8)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text = option.text.replace("&&", "&"), ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        size, inset = look.px(4), look.px(2)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = inset if is_mirrored else self.width() - size - inset
        arrow = look.icons.icon("down", theme.text, size, self.devicePixelRatioF())
        painter.drawPixmap(x, (self.height() - size) // 2, arrow)
        end = size + 2 * inset
        room = self.rect().adjusted(end if is_mirrored else inset, 0, 0, 0)
        room.setWidth(self.width() - end - inset)
        painter.setPen(colour(theme.text))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(side), shown)

    def _show(self) -> None:
        words = [each.text() for each in self._actions if each.isChecked()]
        self.setText(", ".join(words) or self._unchosen.replace("&", "&&"))
        self.changed.emit()
