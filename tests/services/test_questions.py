"""Questions from their setting up to the answers that let somebody in."""

import json
from dataclasses import replace

import pytest

from checkin.codes.recognise import recognise
from checkin.core.answers import answer_details
from checkin.core.decision import sentence
from checkin.core.errors import AnswerUnfit, NotFound, Refused
from checkin.core.journal import EntryKind
from checkin.core.question import Option, Question, QuestionKind
from checkin.core.scan import Direction, Verdict
from checkin.services.questions import Questions
from checkin.services.station import Reading, Station
from tests.builders import NOON, a_list, a_ticket, an_event, listed, with_lists

PHOTO = Question("photo", "May we take photos?", QuestionKind.YES_NO, required=True, consent=True)


# Ada is on the list of every event here, and has the code ADA1.
pytestmark = pytest.mark.usefixtures("ada")


@pytest.fixture
def questions(store):
    return Questions(store)


@pytest.fixture
def ada(store):
    return listed(store, a_ticket("ADA1", category="Speaker"))[0]


@pytest.fixture
def station(store, scribe, desk, corrections):
    reading = Reading(recognise, lambda _text, _known: None)
    return Station(store, scribe, reading, lambda _: desk, corrections)


def test_a_question_gets_its_name_from_its_words(questions):
    made = questions.add(Question("", "  Any   allergies? "), NOON)
    assert (made.id, made.wording, made.column) == (
        "any allergies?",
        "Any allergies?",
        "Any allergies?",
    )
    assert questions.all() == (made,)
    assert questions.named("ANY ALLERGIES?") == questions.named("any allergies?") == made


def test_a_question_is_asked_only_once(questions):
    questions.add(PHOTO, NOON)
    with pytest.raises(Refused, match="is asked already"):
        questions.add(PHOTO, NOON)


def test_other_words_get_the_next_version(questions):
    made = questions.add(PHOTO, NOON)
    assert questions.change(replace(made, required=False), NOON).version == 1
    assert questions.change(replace(made, wording="Photos?"), NOON).version == 2
    assert questions.all()[0].wording == "Photos?"


SIZE = Question("size", "T-shirt?", QuestionKind.CHOICE, column="T-shirt")
SIZES = (Option("1", "S"), Option("2", "M"))


def test_cells_that_are_none_of_the_answers_are_told(store, questions):
    sizes = ["M", "xl", "", "s", "XXL", "xl"]
    people = (
        a_ticket(f"CODE{at}", extra=(("T-shirt", size),), name=f"Ann {at}")
        for at, size in enumerate(sizes)
    )
    listed(store, *people)
    assert questions.unanswered(replace(SIZE, options=SIZES)) == (
        "What “T-shirt” says of 3 people is no answer, so they are asked: “xl”, “XXL”."
    )
    assert questions.unanswered(replace(SIZE, options=(*SIZES, Option("3", "XL")))) == (
        "What “T-shirt” says of 1 person is no answer, so they are asked: “XXL”."
    )
    assert questions.unanswered(replace(SIZE, kind=QuestionKind.TEXT)) == ""


def test_a_column_that_no_list_has_is_told_where_it_was_named(questions):
    assert questions.unanswered(replace(SIZE, options=SIZES)) == (
        "No attendee list has a column “T-shirt” that could answer, so everybody is asked."
    )
    assert questions.unanswered(replace(SIZE, column="T-shirt?", options=SIZES)) == ""


def test_a_question_that_was_removed_is_asked_no_more(questions, desk):
    questions.add(PHOTO, NOON)
    assert desk.scan("ADA1").verdict is Verdict.ANSWERS_REQUIRED
    questions.remove("photo", NOON)
    assert questions.all() == ()
    assert desk.scan("ADA1").admitted


def test_a_question_that_comes_back_in_other_words_has_the_next_version(questions):
    questions.add(PHOTO, NOON)
    questions.remove("photo", NOON)
    assert questions.add(replace(PHOTO, wording="Photos?"), NOON).version == 2


def test_a_question_that_was_removed_is_no_hindrance_to_others(questions):
    questions.add(PHOTO, NOON)
    questions.remove("photo", NOON)
    options = questions.options(["S", "M"])
    made = questions.add(Question("size", "Which size?", QuestionKind.CHOICE, options), NOON)
    assert (made.version, questions.all()) == (1, (made,))


def test_nobody_is_asked_where_nobody_is_known(questions, station):
    photo = questions.add(PHOTO, NOON)
    with pytest.raises(NotFound, match="nobody can be asked"):
        station.keep_answer(station.scan("main", "XYZ9", Direction.ENTRY), photo, "yes")


