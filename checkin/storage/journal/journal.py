"""The journal in an event file."""

import sqlite3
import uuid
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checkin.core.badges.printing import PrintState
from checkin.core.errors import EventFileDamaged
from checkin.core.journal import (
    PASSAGES,
    EntryKind,
    JournalEntry,
    in_order,
    is_undone,
    seal,
    told_by,
)
from checkin.storage.event_file import EventFile
from checkin.storage.failures import sentence_for
from checkin.storage.rows import JOURNAL_COLUMNS, Row, entry_from, place_of
from checkin.storage.schema import NO_PASSAGE, PERSON, WHO_CAME

# A desk's chain, and number, hash and place of the chain's last line.
ChainEnd = tuple[str, int, str, int]

_SELECT = f"SELECT {JOURNAL_COLUMNS} FROM journal "
_VALUES = ", ".join("?" * 18)
_INSERT = f"INSERT INTO journal ({JOURNAL_COLUMNS}) VALUES ({_VALUES})"
# No position is given twice, also where somebody took the last lines out by hand: else new ones
# would be taken for counted and sent, and nothing would show that others had been there. Lines
# that follow one of this program's own are behind it by themselves, which takes no time.
_NEXT = (
    "(SELECT 1 + max(position, (SELECT ifnull(max(position), 0) FROM journal)) FROM main.tallied)"
)
_BEHIND_ALL = f"INSERT INTO journal (position, {JOURNAL_COLUMNS}) VALUES ({_NEXT}, {_VALUES})"
INSERT_NEW = _BEHIND_ALL.replace("INSERT", "INSERT OR IGNORE", 1)  # unless it is here already
# A chain that came from another file has no home here: nobody goes on with it.
_NEW_CHAIN = (
    "INSERT OR IGNORE INTO main.chains (id, desk, home, number, hash) VALUES (?, ?, '', 0, '')"
)
_HISTORY = _SELECT + "WHERE ticket_id = ? AND list_id = ? ORDER BY at, id"

_OVERTAKEN = (
    "SELECT job.id, job.state, line.id FROM print_jobs job JOIN journal line "
    "ON line.ticket_id = job.ticket_id AND line.kind = 'badge' "
    "AND (NOT job.again OR line.at > job.asked_at) "
    "WHERE job.home = ? AND job.state IN ('failed', 'cancelled')"
)

# Passages and refusals change nothing but the tally, which is made when somebody looks.
_NOTHING_FOLLOWS = PASSAGES | {EntryKind.REFUSAL}


