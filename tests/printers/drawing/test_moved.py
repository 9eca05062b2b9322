"""Badges for a printer that is off by some millimetres: everything on them moves, on every page."""

import io

import pypdfium2 as pdfium
import pytest

from checkin.core.badges.badge import Badge, BadgeEvent, Box
from checkin.core.badges.badge_layout import Fold, ShapeItem, Side, face, moved
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from tests.printers.documents import FONTS, LAYOUTS
from tests.printers.drawn import ADA, a_layout, ink, pages


def boxes(*marks):
    """Mark places with black squares, which are easily found."""
    return tuple(ShapeItem(name=f"{x} {y}", box=Box(x, y, 4, 4), fill="#000000") for x, y in marks)


def folded(fold):
    return a_layout(*boxes((10, 20), (40, 30)), back=boxes((50, 40)), fold=fold)


@pytest.mark.parametrize("fold", Fold)
@pytest.mark.parametrize(("right", "down"), [(3.0, -2.0), (-4.5, 0.0), (0.0, 5.0)])
def test_every_page_moves_as_it_lies_before_somebody(fold, right, down):
    before, after = (
        [ink(page) for page in pages((ADA, layout))]
        for layout in (folded(fold), moved(folded(fold), right, down))
    )
    assert len(before) == len(after)
    for one, other in zip(before, after, strict=True):
        expected = [edge + step for edge, step in zip(one, [right, down] * 2, strict=True)]
        assert other == pytest.approx(expected, abs=0.2)


def test_the_halves_of_a_folded_badge_move_together():
    layout = folded(Fold.TOP)
    shifted = moved(layout, 2, 3)
    steps = {
        side: {
            (round(new.box.x - old.box.x, 6), round(new.box.y - old.box.y, 6))
            for old, new in zip(face(layout, side), face(shifted, side), strict=True)
        }
        for side in Side
    }
    # The back stands on its head, so on it right is left.
    assert steps == {Side.FRONT: {(2, 3)}, Side.BACK: {(-2, -3)}}


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.id)
def test_a_printer_that_is_not_off_gets_the_same_bytes(layout):
    assert moved(layout, 0.0, 0.0) is layout
    assert document(moved(layout, 1.0, 0.0)) != document(layout)


def document(layout):
    stream = io.BytesIO()
    write_badges(
        [(Badge("Ada", "", "", "VIP", "A"), layout)], stream, Supplies(FONTS, BadgeEvent("C"))
    )
    return stream.getvalue()


def test_what_is_moved_is_what_was_there():
    layout = folded(Fold.NONE)
    (one,), (other,) = (
        [page.get_size() for page in pdfium.PdfDocument(document(each))][:1]
        for each in (layout, moved(layout, 3, 3))
    )
    assert one == other
