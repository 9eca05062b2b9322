"""QR codes as pictures, read back by another library."""

from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from checkin.codes.picture import qr_png
from checkin.core.errors import CheckinError


def read_back(png: bytes) -> zxingcpp.Barcode:
    with Image.open(BytesIO(png)) as picture:
        codes = zxingcpp.read_barcodes(picture, text_mode=zxingcpp.TextMode.Plain)
    (code,) = codes
    return code


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(min_codepoint=32, codec="utf-8"), min_size=1, max_size=80))
def test_what_is_drawn_is_read_back(text):
    assert read_back(qr_png(text, pixels_per_module=3)).bytes == text.encode()


def test_codes_have_error_correction_m():
    assert read_back(qr_png("https://tickets.example/t/ABC123")).ec_level == "M"


def test_modules_are_as_large_as_asked():
    with Image.open(BytesIO(qr_png("ABC", pixels_per_module=5))) as picture:
        assert picture.size == (5 * 29, 5 * 29)


def test_a_text_too_long_for_a_qr_code_is_refused_in_a_sentence():
    with pytest.raises(CheckinError, match="does not fit a QR code; give it a shorter code"):
        qr_png("é" * 2000)
