"""The one error that stops a desk: its file takes nothing any more."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.core.scan import Verdict
from checkin.ui.desk.verdict_head import VerdictHead
from checkin.ui.parts.announcing import announce
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.loud_sheet import loud_sheet
from checkin.ui.parts.paragraph import Paragraph
from checkin.ui.parts.widgets import KeyButton

_RADIUS = 2.5


class BlockedPanel(QWidget):
    """Says that nothing can be kept, why, and what to do."""

    folder_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        self._look = look
        self._sentence = ""
        self._head = VerdictHead(look)
        self._told = Paragraph(look.theme.text)
        self._show = KeyButton(look, self.tr("Show &folder"), "", "folder")
        self._show.setAutoDefault(False)
        self._show.clicked.connect(self.folder_wanted)
        self._body = QVBoxLayout()
        self._body.addWidget(self._told)
        self._body.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._show)
        row.addStretch(1)
        self._body.addLayout(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addLayout(self._body, 1)

    def tell(self, sentence: str) -> None:
        """Say what keeps scans from being kept, also to screen readers."""
        self._sentence = sentence
        self.setAccessibleName(" ".join((self.tr("Scans cannot be kept."), sentence)))
        self.dress()
        announce(self, f"{self._head.headline.text()}. {self.accessibleName()}", at_once=True)

    def buttons(self) -> list[QWidget]:
        """Give what can be pressed."""
        return [self._show]

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, family = self._look, self._look.family("refused")
        margin = look.px(look.by_size(8, 5))
        self._head.headline.setText(self.tr("Cannot go on"))
        self._head.say(Verdict.BLOCKED, self.tr("Scans cannot be kept."), ("", ""), family)
        self._body.setContentsMargins(margin, look.px(look.by_size(6, 3)), margin, margin)
        self._told.setFont(look.font(look.by_size(1.6, 1.3)))
        told = self.tr("Nobody is let in until this is mended; then scan again.")
        self._told.say(f"{self._sentence}\n\n{told}", family.on)
        self._show.set_ink(family.fill)
        self._show.set_tall(tall=True)
        self._show.setStyleSheet(loud_sheet(family.on, is_filled=True))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self._look.theme.text if self._look.theme.is_high_contrast
                              else self._look.family("refused").fill))  # fmt: skip
        painter.setBrush(colour(self._look.family("refused").fill))
        radius = _RADIUS * self._look.u
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
