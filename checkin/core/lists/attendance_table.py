"""Attendance as a table: the list's own columns as they were, then what Checkin knows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import datetime, time, tzinfo
from functools import lru_cache

from checkin.core.answers import Answer, answer_in
from checkin.core.attendance import (
    NEVER_CAME,
    AttendanceRow,
    Listed,
    Passage,
    first_desk,
    passed_lists,
)
from checkin.core.event import CheckInList
from checkin.core.journal import ABSENT, JournalEntry, Presence
from checkin.core.lists.attendee_list import NAME_FIELDS, Field
from checkin.core.lists.list_questions import taken_status_reader
from checkin.core.lists.own_columns import Column, OwnColumns, attendance_column, numbered
from checkin.core.moments import within_time
from checkin.core.names.person_name import listed_name, name_turned
from checkin.core.ticket import Ticket, TicketStatus

_ATTENDANCE = ("First in", "Last out", "Lists", "Desk", "Badge printed")
# The columns among these that say when something was, and those that tell of the first.
FIRST_IN = attendance_column("First in")
MOMENTS = frozenset((FIRST_IN, *map(attendance_column, ("Last out", "Badge printed"))))
OF_FIRST_IN = frozenset(map(attendance_column, ("Lists", "Desk")))

_LAST_SECOND = time(23, 59, 59)

NOTHING_ASKED: Mapping[str, str] = {}

_NAMES = frozenset(NAME_FIELDS)
_OF_TICKETS = frozenset({Field.CATEGORY, Field.STATUS, Field.VALID_FROM, Field.VALID_UNTIL})


@dataclass(frozen=True, slots=True)
class TableRow:
    """The cells of one ticket, all text; of a person where they hold none.

    `listed` holds the own columns as they were listed, or as somebody came who was not, so that
    a change can be told; `is_listed` says which. `noteworthy` is false where there is nothing to
    tell that the list did not tell: nobody came, no badge was printed, nobody new is there.
    `taken_back` is what attendance told before and does not tell any more.
    """

    cells: tuple[str, ...]
    listed: tuple[str, ...]
    is_listed: bool
    noteworthy: bool
    taken_back: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AttendanceTable:
    """The attendance of an event; `rows` are streamed once.

    `since` is the first day, as 2026-05-12, of which any attendance may tell.
    """

    columns: tuple[Column, ...]
    rows: Iterator[TableRow]
    since: str = ""


def attendance_table(
    own: OwnColumns,
    rows: Iterable[AttendanceRow],
    lists: Sequence[CheckInList],
    zone: tzinfo,
    asked: Mapping[str, str] = NOTHING_ASKED,
) -> AttendanceTable:
    """Write attendance as text, a row a ticket, moments in the event's time: "2026-05-14 09:41".

    Where there are several lists, each has columns for its own times as well. What was `asked`,
    wordings by the question's id, comes last, a column each.
    """
    headings = list(_ATTENDANCE)
    apart = lists if len(lists) > 1 else ()
    passed = (f"{each.name}, {way}" for each in apart for way in ("first in", "last out"))
    # Lists of two servers may have one name.
    for heading in (*passed, *asked.values()):
        headings.append(numbered(heading, headings))

    def written() -> Iterator[TableRow]:
        for row in rows:
            badge = _local(row.badge_printed, zone)
            answers = tuple(_answer(row, *each) for each in asked.items())
            is_told = bool(badge or row.answers or row.person.is_newcomer)
            taken_back = frozenset(text for line in row.taken_back for text in _told_by(line, zone))
            for ticket, passage in _rows_of(row, own):
                is_listed = bool(row.person.row or (ticket and ticket.id in row.person.ticket_rows))
                cells, listed = _own_cells(row.person, ticket, own, zone)
                seen = _attendance_cells(passage, lists, zone)
                for each in apart:
                    seen += _times(passage.presences.get(each.id, ABSENT), zone)
                noteworthy = bool(passage.presences or is_told or not is_listed)
                cells = (*cells, *seen[:4], badge, *seen[4:], *answers)
                yield TableRow(cells, listed, is_listed, noteworthy, taken_back)

    return AttendanceTable((*own.columns, *map(attendance_column, headings)), written())


def _answer(row: AttendanceRow, question_id: str, wording: str) -> str:
    answer = row.answers.get(question_id)
    if answer is None:
        return ""
    # A consent to other words than those above the column is one to those words alone.
    return answer.text if answer.wording in {"", wording} else _with_wording(answer)


def _with_wording(answer: Answer) -> str:
    return f"{answer.text} ({answer.wording})"


def _rows_of(row: AttendanceRow, own: OwnColumns) -> Iterator[tuple[Ticket | None, Passage]]:
    """Give the tickets that have a row in the table, each with what belongs into it.

    A ticket that was replaced by another one of the same person has none: that they came on
    it stands in the row of the ticket that counts. One that the list has has its row.
    """
    person = row.person
    if len(person.tickets) < 2:  # noqa: PLR2004 - nearly everybody holds one
        yield person.ticket, next(iter(row.passages.values()), NEVER_CAME)
        return
    listed = _listed_code(person, own)
    apart = [
        ticket
        for ticket in person.tickets
        if ticket is not person.ticket
        and (
            ticket.id in person.ticket_rows
            or ticket.code == listed
            or ticket.status is not TicketStatus.REVOKED
        )
    ]
    elsewhere = {ticket.id for ticket in apart}
    here = [passage for ticket_id, passage in row.passages.items() if ticket_id not in elsewhere]
    presences = passed_lists(passage.presences for passage in here)
    yield person.ticket, Passage(presences, first_desk(here))
    for ticket in apart:
        yield ticket, row.passages.get(ticket.id, NEVER_CAME)


def _listed_code(person: Listed, own: OwnColumns) -> str:
    """Give the code in somebody's row of a list; empty where there is none."""
    if person.row is None:
        return ""
    places = zip(own.columns, own.places_of(person.row.source), strict=True)
    cells = (person.row.cells[at] for each, at in places if each.field is Field.CODE and at >= 0)
    return next(cells, "")


