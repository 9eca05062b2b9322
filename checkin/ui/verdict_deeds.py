"""What staff do about the person a verdict is about, at the desk itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from checkin.core.scan import Direction
from checkin.ui.actions import Action
from checkin.ui.desk_jobs import switch, take_unpaid
from checkin.ui.questions import Question, let_in_question

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.ui.session import DeskSession


class Asked(NamedTuple):
    """What is asked before something is done, and who hears the answer."""

    question: Question
    answered: Callable[[str], object]


class VerdictDeeds(QObject):
    """Carries out what a verdict proposes."""

    def __init__(self, session: DeskSession, parent: QObject) -> None:
        """Have it done by a session."""
        super().__init__(parent)
        self._session = session

    def asked(self, action: Action, decision: Decision) -> Asked | None:
        """Give what has to be asked first; None where nothing has."""
        if action is Action.LET_IN:
            return Asked(let_in_question(decision), partial(self._session.let_in, decision))
        return None

    def carry_out(self, action: Action, decision: Decision) -> bool:
        """Do what is asked for about whoever was scanned; False for what the desk does not do."""
        ticket, session = decision.ticket, self._session
        if ticket is None:
            return False
        if action is Action.CHECK_OUT:
            session.admit(ticket, Direction.EXIT)
        elif action is Action.TAKE_UNPAID:
            session.decide(partial(take_unpaid, decision))
        elif action is Action.SWITCH:
            why = self.tr("Came in person")
            session.decide(partial(switch, decision.scan.list_id, ticket, why))
            session.recount()
        else:
            return False
        return True
