"""Attendance as an event file holds it: a few passes over whole tables, none a person."""

import itertools
from collections.abc import Iterator, Mapping
from datetime import datetime

from checkin.core.attendance import ListColumns, Listed, RowOfList
from checkin.core.changes import with_fields
from checkin.core.journal import JournalEntry, is_undone
from checkin.core.lists.attendee_list import ColumnMapping, Field
from checkin.storage.journal.tally import Tally
from checkin.storage.people.tickets import Tickets
from checkin.storage.rows import (
    ATTENDEE_COLUMNS,
    JOURNAL_COLUMNS,
    TICKET_COLUMNS,
    TICKET_WIDTH,
    Row,
    Source,
    attendee_from,
    cells_from,
    check_texts,
    entry_from,
    listed_from,
    moment_from,
    reading,
    ticket_from,
)
from checkin.storage.schema import NO_PASSAGE

# `number` grows in the order of the list; walk-ins, who have no list, may stand in between
# where a list came in again later.
_LISTED = (
    f"SELECT {TICKET_COLUMNS}, {ATTENDEE_COLUMNS}, a.changed_at = '', a.listed, t.overruled, "
    "t.source, t.cells FROM attendees a LEFT JOIN tickets t ON t.attendee = a.number "
    "WHERE a.source {} 0 ORDER BY a.number, t.number"
)
# In a row of `_LISTED`: the ticket's columns stand before the attendee's, five others after.
_ATTENDEE_ID = TICKET_WIDTH
_OTHERS = 5
_FIRST_DESKS = (
    "SELECT p.ticket_id, j.desk, min(p.first_in) FROM presence p JOIN journal j "
    "ON j.ticket_id = p.ticket_id AND j.list_id = p.list_id AND j.at = p.first_in "
    "AND j.kind IN ('entry', 'override') GROUP BY p.ticket_id"
)
_SOURCES = (
    "SELECT source FROM attendees WHERE cells <> '' UNION "
    "SELECT source FROM tickets WHERE cells <> ''"
)
_BADGES = (
    "SELECT iif(attendee_id = '', ticket_id, attendee_id), at, id, EXISTS (SELECT 1 FROM journal u "
    "WHERE u.refers_to = j.id AND u.refers_to <> '' AND u.kind = 'undo') "
    f"FROM journal j WHERE {NO_PASSAGE} AND kind = 'badge'"
)
_TAKEN_BACK = (
    f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE id IN "
    f"(SELECT refers_to FROM journal WHERE {NO_PASSAGE} AND kind = 'undo') "
    "OR kind = 'exit' AND ticket_id IN (SELECT o.id FROM presence p "
    "JOIN tickets t ON t.id = p.ticket_id JOIN tickets o ON o.attendee = t.attendee "
    "JOIN presence q ON q.ticket_id = o.id AND q.last_out IS NOT NULL WHERE p.inside)"
)
_IN_USE = (
    "SELECT max(name <> ''), max(first_name <> ''), max(last_name <> ''), max(email <> ''), "
    "max(company <> ''), max(country <> ''), max(category <> ''), max(mode <> 'on-site'), "
    "max(flags <> ''), max(notes <> '') FROM attendees"
)
_USED = (
    Field.NAME, Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.COMPANY, Field.COUNTRY,
    Field.CATEGORY, Field.MODE, Field.FLAGS, Field.NOTES,
)  # fmt: skip
_IN_USE_OF_TICKETS = (
    "SELECT max(status <> 'valid' OR overruled <> ''), max(valid_from IS NOT NULL), "
    "max(valid_until IS NOT NULL) FROM tickets"
)
_USED_OF_TICKETS = Field.STATUS, Field.VALID_FROM, Field.VALID_UNTIL


