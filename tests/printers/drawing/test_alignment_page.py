"""The label that shows where a printer's pictures land, on every printer."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
import zxingcpp

from checkin.core.badges.printing import PrintState
from checkin.printers.drawing.alignment_page import alignment_page
from checkin.printers.labels.brother import BrotherPrinter
from checkin.printers.labels.raster import dots, draw_pages
from checkin.printers.labels.socket_printer import open_socket_printer
from checkin.printers.labels.zpl import ZplPrinter
from tests.printers.brother_fake import BrotherFake
from tests.printers.fake_port import ZebraFake
from tests.printers.zpl_labels import read_label

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
SIZES = [(105, 148), (74, 105), (85.6, 53.98), (62, 100), (62, 29), (29, 90), (102, 152)]


@pytest.mark.parametrize("dpi", [203, 300, 600])
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_its_code_can_be_scanned_at_every_size(width, height, dpi):
    (page,) = draw_pages(alignment_page(width, height, FONTS), dpi)
    (found,) = zxingcpp.read_barcodes(page.image)
    assert found.text == f"CHECKIN {width:g}X{height:g}"


@pytest.mark.parametrize(("width", "height"), [*SIZES, (12, 60), (17, 54), (23, 23)])
def test_its_outer_frame_is_a_millimetre_from_every_edge(width, height):
    (page,) = draw_pages(alignment_page(width, height, FONTS), 600)
    box = page.image.point(lambda dot: 255 if dot < 128 else 0).getbbox()
    near = dots(1 - 0.125, 600)
    expected = (near, near, dots(width, 600) - near, dots(height, 600) - near)
    assert box == pytest.approx(expected, abs=2)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_its_cross_is_in_the_middle(width, height):
    (page,) = draw_pages(alignment_page(width, height, FONTS), 600)
    image, (x, y) = page.image, (dots(width / 2, 600), dots(height / 2, 600))
    for reach in range(-dots(3.5, 600), dots(3.5, 600), 10):
        assert image.getpixel((x + reach, y)) == image.getpixel((x, y + reach)) == 0


@pytest.mark.parametrize("moved", [(2.0, -1.5), (-0.5, 3.0)])
def test_all_of_it_is_moved_as_badges_are(moved):
    (page,) = draw_pages(alignment_page(62, 100, FONTS, moved=moved), 600)
    image = page.image
    x, y = (dots(middle + step, 600) for middle, step in zip((62 / 2, 100 / 2), moved, strict=True))
    for reach in range(-dots(3.5, 600), dots(3.5, 600), 10):
        assert image.getpixel((x + reach, y)) == image.getpixel((x, y + reach)) == 0
    (found,) = zxingcpp.read_barcodes(image)
    assert found.text == "CHECKIN 62X100"


def test_it_says_by_how_much_it_is_moved():
    document = alignment_page(62, 100, FONTS, moved=(2.0, -1.5))
    assert "Moved: right=2, down=-1.5 mm." in words_of(document)
    assert "Moved" not in words_of(alignment_page(62, 100, FONTS))


def words_of(document):
    with pdfium.PdfDocument(document.pdf) as pdf:
        return pdf[0].get_textpage().get_text_range()


def test_it_is_the_same_each_time():
    assert alignment_page(62, 100, FONTS) == alignment_page(62, 100, FONTS)


def test_a_printer_that_speaks_zpl_prints_it_by_its_address():
    with ZebraFake() as fake:
        printer = open_socket_printer(f"socket://127.0.0.1:{fake.port}?language=zpl&dpi=300")
        assert isinstance(printer, ZplPrinter)
        job = printer.submit(alignment_page(62, 100, FONTS))
        assert printer.poll(job).state is PrintState.PRINTED
        picture = read_label(fake.printed[0])[2]
    assert zxingcpp.read_barcodes(picture.convert("L"))[0].text == "CHECKIN 62X100"


def test_a_brother_prints_it_by_its_address():
    with BrotherFake() as fake:
        printer = open_socket_printer(
            f"socket://127.0.0.1:{fake.port}?language=brother&model=ql-820nwb&snmp={fake.snmp_port}"
        )
        assert isinstance(printer, BrotherPrinter)
        printer.submit(alignment_page(62, 100, FONTS))
        picture = fake.printed[0].picture(12, 696)
    assert zxingcpp.read_barcodes(picture.convert("L"))[0].text == "CHECKIN 62X100"
