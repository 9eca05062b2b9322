"""Attendee lists on their way into an event file: bulk reads and writes."""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from sys import intern
from typing import Any

from checkin.core.lists.listing import (
    PERSON_FIELDS,
    Change,
    ListSource,
    NewPeople,
    NewTicket,
    OtherCode,
    StoredPerson,
    StoredTicket,
)
from checkin.core.moments import stored
from checkin.core.ticket import EDITABLE, AttendanceMode
from checkin.storage.journal.merged_tickets import TICKETS
from checkin.storage.people.people import People
from checkin.storage.rows import cells_from, check_texts, listed_from, reading
from checkin.storage.schema import CODE_INDICES, IMPORT_INDICES, NO_PASSAGE, SEARCH_INDICES

# Who came at a desk: a walk-in has a line of the journal, a substitute no list has changed yet.
_PEOPLE = (
    "SELECT number, source, name, email, company, category, cells, listed, changed_at = '' "
    f"OR id IN (SELECT attendee_id FROM journal WHERE {NO_PASSAGE} AND kind = 'walk-in'), "
    "vanished, changed_at = '' AND EXISTS (SELECT 1 FROM tickets t WHERE t.id = attendees.id "
    "AND t.overruled = 'canceled') FROM attendees ORDER BY number"
)
_TICKETS = (
    "SELECT number, id, code, attendee, status, overruled, source, cells "
    "FROM tickets ORDER BY number"
)
# What is written where a list says nothing.
_DEFAULTS = dict.fromkeys(PERSON_FIELDS, "''") | {"mode": f"'{AttendanceMode.ON_SITE}'"}
# Several rows to a statement, which saves a third of the time; and no more values than older
# SQLites take.
_TOGETHER = (50, 10, 1)
# Their numbers follow those of the people, so that a batch's tickets are found by them.
_ADD_FIRST_TICKETS = (
    "INSERT INTO tickets (number, id, code, attendee, category, status) "
    "SELECT number + ?, id, id, number, '', 'valid' FROM attendees WHERE number >= ?"
)
_ADD_TICKET = (
    "INSERT INTO tickets (id, code, attendee, category, status, valid_from, valid_until, "
    "source, cells) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_SET_STATE = "UPDATE tickets SET status = ?, valid_from = ?, valid_until = ? WHERE number = ? + {}"
_LISTED_AT = f"SELECT number, listed_at FROM ({TICKETS})"
_OF_LISTED = (
    "SELECT t.id, t.number FROM attendees a JOIN tickets t ON t.attendee = a.number "
    "WHERE a.changed_at = ?"
)
_PART_WORTH_ALL = 4
# What lines of the journal make of people, above what lists say of them.
_EDITED = (
    f"SELECT DISTINCT attendee_id FROM journal WHERE attendee_id <> '' AND {NO_PASSAGE} "
    "AND kind IN ('walk-in', 'edit', 'substitution')"
)


class ListLedger:
    """Writes the rows of one list; everything inside the transaction that began the import."""

    def __init__(
        self, file: "ImportedLists", db: sqlite3.Connection, source: int, at: datetime
    ) -> None:
        self.source = source
        self._touched = array("q")
        self._spoken_of = set[int]()  # tickets of which anything was changed
        self._statements: dict[tuple[str, ...], list[tuple[int, str]]] = {}
        self._file = file
        self._db = db
        # What is the same for all rows stands in the statements: binding it takes time.
        self._origin = {"source": str(source), "changed_at": f"'{stored(at)}'"}
        self._listed = f"source = {source}, vanished = 0, changed_at = '{stored(at)}'"
        self._now = f"changed_at = '{stored(at)}'"
        self._at = stored(at)
        # What lists say of somebody goes on, and is of another moment then.
        self._listed_at = {number: intern(moment) for number, moment in db.execute(_LISTED_AT)}

    def add_people(
        self, fields: Sequence[str], people: NewPeople, states: Sequence[Change]
    ) -> None:
        """Add people, each with a valid ticket of the same id, then set states of tickets."""
        numbers, width = people[0], len(people)
        first = min(numbers)
        (last,) = self._db.execute("SELECT ifnull(max(number), 0) FROM tickets").fetchone()
        ahead = last + 1 - first
        values: list[Any] = [None] * (len(numbers) * width)
        for index, column in enumerate(people):
            values[index::width] = column
        begin = 0
        for together, statement in self._additions(tuple(fields)):
            size = together * width
            end = len(values) - (len(values) - begin) % size
            rows = (values[start : start + size] for start in range(begin, end, size))
            self._db.executemany(statement, rows)
            begin = end
        self._db.execute(_ADD_FIRST_TICKETS, (ahead, first))
        if states:  # else the statement would be read all the same
            self._db.executemany(_SET_STATE.format(ahead), states)
        self._touched.extend(numbers)

    def _additions(self, fields: tuple[str, ...]) -> list[tuple[int, str]]:
        # Statements that add people, each with how many.
        if fields not in self._statements:
            same = {name: text for name, text in _DEFAULTS.items() if name not in fields}
            same |= self._origin
            add = f"INSERT INTO attendees (number, id, {', '.join((*fields, *same))}) VALUES "
            row = f"({', '.join(('?',) * (2 + len(fields)) + tuple(same.values()))})"
            self._statements[fields] = [
                (together, add + ", ".join([row] * together)) for together in _TOGETHER
            ]
        return self._statements[fields]

    def add_tickets(self, tickets: Sequence[NewTicket]) -> None:
        """Add further tickets."""
        self._db.executemany(_ADD_TICKET, tickets)

    def restore_listed(self, numbers: Sequence[int]) -> None:
        """Put the listed values back for people whom a desk edited."""
        for number in numbers:
            row = self._db.execute("SELECT listed FROM attendees WHERE number = ?", [number])
            listed = listed_from(row.fetchone()[0])
            names = [name for name in EDITABLE if name in listed]
            self._db.execute(
                f"UPDATE attendees SET {''.join(f'{name} = ?, ' for name in names)}listed = NULL "
                "WHERE number = ?",
                (*(listed[name] for name in names), number),
            )

    def change_people(self, fields: Sequence[str], changes: Sequence[Change]) -> None:
        """Set fields of people, who are in this list from now on."""
        assignments = "".join(f"{name} = ?, " for name in fields)
        self._db.executemany(
            f"UPDATE attendees SET {assignments}{self._listed} WHERE number = ?", changes
        )
        if fields:
            self._touched.extend(change[-1] for change in changes)

    def change_tickets(self, fields: Sequence[str], changes: Sequence[Change]) -> None:
        """Set fields of tickets."""
        assignments = ", ".join(f"{name} = ?" for name in fields)
        self._db.executemany(f"UPDATE tickets SET {assignments} WHERE number = ?", changes)
        self._spoken_of.update(change[-1] for change in changes)

    def add_other_codes(self, codes: Sequence[OtherCode]) -> None:
        """Let tickets be found by further codes."""
        self._db.executemany("INSERT OR IGNORE INTO other_codes VALUES (?, ?)", codes)

    def mark_changed(self, numbers: Sequence[int]) -> None:
        """Mark people as listed anew of whom only a further ticket has changed."""
        self._mark(self._now, numbers)

    def mark_vanished(self, numbers: Sequence[int]) -> None:
        """Mark people as no longer listed."""
        self._mark(f"vanished = 1, {self._now}", numbers)

    def _mark(self, assignments: str, numbers: Sequence[int]) -> None:
        self._db.executemany(
            f"UPDATE attendees SET {assignments} WHERE number = ?",
            ((number,) for number in numbers),
        )

    def leave(self, tickets: Sequence[int]) -> None:
        """Keep when a list spoke of tickets last, by number, of which this one has no row.

        Their holders may well be listed anew, or marked as no longer listed.
        """
        left = {*tickets} - self._spoken_of
        listed = self._db.execute(_OF_LISTED, [self._at]) if left else ()
        self._db.executemany(
            "INSERT OR REPLACE INTO older_tickets VALUES (?, ?, ?)",
            [(name, self._listed_at[each], self._at) for name, each in listed if each in left],
        )

    def finish(self) -> None:
        """Make what came in be found, and let edits made at desks stand."""
        for statement in CODE_INDICES.values():
            self._db.execute(statement)
        # The greatest number, which is found at once: counting them reads the whole table.
        (everybody,) = self._db.execute("SELECT ifnull(max(number), 0) FROM attendees").fetchone()
        # Writing the whole index anew is faster than replacing a good part of it.
        is_most = len(self._touched) * _PART_WORTH_ALL > everybody
        self._file.index_for_search(None if is_most else sorted(set(self._touched)))
        for (attendee_id,) in self._db.execute(_EDITED).fetchall():
            self._file.apply_changes(attendee_id)


class ImportedLists(People):
    """Reads what an import compares a list with, and writes down what comes in."""

    def list_sources(self) -> Mapping[int, ListSource]:
        """Give the lists that were imported before, by number."""
        return {
            number: ListSource(source.name, source.header, source.mapping)
            for number, source in self.sources().items()
            if number
        }

    def stored_people(self) -> Iterator[StoredPerson]:
        """Give all attendees."""
        sources = self.sources()
        with self.translated:
            for row in self._db.execute(_PEOPLE):
                number, source, *texts, listed, came, vanished, taken_back = row
                with reading(f"the row of attendee {number}"):
                    check_texts(*texts)
                    listed_in = sources[source]
                    if cells := texts[-1]:
                        cells_from(cells, listed_in)
                told = (number, source, *texts, listed_from(listed))
                yield StoredPerson._make((*told, bool(came), bool(vanished), bool(taken_back)))

    def stored_tickets(self) -> Iterator[StoredTicket]:
        """Give all tickets, oldest first."""
        with self.translated:
            self.refuse_nobodys_tickets()
            for row in self._db.execute(_TICKETS):
                ticket = StoredTicket(*row)
                with reading(f"the row of ticket {ticket.number}"):
                    check_texts(
                        ticket.id, ticket.code, ticket.status, ticket.overruled, ticket.cells or ""
                    )
                yield ticket

    def other_codes(self) -> list[OtherCode]:
        """Give the further codes of tickets, each with the ticket's id."""
        with self.translated:
            return self._db.execute("SELECT code, ticket_id FROM other_codes").fetchall()

    @contextmanager
    def write_list(self) -> Iterator[None]:
        """Begin a transaction as `write` does, for a list.

        Into an empty event, a list is written without the write-ahead log, which would hold
        and then copy all of it: a rollback journal of the few pages there are is as safe.
        """
        with self.translated:
            self._db.execute("PRAGMA foreign_keys = OFF")
            if self._is_empty():
                self._without_log()
        try:
            with self.write():
                yield
        finally:
            with suppress(sqlite3.OperationalError):
                self._db.execute("PRAGMA journal_mode = WAL")
            self._db.execute("PRAGMA foreign_keys = ON")

    def begin_import(self, source: ListSource, at: datetime) -> ListLedger:
        """Open a ledger for the rows of a list; inside a transaction."""
        with self.translated:
            known = self.sources()
            (number,) = self._db.execute(
                "INSERT INTO sources (name, header, mapping, imported_at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET imported_at = excluded.imported_at RETURNING id",
                (
                    source.name,
                    json.dumps(source.header, ensure_ascii=False),
                    json.dumps(dict(source.mapping)),
                    stored(at),
                ),
            ).fetchone()
            if self._is_empty():
                for index in IMPORT_INDICES:
                    self._db.execute(f"DROP INDEX {index}")
            if number not in known:
                self._tell_change()
        return ListLedger(self, self._db, number, at)

    def index_for_search(self, numbers: Iterable[int] | None) -> None:
        """Let people be found by what is typed, after they came in; inside a transaction.

        `numbers` are those of the table `attendees`; None is all.
        """
        for statement in SEARCH_INDICES.values():
            self._db.execute(statement)
        self.index_attendees(numbers)

    def _without_log(self) -> None:
        # Where somebody else has the file open, the log stays, and is not waited for.
        (patience,) = self._db.execute("PRAGMA busy_timeout").fetchone()
        self._db.execute("PRAGMA busy_timeout = 0")
        with suppress(sqlite3.OperationalError):
            self._db.execute("PRAGMA journal_mode = DELETE")
            self._whereabouts.forget_log()
        self._db.execute(f"PRAGMA busy_timeout = {patience}")

    def _is_empty(self) -> bool:
        (found,) = self._db.execute(
            "SELECT EXISTS (SELECT 1 FROM attendees) OR EXISTS (SELECT 1 FROM tickets)"
        ).fetchone()
        return not found
