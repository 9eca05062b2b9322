"""Chips that say something by a sign too: a category by its mark, a state by its shape."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.core.scan import Verdict
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.marks import paint_category
from checkin.ui.parts.widgets import plain_tip
from checkin.ui.words import FAMILIES


class SignChip(QWidget):
    """A word in a thin frame, behind its sign."""

    def __init__(self, look: Look, text: str) -> None:
        """Say a word."""
        super().__init__()
        self._look = look
        self._text = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        width = QFontMetrics(look.font(0.95, 500)).horizontalAdvance(self._text) + look.px(4.5)
        return QSize(width + (look.px(5.5) if self.has_sign else 0), look.px(6.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(12), self.sizeHint().height())

    @property
    def has_sign(self) -> bool:
        """Whether there is something to paint before the word."""
        return False

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        """Paint the sign."""

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(look.theme.line), 1))
        painter.setBrush(colour(look.theme.surface))
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, look.u, look.u)
        start = look.px(2)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self.has_sign:
            size = look.px(3.5)
            x = self.width() - start - size if is_mirrored else start
            self.paint_sign(painter, QRectF(x, (self.height() - size) / 2, size, size))
            start += look.px(5)
        painter.setPen(colour(look.theme.text))
        painter.setFont(look.font(0.95, 500))
        room = self.rect().adjusted(start, 0, -look.px(1), 0)
        if is_mirrored:
            room = self.rect().adjusted(look.px(1), 0, -start, 0)
        shown = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, shown)


class CategoryChip(SignChip):
    """A category with its mark."""

    @property
    def has_sign(self) -> bool:
        return True

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        paint_category(painter, self._look.theme, self._text, place)


class StandingChip(SignChip):
    """How somebody stands, with a verdict's shape."""

    def __init__(self, look: Look, text: str, verdict: Verdict | None) -> None:
        """Say how somebody stands; without a verdict there is no shape."""
        super().__init__(look, text)
        self._verdict = verdict

    @property
    def has_sign(self) -> bool:
        return self._verdict is not None

    def paint_sign(self, painter: QPainter, place: QRectF) -> None:
        if self._verdict is None:
            return
        look, family = self._look, self._look.family(FAMILIES[self._verdict])
        side = round(place.width()) + 2
        shape = look.icons.shape(
            self._verdict, family.fill, family.on, side, self.devicePixelRatioF()
        )
        painter.drawPixmap(round(place.x()) - 1, round(place.y()) - 1, shape)
