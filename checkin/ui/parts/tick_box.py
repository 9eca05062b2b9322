"""A box to tick, in the window's looks: ticked by a tick, not by a colour alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import bare

_RING = 2  # pixels


class TickBox(QCheckBox):
    """A word that is so or not."""

    def __init__(self, look: Look, text: str) -> None:
        """Begin unticked."""
        super().__init__(text)
        self._look = look
        self.setAccessibleName(bare(text))

    def sizeHint(self) -> QSize:
        look = self._look
        width = self.fontMetrics().horizontalAdvance(self.text()) + look.px(10)
        return QSize(width, look.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(4.5)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - side - _RING if is_mirrored else _RING
        box = QRectF(x + 0.5, (self.height() - side) // 2 + 0.5, side, side)
        painter.setPen(QPen(colour(theme.accent if self.isChecked() else theme.edge), 1))
        painter.setBrush(colour(theme.accent if self.isChecked() else theme.surface))
        painter.drawRoundedRect(box, look.u / 2, look.u / 2)
        if self.isChecked():
            size = look.px(4)
            tick = look.icons.icon("check", theme.on_accent, size, self.devicePixelRatioF())
            inset = (side - size) // 2 + 1
            painter.drawPixmap(round(box.x()) + inset, round(box.y()) + inset, tick)
        if self.hasFocus():
            painter.setPen(QPen(colour(theme.accent), _RING))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), look.u, look.u)
        painter.setPen(colour(theme.text))
        start = look.px(7)
        room = (
            self.rect().adjusted(0, 0, -start, 0)
            if is_mirrored
            else self.rect().adjusted(start, 0, 0, 0)
        )
        flags = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextShowMnemonic), self.text())
