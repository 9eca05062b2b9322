"""Fonts that are added to a computer, and which of them a letter is taken from."""

import os
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont

from checkin.core.errors import CheckinError
from checkin.printers.lettering import system_fonts
from checkin.printers.lettering.font_file import FontUnusable, faces_of
from checkin.printers.lettering.font_packs import install_fonts, look_over
from checkin.printers.lettering.font_scripts import covered_scripts
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import typeface

ROOT = Path(__file__).resolve().parents[3]
SHIPPED = ROOT / "resources" / "fonts"
PACKS = ROOT / "tests" / "data" / "fonts"
THAI = PACKS / "NotoSansThai-Bold.ttf"


def outlines(face, text):
    return [face.fonts[glyph.font].outline(glyph.number) for glyph in face.shape(text).glyphs]


def changed(tmp_path, change, source=THAI):
    """Save a font with something about it changed."""
    with TTFont(source) as font:
        change(font)
        font.save(tmp_path / "changed.ttf")
    return tmp_path / "changed.ttf"


def a_variable_font(path):
    """Draw a font with one letter that is 100 wide at its lightest and 500 at its heaviest."""
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "thai"])
    builder.setupCharacterMap({0x0E01: "thai"})
    builder.setupGlyf({name: _square(100) for name in (".notdef", "thai")})
    builder.setupHorizontalMetrics({".notdef": (600, 0), "thai": (600, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Wide Thai", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.setupFvar([("wght", 100, 100, 900, "Weight")], [])
    from fontTools.ttLib.tables.TupleVariation import TupleVariation

    deltas = [(0, 0), (0, 0), (400, 0), (400, 0), (0, 0), (0, 0), (0, 0), (0, 0)]
    builder.setupGvar({"thai": [TupleVariation({"wght": (0, 1, 1)}, deltas)]})
    builder.save(path)
    return path


def _square(side):
    pen = TTGlyphPen(None)
    for at, point in enumerate([(0, 0), (0, 100), (side, 100), (side, 0)]):
        (pen.lineTo if at else pen.moveTo)(point)
    pen.closePath()
    return pen.glyph()


def test_a_folder_of_fonts_is_installed_with_its_licence(tmp_path):
    done = install_fonts(PACKS, tmp_path / "kept")
    assert done.refused == ()
    assert {face.path.name for face in done.faces} >= {"NotoSansJP-400.ttf", "NotoSansThai-700.ttf"}
    assert list((tmp_path / "kept").glob("*OFL.txt"))
    assert set(look_over(tmp_path / "kept")) == set(done.faces)


def test_a_zip_archive_is_installed_and_its_paths_are_ignored(tmp_path):
    with zipfile.ZipFile(tmp_path / "fonts.zip", "w") as archive:
        archive.write(THAI, "../../outside/Thai.ttf")
        archive.writestr("README.md", "no font")
        archive.writestr("OFL.txt", "a licence")
    done = install_fonts(tmp_path / "fonts.zip", tmp_path / "kept")
    assert [face.family for face in done.faces] == ["Noto Sans Thai"]
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == [
        "NotoSansThai-700.ttf",
        "NotoSansThai-OFL.txt",
    ]
    assert not (tmp_path.parent / "outside").exists()


def test_a_font_takes_the_place_of_the_same_one(tmp_path):
    for _ in range(2):
        install_fonts(THAI, tmp_path / "kept")
    assert len(list(look_over(tmp_path / "kept"))) == 1


def test_a_collection_has_several_faces(tmp_path):
    collection = TTCollection()
    collection.fonts = [TTFont(PACKS / f"NotoSans{part}-Bold.ttf") for part in ("JP", "KR")]
    collection.save(tmp_path / "both.ttc")
    assert [face.language for face in faces_of(tmp_path / "both.ttc")] == ["ja", "ko"]
    install_fonts(tmp_path / "both.ttc", tmp_path / "kept")
    face = typeface(FontShelf(SHIPPED, tmp_path / "kept"), "Bold", "ko")
    assert face.spell("김民").missing == ""


def test_a_variable_font_has_every_weight(tmp_path):
    install_fonts(a_variable_font(tmp_path / "wide.ttf"), tmp_path / "kept")
    shelf = FontShelf(SHIPPED, tmp_path / "kept")
    widths = [
        typeface(shelf, weight).shape("ก").ink.right for weight in ("Regular", "SemiBold", "Bold")
    ]
    assert widths == pytest.approx([0.25, 0.35, 0.4], abs=0.01)


@pytest.mark.parametrize(
    "content",
    [b"", b"no font", b"\0\1\0\0" + b"\xff" * 400, b"ttcf" + b"\xff" * 40, b"wOF2" + b"\0" * 999],
)
def test_what_is_no_font_is_one_sentence(tmp_path, content):
    path = tmp_path / "broken.ttf"
    path.write_bytes(content)
    with pytest.raises(CheckinError, match="broken"):
        install_fonts(path, tmp_path / "kept")
    assert not (tmp_path / "kept").exists()


def test_half_a_font_is_one_sentence(tmp_path):
    path = tmp_path / "half.ttf"
    for part in (100, 1_000, 9_000):
        path.write_bytes(THAI.read_bytes()[:part])
        with pytest.raises(FontUnusable, match="half"):
            faces_of(path)


def test_a_font_that_may_not_be_embedded_is_refused(tmp_path):
    path = changed(tmp_path, lambda font: setattr(font["OS/2"], "fsType", 2))
    with pytest.raises(FontUnusable, match="may not be embedded"):
        faces_of(path)


def test_italics_are_refused(tmp_path):
    def lean(font):
        font["OS/2"].fsSelection, font["head"].macStyle = 1, 2

    path = changed(tmp_path, lean)
    with pytest.raises(FontUnusable, match="upright"):
        faces_of(path)


def test_good_fonts_are_installed_and_bad_ones_named(tmp_path):
    source = tmp_path / "source"
    source.mkdir()
    shutil.copy(THAI, source)
    (source / "broken.otf").write_bytes(b"x")
    done = install_fonts(source, tmp_path / "kept")
    assert len(done.faces) == 1
    assert "broken.otf" in done.refused[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files.")
def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.ttf")
    with pytest.raises(CheckinError, match="does not exist"):
        install_fonts(tmp_path / "pipe.ttf", tmp_path / "kept")


@pytest.mark.parametrize("name", ["missing.zip", "missing.ttf", "empty"])
def test_where_there_is_no_font_is_one_sentence(tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(CheckinError):
        install_fonts(tmp_path / name, tmp_path / "kept")


def test_a_damaged_archive_is_one_sentence(tmp_path):
    path = tmp_path / "damaged.zip"
    path.write_bytes(b"PK\x03\x04" + b"x" * 100)
    with pytest.raises(CheckinError, match="damaged"):
        install_fonts(path, tmp_path / "kept")


def test_a_broken_pack_does_not_keep_badges_from_being_printed(tmp_path):
    (tmp_path / "broken.ttf").write_bytes(b"x")
    assert typeface(FontShelf(SHIPPED, tmp_path), "Bold").spell("王").text == "Wang"


def test_chinese_characters_have_the_forms_of_the_language():
    shelf = FontShelf(SHIPPED, PACKS)
    drawn = {
        language: outlines(typeface(shelf, "Bold", language), "骨直")
        for language in ("ja", "zh-Hans", "zh-Hant", "ko")
    }
    assert drawn["zh-Hans"] != drawn["ja"]
    assert drawn["zh-Hans"] != drawn["zh-Hant"]
    with TTFont(PACKS / "NotoSansSC-Bold.ttf") as font:
        assert 0x9AA8 in font.getBestCmap()


def test_whoever_was_printed_before_does_not_change_a_form():
    first, later = (
        FontShelf(SHIPPED, PACKS, language=language) for language in ("zh", "zh-Hans-CN")
    )
    assert typeface(later, "Bold", "zh-Hans").spell("さくら").missing == ""
    wanted = outlines(typeface(first, "Bold", "zh-Hans"), "直")
    assert outlines(typeface(later, "Bold", "zh-Hans"), "直") == wanted


def test_the_event_s_language_decides_where_nothing_else_does():
    default, japanese = (
        outlines(typeface(FontShelf(SHIPPED, PACKS, language=language), "Bold"), "直")
        for language in ("", "ja")
    )
    assert default != japanese
    assert default == outlines(typeface(FontShelf(SHIPPED, PACKS), "Bold", "zh-Hans"), "直")


def test_a_character_that_the_language_s_font_lacks_comes_from_another():
    face = typeface(FontShelf(SHIPPED, PACKS), "Bold", "ko")
    assert face.spell("김東").missing == ""


def test_the_nearest_weight_is_taken():
    regular, bold = (
        outlines(typeface(FontShelf(SHIPPED, PACKS), weight, "ja"), "田")
        for weight in ("Regular", "Bold")
    )
    assert regular != bold


def test_scripts_and_their_fonts_are_listed():
    told = {each.script: each.source for each in covered_scripts(FontShelf(SHIPPED, PACKS))}
    assert told["Greek"] == "shipped"
    assert told["Japanese"] == told["Thai"] == told["Chinese, traditional"] == "font pack"
    assert told["Tamil"] == ""


def test_the_system_s_fonts_come_last(monkeypatch):
    asked = []

    def paths(letter):
        asked.append(letter)
        return [THAI]

    monkeypatch.setattr(system_fonts, "_paths_with", paths)
    face = typeface(FontShelf(SHIPPED, PACKS / "nowhere", system=True), "Bold")
    assert face.spell("Ada Ω").missing == ""
    assert asked == []
    assert face.spell("ก").missing == ""
    assert asked == ["ก"]


def test_fonts_of_the_system_that_may_not_be_embedded_are_passed_over(monkeypatch, tmp_path):
    path = changed(tmp_path, lambda font: setattr(font["OS/2"], "fsType", 2))
    monkeypatch.setattr(system_fonts, "_paths_with", lambda _: [path])
    face = typeface(FontShelf(SHIPPED, PACKS / "nowhere", system=True, language="x"), "Bold")
    assert face.spell("ก").missing == "ก"
