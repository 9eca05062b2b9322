"""Codes of our own."""

from io import BytesIO

from PIL import Image

from checkin.codes.issue import ALPHABET, LENGTH, new_code
from checkin.codes.picture import qr_png
from checkin.codes.recognise import recognise

# The rows of letters of keyboards found at European desks, by where the American key is.
AMERICAN = "QWERTYUIOPASDFGHJKLZXCVBNM"
QWERTZ = "QWERTZUIOPASDFGHJKLYXCVBNM"
# On AZERTY the key of M gives a comma, that of a semicolon gives M.
AZERTY = "AZERTYUIOPQSDFGHJKLWXCVBN,"


def test_codes_have_32_letters_of_16():
    code = new_code()
    assert len(code) == LENGTH == 32
    assert set(code) <= set(ALPHABET)
    assert len(set(ALPHABET)) == 16


def test_a_thousand_codes_differ_and_use_every_letter():
    codes = {new_code() for _ in range(1000)}
    assert len(codes) == 1000
    assert set("".join(codes)) == set(ALPHABET)


def test_every_letter_is_typed_alike_on_german_and_french_keyboards():
    for layout in (QWERTZ, AZERTY):
        typed = str.maketrans(AMERICAN, layout)
        assert ALPHABET.translate(typed) == ALPHABET


def test_our_codes_are_recognised_as_they_are():
    code = new_code()
    assert recognise(code).candidates == (code,)


def test_a_code_fits_a_qr_code_of_version_2():
    with Image.open(BytesIO(qr_png(new_code(), pixels_per_module=1))) as picture:
        assert picture.size == (25 + 2 * 4, 25 + 2 * 4)
