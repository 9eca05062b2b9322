"""A verdict that comes while another page is shown: one line over the page's title row."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from checkin.ui.desk.reason_words import reason_sentence
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.quiet import QUIET_AFTER_MS
from checkin.ui.parts.timers import timer
from checkin.ui.words import FAMILIES, LOUD, headline

if TYPE_CHECKING:
    from checkin.core.decision import Decision

_SHOWN_MS = 6_000
_HIGH = 16  # steps
_DEEDS = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.TouchBegin}
)
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class VerdictStrip(QAbstractButton):
    """Lies over the page without pushing it; pressing it leads to the desk.

    A calm verdict goes by itself. One that staff must act on stays as long as nobody is there:
    whoever types, clicks or turns a page has it before their eyes, and then it goes as well.
    """

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Stay out of sight until there is a verdict."""
        super().__init__(parent)
        self._look = look
        self._decision: Decision | None = None
        self._words = ("", "")
        self._watched: QObject | None = None
        self.setAccessibleName(self.tr("The latest verdict"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the page's own focus stays; F2 is the key
        self._timer = timer(self, _SHOWN_MS, self.hide)
        self._quiet = timer(self, QUIET_AFTER_MS, self.veil)
        self.hide()

    def show_decision(self, decision: Decision, zone: tzinfo) -> None:
        """Show a verdict; it takes the place of the one before."""
        self._decision = decision
        name = decision.ticket.attendee.name if decision.ticket else ""
        told = reason_sentence(decision.explanation, decision.scan.at, zone)
        is_loud = FAMILIES[decision.verdict] in LOUD
        about = " · ".join(filter(None, (name, told if is_loud else "")))
        self._words = (headline(decision.verdict), about)
        self._quiet.start()
        self.setAccessibleName(f"{self._words[0]}. {about}")
        self.raise_()
        self.show()
        self.update()
        self._timer.stop() if is_loud else self._timer.start()
        self._watch()

    def veil(self) -> None:
        """Hide who it is about, when nobody has been there for a while; the word stays."""
        self._words = (self._words[0], "")
        self.setAccessibleName(self._words[0])
        self.update()

    def be_seen(self) -> None:
        """Take note that somebody is at the window; what is shown goes in a while."""
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def lie_over(self, place: QRect) -> None:
        """Lie over the upper end of a page's place."""
        self.setGeometry(place.x(), place.y(), place.width(), self._look.px(_HIGH))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in _DEEDS:
            self.be_seen()
        return False

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(100), self._look.px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._decision is None:
            return
        look, verdict = self._look, self._decision.verdict
        family = look.family(FAMILIES[verdict])
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour(family.fill))
        if look.theme.is_high_contrast:
            painter.setPen(QPen(colour(look.theme.text), look.px(1)))
            painter.drawRect(self.rect())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side, margin = look.px(11), look.px(6)
        x = self.width() - margin - side if is_mirrored else margin
        pixmap = look.icons.shape(verdict, family.on, family.fill, side, self.devicePixelRatioF())
        painter.drawPixmap(x, (self.height() - side) // 2, pixmap)
        painter.setPen(colour(family.on))
        painter.setFont(look.font(1.7, 700))
        start = margin + side + look.px(4)
        first = painter.fontMetrics().horizontalAdvance(self._words[0]) + look.px(5)
        self._write(painter, QRect(start, 0, first, self.height()), self._words[0], _START)
        painter.setFont(look.font(1.2, 600))
        end = look.px(24)
        rest = QRect(start + first, 0, self.width() - start - first - end, self.height())
        self._write(painter, rest, self._words[1], _START)
        painter.setFont(look.font(0.95))
        place = QRect(self.width() - end, 0, end - margin, self.height())
        self._write(painter, place, self.tr("Desk  F2"), _END)

    def _watch(self) -> None:
        """Hear of what people do in the window; a scanner's keys do not come so far."""
        handle = self.window().windowHandle()
        if handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)

    def _write(self, painter: QPainter, place: QRect, text: str, side: Qt.AlignmentFlag) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place = QRect(self.width() - place.right() - 1, 0, place.width(), place.height())
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side), shown)
