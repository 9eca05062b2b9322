"""Questions at the window, answered with real keys on a real screen, with scanners beside."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.core.journal import EntryKind
from tests.end_to_end.desk_window import DeskWindow
from tests.end_to_end.program import Program

pytestmark = pytest.mark.end_to_end

LIST = b"Name,Code\nAda Lovelace,ECC26-4YZQ/01\nGrace Hopper,ECC26-7WXA/02\nBo Ek,ECC26-9MKZ/03\n"
ADA, GRACE, BO = "ECC26-4YZQ/01", "ECC26-7WXA/02", "ECC26-9MKZ/03"
HOW_MANY = "How many come with you?"


@pytest.fixture
def window(display, tmp_path) -> Iterator[DeskWindow]:
    checkin, event = Program(tmp_path / "settings"), tmp_path / "conference.checkin"
    days = ("--starts", "2026-05-12", "--ends", "2026-05-14", "--timezone", "Europe/Bucharest")
    assert checkin("new", event, "--name", "Conference", *days).status == 0
    assert checkin("lists", event, "add", "Main").status == 0
    assert checkin("import", event, "-", given=LIST).status == 0
    photo = ("May we take photos?", "--id", "photo", "--kind", "yes-no", "--required")
    assert checkin("questions", event, "add", *photo).status == 0
    many = (HOW_MANY, "--id", "many", "--kind", "number", "--required")
    assert checkin("questions", event, "add", *many).status == 0
    window = DeskWindow(display, event, _folder(tmp_path), observed=True)
    yield window
    assert window.close() == ""


def _folder(tmp_path: Path) -> Path:
    return tmp_path / "window"


def verdicts(lines):
    return [line.verdict for line in lines if line.verdict]


def answered(lines):
    told = [json.loads(line.details) for line in lines if line.kind is EntryKind.ANSWER]
    return [(each["question"], each["answer"]) for each in told]


def test_a_person_answers_by_keyboard_and_comes_in(window):
    window.keys.scan(ADA)
    window.sees(lambda seen: seen["focus"] == "Yes", "the first question")
    window.keys.type("y")
    window.keys.press("Enter")
    window.sees(lambda seen: seen["focus"] == HOW_MANY, "the second question")
    window.keys.type("2")
    window.sees(lambda seen: seen["fields"][HOW_MANY] == "2", "what was typed")
    window.keys.press("Enter")
    lines = window.after(4)
    assert answered(lines) == [("photo", "yes"), ("many", "2")]
    assert verdicts(lines) == ["answers_required", "admitted"]
    window.sees(lambda seen: seen["verdict"].startswith("Admitted. Ada"), "the verdict")


def test_a_scan_takes_the_place_of_a_question_and_leaks_into_no_answer(window):
    window.keys.scan(ADA)
    window.sees(lambda seen: seen["focus"] == "Yes", "the first question")
    window.keys.type("y")
    window.keys.press("Enter")
    window.sees(lambda seen: seen["focus"] == HOW_MANY, "the second question")
    window.keys.type("7")
    window.sees(lambda seen: seen["fields"][HOW_MANY] == "7", "what was typed")
    window.keys.scan(GRACE)
    window.sees(lambda seen: seen["focus"] == "Yes", "the question to the next person")
    window.keys.scan(BO)
    lines = window.after(4)
    assert verdicts(lines) == ["answers_required"] * 3
    assert answered(lines) == [("photo", "yes")]
    # What Ada answered so far is kept.
    window.keys.scan(ADA)
    window.sees(lambda seen: seen["focus"] == HOW_MANY, "the question that is left")
    assert window.look()["fields"][HOW_MANY] == ""
