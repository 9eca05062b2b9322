"""Attendance as a table: the list's own columns as they were, then what Checkin knows."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from enum import StrEnum

from checkin.core.attendance import (
    NEVER_CAME,
    AttendanceRow,
    ListColumns,
    Listed,
    Passage,
    first_desk,
    passed_lists,
)
from checkin.core.attendee_list import Field, SourceTable
from checkin.core.event import CheckInList
from checkin.core.formulas import restore
from checkin.core.journal import ABSENT, Presence
from checkin.core.person_name import family_name
from checkin.core.ticket import Ticket, TicketStatus

_MARK = "Checkin: "
_ATTENDANCE = ("First in", "Last out", "Lists", "Desk", "Badge printed")

# What stands above a column that the list does not have but somebody needs: a company typed
# in for a walk-in, a code that we issued. In this order.
_ADDED = {
    Field.NAME: "Name",
    Field.EMAIL: "E-mail",
    Field.COMPANY: "Company",
    Field.COUNTRY: "Country",
    Field.CATEGORY: "Category",
    Field.MODE: "Attendance mode",
    Field.STATUS: "Ticket status",
    Field.NOTES: "Notes",
    Field.CODE: "Ticket code",
}
_NAME_PARTS = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)
_NAMES = frozenset(_NAME_PARTS)
_OF_TICKETS = frozenset({Field.CATEGORY, Field.STATUS, Field.VALID_FROM, Field.VALID_UNTIL})


class Origin(StrEnum):
    """Where a column of the table comes from."""

    LISTED = "listed"
    ADDED = "added"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its heading, what it means, and where it comes from."""

    heading: str
    field: Field | None = None
    origin: Origin = Origin.LISTED


@dataclass(frozen=True, slots=True)
class OwnColumns:
    """The lists' own columns together, and those added to them.

    `places` says for each list, by number, which of its cells goes into which column; -1
    where it has none for it.
    """

    columns: tuple[Column, ...]
    places: Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one ticket, all text; of a person where they hold none.

    `listed` holds the own columns as they were listed, so that a change can be told; it is
    empty for a walk-in. `noteworthy` is false where there is nothing to tell that the list
    did not tell: nobody came, no badge was printed.
    """

    cells: tuple[str, ...]
    listed: tuple[str, ...]
    noteworthy: bool


@dataclass(frozen=True, slots=True)
class AttendanceTable:
    """The attendance of an event; `rows` are streamed once."""

    columns: tuple[Column, ...]
    rows: Iterator[TableRow]


def is_attendance_heading(heading: str) -> bool:
    """Whether Checkin put this column into a table; whoever reads it again leaves it out."""
    return heading.casefold().startswith(_MARK.casefold())


def own_table(table: SourceTable) -> SourceTable:
    """Take away from a table that is read what an export put in: attendance and apostrophes."""
    kept = [at for at, name in enumerate(table.header) if not is_attendance_heading(name)]
    is_whole = len(kept) == len(table.header)

    def rows() -> Iterator[tuple[int, list[str]]]:
        for number, cells in table.rows:
            row = cells if is_whole else [cells[at] for at in kept]
            # Looking at the whole row first spares nearly every row of a large list the rest.
            yield number, [restore(cell) for cell in row] if "'" in "".join(row) else row

    return replace(table, header=tuple(restore(table.header[at]) for at in kept), rows=rows())


def own_columns(lists: Mapping[int, ListColumns], in_use: Collection[Field]) -> OwnColumns:
    """Put the columns of all lists side by side, those that mean the same only once.

    `in_use` are the fields that somebody has a value for; those without a column in any list
    get one after the others. A column for the code is always there.
    """
    columns = _Columns()
    found: dict[int, dict[int, int]] = {}
    for number, listed in lists.items():
        meaning = {index: field for field, index in listed.mapping.columns}
        found[number] = {
            columns.place(Column(heading, meaning.get(index))): index
            for index, heading in enumerate(listed.header)
            if not is_attendance_heading(heading)
        }
    for field, heading in _ADDED.items():
        if columns.has(field) or (field is Field.NAME and any(map(columns.has, _NAMES))):
            continue
        if field is Field.CODE or field in in_use:
            columns.place(Column(heading, field, Origin.ADDED))
    places = {
        number: tuple(cells.get(place, -1) for place in range(len(columns.columns)))
        for number, cells in found.items()
    }
    return OwnColumns(tuple(columns.columns), places)


class _Columns:
    """Columns as they come side by side, no two with one heading or one meaning."""

    def __init__(self) -> None:
        self.columns: list[Column] = []
        self._places: dict[Field | str, int] = {}
        self._taken: set[str] = set()

    def has(self, field: Field) -> bool:
        """Whether there is a column for `field`."""
        return field in self._places

    def place(self, wanted: Column) -> int:
        """Say where the column is that means the same, after adding it if there is none."""
        # An enum's member equals its text, which a heading may be too: "name" is no NAME.
        key = wanted.field or f"heading {wanted.heading}"
        if key not in self._places:
            self._places[key] = len(self.columns)
            self.columns.append(replace(wanted, heading=self._free(wanted.heading)))
        return self._places[key]

    def _free(self, heading: str) -> str:
        free, number = heading, 1
        while free.casefold() in self._taken:
            number += 1
            free = f"{heading} ({number})"
        self._taken.add(free.casefold())
        return free


def attendance_table(
    own: OwnColumns, rows: Iterable[AttendanceRow], lists: Sequence[CheckInList], zone: tzinfo
) -> AttendanceTable:
    """Write attendance as text, a row a ticket, moments in the event's time: "2026-05-14 09:41".

    Where there are several lists, each has columns for its own times as well.
    """
    headings = [_MARK + heading for heading in _ATTENDANCE]
    apart = lists if len(lists) > 1 else ()
    for each in apart:
        headings += [f"{_MARK}{each.name}, first in", f"{_MARK}{each.name}, last out"]
    attendance = tuple(Column(heading, None, Origin.ATTENDANCE) for heading in headings)

    def written() -> Iterator[TableRow]:
        for row in rows:
            badge = _local(row.badge_printed, zone)
            for ticket, passage in _rows_of(row):
                cells, listed = _own_cells(row.person, ticket, own)
                seen = _attendance_cells(passage, lists, zone)
                for each in apart:
                    seen += _times(passage.presences.get(each.id, ABSENT), zone)
                noteworthy = bool(passage.presences or badge or not listed)
                yield TableRow((*cells, *seen[:4], badge, *seen[4:]), listed, noteworthy)

    return AttendanceTable(own.columns + attendance, written())


def _rows_of(row: AttendanceRow) -> Iterator[tuple[Ticket | None, Passage]]:
    """Give the tickets that have a row in the table, each with what belongs into it.

    A ticket that was replaced by another one of the same person has none: that they came on
    it stands in the row of the ticket that counts.
    """
    person = row.person
    if len(person.tickets) < 2:  # noqa: PLR2004 - nearly everybody holds one
        yield person.ticket, next(iter(row.passages.values()), NEVER_CAME)
        return
    apart = [
        ticket
        for ticket in person.tickets
        if ticket is not person.ticket
        and (ticket.id in person.ticket_rows or ticket.status is not TicketStatus.REVOKED)
    ]
    elsewhere = {ticket.id for ticket in apart}
    here = [passage for ticket_id, passage in row.passages.items() if ticket_id not in elsewhere]
    presences = passed_lists(passage.presences for passage in here)
    yield person.ticket, Passage(presences, first_desk(here))
    for ticket in apart:
        yield ticket, row.passages.get(ticket.id, NEVER_CAME)


def _own_cells(
    person: Listed, ticket: Ticket | None, own: OwnColumns
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the cells of the own columns as they are now, and as they were listed."""
    row = person.row
    # A further ticket that the list gave no row of its own has the person's, but for what
    # is said of the ticket.
    told_anew = _OF_TICKETS if ticket is not person.ticket else frozenset()
    if ticket and ticket.id in person.ticket_rows:
        row, told_anew = person.ticket_rows[ticket.id], frozenset()
    if row is None:
        return tuple(_value(person, ticket, column) for column in own.columns), ()
    if row.changed & _NAMES:
        told_anew |= _NAMES
    told_anew |= row.changed
    places = own.places[row.source]
    listed = tuple(row.cells[place] if place >= 0 else "" for place in places)
    cells = list(listed)
    for at, column in enumerate(own.columns):
        if column.field is None:
            continue
        if column.field is Field.CODE:
            cells[at] = ticket.code if ticket else ""
        elif places[at] < 0 or column.field in told_anew:
            cells[at] = _value(person, ticket, column)
    return tuple(cells), listed


