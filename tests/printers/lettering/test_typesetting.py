"""Where a text has its ink, and that none of it leaves its box."""

import io
import itertools
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageChops

from checkin.core.badges.badge import Anchor, Badge, Box
from checkin.core.badges.badge_layout import TextItem, Weight
from checkin.core.badges.han import han_language
from checkin.core.names.person_name import name_parts, part_forms
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import typeface
from checkin.printers.lettering.typesetting import set_text
from tests.printers.drawn import A6, lies_in
from tests.printers.hard_names import HARD_NAMES
from tests.printers.set_ink import ink_of

ROOT = Path(__file__).resolve().parents[3]
SHELF = FontShelf(ROOT / "resources" / "fonts", ROOT / "tests" / "data" / "fonts")
ITEMS = {item.name: item for item in A6.front}
NAME = ITEMS["Name"]
BOXES = (
    NAME,
    ITEMS["Company"],
    ITEMS["Category"],
    TextItem(name="slip", box=Box(3, 3, 20, 5), text="", largest=14, smallest=6),
    TextItem(name="label", box=Box(3, 3, 50, 12), text="", largest=30, smallest=9, lines=2,
             weight=Weight.BOLD, anchor=Anchor.MIDDLE),
)  # fmt: skip
FILES = {Weight.REGULAR: "Regular", Weight.SEMI_BOLD: "SemiBold", Weight.BOLD: "Bold"}


def set_in(text, item, forms=None, country=""):
    face = typeface(SHELF, FILES[item.weight], han_language(text, country))
    spelt = face.spell(text).text
    fitted = set_text(forms(spelt) if forms else [spelt], item, face)
    return ink_of(fitted, item, face)


def forms_of(hard):
    """Shorten a name as a badge does."""
    names = name_parts(hard.name, hard.first_name, hard.last_name)
    return lambda name: part_forms(name, name, *names)


@pytest.mark.parametrize("hard", HARD_NAMES, ids=lambda hard: hard.what)
def test_all_ink_of_a_hard_name_is_in_its_box_and_every_glyph_exists(hard):
    texts = ((hard.name, forms_of(hard)), (hard.company, None), (hard.country, None))
    for box, (text, forms) in itertools.product(BOXES, texts):
        ink = set_in(text, box, forms, hard.country)
        assert ink.lacking == "", (box.name, text)
        assert lies_in(ink, box.box), (box.name, text)


@given(st.text(max_size=60), st.sampled_from(BOXES))
def test_all_ink_of_any_text_is_in_its_box(text, box):
    ink = set_in(text, box)
    assert ink.lacking == ""
    assert lies_in(ink, box.box)


@given(st.text(st.characters(min_codepoint=0x590, max_codepoint=0x8FF), max_size=40))
def test_all_ink_of_any_arabic_and_hebrew_is_in_its_box(text):
    ink = set_in(text, NAME)
    assert lies_in(ink, NAME.box)


@pytest.mark.parametrize("text", ["ב ACME-בן شركة-ja", "ב --ģ עברית-ģ בןJf"])
def test_a_line_that_begins_the_other_way_runs_as_its_text_does_and_is_measured_so(text):
    assert lies_in(set_in(text, NAME), NAME.box)


@pytest.mark.parametrize(
    "name",
    ["Jürgen f", "علي محمد", "x\u0302\u0323y", "נועה (ד״ר) 5", "王小明 Qj", "ปิ่นแก้ว", "क्षितिज"],
)
def test_ink_is_where_it_is_drawn(name):
    dpi = 288
    pictures = []
    for text in (name, ""):
        stream = io.BytesIO()
        write_badges([(Badge(text, "", "", "", "A"), A6)], stream, Supplies(SHELF))
        page = pdfium.PdfDocument(stream.getvalue())[0]
        pictures.append(page.render(scale=dpi / 72).to_pil().convert("L"))
    drawn = [edge / dpi * 25.4 for edge in ImageChops.difference(*pictures).getbbox()]
    box = set_in(name, NAME).box
    told = [box.x, box.y, box.x + box.width, box.y + box.height]
    assert told == pytest.approx(drawn, abs=1.6 * 25.4 / dpi)


def test_nothing_has_no_ink():
    ink = set_in("", NAME)
    assert ink.box is None
    assert lies_in(ink, NAME.box)


def test_ink_outside_is_told():
    face = typeface(SHELF, "Bold")
    ink = ink_of(set_text(["Ada"], NAME, face), NAME, face)
    small = replace(NAME.box, width=10)
    assert not lies_in(ink, small)


@pytest.mark.parametrize(
    "letters", ["Z" + "\u0351\u0333" * 50, "ê" * 300, "क्" * 400, "👩\u200d" * 300]
)
def test_mischief_is_set_in_no_time(letters):
    """A run of badges is not held up by one of them, nor does it end there."""
    assert lies_in(set_in(letters, NAME), NAME.box)
