"""Which answers are valid; the cases are those that other check-in programs agree on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.errors import AnswerUnfit
from checkin.core.question import (
    LONGEST_ANSWER,
    Option,
    Question,
    QuestionKind,
    Unfit,
    answer_in_list,
    answer_meant,
    has_sound_bounds,
    in_words,
    is_valid,
    valid_answer,
)
from tests.builders import an_attendee

OPTIONS = (Option("3", "Vegan"), Option("12", "Fish, or meat"))


def asked(kind=QuestionKind.TEXT, **fields):
    options = OPTIONS if kind in {QuestionKind.CHOICE, QuestionKind.CHOICES} else ()
    return Question(**{"id": "q", "wording": "What?", "kind": kind, "options": options} | fields)


@pytest.mark.parametrize(
    ("kind", "text", "kept"),
    [
        ("text", "a", "a"),
        ("text", "", ""),
        ("text", "  two   words ", "two words"),
        ("number", "3", "3"),
        ("number", "2.56", "2.56"),
        ("number", "-2,5", "-2.5"),
        ("yes-no", "True", "yes"),
        ("yes-no", "true", "yes"),
        ("yes-no", "yes", "yes"),
        ("yes-no", "False", "no"),
        ("yes-no", "false", "no"),
        ("yes-no", "0", "no"),
        ("yes-no", "", "no"),
        ("choice", "3", "3"),
        ("choices", "3", "3"),
        ("choices", "12", "12"),
        ("choices", "3,12", "3,12"),
        ("choices", "12, 3", "3,12"),
        ("date", "2018-01-19", "2018-01-19"),
        ("date", "2016-02-29", "2016-02-29"),
        ("time", "12:20", "12:20"),
        ("time", "09:30:00", "09:30"),
        ("moment", "2018-01-19T12:20", "2018-01-19T12:20"),
        ("moment", "2016-02-29 14:30", "2016-02-29T14:30"),
        ("country", "se", "SE"),
        ("country", "XK", "XK"),
        ("phone", "+46 (8) 123-45 67", "+4681234567"),
    ],
)
def test_a_valid_answer_is_kept_in_one_form(kind, text, kept):
    assert valid_answer(asked(QuestionKind(kind)), text) == kept


@pytest.mark.parametrize(
    ("kind", "text", "why"),
    [
        ("number", "abc", Unfit.NUMBER),
        ("number", "NaN", Unfit.NUMBER),
        ("number", "1e5", Unfit.NUMBER),
        ("number", "٣", Unfit.NUMBER),
        ("yes-no", "perhaps", Unfit.YES_NO),
        ("choice", "4", Unfit.CHOICE),
        ("choice", "Vegan", Unfit.CHOICE),
        ("choice", "3,12", Unfit.CHOICE),
        ("choices", "3,12,6", Unfit.CHOICES),
        ("choices", "6", Unfit.CHOICES),
        ("date", "2017-02-29", Unfit.DATE),
        ("date", "fooobar", Unfit.DATE),
        ("date", "20180119", Unfit.DATE),
        ("time", "25:30", Unfit.TIME),
        ("time", "Foo", Unfit.TIME),
        ("moment", "2016-02-29T25:59", Unfit.MOMENT),
        ("moment", "2017-02-01", Unfit.MOMENT),
        ("moment", "fooobar", Unfit.MOMENT),
        ("country", "ZZ", Unfit.COUNTRY),
        ("phone", "08-123 456", Unfit.PHONE),
        ("phone", "+1234567890123456", Unfit.PHONE),
        ("text", "é" * (LONGEST_ANSWER + 1), Unfit.LONG),
    ],
)
def test_what_is_not_valid_is_told_in_a_sentence(kind, text, why):
    with pytest.raises(AnswerUnfit) as refused:
        valid_answer(asked(QuestionKind(kind)), text)
    assert str(refused.value) == why.value
    assert not is_valid(asked(QuestionKind(kind)), text)


def test_a_server_takes_telephone_numbers_as_people_write_them():
    phone = replace(asked(QuestionKind.PHONE), server="https://tickets.example/aef/conf")
    assert valid_answer(phone, " 08-123 456 ") == "08-123 456"


@pytest.mark.parametrize(
    ("kind", "bounds", "taken", "low", "high"),
    [
        ("number", ("1", "10.5"), ("1", "10.50"), ("0.99", "-3"), ("10.51",)),
        ("date", ("2026-05-01", "2026-05-31"), ("2026-05-01", "2026-05-31"), ("2026-04-30",),
         ("2026-06-01",)),
        ("moment", ("2026-05-01T09:00", "2026-05-01T18:00"), ("2026-05-01 09:00",),
         ("2026-05-01 08:59",), ("2026-05-01 18:01",)),
        ("text", ("2", "4"), ("ab", "abcd"), ("a",), ("abcde",)),
    ],
)  # fmt: skip
def test_a_server_may_set_bounds_to_answers(kind, bounds, taken, low, high):
    question = replace(asked(QuestionKind(kind)), least=bounds[0], most=bounds[1])
    assert all(is_valid(question, each) for each in (*taken, ""))
    assert has_sound_bounds(question)
    for place, texts in enumerate((low, high)):
        for text in texts:
            with pytest.raises(AnswerUnfit, match=bounds[place]):
                valid_answer(question, text)


def test_bounds_that_are_none_are_known():
    assert not has_sound_bounds(replace(asked(QuestionKind.NUMBER), least="many"))
    assert has_sound_bounds(asked(QuestionKind.PHONE))


@pytest.mark.parametrize("kind", list(QuestionKind))
def test_only_a_required_question_has_to_be_answered(kind):
    assert is_valid(asked(kind), "")
    with pytest.raises(AnswerUnfit, match="has to be answered"):
        valid_answer(asked(kind, required=True), "  ")


def test_whoever_has_to_agree_cannot_say_no():
    consent = asked(QuestionKind.YES_NO, required=True)
    assert valid_answer(consent, "True") == "yes"
    with pytest.raises(AnswerUnfit, match="does not agree"):
        valid_answer(consent, "False")
    assert valid_answer(asked(QuestionKind.TEXT, required=True), "False") == "False"


@given(kind=st.sampled_from(QuestionKind), required=st.booleans(), text=st.text())
def test_whatever_is_kept_is_valid_again(kind, required, text):
    question = asked(kind, required=required)
    try:
        kept = valid_answer(question, text)
    except AnswerUnfit:
        return
    assert valid_answer(question, kept) == kept


@pytest.mark.parametrize(
    ("kind", "text", "meant"),
    [
        ("choice", "VEGAN", "3"),
        ("choice", "fish, or meat", "12"),
        ("choices", "12; vegan", "3,12"),
        ("yes-no", "Ja", "yes"),
        ("yes-no", "nej", "no"),
        ("number", "7", "7"),
    ],
)
def test_people_answer_in_words(kind, text, meant):
    assert answer_meant(asked(QuestionKind(kind)), text) == meant


def test_a_choice_is_read_by_its_words():
    assert in_words(asked(QuestionKind.CHOICES), "3,12") == "Vegan; Fish, or meat"
    assert in_words(asked(QuestionKind.CHOICE), "99") == "99"
    assert in_words(asked(), "as it is") == "as it is"


def test_the_list_may_hold_the_answer_already():
    lunch = asked(QuestionKind.CHOICE, column="Lunch")
    assert answer_in_list(lunch, an_attendee(extra=(("Lunch", "Vegan"),))) == "3"
    assert answer_in_list(lunch, an_attendee(extra=(("Lunch", "?"),))) == ""
    assert answer_in_list(lunch, an_attendee()) == ""
    consent = asked(QuestionKind.YES_NO, required=True, column="Photo")
    assert answer_in_list(consent, an_attendee(extra=(("Photo", "x"),))) == "yes"
    assert answer_in_list(consent, an_attendee(extra=(("Photo", "no"),))) == ""
