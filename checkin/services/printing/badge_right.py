"""Which badges are printed at all: of tickets that count, and where a printer prints them."""

from collections.abc import Sequence
from typing import Protocol

from checkin.core.badges.badge_choice import may_have_badge, why_no_badge
from checkin.core.badges.print_job import EventPrinter, PrintJob, printers_for
from checkin.core.scan import Verdict
from checkin.core.ticket import Ticket

NOT_VALID = (
    "This ticket is canceled, blocked or replaced, so its badge is not printed. Print that of the "
    "valid one, or let the person in first."
)
_VIRTUAL = "Attends virtually: badges of such people are made only where they are asked for, too."


class RightStore(Protocol):
    """What asking who gets a badge needs of the event file."""

    def was_let_in(self, ticket_id: str) -> bool:
        """Whether somebody came in with a ticket, or was let in all the same, and it stands."""


def may_get_one(store: RightStore, ticket: Ticket | None) -> bool:
    """Whether a ticket is there and counts, or its holder was let in though it does not."""
    return ticket is not None and (may_have_badge(ticket) or store.was_let_in(ticket.id))


def why_not_written(ticket: Ticket, *, with_virtual: bool) -> str:
    """Say why a run of badges leaves out a ticket that is named; empty where it does not."""
    why = why_no_badge(ticket)
    if why is Verdict.VIRTUAL_ONLY:
        return "" if with_virtual else _VIRTUAL
    return NOT_VALID if why else ""


def without_printer(job: PrintJob, printers: Sequence[EventPrinter]) -> str:
    """Say why none of an event's printers will ever take a badge; empty where one may."""
    if not printers:
        return "The event has no printer. Add one with “checkin printers EVENT add NAME ADDRESS”."
    if job.wanted and all(each.id != job.wanted for each in printers):
        return "The printer that this badge is for was removed. Move it to another one."
    if not (job.wanted or printers_for(printers, job.category, job.desk)):
        return (
            f"No printer prints badges of “{job.category}” at {job.desk}. "
            "Add one, or let one print for every category."
        )
    return ""
