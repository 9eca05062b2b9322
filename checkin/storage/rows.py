"""Records from rows and rows from records: dull on purpose."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, NamedTuple, cast

from checkin.core.errors import EventFileDamaged, EventFileError
from checkin.core.journal import EntryKind, JournalEntry, told_by
from checkin.core.lists.attendee_list import Field
from checkin.core.moments import EARLIEST, LATEST
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.outbox import DeliveryState, OutboxLine
from checkin.core.ticket import EDITABLE, AttendanceMode, Attendee, Ticket, TicketStatus

# What SQLite hands over: texts, numbers and nothing, in the order of the columns asked for.
Row = tuple[Any, ...]

CELL_SEPARATOR = "\x1f"  # control characters are taken out of every cell, so none holds it

JOURNAL_COLUMNS = (
    "id, kind, at, desk, operator, list_id, ticket_id, attendee_id, code, direction, verdict, "
    "refers_to, reason, details, chain, number, previous, hash"
)
_VERDICT, _NUMBER = 10, 15  # among these; a verdict may be missing, and one column is a number
_KINDS: list[type] = [int if index == _NUMBER else str for index in range(18)]
ATTENDEE_COLUMNS = (
    "a.id, a.name, a.first_name, a.last_name, a.email, a.company, a.country, a.category, a.mode, "
    "a.flags, a.notes, a.vanished, a.source, a.cells"
)
TICKET_COLUMNS = (
    "t.id, t.code, t.category, CASE t.overruled WHEN '' THEN t.status ELSE t.overruled END, "
    "t.valid_from, t.valid_until, (SELECT s.server || ' ' || json_extract(s.told, '$.product') "
    "FROM server_tickets s WHERE s.ticket_id = t.id)"
)
TICKET_WIDTH = 7

_NEVER = datetime.min.replace(tzinfo=UTC)


# Looking a word up takes a fifth of the time of making it a member.
_MODES = {mode.value: mode for mode in AttendanceMode}
_STATUSES = {status.value: status for status in TicketStatus}


class Source(NamedTuple):
    """A list that attendees came from; `extra` gives index and name of its unmapped columns."""

    name: str
    header: tuple[str, ...]
    mapping: tuple[tuple[Field, int], ...]
    extra: tuple[tuple[int, str], ...]


NO_SOURCE = Source("", (), (), ())


# What reading raises where a row holds something else than Checkin writes.
_UNREADABLE = (
    ValueError, LookupError, TypeError, AttributeError, OverflowError, RecursionError
)  # fmt: skip


def damaged(what: str) -> EventFileDamaged:
    """Say that something in an event file is not what Checkin wrote."""
    return EventFileDamaged(f"The event file is damaged: {what} cannot be read.")


@contextmanager
def reading(what: str) -> Iterator[None]:
    """Read what an event file says of `what`; where it says nonsense, the file is damaged."""
    try:
        yield
    except _UNREADABLE as error:
        raise damaged(what) from error


def texts_from(told: object) -> tuple[str, ...]:
    """Read a list of texts. Raises `TypeError` for anything else."""
    if isinstance(told, list) and all(isinstance(text, str) for text in told):
        return tuple(told)
    raise TypeError(told)


def source_from(name: str, header: str, mapping: str) -> Source:
    """Read a row of `sources`: JSON of the column names, and of field to column index."""
    with reading("a list that attendees came from"):
        names = texts_from(json.loads(header))
        known = tuple((Field(field), index) for field, index in json.loads(mapping).items())
        mapped = {index for _, index in known}
        if not mapped <= set(range(len(names))):
            raise IndexError(mapped)
        extra = tuple((index, column) for index, column in enumerate(names) if index not in mapped)
        return Source(name, names, known, extra)


def moment_from(text: str | None) -> datetime | None:
    """Read a moment as `moments.stored` wrote it; nothing is no moment."""
    try:
        return _moment(text) if text else None
    except _UNREADABLE as error:
        raise damaged(f"The moment {_shown(text)}") from error


def listed_from(text: str | None) -> dict[str, str]:
    """Read the listed values of just those fields that a desk has edited since."""
    if not text:
        return {}
    with reading("what a list said before a desk edited it"):
        listed = json.loads(text)
        if not listed.keys() <= set(EDITABLE):
            raise KeyError(*listed)
        texts_from(list(listed.values()))
        return dict(listed)


def cells_from(joined: str, source: Source) -> list[str]:
    """Read a row as it was listed; raises `ValueError` unless it has the columns of its list."""
    cells = joined.split(CELL_SEPARATOR)
    if len(cells) != len(source.header):
        raise ValueError(joined)
    return cells


def check_texts(*found: object) -> None:
    """Raise `TypeError` where one of some values is no text; in a damaged file any may be none."""
    "".join(cast("tuple[str, ...]", found))  # the fastest look at them all


def attendee_from(row: Row, sources: Mapping[int, Source]) -> Attendee:
    """Read an attendee selected with `ATTENDEE_COLUMNS`."""
    (
        attendee_id, name, first, last, email, company, country, category, mode,
        flags, notes, vanished, source, cells,
    ) = row  # fmt: skip
    if mode not in _MODES:
        raise damaged(f"The attendance mode {_shown(mode)}")
    try:
        check_texts(
            attendee_id, name, first, last, email, company, country, category, mode, flags, notes
        )
        # More cells than columns are no reason to keep somebody out.
        listed = cells.split(CELL_SEPARATOR) if cells else ()
        columns = sources[source].extra if listed else ()
        extra = tuple([(column, listed[index]) for index, column in columns])
        return Attendee(
            attendee_id, name, first, last, email, company, country, category,
            _MODES[mode], tuple(flags.split(CELL_SEPARATOR)) if flags else (), notes,
            extra, bool(vanished),
        )  # fmt: skip
    except _UNREADABLE as error:
        raise damaged(f"The row of attendee {_shown(attendee_id)}") from error


def ticket_from(row: Row, sources: Mapping[int, Source]) -> Ticket:
    """Read a ticket selected with `TICKET_COLUMNS`, then `ATTENDEE_COLUMNS`."""
    ticket_id, code, category, status, valid_from, valid_until, place = row[:TICKET_WIDTH]
    try:
        check_texts(ticket_id, code, category)
        server, _, product = place.partition(" ") if place else ("", "", "")
        return Ticket(
            ticket_id, code, attendee_from(row[TICKET_WIDTH:], sources), category,
            _STATUSES[status], moment_from(valid_from), moment_from(valid_until), server, product,
        )  # fmt: skip
    except KeyError as error:
        raise damaged(f"The status {_shown(status)} of a ticket") from error
    except _UNREADABLE as error:
        raise damaged(f"The row of ticket {_shown(ticket_id)}") from error


def entry_from(row: Row) -> JournalEntry:
    """Read a journal line selected with `JOURNAL_COLUMNS`."""
    (
        entry_id, kind, at, desk, operator, list_id, ticket_id, attendee_id, code, direction,
        verdict, refers_to, reason, details, chain, number, previous, digest,
    ) = row  # fmt: skip
    try:
        return JournalEntry(
            entry_id, EntryKind(kind), _moment(at), desk, operator, list_id,
            ticket_id, attendee_id, code, Direction(direction),
            None if verdict is None else Verdict(verdict),
            refers_to, reason, details, chain, number, previous, digest,
        )  # fmt: skip
    except _UNREADABLE as error:
        raise damaged(f"Line {number} of {desk}") from error


def entry_as_it_is(row: Row) -> JournalEntry:
    """Read a journal line even where it is damaged: then as one that its seal does not fit."""
    try:
        entry = entry_from(row)
        if _is_whole(row) and (*told_by(entry), *place_of(entry)) == row:
            return entry
    except (EventFileError, OverflowError):
        pass  # It is told below as one that was changed.
    # A damaged page may hold nothing or a number where there was a text, and the reverse.
    texts = [each if isinstance(each, str) else "" for each in row]
    number = row[_NUMBER] if isinstance(row[_NUMBER], int) else 0
    return JournalEntry(
        texts[0], EntryKind.NOTE, _NEVER, texts[3], list_id=texts[5], ticket_id=texts[6],
        chain=texts[-4], number=number, previous=texts[-2], hash=texts[-1],
    )  # fmt: skip


def _is_whole(row: Row) -> bool:
    # Whether the columns of a line hold the kinds of values that they are for.
    kinds = [type(each) for each in row]
    kinds[_VERDICT] = str if row[_VERDICT] is None else kinds[_VERDICT]
    return kinds == _KINDS


def place_of(entry: JournalEntry) -> Row:
    """Write a line's place in its chain, the last of `JOURNAL_COLUMNS`."""
    return entry.chain, entry.number, entry.previous, entry.hash


def outbox_line_from(row: Row) -> OutboxLine:
    """Read what became of a line on its way, in the order of an `OutboxLine`'s first fields."""
    entry_id, address, state, attempts, reason, next_at, advice, code, dismissed, unheard = row
    with reading("the outbox"):
        return OutboxLine(
            entry_id, address, DeliveryState(state), attempts, reason,
            moment_from(next_at or None), advice, code, dismissed, bool(unheard),
        )  # fmt: skip


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    # None is written that could not be told in every time zone.
    if moment.tzinfo is not UTC or not EARLIEST <= moment <= LATEST:
        raise ValueError(text)
    return moment


def _shown(found: object) -> str:
    return repr(found)[:42]
