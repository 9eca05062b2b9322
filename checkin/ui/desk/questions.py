"""What is asked in the place of the verdict, with likely answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.services.lookup import Line


class Question(NamedTuple):
    """A question, what to know before answering, and the likely answers."""

    title: str
    about: str
    answers: tuple[str, ...]
    is_free: bool = True  # whether any other answer will do


def undo_question(line: Line) -> Question:
    """Ask why a line is to be undone."""
    name = line.ticket.attendee.name if line.ticket else ""
    return Question(
        QCoreApplication.translate("Question", "Undo: {name}").format(name=name),
        QCoreApplication.translate("Question", "Why? The journal keeps both lines."),
        (
            QCoreApplication.translate("Question", "Wrong person"),
            QCoreApplication.translate("Question", "Scanned by mistake"),
            QCoreApplication.translate("Question", "Did not come in"),
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
