"""Where somebody is in a task of several steps."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.parts.look import Look, colour


class Steps(QWidget):
    """Steps in a line: those done, the one at hand, those to come."""

    def __init__(self, look: Look, words: Sequence[str]) -> None:
        """Stand at the first step."""
        super().__init__()
        self._look = look
        self._words = tuple(words)
        self._at = 0
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._tell()

    def go_to(self, step: int) -> None:
        """Stand at a step, counted from 0; behind the last all are done."""
        self._at = step
        self._tell()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(self._step_width(word) for word in self._words)
        return QSize(width + (len(self._words) - 1) * self._gap(), self._look.px(7))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
        x = 0
        for number, word in enumerate(self._words):
            self._paint_step(painter, x, number, word)
            x += self._step_width(word)
            if number < len(self._words) - 1:
                painter.setPen(QPen(colour(self._look.theme.edge), 1))
                inset, middle = self._look.px(2), self.height() // 2
                left, right = self._across(x + inset), self._across(x + self._gap() - inset)
                painter.drawLine(left, middle, right, middle)
                x += self._gap()

    def _paint_step(self, painter: QPainter, x: int, number: int, word: str) -> None:
        look, theme = self._look, self._look.theme
        is_here, size = number == self._at, look.px(6.5)
        left = self._across(x + size) if self._is_mirrored() else x
        circle = QRectF(left + 0.5, (self.height() - size) / 2 + 0.5, size - 1, size - 1)
        painter.setPen(QPen(colour(theme.accent if is_here else theme.edge), 1))
        painter.setBrush(colour(theme.accent if is_here else theme.window))
        painter.drawEllipse(circle)
        if number < self._at:
            icon = look.px(4)
            pixmap = look.icons.icon("check", theme.muted, icon, self.devicePixelRatioF())
            painter.drawPixmap(circle.center().toPoint() - pixmap.rect().center() / (
                pixmap.devicePixelRatio()), pixmap)  # fmt: skip
        else:
            painter.setPen(colour(theme.on_accent if is_here else theme.muted))
            painter.setFont(look.font(0.9, 600))
            painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number + 1))
        painter.setPen(colour(theme.text if is_here else theme.muted))
        painter.setFont(self._font(is_here=is_here))
        start, width = x + size + look.px(2), self._step_width(word) - size - look.px(2)
        left = self._across(start + width) if self._is_mirrored() else start
        side = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(left, 0, width, self.height(), side, word)

    def _across(self, x: int) -> int:
        return -x if self._is_mirrored() else x

    def _is_mirrored(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _gap(self) -> int:
        return self._look.px(self._look.by_size(14, 8))

    def _step_width(self, word: str) -> int:
        words = QFontMetrics(self._font(is_here=True)).horizontalAdvance(word)
        return self._look.px(8.5) + words + 2

    def _font(self, *, is_here: bool) -> QFont:
        return self._look.font(1, 600 if is_here else 400)

    def _tell(self) -> None:
        here = self._words[min(self._at, len(self._words) - 1)]
        told = self.tr("Step {number} of {count}: {word}")
        number = min(self._at + 1, len(self._words))
        self.setAccessibleName(told.format(number=number, count=len(self._words), word=here))
