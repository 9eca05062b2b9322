"""Badges that were made twice: in a document, and meanwhile by somebody else."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from checkin.core.badges.badge import BadgeWarning
from checkin.core.badges.print_job import PrintJob
from checkin.core.badges.printing import PrintState
from checkin.core.journal import JournalEntry
from checkin.core.ticket import Ticket


class TwinStore(Protocol):
    """What looking for badges made twice needs of the event file."""

    def last_position(self) -> int:
        """Say where the journal ends."""

    def badges_after(self, position: int) -> Sequence[JournalEntry]:
        """Give the lines of badges behind a position in the journal that are not undone."""

    def unfinished_jobs(self) -> Sequence[PrintJob]:
        """Give the badges of which something is still to come from a printer."""


def twins_of(store: TwinStore, tickets: Iterable[Ticket], begun: int) -> tuple[BadgeWarning, ...]:
    """Say which badges of a document somebody else made since it was `begun`, and who.

    Asked inside the transaction in which the document is written down: whoever comes after that
    sees that there is a badge.
    """
    made = {line.ticket_id: _by(line.desk) for line in store.badges_after(begun)}
    made |= dict.fromkeys(at_printers(store.unfinished_jobs()), _AT_PRINTER)
    return tuple(_warnings(tickets, made)) if made else ()


def at_printers(jobs: Iterable[PrintJob]) -> frozenset[str]:
    """Give the tickets whose badge a printer has at this moment."""
    return frozenset(job.ticket_id for job in jobs if job.state is not PrintState.QUEUED)


_AT_PRINTER = "A printer has this badge now: take it out of the file."


def _by(desk: str) -> str:
    return f"This badge was printed by {desk} meanwhile: take it out of the file."


def _warnings(tickets: Iterable[Ticket], made: dict[str, str]) -> Iterator[BadgeWarning]:
    for ticket in tickets:
        if ticket.id in made:
            yield BadgeWarning(ticket.attendee.name, made[ticket.id])
