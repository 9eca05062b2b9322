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
    QTextOption,
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
    """A name as large as it fits: on one line, else smaller on up to two, then cut.

    Where there is less height than two lines take, they are smaller still, or one.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        super().__init__()

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.heightForWidth(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        font = self._font(width)
        return len(self._lines(font, width)) * QFontMetrics(font).height()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(20), QFontMetrics(self._font(self.width())).height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        font, lines = self.shown()
        painter = QPainter(self)
        painter.setPen(colour(self._colour or self._look.theme.text))
        painter.setFont(font)
        height = QFontMetrics(font).height()
        for number, line in enumerate(lines):
            place = self.rect().adjusted(0, number * height, 0, 0)
            place.setHeight(height)
            side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, side, line)

    def shown(self) -> tuple[QFont, list[str]]:
        """Give the lines that are painted, and their font."""
        width, font = self.width(), self._font(self.width())
        lines = self._lines(font, width)
        while len(lines) * QFontMetrics(font).height() > self.height():
            smaller = font.pointSizeF() - 1
            if smaller < self._look.points:
                return font, [self._cut(self._text, font, width)]
            font.setPointSizeF(smaller)
            lines = self._lines(font, width)
        return font, lines

    def _fits(self, width: int) -> bool:
        font = self._look.font(self._large(), 700, -2)
        return QFontMetrics(font).horizontalAdvance(self._text) <= width

    def _large(self) -> float:
        return self._look.by_size(3.6, 2.5)

    def _font(self, width: int) -> QFont:
        scale = self._large() if self._fits(width) else self._look.by_size(2.8, 1.9)
        return self._look.font(scale, 700, -2)

    def _lines(self, font: QFont, width: int) -> list[str]:
        if QFontMetrics(font).horizontalAdvance(self._text) <= width:
            return [self._text]
        layout = QTextLayout(self._text, font)
        option = QTextOption()  # a name may be one long word, an e-mail address for example
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(width)
        layout.endLayout()
        first, rest = self._text[: line.textLength()], self._text[line.textLength() :]
        return [first, self._cut(rest, font, width)] if rest else [first]

    def _cut(self, text: str, font: QFont, width: int) -> str:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, width)
