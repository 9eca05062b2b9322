"""Attendance: who came when, as the end of the journal's story."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from checkin.core.answers import Answer
from checkin.core.event import CheckInList
from checkin.core.journal import ABSENT, JournalEntry, Presence
from checkin.core.lists.attendee_list import ColumnMapping, Field
from checkin.core.ticket import Attendee, Ticket, TicketStatus

_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class ListColumns:
    """The columns of a list that attendees came from, and what they mean.

    `is_in_use` where anybody still has a row of it; later lists may name everybody anew.
    """

    header: tuple[str, ...]
    mapping: ColumnMapping
    is_in_use: bool = True


@dataclass(frozen=True, slots=True)
class RowOfList:
    """A row of a list that attendees came from.

    `source` numbers the list among those of the event; `cells` is the row as it was listed;
    `changed` names the fields that are no longer as listed, and `name` is the name as it was read
    from there, where that is one of them.
    """

    source: int
    cells: tuple[str, ...]
    changed: frozenset[Field] = frozenset()
    name: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An attendee with their tickets, oldest first, and the row they were listed in.

    A walk-in has no row, a substitute one like that of whoever was replaced. `is_newcomer` is
    true of both as long as no list has them. `came` is somebody without a row as they came, where
    a desk has edited that since. `ticket_rows` holds by ticket id the rows of further tickets that
    the list gave a row of their own.
    """

    attendee: Attendee
    tickets: tuple[Ticket, ...]
    row: RowOfList | None = None
    ticket_rows: Mapping[str, RowOfList] = field(default_factory=dict)
    is_newcomer: bool = False
    came: Attendee | None = None

    @property
    def ticket(self) -> Ticket | None:
        """The ticket that counts, if they hold any: a valid one, that of the row if possible."""
        if len(self.tickets) < 2:  # noqa: PLR2004 - nearly everybody holds one
            return self.tickets[0] if self.tickets else None
        cells = self.row.cells if self.row else ()
        return min(
            self.tickets,
            key=lambda each: (each.status is not TicketStatus.VALID, each.code not in cells),
        )

    @property
    def code(self) -> str:
        """The code of the ticket that counts; empty for none."""
        return self.ticket.code if self.ticket else ""


@dataclass(frozen=True, slots=True)
class Passage:
    """When one ticket passed each list, by the list's id, and the desk that let it in first."""

    presences: Mapping[str, Presence]
    desk: str = ""

    @property
    def whole(self) -> Presence:
        """All lists in one: first in anywhere, last out of anywhere."""
        return together(self.presences.values())


NEVER_CAME = Passage({})


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """One attendee's attendance.

    `passages` are those of their tickets, by id; a ticket that never passed is not in it.
    `badge_printed` is when their badge was first printed; `answers` are what they answered, by
    the question's id. `taken_back` are the lines that told of attendance and do not any more: what
    was undone, and exits after which they came back.
    """

    person: Listed
    passages: Mapping[str, Passage]
    badge_printed: datetime | None = None
    answers: Mapping[str, Answer] = field(default_factory=dict)
    taken_back: Sequence[JournalEntry] = ()

    @property
    def passed(self) -> Mapping[str, Presence]:
        """When the person passed each list, by its id, on whichever ticket."""
        return passed_lists(passage.presences for passage in self.passages.values())

    @property
    def desk(self) -> str:
        """The desk that first let the person in, empty if none did."""
        return first_desk(self.passages.values())


@dataclass(frozen=True, slots=True)
class ListCounts:
    """How many tickets were ever admitted to a list, are inside now, and are expected.

    Whoever was let in without being registered is expected too, so that the difference between
    those expected and those admitted are those still to come.
    """

    checkin_list: CheckInList
    admitted: int
    inside: int
    expected: int


def together(presences: Iterable[Presence]) -> Presence:
    """Sum up several presences of one person: first in, last in, last out, inside anywhere."""
    known = list(presences)
    if len(known) == 1:
        return known[0]
    if not known:
        return ABSENT
    return Presence(
        first_in=min((each.first_in for each in known if each.first_in), default=None),
        last_in=max((each.last_in for each in known if each.last_in), default=None),
        last_out=max((each.last_out for each in known if each.last_out), default=None),
        inside=any(each.inside for each in known),
    )


def in_utc(moment: datetime | None) -> str | None:
    """Write a moment for other programs: "2026-05-14T06:41:00Z"; none stays none."""
    # strftime takes three times as long, and every scan writes one or two of these.
    return moment.astimezone(UTC).isoformat(timespec="seconds")[:19] + "Z" if moment else None


def attendee_object(
    attendee: Attendee, code: str, passed: Mapping[str, Presence], lists: Sequence[CheckInList]
) -> dict[str, object]:
    """Write an attendee as an object for JSON; each list of the event is there, passed or not."""
    return {
        "code": code,
        "name": attendee.name,
        "first_name": attendee.first_name,
        "last_name": attendee.last_name,
        "email": attendee.email,
        "company": attendee.company,
        "country": attendee.country,
        "category": attendee.category,
        "mode": attendee.mode.value,
        "extra": dict(attendee.extra),
        "lists": {each.name: _presence_object(passed.get(each.id, ABSENT)) for each in lists},
    }


def _presence_object(presence: Presence) -> dict[str, object]:
    return {
        "first_in": in_utc(presence.first_in),
        "last_out": in_utc(presence.last_out),
        "inside": presence.inside,
    }


def passed_lists(presences: Iterable[Mapping[str, Presence]]) -> dict[str, Presence]:
    """Sum up by list's id how somebody passed on several tickets."""
    by_list: dict[str, list[Presence]] = {}
    for passed in presences:
        for list_id, presence in passed.items():
            by_list.setdefault(list_id, []).append(presence)
    return {list_id: together(found) for list_id, found in by_list.items()}


def first_desk(passages: Iterable[Passage]) -> str:
    """Say which desk let somebody in first, on whichever of their tickets; empty if none did."""
    came = [(passage.whole.first_in or _NEVER, passage.desk) for passage in passages]
    return min(came, default=(_NEVER, ""))[1]
