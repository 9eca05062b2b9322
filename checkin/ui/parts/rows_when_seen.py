"""A table of many rows, of which only those are read that are looked at."""

from array import array
from collections.abc import Iterable, Mapping, Sequence, Sized
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from checkin.ui.parts.headed_rows import HeadedRows, Index
from checkin.ui.parts.ruled_table import LOOKS, CellLook
from checkin.ui.parts.widgets import plain_tip

Row = TypeVar("Row")

PAGE = 256
MOST_KEPT = 24 * PAGE


class RowsWhenSeen(HeadedRows, Generic[Row]):
    """Rows by key; `wanted` asks for those that are to be shown.

    What was read stays, also while it is read anew. Whoever inherits from it says what stands
    in a cell of a row that was read, and how it looks.
    """

    wanted = Signal(object)  # tuple[int, ...]: keys to be read

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._keys: Sequence[int] = array("q")
        self._read: dict[int, Row] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()

    def cell(self, row: Row, column: int) -> str:
        """Say what stands in a cell."""
        raise NotImplementedError

    def cell_look(self, row: Row, column: int) -> CellLook:
        """Say how a cell looks."""
        raise NotImplementedError

    def rows(self) -> Sized:
        """Give the keys of all rows."""
        return self._keys

    def read_at(self, place: int) -> Row | None:
        """Give a row, if it was read already."""
        return self._read.get(self._keys[place]) if 0 <= place < self.rowCount() else None

    def show_only(self, keys: Sequence[int], read: Mapping[int, Row]) -> None:
        """Show other rows, of which some are known; they are read anew when they are seen."""
        self.beginResetModel()
        self._keys, self._read = keys, dict(read)
        self._fresh, self._asked = set(), set()
        self.endResetModel()

    def keep(self, asked: Sequence[int], read: Mapping[int, Row], fresh: Iterable[int]) -> None:
        """Keep rows that were read, after some were asked for; `fresh` are not asked for again."""
        self._asked.difference_update(asked)
        if len(self._read) > MOST_KEPT:
            self._read.clear()
            self._fresh.clear()
        self._read.update(read)
        self._fresh.update(fresh)

    def reread(self) -> None:
        """Read what is seen anew: it may have changed. What was read stays till then."""
        self._fresh.clear()
        self._asked.clear()
        self.tell_changed(0, self.rowCount() - 1)

    def tell_changed(self, first: int, last: int) -> None:
        """Have rows drawn anew, from one place to another."""
        if 0 <= first <= last < self.rowCount():
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columns - 1))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if role not in _ROLES:
            return None
        key = self._keys[index.row()]
        if key not in self._fresh:
            self._ask_for(index.row())
        row = self._read.get(key)
        if row is None:
            return None
        if role == LOOKS:
            return self.cell_look(row, index.column())
        text = self.cell(row, index.column())
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _ask_for(self, place: int) -> None:
        """Ask for the page of rows around a place."""
        start = place - place % PAGE
        page = self._keys[start : start + PAGE]
        missing = [key for key in page if key not in self._fresh and key not in self._asked]
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
