"""A word or two in a thin frame."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QFrame,
    QSizePolicy,
)

from checkin.ui.look import Look, colour


class Chip(QFrame):
    """A word or two in a thin frame, with an icon or a category's mark before it."""

    def __init__(self, look: Look, text: str, icon: str = "", ink: str = "") -> None:
        super().__init__()
        self._look = look
        self._icon = icon
        self._ink = ink
        self._text = text
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        width = QFontMetrics(look.font(0.95, 500)).horizontalAdvance(self._text) + look.px(4.5)
        return QSize(width + (look.px(5.5) if self._icon else 0), look.px(6.5))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(12), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._ink or look.theme.text
        painter.setPen(QPen(colour(self._ink or look.theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._ink else colour(look.theme.surface))
        frame = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, look.u, look.u)
        start = look.px(2)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if self._icon:
            size = look.px(4)
            x = self.width() - start - size if is_mirrored else start
            pixmap = look.icons.icon(self._icon, ink, size, self.devicePixelRatioF())
            painter.drawPixmap(x, (self.height() - size) // 2, pixmap)
            start += look.px(5.5)
        painter.setPen(colour(ink))
        painter.setFont(look.font(0.95, 500))
        room = self.rect().adjusted(start, 0, -look.px(1), 0)
        if is_mirrored:
            room = self.rect().adjusted(look.px(1), 0, -start, 0)
        shown = painter.fontMetrics().elidedText(
            self._text, Qt.TextElideMode.ElideRight, room.width()
        )
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, shown)
