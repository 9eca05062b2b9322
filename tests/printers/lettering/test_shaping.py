"""Scripts whose letters join or run to the left."""

from pathlib import Path

import pytest

from checkin.printers.lettering.directions import runs_leftwards
from checkin.printers.lettering.fonts import typeface

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


@pytest.fixture(scope="module")
def face():
    return typeface(FONTS, "Bold")


def drawn(face, text):
    """Say which letter of `text` stands where, from left to right, if none of them joins."""
    glyph_of = {}
    for letter in text:
        for glyph in face.shape(letter, leftwards=False).glyphs:
            glyph_of[glyph.font, glyph.number] = letter
    glyphs = sorted(face.shape(text).glyphs, key=lambda glyph: glyph.x)
    return "".join(glyph_of.get((glyph.font, glyph.number), "?") for glyph in glyphs)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("אבג", "גבא"),
        ("אב גד", "דג בא"),
        ("אב 123", "123 בא"),
        ("Tel אב Aviv", "Tel בא Aviv"),
        ("אב Dr גד", "דג Dr בא"),
        ("x\u0302y", "x\u0302y"),
    ],
)
def test_letters_stand_where_they_are_read(face, text, shown):
    assert drawn(face, text) == shown


def test_two_brackets_of_a_pair_turn_the_same_way(face):
    """In a line that runs to the left “(” is drawn as “)”, and both or none are."""
    assert drawn(face, "אב (Dr) 12") == "12 (Dr) בא"


@pytest.mark.parametrize(
    ("text", "leftwards"),
    [
        ("Ada", False),
        ("דוד", True),
        ("علي", True),
        ("12 דוד", True),
        ("Ada דוד", False),
        ("12", False),
    ],
)
def test_the_first_letter_says_where_a_text_begins(text, leftwards):
    assert runs_leftwards(text) is leftwards


@pytest.mark.parametrize("text", ["HHHH", "AVATAR", "Tobias Václav", "Yves To", "Jürgen Wolff"])
def test_shaped_and_plain_letters_are_equally_wide(face, text):
    """Letters that go together stand nearer in both; what nobody sees is left out of plain text."""
    assert face.shape(text).width == pytest.approx(face.width_of(text), abs=0.03)


def test_letters_that_go_together_stand_nearer(face):
    assert face.width_of("AV") < face.width_of("A") + face.width_of("V") - 0.02
    assert "".join(piece for _, piece in face.kerned("Tobias Václav")) == "Tobias Václav"
    assert face.kerned("HH") == [(0.0, "HH")]


def test_a_letter_is_taken_from_the_first_font_that_has_it(face):
    assert [glyph.font for glyph in face.shape("aא").glyphs] == [0, 1]


def test_marks_are_drawn_with_their_letter(face):
    letter, mark = face.shape("x\u0302").glyphs
    assert (letter.font, mark.font) == (0, 0)
    assert mark.x < face.width_of("x")


def test_a_glyph_is_drawn_as_an_outline(face):
    [glyph] = face.shape("א").glyphs
    outline = face.fonts[glyph.font].outline(glyph.number)
    assert outline.startswith(tuple("0123456789-"))
    assert outline.endswith("h")


def test_a_blank_has_no_outline(face):
    [glyph] = face.shape(" ").glyphs
    assert face.fonts[glyph.font].outline(glyph.number) == ""
