"""The index of a run, read as somebody at the pick-up table does."""

import io
import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from checkin.core.badges.badge import POINTS, BadgeEvent
from checkin.core.badges.badge_index import IndexLine, IndexSheet
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.index_pdf import write_index

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"


def an_index(count):
    letters = "ABCDEFGHIJ"
    lines = [
        IndexLine(
            letters[n * 10 // count], f"{letters[n * 10 // count]}name{n:04}, Given", "Engines",
            "Speaker", "#1D4FB8", f"{n // 8 + 1} · {n % 8 + 1}",
        )
        for n in range(count)
    ]  # fmt: skip
    return IndexSheet(tuple(lines), "How to read it")


def written(index):
    stream = io.BytesIO()
    write_index(index, stream, Supplies(FONTS, BadgeEvent("Conference")))
    return stream.getvalue()


def texts(index):
    return [
        " ".join(page.get_textpage().get_text_bounded().split())
        for page in pdfium.PdfDocument(written(index))
    ]


def test_everybody_stands_there_once_with_where_the_badge_is():
    told = " ".join(texts(an_index(300)))
    found = re.findall(r"(\wname\d{4}), Given", told)
    assert sorted(found) == sorted({line.name.split(",")[0] for line in an_index(300).lines})
    assert "38 · 4" in told
    assert "Engines · Speaker" in told


def sizes(page, words):
    """Give the sizes in points of the letters of a text on a page."""
    found = page.get_textpage()
    finder = found.search(words)
    start, count = finder.get_next()
    return {
        round(pdfium.raw.FPDFText_GetFontSize(found, place), 2)
        for place in range(start, start + count)
    }


def test_a_long_name_takes_more_lines_and_is_as_large_as_the_others():
    long = "Albuquerque de Vasconcelos e Sousa Monteiro Penedo, Ana Sofia da Conceição"
    baron = "Freiherr von und zu Hohenschwarzenfels-Großmannsweide, Wolfgang Maximilian Theodor"
    company = "Bundesministerium für Bildung, Wissenschaft und Forschung der Republik Österreich"
    lines = (
        IndexLine("A", long, "Engines", "Speaker", "#1D4FB8", "1 · 1"),
        IndexLine("B", "Byron, Ada", company, "Speaker", "#1D4FB8", "1 · 2"),
        IndexLine("C", "Cesaro, Bo", "Engines", "Speaker", "#1D4FB8", "1 · 3"),
        IndexLine("F", baron, "Engines", "VIP", "#12161C", "1 · 4"),
    )
    page = pdfium.PdfDocument(written(IndexSheet(lines, "How to read it")))[0]
    assert sizes(page, "Albuquerque") == sizes(page, "Conceição") == sizes(page, "Cesaro") == {9}
    assert min(sizes(page, "Freiherr") | sizes(page, "Theodor")) >= 0.8 * 9
    assert sizes(page, "Bundesministerium") == sizes(page, "Engines") == {6.5}


def test_every_page_says_the_event_what_numbers_mean_and_which_letters_it_has():
    pages = texts(an_index(300))
    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert "Conference" in page
        assert "How to read it" in page
        assert f"{number} / {len(pages)}" in page
    assert re.search(r"\bA – [B-E]\b", pages[0])


def test_the_page_is_exactly_a4():
    document = pdfium.PdfDocument(written(an_index(3)))
    assert document[0].get_size() == pytest.approx((210 * POINTS, 297 * POINTS), abs=0.001)


def test_the_same_index_gives_the_same_bytes():
    assert written(an_index(120)) == written(an_index(120))


def test_names_that_a_layout_would_read_are_printed_as_they_are():
    line = IndexLine("#", "<b>{name}</b> & [x]", "{event}", "", "#1D4FB8", "1")
    [page] = texts(IndexSheet((line,), ""))
    assert "<b>{name}</b> & [x]" in page
    assert "{event}" in page
