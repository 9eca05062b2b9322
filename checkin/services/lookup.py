"""What a window looks up while its desk works: people, numbers, the latest lines."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from checkin.core.decision import Decision
from checkin.core.event import CheckInList
from checkin.core.finding import Found
from checkin.core.journal import (
    ABSENT,
    PASSAGES,
    EntryKind,
    JournalEntry,
    Presence,
    is_undone,
    standing,
)
from checkin.core.outbox import Target
from checkin.core.registration import ticket_to_check_in
from checkin.core.server_ticket import ServerTicket
from checkin.core.ticket import Ticket
from checkin.services.payable import payable_at

if TYPE_CHECKING:
    from checkin.services.reports import Reports

_OF_DESKS = PASSAGES | {EntryKind.REFUSAL}


class LookupStore(Protocol):
    """What looking up needs of the event file."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def find(
        self, text: str, limit: int, *, list_id: str | None, thorough: bool
    ) -> Sequence[Found]:
        """Find whom a text may mean, best first."""

    def presences(self, ticket_id: str) -> Mapping[str, Presence]:
        """Say for each list, by id, when a ticket passed it."""

    def counts(self, list_id: str) -> tuple[int, int]:
        """Count the tickets ever admitted to a list, and those inside now."""

    def targets(self) -> Sequence[Target]:
        """Give everything that attendance is sent to."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def unsent_count(self) -> int:
        """Count the lines that some target has not got yet."""

    def latest(self, count: int) -> Sequence[JournalEntry]:
        """Give the last lines of the journal, the newest first."""

    def undos_of(self, entry_id: str) -> Sequence[JournalEntry]:
        """Give the undos of a line, and the undos of those."""

    def entries_of(self, attendee_id: str) -> Sequence[JournalEntry]:
        """Give all lines about an attendee, in order."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""

    def tickets_by_code(self, code: str) -> Sequence[Ticket]:
        """Find the tickets that a code stands for."""


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody found by what was typed, and how they stand at one list.

    `ticket` is the one to check in; None where the person holds none.
    """

    found: Found
    ticket: Ticket | None
    presence: Presence = ABSENT


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the journal with the ticket it is about, and whether it was undone since."""

    entry: JournalEntry
    ticket: Ticket | None
    undone: bool = False

    @property
    def is_undoable(self) -> bool:
        """Whether it let somebody pass, and still stands."""
        return self.entry.kind in PASSAGES and not self.undone


@dataclass(frozen=True, slots=True)
class Background:
    """What is worth knowing behind a verdict.

    `lines` happened to the person before, the newest first; `tickets` share a code that stands
    for several; `payable_at` names the server at which the ticket can be marked as paid.
    """

    lines: tuple[JournalEntry, ...] = ()
    tickets: tuple[Ticket, ...] = ()
    payable_at: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """The numbers of one list and the latest lines of one desk, the newest first.

    `unsent` counts the lines that wait for a target; None where nothing is connected.
    """

    list_id: str
    admitted: int
    inside: int
    expected: int
    latest: tuple[Line, ...]
    unsent: int | None = None


class Lookup:
    """Answers a window's questions; writes nothing anybody decided."""

    def __init__(self, store: LookupStore, reports: "Reports") -> None:
        """Look into one event file."""
        self._store = store
        self._reports = reports
        self._expected: dict[str, int] = {}

    def find(self, text: str, list_id: str, *, thorough: bool) -> tuple[Match, ...]:
        """Find whom a text may mean, those still to come to the list first."""
        found = self._store.find(text, 20, list_id=list_id, thorough=thorough)
        here = next((each for each in self._store.lists() if each.id == list_id), None)
        return tuple(self._match(each, here) for each in found)

    def board(self, list_id: str, desk: str, count: int) -> Board:
        """Tell the numbers of a list and the last `count` scans of a desk."""
        if list_id not in self._expected:
            self.count_expected()
        admitted, inside = self._store.counts(list_id)
        lines = (line for line in self._store.latest(20 * count) if line.kind in _OF_DESKS)
        own = [line for line in lines if line.desk == desk][:count]
        latest = tuple(map(self._line, own))
        unsent = self._store.unsent_count() if self._store.targets() else None
        return Board(list_id, admitted, inside, self._expected.get(list_id, 0), latest, unsent)

    def count_expected(self) -> None:
        """Count anew who is expected, after attendees or lists changed; a pass over all."""
        self._expected = {each.checkin_list.id: each.expected for each in self._reports.counts()}

    def behind(self, decision: Decision, count: int) -> Background:
        """Give what is worth knowing behind a verdict, `count` lines at most."""
        if decision.ticket is None:
            return Background(
                tickets=tuple(self._store.tickets_by_code(decision.scan.code)[:count])
            )
        lines = standing(self._store.entries_of(decision.ticket.attendee.id))
        told = [
            line
            for line in lines
            if line.kind is not EntryKind.REFUSAL and line.id != decision.entry_id
        ]
        payable = payable_at(self._store, decision.ticket)
        return Background(tuple(reversed(told[-count:])), payable_at=payable)

    def _match(self, found: Found, here: CheckInList | None) -> Match:
        ticket = ticket_to_check_in(found.tickets, here)
        if ticket is None or here is None:
            return Match(found, ticket)
        return Match(found, ticket, self._store.presences(ticket.id).get(here.id, ABSENT))

    def _line(self, entry: JournalEntry) -> Line:
        ticket = self._store.ticket(entry.ticket_id) if entry.ticket_id else None
        return Line(entry, ticket, is_undone(entry.id, self._store.undos_of(entry.id)))
