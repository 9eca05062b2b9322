"""The waiting list of a check-in list that is full: who is on it, and who is next."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Protocol

from checkin.core.errors import Refused
from checkin.core.journal import EntryKind, JournalEntry, after, passages
from checkin.core.scan import Verdict
from checkin.core.ticket import ENDED, Ticket
from checkin.core.waiting import still_waiting
from checkin.services.journal.journal_line import LineStore, line_named
from checkin.services.scribe import Scribe


class WaitingReading(Protocol):
    """What reading waiting lists needs of the event file."""

    def waiting_lines(self, list_id: str) -> Sequence[JournalEntry]:
        """Give all lines at a list about the tickets that were ever put on its waiting list."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""


class WaitingStore(WaitingReading, LineStore, Protocol):
    """What waiting lists need of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def history(self, ticket_id: str, list_id: str) -> Sequence[JournalEntry]:
        """Give the journal's lines of one ticket on one list."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


@dataclass(frozen=True, slots=True)
class Waiter:
    """Somebody on a waiting list: their place, from 1, the line that put them there, the ticket."""

    place: int
    line: JournalEntry
    ticket: Ticket


def waiters(store: WaitingReading, list_id: str) -> tuple[Waiter, ...]:
    """Give those who wait at a list, first come first; nobody whose ticket ended meanwhile."""
    found: list[Waiter] = []
    for line in still_waiting(store.waiting_lines(list_id)):
        ticket = store.ticket(line.ticket_id)
        if ticket is not None and ticket.status not in ENDED:
            found.append(Waiter(len(found) + 1, line, ticket))
    return tuple(found)


class WaitingList:
    """Puts people on waiting lists; an undo of that line takes them off, an admission too."""

    def __init__(self, store: WaitingStore, scribe: Scribe) -> None:
        """Keep the waiting lists of one event file in the name of one desk."""
        self._store = store
        self._scribe = scribe

    def of(self, list_id: str) -> tuple[Waiter, ...]:
        """Give those who wait at a list, first come first."""
        return waiters(self._store, list_id)

    def put(self, entry_id: str) -> Waiter:
        """Put on the waiting list whom a full list refused, by the refused line.

        Raises `NotFound` for an unknown line, `Refused` where nobody is to wait.
        """
        with self._store.write():
            line = line_named(self._store, entry_id)
            if line.verdict is not Verdict.FULL or not line.ticket_id:
                raise Refused("Only whom a full list refused can be put on its waiting list.")
            ticket = self._store.ticket(line.ticket_id)
            if ticket is None or ticket.status in ENDED:
                raise Refused("This ticket admits nobody any more. Scan the newest one.")
            ahead = self.of(line.list_id)
            if any(each.ticket.id == line.ticket_id for each in ahead):
                raise Refused("This person is on the waiting list already.")
            put = self._scribe.about_entry(EntryKind.WAITING, line, "")
            passed = passages(self._store.history(line.ticket_id, line.list_id))
            before = [*passed, *(each.line for each in ahead)]
            self._store.append(replace(put, at=after(before, put.at)))
            return self.of(line.list_id)[-1]
