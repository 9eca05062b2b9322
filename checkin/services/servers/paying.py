"""Marks somebody as paid who paid at the door, where their registration server lets us."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from checkin.core.code import Recognised
from checkin.core.errors import NotFound, Refused, TargetUnreachable
from checkin.core.journal import EntryKind, JournalEntry, read_details
from checkin.core.servers.outbox import Target
from checkin.core.servers.pulled import PulledOrder, Taken
from checkin.core.servers.server_names import host_of
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.ticket import Ticket, TicketStatus
from checkin.services.scribe import Scribe
from checkin.services.ticket_kept import TicketStore, ticket_kept

Ready = TypeVar("Ready")

PAID = "Paid at the desk"
TOLD = "Paid at the desk, but the server's answer was lost"
# Whether the server's answer was heard stands in the line at once: whoever asks again may be
# another program.
_ANSWER, _HEARD, _LOST = "payment_answer", "heard", "lost"
_MOST_ANSWERS = 5  # that are too old by the time that they are there
_NOT_TAKEN_IN = (
    "The server has marked this ticket as paid, but it was scanned all the while, so that is not "
    "known here yet. Synchronise."
)
UNHEARD = (
    "{server} was told of the payment, but its answer was lost. Mark it as paid once more: it "
    "counts once."
)
PAID_ALREADY = "{server} has this registration as paid already. Scan the ticket."
NOT_TO_BE_PAID = (
    "{server} does not wait for the payment of this registration any more, so nothing was changed. "
    "Scan the ticket to see why."
)


class PayingStore(TicketStore, Protocol[Ready]):
    """What paying needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

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

    def ask_for(self, server: str, order: str) -> None:
        """Have an order come first when the server is next asked; inside a transaction."""

    def entries_of(self, attendee_id: str) -> Sequence[JournalEntry]:
        """Give all lines about an attendee, in order."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal."""


class PaidServer(Protocol):
    """What paying needs of a registration server."""

    def order(self, told: ServerTicket) -> PulledOrder | None:
        """Give the order of a ticket as it stands; None where that cannot be asked."""

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
        """Mark the ticket with this code as paid.

        It is taken in how it stands there, and refused where that is not unpaid any more. Raises
        `TargetUnreachable`: then it is not, or nobody heard of it; once more changes nothing.
        """
        return self._pay(self._presented(code))

    def pay_for(self, ticket_id: str) -> Ticket:
        """Mark a ticket as paid whose holder was found. Raises as `pay` does."""
        return self._pay(ticket_kept(self._store, ticket_id))

    def _pay(self, ticket: Ticket) -> Ticket:
        told = self._store.server_tickets([ticket.id]).get(ticket.id)
        targets = (each for each in self._store.targets() if not each.is_left)
        target = next((each for each in targets if told and each.address == told.server), None)
        if told is None or target is None:
            raise Refused("This ticket is of no registration server that is connected here.")
        was_told = self._was_told(ticket)
        if not _may_be_paid(ticket, was_told=was_told):
            raise Refused("This ticket is not unpaid, so nothing was changed.")
        server, name = self._open_server(target), host_of(target.place)
        is_newest = self._take_in(ticket, told, server.order)
        now = self._store.ticket(ticket.id) or ticket
        if not _may_be_paid(now, was_told=was_told):
            is_paid = now.status is TicketStatus.VALID
            reason = PAID_ALREADY if is_paid else NOT_TO_BE_PAID
            raise Refused(reason.format(server=name))
        if is_newest and now.status is TicketStatus.VALID:  # by what the server was told before
            with self._store.write():
                self._note(ticket, PAID, _HEARD)
            return ticket
        try:
            is_known = self._take_in(ticket, told, server.pay, PAID)
        except TargetUnreachable as error:
            if not error.may_have_acted:
                raise
            if not was_told:
                with self._store.write():
                    self._note(ticket, TOLD, _LOST)
            raise TargetUnreachable(UNHEARD.format(server=name), may_have_acted=True) from error
        if not is_known:
            raise Refused(_NOT_TAKEN_IN)
        return ticket

    def _was_told(self, ticket: Ticket) -> bool:
        """Whether the server may have taken an earlier payment of which nothing was heard."""
        lines = self._store.entries_of(ticket.attendee.id)
        notes = (line for line in lines if line.kind is EntryKind.NOTE)
        answers = [read_details(line.details).get(_ANSWER) for line in notes]
        return [each for each in answers if each is not None][-1:] == [_LOST]

    def _take_in(
        self,
        ticket: Ticket,
        told: ServerTicket,
        ask: Callable[[ServerTicket], PulledOrder | None],
        note: str = "",
    ) -> bool:
        for _ in range(_MOST_ANSWERS):
            before = self._store.passages_there([ticket.id])
            order = ask(told)
            if order is None:
                break
            ready = self._store.ready_orders(told.server, (order,))
            with self._store.write():
                # If somebody's check-in was sent meanwhile, the answer lacks it: ask once more.
                if self._store.passages_there([ticket.id]) == before:
                    self._write(ticket, ready, told, note)
                    return True
        return False

    def _write(self, ticket: Ticket, ready: Ready, told: ServerTicket, note: str) -> None:
        if self._store.take_orders(ready, self._scribe.now()) != Taken():
            # Fetching hears nothing of it, nor of its being changed back until then.
            self._store.ask_for(told.server, told.order)
        if note:
            self._note(ticket, note, _HEARD)

    def _note(self, ticket: Ticket, note: str, answer: str) -> None:
        details, person = json.dumps({_ANSWER: answer}), ticket.attendee.id
        self._store.append(self._scribe.about_attendee(EntryKind.NOTE, person, note, details))

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


def _may_be_paid(ticket: Ticket, *, was_told: bool) -> bool:
    is_taken = was_told and ticket.status is TicketStatus.VALID
    return is_taken or ticket.status is TicketStatus.UNPAID
