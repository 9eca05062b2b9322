"""The journal's lines for a table: positions at once, the lines themselves when seen."""

from array import array
from collections.abc import Sequence, Sized
from typing import Any

from PySide6.QtCore import (
    QObject,
    Qt,
    Signal,
)

from checkin.core.journal import EntryKind
from checkin.core.outbox import DeliveryState
from checkin.core.scan import Verdict
from checkin.services.journal_pages import ReadLine
from checkin.ui.headed_rows import NOWHERE, HeadedRows, Index
from checkin.ui.journal_words import ICONS, Wording, sent_word, shape, what, who
from checkin.ui.ruled_table import LOOKS, CellLook
from checkin.ui.widgets import plain_tip

_PAGE = 256
_MOST_KEPT = 24 * _PAGE

TIME, DESK, WHAT, WHO, WHY, SENT, UNDO = range(7)


class JournalModel(HeadedRows):
    """Lines by position, the newest first; `wanted` asks for those that are to be shown."""

    columns = UNDO + 1

    wanted = Signal(object)  # tuple[int, ...]: positions to be read

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._positions: Sequence[int] = array("q")
        self._lines: dict[int, ReadLine] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()
        self._wording: Wording | None = None
        self._shows_days = False

    @property
    def newest(self) -> int:
        """The position of the newest line, 0 where there is none."""
        return self._positions[0] if self._positions else 0

    def line(self, row: int) -> ReadLine | None:
        """Give a line, if it was read already."""
        return self._lines.get(self._positions[row]) if 0 <= row < self.rowCount() else None

    def row_of(self, position: int) -> int:
        """Say in which row a position stands; -1 where it is in none."""
        low, high = 0, len(self._positions)
        while low < high:  # from the greatest down
            middle = (low + high) // 2
            if self._positions[middle] > position:
                low = middle + 1
            else:
                high = middle
        is_there = low < len(self._positions) and self._positions[low] == position
        return low if is_there else -1

    def show_positions(
        self, positions: Sequence[int], wording: Wording, *, shows_days: bool
    ) -> None:
        """Show other lines; `shows_days` where they are not all of one day."""
        self.beginResetModel()
        self._positions, self._wording, self._shows_days = positions, wording, shows_days
        self._lines, self._fresh, self._asked = {}, set(), set()
        self.endResetModel()

    def prepend(self, positions: Sequence[int]) -> None:
        """Put newer lines before those shown."""
        new = [each for each in positions if each > self.newest]
        if new:
            self.beginInsertRows(NOWHERE, 0, len(new) - 1)
            self._positions = array("q", [*new, *self._positions])
            self.endInsertRows()

    def take(self, positions: Sequence[int], lines: Sequence[ReadLine]) -> None:
        """Keep lines that were read."""
        self._asked.difference_update(positions)
        if len(self._lines) > _MOST_KEPT:
            self._lines.clear()
            self._fresh.clear()
        # A line that is not there any more would shift the others: then none is taken.
        if len(positions) == len(lines):
            self._lines.update(zip(positions, lines, strict=True))
            self._fresh.update(positions)
        rows = [row for at in positions if (row := self.row_of(at)) >= 0]
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), UNDO))

    def reread(self) -> None:
        """Read what is seen anew: what a line came to may have changed. It stays till then."""
        self._fresh.clear()
        self._asked.clear()
        if self._positions:
            end = self.index(self.rowCount() - 1, UNDO)
            self.dataChanged.emit(self.index(0, 0), end)

    def rows(self) -> Sized:
        """Give what is in the rows."""
        return self._positions

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            self.tr("Time"), self.tr("Desk"), self.tr("What"), self.tr("Who"),
            self.tr("Where, why"), self.tr("Sent"), "",
        )  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if role not in _ROLES:
            return None
        position = self._positions[index.row()]
        if position not in self._fresh:
            self._ask_for(index.row())
        line = self._lines.get(position)
        if line is None or self._wording is None:
            return None
        column = index.column()
        if role == LOOKS:
            return self._looks(line, column)
        text = self._text(line, column, self._wording)
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _text(self, line: ReadLine, column: int, wording: Wording) -> str:
        entry = line.entry
        match column:
            case 0:
                clock = wording.day_and_clock if self._shows_days else wording.clock
                return clock(entry)
            case 1:
                return entry.desk
            case 2:
                return what(line)
            case 3:
                return who(line)
            case 4:
                return wording.why(line)
            case 5:
                return sent_word(line.sent) if line.sent else ""
            case _:
                return ""

    def _looks(self, line: ReadLine, column: int) -> CellLook:
        entry, gone = line.entry, line.undone_by is not None
        match column:
            case 2:
                verdict = shape(entry)
                icon = "" if verdict else _icon(line)
                return CellLook(600, is_muted=gone, verdict=verdict, icon=icon)
            case 3:
                return CellLook(is_muted=gone, is_struck=gone)
            case 4:
                return CellLook(is_muted=True)
            case 5:
                refused = line.sent is DeliveryState.REFUSED
                return CellLook(is_muted=gone, verdict=Verdict.CANCELED if refused else None)
            case 6:
                return CellLook(is_muted=True, icon="undo" if line.undoable else "")
            case _:
                return CellLook(is_muted=gone)

    def _ask_for(self, row: int) -> None:
        """Ask for the page of lines around a row."""
        start = row - row % _PAGE
        page = self._positions[start : start + _PAGE]
        missing = [at for at in page if at not in self._fresh and at not in self._asked]
        if missing:
            self._asked.update(missing)
            self.wanted.emit(tuple(missing))


_ROLES = frozenset(
    {
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.ToolTipRole,
        LOOKS,
    }
)


def _icon(line: ReadLine) -> str:
    about = line.refers_to
    if line.entry.kind is EntryKind.UNDO and about and about.kind is EntryKind.UNDO:
        return "redo"
    return ICONS[line.entry.kind]