def test_what_is_not_asked_cannot_be_changed(questions):
    with pytest.raises(NotFound, match="The event asks nothing yet"):
        questions.remove("photo", NOON)
    questions.add(PHOTO, NOON)
    with pytest.raises(NotFound, match="The event asks “photo”"):
        questions.change(Question("size", "Which size?"), NOON)


@pytest.mark.parametrize(
    ("draft", "why"),
    [
        (Question("q", "   "), "needs words"),
        (Question("q", "x" * 2_001), "too long"),
        (Question("q", "Which?", QuestionKind.CHOICE), "at least two"),
        (Question("q", "Which?", options=(Option("1", "A"), Option("2", "B"))), "Only a choice"),
        (
            Question("q", "Which?", QuestionKind.CHOICE, (Option("1", "A"), Option("2", "a"))),
            "are the same",
        ),
        (
            Question(
                "q", "Which?", QuestionKind.CHOICE,
                tuple(Option(str(each), f"Answer {each}") for each in range(36)),
            ),
            "at most 35",
        ),
        (Question("q", "Which?", categories=("x" * 201,)), "too long"),
    ],
)  # fmt: skip
def test_a_question_that_nobody_could_answer_is_refused(questions, draft, why):
    with pytest.raises(Refused, match=why):
        questions.add(draft, NOON)


def test_a_question_is_asked_at_lists_that_there_are(questions):
    with pytest.raises(NotFound, match="no check-in list “moon”"):
        questions.add(Question("q", "Which?", list_ids=("moon",)), NOON)


def test_options_keep_their_ids_when_others_come(questions):
    before = questions.options(["S", "M"])
    assert before == (Option("1", "S"), Option("2", "M"))
    assert questions.options(["M", "L"], before) == (Option("2", "M"), Option("3", "L"))


def test_a_scan_asks_then_admits(questions, station, store, ada):
    photo = questions.add(replace(PHOTO, language="en"), NOON)
    size = questions.add(Question("", "Which size?"), NOON)
    asked = station.scan("main", "ADA1", Direction.ENTRY)
    assert asked.questions == (photo, size)
    assert sentence(asked.explanation, NOON, an_event().zone) == (
        "2 questions have to be answered first."
    )
    refusal = store.entry(asked.entry_id)
    assert refusal.kind is EntryKind.REFUSAL
    assert json.loads(refusal.details) == {"asked": ["photo", "which size?"]}
    line = station.keep_answer(asked, photo, "True")
    assert (line.kind, line.attendee_id, line.operator) == (
        EntryKind.ANSWER, ada.attendee.id, "Olive",
    )  # fmt: skip
    assert json.loads(line.details) == answer_details(photo, "yes") == {
        "question": "photo", "answer": "yes", "wording": "May we take photos?",
        "version": "1", "language": "en", "shown": "yes",
    }  # fmt: skip
    station.keep_answer(asked, size, "")
    assert station.admit("main", ada.id, Direction.ENTRY).admitted


def test_answers_given_so_far_are_kept(questions, station):
    first, second = (questions.add(Question(name, name, required=True), NOON) for name in "ab")
    asked = station.scan("main", "ADA1", Direction.ENTRY)
    station.keep_answer(asked, first, "one")
    assert station.scan("main", "ADA1", Direction.ENTRY).questions == (second,)


def test_an_answer_that_is_not_valid_is_not_kept(questions, station, store):
    number = questions.add(Question("n", "How many?", QuestionKind.NUMBER), NOON)
    asked = station.scan("main", "ADA1", Direction.ENTRY)
    with pytest.raises(AnswerUnfit, match="no number"):
        station.keep_answer(asked, number, "many")
    assert store.latest(1)[0].id == asked.entry_id


def test_other_lists_do_not_ask(questions, store, desk):
    with_lists(store, a_list(id="lunch", name="Lunch"))
    questions.add(replace(PHOTO, list_ids=("lunch",)), NOON)
    assert desk.scan("ADA1").admitted


def test_an_event_without_questions_looks_nothing_up(store, desk):
    desk.scan("ADA1")
    statements = []
    store._db.set_trace_callback(statements.append)
    desk.scan("ADA1", Direction.EXIT)
    desk.scan("ADA1")
    store._db.set_trace_callback(None)
    assert statements
    assert not [each for each in statements if "questions" in each or "'answer'" in each]
