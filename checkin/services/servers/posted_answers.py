"""Answers in the form in which a registration server takes them."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from checkin.core.answers import answer_in, standing_answers
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.question import NO, YES, Question, QuestionKind

_SAID = {YES: "true", NO: "false"}


def answers_between(
    lines: Iterable[JournalEntry],
    asked: Sequence[Question],
    after: JournalEntry | None,
    until: JournalEntry | None,
) -> tuple[tuple[str, str], ...]:
    """Give what somebody answered between two lines of the journal, by the server's questions.

    An answer that was taken back is left empty, as one that was never given. What was answered
    earlier is not told again: it may have been put right on the server since.
    """
    told = list(lines)
    standing = standing_answers(told)
    changed = {
        name
        for line in told
        if (after is None or _place(after) < _place(line))
        and (until is None or _place(line) < _place(until))
        for name in _questions_of(line, told)
    }
    return tuple(
        (each.server_question, _written(each, standing[each.id].value))
        if each.id in standing
        else (each.server_question, "")
        for each in asked
        if each.id in changed
    )


def is_about_answers(
    line: JournalEntry, lines: Iterable[JournalEntry], asked: Iterable[Question]
) -> bool:
    """Whether a line answers one of some questions, or takes back or brings back an answer."""
    return not {each.id for each in asked}.isdisjoint(_questions_of(line, lines))


def _questions_of(line: JournalEntry, lines: Iterable[JournalEntry]) -> tuple[str, ...]:
    known = {each.id: each for each in lines}
    passed: set[str] = set()
    about: JournalEntry | None = line
    while about is not None and about.kind is EntryKind.UNDO and about.id not in passed:
        passed.add(about.id)
        about = known.get(about.refers_to)
    answer = answer_in(about) if about is not None else None
    return () if answer is None else (answer.question_id,)


def _place(line: JournalEntry) -> tuple[datetime, str]:
    return line.at, line.id


def _written(question: Question, value: str) -> str:
    # Options have the ids that they have on the server, and the rest is written alike.
    return _SAID.get(value, value) if question.kind is QuestionKind.YES_NO else value
