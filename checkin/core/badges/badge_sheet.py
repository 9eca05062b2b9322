"""Sheets that hold several badges: where each stands, on the front and on the back.

Lengths are millimetres from the top left corner of the paper. A sheet's places are counted
from 0, row by row as one reads; `start` counts from 1, as people do.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from checkin.core.badges.badge import Box
from checkin.core.errors import Refused

# A sheet may be cut a little short, and its measures are rounded.
_TOLERANCE = 0.5
# A badge stands in the middle of its place: it may be this much larger, half of it on each side.
_OVERHANG = 1.0
_FARTHEST = 20.0  # a printer that is off by more has another fault
_SMALLEST = 10.0
_LARGEST = 500.0
_MOST = 50


class Duplex(StrEnum):
    """Over which edge a printer turns the paper to print on its back."""

    NONE = "none"
    LONG = "long"
    SHORT = "short"


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeSheet:
    """A sheet of badges in rows and columns.

    `across` and `down` lead from a badge's corner to the next one's. `right` and `lower` are
    what the printer is off by: everything is printed that much further right and down.
    `start` is the first free place of the first sheet. `also` are other numbers of this sheet,
    `known_to` the tables of labels that agree on its measures.
    """

    number: str
    paper: str
    paper_width: float
    paper_height: float
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    maker: str = ""
    what: str = ""
    also: tuple[str, ...] = ()
    known_to: tuple[str, ...] = ()
    right: float = 0.0
    lower: float = 0.0
    start: int = 1
    cut_marks: bool = False
    duplex: Duplex = Duplex.NONE

    @property
    def places(self) -> int:
        """How many badges it holds."""
        return self.columns * self.rows


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a badge is in a run: which sheet and which place on it, both counted from 1."""

    sheet: int
    place: int


def spot_of(sheet: BadgeSheet, number: int) -> Spot:
    """Say where the badge `number`, counted from 0, is."""
    behind, place = divmod(sheet.start - 1 + number, sheet.places)
    return Spot(behind + 1, place + 1)


def sheets_for(sheet: BadgeSheet, count: int) -> int:
    """Say how many sheets `count` badges take."""
    return math.ceil((sheet.start - 1 + count) / sheet.places) if count else 0


def front_page(sheet: BadgeSheet, spot: Spot) -> int:
    """Say on which page of the document, counted from 0, a badge's front is."""
    return (spot.sheet - 1) * (1 if sheet.duplex is Duplex.NONE else 2)


def place_box(sheet: BadgeSheet, place: int) -> Box:
    """Say where a place, counted from 1, is on the front, without the printer's correction."""
    row, column = divmod(place - 1, sheet.columns)
    return Box(
        sheet.left + column * sheet.across,
        sheet.top + row * sheet.down,
        sheet.width,
        sheet.height,
    )


def back_of(sheet: BadgeSheet, box: Box) -> Box:
    """Say where on the back of the paper lies what is in a box on its front."""
    if turns_sideways(sheet):
        return replace(box, x=sheet.paper_width - box.x - box.width)
    return replace(box, y=sheet.paper_height - box.y - box.height)


def turns_sideways(sheet: BadgeSheet) -> bool:
    """Whether the printer turns the paper as a page of a book; else as one of a calendar."""
    is_upright = sheet.paper_height >= sheet.paper_width
    return is_upright is (sheet.duplex is not Duplex.SHORT)


def corrected(sheet: BadgeSheet, box: Box) -> Box:
    """Move a box by what the printer is off."""
    return replace(box, x=box.x + sheet.right, y=box.y + sheet.lower)


def fits(sheet: BadgeSheet, width: float, height: float) -> bool:
    """Whether a badge of this size fits into a place, upright."""
    return width <= sheet.width + _OVERHANG and height <= sheet.height + _OVERHANG


@dataclass(frozen=True, slots=True)
class Mark:
    """A line to cut along, from one point to another."""

    x1: float
    y1: float
    x2: float
    y2: float


# From the badge to its mark, and how long a mark is; what is narrower has no room for one.
_CLEAR, _LONG, _NARROW = 1.0, 5.0, 2.5


