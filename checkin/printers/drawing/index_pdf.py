"""The index of a run of badges as a PDF: two columns on A4, a letter above those it begins."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import BinaryIO

from checkin.core.badges.badge import POINTS, Anchor, Badge, BadgeEvent, Box
from checkin.core.badges.badge_index import IndexLine, IndexSheet
from checkin.core.badges.badge_layout import (
    CATEGORY_COLOR,
    Align,
    BadgeLayout,
    Figure,
    ShapeItem,
    TextItem,
    Weight,
)
from checkin.core.badges.badge_words import read_template
from checkin.printers.drawing.artist import Artist, Supplies
from checkin.printers.drawing.badge_pdf import begin_document
from checkin.printers.drawing.item_drawing import face_of
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import Typeface
from checkin.printers.lettering.typesetting import set_text

_WIDTH, _HEIGHT = 210.0, 297.0
_MARGIN, _GUTTER = 15.0, 8.0
_TOP, _BOTTOM = 29.0, 282.0
_COLUMN = (_WIDTH - 2 * _MARGIN - _GUTTER) / 2
_ROW, _LETTER = 8.3, 10.4
# Of the name and of what stands below it: the size in points, and what one more line takes.
_NAME_SIZE, _NAME_LINE = 9.0, 4.0
_BELOW_SIZE, _BELOW_LINE = 6.5, 2.9
_NAME_WIDTH = _COLUMN - 20.0
_READABLE = 0.8  # of the size of the rest
_MOST_LINES = 3
_LONGEST = 1_000
_NO_EVENT = BadgeEvent()
_INK, _QUIET, _RULE = "#111827", "#4A5361", "#D5DAE2"


def _text(name: str, text: str, box: Box, size: float, **more: object) -> TextItem:
    told: dict[str, object] = {
        "largest": size, "smallest": size * 0.6, "anchor": Anchor.MIDDLE, "color": _INK,
    }  # fmt: skip
    return TextItem(name=name, text=text, box=box, **(told | more))  # type: ignore[arg-type]


def _rule(y: float, width: float, color: str) -> ShapeItem:
    return ShapeItem(name="Rule", box=Box(0, y - 0.1, width, 0.2), fill=color)


_COMPANY, _CATEGORY = "{company}[ · {category}]", "{category}"


def _name(lines: int) -> TextItem:
    box = Box(4, 0.5, _NAME_WIDTH, 4.4 + (lines - 1) * _NAME_LINE)
    return _text("Name", "{name}", box, _NAME_SIZE, weight=Weight.SEMI_BOLD, lines=lines)


def _below(text: str, lines: int, lower: float = 0) -> TextItem:
    box = Box(4, 4.5 + lower, _NAME_WIDTH, 3.2 + (lines - 1) * _BELOW_LINE)
    return _text("Below", text, box, _BELOW_SIZE, color=_QUIET, lines=lines)


@cache
def _row(name_lines: int, below: str, below_lines: int) -> BadgeLayout:
    """Lay out somebody's row: the name, what stands `below` it, and where the badge is."""
    lower = (name_lines - 1) * _NAME_LINE
    height = _ROW + lower + (below_lines - 1) * _BELOW_LINE
    return BadgeLayout(
        id="index-row",
        name="Index",
        width=_COLUMN,
        height=height,
        front=(
            _rule(height, _COLUMN, _RULE),
            ShapeItem(
                name="Category",
                figure=Figure.ELLIPSE,
                box=Box(0.4, 1.85, 1.7, 1.7),
                fill=CATEGORY_COLOR,
            ),
            _name(name_lines),
            _below(below, below_lines, lower),
            _text(
                "Where", "{where}", Box(_COLUMN - 15, 0.5, 15, 7.2), 11,
                weight=Weight.BOLD, align=Align.RIGHT,
            ),
        ),
    )  # fmt: skip


