"""Answers to choose from, each with a key of its own."""

import string
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from checkin.core.question import NO, YES, Option, Question, QuestionKind
from checkin.ui.desk.question_words import yes_and_no
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import emptied, plain_tip

_KEYS = "123456789" + string.ascii_uppercase
_FITS_HALF = 26  # characters of an answer for which half the width is enough
_MANY = 12


class AnswerChoices(QWidget):
    """Buttons for the answers of a question; a key, a click or Space chooses."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._look = look
        self._takes_several = False
        self._buttons: list[_OptionButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)

    def offer(self, question: Question) -> None:
        """Offer the answers of a question; a text, a day or a number has none."""
        emptied(self._grid)
        self._takes_several = question.kind is QuestionKind.CHOICES
        self._buttons = [
            _OptionButton(self._look, option, key) for option, key in _offered(question)
        ]
        texts = [len(button.option.text) for button in self._buttons]
        columns = 1 if max(texts, default=0) > _FITS_HALF else 3 if len(texts) > _MANY else 2
        for place, button in enumerate(self._buttons):
            button.setAccessibleDescription(button.key)
            button.clicked.connect(self._take_click)
            self._grid.addWidget(button, place // columns, place % columns)
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self.setVisible(bool(self._buttons))
        self.dress()

    def chosen(self) -> str:
        """Give the ids of what is chosen, as an answer holds them."""
        return ",".join(button.option.id for button in self._buttons if button.isChecked())

    def buttons(self) -> list[QWidget]:
        """Give what can be pressed, in its order."""
        return list(self._buttons)

    def press(self, key: str) -> bool:
        """Choose by key; whether there is such a key."""
        for button in self._buttons:
            if key and button.key == key.upper():
                button.setFocus(Qt.FocusReason.ShortcutFocusReason)
                button.click()
                return True
        return False

    def step(self, steps: int) -> None:
        """Go on to another answer with the focus."""
        places = [place for place, each in enumerate(self._buttons) if each.hasFocus()]
        if places:
            following = self._buttons[(places[0] + steps) % len(self._buttons)]
            following.setFocus(Qt.FocusReason.TabFocusReason)

    def dress(self) -> None:
        """Take over sizes."""
        self._grid.setSpacing(self._look.px(self._look.by_size(2.5, 2)))
        for button in self._buttons:
            button.updateGeometry()

    def _take_click(self) -> None:
        clicked = self.sender()
        if not self._takes_several:
            for button in self._buttons:
                button.setChecked(button is clicked)
        self.changed.emit()


class _OptionButton(QPushButton):
    """One answer: its key at the start, a tick at the end once it is chosen."""

    def __init__(self, look: Look, option: Option, key: str) -> None:
        super().__init__(option.text.replace("&", "&&"))
        self.setObjectName("option")
        self.option, self.key = option, key
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(option.text)
        self.setToolTip(plain_tip(option.text))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(look.px(50), look.px(look.by_size(14, 11)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(24), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        look, theme = self._look, self._look.theme
        side = look.px(7)
        top = (self.height() - side) // 2
        key = self._mirrored(QRect(look.px(4), top, side, side))
        painter.setPen(QPen(colour(theme.accent if self.isChecked() else theme.edge), 1))
        painter.setBrush(colour(theme.accent if self.isChecked() else theme.surface))
        painter.drawRoundedRect(key, look.u, look.u)
        painter.setPen(colour(theme.on_accent if self.isChecked() else theme.text))
        painter.setFont(look.font(0.95, 600))
        painter.drawText(key, int(Qt.AlignmentFlag.AlignCenter), self.key)
        tick = look.px(5)
        if self.isChecked():
            place = QRect(self.width() - look.px(4) - tick, (self.height() - tick) // 2, tick, tick)
            picture = look.icons.icon("check", theme.accent, tick, self.devicePixelRatioF())
            painter.drawPixmap(self._mirrored(place).topLeft(), picture)
        left = look.px(14)
        words = QRect(left, 0, self.width() - left - look.px(11), self.height())
        font = look.font(look.by_size(1.3, 1.15), 600 if self.isChecked() else 500)
        painter.setFont(font)
        painter.setPen(colour(theme.text))
        shown = QFontMetrics(font).elidedText(
            self.option.text, Qt.TextElideMode.ElideRight, words.width()
        )
        start = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._mirrored(words), int(start), shown)

    def _mirrored(self, place: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        x = self.width() - place.x() - place.width()
        return QRect(x, place.y(), place.width(), place.height())


def _offered(question: Question) -> Sequence[tuple[Option, str]]:
    if question.kind is QuestionKind.YES_NO:
        (yes, its_key), (no, other_key) = yes_and_no()
        return ((Option(YES, yes), its_key), (Option(NO, no), other_key))
    return tuple(zip(question.options, _KEYS, strict=False))
