"""What is printed on a badge, and what came of printing it."""

from dataclasses import dataclass
from enum import StrEnum

from checkin.core.badges.category_mark import COLORS, Mark, tint_of
from checkin.core.ticket import Ticket

# Points in a millimetre: a point is the 72nd part of an inch.
POINTS = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Badge:
    """The words of one badge.

    `code` becomes the QR code; `color` is that of the category, #RRGGBB.
    `first_name` and `last_name` say which parts of `name` may become initials;
    both may be empty. `columns` are the list's other columns, header and value.
    """

    name: str
    company: str
    country: str
    category: str
    code: str
    color: str = COLORS[Mark.PARTICIPANT]
    first_name: str = ""
    last_name: str = ""
    email: str = ""
    mode: str = ""
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class BadgeWarning:
    """What somebody should look at before the badge of `name` is handed out.

    `name` is the layout's where every badge of it is meant; `item` is the name of the box.
    """

    name: str
    reason: str
    item: str = ""


@dataclass(frozen=True, slots=True)
class BadgeEvent:
    """What every badge of an event says alike: its name, its days, its place."""

    name: str = ""
    dates: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class BadgePicture:
    """A badge as it will look: rows of red, green and blue bytes, `stride` bytes each."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class BadgeRun:
    """What came of writing badges: on how many sheets, 0 where each has a page of its own.

    Left out are `at_printers`, which a printer has at this moment, and `not_known`, of which
    nobody knows whether one printed them. `twins` are those that are in the document and that
    somebody else made meanwhile, with who did.
    """

    count: int
    warnings: tuple[BadgeWarning, ...] = ()
    sheets: int = 0
    at_printers: int = 0
    not_known: int = 0
    twins: tuple[BadgeWarning, ...] = ()


class Anchor(StrEnum):
    """Where in its box a text stands if it does not fill it."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a badge, in millimetres from its top left corner."""

    x: float
    y: float
    width: float
    height: float


def color_of(category: str) -> str:
    """Say the colour of a category on a badge, #RRGGBB, as it is in the light theme."""
    return COLORS[tint_of(category)]


def badge_of(ticket: Ticket) -> Badge:
    """Say what stands on the badge of a ticket, in the colour of its category."""
    attendee = ticket.attendee
    return Badge(
        name=attendee.name,
        company=attendee.company,
        country=attendee.country,
        category=ticket.category_in_force,
        code=ticket.code,
        color=color_of(ticket.category_in_force),
        first_name=attendee.first_name,
        last_name=attendee.last_name,
        email=attendee.email,
        mode=attendee.mode.value,
        columns=attendee.extra,
    )
