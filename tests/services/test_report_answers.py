"""Answers as they come out with attendance."""

import json
from dataclasses import replace

import pytest

from checkin.core.answers import answer_details
from checkin.core.journal import EntryKind
from checkin.core.moments import stored
from checkin.core.question import Option, Question, QuestionKind
from checkin.services.reports import Reports
from tests.attended_event import MORNING, an_event, noted, with_list

LUNCH = Question(
    "lunch", "Which lunch?", QuestionKind.CHOICE, (Option("1", "Vegan"), Option("2", "Fish"))
)


@pytest.fixture
def store(tmp_path):
    with with_list(an_event(tmp_path)) as store:
        yield store


def asking(store, *questions):
    with store.write():
        for each in questions:
            store.put_question(each, stored(MORNING))


def answered(store, code, question, value):
    details = json.dumps(answer_details(question, value))
    return noted(store, code, EntryKind.ANSWER, details=details, list_id="")


def rows_of(store):
    table = Reports(store).table()
    headings = [column.heading for column in table.columns]
    return {row.cells[3]: (dict(zip(headings, row.cells, strict=True)), row) for row in table.rows}


def test_an_event_that_asks_nothing_has_no_columns_for_answers(store):
    headings = [column.heading for column in Reports(store).table().columns]
    assert headings[-1] == "Checkin: Badge printed"
    assert "answers" not in next(iter(Reports(store).objects()))


def test_each_question_has_a_column(store):
    asking(store, LUNCH)
    answered(store, "ADA1", LUNCH, "2")
    cells, row = rows_of(store)["ADA1"]
    assert cells["Checkin: Which lunch?"] == "Fish"
    assert row.noteworthy
    others = [cells for code, (cells, _) in rows_of(store).items() if code != "ADA1"]
    assert {cells["Checkin: Which lunch?"] for cells in others} == {""}


def test_an_answer_to_other_words_says_to_which(store):
    asking(store, replace(LUNCH, wording="Lunch on Friday?", version=2))
    answered(store, "ADA1", LUNCH, "1")
    cells, _ = rows_of(store)["ADA1"]
    assert cells["Checkin: Lunch on Friday?"] == "Vegan (Which lunch?)"


def test_answers_to_questions_that_are_asked_no_more_stay(store):
    answered(store, "ADA1", LUNCH, "1")
    asking(store, replace(LUNCH, id="b"), replace(LUNCH, id="c", wording="Desk"))
    cells, _ = rows_of(store)["ADA1"]
    assert cells["Checkin: Which lunch? (2)"] == "Vegan"
    assert cells["Checkin: Desk"] == "" == cells["Checkin: Desk (2)"]


def test_answers_are_told_as_json_with_what_was_asked(store):
    asking(store, LUNCH)
    answered(store, "ADA1", LUNCH, "1")
    told = {each["code"]: each["answers"] for each in Reports(store).objects()}
    assert told.pop("ADA1") == {
        "lunch": {
            "answer": "1", "shown": "Vegan", "wording": "Which lunch?", "version": 1,
            "language": "",
        }
    }  # fmt: skip
    assert set(map(str, told.values())) == {"{}"}