class Attendance(Tickets, Tally):
    """Reads who came, for reports."""

    def listed(self) -> Iterator[Listed]:
        """Give all attendees, those of a list in its order, then the walk-ins."""
        sources = self.sources()
        for comparison in ("<>", "="):
            with self.translated:
                rows = self._db.execute(_LISTED.format(comparison))
                for _, group in itertools.groupby(rows, key=lambda row: row[_ATTENDEE_ID]):
                    yield _listed_from(list(group), sources)

    def list_columns(self) -> Mapping[int, ListColumns]:
        """Give the columns of all lists, by the list's number."""
        sources = self.sources()
        with self.translated:
            in_use = {row[0] for row in self._db.execute(_SOURCES)}
        with reading("which list attendees came from"):
            return {
                number: ListColumns(
                    sources[number].header,
                    ColumnMapping(sources[number].mapping),
                    is_in_use=number in in_use,
                )
                for number in sorted(in_use | sources.keys() - {0})
            }

    def fields_in_use(self) -> set[Field]:
        """Say for which fields somebody has a value that is not what everybody has."""
        with self.translated:
            used = self._db.execute(_IN_USE).fetchone()
            of_tickets = self._db.execute(_IN_USE_OF_TICKETS).fetchone()
        found = zip(_USED + _USED_OF_TICKETS, used + of_tickets, strict=True)
        return {field for field, some in found if some}

    def imported_at(self) -> datetime | None:
        """Say when a list was imported last."""
        with self.translated:
            (at,) = self._db.execute("SELECT max(imported_at) FROM sources").fetchone()
        return moment_from(at)

    def first_desks(self) -> dict[str, str]:
        """Say for each ticket that was admitted, by id, at which desk that was first."""
        self.catch_up()
        with self.translated:
            desks = {row[0]: row[1] for row in self._db.execute(_FIRST_DESKS)}
        with reading("at which desk somebody was let in"):
            check_texts(*desks.values())
        return desks

    def taken_back(self) -> dict[str, list[JournalEntry]]:
        """Give the lines that told of attendance and do not any more, by ticket or attendee.

        Those are the lines that somebody undid, whatever became of the undo, and the exits of
        people who are inside anywhere.
        """
        self.catch_up()
        found: dict[str, list[JournalEntry]] = {}
        with self.translated:
            for line in map(entry_from, self._db.execute(_TAKEN_BACK)):
                found.setdefault(line.ticket_id or line.attendee_id, []).append(line)
        return found

    def badge_times(self) -> dict[str, datetime]:
        """Say for each attendee, by id, when a badge was first printed that still stands."""
        first: dict[str, str] = {}
        with self.translated:
            rows = self._db.execute(_BADGES).fetchall()
            for person, at, entry_id, is_questioned in rows:
                if person in first and first[person] <= at:
                    continue
                if not (is_questioned and is_undone(entry_id, self.undos_of(entry_id))):
                    first[person] = at
        return {person: when for person, at in first.items() if (when := moment_from(at))}


def _listed_from(rows: list[Row], sources: Mapping[int, Source]) -> Listed:
    row = rows[0]
    attendee = attendee_from(row[_ATTENDEE_ID:-_OTHERS], sources)
    # Somebody without any ticket comes in one row whose ticket columns are empty.
    tickets = tuple(ticket_from(each[:-_OTHERS], sources) for each in rows if each[0] is not None)
    *_, source, cells, is_newcomer, edited, _, _, _ = row
    before = listed_from(edited)
    changed = frozenset(map(Field, before))
    if any(each[-3] for each in rows):
        changed |= {Field.STATUS}

    def row_of(number: int, joined: str) -> RowOfList:
        with reading("a row as it was listed"):
            listed = tuple(cells_from(joined, sources[number]))
        return RowOfList(number, listed, changed, before.get("name", ""))

    return Listed(
        attendee,
        tickets,
        row_of(source, cells) if cells else None,
        {each[0]: row_of(each[-2], each[-1]) for each in rows if each[-1]},
        is_newcomer=bool(is_newcomer),
        came=with_fields(attendee, before) if before and not cells else None,
    )
