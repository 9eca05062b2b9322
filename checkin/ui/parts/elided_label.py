"""Labels of one text that is made smaller or cut where there is no room for it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextLayout,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import plain_tip


class ElidedLabel(QWidget):
    """One line of plain text that is cut at its end, or as `mode` says, where it has no room.

    The whole text is the tool tip where it is cut, and always the accessible name.
    """

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self._text = ""
        self._colour = ""
        self.mode = Qt.TextElideMode.ElideRight
        self.side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        """Give the whole text."""
        return self._text

    def setText(self, text: str) -> None:  # noqa: N802 - as QLabel has it
        """Show another text."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(text)
        self._tell_if_cut()
        self.updateGeometry()
        self.update()

    def set_colour(self, text: str) -> None:
        """Write in a colour of the theme."""
        if text != self._colour:
            self._colour = text
            self.update()

    def ink(self) -> QColor:
        """Give the colour that is written in."""
        return colour(self._colour) if self._colour else self.palette().windowText().color()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 4, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._tell_if_cut()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(self.ink())
        shown = self.fontMetrics().elidedText(self._text, self.mode, self.width())
        painter.drawText(self.rect(), self.side, shown)

    def _tell_if_cut(self) -> None:
        is_cut = self.fontMetrics().horizontalAdvance(self._text) > self.width()
        self.setToolTip(plain_tip(self._text) if is_cut else "")


class NameLabel(ElidedLabel):
    """A name as large as it fits: on one line, else smaller on up to two, then cut."""

    def __init__(self, look: Look) -> None:
        self._look = look
        super().__init__()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self._line_height() * (1 if self._fits() else 2))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = 1 if self._fits(width) else self._count_lines(width)
        return lines * self._line_height(width)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(20), self._line_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setPen(colour(self._colour or self._look.theme.text))
        font = self._font()
        painter.setFont(font)
        height = self._line_height()
        for number, line in enumerate(self._lines(self.width())):
            place = self.rect().adjusted(0, number * height, 0, 0)
            place.setHeight(height)
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, side, line)

    def _large(self) -> float:
        return self._look.by_size(3.6, 2.5)

    def _fits(self, width: int = 0) -> bool:
        font = self._look.font(self._large(), 700, -2)
        return QFontMetrics(font).horizontalAdvance(self._text) <= (width or self.width())

    def _font(self, width: int = 0) -> QFont:
        scale = self._large() if self._fits(width) else self._look.by_size(2.8, 1.9)
        return self._look.font(scale, 700, -2)

    def _line_height(self, width: int = 0) -> int:
        return QFontMetrics(self._font(width)).height()

    def _count_lines(self, width: int) -> int:
        return len(self._lines(width))

    def _lines(self, width: int) -> list[str]:
        font = self._font(width)
        metrics = QFontMetrics(font)
        if self._fits(width):
            return [self._text]
        layout = QTextLayout(self._text, font)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        first, rest = self._text[: line.textLength()], self._text[line.textLength() :]
        if not rest:
            return [first]
        return [first, metrics.elidedText(rest, Qt.TextElideMode.ElideMiddle, width)]
