"""Attendees and the tickets that admit them."""

from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class AttendanceMode(StrEnum):
    """How somebody takes part."""

    ON_SITE = "on-site"
    VIRTUAL = "virtual"


class TicketStatus(StrEnum):
    """What the list or server says of a ticket."""

    VALID = "valid"
    CANCELED = "canceled"
    UNPAID = "unpaid"
    UNAPPROVED = "unapproved"
    BLOCKED = "blocked"
    REVOKED = "revoked"


# Nobody comes on such a ticket any more, whatever is paid or approved.
ENDED = frozenset({TicketStatus.CANCELED, TicketStatus.REVOKED, TicketStatus.BLOCKED})


# Named tuples, for a search makes twenty of each with a keystroke: a frozen dataclass of so many
# fields takes five times as long to make.
class Attendee(NamedTuple):
    """The person, as listed and as corrected at the desk.

    `extra` keeps the list's other columns, header and value, in the list's order.
    `vanished` is true once a later import of the list no longer held the person.
    """

    id: str
    name: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    company: str = ""
    country: str = ""
    category: str = ""
    mode: AttendanceMode = AttendanceMode.ON_SITE
    flags: tuple[str, ...] = ()
    notes: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    vanished: bool = False

    def column(self, header: str) -> str:
        """Say what the list's column `header` holds for this person; empty if nothing."""
        return next((value for name, value in self.extra if name == header), "")


# What a desk may correct; the names are those of `Attendee` and of the command line.
EDITABLE: tuple[str, ...] = (
    "name",
    "first_name",
    "last_name",
    "email",
    "company",
    "country",
    "category",
    "mode",
    "notes",
)


class Ticket(NamedTuple):
    """One attendee's right to be admitted.

    Its `id` never changes. Its `code` does where a list brings one for somebody whose code was
    issued here; the ticket is then found by both. `valid_from` and `valid_until` are aware UTC
    moments; both belong to the validity. `server` is the address of the event at the registration
    server that the ticket came from, and `product` what it is of there, by the server's id; both
    are empty for a ticket of no server.
    """

    id: str
    code: str
    attendee: Attendee
    category: str = ""
    status: TicketStatus = TicketStatus.VALID
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    server: str = ""
    product: str = ""

    @property
    def category_in_force(self) -> str:
        """The category of the ticket, or that of its holder where it has none."""
        return self.category or self.attendee.category
