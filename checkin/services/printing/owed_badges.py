"""Badges of people who came in when the program ended before anybody could ask for theirs."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Protocol

from checkin.core.badges.print_job import EventPrinter, PrintJob, PrintRules, is_past
from checkin.core.badges.printing import PrintState
from checkin.core.event import Event
from checkin.core.journal import JournalEntry, is_undone
from checkin.core.moments import spoken
from checkin.core.ticket import AttendanceMode, Ticket
from checkin.services.scribe import Scribe

_ENDED = "The program ended before this badge was asked for."


class OwedStore(Protocol):
    """What looking for owed badges needs of the event file."""

    def event(self) -> Event:
        """Give the event."""

    def print_rules(self) -> PrintRules:
        """Say when badges are printed."""

    def printers(self) -> tuple[EventPrinter, ...]:
        """Give all printers."""

    def last_position(self) -> int:
        """Say where the journal ends."""

    def badges_seen(self) -> int | None:
        """Say up to where in the journal it was looked who is owed a badge."""

    def see_badges(self, position: int) -> None:
        """Note up to where it was looked; inside a transaction."""

    def entries_without_badge(self, after: int) -> list[JournalEntry]:
        """Give the admissions behind a position, here, of those who never had a badge or a job."""

    def undos_of(self, entry_id: str) -> list[JournalEntry]:
        """Give the undos of a line, and the undos of those."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""

    def add_jobs(self, jobs: Iterable[PrintJob]) -> None:
        """Add jobs; inside a transaction."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""


def take_up_owed(
    store: OwedStore, scribe: Scribe, gets_badge: Callable[[str], bool]
) -> tuple[PrintJob, ...]:
    """Ask for each badge that is owed, exactly once, whoever else looks at the same time.

    Where the event prints at the first admission, the admission is written down before its
    badge is asked for: a crash between the two leaves somebody without. Who came in just now
    is printed for; who came in before, and may have gone on without a badge, is told with the
    badges that did not come out, and somebody decides. `gets_badge` tells it of a category.
    """
    if not (store.print_rules().on_admission and store.printers()):
        return ()
    if store.badges_seen() == store.last_position():
        return ()
    with store.write():
        seen = store.badges_seen()
        # An older Checkin did not look; what it left is nobody's to print.
        entries = store.entries_without_badge(seen) if seen is not None else []
        owed = {entry.ticket_id: entry for entry in entries if _stands(entry, store)}
        tickets = ((store.ticket(ticket_id), entry) for ticket_id, entry in owed.items())
        jobs = tuple(
            _job(entry, ticket, store, scribe)
            for ticket, entry in tickets
            if ticket is not None and is_given_one(ticket, gets_badge)
        )
        store.add_jobs(jobs)
        store.see_badges(store.last_position())
    return jobs


def is_given_one(ticket: Ticket, gets_badge: Callable[[str], bool]) -> bool:
    """Whether a ticket's holder is given a badge at the door without anybody asking for it."""
    is_here = ticket.attendee.mode is not AttendanceMode.VIRTUAL
    return is_here and gets_badge(ticket.category_in_force)


def _stands(entry: JournalEntry, store: OwedStore) -> bool:
    return not is_undone(entry.id, store.undos_of(entry.id))


def _job(entry: JournalEntry, ticket: Ticket, store: OwedStore, scribe: Scribe) -> PrintJob:
    now = scribe.now()
    is_late = is_past(entry.at, now)
    when = spoken(entry.at, now, store.event().zone)
    return PrintJob(
        id=scribe.new_id(),
        ticket_id=ticket.id,
        state=PrintState.FAILED if is_late else PrintState.QUEUED,
        asked_at=entry.at,
        changed_at=now,
        desk=entry.desk,
        category=ticket.category_in_force,
        said=f"{_ENDED.rstrip('.')} (since {when})." if is_late else "",
    )
