"""People who were let in twice by desks that did not know of each other, and what was decided."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Protocol

from checkin.core.changes import Newcomer, newcomers
from checkin.core.code import printable
from checkin.core.errors import NotFound, Refused
from checkin.core.event import CheckInList, Event
from checkin.core.exchange import (
    DoubleAdmission,
    Replacement,
    TakenBack,
    came_though_taken_back,
    double_admissions,
    unknown_replacements,
)
from checkin.core.journal import EntryKind, JournalEntry, after_those, standing
from checkin.core.ticket import Ticket, TicketStatus
from checkin.services.scribe import Scribe, in_a_line


class DoublesStore(Protocol):
    """What finding double admissions needs of the event file."""

    def event(self) -> Event:
        """Give the event."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def passing_lines(self) -> Iterator[JournalEntry]:
        """Give all lines that let somebody in or out, and all undos."""

    def server_zone(self, server: str) -> str:
        """Give the time zone in which days change at a server's event; empty if not known."""


class ConflictsStore(DoublesStore, Protocol):
    """What finding and settling double admissions needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def names_by_id(self, ids: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """Give name and company for the ids of tickets and attendees."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""

    def substituting_lines(self) -> Iterator[JournalEntry]:
        """Give all lines by which somebody came in another's place, and all undos."""

    def coming_lines(self) -> Iterator[JournalEntry]:
        """Give all lines by which somebody came who was not listed, and all undos."""

    def referring_to(self, entry_id: str) -> Sequence[JournalEntry]:
        """Give the lines that refer to a line."""

    def undos_of(self, entry_id: str) -> Sequence[JournalEntry]:
        """Give the undos of a line, and the undos of those."""

    def clock_offsets(self) -> Mapping[str, float]:
        """Say by how many seconds the clocks of servers are ahead, where that was measured."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """Somebody let in twice: both lines, which both stand, and the note of what was decided.

    `list_name` is the list that both are of. `offset` is how many seconds the clock of the
    server that told one of the lines is ahead of this computer's; None where no clock was
    measured, as between two desks whose files were merged.
    """

    double: DoubleAdmission
    name: str
    company: str
    list_name: str
    offset: float | None = None
    decision: JournalEntry | None = None


@dataclass(frozen=True, slots=True)
class ReplacedUnknown:
    """Somebody who was replaced at a desk while another, that did not know it, went on.

    There may be several `substitutes`, each with a ticket that counts: the line by which they
    came, and who they are. `admissions` are the lines by which whoever was replaced came in
    later.
    """

    name: str
    company: str
    substitutes: tuple[tuple[JournalEntry, Newcomer], ...]
    admissions: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True)
class FoundConflicts:
    """Who was let in twice, replaced unknown to another desk, or let in and taken back."""

    twice: tuple[Conflict, ...]
    replaced: tuple[ReplacedUnknown, ...] = ()
    taken_back: tuple[TakenBack, ...] = ()

    @property
    def undecided(self) -> int:
        """How many were let in twice of whom nobody has decided anything."""
        return sum(each.decision is None for each in self.twice)


class Conflicts:
    """Finds double admissions, and keeps what was decided about them."""

    def __init__(self, store: ConflictsStore, scribe: Scribe) -> None:
        """Look into one event file, and decide in the name of one desk."""
        self._store = store
        self._scribe = scribe

    def all(self) -> tuple[Conflict, ...]:
        """Give everybody who was let in twice, in the order in which that happened."""
        store, doubles = self._store, self._doubles()
        if not doubles:
            return ()
        names = store.names_by_id({each.second.ticket_id for each in doubles})
        offsets, lists = store.clock_offsets(), {each.id: each for each in store.lists()}
        return tuple(
            self._conflict(each, names, lists.get(each.second.list_id), offsets) for each in doubles
        )

    def replaced_unknown(self) -> tuple[ReplacedUnknown, ...]:
        """Give everybody who was replaced at a desk that another one did not know of."""
        store = self._store
        found = unknown_replacements(store.substituting_lines(), store.passing_lines())
        if not found:
            return ()
        names = store.names_by_id({each.substitutions[0].ticket_id for each in found})
        replaced = [self._replaced(each, names) for each in found]
        return tuple(
            each
            for each in replaced
            if len(each.substitutes) > 1 or (each.substitutes and each.admissions)
        )

    def taken_back(self) -> tuple[TakenBack, ...]:
        """Give everybody who was let in, and whose coming as a walk-in or substitute was undone.

        Whom a list names since comes all the same.
        """
        store = self._store
        found = came_though_taken_back(store.coming_lines(), store.passing_lines())
        return tuple(
            replace(each, newcomer=self._as_corrected(each.newcomer))
            for each in found
            if self._is_canceled(each.newcomer.ticket_id)
        )

    def _replaced(
        self, found: Replacement, names: Mapping[str, tuple[str, str]]
    ) -> ReplacedUnknown:
        lines = found.substitutions
        name, company = names.get(lines[0].ticket_id, (lines[0].code, ""))
        came = ((line, each) for line in lines for each in newcomers([line]))
        # Nobody comes in the place of a substitute who does not come after all.
        come = tuple(
            (line, self._as_corrected(each))
            for line, each in came
            if not self._is_canceled(each.ticket_id)
        )
        return ReplacedUnknown(name, company, come, found.admissions)

    def _as_corrected(self, newcomer: Newcomer) -> Newcomer:
        """Give somebody as they are known today; the line by which they came stays as it is."""
        ticket = self._store.ticket(newcomer.ticket_id)
        return newcomer if ticket is None else replace(newcomer, attendee=ticket.attendee)

    def _is_canceled(self, ticket_id: str) -> bool:
        ticket = self._store.ticket(ticket_id)
        return ticket is not None and ticket.status is TicketStatus.CANCELED

    def found(self) -> FoundConflicts:
        """Give everybody whom desks that did not know of each other took differently."""
        return FoundConflicts(self.all(), self.replaced_unknown(), self.taken_back())

    def open_count(self) -> int:
        """Count the double admissions that nobody has decided about."""
        return FoundConflicts(self.all()).undecided

    def decide(self, entry_id: str, note: str) -> JournalEntry:
        """Write down what was decided about a double admission, by the id of either line.

        Nobody is let in or out by that, and both lines stand. A later note takes the place of
        an earlier one. Raises `NotFound` for a line that is of no double admission.
        """
        note = in_a_line(note)
        if not note:
            raise Refused("Give a decision a few words, so that everybody can follow it later.")
        wanted = printable(entry_id.strip())
        with self._store.write():
            for double in reversed(self._doubles()):
                if wanted in {double.first.id, double.second.id}:
                    line = self._scribe.about_entry(EntryKind.NOTE, double.second, note)
                    earlier = self._store.referring_to(double.second.id)
                    at = after_those({EntryKind.NOTE}, earlier, line.at)
                    return self._store.append(replace(line, at=at))
            raise NotFound(
                f"The line “{printable(entry_id, 60)}” is of no double admission. "
                "“checkin conflicts” shows the id of each."
            )

    def _doubles(self) -> list[DoubleAdmission]:
        return doubles_in(self._store)

    def _conflict(
        self,
        double: DoubleAdmission,
        names: Mapping[str, tuple[str, str]],
        where: CheckInList | None,
        offsets: Mapping[str, float],
    ) -> Conflict:
        second = double.second
        name, company = names.get(second.ticket_id, ("", ""))
        is_told = double.first.is_reported or second.is_reported
        offset = offsets.get(where.server) if where is not None and is_told else None
        list_name = where.name if where is not None else second.list_id
        decision = self._decision(second.id)
        return Conflict(double, name or second.code, company, list_name, offset, decision)

    def _decision(self, entry_id: str) -> JournalEntry | None:
        """Find the newest note about a line that was not undone."""
        about = self._store.referring_to(entry_id)
        notes = [each for each in about if each.kind is EntryKind.NOTE]
        undos = [undo for note in notes for undo in self._store.undos_of(note.id)]
        left = standing([*notes, *undos])
        return left[-1] if left else None


def doubles_in(store: DoublesStore) -> list[DoubleAdmission]:
    """Find who was let in twice by desks that did not know of each other."""
    lists = store.lists()
    zones = {
        each: store.server_zone(each) for each in {each.server for each in lists if each.terms}
    }
    return double_admissions(store.passing_lines(), lists, store.event().zone, zones)
