"""Everybody as a table shows them: rows, how they stand at a list, filters and orders."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple

from checkin.core.journal import JournalEntry, Presence
from checkin.core.ticket import AttendanceMode, Attendee, Ticket, TicketStatus


class Standing(StrEnum):
    """How somebody stands at a check-in list."""

    EXPECTED = "expected"
    INSIDE = "inside"
    LEFT = "left"
    UNPAID = "unpaid"
    UNAPPROVED = "unapproved"
    BLOCKED = "blocked"
    REVOKED = "revoked"
    CANCELED = "canceled"
    NO_TICKET = "no-ticket"


class SortBy(StrEnum):
    """What a table is sorted by; rows that are equal in it are sorted by name."""

    NAME = "name"
    COMPANY = "company"
    COUNTRY = "country"
    CATEGORY = "category"
    STANDING = "standing"
    FIRST_IN = "first_in"


@dataclass(frozen=True, slots=True)
class Wish:
    """Whom to show, and in which order.

    How people stand is asked at `list_id`; `registered` leaves out those who are not expected
    there. None of a category, flag, company or standing means any.
    """

    list_id: str = ""
    text: str = ""
    registered: bool = False
    category: str | None = None
    flag: str | None = None
    company: str | None = None
    standing: Standing | None = None
    by: SortBy = SortBy.NAME
    descending: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Who was wished for, by number and in order; how many there are in all, and are inside."""

    wish: Wish
    people: tuple[int, ...]
    total: int
    inside: int


@dataclass(frozen=True, slots=True)
class Choices:
    """What people can be filtered by, sorted as the language does.

    `usual` is the category that most people have.
    """

    categories: tuple[str, ...]
    flags: tuple[str, ...]
    usual: str = ""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One row of the table; `name` begins with the family name."""

    number: int
    attendee_id: str
    ticket_id: str
    name: str
    company: str
    country: str
    category: str
    email: str
    mode: AttendanceMode
    standing: Standing
    first_in: datetime | None


@dataclass(frozen=True, slots=True)
class Dossier:
    """All that is known of one person, as they stand at one list.

    `ticket` is the one to check in, if there is any; `lines` are those of the journal about
    them, in order; `undone` has the ids of those that no longer count, `left` the names of whom
    they came instead of, by the ids of the lines about that; `lists` the names of those where
    they are expected. `asked_by` is the id of the ticket by which a registration
    server is asked about them; empty where none knows them. `payable_at` names the server at
    which the ticket can be marked as paid.
    """

    number: int
    attendee: Attendee
    ticket: Ticket | None
    tickets: tuple[Ticket, ...]
    presence: Presence
    standing: Standing
    lists: tuple[str, ...]
    lines: tuple[JournalEntry, ...]
    undone: frozenset[str]
    left: Mapping[str, str]
    asked_by: str = ""
    payable_at: str = ""


class Listee(NamedTuple):
    """What a person is sorted and filtered by; one for each of 100,000, so a plain tuple.

    Flags are joined as they are stored. `status` is None for somebody without a ticket.
    """

    number: int
    name: str
    first_name: str
    last_name: str
    company: str
    country: str
    category: str
    flags: str
    status: str | None


class Passed(NamedTuple):
    """Somebody who passed a list: when first inwards, in seconds, and whether they are inside."""

    number: int
    first_in: float | None
    inside: bool


_BY_STATUS = {status.value: Standing(status.value) for status in TicketStatus
              if status is not TicketStatus.VALID}  # fmt: skip


def standing_of(status: str | None, *, inside: bool, came: bool) -> Standing:
    """Say how somebody stands whose ticket has a status, and who came or did not."""
    if inside:
        return Standing.INSIDE
    if came:
        return Standing.LEFT
    if status is None:
        return Standing.NO_TICKET
    return _BY_STATUS.get(status, Standing.EXPECTED)
