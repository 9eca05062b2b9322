"""A desk as its window sees it: one place to scan, check in by hand, and set right."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from checkin.core.code import Recognised
from checkin.core.decision import Decision, Explanation, Reason
from checkin.core.event import CheckInList, Event
from checkin.core.journal import JournalEntry
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import Ticket
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.scribe import Scribe

# All-letter texts shorter than this are names, even where a code happens to read the same.
_LONG_AS_A_CODE = 16


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


class Station:
    """One desk that moves between the event's check-in lists."""

    def __init__(
        self,
        store: StationStore,
        scribe: Scribe,
        recognise: Callable[[str], Recognised],
        desk_at: Callable[[str], Desk],
        corrections: Corrections,
    ) -> None:
        """Stand in an event; `desk_at` gives the desk at the list with an id."""
        self._store = store
        self._scribe = scribe
        self._recognise = recognise
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
        """Judge what a scanner read. Raises `CheckinError`, and then decided nothing."""
        return self._at(list_id).scan(raw, direction)

    def take_typed(self, list_id: str, text: str, direction: Direction) -> Decision | None:
        """Judge a typed text that is a code of this event; None for anything else.

        So a name that was typed never becomes a failed ticket.
        """
        if not self._is_known_code(text):
            return None
        return self.scan(list_id, text, direction)

    def admit(self, list_id: str, ticket_id: str, direction: Direction) -> Decision:
        """Judge the ticket of somebody found by hand. Raises `CheckinError`."""
        return self._at(list_id).admit(ticket_id, direction)

    def undo(self, entry_id: str, reason: str) -> JournalEntry:
        """Take back what a line did. Raises `CheckinError`."""
        return self._corrections.undo(entry_id, reason)

    def let_in(self, refused: Decision, reason: str) -> Decision:
        """Let in whom a decision refused, and answer for it. Raises `CheckinError`."""
        entry = self._corrections.override(refused.entry_id, reason)
        why = Explanation(Reason.OVERRIDDEN, (("reason", entry.reason),))
        return replace(refused, verdict=Verdict.ADMITTED, explanation=why, entry_id=entry.id)

    def _at(self, list_id: str) -> Desk:
        if list_id not in self._desks:
            self._desks[list_id] = self._desk_at(list_id)
        return self._desks[list_id]

    def _is_known_code(self, text: str) -> bool:
        text = text.strip()
        if len(text) < _LONG_AS_A_CODE and not any(letter.isdigit() for letter in text):
            return False
        candidates = self._recognise(text).candidates
        return any(self._store.tickets_by_code(code) for code in candidates)
