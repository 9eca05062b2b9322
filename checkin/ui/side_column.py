"""Beside the verdict: the numbers of the list, and the latest scans."""

from __future__ import annotations

from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.core.code import tail
from checkin.core.journal import INWARDS, PASSAGES
from checkin.core.scan import Verdict
from checkin.ui.look import Look, colour
from checkin.ui.widgets import ElidedLabel, plain_label, plain_tip, rule
from checkin.ui.words import FAMILIES, clock_time, headline

if TYPE_CHECKING:
    from checkin.services.lookup import Board, Line


class CountsCard(QFrame):
    """How many came, are inside and are still to come."""

    def __init__(self, look: Look) -> None:
        """Begin without numbers."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._came, self._of = plain_label(), plain_label(muted=True)
        self._inside, self._to_come = plain_label(), plain_label()
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
        self._zone: tzinfo | None = None
        self._left_open: set[str] = set()
        self._is_veiled = False
        self._pressable: tuple[bool, ...] = ()
        self._title, self._desk = plain_label(self.tr("Latest")), plain_label(muted=True)
        self._empty = plain_label(self.tr("The latest scans appear here."), muted=True, wraps=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self._desk)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self._head)
        self._column.addWidget(rule())
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        self.dress()

    def show_lines(self, lines: tuple[Line, ...], desk: str, zone: tzinfo) -> None:
        """Show lines, the newest first."""
        self._lines, self._zone = lines, zone
        self._desk.setText(desk)
        self._empty.setVisible(not lines)
        self._fill()

    def leave_open(self, entry_id: str) -> None:
        """Say of a line that the question about it was left unanswered."""
        self._left_open.add(entry_id)
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
        return next((line for line in self._lines if is_undoable(line)), None)

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
            row = _Row(self._look)
            row.undo_wanted.connect(self.undo_wanted)
            self._rows.append(row)
            self._column.insertWidget(self._column.count() - 1, row)
        for number, row in enumerate(self._rows):
            is_used = number < len(shown)
            if is_used and self._zone:
                line = shown[number]
                row.setFixedHeight(self._row_height())
                row.show_line(line, self._zone, is_veiled=self._is_veiled)
                if line.entry.id in self._left_open:
                    row.add(self.tr("question left open"))
            row.setVisible(is_used)
        if tuple(map(is_undoable, shown)) != self._pressable:
            self._pressable = tuple(map(is_undoable, shown))
            self.filled.emit()

    def _row_height(self) -> int:
        return self._look.px(self._look.by_size(13.5, 11.5))


class _Row(QWidget):
    undo_wanted = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._line: Line | None = None
        self._shape = QLabel()
        self._name, self._what = ElidedLabel(), ElidedLabel()
        self.button = QPushButton()
        self.button.setObjectName("flat")
        self.button.setAutoDefault(False)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._want_undo)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._what)
        words.addStretch(1)
        inside = QHBoxLayout()
        inside.addWidget(self._shape)
        inside.addLayout(words, 1)
        inside.addWidget(self.button)
        self._inside = inside
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside, 1)
        layout.addWidget(rule())
        self.dress()

    def show_line(self, line: Line, zone: tzinfo, *, is_veiled: bool) -> None:
        self._line = line
        look, entry = self._look, line.entry
        # An override keeps the verdict it overruled.
        verdict = Verdict.ADMITTED if entry.kind in INWARDS else entry.verdict or Verdict.RULES
        family = look.family(FAMILIES[verdict])
        side = look.px(6)
        self._shape.setPixmap(
            look.icons.shape(verdict, family.fill, family.on, side, self.devicePixelRatioF())
        )
        person = line.ticket.attendee if line.ticket else None
        word = headline(verdict)
        name = person.name if person else f"{word} …{tail(entry.code)}"
        if is_veiled:
            name = word
        category = (line.ticket.category or person.category) if line.ticket and person else ""
        what = category if category and verdict is Verdict.ADMITTED else word
        if line.undone:
            what = self.tr("Undone")
        font = look.font(1, 600)
        font.setStrikeOut(line.undone)
        self._name.setFont(font)
        self._name.set_colour(look.theme.muted if line.undone else look.theme.text)
        self._name.setText(name)
        self._what.set_colour(look.theme.muted)
        self._what.setText(f"{clock_time(entry.at, zone)} · {what}")
        self.button.setVisible(is_undoable(line))
        self.button.setAccessibleName(self.tr("Undo {name}").format(name=name))
        self.button.setToolTip(plain_tip(self.button.accessibleName()))

    def add(self, told: str) -> None:
        """Say something more in the second line."""
        self._what.setText(f"{self._what.text()} · {told}")

    def is_pressable(self) -> bool:
        """Whether the line can be undone."""
        return not self.isHidden() and not self.button.isHidden()

    def dress(self) -> None:
        look = self._look
        side = look.px(look.by_size(4, 3))
        self._inside.setContentsMargins(side, 0, look.px(1.5), 0)
        self._inside.setSpacing(look.px(3))
        self._shape.setFixedWidth(look.px(6))
        self._what.setFont(look.font(0.9))
        self.button.setFixedSize(look.px(9), look.px(9))
        self.button.setIcon(look.icons.button_icon("undo", look.theme.muted, look.px(4.5)))
        self.button.setIconSize(QSize(look.px(4.5), look.px(4.5)))

    def _want_undo(self) -> None:
        if self._line is not None:
            self.undo_wanted.emit(self._line)


def is_undoable(line: Line) -> bool:
    """Whether a line let somebody pass, and still stands."""
    return line.entry.kind in PASSAGES and not line.undone
