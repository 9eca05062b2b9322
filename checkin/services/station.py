"""A desk as its window sees it: one place to scan, check in by hand, and set right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from checkin.core.answers import answer_details
from checkin.core.code import CodeKind, Recognised
from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.errors import NotFound
from checkin.core.event import CheckInList, Event
from checkin.core.journal import JournalEntry
from checkin.core.question import Question, valid_answer
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import Ticket
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe

# All-letter texts shorter than this are names, even where a code happens to read the same.
_LONG_AS_A_CODE = 16
# What Indico's code of an event and pretix's pairing code hold, in letters that Caps Lock spares.
_SETS_UP = ("handshake_version", "regform")
# What can only be meant so: nothing else has their form by chance, known here or not.
_TOLD_BY_FORM = {CodeKind.SETUP, CodeKind.INDICO_V1, CodeKind.INDICO_V2, CodeKind.PRETIX_SIG1}


class StationStore(Protocol):
    """What a station needs of the event file."""

    def event(self) -> Event:
        """Give the event."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def tickets_by_code(self, code: str) -> Sequence[Ticket]:
        """Find the tickets that a code stands for."""

    def prepare_for_scanning(self) -> None:
        """Do beforehand what would make the first scans slow."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """What is going on where: the event, its check-in lists, and who stands at which desk."""

    event: Event
    lists: tuple[CheckInList, ...]
    desk: str
    operator: str


def _none(_: str) -> Sequence[str]:
    return ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How a text from outside is read.

    `recognise` says what it may stand for. `repaired` finds what was meant by a text that a
    keyboard may have changed: it is given the text and a question that knows the right one when
    it sees it, and gives that, or None. `codes_within` lists the tickets' codes that plugins of
    a registration server may have put into a text of a form of their own. `guessed` gives what
    was likely meant by a text that nobody knows.
    """

    recognise: Callable[[str], Recognised]
    repaired: Callable[[str, Callable[[str], bool]], str | None]
    codes_within: Callable[[str], Sequence[str]] = _none
    guessed: Callable[[str], str] = str


class Station:
    """One desk that moves between the event's check-in lists."""

    def __init__(
        self,
        store: StationStore,
        scribe: Scribe,
        reading: Reading,
        desk_at: Callable[[str], Desk],
        corrections: Corrections,
    ) -> None:
        """Stand in an event; `desk_at` gives the desk at the list with an id."""
        self._store = store
        self._scribe = scribe
        self._reading = reading
        self._desk_at = desk_at
        self._corrections = corrections
        self._desks: dict[str, Desk] = {}

    def occasion(self) -> Occasion:
        """Say what is going on here."""
        store, scribe = self._store, self._scribe
        return Occasion(store.event(), tuple(store.lists()), scribe.desk, scribe.operator)

    def prepare(self) -> Occasion:
        """Make ready for the first scan, and say what is going on here."""
        self._store.prepare_for_scanning()
        return self.occasion()

    def scan(self, list_id: str, raw: str, direction: Direction) -> Decision:
        """Judge what a scanner read. Raises `CheckinError`, and then decided nothing.

        A text that no ticket has is judged as what it was before a keyboard layout changed it,
        if that is a code of this event, or if a keyboard is known to change texts so.
        """
        return self._at(list_id).scan(self._meant(raw), direction)

    def take_typed(self, list_id: str, text: str, direction: Direction) -> Decision | None:
        """Judge a typed text that is a code of this event; None for anything else.

        So a name that was typed never becomes a failed ticket.
        """
        code = self._reading.repaired(text, self._is_known_code)
        if code is None and self._holds_known_code(text):
            code = text
        return None if code is None else self._at(list_id).scan(code, direction)

    def set_up_code(self, raw: str) -> str:
        """Give the code for setting this computer up that a scanner read; empty for another code.

        It is given as it was before a keyboard layout changed it.
        """
        return self._reading.repaired(raw, self._sets_up) or ""

    def admit(
        self, list_id: str, ticket_id: str, direction: Direction, *, ignores_unpaid: bool = False
    ) -> Decision:
        """Judge the ticket of somebody found by hand. Raises `CheckinError`."""
        return self._at(list_id).admit(ticket_id, direction, ignores_unpaid=ignores_unpaid)

    def admit_again(self, asked: Decision, *, ignores_unpaid: bool = False) -> Decision:
        """Judge anew whom a decision is about, after an answer or with pending orders taken."""
        if asked.ticket is None:
            raise NotFound("Nobody is known by this code, so nobody can be checked in.")
        scan = asked.scan
        return self.admit(
            scan.list_id,
            asked.ticket.id,
            scan.direction,
            ignores_unpaid=ignores_unpaid or scan.ignores_unpaid,
        )

    def keep_answer(self, asked: Decision, question: Question, text: str) -> JournalEntry:
        """Write down what the person answered whom a decision asks. Raises `CheckinError`."""
        if asked.ticket is None:
            raise NotFound("Nobody is known by this code, so nobody can be asked.")
        told = answer_details(question, valid_answer(question, text))
        attendee_id = asked.ticket.attendee.id
        of_ticket = asked.ticket.id if question.server else ""
        return self._corrections.answer(attendee_id, question.id, told["answer"], told, of_ticket)

    def undo(self, entry_id: str, reason: str) -> JournalEntry:
        """Take back what a line did. Raises `CheckinError`."""
        return self._corrections.undo(entry_id, reason)

    def let_in(self, refused: Decision, reason: str) -> Decision:
        """Let in whom a decision refused, and answer for it. Raises `CheckinError`."""
        entry = self._corrections.override(refused.entry_id, reason)
        why = Explanation(Reason.OVERRIDDEN, (("reason", entry.reason),))
        return replace(
            refused,
            scan=replace(refused.scan, at=entry.at),
            verdict=Verdict.ADMITTED,
            explanation=why,
            questions=(),
            entry_id=entry.id,
        )

    def _at(self, list_id: str) -> Desk:
        if list_id not in self._desks:
            self._desks[list_id] = self._desk_at(list_id)
        return self._desks[list_id]

    def _meant(self, raw: str) -> str:
        repaired = self._reading.repaired
        meant = repaired(raw, self._has_ticket) or repaired(raw, self._is_told_by_form)
        return meant or self._reading.guessed(raw)

    def _has_ticket(self, text: str) -> bool:
        candidates = self._reading.recognise(text).candidates
        return any(self._store.tickets_by_code(code) for code in candidates)

    def _holds_known_code(self, text: str) -> bool:
        return any(self._store.tickets_by_code(code) for code in self._reading.codes_within(text))

    def _is_told_by_form(self, text: str) -> bool:
        return self._reading.recognise(text).kind in _TOLD_BY_FORM

    def _sets_up(self, text: str) -> bool:
        is_set_up = self._reading.recognise(text).kind is CodeKind.SETUP
        return is_set_up and any(word in text for word in _SETS_UP)

    def _is_known_code(self, text: str) -> bool:
        text = text.strip()
        if len(text) < _LONG_AS_A_CODE and not any(letter.isdigit() for letter in text):
            return False
        return self._has_ticket(text)
