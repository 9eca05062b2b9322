"""Badges as PDF, looked at the way a printer, a reader and a scanner would."""

import io
from dataclasses import replace

import pypdfium2 as pdfium
import pytest
import zxingcpp
from PIL import ImageChops

from checkin.core.badges.badge import POINTS, Badge, BadgeEvent
from checkin.core.badges.layout_file import read_layout, write_layout
from checkin.core.errors import CheckinError
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from tests.printers.drawn import A6, FONTS

NAME = next(item for item in A6.front if item.name == "Name")
ADA = Badge("Ada Lovelace", "Analytical Engines", "United Kingdom", "Speaker", "ADA-7H3K9QXW2M4P")
NAMES = (
    "Bo Ek",
    "Anna-Karin Svensson Lindström",
    "Αικατερίνη Παπαδοπούλου-Κωνσταντινίδη",
    "Борислава Димитрова-Христова",
    "محمد عبد الرحمن الخوري",
    "נועה בן־דוד כהן",
    "Գայանե Հակոբյան",
    "ნინო ბერიძე",
    "Ůg Ñandú Ångström Ğüğü İğdır",
    "Ṓǚ x\u0302ȳ\u0303 Nguyễn",
    "Wolfeschlegelsteinhausenbergerdorff",
    "Jürgen Wolff",
    "jf" * 14,
    "x" * 300,
    "<b>Ștefan</b> & {name}\x00\x07",
    "محمد (Ali) 25 Bob",
)


def laid(badges, layout=A6):
    return ((badge, layout) for badge in badges)


def a_run(badges, title="", layout=A6):
    stream = io.BytesIO()
    run = write_badges(laid(badges, layout), stream, Supplies(FONTS, BadgeEvent(title)))
    return stream.getvalue(), run


def a_document(badges, **kwargs):
    return pdfium.PdfDocument(a_run(badges, **kwargs)[0])


def text_of(document, page=0):
    """Read a page as somebody does who marks and copies it, lines joined."""
    text = document[page].get_textpage().get_text_bounded()
    # PDFium takes a hyphen that ends a line for one that may be dropped, and marks it.
    return " ".join(text.replace("\x02", "-\n").split())


def picture_of(document, dpi, page=0):
    return document[page].render(scale=dpi / 72).to_pil()


def codes_in(picture):
    return [
        found.text for found in zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    ]


def ink_of(name):
    """Say where the name alone puts ink, in millimetres: left, top, right, bottom."""
    with_name, without = (
        picture_of(a_document([Badge(text, "", "", "", "A")]), dpi=144) for text in (name, "")
    )
    ink = ImageChops.difference(with_name.convert("L"), without.convert("L")).getbbox()
    return [edge / 144 * 25.4 for edge in ink]


@pytest.mark.parametrize("dpi", [100, 150, 203, 300])
@pytest.mark.parametrize(
    "code", ["A", "ECC26-P45PR-NDKXY-9GW2N-DW4GF", "https://x.example/" + "9" * 60]
)
def test_the_printed_code_is_the_ticket_s_code(code, dpi):
    document = a_document([replace(ADA, code=code)])
    assert codes_in(picture_of(document, dpi)) == [code]


def test_every_badge_has_its_own_code():
    codes = [f"CODE{number:04}ÅÄÖ" for number in range(5)]
    document = a_document(replace(ADA, code=code) for code in codes)
    assert [codes_in(picture_of(document, 150, page)) for page in range(5)] == [[c] for c in codes]


def test_the_page_is_exactly_a6():
    document = a_document([ADA])
    assert document[0].get_size() == pytest.approx((105 * POINTS, 148 * POINTS), abs=0.001)


def test_the_same_badges_give_the_same_bytes():
    badges = [replace(ADA, name=name) for name in NAMES]
    assert a_run(badges, title="Conference") == a_run(iter(badges), title="Conference")


def test_where_the_fonts_lie_does_not_show(tmp_path):
    elsewhere = tmp_path / "fonts"
    elsewhere.symlink_to(FONTS)
    stream = io.BytesIO()
    write_badges(laid([ADA]), stream, Supplies(elsewhere))
    assert stream.getvalue() == a_run([ADA])[0]


