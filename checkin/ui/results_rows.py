"""The people a search found, painted as rows: name, company, category, state."""

import re
from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.core.category_mark import mark_of
from checkin.core.folding import fold
from checkin.services.lookup import Match
from checkin.ui.look import Look, colour
from checkin.ui.marks import paint_mark
from checkin.ui.searched import Searched
from checkin.ui.words import brief_moment


class ResultRows(QWidget):
    """The rows themselves, painted: name, company, category, state."""

    pointed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._searched = Searched("", ())
        self._when: Callable[[datetime], str] = str
        self._chosen = -1
        self._first = 0
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
            painter.fillRect(place.x(), place.y(), look.px(1), place.height(), colour(theme.accent))
        painter.setPen(QPen(colour(theme.line), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if match.presence.inside:
            side = look.px(6)
            family = look.family("admitted")
            shape = look.icons.shape(
                "admitted", family.fill, family.on, side, self.devicePixelRatioF()
            )
            painter.drawPixmap(look.px(6), place.center().y() - side // 2, shape)
        person = match.found.attendee
        start, width = look.px(17), place.width()
        middle, end = round(width * 0.54), round(width * 0.76)
        first = QRect(start, place.y(), middle - start - look.px(3), place.height() // 2)
        second = first.translated(0, place.height() // 2)
        self._paint_name(painter, first, person.name)
        painter.setFont(look.font(1))
        painter.setPen(colour(theme.muted))
        _write(painter, second, ", ".join(filter(None, (person.company, person.country))), top=True)
        painter.setPen(colour(theme.text))
        category = (match.ticket.category if match.ticket else "") or person.category
        if category:
            side, mark = look.px(3.25), mark_of(category)
            spot = QRectF(middle, place.center().y() - side / 2, side, side)
            paint_mark(painter, mark, spot, colour(theme.marks[mark.value]))
        start = middle + look.px(5.5)
        _write(painter, QRect(start, place.y(), end - start - 8, place.height()), category)
        self._paint_state(painter, QRect(end, place.y(), width - end - 8, place.height()), match)

    def _paint_name(self, painter: QPainter, place: QRect, name: str) -> None:
        look = self._look
        font = look.font(1.4, 600)
        painter.setFont(font)
        painter.setPen(colour(look.theme.text))
        shown = _write(painter, place, name, bottom=True)
        metrics = QFontMetrics(font)
        y = place.bottom() - metrics.descent() + 2
        painter.setPen(QPen(colour(look.theme.accent), 2))
        for start, end in _typed_parts(shown, self._searched.text):
            x = place.x() + metrics.horizontalAdvance(shown[:start])
            painter.drawLine(x, y, x + metrics.horizontalAdvance(shown[start:end]), y)

    def _paint_state(self, painter: QPainter, place: QRect, match: Match) -> None:
        look, presence = self._look, match.presence
        painter.setFont(look.font(1, 600))
        painter.setPen(colour(look.theme.text))
        half = QRect(place.x(), place.y(), place.width(), place.height() // 2)
        if match.ticket is None:
            told = self.tr("No ticket")
        elif presence.inside and presence.last_in:
            told = self.tr("Here since {time}").format(time=self._when(presence.last_in))
        elif presence.last_out:
            told = self.tr("Left {time}").format(time=self._when(presence.last_out))
        else:
            told = self.tr("Not here yet")
        _write(painter, half, told, bottom=True)
        painter.setFont(look.font(0.95))
        painter.setPen(colour(look.theme.muted))
        below = half.translated(0, place.height() // 2)
        _write(painter, below, _veiled(match.found.attendee.email), top=True)

    def _row(self) -> int:
        return self._look.px(self._look.by_size(18, 15))


def _write(
    painter: QPainter, place: QRect, text: str, *, top: bool = False, bottom: bool = False
) -> str:
    """Write a line cut to its place; give what was written."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignVCenter
    if top:
        side = Qt.AlignmentFlag.AlignTop
    elif bottom:
        side = Qt.AlignmentFlag.AlignBottom
    painter.drawText(QRectF(place), Qt.AlignmentFlag.AlignLeading | side, shown)
    return shown


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
