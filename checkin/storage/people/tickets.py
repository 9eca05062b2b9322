"""Attendees and tickets in an event file."""

import sqlite3
from collections.abc import Iterator, Mapping

from checkin.core.lists.attendee_list import Field
from checkin.core.ticket import Attendee, Ticket
from checkin.storage.event_file import EventFile
from checkin.storage.failures import sentence_for
from checkin.storage.rows import (
    ATTENDEE_COLUMNS,
    NO_SOURCE,
    TICKET_COLUMNS,
    Source,
    attendee_from,
    check_texts,
    damaged,
    reading,
    source_from,
    ticket_from,
)
from checkin.storage.schema import CODE_APART, PERSON

_NOBODYS = "SELECT 1 FROM tickets WHERE attendee NOT IN (SELECT number FROM attendees) LIMIT 1"
_COLUMNS = f"SELECT {TICKET_COLUMNS}, {ATTENDEE_COLUMNS}"
_FROM = " FROM tickets t JOIN attendees a ON a.number = t.attendee "
_TICKET = _COLUMNS + _FROM
_PRESENTED = (
    f"{_COLUMNS}, EXISTS (SELECT 1 FROM journal WHERE ticket_id = t.id AND list_id = ?2) {_FROM}"
)
_APART = CODE_APART.format("t.")
_BY_CODE = (
    f"{_PRESENTED} WHERE t.id = ?1 AND t.id = t.code UNION ALL {_PRESENTED} WHERE t.code = ?1 "
    f"AND {_APART} AND t.code = ?1 COLLATE BINARY AND t.id <> t.code"
)
_BY_CODE_IN_ANY_CASE = (
    f"{_PRESENTED} WHERE t.id IN (upper(?1), lower(?1)) AND t.id = t.code "
    f"UNION ALL {_PRESENTED} WHERE t.code = ?1 AND {_APART}"
)
_BY_OTHER_CODE = _PRESENTED + (
    "WHERE t.id IN (SELECT ticket_id FROM other_codes WHERE code = ?1 COLLATE NOCASE)"
)
_BY_ID = _TICKET + "WHERE t.id = ?"
_OF_ATTENDEE = _TICKET + f"WHERE a.number = {PERSON} ORDER BY t.number"
_ALL = _TICKET + "ORDER BY t.number"


class Tickets(EventFile):
    """Finds tickets and attendees, and writes single ones; lists come in by `ImportedLists`."""

    def tickets_by_code(self, code: str) -> list[Ticket]:
        """Find the tickets a code stands for: those that match exactly, else without case.

        A code that is no ticket's may be a further one of some.
        """
        tickets, _ = self.presented(code, "")
        return tickets

    def presented(self, code: str, list_id: str) -> tuple[list[Ticket], bool]:
        """Find the tickets a code stands for, and say whether any was ever seen at a list.

        It is asked in one, for every scan asks both.
        """
        asked = (code, list_id)
        try:
            rows = (
                self._db.execute(_BY_CODE, asked).fetchall()
                or self._db.execute(_BY_CODE_IN_ANY_CASE, asked).fetchall()
                or self._db.execute(_BY_OTHER_CODE, asked).fetchall()
            )
        except sqlite3.Error as error:
            raise sentence_for(error, self.path) from error
        if not rows:
            return [], False
        sources = self.sources()
        return [ticket_from(row[:-1], sources) for row in rows], any(row[-1] for row in rows)

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""
        with self.translated:
            row = self._db.execute(_BY_ID, [ticket_id]).fetchone()
            return ticket_from(row, self.sources()) if row else None

    def tickets_of(self, attendee_id: str) -> list[Ticket]:
        """Find the tickets that an attendee holds, oldest first."""
        with self.translated:
            rows = self._db.execute(_OF_ATTENDEE, [attendee_id]).fetchall()
            return [ticket_from(row, self.sources()) for row in rows]

    def tickets(self) -> Iterator[Ticket]:
        """Give all tickets in the order of the list."""
        sources = self.sources()
        with self.translated:
            for row in self._db.execute(_ALL):
                yield ticket_from(row, sources)

    def refuse_nobodys_tickets(self) -> None:
        """Raise `EventFileDamaged` where somebody is missing who holds a ticket."""
        with self.translated:
            if self._db.execute(_NOBODYS).fetchone():
                raise damaged("whose some tickets are")

    def attendee(self, attendee_id: str) -> Attendee | None:
        """Find an attendee by id."""
        with self.translated:
            row = self._db.execute(
                f"SELECT {ATTENDEE_COLUMNS} FROM attendees a WHERE a.number = {PERSON}",
                [attendee_id],
            ).fetchone()
            return attendee_from(row, self.sources()) if row else None

    def categories(self) -> list[str]:
        """Give the categories that attendees and tickets have, in order."""
        with self.translated:
            rows = self._db.execute(
                "SELECT category FROM attendees UNION SELECT category FROM tickets ORDER BY 1"
            )
            found = [row[0] for row in rows if row[0] != ""]
        with reading("the categories"):
            check_texts(*found)
        return found

    def usual_category(self) -> str:
        """Give the category that most attendees have; empty where nobody has one."""
        with self.translated:
            row = self._db.execute(
                "SELECT category FROM attendees WHERE category <> '' "
                "GROUP BY category ORDER BY count(*) DESC, category LIMIT 1"
            ).fetchone()
            return row[0] if row else ""

    def columns_in_use(self) -> frozenset[str]:
        """Give the headings of all attendee lists that were imported."""
        with self.translated:
            return frozenset(name for source in self.sources().values() for name in source.header)

    def columns_taken(self) -> dict[str, Field]:
        """Name the columns that no list keeps as it found them, and what they are taken for."""
        with self.translated:
            sources = self.sources().values()
            kept = {name for source in sources for _, name in source.extra}
            taken = {source.header[at]: field for source in sources for field, at in source.mapping}
        return {name: field for name, field in taken.items() if name not in kept}

    def sources(self) -> Mapping[int, Source]:
        """Give the lists that attendees came from, by number; 0 stands for none."""
        return self._remembered("sources", self._read_sources)

    def _read_sources(self) -> Mapping[int, Source]:
        rows = self._db.execute("SELECT id, name, header, mapping FROM sources")
        return {0: NO_SOURCE} | {row[0]: source_from(*row[1:]) for row in rows}
