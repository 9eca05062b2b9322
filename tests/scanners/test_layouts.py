"""A US-set scanner on the keyboards of Europe."""

import ctypes
import ctypes.util
import itertools
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes.issue import ALPHABET, new_code
from checkin.codes.recognise import recognise
from checkin.scanners.layout_tables import AMERICAN, TABLES
from checkin.scanners.layouts import (
    AUTOMATIC,
    LAYOUTS,
    TEST_CODE,
    LayoutRepair,
    Reading,
    find_reading,
)
from tests.foreign_keyboard import OTHERS, typed

LATIN = [name for name in LAYOUTS if name not in {"el", "bg", "bg-phonetic", "uk", "ru"}]
# Two layouts that differ from another one in keys that the test code has not.
SAME_IN_TEST = {"et": "sv"}
ACCENTS = "`´^¨~ˇ˙˛˘¸°˝"


def knows(*codes):
    return lambda text: text in codes


def repaired(text, is_known, layout=AUTOMATIC):
    """Give a text as it was meant, and the layout by which it was repaired, empty for none."""
    reading = find_reading(text, is_known, layout) or Reading(text)
    return reading.text, reading.layout


@pytest.mark.parametrize(
    "code",
    [
        "A-12/YZ_0987",
        "qWm;47:XZ.y[5]",
        "8c5b2a1e-7d3f-4c1a-9e21-0a9b8c7d6e5f",
        "https://tickets.example/e/7/order-4711?code=YAZ09",
        '{"i":[1,"indico.example","Wm5aQUFBQUFBQUFBQUE==","x_y-z"]}',
    ],
)
def test_a_code_is_read_right_on_every_keyboard(code):
    for layout, caps_lock in itertools.product(OTHERS, (False, True)):
        arrived = typed(code, layout, caps_lock=caps_lock)
        assert repaired(arrived, knows(code), layout)[0] == code, (layout, caps_lock)
        assert repaired(arrived, knows(code))[0] == code, (layout, caps_lock)


@given(
    st.text(st.sampled_from(string.ascii_letters + string.digits + "-_/.:"), min_size=8),
    st.sampled_from(OTHERS),
    st.booleans(),
)
def test_any_code_of_letters_digits_and_dashes_is_read_right(code, layout, caps_lock):
    arrived = typed(code, layout, caps_lock=caps_lock)
    # Greek has one capital for two keys; so many of them that too many texts are possible
    # are no code of anybody.
    if layout != "el" or arrived.count("Σ") < 5:
        assert find_reading(arrived, knows(code)).text == code


@given(st.text(), st.sampled_from([AUTOMATIC, *LAYOUTS]))
def test_a_code_of_the_event_stays_as_it_is(text, layout):
    assert repaired(text, lambda _: True, layout) == (text, "")


@given(st.text(), st.sampled_from([AUTOMATIC, *LAYOUTS, "klingon"]))
def test_what_no_layout_makes_a_code_is_passed_on_as_it_is(text, layout):
    assert repaired(text, lambda _: False, layout) == (text, "")


def test_a_layout_that_is_chosen_is_tried_alone():
    assert repaired(typed("CODE-4711", "fr"), knows("CODE-4711"), "de")[1] == ""
    assert repaired(typed("CODE-4711", "fr"), knows("CODE-4711"), "fr")[1] == "fr"


def test_short_codes_that_differ_by_swapped_letters_are_not_mistaken_for_one_another():
    assert repaired("VIPZ1", knows("VIPY1")) == ("VIPZ1", "")
    assert repaired("VIPZ1", knows("VIPY1"), "de") == ("VIPY1", "de")
    taught = LayoutRepair()
    taught.read_test_code(typed(TEST_CODE, "de"))
    assert taught.repaired("VIPZ1", knows("VIPY1")) == "VIPY1"


def test_the_layout_that_worked_is_tried_first_from_then_on():
    repair = LayoutRepair()
    assert repair.repaired(typed("CODE-4711", "hu"), knows("CODE-4711")) == "CODE-4711"
    assert repair.learnt == "hu"
    # What other layouts would read otherwise is read by the one that was learnt.
    both = knows(find_reading("ABZé-9X", lambda _: True, "hu").text, "ABY;-9X", "ABZ2/9X")
    assert repair.repaired("ABZéü9X", both) == "ABY;-9X"


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("caps_lock", [False, True])
def test_the_printed_test_code_tells_the_layout_by_itself(layout, caps_lock):
    repair = LayoutRepair()
    reading = repair.read_test_code(typed(TEST_CODE, layout, caps_lock=caps_lock))
    assert reading.text == TEST_CODE
    assert (reading.layout or AMERICAN) == SAME_IN_TEST.get(layout, layout) == repair.learnt
    assert reading.caps_lock == caps_lock


def test_accents_joined_with_the_letter_after_them_come_apart():
    # Dead keys: "=" and a letter on German keyboards, ";" and a letter on Greek ones.
    address = "https://t.example/?code=EXAMPLE1"
    arrived = typed(address, "de").replace("´E", "É")
    assert repaired(arrived, knows(address)) == (address, "de")
    assert LayoutRepair().read_test_code(typed(TEST_CODE, "el").replace("´Α", "Ά")).layout == "el"