class Journal(EventFile):
    """Appends lines to the journal and reads them; nothing here changes or removes one."""

    def __init__(self, path: Path, *, computer: str = "") -> None:
        """Open an existing event file, see `EventFile`."""
        super().__init__(path, computer=computer)
        # For each desk the end of its chain; and for those in whose chain another program may
        # have written since, the end that was known before.
        self._ends: dict[str, ChainEnd] = {}
        self._doubted_ends: dict[str, ChainEnd] = {}

    def history(self, ticket_id: str, list_id: str) -> Sequence[JournalEntry]:
        """Give the lines of one ticket on one list, refusals and undos among them, in order."""
        try:
            rows = self._db.execute(_HISTORY, (ticket_id, list_id)).fetchall()
        except sqlite3.Error as error:
            raise sentence_for(error, self.path) from error
        return [entry_from(row) for row in rows] if rows else ()

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line at the end of its desk's chain, and give it back; inside a transaction.

        Its number and hash are in the file, where `entry` reads them.
        """
        try:
            end = self._ends.get(entry.desk)
            chain, number, previous = end[:3] if end else self._chain_of(entry.desk)
            number += 1
            told = told_by(entry)
            digest = seal(told, chain, number, previous)
            written = self._db.execute(
                _INSERT if end else _BEHIND_ALL, (*told, chain, number, previous, digest)
            )
        except sqlite3.Error as error:
            raise sentence_for(error, self.path) from error
        if written.rowcount != 1:
            raise EventFileDamaged(f"{self.path.name} is damaged: its journal takes no lines.")
        self._ends[entry.desk] = (chain, number, digest, written.lastrowid or 0)
        if entry.kind not in _NOTHING_FOLLOWS:
            self._follow([entry])
        return entry

    def entry(self, entry_id: str) -> JournalEntry | None:
        """Find a line by its id."""
        with self.translated:
            row = self._db.execute(_SELECT + "WHERE id = ?", [entry_id]).fetchone()
        return entry_from(row) if row else None

    def seal_of(self, entry_id: str) -> str | None:
        """Give the hash of a line; None where there is no such line."""
        with self.translated:
            row = self._db.execute("SELECT hash FROM journal WHERE id = ?", [entry_id]).fetchone()
        return str(row[0]) if row else None

    def entries(self, after: int = 0) -> Iterator[JournalEntry]:
        """Give all lines in the order in which this file got them, from a position on."""
        with self.translated:
            for row in self._db.execute(_SELECT + "WHERE position > ? ORDER BY position", [after]):
                yield entry_from(row)

    def latest(self, count: int) -> list[JournalEntry]:
        """Give the last lines of desks that this file got, the newest first."""
        with self.translated:
            rows = self._db.execute(
                _SELECT + "WHERE chain <> '' ORDER BY position DESC LIMIT ?", [count]
            ).fetchall()
        return [entry_from(row) for row in rows]

    def entries_of(self, attendee_id: str) -> list[JournalEntry]:
        """Give all lines about an attendee and the tickets they hold or held, in order."""
        with self.translated:
            rows = self._db.execute(
                _SELECT + "WHERE position IN ("
                "SELECT j.position FROM tickets t JOIN journal j ON j.ticket_id = t.id "
                f"WHERE t.attendee = {PERSON} "
                f"UNION SELECT position FROM journal WHERE attendee_id = ?1 AND {NO_PASSAGE})",
                [attendee_id],
            ).fetchall()
        return in_order(entry_from(row) for row in rows)

    def arrivals_of(self, attendee_id: str) -> list[JournalEntry]:
        """Give the substitutions that brought somebody: lines about whoever left."""
        with self.translated:
            rows = self._db.execute(
                _SELECT + f"WHERE {NO_PASSAGE} AND kind = 'substitution' AND attendee_id <> ?1 "
                f"AND {WHO_CAME} = ?1",
                [attendee_id],
            ).fetchall()
        return in_order(entry_from(row) for row in rows)

    def undos_of(self, entry_id: str) -> list[JournalEntry]:
        """Give the undos of a line, and the undos of those, as far as they go."""
        with self.translated:
            rows = self._db.execute(
                "WITH RECURSIVE about (id) AS (SELECT ?1 UNION "
                "SELECT j.id FROM journal j JOIN about ON j.refers_to = about.id "
                "WHERE j.refers_to <> '' AND j.kind = 'undo') " + _SELECT + "WHERE id IN about "
                "AND kind = 'undo' AND id <> ?1",
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

    def printed_badges(self) -> dict[str, str]:
        """Give the tickets that have a badge, not undone, with the details of the last line."""
        with self.translated:
            rows = self._db.execute(_SELECT + f"WHERE {NO_PASSAGE} AND kind = 'badge'").fetchall()
        return {
            line.ticket_id: line.details
            for line in in_order(entry_from(row) for row in rows)
            if not is_undone(line.id, self.undos_of(line.id))
        }

    def has_badge(self, ticket_id: str) -> bool:
        """Whether a badge was made for a ticket, at whichever desk, and not undone."""
        return self._has_line(ticket_id, "kind = 'badge'")

    def was_let_in(self, ticket_id: str) -> bool:
        """Whether somebody came in with a ticket, or was let in all the same, and it stands."""
        return self._has_line(
            ticket_id, "(kind = 'override' OR kind = 'entry' AND verdict = 'admitted')"
        )

    def badges_after(self, position: int) -> list[JournalEntry]:
        """Give the lines of badges behind a position in the journal that are not undone."""
        with self.translated:
            rows = self._db.execute(
                _SELECT + f"WHERE {NO_PASSAGE} AND kind = 'badge' AND position > ?", [position]
            ).fetchall()
        lines = (entry_from(row) for row in rows)
        return [line for line in lines if not is_undone(line.id, self.undos_of(line.id))]

    def overtaken_jobs(self) -> dict[str, PrintState]:
        """Give the print jobs that were given up and whose ticket has another badge by now."""
        with self.translated:
            rows = self._db.execute(_OVERTAKEN, [self.home]).fetchall()
        return {
            job_id: PrintState(state)
            for job_id, state, line in rows
            if not is_undone(line, self.undos_of(line))
        }

    def _has_line(self, ticket_id: str, which: str) -> bool:
        with self.translated:
            rows = self._db.execute(
                f"SELECT id FROM journal WHERE ticket_id = ? AND {which}", [ticket_id]
            ).fetchall()
        return any(not is_undone(entry_id, self.undos_of(entry_id)) for (entry_id,) in rows)

    def add_foreign(self, entries: Iterable[JournalEntry]) -> int:
        """Take in sealed lines of other desks as they are; inside a transaction.

        Lines already here are passed over. Gives the number of new ones.
        """
        added = 0
        telling = []
        chains: dict[str, str] = {}
        with self.translated:
            for entry in entries:
                cursor = self._db.execute(INSERT_NEW, (*told_by(entry), *place_of(entry)))
                if not cursor.rowcount:
                    continue
                added += 1
                if entry.chain:
                    chains[entry.chain] = entry.desk
                if entry.kind not in _NOTHING_FOLLOWS:
                    telling.append(entry)
            self._db.executemany(_NEW_CHAIN, chains.items())
            # Once all are here: what follows is read from all lines about somebody.
            self._follow(telling)
        # Lines of our own may come back, to a file put back from an old copy.
        self._forget_ends()
        return added

    def _follow(self, entries: Iterable[JournalEntry]) -> None:
        """Do what new lines ask for at once; a passage asks for nothing, see `Tally`."""

    def _forget(self) -> None:
        super()._forget()
        self._forget_ends()

    def _forget_if_changed(self) -> bool:
        if changed := super()._forget_if_changed():
            self._doubted_ends.update(self._ends)
            self._ends.clear()
        return changed

    def _forget_ends(self) -> None:
        self._ends.clear()
        self._doubted_ends.clear()

    def _chain_of(self, desk: str) -> tuple[str, int, str]:
        known = self._doubted_ends.get(desk) or self._counted_end_of(desk)
        last: Row | None = self._db.execute(
            "SELECT chain, number, hash FROM journal WHERE chain = ? AND position > ? "
            "ORDER BY number DESC LIMIT 1",
            (known[0], known[3]),
        ).fetchone()
        identity, number, digest = last if last and last[1] > known[1] else known[:3]
        return identity, number, digest

    def _counted_end_of(self, desk: str) -> ChainEnd:
        # The table knows the chain up to where the tally stands; the lines behind know the rest.
        found: Row | None = self._db.execute(
            "SELECT id, number, hash, (SELECT position FROM main.tallied) FROM main.chains "
            "WHERE desk = ? AND home = ?",
            (desk, self.home),
        ).fetchone()
        if found:
            return found
        self._db.execute(
            "INSERT INTO main.chains (id, desk, home, number, hash) VALUES (?, ?, ?, 0, '')",
            (uuid.uuid4().hex, desk, self.home),
        )
        return self._counted_end_of(desk)
