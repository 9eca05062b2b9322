"""What is asked in the place of the verdict, with likely answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from checkin.core.journal import EntryKind

if TYPE_CHECKING:
    from datetime import datetime

    from checkin.core.decision import Decision
    from checkin.services.lookup import Line
    from checkin.ui.desk.scene import Scene


class Question(NamedTuple):
    """A question, what to know before answering, and the likely answers."""

    title: str
    about: str
    answers: tuple[str, ...]
    is_free: bool = True  # whether any other answer will do


def undo_question(line: Line, scene: Scene, now: datetime) -> Question:
    """Ask why a line is to be undone; it may be one of another list."""
    from checkin.ui.desk.evidence import at_list
    from checkin.ui.journal.kind_words import kind_word
    from checkin.ui.words import moment_words

    name = line.ticket.attendee.name if line.ticket else ""
    passed = at_list(kind_word(line.entry.kind), scene.name_of(line.entry.list_id))
    when = moment_words(line.entry.at, now, scene.zone)
    return Question(
        QCoreApplication.translate("Question", "Undo: {name}").format(name=name),
        QCoreApplication.translate(
            "Question", "{passed}, {when}. Why? The journal keeps both lines."
        ).format(passed=passed, when=when),
        (
            QCoreApplication.translate("Question", "Wrong person"),
            QCoreApplication.translate("Question", "Scanned by mistake"),
            QCoreApplication.translate("Question", "Did not leave")
            if line.entry.kind is EntryKind.EXIT
            else QCoreApplication.translate("Question", "Did not come in"),
        ),
    )


def let_in_question(decision: Decision) -> Question:
    """Ask why somebody refused is let in all the same."""
    return Question(
        QCoreApplication.translate("Question", "Let in: {name}").format(name=_name(decision)),
        QCoreApplication.translate(
            "Question", "Why? You answer for it; the journal keeps your reason."
        ),
        (
            QCoreApplication.translate("Question", "Supervisor agreed"),
            QCoreApplication.translate("Question", "Settled at the registration desk"),
            QCoreApplication.translate("Question", "Left without checking out"),
        ),
    )


def pay_question(decision: Decision, server: str) -> Question:
    """Ask whether somebody has paid."""
    return Question(
        QCoreApplication.translate("Question", "Paid: {name}?").format(name=_name(decision)),
        QCoreApplication.translate(
            "Question",
            "{server} is told at once, and the person is checked in. It cannot be taken back here.",
        ).format(server=server),
        (QCoreApplication.translate("Question", "Mark as paid"),),
        is_free=False,
    )


def _name(decision: Decision) -> str:
    return decision.ticket.attendee.name if decision.ticket else ""