def cut_marks(sheet: BadgeSheet) -> tuple[Mark, ...]:
    """Say where to mark the cuts: in the margins and gaps, never on a badge.

    Where badges fill the paper, short marks stand at its edge on the cuts between badges.
    """
    columns = _spans(sheet.left, sheet.width, sheet.across, sheet.columns)
    rows = _spans(sheet.top, sheet.height, sheet.down, sheet.rows)
    upright = [
        Mark(at, begin, at, end)
        for at, begin, end in _ticks(columns, rows, sheet.paper_width, sheet.paper_height)
    ]
    level = [
        Mark(begin, at, end, at)
        for at, begin, end in _ticks(rows, columns, sheet.paper_height, sheet.paper_width)
    ]
    return tuple(upright + level)


_Span = tuple[float, float]


def _spans(first: float, size: float, pitch: float, count: int) -> list[_Span]:
    return [(first + n * pitch, first + n * pitch + size) for n in range(count)]


def _ticks(
    cut: list[_Span], along: list[_Span], width: float, length: float
) -> Iterator[tuple[float, float, float]]:
    """Give the marks of the cuts at both ends of `cut` in what `along` leaves free."""
    edges = sorted({round(edge, 3) for span in cut for edge in span})
    edges = [edge for edge in edges if _TOLERANCE < edge < width - _TOLERANCE]
    begin, end = along[0][0], along[-1][1]
    free = [(max(0.0, begin - _CLEAR - _LONG), begin - _CLEAR)] if begin >= _NARROW else []
    for (_, above), (below, _) in pairwise(along):
        if below - above > 2 * (_CLEAR + _LONG):
            free.append((above + _CLEAR, above + _CLEAR + _LONG))
            free.append((below - _CLEAR - _LONG, below - _CLEAR))
        elif below - above >= _NARROW:
            free.append((above + _CLEAR / 2, below - _CLEAR / 2))
    if length - end >= _NARROW:
        free.append((end + _CLEAR, min(length, end + _CLEAR + _LONG)))
    if not free:
        free = [(0.0, _LONG), (length - _LONG, length)]
    for edge in edges:
        for upper, lower in free:
            yield edge, upper, lower


def check_sheet(sheet: BadgeSheet) -> None:
    """Raise `Refused`, with what is wrong in a sentence, for a sheet that cannot be printed."""
    if not (1 <= sheet.columns <= _MOST and 1 <= sheet.rows <= _MOST):
        raise Refused(f"A sheet has 1 to {_MOST} columns and rows, not "
                      f"{sheet.columns} × {sheet.rows}.")  # fmt: skip
    sizes = (sheet.width, sheet.height, sheet.paper_width, sheet.paper_height)
    if not all(_SMALLEST <= size <= _LARGEST for size in sizes):
        raise Refused(f"Badges and paper measure {_SMALLEST:g} to {_LARGEST:g} mm a side.")
    overlaps = (sheet.columns > 1 and sheet.across < sheet.width - _TOLERANCE) or (
        sheet.rows > 1 and sheet.down < sheet.height - _TOLERANCE
    )
    if overlaps:
        raise Refused("The badges of this sheet lie over each other. Make the gaps 0 or more.")
    wide = sheet.left + (sheet.columns - 1) * sheet.across + sheet.width
    high = sheet.top + (sheet.rows - 1) * sheet.down + sheet.height
    too_far = wide > sheet.paper_width + _TOLERANCE or high > sheet.paper_height + _TOLERANCE
    if too_far or min(sheet.left, sheet.top) < -_TOLERANCE:
        raise Refused(
            f"{sheet.columns} × {sheet.rows} badges of {sheet.width:g} × {sheet.height:g} mm with "
            f"these margins and gaps take {wide:g} × {high:g} mm, and {sheet.paper} has "
            f"{sheet.paper_width:g} × {sheet.paper_height:g} mm. Choose fewer or smaller ones."
        )
    if not 1 <= sheet.start <= sheet.places:
        raise Refused(f"This sheet has the places 1 to {sheet.places}; {sheet.start} is none.")
    if max(abs(sheet.right), abs(sheet.lower)) > _FARTHEST:
        raise Refused(f"A printer's correction is at most {_FARTHEST:g} mm each way.")
