"""Badges on sheets as a PDF: several on a page, their backs where the paper is turned."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import BinaryIO

from checkin.core.badges.badge import POINTS, BadgeRun, BadgeWarning, Box
from checkin.core.badges.badge_layout import BadgeLayout, LaidBadge, Side, page_size
from checkin.core.badges.badge_sheet import (
    BadgeSheet,
    Duplex,
    back_of,
    check_sheet,
    corrected,
    cut_marks,
    fits,
    place_box,
    turns_sideways,
)
from checkin.core.errors import Refused
from checkin.printers.drawing.artist import Artist, Supplies
from checkin.printers.drawing.badge_pdf import begin_document, draw_front, has_back

_MARKS = "marks"
_MARK_COLOR, _MARK_WIDTH = "#000000", 0.1
_ONE_SIDED = "Its back is not printed: this sheet is printed on one side only."


def write_sheets(
    badges: Iterable[LaidBadge], stream: BinaryIO, supplies: Supplies, sheet: BadgeSheet
) -> BadgeRun:
    """Write badges onto sheets, in the order given, and say what to look at.

    A badge that is smaller than its place stands in the middle of it; one that fits only when
    turned is turned. With duplex every sheet takes two pages, whether backs are empty or not.
    Badges are taken a sheet at a time and not kept.

    Raises `Refused` for a sheet that cannot be, and for a layout that is larger than its places.
    """
    check_sheet(sheet)
    return _SheetPress(stream, supplies, sheet).print_all(iter(badges))


class _SheetPress:
    """Prints sheet by sheet into one document."""

    def __init__(self, stream: BinaryIO, supplies: Supplies, sheet: BadgeSheet) -> None:
        self._sheet = sheet
        self._pen = begin_document(stream, supplies)
        self._artist = Artist(self._pen, supplies)
        self._one_sided: dict[str, None] = {}
        if sheet.cut_marks:
            self._keep_marks()

    def print_all(self, badges: Iterator[LaidBadge]) -> BadgeRun:
        first, count = self._sheet.start, 0
        while batch := list(islice(badges, self._sheet.places + 1 - first)):
            placed = [
                (laid, *_stand(self._sheet, first + number, laid[1]))
                for number, laid in enumerate(batch)
            ]
            self._print_fronts(placed)
            if self._sheet.duplex is not Duplex.NONE:
                self._print_backs(placed)
            first, count = 1, count + len(batch)
        self._pen.save()
        told = (BadgeWarning(name, _ONE_SIDED) for name in self._one_sided)
        return BadgeRun(count, (*self._artist.warnings(), *told))

    def _print_fronts(self, placed: "list[_Placed]") -> None:
        sheet = self._sheet
        self._pen.begin_page(sheet.paper_width, sheet.paper_height)
        if sheet.cut_marks:
            with self._standing(Box(0, 0, sheet.paper_width, sheet.paper_height), 0):
                self._pen.show(_MARKS)
        for (badge, layout), box, turn in placed:
            with self._standing(box, turn):
                draw_front(self._pen, self._artist, badge, layout)
            if sheet.duplex is Duplex.NONE and has_back(layout):
                self._one_sided[layout.name] = None
        self._pen.end_page()

    def _print_backs(self, placed: "list[_Placed]") -> None:
        sheet = self._sheet
        self._pen.begin_page(sheet.paper_width, sheet.paper_height)
        for (badge, layout), box, turn in placed:
            if has_back(layout):
                with self._standing(back_of(sheet, box), _BACKS[turns_sideways(sheet)][turn]):
                    self._artist.draw(badge, layout, Side.BACK)
        self._pen.end_page()

    @contextmanager
    def _standing(self, box: Box, turn: int) -> Iterator[None]:
        """Draw in a box on the paper, turned clockwise, where the printer puts it right."""
        sheet = self._sheet
        box = corrected(sheet, box)
        if turn:
            with self._pen.turned(box, turn):
                yield
            return
        below = (sheet.paper_height - box.y - box.height) * POINTS
        with self._pen.frame((1, 0, 0, 1, box.x * POINTS, below), box.height):
            yield

    def _keep_marks(self) -> None:
        sheet = self._sheet
        lines = " ".join(
            f"{mark.x1:.3f} {mark.y1:.3f} m {mark.x2:.3f} {mark.y2:.3f} l"
            for mark in cut_marks(sheet)
        )
        with self._pen.form(_MARKS, sheet.paper_width, sheet.paper_height):
            paper = Box(0, 0, sheet.paper_width, sheet.paper_height)
            self._pen.path(lines, paper, stroke=_MARK_COLOR, width=_MARK_WIDTH)


_Placed = tuple[LaidBadge, Box, int]
# How a back is turned so that it is upright once the badge is turned over as a page is: by how
# the front is turned, for paper turned as a page of a book, and as one of a calendar.
_BACKS = {True: {0: 0, 90: 270}, False: {0: 180, 90: 90}}


def _stand(sheet: BadgeSheet, place: int, layout: BadgeLayout) -> tuple[Box, int]:
    """Say where in its place a badge stands, and how far it is turned clockwise."""
    width, height = page_size(layout)
    turn = 0
    if not fits(sheet, width, height):
        if not fits(sheet, height, width):
            raise Refused(
                f"The layout “{layout.name}” is {width:g} × {height:g} mm, and a badge of this "
                f"sheet {sheet.width:g} × {sheet.height:g} mm. Choose another layout or sheet."
            )
        width, height, turn = height, width, 90
    free = place_box(sheet, place)
    x, y = free.x + (free.width - width) / 2, free.y + (free.height - height) / 2
    return Box(x, y, width, height), turn
