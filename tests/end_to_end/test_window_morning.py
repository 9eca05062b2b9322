"""A morning at the door: 400 people, a scanner that never waits, and all that goes wrong."""

import random
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end.desk_window import DeskWindow, again_until
from tests.end_to_end.display import Display
from tests.end_to_end.program import Program

pytestmark = pytest.mark.end_to_end

_FIRST = "Ada Björn Chiara Dimitris Elżbieta Françoise Grzegorz Hélène Ioana Jürgen".split()
_LAST = "Almeida Berzins Costa Dvořák Eriksen Farkas García Horvat Ionescu Jansen".split()
PEOPLE = [
    (f"{first} {last} {letter}", f"ECC26-{number:04d}/{'AQZYWM'[number % 6]}")
    for number, (letter, first, last) in enumerate(
        (letter, first, last) for letter in "KLMN" for first in _FIRST for last in _LAST
    )
]
CODES = [code for _, code in PEOPLE]
# Who came for something else.
STRANGERS = set(CODES[::23])
LIST = "Name,Code,Category\n" + "".join(
    f"{name},{code},{'Exhibitor' if code in STRANGERS else 'Participant'}\n"
    for name, code in PEOPLE
)


@pytest.fixture(scope="module")
def door(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("door")
    checkin, event = Program(folder / "settings"), folder / "conference.checkin"
    days = ("--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")
    assert checkin("new", event, "--name", "Conference", *days).status == 0
    assert checkin("lists", event, "add", "Main", "--category", "Participant").status == 0
    assert checkin("lists", event, "add", "Fair", "--category", "Exhibitor").status == 0
    assert checkin("import", event, "-", given=LIST.encode()).status == 0
    return event


@pytest.fixture
def event(door, tmp_path) -> Path:
    return Path(shutil.copy(door, tmp_path / "conference.checkin"))


class Morning:
    """What people do at a desk, and what its journal has to say of it."""

    def __init__(self, desk: DeskWindow) -> None:
        self.desk = desk
        self.expected: list[tuple[str, str]] = []
        self._inside: set[str] = set()

    def scan(self, code: str, ending: str = "Enter") -> None:
        self.desk.keys.scan(code, ending, 2)
        self._expect(code)

    def find(self, name: str, code: str) -> None:
        """Check somebody in who has no code, once all before are done."""
        self.settle()
        lines = len(self.expected)
        # As typed on an American keyboard: without what it has no keys for.
        self.desk.keys.type(plain(name), 110)
        again_until(lambda: self.desk.keys.press("Enter"), lambda: len(self.desk.lines()) > lines)
        self._expect(code)

    def type_nonsense(self) -> None:
        """Type what is nobody's name, and Enter; the next scan takes no notice of it."""
        self.settle()
        self.desk.keys.type("mr nobody", 110)
        self.desk.keys.press("Enter")

    def settle(self) -> None:
        self.desk.after(len(self.expected))

    def _expect(self, code: str) -> None:
        verdict = "admitted"
        if code not in CODES:
            verdict = "unknown_code"
        elif code in STRANGERS:
            verdict = "wrong_list"
        elif code in self._inside:
            verdict = "already_admitted"
        else:
            self._inside.add(code)
        self.expected.append((code, verdict))


def plain(name: str) -> str:
    letters = str.maketrans("öżçéèüříá", "ozceeuria")
    return name.lower().translate(letters)


def test_a_morning_of_400_people_is_in_the_journal_as_it_was(display, event, tmp_path, checkin):
    desk = DeskWindow(display, event, tmp_path / "desk")
    try:
        morning, queue = Morning(desk), list(PEOPLE)
        random.Random(26).shuffle(queue)  # noqa: S311 - the same morning each time
        for number, (name, code) in enumerate(queue):
            if number % 80 == 7 and code not in STRANGERS:
                morning.find(name, code)
            else:
                morning.scan(code, "Tab" if number % 31 == 0 else "Enter")
            if number % 11 == 0:
                morning.scan(code)  # held in front of the scanner once more
            if number % 17 == 0:
                morning.scan(f"OTHER-{number:04d}-EVENT")
            if number % 90 == 50:
                morning.type_nonsense()
        morning.settle()
        told = [(line.code, str(line.verdict)) for line in desk.lines()]
    finally:
        complaint = desk.close()
    assert told == morning.expected
    assert complaint == ""
    found = Counter(verdict for _, verdict in told)
    assert found["admitted"] == len(PEOPLE) - len(STRANGERS)
    assert min(found.values()) > 10
    assert set(found) == {"admitted", "already_admitted", "unknown_code", "wrong_list"}
    audit = checkin("verify", event, "--json").object
    assert audit == {"ok": True, "lines": len(morning.expected), "problems": []}


@pytest.fixture
def two_desks(display, door, tmp_path) -> Iterator[list[DeskWindow]]:
    """Two computers with a copy of the event each, that do not know of each other."""
    other = Display(tmp_path)
    desks = []
    try:
        for name, screen in (("Left", display), ("Right", other)):
            folder = tmp_path / name
            folder.mkdir()
            copy = shutil.copy(door, folder / "conference.checkin")
            desks.append(DeskWindow(screen, Path(copy), folder / "settings", desk=name))
        yield desks
    finally:
        for desk in desks:
            assert desk.close() == ""
        other.close()


def test_two_desks_are_merged_afterwards_and_doubles_are_told(two_desks, checkin):
    comers = [code for code in CODES if code not in STRANGERS]
    at_left, at_right, at_both = comers[:20], comers[20:40], comers[40:43]
    for desk, codes in zip(two_desks, (at_left, at_right), strict=True):
        for code in (*codes, *at_both):
            desk.keys.scan(code, each_ms=2)
    for desk in two_desks:
        assert {line.desk for line in desk.after(23)} == {desk.event.parent.name}
    left, right = (desk.event for desk in two_desks)
    while two_desks:
        assert two_desks.pop().close() == ""
    report = checkin("merge", left, right, "--json").object
    assert (report["lines"], report["conflicts"]) == (23, 3)
    doubles = checkin("conflicts", left, "--json").objects
    assert {double["code"] for double in doubles} == set(at_both)
    assert {double["first"]["desk"] for double in doubles} | {
        double["second"]["desk"] for double in doubles
    } == {"Left", "Right"}
    assert checkin("verify", left, "--json").object == {
        "ok": True,
        "lines": 46,
        "problems": [],
    }
