"""A document of ours is read back before it is handed out."""

import io
from pathlib import Path

import pytest

from checkin.core.badges.badge import Badge, Box
from checkin.core.badges.badge_layout import BadgeLayout, CodeItem, ShapeItem
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.scanners.page_codes import unread_codes

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"

CODE = CodeItem(name="Code", box=Box(20, 20, 30, 30))


def a_document(*codes, front=(CODE,)):
    layout = BadgeLayout(id="card", name="Card", width=70, height=70, front=front)
    stream = io.BytesIO()
    laid = [(Badge("Ada", "", "", "", code), layout) for code in codes]
    write_badges(laid, stream, Supplies(FONTS))
    return stream


def test_codes_that_are_there_are_read():
    document = a_document("ADA1", "BOB2", "ÅÄÖ3")
    wanted = {0: frozenset({"ADA1"}), 2: frozenset({"ÅÄÖ3"})}
    assert unread_codes(document, wanted) == frozenset()


def test_a_code_of_another_page_is_not_read():
    document = a_document("ADA1", "BOB2")
    assert unread_codes(document, {0: frozenset({"ADA1", "BOB2"})}) == {"BOB2"}


@pytest.mark.parametrize(
    "cover", [Box(15, 15, 25, 25), Box(0, 0, 70, 70)], ids=["a corner", "all of it"]
)
def test_a_code_that_is_covered_is_not_read(cover):
    over = ShapeItem(name="Photo", box=cover, fill="#000000")
    document = a_document("ADA1", front=(CODE, over))
    assert unread_codes(document, {0: frozenset({"ADA1"})}) == {"ADA1"}


def test_a_small_code_is_looked_at_closely():
    small = CodeItem(name="Code", box=Box(20, 20, 6, 6))
    assert unread_codes(a_document("ADA1", front=(small,)), {0: frozenset({"ADA1"})}) == frozenset()
