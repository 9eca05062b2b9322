"""What moves when a verdict is shown, so that two equal ones in a row are seen as two."""

from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

_WASH_MS = 120
_BLANK_MS = 80
_FRAME_MS = 16
_STRENGTH = 0.55


class Wash(QWidget):
    """Lies over a band for a moment: a wash that fades, or with less motion a blank."""

    def __init__(self, parent: QWidget) -> None:
        """Lie hidden over `parent`; the words below are there from the first moment on."""
        super().__init__(parent)
        self._over = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ink = QColor()
        self._is_blank = False
        self._since = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._go_on)
        self.hide()

    @property
    def lasts_ms(self) -> int:
        """How long the band is washed."""
        return _BLANK_MS if self._is_blank else _WASH_MS

    def start(self, ink: QColor, *, is_blank: bool) -> None:
        """Wash the parent once, in a colour."""
        self._ink, self._is_blank = ink, is_blank
        self._since.start()
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()
        self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        left = max(0.0, 1 - self._since.elapsed() / self.lasts_ms)
        ink = QColor(self._ink)
        ink.setAlphaF(1.0 if self._is_blank else _STRENGTH * left)
        painter.fillRect(self.rect(), ink)

    def _go_on(self) -> None:
        if self._since.elapsed() >= self.lasts_ms:
            self._timer.stop()
            self.hide()
        else:
            self.update()
