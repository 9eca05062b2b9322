"""A scanner that types as a keyboard does, told from a person by when keys are pressed."""

from dataclasses import dataclass, field
from itertools import groupby

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.scanners.wedge import (
    ANY,
    ENTER,
    NONE,
    TAB,
    Fate,
    Kind,
    Press,
    Wedge,
)

GAP = 40
LETTERS = st.characters(categories=["L", "N", "P", "S"])


def is_telling(code):
    """Whether a code could not have come of a key that was held down."""
    return sum(min(3, len(list(run))) for _, run in groupby(code)) >= 6


CODES = st.text(LETTERS, min_size=6, max_size=60).filter(is_telling)


@dataclass
class Desk:
    """Whoever asks the wedge: keeps keys, hands them on, and waits."""

    wedge: Wedge = field(default_factory=Wedge)
    kept: list = field(default_factory=list)
    seen: list = field(default_factory=list)  # what came through, in order
    scans: list = field(default_factory=list)
    now: int = 0

    def press(self, what, after=0, kind=Kind.LETTER):
        if self.wedge.is_keeping and after > self.wedge.wait_ms + 20:
            self.heed(self.wedge.lapse(), None)
        self.now += after
        if what in {ENTER, TAB}:
            kind = Kind.ENDING
        self.heed(self.wedge.press(Press(self.now, kind, what)), what)

    def heed(self, judgement, what):
        if judgement.scan:
            self.scans.append(judgement.scan)
            self.kept = []
        if judgement.is_typed:
            self.seen += self.kept
            self.kept = []
        if what is not None:
            if judgement.fate is Fate.KEEP:
                self.kept.append(what)
            elif judgement.fate is Fate.PASS:
                assert not self.kept
                self.seen.append(what)

    def rest(self):
        if self.wedge.is_keeping:
            self.heed(self.wedge.lapse(), None)
        return self

    def scan(self, code, suffix=ENTER, speed=5, after=1000):
        for place, letter in enumerate(code):
            self.press(letter, speed if place else after)
        if suffix:
            self.press(suffix, speed)
        return self

    def type(self, text, speed=120):
        for letter in text:
            self.press(letter, speed)
        return self

    @property
    def codes(self):
        return [scan.text for scan in self.scans]


@given(CODES, st.sampled_from([ENTER, TAB, ""]), st.integers(0, GAP))
def test_a_burst_is_a_scan_and_nothing_of_it_comes_through(code, suffix, speed):
    desk = Desk().scan(code, suffix, speed).rest()
    assert desk.codes == [code]
    assert desk.scans[0].suffix == (suffix or NONE)
    assert desk.scans[0].gap_ms == speed
    assert desk.scans[0].duration_ms == speed * (len(code) - 1)
    assert desk.seen == []


@given(st.lists(st.tuples(LETTERS | st.sampled_from([ENTER, TAB]), st.integers(GAP + 1, 900))))
def test_typing_at_any_speed_of_people_comes_through_untouched(keys):
    desk = Desk()
    for what, pause in keys:
        desk.press(what, pause)
    assert desk.rest().scans == []
    assert desk.seen == [what for what, _ in keys]


