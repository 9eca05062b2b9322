"""How printing stands, and the badges on their way as people read them."""

from dataclasses import replace
from typing import Protocol

from checkin.core.badges.print_job import (
    EventPrinter,
    PrintBoard,
    PrintJob,
    PrintLine,
    PrintRules,
    off_printer,
)
from checkin.core.badges.printing import AT_PRINTER, PrintState
from checkin.core.ticket import Ticket


class BoardStore(Protocol):
    """What is told of printing, as the event file has it."""

    def printers(self) -> tuple[EventPrinter, ...]:
        """Give all printers."""

    def print_rules(self) -> PrintRules:
        """Say when badges are printed."""

    def print_jobs(self, limit: int = ...) -> list[PrintJob]:
        """Give the latest jobs, the newest first."""

    def failed_jobs(self, limit: int) -> list[PrintJob]:
        """Give the latest jobs that failed, the newest first."""

    def troubled_jobs(self, limit: int) -> list[PrintJob]:
        """Give jobs that do not come out, and of which it is said why; the latest reason first."""

    def count_jobs(self) -> dict[PrintState, int]:
        """Count the jobs in each state."""

    def overtaken_jobs(self) -> dict[str, PrintState]:
        """Give the jobs that were given up and whose ticket has another badge by now."""

    def ticket(self, ticket_id: str) -> Ticket | None:
        """Find a ticket by its id."""


def board_of(store: BoardStore) -> PrintBoard:
    """Say how printing stands; what failed and was printed anew troubles nobody."""
    counts, overtaken = store.count_jobs(), store.overtaken_jobs()
    latest = store.troubled_jobs(len(overtaken) + 1)  # so that one is left, if there is one
    troubled = next((job for job in latest if job.id not in overtaken), None)
    settled = sum(state is PrintState.FAILED for state in overtaken.values())
    printers = store.printers()
    board = PrintBoard(
        printers,
        store.print_rules(),
        waiting=counts.get(PrintState.QUEUED, 0),
        at_printers=sum(counts.get(state, 0) for state in AT_PRINTER),
        failed=counts.get(PrintState.FAILED, 0) - settled,
    )
    return board if troubled is None else _with_trouble(board, troubled)


def _with_trouble(board: PrintBoard, job: PrintJob) -> PrintBoard:
    """Say what keeps a badge, and where."""
    return replace(
        board,
        trouble=job.words,
        at=next((each for each in board.printers if each.id == job.printer), None),
        obstacles=frozenset() if job.state.is_final else job.obstacles,
        off=off_printer(job, board.printers),
    )


def lines_of(store: BoardStore, limit: int) -> tuple[PrintLine, ...]:
    """Give jobs as people read them: those that somebody has to look at, then the latest.

    Among many badges nobody finds the few that did not come out. Each sort has the newest first.
    """
    printers, overtaken = store.printers(), store.overtaken_jobs()
    failed = store.failed_jobs(limit + len(overtaken))
    first = {job.id: job for job in failed if job.id not in overtaken}
    latest = {job.id: job for job in store.print_jobs(limit)}
    jobs = tuple((first | latest).values())[:limit]
    names = {each.id: each.name for each in printers}
    lines = []
    for job in jobs:
        ticket = store.ticket(job.ticket_id)
        name = ticket.attendee.name if ticket else ""
        place, off = names.get(job.printer or job.wanted, ""), off_printer(job, printers)
        lines.append(PrintLine(job, name, place, off, job.id in overtaken))
    return tuple(lines)
