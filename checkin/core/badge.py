"""What is printed on a badge, and where."""

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

    `code` becomes the QR code; `color` is that of the category band, #RRGGBB.
    `first_name` and `last_name` say which parts of `name` may become initials;
    both may be empty.
    """

    name: str
    company: str
    country: str
    category: str
    code: str
    color: str = BAND_COLORS[-1]
    first_name: str = ""
    last_name: str = ""


@dataclass(frozen=True, slots=True)
class BadgeWarning:
    """What somebody should look at before the badge of `name` is handed out."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class BadgePicture:
    """A badge as it will look: rows of red, green and blue bytes, `stride` bytes each."""

    width: int
    height: int
    stride: int
    pixels: bytes


@dataclass(frozen=True, slots=True)
class BadgeRun:
    """What came of writing badges."""

    count: int
    warnings: tuple[BadgeWarning, ...] = ()


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


@dataclass(frozen=True, slots=True)
class TextBox:
    """A box for a text and how the text is set in it.

    The text is as large as it fits, between `smallest` and `largest` points,
    over at most `lines` lines. A box that `follows` moves up by what the box
    before it left free.
    """

    box: Box
    largest: float
    smallest: float
    lines: int = 1
    bold: bool = False
    color: str = "#111827"
    anchor: Anchor = Anchor.TOP
    follows: bool = False


@dataclass(frozen=True, slots=True)
class BadgeLayout:
    """Size in millimetres and the boxes of a badge.

    `qr` is the box of the QR code's modules; the layout leaves the quiet zone of
    four modules around it free, at most 4/21 of its width. `code` shows the end of
    the code, by which a desk finds the person if the QR code is damaged.
    """

    width: float
    height: float
    title: TextBox
    rule: Box
    name: TextBox
    company: TextBox
    country: TextBox
    qr: Box
    code: TextBox
    band: Box
    category: TextBox


A6 = BadgeLayout(
    width=105,
    height=148,
    title=TextBox(Box(9, 11, 87, 8), 12, 8, bold=True, color="#394150", anchor=Anchor.BOTTOM),
    rule=Box(9, 20.5, 87, 0.3),
    name=TextBox(Box(9, 25, 87, 38), 40, 16, lines=3, bold=True, anchor=Anchor.BOTTOM),
    company=TextBox(Box(9, 65, 87, 13.5), 16, 10, lines=2, color="#1F2937"),
    country=TextBox(Box(9, 78.5, 87, 7), 14, 9, color="#5B6472", follows=True),
    qr=Box(9, 91.5, 30, 30),
    code=TextBox(Box(45.5, 115, 50.5, 7.2), 9, 7, color="#5B6472", anchor=Anchor.BOTTOM),
    band=Box(0, 128, 105, 20),
    category=TextBox(
        Box(9, 129, 87, 17), 26, 10, lines=2, bold=True, color="#FFFFFF", anchor=Anchor.MIDDLE
    ),
)


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
