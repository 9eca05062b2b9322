from checkin.core.device import Heard
from checkin.scanners.layouts import LAYOUTS
from checkin.ui.preferences.keyboard_words import KEYBOARDS, keyboard_name, recognised


def heard(**fields):
    return Heard("CODEß4711", "CODE-4711", 5, "enter", **fields)


def test_every_layout_has_a_name_of_its_own():
    names = [keyboard_name(layout) for layout in LAYOUTS]
    assert set(KEYBOARDS) == set(LAYOUTS)
    assert len(set(names)) == len(names)
    assert all(name[0].isupper() for name in names)


def test_what_was_recognised_is_a_sentence():
    assert recognised(heard()) == "Read as it was typed"
    assert recognised(heard(layout="de")) == "American scanner, keyboard: German. Repaired."
    assert recognised(heard(caps_lock=True)) == "Caps Lock is on. Repaired."
    assert "Greek, and Caps Lock" in recognised(heard(layout="el", caps_lock=True))


def test_a_layout_of_a_newer_checkin_is_called_by_its_letters():
    assert keyboard_name("klingon") == "klingon"
