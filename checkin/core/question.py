"""Questions asked at a door, and which answers to them are valid."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import TypeAlias

from checkin.core.errors import AnswerUnfit
from checkin.core.event import CheckInList
from checkin.core.lists.countries import is_country_code
from checkin.core.lists.yes_no import says_no, says_yes
from checkin.core.names.folding import fold
from checkin.core.registration import is_in_category
from checkin.core.ticket import Attendee, Ticket

YES, NO = "yes", "no"
LONGEST_ANSWER = 1_000  # characters

_NUMBER = re.compile(r"[+-]?[0-9]{1,30}(?:[.,][0-9]{1,20})?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(?::[0-9]{2})?")
# As E.164 has it: the country's number first, fifteen digits at most.
_PHONE = re.compile(r"\+[1-9][0-9]{6,14}")
_BETWEEN_DIGITS = str.maketrans("", "", " -./()\N{NO-BREAK SPACE}")


class QuestionKind(StrEnum):
    """What kind of answer is asked for."""

    TEXT = "text"
    NUMBER = "number"
    YES_NO = "yes-no"
    CHOICE = "choice"
    CHOICES = "choices"
    DATE = "date"
    TIME = "time"
    MOMENT = "moment"
    COUNTRY = "country"
    PHONE = "phone"


CHOOSING = frozenset({QuestionKind.CHOICE, QuestionKind.CHOICES})


@dataclass(frozen=True, slots=True)
class Option:
    """One of the answers that may be chosen; its `id` never changes, its text may."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Question:
    """What people are asked before they pass.

    Empty `list_ids` and `categories` ask everybody at every check-in list. `column` names the
    attendee list's column that may hold the answer already. `version` counts the wordings:
    an answer keeps the one it was given to. To a `consent` only an answer to the wording of
    today counts. A question of a registration server has its `server`'s address and its own id
    there, `server_question`, and is asked of the holders of some `products` only. `least` and
    `most` are the bounds of its answers, written as these are kept; for a text, of its length.
    """

    id: str
    wording: str
    kind: QuestionKind = QuestionKind.TEXT
    options: tuple[Option, ...] = ()
    required: bool = False
    consent: bool = False
    list_ids: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    column: str = ""
    language: str = ""
    version: int = 1
    server: str = ""
    server_question: str = ""
    products: tuple[str, ...] = ()
    least: str = ""
    most: str = ""

    def is_asked_at(self, checkin_list: CheckInList) -> bool:
        """Whether it is asked at this check-in list."""
        return not self.list_ids or checkin_list.id in self.list_ids

    def is_asked_of(self, ticket: Ticket) -> bool:
        """Whether it is asked of whoever holds this ticket."""
        return not self.categories or is_in_category(ticket, self.categories)


class Unfit(StrEnum):
    """Why an answer is not valid: a sentence. The values double as the keys of translations."""

    EMPTY = "This has to be answered."
    NOT_AGREED = "Whoever does not agree to this cannot come in. Go back, and call a supervisor."
    NUMBER = "This is no number. Write it in digits, such as 3 or 2.5."
    YES_NO = "Answer yes or no."
    CHOICE = "This is none of the answers. Choose one of those shown."
    CHOICES = "One of these is none of the answers. Choose among those shown."
    DATE = "There is no such day. Write year, month and day, such as 2026-05-14."
    TIME = "There is no such time. Write hours and minutes, such as 09:30."
    MOMENT = "There is no such moment. Write day and time, such as 2026-05-14 09:30."
    COUNTRY = "No country has this code. Write its two letters, such as SE."
    PHONE = "This is no telephone number. Begin with + and the country's number, such as +46 8 123."
    LONG = "This answer is too long to be kept. Shorten it."
    LOW = "This is less than is asked for, which is at least {limit}."
    HIGH = "This is more than is asked for, which is at most {limit}."
    EARLY = "This is too early. It may not be before {limit}."
    LATE = "This is too late. It may not be after {limit}."
    SHORT = "This is too short. It takes at least {limit} characters."
    LENGTHY = "This is too long. It takes at most {limit} characters."


def valid_answer(question: Question, text: str) -> str:
    """Give an answer in the form in which it is kept; of a choice, ids of options.

    Raises `AnswerUnfit`. An empty answer is one where the question is not required.
    """
    text = " ".join(text.split())
    if len(text) > LONGEST_ANSWER:
        raise _unfit(Unfit.LONG)
    if question.kind is QuestionKind.YES_NO:
        return _yes_or_no(question, text)
    if not text:
        if question.required:
            raise _unfit(Unfit.EMPTY)
        return ""
    return _within_bounds(question, _READERS[question.kind](question, text))


def answer_meant(question: Question, text: str) -> str:
    """Give the answer that a text written by people means: options by their words, too.

    Raises `AnswerUnfit`.
    """
    if question.kind is QuestionKind.YES_NO and text.strip():
        text = YES if says_yes(text) else NO if says_no(text) else text
    if question.kind in CHOOSING:
        ids = {fold(option.text): option.id for option in question.options}
        if fold(text) in ids:
            text = ids[fold(text)]
        elif question.kind is QuestionKind.CHOICES:
            parts = re.split(r"[,;]", text)
            text = ",".join(ids.get(fold(part), part.strip()) for part in parts if part.strip())
    return valid_answer(question, text)


def answer_in_list(question: Question, attendee: Attendee) -> str:
    """Give the answer that the attendee list holds already; empty where it has no valid one."""
    cell = attendee.column(question.column) if question.column else ""
    try:
        return answer_meant(question, cell) if cell.strip() else ""
    except AnswerUnfit:
        return ""


