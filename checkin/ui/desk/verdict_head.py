"""The head of a verdict: its shape, its word, why, and when."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.core.scan import Verdict
from checkin.ui.desk.wash import Wash
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.paragraph import Paragraph
from checkin.ui.parts.theme import Family

_LONGEST_REASON_IN_A_LINE = 46
_LEAST_SHARE = 0.5  # of its size, for a headline


class Headline(ElidedLabel):
    """A word or two that are smaller where there is no room for them; cut only as a last resort."""

    def shown_font(self) -> QFont:
        """Give the font in which the whole text has its room, or the smallest there is."""
        font = QFont(self.font())
        needed = self.fontMetrics().horizontalAdvance(self.text())
        if needed > self.width() > 0:
            font.setPointSizeF(font.pointSizeF() * max(_LEAST_SHARE, self.width() / needed * 0.98))
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.ink())
        painter.setFont(self.shown_font())
        shown = painter.fontMetrics().elidedText(self.text(), self.mode, self.width())
        painter.drawText(self.rect(), self.side, shown)


class VerdictHead(QWidget):
    """What happened, and why: read from two metres."""

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        self._look = look
        self.shape = QLabel()
        self.headline = Headline()
        self.reason = Paragraph(look.theme.text)
        self.time, self.beside = ElidedLabel(), ElidedLabel()
        for label in (self.time, self.beside):
            label.side = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.headline)
        words.addWidget(self.reason)
        words.addStretch(1)
        aside = QVBoxLayout()
        aside.setSpacing(0)
        aside.addStretch(1)
        aside.addWidget(self.time)
        aside.addWidget(self.beside)
        aside.addStretch(1)
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self.shape)
        self._layout.addLayout(words, 1)
        self._layout.addLayout(aside)
        self._wash = Wash(self)

    def say(self, verdict: Verdict, reason: str, aside: tuple[str, str], family: Family) -> None:
        """Say a verdict, why (where staff must act), and beside it the time and a remark."""
        look, on = self._look, family.on
        is_loud = bool(reason)
        margin = look.px(look.by_size(8, 5))
        tall = look.px(look.by_size(44, 30) if is_loud else look.by_size(40, 26))
        self.setMinimumHeight(tall)
        self.setMaximumHeight(round(tall * 1.3) if is_loud else tall)
        self._layout.setContentsMargins(margin, look.px(2), margin, look.px(2))
        self._layout.setSpacing(look.px(look.by_size(8, 5)))
        side = look.px(look.by_size(29, 20))
        pixmap = look.icons.shape(verdict, on, family.fill, side, self.devicePixelRatioF())
        self.shape.setPixmap(pixmap)
        self.shape.setFixedSize(side, side)
        self.headline.setFont(look.font(look.by_size(5, 3.6), 700, -2.5))
        long = len(reason) > _LONGEST_REASON_IN_A_LINE
        size = look.by_size(1.6, 1.2) if long else look.by_size(1.9, 1.4)
        self.reason.setFont(look.font(size, 600))
        self.reason.say(reason, on)
        self.time.setFont(look.font(look.by_size(1.7, 1.4), 600))
        self.beside.setFont(look.font(look.by_size(1.15, 1)))
        for label, text in zip((self.time, self.beside), aside, strict=True):
            label.setText(text)
            label.setVisible(bool(text))
            label.setMinimumWidth(label.sizeHint().width())
            label.set_colour(on)
        self.headline.set_colour(on)

    def wash(self, family: Family) -> None:
        """Show that a new verdict has come, although it may read as the one before."""
        is_blank = self._look.less_motion
        self._wash.start(colour(family.fill if is_blank else family.on), is_blank=is_blank)