def test_other_texts_are_no_test_code():
    assert LayoutRepair().read_test_code("Małgorzata Wójcik") is None


def test_a_text_of_nobody_is_guessed_by_the_layout_that_was_learnt():
    repair = LayoutRepair()
    assert repair.best_guess("ABß12").text == "ABß12"
    repair.read_test_code(typed(TEST_CODE, "de"))
    assert repair.best_guess("ABß12") == find_reading("ABß12", knows("AB-12"))


def test_a_layout_is_forgotten_once_a_known_code_is_typed_that_it_would_change():
    repair = LayoutRepair()
    repair.read_test_code(typed(TEST_CODE, "de"))
    assert repair.repaired("AB-12", knows("AB-12")) == "AB-12"  # a camera's: it says nothing
    assert repair.best_guess("NOBODY-1").text != "NOBODY-1"
    repair.take_note("AB-12")
    repair.repaired("AB-12", knows("AB-12"))
    assert repair.best_guess("NOBODY-1").text == "NOBODY-1"


@pytest.mark.parametrize("layout", LATIN)
def test_codes_we_issue_need_no_repair_on_any_latin_keyboard(layout):
    for _ in range(20):
        code = new_code()
        assert code.isupper()
        assert not any(letter.isdigit() for letter in code)
        assert typed(code, layout) == code
        assert typed(code, layout, caps_lock=True) == code.lower()
    assert typed(ALPHABET, layout) == ALPHABET


@pytest.mark.parametrize("layout", OTHERS)
def test_codes_we_issue_are_read_right_on_every_keyboard(layout):
    code = new_code()
    known = {code, code.lower()}
    assert repaired(typed(code, layout), lambda text: text in known)[0] == code


def test_signs_of_the_symbology_and_separators_survive():
    code = "\x1d01ABC-12\x1d21XYZ"
    arrived = "".join(each if each == "\x1d" else typed(each, "de") for each in code)
    assert repaired(arrived, knows(code)) == (code, "de")
    assert recognise(code).candidates


def test_a_hostile_text_ends():
    assert find_reading("Σ" * 4000, knows("nothing")) is None


XKB = {
    "sv": "se", "da": "dk", "ro": "ro(std)", "ro-legacy": "ro(winkeys)", "cs": "cz", "et": "ee",
    "ch-fr": "ch(fr)", "pl-qwertz": "pl(qwertz)", "el": "gr", "bg-phonetic": "bg(phonetic)",
    "uk": "ua",
}  # fmt: skip
# The keys of signs as X numbers them, from the grave accent to the slash.
KEYCODES = [49, *range(10, 22), *range(24, 36), 51, *range(38, 49), *range(52, 62)]
DEAD_NAMES = dict(
    zip(
        "acute grave circumflex diaeresis tilde caron cedilla abovering breve ogonek doubleacute "
        "abovedot".split(),
        "´`^¨~ˇ¸°˘˛˝˙",
        strict=True,
    )
)


class _Names(ctypes.Structure):
    _fields_ = [(name, ctypes.c_char_p) for name in "rules model layout variant options".split()]


class Published:
    """The keyboard layouts that X has, as its own library reads them."""

    def __init__(self, library):
        self.x = ctypes.CDLL(library)
        for function in (self.x.xkb_context_new, self.x.xkb_keymap_new_from_names):
            function.restype = ctypes.c_void_p
        self.context = ctypes.c_void_p(self.x.xkb_context_new(0))

    def rows(self, name):
        layout, _, variant = name.removesuffix(")").partition("(")
        names = _Names(b"evdev", b"pc105", layout.encode(), variant.encode(), b"")
        keymap = self.x.xkb_keymap_new_from_names(self.context, ctypes.byref(names), 0)
        assert keymap, name
        return tuple(
            "".join(self._letter(ctypes.c_void_p(keymap), key, level) for key in KEYCODES)
            for level in (0, 1)
        )

    def _letter(self, keymap, key, level):
        signs = ctypes.POINTER(ctypes.c_uint32)()
        count = self.x.xkb_keymap_key_get_syms_by_level(keymap, key, 0, level, ctypes.byref(signs))
        assert count == 1
        name = ctypes.create_string_buffer(64)
        self.x.xkb_keysym_get_name(signs[0], name, 64)
        dead = name.value.decode().removeprefix("dead_")
        return DEAD_NAMES.get(dead) or chr(self.x.xkb_keysym_to_utf32(signs[0]))


@pytest.fixture(scope="module")
def published():
    library = ctypes.util.find_library("xkbcommon")
    if library is None or not Path("/usr/share/X11/xkb/symbols/de").exists():
        pytest.skip("X's keyboard layouts are not here: apt-get install xkb-data libxkbcommon0")
    return Published(library)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_tables_are_the_published_layouts(published, layout):
    assert published.rows(XKB.get(layout, layout)) == TABLES[layout]


def test_no_accent_but_those_that_dead_keys_put():
    signs = {letter for rows in TABLES.values() for row in rows for letter in row}
    assert all(len(row) == 47 for rows in TABLES.values() for row in rows)
    assert not {letter for letter in signs if not letter.isprintable()}
    assert set(ACCENTS) & signs