def test_the_event_and_every_word_are_on_the_badge():
    text = text_of(a_document([ADA], title="European Cluster Conference"))
    for words in (
        "European Cluster Conference",
        "Ada Lovelace",
        "Analytical Engines",
        "United Kingdom",
        "Speaker",
    ):
        assert words in text


@pytest.mark.parametrize(
    "name",
    [
        "Θεόδωρος Ἀθανασίου",
        "Людмила Џуканова Ґалаґан Ўладзімір",
        "Ștefan Țurcanu Ăâî",
        "Zażółć Gęślą Jaźń",
        "Příliš Žluťoučký Kůň",
        "Ċensu Ħaż-Żebbuġ",
        "Ğülşen İğdır Çağ",
        "Ðóra Þórisdóttir Ægir",
        "Łōč Ņģķļ Šžūīē Ąęėįųū Őű",
        "Siân Ŵyn Ŷ Ẁẃ Ḃċḋ",
        "Áŧŋđ Sámi",
    ],
)
def test_names_of_europe_can_be_searched_for(name):
    data, run = a_run([replace(ADA, name=name)])
    assert run.warnings == ()
    text = text_of(pdfium.PdfDocument(data))
    for word in name.replace("-", "- ").split():
        assert word in text


@pytest.mark.parametrize("name", NAMES)
def test_a_name_stays_inside_its_box(name):
    left, top, right, bottom = ink_of(name)
    box = NAME.box
    pixel = 1.5 * 25.4 / 144
    assert left >= box.x - pixel
    assert top >= box.y - pixel
    assert right <= box.x + box.width + pixel
    assert bottom <= box.y + box.height + pixel


def test_what_reads_from_the_right_stands_at_the_right():
    left, _, right, _ = ink_of("דוד כהן")
    assert right == pytest.approx(NAME.box.x + NAME.box.width, abs=1.5)
    assert left > NAME.box.x + 5


def test_arabic_letters_join():
    """The three letters of Ali take less room than side by side: their joined forms."""
    left, _, right, _ = ink_of("علي")
    apart_left, _, apart_right, _ = ink_of("ع\u200cل\u200cي")
    assert right - left < apart_right - apart_left


@pytest.mark.parametrize(
    "name",
    ["<b>Ann</b>", "Ann & Bob", "{name} %s", "=1+1", "Ann\\Bob", "(Ann) [Bob]", "Ann's “B”"],
)
def test_a_name_is_never_markup(name):
    assert name in text_of(a_document([replace(ADA, name=name)]))


def test_controls_and_turned_directions_do_no_harm():
    name = "Ada\x00\x1b[31m \u202eLove\u200blace\n\t\ufeff"
    data, run = a_run([replace(ADA, name=name)])
    assert "Ada [31m Lovelace" in text_of(pdfium.PdfDocument(data))
    assert run.warnings == ()


def test_marks_written_apart_are_put_together():
    assert "Zoë Ångström" in text_of(
        a_document([replace(ADA, name="Zoe\u0308 A\u030angstro\u0308m")])
    )


def test_a_name_in_a_script_without_font_is_spelt_and_reported():
    data, run = a_run([replace(ADA, name="王小明 🎉👩‍🚀")])
    assert "WangXiaoMing" in text_of(pdfium.PdfDocument(data))
    [warning] = run.warnings
    assert warning.name == "王小明 🎉👩🚀"
    assert "王小明🎉👩🚀" in warning.reason


def test_letters_that_are_the_same_in_another_form_are_no_reason_to_warn():
    data, run = a_run([replace(ADA, name="Ａｄａ ❤\ufe0f"[:3])])
    assert "Ada" in text_of(pdfium.PdfDocument(data))
    assert run.warnings == ()


def test_what_is_too_long_is_reported_with_the_name():
    data, run = a_run([replace(ADA, name="x" * 300)])
    assert text_of(pdfium.PdfDocument(data)).count("x") >= 300
    [warning] = run.warnings
    assert warning.name == "x" * 300
    assert "too long" in warning.reason


def test_a_text_without_end_is_bounded():
    _, run = a_run([replace(ADA, company="y" * 100_000)])
    assert any("first 1,000 letters" in warning.reason for warning in run.warnings)


