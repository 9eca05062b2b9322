"""Which registration servers let a desk mark somebody as paid."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import host_of
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.ticket import Ticket, TicketStatus

_TAKING = frozenset({"indico"})


class PayableStore(Protocol):
    """What is asked of the event file."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def targets(self) -> Sequence[Target]:
        """Give all targets, those that were left among them."""


def payable_at(store: PayableStore, ticket: Ticket) -> str:
    """Name the server at which a desk can mark an unpaid ticket as paid; empty where none is."""
    if ticket.status is not TicketStatus.UNPAID:
        return ""
    told = store.server_tickets([ticket.id]).get(ticket.id)
    if told is None:
        return ""
    taking = [each for each in store.targets() if each.kind in _TAKING and not each.is_left]
    return next((host_of(each.place) for each in taking if each.address == told.server), "")
