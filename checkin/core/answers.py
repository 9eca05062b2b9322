"""Answers as the journal keeps them, and which questions are still open."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from checkin.core.journal import EntryKind, JournalEntry, read_details, standing
from checkin.core.question import Question, answer_in_list, in_words, is_valid
from checkin.core.scan import Verdict
from checkin.core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered, and what exactly they were asked.

    `shown` is the answer as people read it. A question that was never set up has version 0.
    """

    question_id: str
    value: str
    wording: str = ""
    version: int = 0
    language: str = ""
    shown: str = ""

    @property
    def text(self) -> str:
        """The answer in words."""
        return self.shown or self.value

    @property
    def told(self) -> str:
        """What was asked and answered, in a line; a dash where it was left open."""
        return f"{self.wording or self.question_id}: {self.text or '–'}"


def answer_details(question: Question, value: str) -> dict[str, str]:
    """Tell for a line of the journal what was asked and what was answered."""
    told = {
        "question": question.id,
        "answer": value,
        "wording": question.wording,
        "version": str(question.version),
        "language": question.language,
        "shown": in_words(question, value),
    }
    return {name: text for name, text in told.items() if text or name == "answer"}


def answer_in(entry: JournalEntry) -> Answer | None:
    """Read the answer that a line holds; None where it holds none."""
    told = read_details(entry.details)
    question_id = told.get("question")
    if entry.kind is not EntryKind.ANSWER or not isinstance(question_id, str):
        return None

    def text(name: str) -> str:
        value = told.get(name, "")
        return value if isinstance(value, str) else ""

    version = text("version")
    return Answer(
        question_id,
        text("answer"),
        text("wording"),
        int(version) if version.isdecimal() and len(version) < 10 else 0,  # noqa: PLR2004
        text("language"),
        text("shown"),
    )


def standing_answers(lines: Iterable[JournalEntry], ticket_id: str = "") -> dict[str, Answer]:
    """Give one person's newest answer to each question, by its id; undone answers do not count.

    With a ticket, what was answered for another one of theirs is left out.
    """
    found = (answer_in(line) for line in standing(lines) if is_for_ticket(line, ticket_id))
    return {answer.question_id: answer for answer in found if answer is not None}


def is_for_ticket(line: JournalEntry, ticket_id: str) -> bool:
    """Whether a line's answer counts for a ticket: one that names no ticket counts for all."""
    return not ticket_id or line.ticket_id in {"", ticket_id}


def open_questions(
    asked: Sequence[Question],
    ticket: Ticket,
    answers: Mapping[str, Answer],
    history: Sequence[JournalEntry],
) -> tuple[Question, ...]:
    """Give the questions that have to be put to the holder of a ticket before they may pass.

    A question that need not be answered is asked only once: not again if `history`, the ticket's
    lines on this list, says that it was asked.
    """
    wanted = [
        question
        for question in asked
        if question.is_asked_of(ticket)
        and not _is_answered(question, answers.get(question.id))
        and not answer_in_list(question, ticket.attendee)
    ]
    if not wanted:
        return ()
    put = {name for line in history for name in _put_in(line)}
    return tuple(each for each in wanted if each.required or each.id not in put)


def asking_details(questions: Iterable[Question]) -> str:
    """Tell for a line of the journal which questions were put."""
    return json.dumps({"asked": [question.id for question in questions]}, ensure_ascii=False)


def _is_answered(question: Question, answer: Answer | None) -> bool:
    if answer is None or (question.consent and answer.version != question.version):
        return False
    return is_valid(question, answer.value)


def _put_in(line: JournalEntry) -> tuple[str, ...]:
    if line.verdict is not Verdict.ANSWERS_REQUIRED or line.kind is not EntryKind.REFUSAL:
        return ()
    asked = read_details(line.details).get("asked")
    return tuple(each for each in asked if isinstance(each, str)) if isinstance(asked, list) else ()