def _value(person: Listed, ticket: Ticket | None, column: Column) -> str:
    attendee = person.attendee
    match column.field:
        case None:
            return attendee.column(column.heading)
        case Field.NAME | Field.FIRST_NAME | Field.LAST_NAME:
            return _name_parts(person)[_NAME_PARTS.index(column.field)]
        case Field.CATEGORY:
            return (ticket.category if ticket else "") or attendee.category
        case Field.MODE:
            return attendee.mode.value
        case Field.CODE:
            return ticket.code if ticket else ""
        case Field.STATUS:
            return ticket.status.value if ticket else ""
        case Field.VALID_FROM | Field.VALID_UNTIL:
            return ""
        case Field.FLAGS:
            return ", ".join(attendee.flags)
        case Field.EMAIL | Field.COMPANY | Field.COUNTRY | Field.NOTES:
            text: str = getattr(attendee, column.field)
            return text


def _name_parts(person: Listed) -> tuple[str, str, str]:
    """Give name, first and last name so that they agree, whichever of them a desk corrected."""
    attendee = person.attendee
    name, first, last = attendee.name, attendee.first_name, attendee.last_name
    changed = person.row.changed & _NAMES if person.row else frozenset()
    if changed and Field.NAME not in changed:
        return f"{first} {last}".strip(), first, last
    if name in {f"{first} {last}".strip(), f"{last} {first}".strip(), f"{last}, {first}"}:
        return name, first, last
    if first and name.startswith(f"{first} ") and not name.endswith(f" {last}"):
        last = name.removeprefix(first).strip()
    elif not (last and name.endswith(f" {last}")):
        last = family_name(name)
    return name, name.removesuffix(last).strip(), last


def _attendance_cells(
    passage: Passage, lists: Sequence[CheckInList], zone: tzinfo
) -> tuple[str, ...]:
    presences = passage.presences
    passed = [each.name for each in lists if presences.get(each.id, ABSENT).first_in]
    return (*_times(passage.whole, zone), "; ".join(passed), passage.desk)


def _times(presence: Presence, zone: tzinfo) -> tuple[str, str]:
    # Somebody who came back and is inside has not left yet, whenever they left before.
    last_out = None if presence.inside else presence.last_out
    return _local(presence.first_in, zone), _local(last_out, zone)


def _local(moment: datetime | None, zone: tzinfo) -> str:
    # strftime takes five times as long, and an export writes hundreds of thousands of these.
    return moment.astimezone(zone).isoformat(" ", "minutes")[:16] if moment else ""