_LETTER_LAYOUT = BadgeLayout(
    id="index-letter",
    name="Index",
    width=_COLUMN,
    height=_LETTER,
    front=(
        _text("Letter", "{name}", Box(4, 2.2, _COLUMN - 4, 7.4), 17, weight=Weight.BOLD),
        _rule(_LETTER, _COLUMN, _INK),
    ),
)
_PAGE_LAYOUT = BadgeLayout(
    id="index-page",
    name="Index",
    width=_WIDTH,
    height=_HEIGHT,
    front=(
        _text("Event", "{event}", Box(_MARGIN, 13, 128, 7), 15, weight=Weight.BOLD),
        _text("Legend", "{legend}", Box(_MARGIN, 20, 150, 5), 8.5, color=_QUIET),
        _text(
            "Letters", "{letters}", Box(_WIDTH - _MARGIN - 50, 13, 50, 7), 15,
            weight=Weight.BOLD, align=Align.RIGHT,
        ),
        _text("Page", "{page}", Box(_MARGIN, 286, _WIDTH - 2 * _MARGIN, 4), 8, color=_QUIET,
              align=Align.RIGHT),
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Placed:
    """A letter, or somebody, and where on the page."""

    badge: Badge
    layout: BadgeLayout
    x: float
    y: float


def write_index(index: IndexSheet, stream: BinaryIO, supplies: Supplies) -> None:
    """Write an index; what somebody should look at is told with the badges themselves."""
    pen = begin_document(stream, supplies)
    artist = Artist(pen, supplies)
    pages = list(_pages(_rows(index.lines, supplies.shelf)))
    for number, (letters, placed) in enumerate(pages, start=1):
        pen.begin_page(_WIDTH, _HEIGHT)
        told = (
            ("legend", index.legend), ("letters", letters), ("page", f"{number} / {len(pages)}"),
        )  # fmt: skip
        artist.draw(Badge("-", "", "", "", "", columns=told), _PAGE_LAYOUT)
        for each in placed:
            below = (_HEIGHT - each.y - each.layout.height) * POINTS
            with pen.frame((1, 0, 0, 1, each.x * POINTS, below), each.layout.height):
                artist.draw(each.badge, each.layout)
        pen.end_page()
    pen.save()


def _rows(lines: Iterable[IndexLine], shelf: FontShelf) -> Iterator[tuple[IndexLine, BadgeLayout]]:
    """Lay out each row: what is too long for a line takes more, nearly as large as the rest."""
    bold, plain = face_of(shelf, Weight.SEMI_BOLD), face_of(shelf, Weight.REGULAR)
    for line in lines:
        below = _COMPANY if line.company else _CATEGORY
        said = read_template(below).fill(_badge(line), _NO_EVENT)
        below_lines = _lines_of(said, plain, partial(_below, below))
        yield line, _row(_lines_of(line.name, bold, _name), below, below_lines)


def _lines_of(text: str, face: Typeface, place_of: Callable[[int], TextItem]) -> int:
    """Say over how many lines a text can be read."""
    spelt = face.spell(text[:_LONGEST]).text
    for lines in range(1, _MOST_LINES):
        place = place_of(lines)
        if set_text([spelt], place, face).size >= place.largest * _READABLE:
            return lines
    return _MOST_LINES


def _pages(rows: Iterable[tuple[IndexLine, BadgeLayout]]) -> Iterator[tuple[str, list[_Placed]]]:
    """Fill columns and pages: a letter never stands alone at the foot of a column."""
    placed: list[_Placed] = []
    column, y, heading = 0, _TOP, ""
    first = last = ""
    for line, layout in rows:
        is_new = line.heading != heading
        needed = layout.height + (_LETTER if is_new else 0.0)
        if y + needed > _BOTTOM:
            column, y = column + 1, _TOP
            if column > 1:
                yield _span(first, last), placed
                placed, column, first = [], 0, ""
            is_new = True
        x = _MARGIN + column * (_COLUMN + _GUTTER)
        if is_new:
            placed.append(_Placed(Badge(line.heading, "", "", "", ""), _LETTER_LAYOUT, x, y))
            y += _LETTER
        heading = last = line.heading
        first = first or heading
        placed.append(_Placed(_badge(line), layout, x, y))
        y += layout.height
    if placed:
        yield _span(first, last), placed


def _span(first: str, last: str) -> str:
    return first if first == last else f"{first} – {last}"


def _badge(line: IndexLine) -> Badge:
    return Badge(
        line.name, line.company, "", line.category, "", line.color,
        columns=(("where", line.where),),
    )  # fmt: skip
