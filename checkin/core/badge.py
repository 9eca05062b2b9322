"""What is printed on a badge, and what came of printing it."""

import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from checkin.core.folding import fold

# Points in a millimetre: a point is the 72nd part of an inch.
POINTS = 72 / 25.4

# White words stand on these, so each keeps a contrast of at least 4.5 to white.
BAND_COLORS = (
    "#1D4FB8",  # blue
    "#6B3FB5",  # violet
    "#A3195B",  # magenta
    "#B3261E",  # red
    "#8F4A00",  # amber
    "#0F6B3C",  # green
    "#00677A",  # teal
    "#4A5361",  # slate
)


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
    color: str = BAND_COLORS[-1]
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


def color_of(category: str, among: Iterable[str] = ()) -> str:
    """Say the band colour of a category, #RRGGBB; the same on every desk.

    A category has its colour by its name alone. If the event's other categories
    are given in `among`, those that would share a colour move on to a free one,
    in alphabetical order, so that up to eight all differ.
    """
    wanted = fold(category)
    colors: dict[str, int] = {}
    for name in sorted({wanted, *map(fold, among)}):
        index = zlib.crc32(name.encode()) % len(BAND_COLORS)
        taken = set(colors.values())
        while index in taken and len(taken) < len(BAND_COLORS):
            index = (index + 1) % len(BAND_COLORS)
        colors[name] = index
    return BAND_COLORS[colors[wanted]]


def colors_of(categories: Iterable[str]) -> dict[str, str]:
    """Give each category of an event its band colour; whoever has none has one, too."""
    every = {"", *categories}
    return {category: color_of(category, every) for category in every}
