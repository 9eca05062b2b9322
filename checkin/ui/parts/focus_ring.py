"""The ring around what has the keyboard, where one of a style sheet would be hidden."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

_RING = 3


class FocusRing(QWidget):
    """Lies over everything inside, and lets everything through."""

    def __init__(self, focused: QWidget, around: QWidget) -> None:
        """Lie around a widget while one has the keyboard: that one, or one inside it."""
        super().__init__(around)
        self._focused, self._around = focused, around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        for each in {focused, around}:
            each.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._around and event.type() == QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        if watched is self._focused and event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self.setGeometry(self._around.rect())
            self.raise_()
            self.setVisible(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().highlight().color(), _RING))
        inset = _RING / 2
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, 2 * _RING, 2 * _RING)
