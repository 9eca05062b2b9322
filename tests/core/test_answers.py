import json

import pytest

from checkin.core.admission import Door, decide
from checkin.core.answers import answer_details, answer_in, standing_answers
from checkin.core.journal import EntryKind
from checkin.core.question import Option, Question, QuestionKind
from checkin.core.scan import Verdict
from checkin.core.ticket import TicketStatus
from tests.builders import (
    NOON,
    SECOND,
    a_list,
    a_scan,
    a_ticket,
    an_entry,
    an_event,
    an_exit,
    an_undo,
)

PHOTO = Question("photo", "May we take photos?", QuestionKind.YES_NO, required=True, consent=True)
SIZE = Question("size", "Which size?", QuestionKind.CHOICE, (Option("1", "S"), Option("2", "M")))


def an_answer(question, value, at=NOON, **fields):
    details = json.dumps(answer_details(question, value))
    return an_entry(EntryKind.ANSWER, at, details=details, list_id="", ticket_id="", **fields)


def at_the_door(*questions, **fields):
    return Door(a_list(**fields), an_event().zone, questions=questions)


def judged(door, *answers, ticket=None, history=(), scan=None):
    known = standing_answers(answers)
    return decide(scan or a_scan(), ticket or a_ticket(), door, history, known)


def a_refusal(*asked):
    return an_entry(
        EntryKind.REFUSAL,
        verdict=Verdict.ANSWERS_REQUIRED,
        details=json.dumps({"asked": [each.id for each in asked]}),
    )


def test_an_unanswered_question_stops_an_entry():
    decision = judged(at_the_door(PHOTO, SIZE))
    assert decision.verdict is Verdict.ANSWERS_REQUIRED
    assert decision.questions == (PHOTO, SIZE)


def test_who_answered_comes_in():
    door = at_the_door(PHOTO, SIZE)
    assert judged(door, an_answer(PHOTO, "yes")).questions == (SIZE,)
    decision = judged(door, an_answer(PHOTO, "yes"), an_answer(SIZE, "2"))
    assert (decision.verdict, decision.questions) == (Verdict.ADMITTED, ())


def test_an_answer_that_was_undone_is_none():
    answer = an_answer(PHOTO, "yes")
    assert judged(at_the_door(PHOTO), answer, an_undo(answer)).questions == (PHOTO,)


def test_the_newest_answer_counts():
    lines = [an_answer(PHOTO, "yes"), an_answer(PHOTO, "no", NOON + SECOND)]
    assert judged(at_the_door(PHOTO), *reversed(lines)).questions == (PHOTO,)


def test_what_the_list_says_needs_no_asking():
    size = Question(SIZE.id, SIZE.wording, SIZE.kind, SIZE.options, column="T-shirt")
    ada = a_ticket(extra=(("T-shirt", "M"),))
    assert judged(at_the_door(size), ticket=ada).admitted


def test_what_is_not_required_is_asked_once():
    door = at_the_door(PHOTO, SIZE)
    assert judged(door, history=[a_refusal(PHOTO, SIZE)]).questions == (PHOTO,)
    again = judged(door, an_answer(PHOTO, "yes"), history=[a_refusal(PHOTO, SIZE)])
    assert again.admitted
    # One that was added since has not been asked yet.
    assert judged(door, an_answer(PHOTO, "yes"), history=[a_refusal(PHOTO)]).questions == (SIZE,)


def test_other_lines_of_the_history_ask_nothing():
    left = [an_entry(), an_entry(EntryKind.EXIT, NOON + SECOND)]
    scan = a_scan(at=NOON + 2 * SECOND)
    assert judged(at_the_door(SIZE), history=left, scan=scan).questions == (SIZE,)


def test_an_empty_answer_to_what_is_not_required_is_an_answer():
    assert judged(at_the_door(SIZE), an_answer(SIZE, "")).admitted


def test_an_answer_that_would_not_do_today_is_asked_for_again():
    required = Question(SIZE.id, SIZE.wording, SIZE.kind, SIZE.options, required=True)
    assert judged(at_the_door(required), an_answer(SIZE, "")).questions == (required,)


def test_a_consent_is_to_the_wording_of_today():
    reworded = Question("photo", "May we publish photos?", PHOTO.kind, (), True, True, version=2)
    assert judged(at_the_door(reworded), an_answer(PHOTO, "yes")).questions == (reworded,)
    assert judged(at_the_door(reworded), an_answer(reworded, "yes")).admitted


def test_other_questions_are_not_asked_again_for_other_words():
    reworded = Question("size", "T-shirt size?", SIZE.kind, SIZE.options, version=2)
    assert judged(at_the_door(reworded), an_answer(SIZE, "1")).admitted


def test_only_those_are_asked_whom_a_question_is_for():
    question = Question("press", "Which paper?", categories=("MEDIA",))
    assert judged(at_the_door(question), ticket=a_ticket(category="Speaker")).admitted
    assert judged(at_the_door(question), ticket=a_ticket(category="Media")).questions


def test_a_question_may_belong_to_some_lists():
    question = Question("lunch", "Which lunch?", list_ids=("lunch",))
    assert question.is_asked_at(a_list(id="lunch"))
    assert not question.is_asked_at(a_list(id="main"))


@pytest.mark.parametrize("status", [each for each in TicketStatus if each != "valid"])
def test_nobody_is_asked_who_is_refused_all_the_same(status):
    decision = judged(at_the_door(PHOTO), ticket=a_ticket(status=status))
    assert decision.verdict is not Verdict.ANSWERS_REQUIRED


def test_a_full_list_asks_nothing():
    assert judged(at_the_door(PHOTO, capacity=0)).verdict is Verdict.FULL


def test_who_leaves_is_asked_nothing():
    assert judged(at_the_door(PHOTO), scan=an_exit()).verdict is Verdict.CHECKED_OUT


def test_an_answer_tells_what_was_asked():
    answer = answer_in(an_answer(SIZE, "2"))
    assert (answer.value, answer.text, answer.wording, answer.version) == (
        "2",
        "M",
        SIZE.wording,
        1,
    )


def test_an_answer_is_told_in_a_line():
    assert answer_in(an_answer(SIZE, "2")).told == "Which size?: M"
    assert answer_in(an_answer(SIZE, "")).told == "Which size?: –"
    line = an_entry(EntryKind.ANSWER, details='{"question": "film", "answer": "yes"}')
    assert answer_in(line).told == "film: yes"


@pytest.mark.parametrize(
    "details", ["", "[]", "[" * 100_000, "{", '{"question": 3}', '{"asked": "photo"}']
)
def test_nonsense_in_a_line_is_no_answer(details):
    line = an_entry(EntryKind.ANSWER, details=details)
    refusal = an_entry(EntryKind.REFUSAL, verdict=Verdict.ANSWERS_REQUIRED, details=details)
    assert standing_answers([line]) == {}
    assert judged(at_the_door(SIZE), history=[refusal]).questions == (SIZE,)
