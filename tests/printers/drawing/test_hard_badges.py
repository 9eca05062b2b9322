"""Every built-in layout with every hard name: each text in its box, as it was looked at.

The sheets in docs/badges show what is pinned here. `python packaging/badge_pictures.py docs/badges`
draws them anew, with what this compares with: look at the sheets, then keep both.
"""

import itertools
import json
import subprocess
import sys

import pytest

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import (
    BandItem,
    Figure,
    MarkItem,
    PictureItem,
    ShapeItem,
    TextItem,
    face,
)
from tests.printers.drawn import lies_in
from tests.printers.hard_badges import BADGES, LAYOUTS, ROOT, faces, mark_of, pdf_of, set_on

NOTED = json.loads((ROOT / "tests" / "data" / "badges.json").read_text(encoding="utf-8"))
EVERY_LAYOUT = pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
EVERY_FACE = pytest.mark.parametrize(
    ("layout", "side"), [pytest.param(*each, id=f"{each[0].id}-{each[1]}") for each in faces()]
)
# Rounding, in millimetres.
HAIR = 0.01


def test_there_are_more_than_twenty_hard_names():
    assert len(BADGES) >= 20
    assert len(LAYOUTS) >= 8


@EVERY_FACE
def test_all_ink_lies_in_its_box_and_every_letter_has_a_glyph(layout, side):
    boxes = {item.name: item for item in face(layout, side)}
    for what, badge in BADGES.items():
        texts, _ = set_on(layout, badge, side)
        for text in texts:
            assert text.ink.lacking == "", (what, text.item)
            assert lies_in(text.ink, text.box), (what, text.item)
            item = boxes.get(text.item)
            if item is not None and not item.turned:
                # A band sets its words in a part of its own box, beside the mark.
                assert lies_in(text.ink, item.box), (what, text.item)


@EVERY_FACE
def test_the_ink_of_no_text_lies_over_another(layout, side):
    """Also where a text has moved up into what the one before it left free.

    Half a hundred marks hang from one letter into the last name, whose box begins in the room
    that the first name's box keeps for marks: nobody is called so, and nothing is cut off.
    """
    upright = {item.name for item in face(layout, side) if not item.turned}
    for what, badge in BADGES.items():
        texts, _ = set_on(layout, badge, side)
        inks = [
            (text.item, Box(text.ink.box.x, text.ink.box.y - text.rise, text.ink.box.width,
                            text.ink.box.height))
            for text in texts
            if text.ink.box and text.item in upright
        ]  # fmt: skip
        for (one, ink), (other, its) in itertools.combinations(inks, 2):
            assert what == "a hundred marks" or not overlap(ink, its), (what, one, other)


@EVERY_FACE
def test_what_is_set_smaller_than_its_layout_says_is_told(layout, side):
    for what, badge in BADGES.items():
        texts, warnings = set_on(layout, badge, side)
        told = {warning.item for warning in warnings}
        assert {text.item for text in texts if text.fitted.squeezed} <= told, what


@EVERY_FACE
def test_no_sign_picture_or_line_lies_over_a_text(layout, side):
    items = face(layout, side)
    texts = [i for i in items if isinstance(i, TextItem) and not isinstance(i, BandItem)]
    others = [i for i in items if isinstance(i, MarkItem | PictureItem)]
    others += [i for i in items if isinstance(i, ShapeItem) and i.figure is Figure.LINE]
    found = [
        (one.name, other.name)
        for one, other in itertools.product(texts, others)
        if overlap(one.box, other.box)
    ]
    assert found == []


@EVERY_LAYOUT
def test_badges_are_as_they_were_when_somebody_looked_at_them(layout):
    now = {what: mark_of(pdf_of(layout, badge)) for what, badge in BADGES.items()}
    noted = NOTED.get(layout.id, {})
    assert len(set(now.values())) == len(BADGES)  # each has a code of its own
    others = [what for what in now if now[what] != noted.get(what)]
    assert not others, (
        f"These look otherwise than in docs/badges/{layout.id}.png: {', '.join(others)}. "
        "Draw the sheets anew with “python packaging/badge_pictures.py docs/badges”, look at "
        "them, and keep them with tests/data/badges.json if they are right."
    )


def test_a_badge_is_the_same_whatever_the_program_printed_before():
    """Fonts are kept by the process: whoever uses one first decides nothing for the others."""
    program = (
        "import hashlib, sys; from tests.printers.hard_badges import *; "
        "from checkin.printers.drawing.alignment_page import alignment_page; "
        "'before' in sys.argv and alignment_page(62, 100, SHELF.shipped); "
        "print(mark_of(pdf_of(LAYOUTS['card'], BADGES['Greek'])))"
    )
    alone, behind = (
        subprocess.run(
            [sys.executable, "-c", program, *more],
            cwd=ROOT, capture_output=True, check=True, text=True, timeout=300,
        ).stdout
        for more in ((), ("before",))
    )  # fmt: skip
    assert alone == behind


def overlap(one, other):
    return (
        min(one.x + one.width, other.x + other.width) - max(one.x, other.x) > HAIR
        and min(one.y + one.height, other.y + other.height) - max(one.y, other.y) > HAIR
    )
