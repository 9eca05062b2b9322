"""Badges on sheets, looked at the way a printer and somebody with a ruler would."""

import io
import itertools
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp
from PIL import ImageChops

from checkin.core.badges.badge import POINTS, Badge, BadgeEvent, Box
from checkin.core.badges.badge_layout import BadgeLayout, CodeItem, Fold, ShapeItem, TextItem
from checkin.core.badges.badge_sheet import Duplex, back_of, place_box
from checkin.core.badges.sheet_file import own_sheet
from checkin.core.errors import Refused
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.sheet_pdf import write_sheets

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
SHEET = own_sheet("2x3", (80, 50), "17.5,13.5", "15,5")
CARD = BadgeLayout(
    id="card",
    name="Card",
    width=80,
    height=50,
    front=(
        TextItem(name="Name", box=Box(5, 5, 40, 10), text="{name}"),
        CodeItem(name="Code", box=Box(50, 20, 25, 25)),
    ),
    back=(CodeItem(name="Code", box=Box(5, 5, 25, 25)),),
)
# Fills the upper left quarter of a face, so that it can be seen how the face is turned.
CORNER = ShapeItem(name="Corner", box=Box(0, 0, 40, 25), fill="#000000")
CORNERS = replace(CARD, id="corners", front=(CORNER,), back=(CORNER,))
DPI = 150


def badges(count, layout=CARD):
    return [(Badge(f"Ada {n}", "", "", "", f"CODE-{n}"), layout) for n in range(count)]


def a_run(laid, sheet=SHEET):
    stream = io.BytesIO()
    run = write_sheets(laid, stream, Supplies(FONTS, BadgeEvent("Conference")), sheet)
    return stream.getvalue(), run


def pictures(laid, sheet=SHEET):
    document = pdfium.PdfDocument(a_run(laid, sheet)[0])
    return [page.render(scale=DPI / 72).to_pil().convert("L") for page in document]


def codes_in(picture, box=None):
    """Read the codes in a box of the page, in millimetres."""
    if box is not None:
        edges = (box.x, box.y, box.x + box.width, box.y + box.height)
        picture = picture.crop([round(edge * DPI / 25.4) for edge in edges])
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def ink(picture, box):
    """Say in which quarter of a box there is ink: 0 and 1 above, 2 and 3 below."""
    quarters = [
        Box(box.x + x * box.width / 2, box.y + y * box.height / 2, box.width / 2, box.height / 2)
        for y, x in itertools.product((0, 1), repeat=2)
    ]
    middles = [((q.x + q.width / 2) * DPI / 25.4, (q.y + q.height / 2) * DPI / 25.4)
               for q in quarters]  # fmt: skip
    return [n for n, (x, y) in enumerate(middles) if picture.getpixel((round(x), round(y))) < 128]


def test_every_page_is_exactly_the_paper():
    document = pdfium.PdfDocument(a_run(badges(7))[0])
    assert [page.get_mediabox() for page in document] == [
        pytest.approx((0, 0, 210 * POINTS, 297 * POINTS), abs=0.001)
    ] * 2


def test_every_badge_is_in_its_place():
    first, second = pictures(badges(8))
    for place in range(1, 7):
        assert codes_in(first, place_box(SHEET, place)) == [f"CODE-{place - 1}"]
    assert sorted(codes_in(second)) == ["CODE-6", "CODE-7"]


def test_a_begun_sheet_goes_on_at_its_first_free_place():
    begun = replace(SHEET, start=5)
    first, second = pictures(badges(3), begun)
    assert sorted(codes_in(first)) == ["CODE-0", "CODE-1"]
    assert codes_in(first, place_box(SHEET, 5)) == ["CODE-0"]
    assert codes_in(second, place_box(SHEET, 1)) == ["CODE-2"]


@pytest.mark.parametrize("duplex", [Duplex.LONG, Duplex.SHORT])
def test_the_back_of_a_badge_is_behind_it(duplex):
    sheet = replace(SHEET, duplex=duplex, start=2)
    pages = pictures(badges(6), sheet)
    assert len(pages) == 4
    for number in range(6):
        page, place = divmod(number + 1, 6)
        behind = back_of(sheet, place_box(sheet, place + 1))
        assert codes_in(pages[2 * page + 1], behind) == [f"CODE-{number}"]


