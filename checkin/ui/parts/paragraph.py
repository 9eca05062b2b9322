"""A few lines of plain text, painted in a colour that may change without a style sheet."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.parts.look import colour

_WRAPPED = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_TALL = 10_000


class Paragraph(QWidget):
    """Text that wraps; the whole of it is the accessible name."""

    def __init__(self, ink: str) -> None:
        """Say nothing yet, in the colour `ink`."""
        super().__init__()
        self._text = ""
        self._ink = ink
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Give the text."""
        return self._text

    def say(self, text: str, ink: str) -> None:
        """Show another text in a colour; none takes no place."""
        self.setVisible(bool(text))
        if (text, ink) == (self._text, self._ink):
            return
        self._text, self._ink = text, ink
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def lines(self, width: int) -> int:
        """Count the lines that the text takes in a width."""
        return round(self.heightForWidth(width) / max(1, self.fontMetrics().lineSpacing()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(max(1, width)).height() if self._text else 0

    def sizeHint(self) -> QSize:
        place = self._place(max(self.width(), self.fontMetrics().averageCharWidth() * 30))
        return QSize(place.width(), place.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(colour(self._ink))
        painter.drawText(self.rect(), int(_WRAPPED), self._text)

    def _place(self, width: int) -> QRect:
        return self.fontMetrics().boundingRect(QRect(0, 0, width, _TALL), int(_WRAPPED), self._text)
