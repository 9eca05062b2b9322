"""Finds the ticket that somebody chose a while ago, and that may be gone since."""

from typing import Protocol

from checkin.core.errors import NotFound
from checkin.core.ticket import Ticket


class TicketStore(Protocol):
    """What finding a ticket needs of the event file."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""


def ticket_kept(store: TicketStore, ticket_id: str, then: str = "Search again.") -> Ticket:
    """Give the ticket with an id. Raises `NotFound`, which says what to do `then`."""
    ticket = store.ticket(ticket_id)
    if ticket is None:
        raise NotFound(f"This ticket is not in the event any more. {then}")
    return ticket