@pytest.mark.parametrize(
    ("duplex", "layout", "front", "back"),
    [
        # Upright badges: turned as a page of a book, the back is upright; as one of a calendar,
        # it has to be printed upside down.
        (Duplex.LONG, CORNERS, [0], [0]),
        (Duplex.SHORT, CORNERS, [0], [3]),
        # Badges that lie on the sheet, their top at the right.
        (Duplex.LONG, replace(CORNERS, width=50, height=80), [1], [2]),
        (Duplex.SHORT, replace(CORNERS, width=50, height=80), [1], [1]),
    ],
)
def test_a_back_is_upright_when_the_badge_is_turned_over(duplex, layout, front, back):
    corner = replace(CORNER, box=Box(0, 0, layout.width / 2, layout.height / 2))
    layout = replace(layout, front=(corner,), back=(corner,))
    sheet = replace(SHEET, duplex=duplex)
    fronts, backs = pictures(badges(1, layout), sheet)
    assert ink(fronts, place_box(sheet, 1)) == front
    assert ink(backs, back_of(sheet, place_box(sheet, 1))) == back


def test_with_duplex_a_badge_without_back_leaves_its_place_white():
    laid = [*badges(1), *badges(1, replace(CARD, id="plain", back=()))]
    _, back = pictures(laid, replace(SHEET, duplex=Duplex.LONG))
    assert codes_in(back) == ["CODE-0"]


def test_backs_that_are_not_printed_are_told_once():
    _, run = a_run(badges(3))
    assert [(each.name, "on one side" in each.reason) for each in run.warnings] == [("Card", True)]


def test_a_smaller_badge_stands_in_the_middle_of_its_place():
    small = replace(CORNERS, width=40, height=25, back=())
    [page] = pictures(badges(1, small))
    place = place_box(SHEET, 1)
    middle = Box(place.x + 20, place.y + 12.5, 40, 25)
    left, top, right, bottom = (edge * 25.4 / DPI for edge in _bounds(page))
    assert (left, top) == pytest.approx((middle.x, middle.y), abs=0.2)
    assert (right, bottom) == pytest.approx((middle.x + 40, middle.y + 25), abs=0.2)


def test_a_folded_badge_takes_its_place_with_both_faces():
    tent = replace(CARD, id="tent", height=25, fold=Fold.TOP, front=CARD.back)
    tent = replace(tent, front=(replace(CARD.back[0], box=Box(50, 2, 21, 21)),))
    tent = replace(tent, back=(replace(CARD.back[0], box=Box(50, 2, 21, 21)),))
    [page] = pictures(badges(1, tent))
    place = place_box(SHEET, 1)
    upper, lower = replace(place, height=25), replace(place, y=place.y + 25, height=25)
    assert codes_in(page, upper) == codes_in(page, lower) == ["CODE-0"]


def test_everything_moves_by_what_the_printer_is_off():
    moved = replace(SHEET, right=1.5, lower=-2, cut_marks=True)
    for before, after in zip(
        pictures(badges(6), replace(SHEET, cut_marks=True, duplex=Duplex.LONG)),
        pictures(badges(6), replace(moved, duplex=Duplex.LONG)),
        strict=True,
    ):
        (x1, y1, *_), (x2, y2, *_) = _bounds(before), _bounds(after)
        assert (x2 - x1, y2 - y1) == pytest.approx((1.5 * DPI / 25.4, -2 * DPI / 25.4), abs=1)


def test_cut_marks_are_beside_the_badges():
    plain, marked = pictures(badges(1))[0], pictures(badges(1), replace(SHEET, cut_marks=True))[0]
    marks = ImageChops.difference(plain, marked)
    assert marks.getbbox()
    for place in range(1, 7):
        box = place_box(SHEET, place)
        inner = (box.x + 0.3, box.y + 0.3, box.x + box.width - 0.3, box.y + box.height - 0.3)
        assert not marks.crop([round(edge * DPI / 25.4) for edge in inner]).getbbox()


def test_a_layout_that_is_too_large_is_refused():
    with pytest.raises(Refused, match="“Card” is 90 × 60 mm, and a badge of this sheet 80 × 50"):
        a_run(badges(1, replace(CARD, width=90, height=60)))


def test_the_same_badges_give_the_same_bytes():
    sheet = replace(SHEET, cut_marks=True, duplex=Duplex.SHORT, start=3)
    assert a_run(badges(20), sheet) == a_run(iter(badges(20)), sheet)


def test_there_is_nothing_but_vectors():
    written, _ = a_run(badges(6), replace(SHEET, cut_marks=True))
    assert b"/Image" not in written


def _bounds(picture):
    """Say where there is ink, in pixels."""
    return picture.point(lambda value: 255 if value < 128 else 0).getbbox()