@given(st.data(), st.sampled_from([ANY, ENTER, TAB, NONE]))
def test_fingers_that_roll_over_a_few_keys_come_through_untouched(data, suffix):
    """People press three keys at once, and a fourth and fifth soon after, but not six."""
    desk, run, typed = Desk(Wedge(GAP, suffix)), 0, []
    for _ in range(data.draw(st.integers(0, 40))):
        shortest = GAP + 1 if run >= 5 else (GAP // 2 + 1 if run >= 3 else 0)
        pause = data.draw(st.integers(shortest, 400))
        what = data.draw(LETTERS | st.sampled_from([ENTER, TAB]))
        run = run + 1 if pause <= GAP else 1
        desk.press(what, pause)
        typed.append(what)
    assert desk.rest().scans == []
    assert desk.seen == typed


@given(st.lists(st.tuples(LETTERS, st.integers(0, 600))), st.sampled_from([ANY, ENTER, TAB, NONE]))
def test_no_key_is_lost_or_turned_round(keys, suffix):
    desk, pressed = Desk(Wedge(GAP, suffix)), []
    for what, pause in keys:
        desk.press(what, pause)
        pressed.append(what)
    desk.rest()
    assert len(desk.seen) + sum(len(scan.text) for scan in desk.scans) == len(pressed)
    rest = iter(pressed)
    assert all(what in rest for what in desk.seen)


@given(CODES, CODES, st.sampled_from([ENTER, TAB]), st.integers(0, 2 * GAP))
def test_two_scans_back_to_back_are_two(one, other, suffix, pause):
    desk = Desk().scan(one, suffix).scan(other, suffix, after=pause)
    assert desk.codes == [one, other]


@given(st.text(LETTERS, min_size=1, max_size=12), CODES)
def test_what_was_typed_before_a_scan_stays(name, code):
    desk = Desk().type(name).scan(code, after=100)
    assert desk.codes == [code]
    assert "".join(desk.seen) == name


@given(CODES, st.integers(GAP + 1, 250), CODES)
def test_a_code_in_two_bursts_is_one(first, pause, second):
    desk = Desk().scan(first, suffix="").scan(second, after=pause)
    assert desk.codes == [first + second]
    assert desk.scans[0].gap_ms == pause


def test_a_code_in_many_bursts_is_one():
    desk = Desk().scan("ABCDEF", "").scan("GH", "", after=90).scan("IJK", "", after=200)
    desk.scan("L", ENTER, after=120)
    assert desk.codes == ["ABCDEFGHIJKL"]


def test_an_enter_that_comes_a_little_late_ends_the_scan():
    desk = Desk().scan("ABCDEF12", "")
    desk.press(ENTER, 200)
    assert desk.codes == ["ABCDEF12"]
    assert desk.seen == []


def test_an_enter_long_after_a_scan_is_a_person_s():
    desk = Desk().scan("ABCDEF12", "")
    desk.press(ENTER, 400)
    assert desk.codes == ["ABCDEF12"]
    assert desk.seen == [ENTER]


def test_a_second_ending_of_a_scanner_that_sends_two_is_swallowed():
    desk = Desk().scan("ABCDEF12", TAB)
    desk.press(ENTER, 5)
    assert desk.seen == []
    desk.press(ENTER, 300)
    assert desk.seen == [ENTER]


def test_where_a_pause_ends_a_scan_none_longer_is_waited_for():
    desk = Desk(Wedge(60, NONE))
    assert desk.scan("ABCDEF", "").scan("GHIJKL", "", after=61).rest().codes == ["ABCDEF", "GHIJKL"]
    assert desk.wedge.wait_ms == 60


@pytest.mark.parametrize(("suffix", "other"), [(ENTER, TAB), (TAB, ENTER), (ENTER, ""), (TAB, "")])
def test_a_burst_that_ends_as_no_scan_of_this_scanner_was_typed_by_a_program(suffix, other):
    desk = Desk(Wedge(GAP, suffix)).scan("PASSWORD", other).rest()
    assert desk.codes == []
    assert "".join(desk.seen) == "PASSWORD" + other


@pytest.mark.parametrize("suffix", [ENTER, TAB])
def test_a_scanner_without_ending_is_not_asked_for_one(suffix):
    assert Desk(Wedge(GAP, NONE)).scan("ABCDEF12", suffix).codes == ["ABCDEF12"]


def test_a_short_code_is_a_scan_if_it_comes_quickly():
    assert Desk().scan("ADA1", speed=20).codes == ["ADA1"]
    assert Desk().scan("ADA1", speed=21).codes == []
    assert Desk().scan("AD1", speed=1).codes == []


def test_a_key_held_down_is_a_person_s():
    desk = Desk()
    desk.press("a", 500)
    for _ in range(30):
        desk.press("a", 30, Kind.OTHER)
    desk.press(ENTER, 30)
    assert desk.scans == []
    assert desk.seen == ["a"] * 31 + [ENTER]


@pytest.mark.parametrize("ending", [ENTER, TAB, None])
@pytest.mark.parametrize("pause", [20, 33, 40])
def test_a_key_held_down_is_a_person_s_although_nobody_says_that_it_is_held(ending, pause):
    """A busy X server tells each repetition as if the key had been let go and pressed again."""
    desk = Desk()
    desk.press("a", 500)
    for _ in range(60):
        desk.press("a", pause)
    if ending:
        desk.press(ending, pause)
    desk.rest()
    assert desk.scans == []
    assert desk.seen == ["a"] * 61 + [each for each in [ending] if each]


def test_a_key_held_down_is_seen_while_it_is_held():
    desk = Desk()
    for _ in range(40):
        desk.press("a", 33)
    assert len(desk.seen) > 30


def test_another_key_right_after_one_that_was_held_is_a_person_s_too():
    desk = Desk()
    for _ in range(30):
        desk.press("a", 33)
    desk.press("d", 12)
    desk.press(ENTER, 300)
    assert desk.scans == []


@pytest.mark.parametrize(
    "code", ["AAB1", "0000123", "ECC26-000000/01", "111222333", "000000000042", "0000000"]
)
def test_a_code_may_repeat_a_letter(code):
    assert Desk().scan(code, speed=5).codes == [code]


def test_shift_belongs_to_the_scan():
    desk = Desk()
    for letter in "ABCdef-12":
        desk.press("shift", 2, Kind.SILENT)
        desk.press(letter, 2)
    desk.press(ENTER, 2)
    assert desk.codes == ["ABCdef-12"]
    assert desk.seen == ["shift"]  # the first, before anybody could know


def test_shift_alone_is_let_through_at_once():
    desk = Desk()
    desk.press("shift", 100, Kind.SILENT)
    assert desk.seen == ["shift"]


def test_a_shortcut_ends_what_was_kept():
    desk = Desk().type("ab", 10)
    desk.press("Ctrl+S", 10, Kind.OTHER)
    assert desk.seen == ["a", "b", "Ctrl+S"]
    desk = Desk().scan("ABCDEF12", "")
    desk.press("Esc", 100, Kind.OTHER)
    assert desk.codes == ["ABCDEF12"]
    assert desk.seen == ["Esc"]


def test_a_clock_that_is_set_back_loses_nothing():
    desk = Desk().type("abc", 10)
    desk.now -= 100_000
    desk.press("d", 0)
    assert "".join(desk.rest().seen) == "abcd"


def test_a_scanner_that_never_stops_fills_no_memory():
    desk = Desk().scan("A" * 10_000, "").rest()
    assert max(map(len, desk.codes)) <= 4096


@given(CODES, st.integers(41, 100))
def test_a_slow_scanner_is_heard_with_a_longer_gap(code, speed):
    assume(not code.isspace())
    assert Desk(Wedge(100)).scan(code, speed=speed).codes == [code]
