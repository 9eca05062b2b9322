"""Codes in pictures, as cameras, scanners, phones and PDF files give them."""

import zlib
from io import BytesIO
from pathlib import Path

import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter, ImageOps
from PIL.Image import Resampling, Transform

from checkin.codes.issue import new_code
from checkin.codes.picture import qr_png
from checkin.core.errors import PictureUnreadable
from checkin.scanners.barcode import read_codes

SEEDED = "BCDFGHJKLNPRSTVXXVTSRPNLKJHGFDCB"


def drawn(text: str, pixels_per_module: int = 6) -> Image.Image:
    with Image.open(BytesIO(qr_png(text, pixels_per_module=pixels_per_module))) as picture:
        return picture.convert("L")


def saved(picture: Image.Image, kind: str, **options) -> bytes:
    stream = BytesIO()
    picture.save(stream, kind, **options)
    return stream.getvalue()


def sheet(codes: list[str], columns: int, angle: float = 0) -> Image.Image:
    """Put codes on a page in reading order, each turned by `angle` more than the last."""
    cell = 340
    rows = -(-len(codes) // columns)
    page = Image.new("L", (columns * cell, rows * cell), 255)
    for place, code in enumerate(codes):
        turned = drawn(code).rotate(
            place * angle, Resampling.BICUBIC, expand=True, fillcolor=255
        )  # fmt: skip
        row, column = divmod(place, columns)
        corner = (cell - turned.width) // 2
        page.paste(turned, (column * cell + corner, row * cell + corner))
    return page


class TestOneCode:
    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF"])
    def test_is_read_from_every_usual_format(self, kind, tmp_path: Path):
        path = tmp_path / f"Παναγιώτης {kind}"
        path.write_bytes(saved(drawn(SEEDED), kind))
        assert read_codes(path) == (SEEDED,)
        assert read_codes(path.read_bytes()) == (SEEDED,)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I", "F", "I;16"])
    def test_is_read_in_every_kind_of_colour(self, mode):
        picture = drawn(SEEDED)
        if mode == "I;16":
            picture = picture.convert("I").point(lambda shade: shade * 257)
        assert read_codes(picture.convert(mode)) == (SEEDED,)

    def test_in_black_on_nothing_is_read_as_on_paper(self):
        black = drawn(SEEDED)
        clear = Image.new("RGBA", black.size, (0, 0, 0, 0))
        clear.paste((0, 0, 0, 255), mask=ImageOps.invert(black))
        assert read_codes(saved(clear, "PNG")) == (SEEDED,)

    @pytest.mark.parametrize("angle", [7, 33, 45, 61, 90, 133, 180, 211, 270, 300])
    def test_is_read_at_any_angle(self, angle):
        turned = drawn(SEEDED).rotate(angle, Resampling.BICUBIC, expand=True, fillcolor=255)
        assert read_codes(turned) == (SEEDED,)

    def test_is_read_light_on_dark(self):
        assert read_codes(ImageOps.invert(drawn(SEEDED))) == (SEEDED,)

    @pytest.mark.parametrize("modules", [0.2, 0.4, 0.5])
    def test_is_read_out_of_focus(self, modules):
        blurred = drawn(SEEDED).filter(ImageFilter.GaussianBlur(6 * modules))
        assert read_codes(blurred) == (SEEDED,)

    def test_is_read_with_hardly_more_than_a_pixel_a_module(self):
        tiny = drawn(SEEDED, 8).rotate(20, Resampling.BICUBIC, expand=True, fillcolor=255)
        tiny = tiny.resize((tiny.width // 5, tiny.height // 5), Resampling.BOX)
        assert read_codes(saved(tiny, "JPEG", quality=60)) == (SEEDED,)

    def test_is_read_small_in_a_large_picture(self):
        page = Image.new("L", (3000, 2000), 230)
        page.paste(drawn(SEEDED, pixels_per_module=2), (2200, 1400))
        assert read_codes(page) == (SEEDED,)

    @pytest.mark.parametrize("pixels_per_module", [1, 2])
    def test_is_read_without_its_quiet_zone(self, pixels_per_module):
        small = drawn(SEEDED, pixels_per_module)
        assert read_codes(ImageOps.crop(small, 4 * pixels_per_module)) == (SEEDED,)

    def test_is_read_from_a_poor_jpeg_in_dim_light(self):
        noise = Image.effect_noise((198, 198), 12)
        dim = drawn(SEEDED).point(lambda shade: 40 + shade // 5)
        poor = Image.blend(dim, noise, 0.2)
        assert read_codes(saved(poor, "JPEG", quality=25)) == (SEEDED,)

    def test_is_read_from_aside(self):
        code = ImageOps.expand(drawn(SEEDED), 60, 255)
        # The right edge comes so much nearer that it looks half as large again.
        away = (1.5, 0, 0, 0.25, 1, 0, 0.5 / code.width, 0)
        aside = code.transform(
            code.size, Transform.PERSPECTIVE, away, Resampling.BICUBIC, fillcolor=255
        )  # fmt: skip
        assert read_codes(aside) == (SEEDED,)

    def test_partly_torn_off_is_read(self):
        torn = drawn(SEEDED)
        torn.paste(255, (110, 110, 130, 130))
        assert read_codes(torn) == (SEEDED,)


class TestSeveralCodes:
    def test_are_read_in_reading_order(self):
        codes = [new_code() for _ in range(6)]
        assert read_codes(sheet(codes, columns=3)) == tuple(codes)

    def test_are_read_in_order_from_a_page_held_askew(self):
        codes = [new_code() for _ in range(6)]
        askew = sheet(codes, columns=3).rotate(6, Resampling.BICUBIC, expand=True, fillcolor=255)
        assert read_codes(askew) == tuple(codes)

    def test_each_at_its_own_angle_are_all_read(self):
        codes = [new_code() for _ in range(12)]
        assert read_codes(sheet(codes, columns=4, angle=31)) == tuple(codes)

    def test_are_all_read_where_only_some_are_sharp(self):
        codes = [new_code() for _ in range(6)]
        page = sheet(codes, columns=3)
        blurred = page.filter(ImageFilter.GaussianBlur(3.2))
        sharp_in_the_middle = (340, 0, 680, 680)
        blurred.paste(page.crop(sharp_in_the_middle), sharp_in_the_middle)
        assert read_codes(blurred) == tuple(codes)

    def test_with_the_same_text_are_given_once(self):
        assert read_codes(sheet([SEEDED, "OTHER", SEEDED], columns=3)) == (SEEDED, "OTHER")

    def test_on_a_photo_taken_upright_are_read_in_its_order(self):
        codes = [new_code() for _ in range(4)]
        lying = sheet(codes, columns=2).rotate(90, expand=True)
        exif = Image.Exif()
        exif[0x0112] = 6
        assert read_codes(saved(lying, "JPEG", exif=exif)) == tuple(codes)

    def test_on_several_frames_are_read_in_their_order(self):
        pages = [drawn("FIRST"), drawn("SECOND"), drawn("THIRD")]
        tiff = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
        assert read_codes(tiff) == ("FIRST", "SECOND", "THIRD")


class TestTexts:
    @pytest.mark.parametrize(
        "text",
        [
            "\x1d0109501234567890\x1d21ABC",
            "\x01\x02\x1f\x7f",
            "(01)09501234567890",
            "<GS>",
            "]Q1ABC",
            "\\000026ABC",
            "Ωραιοπούλου Łukasz 😀",
            '{"i":[2,"http://127.0.0.1:8911","84sv/ICkT1qRybxwHn6kGQ=="]}',
        ],
    )
    def test_are_given_exactly(self, text):
        assert read_codes(drawn(text)) == (text,)

    @pytest.mark.parametrize(
        ("content", "text"),
        [
            ("Ωμέγα".encode(), "Ωμέγα"),
            ("Käthe Strauß".encode("latin-1"), "Käthe Strauß"),
            (b"\x00\xff\x1d", "\x00ÿ\x1d"),
        ],
    )
    def test_of_bytes_are_utf_8_or_else_latin_1(self, content, text):
        code = zxingcpp.create_barcode(content, zxingcpp.BarcodeFormat.QRCode)
        assert read_codes(Image.fromarray(code.to_image(scale=4))) == (text,)

    @settings(max_examples=25, deadline=None)
    @given(st.text(st.characters(max_codepoint=127), min_size=1, max_size=60))
    def test_of_ascii_come_back_to_the_last_control_character(self, text):
        assert read_codes(drawn(text, 3)) == (text,)


class TestOtherKindsOfCode:
    @pytest.mark.parametrize("kind", ["Aztec", "DataMatrix", "PDF417"])
    def test_are_read_where_there_is_no_qr_code(self, kind):
        code = zxingcpp.create_barcode(SEEDED, getattr(zxingcpp.BarcodeFormat, kind))
        picture = Image.fromarray(code.to_image(scale=4))
        assert read_codes(ImageOps.expand(picture, 20, 255)) == (SEEDED,)

    def test_are_left_alone_beside_a_qr_code(self):
        code = zxingcpp.create_barcode("POSTAGE", zxingcpp.BarcodeFormat.DataMatrix)
        page = sheet([SEEDED], columns=2)
        page.paste(Image.fromarray(code.to_image(scale=4)), (400, 20))
        assert read_codes(page) == (SEEDED,)

    def test_of_bars_are_not_read(self):
        code = zxingcpp.create_barcode("4006381333931", zxingcpp.BarcodeFormat.EAN13)
        picture = Image.fromarray(code.to_image(scale=4))
        assert read_codes(ImageOps.expand(picture, 40, 255)) == ()

    @pytest.mark.parametrize("size", [(1, 1), (1, 3000), (640, 480)])
    def test_a_picture_without_codes_holds_none(self, size):
        assert read_codes(Image.new("RGB", size, "white")) == ()
        assert read_codes(Image.effect_noise(size, 90)) == ()


def pdf(pages: list[Image.Image]) -> bytes:
    return saved(pages[0], "PDF", save_all=True, append_images=pages[1:], resolution=150)


class TestPdf:
    def test_pages_are_read_in_their_order(self):
        codes = [new_code() for _ in range(8)]
        pages = [sheet(codes[:4], 2), sheet(codes[4:6], 2), sheet([], 1), sheet(codes[6:], 1)]
        pages[2] = Image.new("L", (300, 300), 255)
        assert read_codes(pdf(pages)) == tuple(codes)

    def test_codes_drawn_as_vectors_are_read_where_they_are_small(self):
        from reportlab.graphics.barcode.qr import QrCodeWidget
        from reportlab.graphics.shapes import Drawing
        from reportlab.lib.pagesizes import A4
        from reportlab.lib.units import mm
        from reportlab.pdfgen.canvas import Canvas

        stream = BytesIO()
        canvas = Canvas(stream, pagesize=A4)
        widget = QrCodeWidget(SEEDED, barWidth=15 * mm, barHeight=15 * mm)
        Drawing(15 * mm, 15 * mm, widget).drawOn(canvas, 150 * mm, 250 * mm)
        canvas.save()
        assert read_codes(stream.getvalue()) == (SEEDED,)

    def test_a_poster_is_rendered_within_bounds(self):
        wall = Image.new("L", (5000, 5000), 255)
        wall.paste(drawn(SEEDED, 40), (1000, 1000))
        assert read_codes(saved(wall, "PDF", resolution=10)) == (SEEDED,)


def without_palette(png):
    at = png.index(b"PLTE")
    length = int.from_bytes(png[at - 4 : at], "big")
    return png[: at - 4] + png[at + 8 + length :]


class TestWhatCannotBeRead:
    @pytest.mark.parametrize(
        ("content", "sentence"),
        [
            (b"", "is not a picture; give a PNG"),
            (b"Name,Code\nAnna,ABC123\n", "is not a picture; give a PNG"),
            (b"%PDF-1.7 and nothing more", "cannot be read as a PDF"),
            (qr_png(SEEDED)[:200], "is damaged or incomplete"),
            (saved(drawn(SEEDED), "JPEG")[:900], "is damaged or incomplete"),
            (without_palette(saved(drawn(SEEDED).convert("P"), "PNG")), "is damaged or incomplete"),
        ],
    )
    def test_is_refused_in_a_sentence(self, content, sentence, tmp_path: Path):
        path = tmp_path / "badge.png"
        path.write_bytes(content)
        with pytest.raises(PictureUnreadable, match=rf"^“badge.png” {sentence}"):
            read_codes(path)
        with pytest.raises(PictureUnreadable, match=rf"^This file {sentence}"):
            read_codes(content)

    def test_a_missing_file_is_named(self, tmp_path: Path):
        with pytest.raises(PictureUnreadable, match=r"^There is no file “gone\.png”; check"):
            read_codes(tmp_path / "gone.png")

    def test_a_folder_is_no_file(self, tmp_path: Path):
        with pytest.raises(PictureUnreadable, match="is not a file; give"):
            read_codes(tmp_path)
        with pytest.raises(PictureUnreadable, match=r"“\.” is not a file; give"):
            read_codes(Path())

    def test_a_name_that_no_file_can_have_is_refused(self, tmp_path: Path):
        with pytest.raises(PictureUnreadable, match="cannot be opened: its name is not valid"):
            read_codes(tmp_path / "a\0b")

    def test_a_file_name_is_shown_without_its_control_characters(self, tmp_path: Path):
        with pytest.raises(PictureUnreadable) as refusal:
            read_codes(tmp_path / "a\x1b[31m\nb.png")
        assert str(refusal.value).isprintable()

    @pytest.mark.parametrize("side", [9_500, 12_000, 60_000])
    def test_a_picture_that_would_fill_the_memory_is_refused(self, side):
        bomb = bytearray(qr_png(SEEDED))
        # Width and height stand in the PNG's first chunk, whose checksum follows them.
        bomb[16:24] = side.to_bytes(4, "big") * 2
        bomb[29:33] = zlib.crc32(bomb[12:29]).to_bytes(4, "big")
        with pytest.raises(PictureUnreadable, match="has more than 80 megapixels"):
            read_codes(bytes(bomb))

    def test_a_picture_longer_than_the_decoder_can_take_is_refused(self):
        ribbon = saved(Image.new("1", (40_000, 2)), "PNG")
        with pytest.raises(PictureUnreadable, match="is more than 32,000 pixels wide or high"):
            read_codes(ribbon)

    def test_a_pdf_page_like_a_ribbon_is_rendered_within_bounds(self):
        ribbon = Image.new("1", (14_000, 2), 1)
        assert read_codes(saved(ribbon, "PDF", resolution=60)) == ()

    def test_a_file_that_is_far_too_large_is_refused(self, tmp_path: Path):
        path = tmp_path / "film.png"
        with path.open("wb") as file:
            file.truncate(100_000_001)
        with pytest.raises(PictureUnreadable, match="is larger than 100 MB"):
            read_codes(path)

    def test_a_pdf_of_too_many_pages_is_refused(self):
        page = Image.new("1", (1, 1))
        with pytest.raises(PictureUnreadable, match="has 1,001 pages; split it"):
            read_codes(saved(page, "PDF", save_all=True, append_images=[page] * 1000))


FILES = [
    saved(drawn(SEEDED, 2), kind) for kind in ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF", "PDF")
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(FILES), st.data())
def test_a_damaged_file_gives_codes_or_a_sentence(content, data):
    damaged = bytearray(content)
    for _ in range(data.draw(st.integers(1, 8))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        damaged[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 3)) * len(damaged) // 8
    gives_codes_or_a_sentence(bytes(damaged[: len(damaged) - cut]))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=500), st.sampled_from([b"", *(content[:40] for content in FILES)]))
def test_any_bytes_give_codes_or_a_sentence(content, beginning):
    gives_codes_or_a_sentence(beginning + content)


def gives_codes_or_a_sentence(content: bytes):
    try:
        told = read_codes(content)
    except PictureUnreadable as refusal:
        told = (str(refusal),)
    assert all(isinstance(line, str) and line for line in told)
