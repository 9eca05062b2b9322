"""The outbox for a table: keys at once, the rows themselves when seen."""

from collections.abc import Mapping, Sequence, Sized
from datetime import datetime, tzinfo
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QObject,
    Qt,
    Signal,
)

from checkin.services.outbox_pages import OutboxRow
from checkin.ui.headed_rows import HeadedRows, Index
from checkin.ui.journal_words import shape, what, who
from checkin.ui.outbox_words import ICONS, SHAPES, next_try, state_word, target_name, when
from checkin.ui.ruled_table import LOOKS, CellLook
from checkin.ui.trouble_words import said_anew
from checkin.ui.widgets import plain_tip

_PAGE = 256
_MOST_KEPT = 24 * _PAGE

STATE, TIME, WHAT, WHO, LIST, TARGET, TRIES, NEXT, ANSWER = range(9)


class Telling(NamedTuple):
    """What rows are told with: the time zone, the names of lists, and what time it is."""

    zone: tzinfo
    lists: Mapping[str, str]
    now: datetime


class OutboxModel(HeadedRows):
    """Rows by key; `wanted` asks for those that are to be shown."""

    columns = ANSWER + 1

    wanted = Signal(object)  # tuple[int, ...]: keys to be read

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._keys: Sequence[int] = ()
        self._rows: dict[int, OutboxRow] = {}
        self._fresh: set[int] = set()
        self._asked: set[int] = set()
        self._telling: Telling | None = None

    def row(self, number: int) -> OutboxRow | None:
        """Give a row, if it was read already."""
        return self._rows.get(self._keys[number]) if 0 <= number < self.rowCount() else None

    def show_keys(self, keys: Sequence[int], telling: Telling) -> None:
        """Show other rows; those that stay keep their place, and are read anew when seen."""
        self._telling = telling
        if len(keys) == len(self._keys) and all(map(int.__eq__, keys, self._keys)):
            self.reread()
            return
        self.beginResetModel()
        self._keys = keys
        known = set(keys) if len(keys) <= _MOST_KEPT else set()
        self._rows = {key: row for key, row in self._rows.items() if key in known}
        self._fresh, self._asked = set(), set()
        self.endResetModel()

    def place_of(self, key: int) -> int:
        """Say in which row a key stands; -1 where it is in none."""
        return next((place for place, each in enumerate(self._keys) if each == key), -1)

    def take(self, keys: Sequence[int], rows: Sequence[OutboxRow]) -> None:
        """Keep rows that were read; one that was sent meanwhile keeps what was last known."""
        self._asked.difference_update(keys)
        if len(self._rows) > _MOST_KEPT:
            self._rows.clear()
            self._fresh.clear()
        self._rows.update({row.key: row for row in rows})
        self._fresh.update(keys)
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, ANSWER))

    def reread(self) -> None:
        """Read what is seen anew; what was read stays till then."""
        self._fresh.clear()
        self._asked.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, ANSWER))

    def rows(self) -> Sized:
        """Give what is in the rows."""
        return self._keys

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            self.tr("State"), self.tr("Time"), self.tr("What"), self.tr("Who"),
            self.tr("List"), self.tr("To"), self.tr("Tries"), self.tr("Next try"),
            self.tr("Last answer"),
        )  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        if role not in _ROLES:
            return None
        key = self._keys[index.row()]
        if key not in self._fresh:
            self._ask_for(index.row())
        row = self._rows.get(key)
        if row is None or self._telling is None:
            return None
        if role == LOOKS:
            return _looks(row, index.column())
        text = self._text(row, index.column(), self._telling)
        return plain_tip(text) if role == Qt.ItemDataRole.ToolTipRole else text

    def _text(self, row: OutboxRow, column: int, telling: Telling) -> str:
        entry, delivery = row.line.entry, row.delivery
        match column:
            case 0:
                return state_word(delivery)
            case 1:
                return when(entry.at, telling.now, telling.zone, seconds=True)
            case 2:
                return what(row.line)
            case 3:
                return who(row.line)
            case 4:
                return telling.lists.get(entry.list_id, "")
            case 5:
                return target_name(row.target.kind, row.target.address)
            case 6:
                return str(delivery.attempts) if delivery.attempts else ""
            case 7:
                return next_try(delivery, telling.now, telling.zone)
            case _:
                return said_anew(delivery.reason)

    def _ask_for(self, place: int) -> None:
        """Ask for the page of rows around a place."""
        start = place - place % _PAGE
        page = self._keys[start : start + _PAGE]
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


def _looks(row: OutboxRow, column: int) -> CellLook:
    state = row.delivery.state.value
    if column == STATE:
        return CellLook(600, verdict=SHAPES.get(state), icon=ICONS.get(state, ""))
    if column == WHAT:
        return CellLook(verdict=shape(row.line.entry))
    if column == TRIES:
        return CellLook(is_at_end=True, is_muted=True)
    return CellLook(is_muted=column not in {TIME, WHO, ANSWER})
