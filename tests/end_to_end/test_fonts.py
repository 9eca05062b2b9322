"""Font packs by the command line, and badges that are printed with them."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]

PACKS = Path(__file__).resolve().parents[1] / "data" / "fonts"


def test_an_installed_font_is_listed_and_printed_with(checkin, event, tmp_path):
    thai = PACKS / "NotoSansThai-Bold.ttf"
    assert checkin("fonts", "--json").object["fonts"] == []
    done = checkin("fonts", "install", thai)
    assert (done.status, done.err) == (0, "")
    assert "NotoSansThai-700.ttf" in done.out
    told = checkin("fonts", "--json").object
    assert told["scripts"]["Thai"] == "font pack"
    assert told["scripts"]["Greek"] == "shipped"
    assert told["families"] == ["Noto Sans", "Noto Sans Condensed", "Noto Serif", "Noto Sans Thai"]
    assert checkin("walk-in", event, "--name", "กำพล ปิ่นแก้ว").status == 0
    printed = checkin("badges", event, "-o", tmp_path / "badges.pdf")
    assert printed.status == 0
    assert "กำพล" not in printed.err
    assert len(pdfium.PdfDocument(tmp_path / "badges.pdf")) > 1


def test_what_is_no_font_ends_with_1_and_a_sentence(checkin, tmp_path):
    (tmp_path / "notes.ttf").write_text("no font")
    for source in (tmp_path / "notes.ttf", tmp_path / "missing", tmp_path):
        ran = checkin("fonts", "install", source)
        assert ran.status == 1
        assert ran.sentence
