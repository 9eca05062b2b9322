"""What a window looks up while its desk works: people, numbers, the latest lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from checkin.core.decision import Decision
from checkin.core.event import CheckInList
from checkin.core.journal import (
    ABSENT,
    PASSAGES,
    EntryKind,
    JournalEntry,
    Presence,
    is_undone,
    standing,
)
from checkin.core.names.finding import Found
from checkin.core.registration import ticket_to_check_in
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import Ticket
from checkin.services.servers.payable import PayableStore, payable_at
from checkin.services.waiting_list import WaitingReading, waiters

if TYPE_CHECKING:
    from checkin.services.reports import Reports

MOST_FOUND = 20  # people that a search at a desk shows
_OF_DESKS = PASSAGES | {EntryKind.REFUSAL}


class LookupStore(PayableStore, WaitingReading, Protocol):
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

    def counted_until(self) -> int:
        """Give the last position in the journal whose line was ever counted."""

    def expected_since(self, position: int) -> tuple[int, bool]:
        """Say how far the journal goes, and whether others may be expected by lines behind one."""

    def unsent_count(self) -> int:
        """Count the lines that some target has not got yet."""

    def latest(self, count: int) -> Sequence[JournalEntry]:
        """Give the last lines of the journal, the newest first."""

    def moved(self, entry_id: str) -> JournalEntry | None:
        """Find the line that replaces this one since the server sent its ticket, if any."""

    def undos_of(self, entry_id: str) -> Sequence[JournalEntry]:
        """Give the undos of a line, and the undos of those."""

    def entries_of(self, attendee_id: str) -> Sequence[JournalEntry]:
        """Give all lines about an attendee, in order."""

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


def line_of(decision: Decision) -> Line:
    """Give the line of a decision that let somebody pass, before anybody has looked it up."""
    scan = decision.scan
    kind = EntryKind.EXIT if decision.verdict is Verdict.CHECKED_OUT else EntryKind.ENTRY
    entry = JournalEntry(decision.entry_id, kind, scan.at, scan.desk, list_id=scan.list_id)
    return Line(entry, decision.ticket)


@dataclass(frozen=True, slots=True)
class Background:
    """What is worth knowing behind a verdict.

    `lines` happened to the person before, the newest first; `tickets` share a code that stands
    for several. `payable_at` names the server at which the ticket can be marked as paid, `place`
    is the person's own on the list's waiting list, from 1, and `next_up` the ticket whose holder
    is next on it, now that a place is free. `notes` is what desks noted about the person.
    """

    lines: tuple[JournalEntry, ...] = ()
    tickets: tuple[Ticket, ...] = ()
    payable_at: str = ""
    place: int = 0
    next_up: Ticket | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Board:
    """The numbers of one list and the latest lines of one desk, the newest first.

    `list_id` is empty, and its numbers are 0, where the desk stands at no list.
    `unsent` counts the lines that wait for a target; None where nothing is connected.
    `waiting` counts those on the list's waiting list, and `next_up` is the ticket of who is next.
    """

    list_id: str
    admitted: int
    inside: int
    expected: int
    latest: tuple[Line, ...]
    unsent: int | None = None
    waiting: int = 0
    next_up: Ticket | None = None


class Lookup:
    """Answers a window's questions, and writes no line of the journal."""

    def __init__(self, store: LookupStore, reports: "Reports") -> None:
        """Look into one event file."""
        self._store = store
        self._reports = reports
        self._expected: dict[str, int] = {}
        self._expected_until = 0  # a position in the journal

    def find(
        self, text: str, list_id: str, *, thorough: bool, direction: Direction = Direction.ENTRY
    ) -> tuple[Match, ...]:
        """Find whom a text may mean; among equal matches, who has yet to pass that way is first.

        One match more than `MOST_FOUND` says that there are more.
        """
        found = self._store.find(text, MOST_FOUND + 1, list_id=list_id, thorough=thorough)
        here = next((each for each in self._store.lists() if each.id == list_id), None)
        matches = tuple(self._match(each, here) for each in found)
        if direction is Direction.ENTRY:
            return matches
        return tuple(sorted(matches, key=_to_leave_first))

    def board(self, list_id: str, desk: str, count: int) -> Board:
        """Tell the numbers of a list, or of none, and the last `count` scans of a desk."""
        if list_id not in self._expected:
            self.count_expected()
        until, may_differ = self._store.expected_since(self._expected_until)
        if may_differ:
            self.count_expected()
        self._expected_until = until
        admitted, inside = self._store.counts(list_id)
        lines = (line for line in self._store.latest(20 * count) if line.kind in _OF_DESKS)
        own = [line for line in lines if line.desk == desk][:count]
        latest = tuple(map(self._line, own))
        unsent = self._store.unsent_count() if self._store.targets() else None
        expected = self._expected.get(list_id, 0)
        board = Board(list_id, admitted, inside, expected, latest, unsent)
        here = next((each for each in self._store.lists() if each.id == list_id), None)
        if here is None or here.capacity is None:
            return board
        waiting = waiters(self._store, list_id)
        next_up = waiting[0].ticket if waiting else None
        return replace(board, waiting=len(waiting), next_up=next_up)

    def count_expected(self) -> None:
        """Count anew how many are expected, in one pass over everybody.

        For changes by imports and servers; `board` follows those that desks make.
        """
        # A long journal need not be looked through for what is counted now.
        self._expected_until = max(self._expected_until, self._store.counted_until())
        self._expected = {each.checkin_list.id: each.expected for each in self._reports.counts()}

    def behind(self, decision: Decision, count: int) -> Background:
        """Give what is worth knowing behind a verdict, `count` lines at most."""
        if decision.ticket is None:
            return Background(
                tickets=tuple(self._store.tickets_by_code(decision.scan.code)[:count])
            )
        lines = standing(self._store.entries_of(decision.ticket.attendee.id))
        # What was noted about a scan, as that somebody was called, happened with it.
        notes = [line for line in lines if line.kind is EntryKind.NOTE and not line.refers_to]
        told = [
            line
            for line in lines
            if line.kind is not EntryKind.REFUSAL
            and line.id != decision.entry_id
            and line not in notes
        ]
        payable = payable_at(self._store, decision.ticket)
        seats = self._seats(decision.scan.list_id)
        waiting = waiters(self._store, decision.scan.list_id) if seats is not None else ()
        mine = (each.place for each in waiting if each.ticket.id == decision.ticket.id)
        has_left = bool(waiting) and decision.verdict is Verdict.CHECKED_OUT
        # More than a list holds may be inside, let in by hand: then nobody takes their place.
        is_free = has_left and self._store.counts(decision.scan.list_id)[1] < (seats or 0)
        return Background(
            tuple(reversed(told[-count:])),
            payable_at=payable,
            place=next(mine, 0),
            next_up=waiting[0].ticket if is_free else None,
            notes=tuple(line.reason for line in notes),
        )

    def _seats(self, list_id: str) -> int | None:
        """Say how many a list holds; None where that does not matter."""
        return next((each.capacity for each in self._store.lists() if each.id == list_id), None)

    def _match(self, found: Found, here: CheckInList | None) -> Match:
        ticket = ticket_to_check_in(found.tickets, here)
        if ticket is None or here is None:
            return Match(found, ticket)
        return Match(found, ticket, self._store.presences(ticket.id).get(here.id, ABSENT))

    def _line(self, entry: JournalEntry) -> Line:
        store = self._store
        undos = store.undos_of(entry.id)
        counts = store.moved(entry.id) if undos else None
        if counts is None:
            counts = entry
        else:
            undos = store.undos_of(counts.id)
        ticket = store.ticket(counts.ticket_id) if counts.ticket_id else None
        return Line(entry, ticket, is_undone(counts.id, undos))


def _to_leave_first(match: Match) -> tuple[int, bool]:
    return -match.found.score, not match.presence.inside
