"""Beside the verdict: the numbers of the list, and the latest scans."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import plain_label, rule
from checkin.ui.words import brief_moment

if TYPE_CHECKING:
    from checkin.services.lookup import Board, Line
    from checkin.ui.desk.latest_row import LatestRow

_ABOVE_ROWS = 3  # the head, a rule, and what is said while there are no rows


class CountsCard(QFrame):
    """How many came, are inside and are still to come."""

    def __init__(self, look: Look) -> None:
        """Begin without numbers."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._came, self._of = plain_label(), plain_label(muted=True)
        self._inside, self._to_come = plain_label(), plain_label()
        self._waiting = ElidedLabel()
        self._waiting.hide()
        self._board: Board | None = None
        self._is_veiled = False
        self._bar = _Bar(look)
        top = QHBoxLayout()
        top.addWidget(self._came)
        top.addWidget(self._of, 1, Qt.AlignmentFlag.AlignBottom)
        bottom = QHBoxLayout()
        bottom.addWidget(self._inside, 1)
        bottom.addWidget(self._to_come)
        self._layout = QVBoxLayout(self)
        self._layout.addLayout(top)
        self._layout.addWidget(self._bar)
        self._layout.addLayout(bottom)
        self._layout.addWidget(self._waiting)
        self._top = top
        self.dress()

    def show_board(self, board: Board, capacity: int | None = None) -> None:
        """Show the numbers of a list, and how many it holds."""
        number = QLocale().toString
        self._came.setText(number(board.admitted))
        self._of.setText(self.tr("of {count} here").format(count=number(board.expected)))
        if capacity is None:
            self._inside.setText(self.tr("{count} inside").format(count=number(board.inside)))
        else:
            told = self.tr("{count} of {capacity} inside")
            self._inside.setText(told.format(count=number(board.inside), capacity=number(capacity)))
        left = max(0, board.expected - board.admitted)
        self._to_come.setText(self.tr("{count} expected").format(count=number(left)))
        self._bar.show_share(board.admitted / board.expected if board.expected else 0.0)
        self._board = board
        self._waiting.setVisible(capacity is not None)
        self._show_waiting()

    def veil(self, *, is_on: bool) -> None:
        """Hide who is next while nobody is at the desk."""
        self._is_veiled = is_on
        self._show_waiting()

    def _show_waiting(self) -> None:
        """Say who waits for a place, where a list holds only so many."""
        board = self._board
        if board is None or not board.waiting:
            self._waiting.setText(self.tr("Nobody waits"))
            return
        told = self.tr("%n waiting", "", board.waiting)
        if board.next_up is not None and not self._is_veiled:
            name = self.tr("next: {name}").format(name=board.next_up.attendee.name)
            told = f"{told} · {name}"
        self._waiting.setText(told)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin = look.px(look.by_size(4, 3))
        self._layout.setContentsMargins(margin, margin // 2, margin, margin)
        self._layout.setSpacing(look.px(look.by_size(2, 1)))
        self._top.setSpacing(look.px(2))
        self._came.setFont(look.font(look.by_size(2.6, 2), 700))
        for label in (self._of, self._inside, self._to_come):
            label.setFont(look.font(1))
        self._waiting.setFont(look.font(1))
        self._waiting.set_colour(look.theme.text)
        self._of.setContentsMargins(0, 0, 0, look.px(1.5))
        self._bar.update()


class _Bar(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._share = 0.0

    def show_share(self, share: float) -> None:
        self._share = min(1.0, share)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(20), self._look.px(1.5) + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        height = self._look.px(1.5)
        frame = QRectF(0.5, (self.height() - height) / 2, self.width() - 1, height)
        painter.setPen(QPen(colour(theme.edge), 1))
        painter.setBrush(colour(theme.sunken))
        painter.drawRoundedRect(frame, height / 2, height / 2)
        if self._share:
            frame.setWidth(max(height, frame.width() * self._share))
            painter.setBrush(colour(theme.text))
            painter.drawRoundedRect(frame, height / 2, height / 2)


class LatestCard(QFrame):
    """The latest scans of this desk; only whole rows, the journal has the rest."""

    undo_wanted = Signal(object)  # Line
    filled = Signal()  # rows have come or gone

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._lines: tuple[Line, ...] = ()
        self._now: datetime | None = None
        self._zone: tzinfo | None = None
        self._notes: dict[str, str] = {}
        self._elsewhere: Mapping[str, str] = {}
        self._is_veiled = False
        self._pressable: tuple[bool, ...] = ()
        self._title, self._desk = plain_label(self.tr("Latest")), plain_label(muted=True)
        self._empty = plain_label(self.tr("The latest scans appear here."), muted=True, wraps=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._desk)
        self._empty.hide()  # said once it is known
        self._rows: list[LatestRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(rule())
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.dress()

    def show_lines(self, lines: tuple[Line, ...], desk: str, now: datetime, zone: tzinfo) -> None:
        """Show lines, the newest first, as seen from now."""
        self._lines, self._now, self._zone = lines, now, zone
        self._desk.setText(desk)
        self._empty.setVisible(not lines)
        self._fill()

    def name_lists(self, elsewhere: Mapping[str, str]) -> None:
        """Name the lists, by id, at which lines are not of the list where the desk stands."""
        self._elsewhere = elsewhere

    def leave_open(self, entry_id: str) -> None:
        """Say of a line that the question about it was left unanswered."""
        self.note(entry_id, self.tr("question left open"))

    def note(self, entry_id: str, told: str) -> None:
        """Say something more of a line, in the place of what was said before."""
        self._notes[entry_id] = told
        self._fill()

    def veil(self, *, is_on: bool) -> None:
        """Hide names while nobody is at the desk."""
        if is_on != self._is_veiled:
            self._is_veiled = is_on
            self._fill()

    def buttons(self) -> list[QPushButton]:
        """Give the undo buttons that are shown, the newest first."""
        return [row.button for row in self._rows if row.is_pressable()]

    def newest_undoable(self) -> Line | None:
        """Give the newest line that can be undone, for Ctrl+Z."""
        return next((line for line in self._lines if line.is_undoable), None)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        side = look.px(look.by_size(4, 3))
        self._head.setContentsMargins(side, look.px(2.5), side, look.px(2.5))
        self._empty.setContentsMargins(side, side, side, side)
        self._title.setFont(look.font(1.1, 600))
        self._desk.setFont(look.font(0.9))
        for row in self._rows:
            row.dress()
        self._fill()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(50), self._look.px(30))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        room = self.height() - self._head.sizeHint().height() - 4
        fitting = max(0, room // self._row_height())
        shown = self._lines[:fitting]
        while len(self._rows) < len(shown):
            self._add_row()
        has_moved = self._let_rows_stay(shown)
        for number, row in enumerate(self._rows):
            is_used = number < len(shown)
            if is_used and self._now and self._zone:
                line = shown[number]
                of_line = (self._notes.get(line.entry.id), self._elsewhere.get(line.entry.list_id))
                told = " · ".join(filter(None, of_line))
                row.setFixedHeight(self._row_height())
                when = brief_moment(line.entry.at, self._now, self._zone)
                row.show_line(line, when, is_veiled=self._is_veiled, told=told)
            row.setVisible(is_used)
        pressable = tuple(line.is_undoable for line in shown)
        if has_moved or pressable != self._pressable:
            self._pressable = pressable
            self.filled.emit()

    def _let_rows_stay(self, shown: tuple[Line, ...]) -> bool:
        """Put the last rows first where new lines have come above; whether there are any."""
        first = self._rows[0].entry_id if self._rows else ""
        places = [line.entry.id for line in shown]
        new = places.index(first) if first in places else 0
        for _ in range(new):
            row = self._rows.pop()
            self._rows.insert(0, row)
            self._column.insertWidget(_ABOVE_ROWS, row)
        return new > 0

    def _add_row(self) -> None:
        from checkin.ui.desk.latest_row import LatestRow

        row = LatestRow(self._look)
        row.undo_wanted.connect(self.undo_wanted)
        self._rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)

    def _row_height(self) -> int:
        return self._look.px(self._look.by_size(13.5, 11.5))
