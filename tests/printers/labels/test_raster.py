"""Badges as dots, at the densities of label printers, read back as a scanner reads them."""

import itertools

import pytest
import zxingcpp

from checkin.core.badges.badge import Badge, Box
from checkin.core.badges.category_mark import COLORS
from checkin.core.badges.printing import PrintDocument
from checkin.core.errors import PrinterRefused
from checkin.printers.drawing.qr import qr_code
from checkin.printers.labels.raster import Offset, dots, draw_pages
from checkin.printers.labels.zpl import zpl_label
from tests.printers.documents import BUILT_IN, a_document
from tests.printers.fake_port import picture_of
from tests.printers.zpl_labels import read_label

DENSITIES = (203, 300, 600)
AS_IT_IS = Offset()
BADGES = [
    Badge("Bo Ek", "", "", "Press", "A"),
    Badge("Ada Lovelace", "Engines", "United Kingdom", "Speaker", "ADA-7H3K9QXW2M4P"),
    Badge("محمد عبد الرحمن الخوري", "شركة", "", "VIP", "ECC26-P45PR-NDKXY-9GW2N-DW4GF"),
    Badge("x" * 300, "y" * 300, "z" * 300, "w" * 300, "https://x.example/" + "9" * 60),
    Badge("Σωκράτης", "", "", "", "ÅÄÖ-ΣΩΚ-7H3K9QXW2M4P"),
]


def a_raster(document, dpi=203, offset=AS_IT_IS):
    return next(iter(draw_pages(document, dpi, offset))).raster()


def codes_in(picture):
    found = zxingcpp.read_barcodes(
        picture.convert("L"),
        formats=zxingcpp.BarcodeFormat.QRCode,
        text_mode=zxingcpp.TextMode.Plain,
    )
    return [each.text for each in found]


def ink_of(raster):
    """Say where black begins and ends: left, top, right, bottom."""
    return picture_of(raster.width, list(raster)).point(lambda dot: 255 - dot).getbbox()


def test_there_are_layouts_to_try():
    assert BUILT_IN


@pytest.mark.parametrize("dpi", DENSITIES)
@pytest.mark.parametrize("layout", BUILT_IN.values(), ids=BUILT_IN)
def test_every_layout_at_every_density_can_be_scanned(layout, dpi):
    sheets = iter(draw_pages(layout.document(BADGES), dpi))
    for badge in BADGES:
        upright, lying = [], []
        for page in itertools.islice(sheets, layout.pages):
            raster = page.raster()
            size, _, picture = read_label(zpl_label(raster).strip())
            assert size == picture.size == (dots(layout.width, dpi), dots(layout.height, dpi))
            upright += ticket_codes_in(picture)
            # Lying, as on a narrow roll.
            turned = page.turned().raster()
            assert (turned.width, turned.height) == (raster.height, raster.width)
            lying += ticket_codes_in(picture_of(turned.width, list(turned)))
        assert upright == lying == [badge.code]
    assert next(sheets, None) is None


def ticket_codes_in(picture):
    """Read the codes but for the contact cards, which some layouts have beside the ticket's."""
    return [code for code in codes_in(picture) if not code.startswith("BEGIN:VCARD")]


@pytest.mark.parametrize("dpi", DENSITIES)
@pytest.mark.parametrize("side", [10, 12.7, 15, 21.3, 30])
@pytest.mark.parametrize("code", ["A", "ADA-7H3K9QXW2M4P", "ECC26-P45PR-NDKXY-9GW2N-DW4GF"])
def test_small_codes_off_the_grid_of_dots_can_be_scanned(code, side, dpi):
    document = a_document(105, 148, [code], code_box=Box(9.13, 91.57, side, side))
    raster = a_raster(document, dpi)
    assert codes_in(picture_of(raster.width, list(raster))) == [code]


@pytest.mark.parametrize("dpi", DENSITIES)
def test_every_module_has_its_width_to_a_dot(dpi):
    text, box = BADGES[2].code, Box(9, 91.5, 30, 30)
    raster = a_raster(a_document(105, 148, [text], code_box=box), dpi)
    picture = picture_of(raster.width, list(raster)).convert("L")
    code = qr_code(text)
    unit = box.width / 25.4 * dpi / code.modules
    left, top = box.x / 25.4 * dpi, box.y / 25.4 * dpi
    for run in code.runs.splitlines():
        start, row, length, _ = map(int, run.split()[:4])
        y = round(top + (row + 0.5) * unit)
        begin, end = round(left + start * unit), round(left + (start + length) * unit)
        around = [picture.getpixel((x, y)) for x in range(begin - 2, end + 2)]
        # Black from edge to edge, white beyond; a dot to either side may be either.
        assert around[0] == around[-1] == 255
        assert set(around[3:-3]) == {0}


@pytest.mark.parametrize("color", COLORS.values())
def test_a_category_stands_white_in_a_black_band(color):
    raster = a_raster(a_document(105, 148, band=color))
    picture = picture_of(raster.width, list(raster))
    band = picture.crop((0, dots(128, 203) + 1, raster.width, raster.height)).convert("L")
    dark, light = band.histogram()[0], band.histogram()[255]
    assert band.getpixel((0, 0)) == band.getpixel((band.width - 1, band.height - 1)) == 0
    assert 0.02 < light / (light + dark) < 0.3


@pytest.mark.parametrize("dpi", DENSITIES)
def test_an_offset_moves_every_dot_by_the_same(dpi):
    document = a_document(105, 148)
    left, top, right, bottom = ink_of(a_raster(document, dpi))
    across, along = dots(1.5, dpi), dots(-2, dpi)
    moved = ink_of(a_raster(document, dpi, Offset(right=1.5, down=-2)))
    assert moved == (left + across, top + along, right + across, bottom + along)


def test_what_is_moved_over_the_edge_is_cut_off():
    raster = a_raster(a_document(105, 148), offset=Offset(right=-300, down=300))
    assert (raster.width, raster.height) == (839, 1183)
    assert ink_of(raster) is None


def test_the_same_badge_gives_the_same_dots():
    assert a_raster(a_document(105, 148)) == a_raster(a_document(105, 148))


def test_a_row_has_no_dots_beside_the_page():
    raster = a_raster(a_document(105, 148))
    assert raster.stride == 105
    assert all(row[-1] & 1 == 0 for row in raster)
    assert len(list(raster)) == raster.height


def test_what_is_no_pdf_is_refused():
    with pytest.raises(PrinterRefused):
        a_raster(PrintDocument(b"", 105, 148, "badge"))
