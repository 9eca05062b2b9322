"""What is asked at a door, from the command line to the exported answers."""

import csv

import pytest

from tests.end_to_end.program import CODES, lines

pytestmark = [pytest.mark.end_to_end, pytest.mark.swiftly]

_PHOTO = ("May we take photos?", "--id", "photo", "--kind", "yes-no", "--required", "--consent")


def test_a_question_is_asked_answered_and_exported(checkin, event, tmp_path):
    made = checkin("questions", event, "add", *_PHOTO, "--language", "en", "--json").object
    assert (made["id"], made["version"], made["required"]) == ("photo", 1, True)
    size = ("--option", "S", "--option", "M", "--column", "Size")
    assert checkin("questions", event, "add", "T-shirt size?", *size).status == 0
    asked = checkin("scan", event, "--json", given=lines(CODES[:1])).object
    assert (asked["verdict"], asked["admitted"]) == ("answers_required", False)
    assert [(each["id"], each["kind"]) for each in asked["questions"]] == [
        ("photo", "yes-no"),
        ("t-shirt size?", "choice"),
    ]
    refused = checkin("answer", event, CODES[0], "photo", "no")
    assert refused.status == 1
    assert refused.sentence.startswith("Whoever does not agree")
    assert checkin("answer", event, CODES[0], "photo", "yes", "--desk", "Front").status == 0
    refused = checkin("answer", event, CODES[0], "T-SHIRT SIZE?", "XL")
    assert refused.sentence == "This is none of the answers. Choose one of those shown: S, M."
    assert checkin("answer", event, CODES[0], "T-SHIRT SIZE?", "m").status == 0
    admitted = checkin("scan", event, "--json", given=lines(CODES[:1])).object
    assert admitted["admitted"]
    assert "questions" not in admitted
    out = tmp_path / "out.csv"
    assert checkin("export", event, out).status == 0
    first = next(csv.DictReader(out.read_text(encoding="utf-8").splitlines()))
    assert first["Checkin: May we take photos?"] == "yes"
    assert first["Checkin: T-shirt size?"] == "M"
    assert "May we take photos?: yes" in checkin("journal", event, "--kind", "answer").out
    assert checkin("verify", event, "--json").object["ok"]


def test_a_question_is_changed_and_removed(checkin, event):
    assert "Nothing is asked yet" in checkin("questions", event).out
    assert checkin("questions", event, "add", *_PHOTO, "--list", "main").status == 0
    changed = checkin("questions", event, "change", "photo", "--wording", "Photos?", "--json")
    told = changed.object
    assert (told["version"], told["wording"], told["lists"]) == (2, "Photos?", ["Main"])
    assert told["consent"]
    assert checkin("questions", event, "--json").object == told
    for word in ("photo", "required, consent", "Main", "everybody", "Photos?"):
        assert word in checkin("questions", event).out
    assert checkin("questions", event, "remove", "Photos?").status == 0
    assert checkin("questions", event, "--json").objects == []
    assert checkin("scan", event, "--json", given=lines(CODES[:1])).object["admitted"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("add", "Which?", "--kind", "choice"), "at least two answers"),
        (("add", "Which?", "--list", "Moon"), "no check-in list “Moon”"),
        (("add", " "), "needs words"),
        (("remove", "photo"), "asks nothing yet"),
        (("change", "photo", "--required"), "asks nothing yet"),
    ],
)
def test_what_cannot_be_asked_is_told_in_a_sentence(checkin, event, arguments, why):
    told = checkin("questions", event, *arguments)
    assert told.status == 1
    assert why in told.sentence


def test_a_question_that_was_never_set_up_is_kept_in_its_own_words(checkin, event):
    wording = ("--wording", "May we film you?", "--version", "3")
    assert checkin("answer", event, CODES[0], "film", "yes", *wording).status == 0
    assert "May we film you?: yes" in checkin("journal", event, "--kind", "answer").out
    mistyped = checkin("answer", event, CODES[0], "flim", "yes")
    assert (mistyped.status, mistyped.out) == (1, "")
    assert mistyped.sentence.startswith("There is no question “flim”.")
