"""The people a search found, painted as rows: name, company, category, state."""

import re
from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial
from typing import cast

from PySide6.QtCore import QLineF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextLine,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from checkin.core.directory import Standing, standing_of
from checkin.core.names.folding import fold
from checkin.core.scan import Verdict
from checkin.services.lookup import Match
from checkin.ui.attendees.standing_words import SHAPES, standing_word
from checkin.ui.desk.searched import Searched
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.marks import paint_category
from checkin.ui.words import FAMILIES, brief_moment

_TOP, _MIDDLE = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignVCenter
_NOTCH = 120  # of a wheel, in Qt's eighths of a degree; touchpads give less at once
_BOTTOM = Qt.AlignmentFlag.AlignBottom


class ResultRows(QWidget):
    """The rows themselves, painted: name, company, category, state."""

    pointed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._searched = Searched("", ())
        self._when: Callable[[datetime], str] = str
        self._chosen = -1
        self._first = self._wheel = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, searched: Searched, now: datetime, zone: tzinfo) -> None:
        """Show whom a search found, as seen from now."""
        self._searched, self._first = searched, 0
        self._when = partial(brief_moment, now=now, zone=zone)
        self.setAccessibleName("; ".join(m.found.attendee.name for m in searched.matches))
        self.update()

    def choose(self, place: int) -> None:
        """Mark a row, and bring it into sight."""
        self._chosen = place
        if place >= 0:
            whole = max(1, self.height() // self._row())
            self._first = max(place - whole + 1, min(self._first, place))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._first + int(event.position().y()) // self._row()
        if place < len(self._searched.matches):
            self.pointed.emit(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        rows = int(self._wheel / _NOTCH)
        self._wheel -= rows * _NOTCH
        last = len(self._searched.matches) - max(1, self.height() // self._row())
        self._first = max(0, min(self._first - rows, last))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        height = self._row()
        whole = max(1, self.height() // height)
        shown = self._searched.matches[self._first : self._first + whole]
        for number, match in enumerate(shown):
            place = QRect(0, number * height, self.width(), height)
            self._paint_row(painter, place, match, is_chosen=self._first + number == self._chosen)

    def _paint_row(self, painter: QPainter, place: QRect, match: Match, *, is_chosen: bool) -> None:
        look, theme = self._look, self._look.theme
        if is_chosen:
            painter.fillRect(place, colour(theme.selection))
            bar = QRect(place.x(), place.y(), look.px(1), place.height())
            painter.fillRect(self._mirrored(bar), colour(theme.accent))
        painter.setPen(QPen(colour(theme.line), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if (verdict := SHAPES.get(_standing(match))) is not None:
            self._paint_shape(painter, place, verdict)
        person = match.found.attendee
        start, width = look.px(17), place.width()
        middle, end = round(width * 0.54), round(width * 0.76)
        first = QRect(start, place.y(), middle - start - look.px(3), place.height() // 2)
        second = first.translated(0, place.height() // 2)
        self._paint_name(painter, first, person.name)
        painter.setFont(look.font(1))
        painter.setPen(colour(theme.muted))
        told = ", ".join(filter(None, (person.company, person.country)))
        self._write(painter, second, told, _TOP)
        category = (match.ticket.category if match.ticket else "") or person.category
        self._paint_category(
            painter, QRect(middle, place.y(), end - middle - 8, place.height()), category
        )
        self._paint_state(painter, QRect(end, place.y(), width - end - 8, place.height()), match)

    def _paint_shape(self, painter: QPainter, place: QRect, verdict: Verdict) -> None:
        look = self._look
        side = look.px(6)
        spot = QRect(look.px(6), place.center().y() - side // 2, side, side)
        family = look.family(FAMILIES[verdict])
        shape = look.icons.shape(verdict, family.fill, family.on, side, self.devicePixelRatioF())
        painter.drawPixmap(self._mirrored(spot).topLeft(), shape)

    def _paint_category(self, painter: QPainter, place: QRect, category: str) -> None:
        look, theme = self._look, self._look.theme
        if category:
            side = look.px(3.25)
            spot = QRect(place.x(), place.center().y() - side // 2, side, side)
            paint_category(painter, theme, category, QRectF(self._mirrored(spot)))
        painter.setPen(colour(theme.text))
        self._write(painter, place.adjusted(look.px(5.5), 0, 0, 0), category, _MIDDLE)

    def _paint_name(self, painter: QPainter, place: QRect, name: str) -> None:
        look = self._look
        font = look.font(1.4, 600)
        painter.setFont(font)
        painter.setPen(colour(look.theme.text))
        shown = self._write(painter, place, name, _BOTTOM)
        y = place.bottom() - QFontMetrics(font).descent() + 2
        painter.setPen(QPen(colour(look.theme.accent), 2))
        parts = _typed_parts(shown, self._searched.text)
        for start, end in self._across(shown, font, place, parts):
            painter.drawLine(QLineF(start, y, end, y))

    def _across(
        self, text: str, font: QFont, place: QRect, parts: list[tuple[int, int]]
    ) -> list[tuple[float, float]]:
        """Say from where to where parts of a line lie, whichever way its script is read."""
        way, leading = self.layoutDirection(), Qt.AlignmentFlag.AlignLeading
        option = QTextOption(QStyle.visualAlignment(way, leading))
        option.setTextDirection(way)
        layout = QTextLayout(text, font)
        layout.setTextOption(option)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(place.width())
        layout.endLayout()
        left = self._mirrored(place).x()
        return [(left + _x(line, start), left + _x(line, end)) for start, end in parts]

    def _paint_state(self, painter: QPainter, place: QRect, match: Match) -> None:
        look = self._look
        painter.setFont(look.font(1, 600))
        painter.setPen(colour(look.theme.text))
        half = QRect(place.x(), place.y(), place.width(), place.height() // 2)
        self._write(painter, half, self._state(match), _BOTTOM)
        painter.setFont(look.font(0.95))
        painter.setPen(colour(look.theme.muted))
        below = half.translated(0, place.height() // 2)
        self._write(painter, below, _veiled(match.found.attendee.email), _TOP)

    def _state(self, match: Match) -> str:
        presence = match.presence
        if presence.inside and presence.last_in:
            return self.tr("Here since {time}").format(time=self._when(presence.last_in))
        if presence.last_out:
            return self.tr("Left {time}").format(time=self._when(presence.last_out))
        return standing_word(_standing(match))

    def _row(self) -> int:
        return self._look.px(self._look.by_size(18, 15))

    def _mirrored(self, place: QRect) -> QRect:
        """Give the place that a place has where people read from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        left = self.width() - place.x() - place.width()
        return QRect(left, place.y(), place.width(), place.height())

    def _write(self, painter: QPainter, place: QRect, text: str, height: Qt.AlignmentFlag) -> str:
        """Write a line cut to its place; give what was written."""
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        side = Qt.AlignmentFlag.AlignLeading | height
        painter.drawText(QRectF(self._mirrored(place)), side, shown)
        return shown


def _x(line: QTextLine, place: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(place))  # PySide's stubs say less
    return x


def _standing(match: Match) -> Standing:
    status = match.ticket.status if match.ticket else None
    came = match.presence.first_in is not None
    return standing_of(status, inside=match.presence.inside, came=came)


def _typed_parts(name: str, text: str) -> list[tuple[int, int]]:
    """Say where the words of a name begin with what was typed, accents aside."""
    typed = [fold(word) for word in text.split()]
    parts = []
    for word in re.finditer(r"\w+", name):
        folded = fold(word.group())
        wanted = next((each for each in typed if each and folded.startswith(each)), "")
        if wanted:
            parts.append((word.start(), word.start() + min(len(wanted), len(word.group()))))
    return parts


def _veiled(email: str) -> str:
    """Show enough of an address to tell two people apart: "m…@igk.example"."""
    name, at, host = email.partition("@")
    return f"{name[:1]}…@{host}" if at else ""
