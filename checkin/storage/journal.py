"""The journal in an event file, and what is kept of it to be found at once."""

import uuid
from collections.abc import Iterable, Iterator, Sequence

from checkin.core.journal import (
    PASSAGES,
    EntryKind,
    JournalEntry,
    Presence,
    in_order,
    is_undone,
    presence,
    seal,
)
from checkin.core.moments import stored
from checkin.storage.event_file import EventFile
from checkin.storage.rows import JOURNAL_COLUMNS, Row, entry_from, moment_from, row_of

_SELECT = f"SELECT {JOURNAL_COLUMNS} FROM journal "
_INSERT = f"INSERT INTO journal ({JOURNAL_COLUMNS}) VALUES ({', '.join('?' * 18)})"
_HISTORY = _SELECT + "WHERE ticket_id = ? AND list_id = ? ORDER BY at, id"
_CHANGES_PRESENCE = PASSAGES | {EntryKind.UNDO}
_KEEP_PRESENCE = (
    "INSERT INTO presence (ticket_id, list_id, first_in, last_in, last_out, inside) "
    "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET first_in = excluded.first_in, "
    "last_in = excluded.last_in, last_out = excluded.last_out, inside = excluded.inside"
)


class Journal(EventFile):
    """Appends lines to the journal and reads them; nothing here changes or removes one."""

    def history(self, ticket_id: str, list_id: str) -> Sequence[JournalEntry]:
        """Give the lines of one ticket on one list, refusals and undos among them, in order."""
        with self.translated:
            rows = self._db.execute(_HISTORY, (ticket_id, list_id))
            return [entry_from(row) for row in rows]

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line at the end of its desk's chain; inside a transaction."""
        with self.translated:
            chain, number, previous = self._chain_of(entry.desk)
            sealed = seal(entry, chain, number + 1, previous)
            self._db.execute(_INSERT, row_of(sealed))
            self._db.execute(
                "UPDATE chains SET number = ?, hash = ? WHERE id = ?",
                (sealed.number, sealed.hash, chain),
            )
            self._follow(entry)
        return sealed

    def entry(self, entry_id: str) -> JournalEntry | None:
        """Find a line by its id."""
        with self.translated:
            row = self._db.execute(_SELECT + "WHERE id = ?", [entry_id]).fetchone()
        return entry_from(row) if row else None

    def entries(self, after: int = 0) -> Iterator[JournalEntry]:
        """Give all lines in the order in which this file got them, from a position on."""
        with self.translated:
            for row in self._db.execute(_SELECT + "WHERE position > ? ORDER BY position", [after]):
                yield entry_from(row)

    def entries_of(self, attendee_id: str) -> list[JournalEntry]:
        """Give all lines about an attendee and the tickets they hold or held, in order."""
        with self.translated:
            rows = self._db.execute(
                _SELECT + "WHERE position IN ("
                "SELECT j.position FROM attendees a JOIN tickets t ON t.attendee = a.number "
                "JOIN journal j ON j.ticket_id = t.id WHERE a.id = ?1 "
                "UNION SELECT position FROM journal WHERE attendee_id = ?1 AND kind IN "
                "('badge', 'walk-in', 'edit', 'substitution', 'note', 'answer', 'undo'))",
                [attendee_id],
            ).fetchall()
        return in_order(entry_from(row) for row in rows)

    def undos_of(self, entry_id: str) -> list[JournalEntry]:
        """Give the undos of a line, and the undos of those, as far as they go."""
        with self.translated:
            rows = self._db.execute(
                "WITH RECURSIVE about (id) AS (SELECT ? UNION "
                "SELECT j.id FROM journal j JOIN about ON j.refers_to = about.id "
                "WHERE j.refers_to <> '' AND j.kind = 'undo') " + _SELECT + "WHERE id IN about "
                "AND kind = 'undo'",
                [entry_id],
            ).fetchall()
        return [entry_from(row) for row in rows]

    def referring_to(self, entry_id: str) -> list[JournalEntry]:
        """Give the lines that refer to a line: its undos, its overrides."""
        with self.translated:
            rows = self._db.execute(
                _SELECT + "WHERE refers_to = ? AND refers_to <> ''", [entry_id]
            ).fetchall()
        return in_order(entry_from(row) for row in rows)

    def presences(self, ticket_id: str) -> dict[str, Presence]:
        """Say for each list, by id, when a ticket passed it."""
        with self.translated:
            rows = self._db.execute(
                "SELECT list_id, first_in, last_in, last_out, inside FROM presence "
                "WHERE ticket_id = ?",
                [ticket_id],
            )
            return {row[0]: _presence_from(row[1:]) for row in rows}

    def all_presences(self) -> dict[str, dict[str, Presence]]:
        """Say for each ticket and list, by id, when it was passed."""
        found: dict[str, dict[str, Presence]] = {}
        with self.translated:
            rows = self._db.execute(
                "SELECT ticket_id, list_id, first_in, last_in, last_out, inside FROM presence"
            )
            for ticket_id, list_id, *times in rows:
                found.setdefault(ticket_id, {})[list_id] = _presence_from(tuple(times))
        return found

    def printed_ticket_ids(self) -> set[str]:
        """Give the tickets that a badge was made for and not undone."""
        with self.translated:
            rows = self._db.execute(_SELECT + "WHERE kind = 'badge'").fetchall()
        return {row[7] for row in rows if not self._is_undone(row[0])}

    def _is_undone(self, entry_id: str) -> bool:
        return is_undone(entry_id, self.undos_of(entry_id))

    def add_foreign(self, entries: Iterable[JournalEntry]) -> int:
        """Take in sealed lines of other desks as they are; inside a transaction.

        Lines already here are passed over. Gives the number of new ones.
        """
        added = 0
        with self.translated:
            for entry in entries:
                cursor = self._db.execute(
                    _INSERT.replace("INSERT", "INSERT OR IGNORE", 1), row_of(entry)
                )
                added += cursor.rowcount
                if cursor.rowcount:
                    self._follow(entry)
        return added

    def _follow(self, entry: JournalEntry) -> None:
        # Brings up to date what is kept of the journal; `People` adds its own part.
        if entry.kind in _CHANGES_PRESENCE and entry.ticket_id and entry.list_id:
            self._keep_presence(entry.ticket_id, entry.list_id)

    def _chain_of(self, desk: str) -> Row:
        chain: Row | None = self._db.execute(
            "SELECT id, number, hash FROM chains WHERE desk = ? AND home = ?", (desk, self.home)
        ).fetchone()
        if chain is None:
            chain = (uuid.uuid4().hex, 0, "")
            self._db.execute(
                "INSERT INTO chains (id, desk, home, number, hash) VALUES (?, ?, ?, ?, ?)",
                (chain[0], desk, self.home, chain[1], chain[2]),
            )
        return chain

    def _keep_presence(self, ticket_id: str, list_id: str) -> None:
        before = self._db.execute(
            "SELECT first_in, inside FROM presence WHERE ticket_id = ? AND list_id = ?",
            (ticket_id, list_id),
        ).fetchone() or (None, 0)
        now = presence(self.history(ticket_id, list_id))
        times = [stored(at) if at else None for at in (now.first_in, now.last_in, now.last_out)]
        self._db.execute(_KEEP_PRESENCE, (ticket_id, list_id, *times, now.inside))
        admitted = (now.first_in is not None) - (before[0] is not None)
        inside = now.inside - before[1]
        if admitted or inside:
            self._db.execute(
                "UPDATE check_in_lists SET admitted = admitted + ?, inside = inside + ? "
                "WHERE id = ?",
                (admitted, inside, list_id),
            )


def _presence_from(row: Row) -> Presence:
    first_in, last_in, last_out, inside = row
    return Presence(
        moment_from(first_in), moment_from(last_in), moment_from(last_out), bool(inside)
    )
