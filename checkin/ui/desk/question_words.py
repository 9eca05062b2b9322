"""What is said of questions at the door: hints, and why an answer is not valid."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.errors import AnswerUnfit
from checkin.core.question import Question, QuestionKind, Unfit

# Any: Qt types the marker as object.
_UNFIT: dict[Unfit, Any] = {
    Unfit.EMPTY: QT_TRANSLATE_NOOP("Unfit", "This has to be answered."),
    Unfit.NOT_AGREED: QT_TRANSLATE_NOOP(
        "Unfit", "Whoever does not agree to this cannot come in. Go back, and call a supervisor."
    ),
    Unfit.NUMBER: QT_TRANSLATE_NOOP(
        "Unfit", "This is no number. Write it in digits, such as 3 or 2.5."
    ),
    Unfit.YES_NO: QT_TRANSLATE_NOOP("Unfit", "Answer yes or no."),
    Unfit.CHOICE: QT_TRANSLATE_NOOP(
        "Unfit", "This is none of the answers. Choose one of those shown."
    ),
    Unfit.CHOICES: QT_TRANSLATE_NOOP(
        "Unfit", "One of these is none of the answers. Choose among those shown."
    ),
    Unfit.DATE: QT_TRANSLATE_NOOP(
        "Unfit", "There is no such day. Write year, month and day, such as 2026-05-14."
    ),
    Unfit.TIME: QT_TRANSLATE_NOOP(
        "Unfit", "There is no such time. Write hours and minutes, such as 09:30."
    ),
    Unfit.MOMENT: QT_TRANSLATE_NOOP(
        "Unfit", "There is no such moment. Write day and time, such as 2026-05-14 09:30."
    ),
    Unfit.COUNTRY: QT_TRANSLATE_NOOP(
        "Unfit", "No country has this code. Write its two letters, such as SE."
    ),
    Unfit.PHONE: QT_TRANSLATE_NOOP(
        "Unfit",
        "This is no telephone number. Begin with + and the country's number, such as +46 8 123.",
    ),
    Unfit.LONG: QT_TRANSLATE_NOOP("Unfit", "This answer is too long to be kept. Shorten it."),
    Unfit.LOW: QT_TRANSLATE_NOOP(
        "Unfit", "This is less than is asked for, which is at least {limit}."
    ),
    Unfit.HIGH: QT_TRANSLATE_NOOP(
        "Unfit", "This is more than is asked for, which is at most {limit}."
    ),
    Unfit.EARLY: QT_TRANSLATE_NOOP("Unfit", "This is too early. It may not be before {limit}."),
    Unfit.LATE: QT_TRANSLATE_NOOP("Unfit", "This is too late. It may not be after {limit}."),
    Unfit.SHORT: QT_TRANSLATE_NOOP(
        "Unfit", "This is too short. It takes at least {limit} characters."
    ),
    Unfit.LENGTHY: QT_TRANSLATE_NOOP(
        "Unfit", "This is too long. It takes at most {limit} characters."
    ),
}
_HINTS: dict[QuestionKind, Any] = {
    QuestionKind.TEXT: QT_TRANSLATE_NOOP("Hint", "Type the answer"),
    QuestionKind.NUMBER: QT_TRANSLATE_NOOP("Hint", "A number, such as 3 or 2.5"),
    QuestionKind.YES_NO: QT_TRANSLATE_NOOP("Hint", "Yes or no"),
    QuestionKind.CHOICE: QT_TRANSLATE_NOOP("Hint", "One of these: press its key, then Enter"),
    QuestionKind.CHOICES: QT_TRANSLATE_NOOP("Hint", "Any of these: press their keys, then Enter"),
    QuestionKind.DATE: QT_TRANSLATE_NOOP("Hint", "A day, such as 2026-05-14"),
    QuestionKind.TIME: QT_TRANSLATE_NOOP("Hint", "A time, such as 09:30"),
    QuestionKind.MOMENT: QT_TRANSLATE_NOOP("Hint", "Day and time, such as 2026-05-14 09:30"),
    QuestionKind.COUNTRY: QT_TRANSLATE_NOOP("Hint", "A country's two letters, such as SE"),
    QuestionKind.PHONE: QT_TRANSLATE_NOOP("Hint", "A telephone number, such as +46 8 123 456"),
}
_KINDS: dict[QuestionKind, Any] = {
    QuestionKind.TEXT: QT_TRANSLATE_NOOP("QuestionKind", "A text"),
    QuestionKind.NUMBER: QT_TRANSLATE_NOOP("QuestionKind", "A number"),
    QuestionKind.YES_NO: QT_TRANSLATE_NOOP("QuestionKind", "Yes or no"),
    QuestionKind.CHOICE: QT_TRANSLATE_NOOP("QuestionKind", "One of several answers"),
    QuestionKind.CHOICES: QT_TRANSLATE_NOOP("QuestionKind", "Any of several answers"),
    QuestionKind.DATE: QT_TRANSLATE_NOOP("QuestionKind", "A day"),
    QuestionKind.TIME: QT_TRANSLATE_NOOP("QuestionKind", "A time"),
    QuestionKind.MOMENT: QT_TRANSLATE_NOOP("QuestionKind", "A day and a time"),
    QuestionKind.COUNTRY: QT_TRANSLATE_NOOP("QuestionKind", "A country"),
    QuestionKind.PHONE: QT_TRANSLATE_NOOP("QuestionKind", "A telephone number"),
}


def unfit_sentence(error: AnswerUnfit) -> str:
    """Say why an answer is not valid."""
    sentence: str = QCoreApplication.translate("Unfit", _UNFIT[Unfit(error.trouble)])
    return sentence.format(limit=error.limit)


def hint(question: Question) -> str:
    """Say what kind of answer is asked for."""
    words: str = QCoreApplication.translate("Hint", _HINTS[question.kind])
    return words


def yes_and_no() -> tuple[tuple[str, str], tuple[str, str]]:
    """Give yes and no, each with the letter that chooses it."""
    translate = QCoreApplication.translate
    yes = (translate("Question", "Yes"), translate("Question", "Y", "the key for yes"))
    no = (translate("Question", "No"), translate("Question", "N", "the key for no"))
    return yes, no


def kind_words(kind: QuestionKind) -> str:
    """Say what kind of answer a question wants."""
    words: str = QCoreApplication.translate("QuestionKind", _KINDS[kind])
    return words
