"""Whose badge is printed at all: a ticket that does not count any more gets none."""

from typing import Protocol

from checkin.core.badge_choice import may_have_badge
from checkin.core.ticket import Ticket

NOT_VALID = (
    "This ticket is canceled, blocked or replaced, so its badge is not printed. Print that of the "
    "valid one, or let the person in first."
)


class RightStore(Protocol):
    """What asking who gets a badge needs of the event file."""

    def was_let_in(self, ticket_id: str) -> bool:
        """Whether somebody came in with a ticket, or was let in all the same, and it stands."""


def may_get_one(store: RightStore, ticket: Ticket | None) -> bool:
    """Whether a ticket is there and counts, or its holder was let in though it does not."""
    return ticket is not None and (may_have_badge(ticket) or store.was_let_in(ticket.id))
