"""What staff do about the person a verdict is about, at the desk itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from checkin.core.scan import Direction, Verdict
from checkin.ui.desk.actions import Action
from checkin.ui.desk.desk_jobs import admit_again, note_call, switch, take_unpaid, wait
from checkin.ui.desk.questions import Question, let_in_question, pay_question

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.core.errors import CheckinError
    from checkin.core.journal import JournalEntry
    from checkin.core.ticket import Ticket
    from checkin.services.servers.looking_closer import Closer
    from checkin.services.waiting_list import Waiter
    from checkin.ui.attendees.person_session import PersonSession
    from checkin.ui.desk.desk_board import DeskBoard
    from checkin.ui.session import DeskSession


class Asked(NamedTuple):
    """What is asked before something is done, and who hears the answer."""

    question: Question
    answered: Callable[[str], object]


class VerdictDeeds(QObject):
    """Carries out what a verdict proposes."""

    called = Signal()  # somebody is called to this desk
    missed = Signal(str)  # the sound for a scan that nobody can be checked in by
    told = Signal()  # something was said in the place of a verdict

    def __init__(self, session: DeskSession, board: DeskBoard) -> None:
        """Have it done by a session, and say on the board what became of it."""
        super().__init__(board)
        self._session, self._board = session, board
        self._paying: dict[str, Decision] = {}  # by ticket
        self._called = ""  # the line about which somebody was called last
        self._hosts: PersonSession | None = None
        session.decided.connect(self._ask_about)
        session.paying.paid.connect(self._take_paid)
        session.paying.refused.connect(self._tell_unpaid)

    def asked(self, action: Action, decision: Decision) -> Asked | None:
        """Give what has to be asked first; None where nothing has."""
        if action is Action.LET_IN:
            return Asked(let_in_question(decision), partial(self._session.let_in, decision))
        if action is Action.PAY and not self._is_paying(decision):
            asked = pay_question(decision, self._board.panel.background.payable_at)
            return Asked(asked, partial(self._pay, decision))
        return None

    def carry_out(self, action: Action, decision: Decision) -> bool:
        """Do what is asked for about whoever was scanned; False for what the desk does not do."""
        ticket, session = decision.ticket, self._session
        if ticket is None:
            return False
        if action is Action.CHECK_OUT:
            session.admit(ticket, Direction.EXIT, decision.scan.list_id)
        elif action is Action.TAKE_UNPAID:
            session.decide(partial(take_unpaid, decision))
        elif action is Action.SWITCH:
            why = self.tr("Came in person")
            session.decide(partial(switch, decision.scan.list_id, ticket, why))
        elif action is Action.WAIT:
            then = partial(self._tell_waiting, decision)
            session.desk.ask(partial(wait, decision), then, session.failed.emit)
        elif action is Action.CALL:
            self._call(decision)
        else:
            return action is Action.PAY  # under way already
        return True

    def tell(self, sentence: str) -> None:
        """Say at the desk, while it is shown, what was done that was asked for here."""
        board = self._board
        if not board.isVisible():
            return
        if board.is_showing_verdict() or board.is_asked():
            board.panel.say(sentence)
        else:
            board.trouble_words.setText(sentence)
            board.show_part(board.trouble)
            self.told.emit()

    def tell_trouble(self, error: CheckinError) -> None:
        """Say at the desk, while it is shown, why something was not done."""
        from checkin.core.errors import CannotWrite
        from checkin.ui.troubles.trouble_words import trouble_words

        if isinstance(error, CannotWrite) and self._board.isVisible():
            self._board.say_trouble(error)
        else:
            self.tell(trouble_words(error))

    def leave(self) -> None:
        """Ask no server any more."""
        if self._hosts is not None:
            self._hosts.close()

    def _ask_about(self, decision: Decision) -> None:
        """Have the server asked that knows more of whoever was scanned."""
        if self._hosts is None and decision.asks_about:
            from checkin.ui.attendees.person_session import PersonSession

            self._hosts = PersonSession(self._session)
            self._hosts.looked.connect(self._tell_looked)
        if self._hosts is not None:
            self._hosts.look_at("")  # also where the same is asked once more
            self._hosts.look_at(decision.asks_about)

    def _tell_looked(self, ticket_id: str, closer: Closer) -> None:
        board = self._board
        shown = board.panel.decision if board.is_showing_verdict() else None
        if closer.has_changed and shown is not None and shown.asks_about == ticket_id:
            board.latest.note(shown.entry_id, self.tr("scan again"))
            board.panel.say(self.tr("More was downloaded just now. Scan the ticket again."))

    def miss_list(self) -> None:
        """Say of a scan that there is no check-in list for it, where one can be added."""
        from checkin.core.errors import CheckinError

        board = self._board
        self._session.failed.emit(CheckinError("There is no check-in list yet. Add one first."))
        board.field.clear()
        board.ready.tell_of_scan()
        board.show_part(board.ready)
        self.missed.emit("attention")

    def _tell_waiting(self, decision: Decision, waiter: Waiter) -> None:
        self._board.latest.note(decision.entry_id, self.tr("waiting list"))
        if self._is_shown(decision):
            self._board.panel.show_place(waiter.place)
        self._session.refresh_board()

    def _call(self, decision: Decision) -> None:
        """Call somebody; once more sounds again, and is noted once."""
        self.called.emit()
        if self._called == decision.entry_id:
            return
        self._called = decision.entry_id
        told = (
            self.tr("Organiser called")
            if decision.verdict is Verdict.UNAPPROVED
            else self.tr("Supervisor called")
        )
        job, then = partial(note_call, decision, told), partial(self._tell_called, decision)
        self._session.desk.ask(job, then, self._session.failed.emit)

    def _tell_called(self, decision: Decision, note: JournalEntry) -> None:
        self._board.latest.note(decision.entry_id, note.reason.lower())
        if self._is_shown(decision):
            self._board.panel.say(
                self.tr(
                    "Called here, and noted in the journal. Other desks are not told: fetch "
                    "somebody if nobody comes."
                )
            )

    def _is_paying(self, decision: Decision) -> bool:
        return decision.ticket is not None and decision.ticket.id in self._paying

    def _pay(self, decision: Decision, _: str) -> None:
        ticket, board = decision.ticket, self._board
        if ticket is None:
            return
        self._paying[ticket.id] = decision
        board.show_part(board.panel)
        server = board.panel.background.payable_at
        board.panel.say(self.tr("{server} is being told of the payment …").format(server=server))
        board.latest.note(decision.entry_id, self.tr("being marked as paid"))
        board.field.setFocus()
        self._session.paying.pay(ticket)

    def _take_paid(self, ticket: Ticket) -> None:
        decision = self._paying.pop(ticket.id, None)
        if decision is None:
            return  # asked for on another page
        self._board.latest.note(decision.entry_id, self.tr("paid"))
        if self._is_shown(decision):
            self._session.decide(partial(admit_again, decision))
        else:
            # Somebody else is being answered: whoever paid is scanned again.
            self._board.latest.note(decision.entry_id, self.tr("paid: scan again"))

    def _tell_unpaid(self, ticket: Ticket, error: CheckinError) -> None:
        decision = self._paying.pop(ticket.id, None)
        if decision is None:
            return
        self._board.latest.note(decision.entry_id, self.tr("not marked as paid"))
        if self._is_shown(decision):
            from checkin.ui.troubles.trouble_words import trouble_words

            self._board.panel.say(self.tr("Still unpaid: {why}").format(why=trouble_words(error)))

    def _is_shown(self, decision: Decision) -> bool:
        board = self._board
        shown = board.panel.decision if board.is_showing_verdict() else None
        return shown is not None and shown.entry_id == decision.entry_id
