"""The family of fonts that a box names: shipped, of a pack, or not on this computer."""

import io
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from checkin.core.badges.badge import Badge, Box
from checkin.core.badges.badge_layout import BadgeLayout, BandItem, TextItem, Weight
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_measure import BadgeMeasure
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import typeface
from checkin.printers.lettering.typesetting import set_text
from tests.printers.block_font import a_block_font
from tests.printers.drawn import lies_in
from tests.printers.set_ink import ink_of, lacking_in

SHIPPED = Path(__file__).resolve().parents[3] / "resources" / "fonts"
NAME = TextItem(name="Name", box=Box(5, 5, 60, 12), text="{name}", largest=30, smallest=6)
ADA = Badge("Ada Lovelace", "", "", "Speaker", "A")


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    packs = tmp_path_factory.mktemp("packs")
    a_block_font(packs, "Block", 400, 500)
    a_block_font(packs, "Block", 700, 580)
    return FontShelf(SHIPPED, packs)


def a_layout(*items):
    return BadgeLayout(id="own", name="Own", width=80, height=40, front=items)


def drawn(shelf, *items, badge=ADA):
    """Draw a badge; give its picture and what it warns of."""
    stream = io.BytesIO()
    run = write_badges([(badge, a_layout(*items))], stream, Supplies(shelf))
    page = pdfium.PdfDocument(stream.getvalue())[0]
    return page.render(scale=2).to_pil().convert("L"), run.warnings


def fonts_of(face, text):
    return [face.fonts[glyph.font] for glyph in face.shape(text).glyphs]


def test_families_are_the_shipped_ones_and_those_of_packs(shelf):
    families = ("Noto Sans", "Noto Sans Condensed", "Noto Serif", "Block")
    assert shelf.families() == families


def test_a_box_is_set_in_the_family_that_it_names(shelf):
    plain, _ = drawn(shelf, NAME)
    blocks, warnings = drawn(shelf, replace(NAME, font="Block"))
    assert warnings == ()
    assert sum(blocks.histogram()[:100]) > sum(plain.histogram()[:100]) * 1.5


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
@pytest.mark.parametrize("family", ["Noto Sans Condensed", "Noto Serif"])
def test_a_shipped_family_is_embedded_and_its_text_can_be_searched(shelf, family, weight):
    face = typeface(shelf, weight, family=family)
    assert face.is_plain("Květoslava Řezáčňová Αικατερίνη Їжак")
    assert family.replace(" ", "") in face.name
    assert face.name != typeface(shelf, weight).name


def test_condensed_letters_take_less_room(shelf):
    usual, narrow = (typeface(shelf, "Bold", family=f) for f in ("", "Noto Sans Condensed"))
    assert narrow.width_of("Květoslava") < usual.width_of("Květoslava") * 0.85


def test_a_band_has_a_family_too(shelf):
    band = BandItem(name="Band", box=Box(0, 20, 80, 20), text="{category}", color="#FFFFFF")
    plain, _ = drawn(shelf, band)
    blocks, _ = drawn(shelf, replace(band, font="Block"))
    assert plain != blocks


def test_how_a_family_is_written_does_not_matter(shelf):
    assert drawn(shelf, replace(NAME, font="block"))[1] == ()


@pytest.mark.parametrize(("weight", "wide"), [("Regular", 500), ("SemiBold", 580), ("Bold", 580)])
def test_the_nearest_weight_of_the_family_is_taken(shelf, weight, wide):
    face = typeface(shelf, weight, family="Block")
    assert face.fonts[0].ink(face.fonts[0].number_of("A")).right == wide / 1000


def test_letters_that_the_family_lacks_come_from_the_other_fonts(shelf):
    face = typeface(shelf, "Bold", family="Block")
    own, other, again = fonts_of(face, "AéB")
    assert own is again is face.fonts[0]
    assert other is not own
    assert lacking_in("Aéנ", face) == ""


def test_a_family_that_is_not_here_is_told_once_and_noto_sans_takes_its_place(shelf):
    usual, _ = drawn(shelf, NAME)
    picture, warnings = drawn(shelf, replace(NAME, font="Corporate"))
    assert picture == usual
    assert [(each.name, each.item) for each in warnings] == [("Own", "Name")]
    assert "no font “Corporate”" in warnings[0].reason


@pytest.mark.parametrize("text", ["Ada", "Ada Lovelace-Byron of Somewhere", "Aé عليB", "x"])
@pytest.mark.parametrize("weight", Weight)
def test_all_ink_of_a_tall_family_is_in_its_box(shelf, text, weight):
    item = replace(NAME, font="Block", lines=2, weight=weight)
    face = typeface(shelf, "Bold", family="Block")
    ink = ink_of(set_text([text], item, face), item, face)
    assert ink.lacking == ""
    assert lies_in(ink, item.box)


def test_a_box_is_measured_in_its_family(shelf):
    measure = BadgeMeasure(Supplies(shelf))
    plain, blocks = (
        measure((ADA, a_layout(replace(NAME, font=font))))[0].size
        for font in ("Noto Sans", "Block")
    )
    assert blocks < plain


def test_a_band_without_a_ground_has_only_its_words(shelf):
    band = BandItem(name="Band", box=Box(0, 20, 80, 20), text="{category}", fill="", marked=False)
    picture, _ = drawn(shelf, band)
    assert picture.getpixel((2, 78)) == 255
