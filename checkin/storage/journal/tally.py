"""What is kept of the journal to be found at once: who is inside, how many came.

A scan writes its line and nothing else, for every page more is a page more to wait for.
Whoever asks a number brings the tally up to the journal first; so it is never behind for
anybody who looks, and can always be made anew.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator

from checkin.core.errors import CannotWrite, EventFileError
from checkin.core.journal import PASSAGES, EntryKind, JournalEntry, Presence, presence
from checkin.core.moments import stored
from checkin.core.servers.all_leave import as_left
from checkin.storage.journal.all_left import AllLeft
from checkin.storage.journal.journal import Journal
from checkin.storage.rows import JOURNAL_COLUMNS, damaged, entry_from, moment_from

_CHANGES_PRESENCE = PASSAGES | {EntryKind.UNDO}
_NEWER = f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE position > ? ORDER BY position"
_KEEP = (
    "INSERT INTO presence (ticket_id, list_id, first_in, last_in, last_out, inside) "
    "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET first_in = excluded.first_in, "
    "last_in = excluded.last_in, last_out = excluded.last_out, inside = excluded.inside"
)
_TOTALS = "SELECT admitted, inside FROM totals WHERE list_id = ?"
_SINCE = (
    "SELECT count(first_in), ifnull(sum(inside AND last_in >= ?2), 0) FROM presence "
    "WHERE list_id = ?1"
)
_KEEP_END = "UPDATE chains SET number = ?2, hash = ?3 WHERE id = ?1 AND number < ?2"
_ADMITTED = (
    "SELECT t.attendee FROM presence p LEFT JOIN tickets t ON t.id = p.ticket_id "
    "WHERE p.list_id = ? AND p.first_in IS NOT NULL"
)

_TABLES = ("presence", "totals", "chains", "tallied")

Key = tuple[str, str]  # ticket's id, list's id


class Tally(Journal, AllLeft):
    """Counts what the journal says, line by line as it grows."""

    def close(self) -> None:
        """Count what was written here, if the file can be written, and close it.

        So the last lines are missed, too, by whoever verifies the file after they were removed.
        """
        if self.is_open and self.can_write and not self.in_transaction:
            with contextlib.suppress(EventFileError, sqlite3.Error), self.translated:
                if self._db.total_changes and not self._is_tallied():
                    self._has_counted_on()
        super().close()

    def catch_up(self) -> None:
        """Bring the tally up to the end of the journal; in a transaction of its own or yours."""
        with self.translated:
            if self._is_tallied():
                return
            if self.in_transaction:
                self._count_on()
            elif not (self.can_write and self._has_counted_on()):
                self._count_beside()

    def presences(self, ticket_id: str) -> dict[str, Presence]:
        """Say for each list, by id, when a ticket passed it."""
        self.catch_up()
        left = self.all_left_lists()
        with self.translated:
            rows = self._db.execute(
                "SELECT list_id, first_in, last_in, last_out, inside FROM presence "
                "WHERE ticket_id = ?",
                [ticket_id],
            )
            return {row[0]: as_left(_presence_from(row[1:]), left.get(row[0])) for row in rows}

    def all_presences(self) -> dict[str, dict[str, Presence]]:
        """Say for each ticket and list, by id, when it was passed."""
        self.catch_up()
        left = self.all_left_lists()
        found: dict[str, dict[str, Presence]] = {}
        with self.translated:
            rows = self._db.execute(
                "SELECT ticket_id, list_id, first_in, last_in, last_out, inside FROM presence"
            )
            for ticket_id, list_id, *times in rows:
                now = as_left(_presence_from(tuple(times)), left.get(list_id))
                found.setdefault(ticket_id, {})[list_id] = now
        return found

    def counts(self, list_id: str) -> tuple[int, int]:
        """Count the tickets ever admitted to a list, and those inside now."""
        self.catch_up()
        left = self.all_left(list_id)
        with self.translated:
            if left is None:
                row = self._db.execute(_TOTALS, [list_id]).fetchone()
            else:
                row = self._db.execute(_SINCE, (list_id, stored(left))).fetchone()
        return (row[0], row[1]) if row else (0, 0)

    def inside(self, list_id: str) -> int:
        """Count the tickets that are inside a list now."""
        return self.counts(list_id)[1]

    def admitted_at(self, list_id: str) -> Iterator[int | None]:
        """Give the numbers of those ever admitted to a list, for each ticket once.

        None stands for a ticket that is known by its signature alone.
        """
        self.catch_up()
        with self.translated:
            for (number,) in self._db.execute(_ADMITTED, [list_id]):
                yield number

    def chain_ends(self) -> dict[str, tuple[str, int, str]]:
        """Say for each chain kept here: its desk, and number and hash of its last line."""
        self.catch_up()
        return self.kept_ends()

    def kept_ends(self) -> dict[str, tuple[str, int, str]]:
        """Say the same as of the last count, which writes nothing into the file."""
        with self.translated:
            rows = self._db.execute("SELECT id, desk, number, hash FROM chains")
            return {row[0]: (row[1], row[2], row[3]) for row in rows}

    def counted_until(self) -> int:
        """Give the last position of a line ever counted; each up to there had its line."""
        with self.translated:
            row = self._db.execute("SELECT ifnull(max(position), 0) FROM tallied").fetchone()
            return int(row[0])

    def count_again(self) -> None:
        """Make the tally anew from the journal alone; inside a transaction."""
        with self.translated:
            reached = self.counted_until()
            self._db.execute("DELETE FROM presence")
            self._db.execute("DELETE FROM totals")
            self._db.execute("DELETE FROM tallied")
            self._db.execute("INSERT INTO tallied VALUES (0)")
            self._count_on()
            self._db.execute("UPDATE tallied SET position = max(position, ?)", [reached])

    def _is_tallied(self) -> bool:
        row = self._db.execute(
            "SELECT coalesce((SELECT max(position) FROM journal), 0) > position FROM tallied"
        ).fetchone()
        if row is None:
            raise damaged("how far its lines are counted")
        return not row[0]

    def _has_counted_on(self) -> bool:
        # Unless the disk is full: what is there can be read all the same.
        self._leave_what_is_beside()
        try:
            with self.write():
                self._count_on()
        except CannotWrite:
            return False
        return True

    def _count_on(self) -> None:
        (position,) = self._db.execute("SELECT position FROM tallied").fetchone()
        fresh: dict[Key, list[JournalEntry]] = {}
        ends: dict[str, tuple[int, str]] = {}
        for line in map(entry_from, self._db.execute(_NEWER, [position])):
            if line.kind in _CHANGES_PRESENCE and line.ticket_id and line.list_id:
                fresh.setdefault((line.ticket_id, line.list_id), []).append(line)
            if line.number > ends.get(line.chain, (0, ""))[0]:
                ends[line.chain] = (line.number, line.hash)
        self._db.executemany(_KEEP_END, [(chain, *end) for chain, end in ends.items()])
        self._count_passages(fresh)
        self._db.execute(
            "UPDATE tallied SET position = "
            "max(position, (SELECT ifnull(max(position), 0) FROM journal))"
        )

    def _count_passages(self, fresh: dict[Key, list[JournalEntry]]) -> None:
        totals: dict[str, list[int]] = {}
        rows = []
        for key, lines in fresh.items():
            before = self._db.execute(
                "SELECT first_in, inside FROM presence WHERE ticket_id = ? AND list_id = ?", key
            ).fetchone()
            # Of a ticket that was never here, the new lines are the whole story.
            now = presence(self.history(*key) if before else lines)
            times = [stored(at) if at else None for at in (now.first_in, now.last_in, now.last_out)]
            rows.append((*key, *times, now.inside))
            came, was_inside = before or (None, 0)
            total = totals.setdefault(key[1], [0, 0])
            total[0] += (now.first_in is not None) - (came is not None)
            total[1] += now.inside - was_inside
        self._db.executemany(_KEEP, rows)
        self._db.executemany(
            "INSERT INTO totals (list_id, admitted, inside) VALUES (?, ?, ?) ON CONFLICT DO "
            "UPDATE SET admitted = admitted + excluded.admitted, inside = inside + excluded.inside",
            [(list_id, *total) for list_id, total in totals.items()],
        )

    def _count_beside(self) -> None:
        # The file cannot be written: temporary tables of the same names take the tally's place.
        self._leave_what_is_beside()
        for table in _TABLES:
            self._db.execute(f"CREATE TEMP TABLE {table} AS SELECT * FROM main.{table}")
        self._db.execute("CREATE UNIQUE INDEX temp.presence_key ON presence (ticket_id, list_id)")
        self._db.execute("CREATE UNIQUE INDEX temp.totals_key ON totals (list_id)")
        self._db.execute("CREATE UNIQUE INDEX temp.chains_key ON chains (id)")
        self._count_on()

    def _leave_what_is_beside(self) -> None:
        for table in _TABLES:
            self._db.execute(f"DROP TABLE IF EXISTS temp.{table}")


def _presence_from(row: Iterable[str | None]) -> Presence:
    first_in, last_in, last_out, inside = row
    return Presence(
        moment_from(first_in), moment_from(last_in), moment_from(last_out), bool(inside)
    )
