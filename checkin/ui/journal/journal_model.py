"""The journal's lines for a table."""

from array import array
from collections.abc import Sequence

from PySide6.QtCore import QObject

from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState
from checkin.services.journal.journal_pages import ReadLine
from checkin.ui.journal.journal_words import Wording, shape, what, who
from checkin.ui.journal.kind_words import KIND_ICONS
from checkin.ui.parts.headed_rows import NOWHERE
from checkin.ui.parts.rows_when_seen import RowsWhenSeen
from checkin.ui.parts.ruled_table import CellLook
from checkin.ui.servers.outbox_words import state_word

TIME, DESK, WHAT, WHO, WHY, SENT, UNDO = range(7)


class JournalModel(RowsWhenSeen[ReadLine]):
    """The journal's lines by their positions, the newest first."""

    columns = UNDO + 1

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._wording: Wording | None = None
        self._shows_days = False

    @property
    def newest(self) -> int:
        """The position of the newest line, 0 where there is none."""
        return self._keys[0] if self._keys else 0

    def line(self, row: int) -> ReadLine | None:
        """Give a line, if it was read already."""
        return self.read_at(row)

    def row_of(self, position: int) -> int:
        """Say in which row a position stands; -1 where it is in none."""
        low, high = 0, len(self._keys)
        while low < high:  # from the greatest down
            middle = (low + high) // 2
            if self._keys[middle] > position:
                low = middle + 1
            else:
                high = middle
        is_there = low < len(self._keys) and self._keys[low] == position
        return low if is_there else -1

    def show_positions(
        self, positions: Sequence[int], wording: Wording, *, shows_days: bool
    ) -> None:
        """Show other lines; `shows_days` where they are not all of one day."""
        self._wording, self._shows_days = wording, shows_days
        self.show_only(positions, {})

    def prepend(self, positions: Sequence[int]) -> None:
        """Put newer lines before those shown."""
        new = [each for each in positions if each > self.newest]
        if new:
            self.beginInsertRows(NOWHERE, 0, len(new) - 1)
            self._keys = array("q", [*new, *self._keys])
            self.endInsertRows()

    def take(self, positions: Sequence[int], lines: Sequence[ReadLine]) -> None:
        """Keep lines that were read."""
        # A line that is not there any more would shift the others: then none is taken.
        whole = len(positions) == len(lines)
        read = dict(zip(positions, lines, strict=True)) if whole else {}
        self.keep(positions, read, read)
        rows = [row for at in positions if (row := self.row_of(at)) >= 0]
        if rows:
            self.tell_changed(min(rows), max(rows))

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            self.tr("Time"), self.tr("Desk"), self.tr("What"), self.tr("Who"),
            self.tr("Where, why"), self.tr("Sent"), "",
        )  # fmt: skip

    def cell(self, row: ReadLine, column: int) -> str:
        """Say what stands in a cell; nothing before it is known in which words."""
        return self._text(row, column, self._wording) if self._wording else ""

    def cell_look(self, row: ReadLine, column: int) -> CellLook:
        """Say how a cell looks; what was undone is struck out."""
        entry, gone = row.entry, row.undone_by is not None
        match column:
            case 2:
                verdict = shape(entry)
                icon = "" if verdict else _icon(row)
                return CellLook(600, is_muted=gone, verdict=verdict, icon=icon)
            case 3:
                return CellLook(is_muted=gone, is_struck=gone)
            case 4:
                return CellLook(is_muted=True)
            case 5:
                refused = row.sent is DeliveryState.REFUSED
                return CellLook(is_muted=gone, verdict=Verdict.CANCELED if refused else None)
            case 6:
                return CellLook(is_muted=True, icon="undo" if row.undoable else "")
            case _:
                return CellLook(is_muted=gone)

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
                return state_word(line.sent) if line.sent else ""
            case _:
                return ""


def _icon(line: ReadLine) -> str:
    about = line.refers_to
    if line.entry.kind is EntryKind.UNDO and about and about.kind is EntryKind.UNDO:
        return "redo"
    return KIND_ICONS[line.entry.kind]
