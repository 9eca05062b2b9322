"""Marks somebody as paid who paid at the door, where their registration server lets us."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from checkin.core.code import Recognised
from checkin.core.errors import NotFound, Refused
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.outbox import Target
from checkin.core.pulled import PulledOrder, Taken
from checkin.core.server_ticket import ServerTicket
from checkin.core.ticket import Ticket, TicketStatus
from checkin.services.scribe import Scribe

Ready = TypeVar("Ready")

PAID = "Paid at the desk"
_MOST_ANSWERS = 5  # that are too old by the time that they are there
_NOT_TAKEN_IN = (
    "The server has marked this ticket as paid, but it was scanned all the while, so that is not "
    "known here yet. Synchronise."
)


class PayingStore(Protocol[Ready]):
    """What paying needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""

    def presented(self, code: str, list_id: str) -> tuple[Sequence[Ticket], bool]:
        """Find the tickets that a code stands for."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def passages_there(self, ticket_ids: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        """Give by ticket which line stands for which passage that a server holds of it."""

    def targets(self) -> Sequence[Target]:
        """Give all targets, those that were left among them."""

    def ready_orders(self, server: str, orders: Sequence[PulledOrder]) -> Ready:
        """Make orders ready to be taken in, outside any transaction."""

    def take_orders(self, ready: Ready, at: datetime) -> Taken:
        """Take in orders, whole; inside a transaction."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


class PaidServer(Protocol):
    """What paying needs of a registration server."""

    def pay(self, told: ServerTicket) -> PulledOrder:
        """Mark the order of a ticket as paid; give it as it is then."""


class Paying(Generic[Ready]):
    """Takes payments down at the server, at once, and in the journal."""

    def __init__(
        self,
        store: PayingStore[Ready],
        open_server: Callable[[Target], PaidServer],
        recognise: Callable[[str], Recognised],
        scribe: Scribe,
        codes_within: Callable[[str], Sequence[str]] = lambda _: (),
    ) -> None:
        """Take the event file, the way to a server, what codes stand for, and who writes.

        `codes_within` lists the codes that plugins of servers may have put into a text.
        """
        self._store = store
        self._open_server = open_server
        self._recognise = recognise
        self._scribe = scribe
        self._codes_within = codes_within

    def pay(self, code: str) -> Ticket:
        """Mark the ticket with this code as paid. Raises `TargetUnreachable`: then it is not."""
        return self._pay(self._presented(code))

    def pay_for(self, ticket_id: str) -> Ticket:
        """Mark a ticket as paid whose holder was found. Raises as `pay` does."""
        ticket = self._store.ticket(ticket_id)
        if ticket is None:
            raise NotFound("This ticket is not in the event any more. Search again.")
        return self._pay(ticket)

    def _pay(self, ticket: Ticket) -> Ticket:
        told = self._store.server_tickets([ticket.id]).get(ticket.id)
        targets = (each for each in self._store.targets() if not each.is_left)
        target = next((each for each in targets if told and each.address == told.server), None)
        if told is None or target is None:
            raise Refused("This ticket is of no registration server that is connected here.")
        if ticket.status is not TicketStatus.UNPAID:
            raise Refused("This ticket is not unpaid, so nothing was changed.")
        server = self._open_server(target)
        # Once more changes nothing at the server.
        if not any(self._is_taken_in(ticket, server, told) for _ in range(_MOST_ANSWERS)):
            raise Refused(_NOT_TAKEN_IN)
        return ticket

    def _is_taken_in(self, ticket: Ticket, server: PaidServer, told: ServerTicket) -> bool:
        before = self._store.passages_there([ticket.id])
        ready = self._store.ready_orders(told.server, (server.pay(told),))
        person = ticket.attendee.id
        with self._store.write():
            if self._store.passages_there([ticket.id]) != before:
                return False  # Somebody's check-in was sent meanwhile, which the answer lacks.
            self._store.take_orders(ready, self._scribe.now())
            self._store.append(self._scribe.about_attendee(EntryKind.NOTE, person, reason=PAID))
        return True

    def _presented(self, code: str) -> Ticket:
        found = self._recognise(code)
        for candidate in found.candidates:
            tickets, _ = self._store.presented(candidate, "")
            if len(tickets) == 1:
                return tickets[0]
        if found.may_be_of_plugin:
            within = [self._store.presented(each, "")[0] for each in self._codes_within(code)]
            known = [ticket for tickets in within for ticket in tickets]
            if len(known) == 1:
                return known[0]
        raise NotFound("No ticket has this code, or several have it.")