@pytest.mark.parametrize(("code", "why"), [("", "empty"), ("A" * 5_000, "too long")])
def test_a_code_that_no_qr_code_holds_is_reported(code, why):
    data, run = a_run([replace(ADA, code=code)])
    assert codes_in(picture_of(pdfium.PdfDocument(data), 150)) == []
    assert [warning.reason for warning in run.warnings] == [
        f"The code is {why}, so the badge has no QR code."
    ]


def test_a_nameless_badge_is_reported():
    _, run = a_run([replace(ADA, name="\x00 \t")])
    assert [warning.reason for warning in run.warnings] == ["The name is empty."]


def test_the_country_moves_up_if_there_is_no_company():
    def country_top(company):
        document = a_document([replace(ADA, company=company)])
        page = document[0].get_textpage()
        found = page.search("United Kingdom").get_next()
        return page.get_charbox(found[0])[3]

    assert country_top("") > country_top("Analytical Engines") > country_top("Long words " * 6)


def test_the_band_has_the_category_s_colour():
    picture = picture_of(a_document([replace(ADA, color="#0F6B3C")]), dpi=72)
    assert picture.getpixel((picture.width - 5, picture.height - 5)) == (0x0F, 0x6B, 0x3C)


def test_a_badge_takes_three_kilobytes_at_most():
    badges = [
        replace(ADA, name=f"{NAMES[number % 11]} {number}", code=f"{number:026}")
        for number in range(1_000)
    ]
    data, run = a_run(badges)
    assert run.count == 1_000
    assert len(data) / run.count <= 3_000


def test_only_fonts_in_the_file_are_used():
    data, _ = a_run([replace(ADA, name=name) for name in NAMES])
    assert b"Helvetica" not in data
    assert data.count(b"/FontFile2") >= 2


def test_settings_of_the_pdf_library_stay_as_they_were():
    from reportlab import rl_config

    before = dict(vars(rl_config))
    a_run([ADA])
    assert dict(vars(rl_config)) == before


def test_another_layout_is_another_size():
    small = replace(A6, width=110, height=150)
    assert a_document([ADA], layout=small)[0].get_size() == pytest.approx(
        (110 * POINTS, 150 * POINTS), abs=0.001
    )


def test_no_badges_is_a_document_all_the_same(tmp_path):
    assert write_badges([], tmp_path / "none.pdf", Supplies(FONTS)).count == 0


def test_a_file_takes_its_place_when_it_is_whole(tmp_path):
    path = tmp_path / "badges.pdf"
    path.write_bytes(b"yesterday")

    def badges():
        yield ADA
        assert path.read_bytes() == b"yesterday"

    write_badges(laid(badges()), path, Supplies(FONTS))
    assert path.read_bytes() == a_run([ADA])[0]
    assert list(tmp_path.iterdir()) == [path]


def test_a_run_that_breaks_off_leaves_everything_as_it_was(tmp_path):
    path = tmp_path / "badges.pdf"
    path.write_bytes(b"yesterday")

    def badges():
        yield ADA
        raise CheckinError("The event file is damaged.")

    with pytest.raises(CheckinError, match="damaged"):
        write_badges(laid(badges()), path, Supplies(FONTS))
    assert path.read_bytes() == b"yesterday"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("place", ["", "missing/badges.pdf", "file/badges.pdf"])
def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path, place):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(CheckinError, match="folder"):
        write_badges(laid([ADA]), tmp_path / place, Supplies(FONTS))


def test_a_layout_read_anew_for_each_category_is_still_one():
    read_twice = (A6, read_layout(write_layout(A6)))
    stream, once = io.BytesIO(), io.BytesIO()
    people = [replace(ADA, category=category) for category in ("Speaker", "Media")]
    supplies = Supplies(FONTS, BadgeEvent("Conference"))
    write_badges(zip(people, read_twice, strict=True), stream, supplies)
    write_badges(laid(people), once, supplies)
    assert stream.getvalue() == once.getvalue()


def test_two_layouts_of_one_name_are_both_drawn():
    other = replace(A6, front=A6.front[:-1])
    stream = io.BytesIO()
    supplies = Supplies(FONTS, BadgeEvent("Conference"))
    run = write_badges([(ADA, A6), (ADA, other), (ADA, A6)], stream, supplies)
    assert run.count == len(pdfium.PdfDocument(stream.getvalue())) == 3
