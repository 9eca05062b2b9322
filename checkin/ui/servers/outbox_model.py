"""The outbox for a table."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import NamedTuple

from PySide6.QtCore import QObject

from checkin.services.servers.outbox_pages import OutboxRow
from checkin.ui.journal.journal_words import shape, what, who
from checkin.ui.parts.rows_when_seen import MOST_KEPT, RowsWhenSeen
from checkin.ui.parts.ruled_table import CellLook
from checkin.ui.servers.outbox_words import ICONS, SHAPES, next_try, state_word, target_name, when
from checkin.ui.troubles.trouble_words import said_anew

STATE, TIME, WHAT, WHO, LIST, TARGET, TRIES, NEXT, ANSWER = range(9)


class Telling(NamedTuple):
    """What rows are told with: the time zone, the names of lists, and what time it is."""

    zone: tzinfo
    lists: Mapping[str, str]
    now: datetime


class OutboxModel(RowsWhenSeen[OutboxRow]):
    """The lines of the outbox, each by the key of its row."""

    columns = ANSWER + 1
    at_end = frozenset({TRIES})

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._telling: Telling | None = None

    def row(self, place: int) -> OutboxRow | None:
        """Give a row, if it was read already."""
        return self.read_at(place)

    def show_keys(self, keys: Sequence[int], telling: Telling) -> None:
        """Show other rows; those that stay keep their place, and are read anew when seen."""
        self._telling = telling
        if len(keys) == len(self._keys) and all(map(int.__eq__, keys, self._keys)):
            self.reread()
            return
        known = set(keys) if len(keys) <= MOST_KEPT else set()
        self.show_only(keys, {key: row for key, row in self._read.items() if key in known})

    def place_of(self, key: int) -> int:
        """Say in which row a key stands; -1 where it is in none."""
        return next((place for place, each in enumerate(self._keys) if each == key), -1)

    def take(self, keys: Sequence[int], rows: Sequence[OutboxRow]) -> None:
        """Keep rows that were read; one that was sent meanwhile keeps what was last known."""
        self.keep(keys, {row.key: row for row in rows}, keys)
        self.tell_changed(0, self.rowCount() - 1)

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            self.tr("State"), self.tr("Time"), self.tr("What"), self.tr("Who"),
            self.tr("List"), self.tr("To"), self.tr("Tries"), self.tr("Next try"),
            self.tr("Last answer"),
        )  # fmt: skip

    def cell(self, row: OutboxRow, column: int) -> str:
        """Say what stands in a cell; nothing before it is known what rows are told with."""
        return self._text(row, column, self._telling) if self._telling else ""

    def cell_look(self, row: OutboxRow, column: int) -> CellLook:
        """Say how a cell looks."""
        state = row.delivery.state.value
        if column == STATE:
            return CellLook(600, verdict=SHAPES.get(state), icon=ICONS.get(state, ""))
        if column == WHAT:
            return CellLook(verdict=shape(row.line.entry))
        is_muted = column not in {TIME, WHO, ANSWER}
        return CellLook(is_muted=is_muted, is_at_end=column in self.at_end)

    def _text(self, row: OutboxRow, column: int, telling: Telling) -> str:
        entry, delivery = row.line.entry, row.delivery
        match column:
            case 0:
                return state_word(delivery.state)
            case 1:
                return when(entry.at, telling.now, telling.zone, seconds=True)
            case 2:
                return what(row.line)
            case 3:
                return who(row.line)
            case 4:
                return telling.lists.get(entry.list_id, "")
            case 5:
                return target_name(row.target.kind, row.target.place)
            case 6:
                return str(delivery.attempts) if delivery.attempts else ""
            case 7:
                # What was disconnected is tried no more, by hand neither.
                is_left = row.target.is_left
                return "" if is_left else next_try(delivery, telling.now, telling.zone)
            case _:
                return said_anew(delivery.reason)
