"""Lines that registration servers reported, and tickets that were known before a server told."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from checkin.core.journal import JournalEntry, told_by
from checkin.core.servers.reported import told_twice
from checkin.storage.journal.journal import INSERT_NEW, Journal
from checkin.storage.rows import JOURNAL_COLUMNS, entry_from, place_of
from checkin.storage.schema import AMONG

_ABOUT = f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE ticket_id {AMONG} AND kind <> 'refusal'"


class Reported(Journal):
    """Adds what servers reported to the journal."""

    def add_reported(self, lines: Sequence[JournalEntry]) -> int:
        """Add lines of no chain; those here already are passed over. Gives how many are new."""
        if not lines:
            return 0
        with self.translated:
            cursor = self._db.executemany(
                INSERT_NEW, ((*told_by(each), *place_of(each)) for each in lines)
            )
            return cursor.rowcount

    def take_back_twice(self, twice: Iterable[tuple[str, str, str]]) -> None:
        """Take back reported lines that desks had written too: ticket, server and line of each."""
        for ticket_id, server, line_id in twice:
            lines = lines_about(self._db, [ticket_id]).get(ticket_id, ())
            found = [line for line in lines if line.id == line_id and line.is_reported]
            self.add_reported([told_twice(line, server) for line in found])


def lines_about(db: sqlite3.Connection, ticket_ids: Iterable[str]) -> dict[str, list[JournalEntry]]:
    """Give all lines but refusals about some tickets, by ticket."""
    asked = json.dumps([*ticket_ids])
    found: dict[str, list[JournalEntry]] = {}
    for row in db.execute(_ABOUT, [asked]):
        line = entry_from(row)
        found.setdefault(line.ticket_id, []).append(line)
    return found
