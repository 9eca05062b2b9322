"""Scanners and people at the window, with real keys on a real screen."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desk_window import DeskWindow, again_until
from tests.end_to_end.program import Program

pytestmark = pytest.mark.end_to_end

FIELD = "Scan a code, or type a name"
PEOPLE = [
    ("Ada Lovelace", "ECC26-4YZQ/01"),
    ("Grace Hopper", "ECC26-7WXA/02"),
    ("Małgorzata Wójcik", "ECC26-9MKZ/03"),
    ("Andrzej Wojciechowski", "ECC26-1LQY/04"),
]
LIST = "Name,Code\n" + "".join(f"{name},{code}\n" for name, code in PEOPLE)
# A key by what it writes on an American keyboard; on these it writes something else.
TELLING = {"fr": "q", "de": "y", "ch": "y", "se": ";", "gr": "k", "hu": "y", "bg": "k"}
ADA, GRACE, MALGORZATA, ANDRZEJ = (code for _, code in PEOPLE)


@pytest.fixture(scope="module")
def event(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("doors")
    checkin, event = Program(folder / "settings"), folder / "conference.checkin"
    days = ("--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")
    assert checkin("new", event, "--name", "Conference", *days).status == 0
    assert checkin("lists", event, "add", "Main", "--reentry", "always").status == 0
    assert checkin("import", event, "-", given=LIST.encode()).status == 0
    return event


@pytest.fixture(scope="module")
def window(display, event, tmp_path_factory) -> Iterator[DeskWindow]:
    window = DeskWindow(display, event, tmp_path_factory.mktemp("settings"), observed=True)
    yield window
    assert window.close() == ""


@pytest.fixture
def desk(window) -> Iterator[DeskWindow]:
    """The window, ready for the next person."""
    window.keys.press("F2")
    window.sees(lambda seen: seen["focus"] == FIELD and not seen["verdict"], "a desk that is ready")
    window.before = len(window.lines())
    yield window
    window.display.keyboard("us")


def judged(desk: DeskWindow, count: int = 1) -> list[tuple[str, str]]:
    """Wait for so many decisions; give their codes and verdicts."""
    lines = desk.after(desk.before + count)[desk.before :]
    desk.sees(lambda seen: seen["verdict"], "a verdict")
    return [(line.code, line.verdict) for line in lines]


def change_keyboard(desk: DeskWindow, layout: str) -> None:
    """Give the computer another keyboard, and wait until the window has heard of it.

    A key that writes the same on both would prove nothing: the window may hear of it later.
    """
    desk.display.keyboard(layout)
    american = TELLING[layout]
    for _ in range(40):
        desk.keys.type(american)
        desk.sees(lambda seen: seen["fields"][FIELD], "a letter")
        is_heard = desk.look()["fields"][FIELD] != american
        desk.keys.press("Esc")
        desk.sees(lambda seen: not seen["fields"][FIELD], "an empty field")
        if is_heard:
            return
    raise AssertionError(f"The window did not hear of the keyboard: {layout}.")


@pytest.mark.parametrize("ending", ["Enter", "Tab", ""])
def test_a_scan_into_the_field_is_judged(desk, ending):
    desk.keys.scan(ADA, ending)
    assert judged(desk) == [(ADA, "admitted")]
    seen = desk.look()
    assert seen["verdict"].startswith("Admitted. Ada Lovelace")
    assert (seen["fields"][FIELD], seen["focus"]) == ("", FIELD)


@pytest.mark.parametrize("ending", ["Enter", "Tab", ""])
def test_a_scan_presses_no_button_that_has_the_focus(desk, ending):
    desk.keys.scan(ADA)
    judged(desk)
    desk.focus("Undo…")
    clicked = desk.look()["clicked"]
    desk.keys.scan(GRACE, ending)
    assert judged(desk, 2)[1] == (GRACE, "admitted")
    desk.sees(lambda seen: "Grace Hopper" in seen["verdict"], "the second verdict")
    assert desk.look()["clicked"] == clicked


def test_a_scan_into_another_field_leaves_it_alone(desk):
    desk.keys.scan(ADA)
    judged(desk)
    again_until(
        # Its buttons are made anew when the panel learns more about a person.
        lambda: desk.focus("Undo…") or desk.keys.press(" "),
        lambda: "Another reason" in desk.look()["fields"],
    )
    desk.focus("Another reason")
    desk.keys.type("too")
    desk.sees(lambda seen: seen["fields"]["Another reason"] == "too", "what was typed")
    desk.keys.scan(GRACE)
    assert judged(desk, 2)[1] == (GRACE, "admitted")
    assert all(line.reason == "" for line in desk.lines())


@pytest.mark.parametrize("ending", ["Enter", "Tab", ""])
@pytest.mark.parametrize("focused", ["Field of the dialog", "Agree"])
def test_a_scan_while_a_dialog_is_open_is_judged_and_the_dialog_stays(desk, focused, ending):
    desk.look("dialog")
    desk.display.bring_up("A dialog")
    desk.sees(lambda seen: seen["focus"] == "Field of the dialog", "the dialog")
    desk.focus(focused)
    desk.keys.type("ok ")
    desk.sees(lambda seen: focused == "Agree" or seen["fields"]["Field of the dialog"] == "ok ", "")
    clicked = desk.look()["clicked"]
    desk.keys.scan(ADA, ending)
    assert judged(desk) == [(ADA, "admitted")]
    seen = desk.look()
    desk.look("close")
    assert seen["fields"]["Field of the dialog"] == ("" if focused == "Agree" else "ok ")
    assert (seen["clicked"], seen["focus"]) == (clicked, focused)
    desk.sees(lambda seen: not seen["dialog"], "the end of the dialog")
    desk.display.bring_up(desk.title)


def test_a_scan_while_a_list_is_chosen_is_judged(desk):
    desk.keys.press("F3")
    desk.sees(lambda seen: seen["popup"], "the lists")
    desk.keys.scan(ADA)
    assert judged(desk) == [(ADA, "admitted")]
    desk.keys.press("Esc")
    desk.sees(lambda seen: not seen["popup"], "the end of the lists")


def test_two_scans_back_to_back_are_two(desk):
    desk.keys.scan(ADA, "Enter", 1)
    desk.keys.scan(GRACE, "Enter", 1)
    assert judged(desk, 2) == [(ADA, "admitted"), (GRACE, "admitted")]


def test_a_code_in_two_bursts_is_one(desk):
    desk.keys.scan(ADA[:8], "")
    desk.keys.scan(ADA[8:9], "", 180)
    desk.keys.scan(ADA[9:])
    assert judged(desk) == [(ADA, "admitted")]


def test_fast_typing_is_no_scan(desk):
    desk.keys.type("hopper", 95)
    desk.sees(lambda seen: seen["fields"][FIELD] == "hopper", "what was typed")
    assert len(desk.lines()) == desk.before


def test_a_key_held_down_is_no_scan(desk):
    with desk.keys.held("a"):
        desk.sees(lambda seen: len(seen["fields"][FIELD]) > 5, "many of one letter")
    desk.keys.press("Enter")
    assert set(desk.look()["fields"][FIELD]) == {"a"}
    assert len(desk.lines()) == desk.before


def test_a_typed_name_is_never_a_failed_ticket(desk):
    desk.keys.type("hopper", 110)
    # Whoever presses Enter twice at once has not read the question.
    again_until(lambda: desk.keys.press("Enter"), lambda: len(desk.lines()) > desk.before)
    assert judged(desk) == [(GRACE, "admitted")]
    desk.keys.type("nobody at all", 110)
    desk.keys.press("Enter")
    desk.keys.scan(ADA)
    assert judged(desk, 2)[1] == (ADA, "admitted")


@pytest.mark.parametrize("layout", ["fr", "de", "ch", "se", "gr", "hu", "bg"])
@pytest.mark.parametrize("caps_lock", [False, True])
def test_a_scan_on_a_foreign_keyboard_is_read_right(desk, layout, caps_lock):
    change_keyboard(desk, layout)
    if caps_lock:
        desk.keys.press("Caps Lock")
    desk.keys.scan(MALGORZATA)
    if caps_lock:
        desk.keys.press("Caps Lock")
    ((code, verdict),) = judged(desk)
    assert (code.upper(), verdict) == (MALGORZATA, "admitted")
    assert desk.look()["fields"][FIELD] == ""


def test_an_address_on_a_keyboard_with_dead_keys_is_read_right(desk):
    change_keyboard(desk, "de")
    desk.keys.scan(f"https://tickets.example/check?event=1&code={ANDRZEJ.replace('/', '%2F')}")
    assert judged(desk) == [(ANDRZEJ, "admitted")]


def test_a_scan_of_nobody_is_an_unknown_code_as_it_was_read(desk):
    desk.keys.scan(ADA)  # by which it is known again what the keyboard makes of a scanner
    desk.keys.scan("NOBODY-4711")
    assert judged(desk, 2)[1] == ("NOBODY-4711", "unknown_code")
