"""What printing badges needs of the event file."""

from collections.abc import Sequence
from typing import Protocol

from checkin.core.event import Event
from checkin.core.journal import JournalEntry
from checkin.core.print_job import EventPrinter, PrintJob
from checkin.core.printing import PrintState
from checkin.services.owed_badges import OwedStore


class PrintStore(OwedStore, Protocol):
    """What asking for badges needs of the event file."""

    def has_badge(self, ticket_id: str) -> bool:
        """Whether a badge was printed for a ticket, here or at another desk."""

    def print_job(self, job_id: str) -> PrintJob | None:
        """Find a job by its id."""

    def jobs_of(self, ticket_id: str) -> list[PrintJob]:
        """Give the jobs of a ticket, the newest first."""

    def print_jobs(self, limit: int = ...) -> list[PrintJob]:
        """Give the latest jobs, the newest first."""

    def count_jobs(self) -> dict[PrintState, int]:
        """Count the jobs in each state."""

    def change_job(self, job: PrintJob, before: Sequence[PrintState]) -> bool:
        """Note how far a job is, if it still is in one of the states `before`."""


class PrintWorkStore(PrintStore, Protocol):
    """What bringing badges to printers needs of the event file."""

    def jobs_at_printers(self) -> list[PrintJob]:
        """Give the jobs that printers have, in the order asked for."""

    def next_in_line(self, count: int) -> list[PrintJob]:
        """Give the first queued jobs of each line, in the order asked for.

        Those of a line want the same printer, or are of one category and desk.
        """

    def line_behind(self, job: PrintJob) -> list[PrintJob]:
        """Give all jobs of a queued job's line, in the order asked for."""

    def has_unfinished_jobs(self) -> bool:
        """Whether of any job something is still to come."""

    def event(self) -> Event:
        """Give the event."""

    def put_printer(self, printer: EventPrinter) -> None:
        """Change a printer; inside a transaction."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal; inside a transaction."""