def _own_cells(
    person: Listed, ticket: Ticket | None, own: OwnColumns, zone: tzinfo
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the cells of the own columns as they are now, and as they were listed, or came."""
    row = person.row
    # A further ticket that the list gave no row of its own has the person's, but for what
    # is said of the ticket.
    told_anew = _OF_TICKETS if ticket is not person.ticket else frozenset()
    if ticket and ticket.id in person.ticket_rows:
        row, told_anew = person.ticket_rows[ticket.id], frozenset()
    if row is None:
        now, before = (
            tuple(_value(*each, column, zone) for column in own.columns)
            for each in ((person, ticket), _as_they_came(person, ticket))
        )
        return now, before
    if row.changed & _NAMES:
        told_anew |= _NAMES
    told_anew |= row.changed
    places = own.places_of(row.source)
    listed = tuple(row.cells[place] if place >= 0 else "" for place in places)
    if retold := own.retold.get(row.source):
        listed = tuple(
            _value(person, ticket, own.columns[at], zone) if cell and at in retold else cell
            for at, cell in enumerate(listed)
        )
    cells = list(listed)
    for at, column in enumerate(own.columns):
        if column.field is None:
            continue
        if column.field is Field.CODE:
            cells[at] = _code(ticket, listed[at])
        elif _is_past(listed[at], column, ticket, told_anew if places[at] >= 0 else {column.field}):
            cells[at] = _value(person, ticket, column, zone)
            if column.field is Field.NAME and row.name and row.name == name_turned(listed[at]):
                cells[at] = _last_name_first(person)
    return tuple(cells), listed


def _is_past(
    cell: str, column: Column, ticket: Ticket | None, told_anew: AbstractSet[Field]
) -> bool:
    """Whether the cell of a list does not say any more what a column has to tell."""
    is_told_anew = column.field in told_anew
    if column.field is not Field.STATUS or ticket is None:
        return is_told_anew
    # "Avbokad" is as good as "canceled", and the list's own word. Where a list was kept up to
    # date, it says what a desk said, which may have been taken back since.
    said = _status_said(column.heading, cell)
    return said is not ticket.status and (is_told_anew or said is not None)


@lru_cache(maxsize=1000)
def _status_said(heading: str, cell: str) -> TicketStatus | None:
    return taken_status_reader(heading)(cell) if cell else None


def _as_they_came(person: Listed, ticket: Ticket | None) -> tuple[Listed, Ticket | None]:
    if ticket and person.is_newcomer:
        ticket = ticket._replace(status=TicketStatus.VALID)
    return replace(person, attendee=person.came or person.attendee), ticket


def _code(ticket: Ticket | None, listed: str) -> str:
    code = ticket.code if ticket else ""
    # The zeros that a spreadsheet took came back in a later list: the ticket goes by both codes.
    has_zeros = listed[:1] == "0" and code.isdecimal() and listed.lstrip("0") == code
    return listed if has_zeros else code


def _value(person: Listed, ticket: Ticket | None, column: Column, zone: tzinfo) -> str:
    attendee = person.attendee
    match column.field:
        case None:
            return attendee.column(column.heading)
        case Field.NAME | Field.FIRST_NAME | Field.LAST_NAME:
            return _name_parts(person)[NAME_FIELDS.index(column.field)]
        case Field.CATEGORY:
            return (ticket.category if ticket else "") or attendee.category
        case Field.MODE:
            return attendee.mode.value
        case Field.CODE:
            return ticket.code if ticket else ""
        case Field.STATUS:
            return ticket.status.value if ticket else ""
        case Field.VALID_FROM | Field.VALID_UNTIL:
            return _validity(ticket, column.field, zone)
        case Field.FLAGS:
            return ", ".join(attendee.flags)
        case Field.EMAIL | Field.COMPANY | Field.COUNTRY | Field.NOTES:
            text: str = getattr(attendee, column.field)
            return text


def _validity(ticket: Ticket | None, field: Field, zone: tzinfo) -> str:
    """Write from or until when a ticket is valid as lists do; the edge of a day as the day."""
    is_begin = field is Field.VALID_FROM
    if ticket is None:
        return ""
    moment = ticket.valid_from if is_begin else ticket.valid_until
    if moment is None:
        return ""
    edge = time.min if is_begin else _LAST_SECOND
    local = within_time(moment).astimezone(zone).replace(tzinfo=None, microsecond=0)
    return local.date().isoformat() if local.time() == edge else local.isoformat(" ")


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
        last, _ = listed_name(name)
    return name, name.removesuffix(last).strip(), last


def _last_name_first(person: Listed) -> str:
    name, first, last = _name_parts(person)
    return f"{last}, {first}" if first and last else name


def _told_by(line: JournalEntry, zone: tzinfo) -> Iterator[str]:
    """Give what a line tells in the columns of attendance."""
    answer = answer_in(line)
    if answer is None:
        yield _local(line.at, zone)
    else:
        yield from (answer.text, _with_wording(answer))


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