def is_answer(question: Question, text: str) -> bool:
    """Whether a text written by people answers a question."""
    try:
        answer_meant(question, text)
    except AnswerUnfit:
        return False
    return True


def is_valid(question: Question, answer: str) -> bool:
    """Whether an answer would be taken today."""
    try:
        valid_answer(question, answer)
    except AnswerUnfit:
        return False
    return True


def in_words(question: Question, answer: str) -> str:
    """Put a valid answer as people read it: options by their texts."""
    if question.kind not in CHOOSING:
        return answer
    texts = {option.id: option.text for option in question.options}
    return "; ".join(texts.get(chosen, chosen) for chosen in answer.split(",") if chosen)


def _yes_or_no(question: Question, text: str) -> str:
    # Left empty, a box is not ticked.
    said = {"true": YES, YES: YES, "false": NO, NO: NO, "0": NO, "": NO}.get(text.casefold())
    if said is None:
        raise _unfit(Unfit.YES_NO)
    if said == NO and question.required:
        raise _unfit(Unfit.NOT_AGREED if text else Unfit.EMPTY)
    return said


def _within_bounds(question: Question, answer: str) -> str:
    if question.kind in _BOUNDED:
        measure, low, high = _BOUNDED[question.kind]
        if question.least and measure(answer) < _limit(measure, question.least):
            raise _unfit(low, question.least)
        if question.most and measure(answer) > _limit(measure, question.most):
            raise _unfit(high, question.most)
    return answer


def has_sound_bounds(question: Question) -> bool:
    """Whether the bounds of a question's answers can be such."""
    measure, *_ = _BOUNDED.get(question.kind, (_in_order,))
    try:
        return all(_limit(measure, each).is_finite() for each in (question.least, question.most))
    except InvalidOperation:
        return False


def _limit(measure: "_Measure", limit: str) -> Decimal:
    return Decimal(limit or 0) if measure is _length else measure(limit or "0")


def _length(answer: str) -> Decimal:
    return Decimal(len(answer))


def _in_order(answer: str) -> Decimal:
    """Put days, and moments of one clock, in their order."""
    return Decimal("".join(filter(str.isdecimal, answer)) or 0)


def _any_text(_: Question, text: str) -> str:
    return text


def _number(_: Question, text: str) -> str:
    if not _NUMBER.fullmatch(text):
        raise _unfit(Unfit.NUMBER)
    return text.replace(",", ".")


def _choice(question: Question, text: str) -> str:
    if text not in {option.id for option in question.options}:
        raise _unfit(Unfit.CHOICE)
    return text


def _choices(question: Question, text: str) -> str:
    chosen = {part.strip() for part in text.split(",")}
    known = [option.id for option in question.options]
    if not chosen <= set(known):
        raise _unfit(Unfit.CHOICES)
    return ",".join(each for each in known if each in chosen)


def _date(_: Question, text: str) -> str:
    try:
        if _DATE.fullmatch(text):
            return date.fromisoformat(text).isoformat()
    except ValueError:
        pass  # A day that no calendar has.
    raise _unfit(Unfit.DATE)


def _time(_: Question, text: str) -> str:
    try:
        if _TIME.fullmatch(text):
            return time.fromisoformat(text).isoformat("minutes")
    except ValueError:
        pass  # An hour that no clock has.
    raise _unfit(Unfit.TIME)


def _moment(_: Question, text: str) -> str:
    day, _sign, hour = text.replace("T", " ").partition(" ")
    try:
        if _DATE.fullmatch(day) and _TIME.fullmatch(hour):
            # Of a clock on a wall, wherever that is: the question has no time zone.
            return datetime.fromisoformat(f"{day}T{hour}").isoformat("T", "minutes")
    except ValueError:
        pass  # A moment that no calendar has.
    raise _unfit(Unfit.MOMENT)


def _country(_: Question, text: str) -> str:
    if not is_country_code(text.upper()):
        raise _unfit(Unfit.COUNTRY)
    return text.upper()


def _phone(question: Question, text: str) -> str:
    if question.server:
        return text  # It takes whatever is written; whoever is at the door is not sent away.
    number = text.translate(_BETWEEN_DIGITS)
    if not _PHONE.fullmatch(number):
        raise _unfit(Unfit.PHONE)
    return number


_READERS: dict[QuestionKind, Callable[[Question, str], str]] = {
    QuestionKind.TEXT: _any_text,
    QuestionKind.NUMBER: _number,
    QuestionKind.CHOICE: _choice,
    QuestionKind.CHOICES: _choices,
    QuestionKind.DATE: _date,
    QuestionKind.TIME: _time,
    QuestionKind.MOMENT: _moment,
    QuestionKind.COUNTRY: _country,
    QuestionKind.PHONE: _phone,
}


_Measure: TypeAlias = Callable[[str], Decimal]
_BOUNDED: dict[QuestionKind, tuple[_Measure, Unfit, Unfit]] = {
    QuestionKind.TEXT: (_length, Unfit.SHORT, Unfit.LENGTHY),
    QuestionKind.NUMBER: (Decimal, Unfit.LOW, Unfit.HIGH),
    QuestionKind.DATE: (_in_order, Unfit.EARLY, Unfit.LATE),
    QuestionKind.MOMENT: (_in_order, Unfit.EARLY, Unfit.LATE),
}


def _unfit(trouble: Unfit, limit: str = "") -> AnswerUnfit:
    return AnswerUnfit(trouble.value, limit)
