"""Where a text has its ink, and that none of it leaves its box."""

import io
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops

from checkin.core.badge import A6, Anchor, Badge, Box, TextBox
from checkin.core.han import han_language
from checkin.core.person_name import name_forms
from checkin.printers.badge_pdf import write_badges
from checkin.printers.fonts import FontShelf, typeface
from checkin.printers.typesetting import ink_of, set_text
from tests.printers.hard_names import HARD_NAMES

ROOT = Path(__file__).resolve().parents[2]
SHELF = FontShelf(ROOT / "resources" / "fonts", ROOT / "tests" / "data" / "fonts")
BOXES = (
    A6.name,
    A6.company,
    A6.category,
    TextBox(Box(3, 3, 20, 5), 14, 6),
    TextBox(Box(3, 3, 50, 12), 30, 9, lines=2, bold=True, anchor=Anchor.MIDDLE),
)


def set_in(text, box, forms=None, country=""):
    face = typeface(SHELF, "Bold" if box.bold else "Regular", han_language(text, country))
    spelt = face.spell(text).text
    fitted = set_text(forms(spelt) if forms else [spelt], box, face)
    return ink_of(fitted, box, face)


@pytest.mark.parametrize("hard", HARD_NAMES, ids=lambda hard: hard.what)
@pytest.mark.parametrize("box", BOXES, ids=["name", "company", "category", "slip", "label"])
def test_all_ink_of_a_hard_name_is_in_its_box_and_every_glyph_exists(hard, box):
    for text, forms in (
        (hard.name, lambda name: name_forms(name, hard.first_name, hard.last_name)),
        (hard.company, None),
        (hard.country, None),
    ):
        ink = set_in(text, box, forms, hard.country)
        assert ink.lacking == ""
        assert ink.is_within(box.box)


@given(st.text(max_size=60), st.sampled_from(BOXES))
def test_all_ink_of_any_text_is_in_its_box(text, box):
    ink = set_in(text, box)
    assert ink.lacking == ""
    assert ink.is_within(box.box)


@given(st.text(st.characters(min_codepoint=0x590, max_codepoint=0x8FF), max_size=40))
def test_all_ink_of_any_arabic_and_hebrew_is_in_its_box(text):
    ink = set_in(text, A6.name)
    assert ink.is_within(A6.name.box)


@pytest.mark.parametrize(
    "name",
    ["Jürgen f", "علي محمد", "x\u0302\u0323y", "נועה (ד״ר) 5", "王小明 Qj", "ปิ่นแก้ว", "क्षितिज"],
)
def test_ink_is_where_it_is_drawn(name):
    dpi = 288
    pictures = []
    for text in (name, ""):
        stream = io.BytesIO()
        write_badges([Badge(text, "", "", "", "A")], stream, fonts=SHELF)
        page = pdfium.PdfDocument(stream.getvalue())[0]
        pictures.append(page.render(scale=dpi / 72).to_pil().convert("L"))
    drawn = [edge / dpi * 25.4 for edge in ImageChops.difference(*pictures).getbbox()]
    box = set_in(name, A6.name).box
    told = [box.x, box.y, box.x + box.width, box.y + box.height]
    assert told == pytest.approx(drawn, abs=1.6 * 25.4 / dpi)


def test_nothing_has_no_ink():
    ink = set_in("", A6.name)
    assert ink.box is None
    assert ink.is_within(A6.name.box)


def test_ink_outside_is_told():
    face = typeface(SHELF, "Bold")
    ink = ink_of(set_text(["Ada"], A6.name, face), A6.name, face)
    small = replace(A6.name.box, width=10)
    assert not ink.is_within(small)


@pytest.mark.parametrize(
    "letters", ["Z" + "\u0351\u0333" * 50, "ê" * 300, "क्" * 400, "👩\u200d" * 300]
)
def test_mischief_is_set_in_no_time(letters):
    """A run of badges is not held up by one of them, nor does it end there."""
    assert set_in(letters, A6.name).is_within(A6.name.box)
