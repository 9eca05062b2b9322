"""Badges asked for: who may have one, and what staff do about those that did not come out."""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from checkin.core.badges.print_job import (
    EventPrinter,
    PrintBoard,
    PrintJob,
    PrintLine,
    is_doubtful,
    was_left,
)
from checkin.core.badges.printing import GIVEN_UP, UNFINISHED, Doubt, PrintState
from checkin.core.decision import Decision
from checkin.core.errors import NotFound, ReasonWanted, Refused
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import Ticket
from checkin.services.printing.badge_right import (
    NOT_VALID,
    RightStore,
    may_get_one,
    without_printer,
)
from checkin.services.printing.owed_badges import OwedStore, is_given_one, take_up_owed
from checkin.services.printing.print_board import BoardStore, board_of, lines_of
from checkin.services.scribe import Scribe, in_a_line
from checkin.services.ticket_kept import ticket_kept

_RETRIED_AT_ONCE = 10_000


class PrintStore(OwedStore, RightStore, BoardStore, Protocol):
    """What asking for badges needs of the event file."""

    def has_badge(self, ticket_id: str) -> bool:
        """Whether a badge was printed for a ticket, here or at another desk."""

    def print_job(self, job_id: str) -> PrintJob | None:
        """Find a job by its id."""

    def jobs_of(self, ticket_id: str) -> list[PrintJob]:
        """Give the jobs of a ticket, the newest first."""

    def unfinished_jobs(self) -> list[PrintJob]:
        """Give the jobs of which something is still to come, in the order asked for."""

    def change_job(self, job: PrintJob, before: Sequence[PrintState]) -> bool:
        """Note how far a job is, if it still is in one of the states `before`."""

    def leave_job(self, job: PrintJob) -> None:
        """Keep what a printer may still have of a badge; inside a transaction."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What came of asking for badges: the new jobs, and the tickets that need none."""

    jobs: tuple[PrintJob, ...] = ()
    passed_over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Retried:
    """How many badges wait again, and how many do not: nobody knows whether they came out."""

    done: int
    not_known: int


@dataclass(frozen=True, slots=True)
class _Wish:
    """How badges are wanted: from one printer or any, again with a reason, given to `at` now.

    `by_itself`: nobody asked, who could be told at once that no printer fits.
    """

    printer: str = ""
    reason: str | None = None
    at: EventPrinter | None = None
    by_itself: bool = False


def every_category(_: str) -> bool:
    """Say that whoever comes gets a badge."""
    return True


class PrintQueue:
    """Takes wishes for badges; `PrintWork` fulfils them."""

    def __init__(
        self,
        store: PrintStore,
        scribe: Scribe,
        gets_badge: Callable[[str], bool] = every_category,
    ) -> None:
        """Ask in the name of one desk; `gets_badge` says which categories get one by themselves."""
        self._store = store
        self._scribe = scribe
        self._gets_badge = gets_badge

    def ask(self, ticket_ids: Iterable[str], *, printer: str = "") -> Asked:
        """Ask for the first badge of some tickets, from one printer or whichever fits.

        Tickets that have a badge, or whose badge is on its way or may be out, are passed over: one
        badge is never printed twice by accident. Raises `NotFound` for a ticket that is not in the
        event and `Refused` where no printer fits or it does not count; then nothing is asked.
        """
        return self._ask(ticket_ids, self._wish(printer))

    def ask_again(self, ticket_id: str, *, reason: str = "", printer: str = "") -> PrintJob:
        """Ask for one more badge of a ticket, though it has one.

        Raises `Refused` without a reason where the event wants one, and while one is on its way.
        """
        asked = self._ask([ticket_id], self._wish(printer, self._reason(reason)))
        if not asked.jobs:
            raise Refused("This badge is on its way already. Wait, or cancel it first.")
        return asked.jobs[0]

    def ask_for_others(self, ticket_ids: Iterable[str], *, reason: str, printer: str = "") -> Asked:
        """Ask for one more badge of each of some tickets; those on their way are passed over.

        Raises as `ask_again` does; then nothing is asked.
        """
        return self._ask(ticket_ids, self._wish(printer, self._reason(reason)))

    def prints(self, decision: Decision) -> bool:
        """Whether the event prints a badge by itself for a decision.

        Only an entry does, only on site, and only of a category that gets a badge; whoever has
        one is passed over later.
        """
        ticket, comes_in = decision.ticket, decision.scan.direction is Direction.ENTRY
        if ticket is None or not comes_in or decision.verdict is not Verdict.ADMITTED:
            return False
        return self._store.print_rules().on_admission and is_given_one(ticket, self._gets_badge)

    def ask_at(self, decision: Decision, printer: EventPrinter | None) -> PrintJob | None:
        """Ask for the first badge of whom a decision is about, on its way to a printer already.

        Whoever asks gives it to that printer at once; without one it waits, and is told with
        those that did not come out where no printer fits.
        """
        if decision.ticket is None:
            return None
        wish = _Wish(at=printer, by_itself=True)
        return next(iter(self._ask([decision.ticket.id], wish).jobs), None)

    def ask_if_printed(self, decision: Decision) -> PrintJob | None:
        """Ask for the first badge of whom a decision lets in, where the event prints by itself."""
        if not (self._store.printers() and self.prints(decision)):
            return None
        return self.ask_at(decision, None)

    def take_up_owed(self) -> tuple[PrintJob, ...]:
        """Ask for the badges of those who came in before a program ended that let them in."""
        return take_up_owed(self._store, self._scribe, self._gets_badge)

    def retry(self, job_ids: Iterable[str], *, reason: str = "") -> int:
        """Put jobs that failed or were cancelled back into the queue; says how many were.

        Jobs whose ticket has a badge by now, or another one on its way, stay as they are. Raises
        `ReasonWanted` where one may be out and the event wants a reason; then none is put back.
        """
        done = 0
        with self._store.write():
            for job in map(self.job, job_ids):
                if self._has_other(job):
                    continue
                fresh = self._waiting_anew(job, reason)
                done += self._store.change_job(fresh, GIVEN_UP)
        return done

    def retry_all(self) -> Retried:
        """Put all that failed back into the queue, but what may have come out."""
        overtaken = self._store.overtaken_jobs()
        latest = self._store.failed_jobs(_RETRIED_AT_ONCE)
        failed = [job for job in latest if job.id not in overtaken]
        certain = [job.id for job in failed if not self._is_doubted(job.ticket_id, overtaken)]
        return Retried(self.retry(certain), len(failed) - len(certain))

    def ask_anew(self) -> tuple[PrintJob, ...]:
        """Give what is unfinished; what waits counts as asked for now, however long it waited."""
        now = self._scribe.now()
        with self._store.write():
            for job in self._store.unfinished_jobs():
                self._store.change_job(replace(job, asked_at=now), (PrintState.QUEUED,))
        return tuple(self._store.unfinished_jobs())

    def cancel(self, job_ids: Iterable[str]) -> int:
        """Take jobs that no printer has yet out of the queue; says how many were.

        What a printer has is taken back by `taking_back.cancel_badges`.
        """
        now = self._scribe.now()
        done = 0
        with self._store.write():
            for job in map(self.job, job_ids):
                if was_left(job):
                    self._store.leave_job(job)
                # What is not known of a badge that failed is still not known.
                said = job.said if job.state is PrintState.FAILED else ""
                gone = replace(job, state=PrintState.CANCELLED, changed_at=now, said=said)
                done += self._store.change_job(gone, (PrintState.QUEUED, PrintState.FAILED))
        return done

    def move(self, job_ids: Iterable[str], printer: str, *, reason: str = "") -> int:
        """Let another printer print jobs that wait or failed; says how many moved.

        What failed or was cancelled stays as it is where `retry` leaves it. Raises `NotFound` for
        a printer that the event does not have, and as `retry` does.
        """
        target = self._printer(printer)
        done = 0
        with self._store.write():
            for job in map(self.job, job_ids):
                if job.state is not PrintState.QUEUED and self._has_other(job):
                    continue
                moved = replace(self._waiting_anew(job, reason), wanted=target.id)
                done += self._store.change_job(moved, (PrintState.QUEUED, *GIVEN_UP))
        return done

    def job(self, job_id: str) -> PrintJob:
        """Find a badge on its way, or that was. Raises `NotFound`."""
        job = self._store.print_job(job_id)
        if job is None:
            raise NotFound("This badge is not on its way. Look at the list of badges anew.")
        return job

    def jobs(self, limit: int = 1_000) -> list[PrintJob]:
        """Give the latest jobs, the newest first."""
        return self._store.print_jobs(limit)

    def printers(self) -> tuple[EventPrinter, ...]:
        """Give the event's printers."""
        return self._store.printers()

    def lines(self, limit: int = 1_000) -> tuple[PrintLine, ...]:
        """Give jobs as people read them: those that somebody has to look at, then the latest."""
        return lines_of(self._store, limit)

    def board(self) -> PrintBoard:
        """Say how printing stands."""
        return board_of(self._store)

    def _waiting_anew(self, job: PrintJob, reason: str) -> PrintJob:
        now, why = self._scribe.now(), self._reason(reason) if is_doubtful(job) else ""
        if was_left(job):
            self._store.leave_job(job)
        return replace(
            job, state=PrintState.QUEUED, asked_at=now, changed_at=now, printer="", job="",
            said="", obstacles=frozenset(), doubt=Doubt.NONE, reason=why or job.reason,
        )  # fmt: skip

    def _reason(self, words: str) -> str:
        reason = in_a_line(words)
        if self._store.print_rules().ask_why and not reason:
            raise ReasonWanted("Say why this badge is printed again. The journal keeps it.")
        return reason

    def _wish(self, printer: str, reason: str | None = None) -> "_Wish":
        return _Wish(self._printer(printer).id if printer else "", reason)

    def _ask(self, ticket_ids: Iterable[str], wish: "_Wish") -> Asked:
        jobs: list[PrintJob] = []
        passed_over: list[str] = []
        with self._store.write():
            for ticket_id in dict.fromkeys(ticket_ids):
                ticket = ticket_kept(self._store, ticket_id)
                if self._needs_none(ticket_id, wish):
                    passed_over.append(ticket_id)
                    continue
                job = self._new_job(ticket, wish)
                said = without_printer(job, self._store.printers())
                said = said if may_get_one(self._store, ticket) else NOT_VALID
                if said and not wish.by_itself:
                    raise Refused(said)
                jobs.append(job)
            self._store.add_jobs(jobs)
        return Asked(tuple(jobs), tuple(passed_over))

    def _needs_none(self, ticket_id: str, wish: "_Wish") -> bool:
        jobs = self._store.jobs_of(ticket_id)
        # What a printer had, or somebody cancelled, somebody decides about.
        if wish.by_itself and any(job.job or job.state is PrintState.CANCELLED for job in jobs):
            return True
        return self._has_one(ticket_id, jobs, again=wish.reason is not None)

    def _has_other(self, job: PrintJob) -> bool:
        others = [each for each in self._store.jobs_of(job.ticket_id) if each.id != job.id]
        return self._has_one(job.ticket_id, others, again=job.again)

    def _has_one(self, ticket_id: str, jobs: Iterable[PrintJob], *, again: bool) -> bool:
        """Whether there is a badge, or one is on its way, or may be out, by these jobs."""
        if any(job.state in UNFINISHED for job in jobs):
            return True
        return not again and (any(map(is_doubtful, jobs)) or self._store.has_badge(ticket_id))

    def _is_doubted(self, ticket_id: str, overtaken: Container[str]) -> bool:
        jobs = self._store.jobs_of(ticket_id)
        return any(is_doubtful(job) for job in jobs if job.id not in overtaken)

    def _new_job(self, ticket: Ticket, wish: "_Wish") -> PrintJob:
        now = self._scribe.now()
        return PrintJob(
            id=self._scribe.new_id(),
            ticket_id=ticket.id,
            state=PrintState.SENDING if wish.at else PrintState.QUEUED,
            asked_at=now,
            changed_at=now,
            desk=self._scribe.desk,
            category=ticket.category_in_force,
            wanted=wish.printer,
            printer=wish.at.id if wish.at else "",
            again=wish.reason is not None,
            reason=wish.reason or "",
        )

    def _printer(self, name: str) -> EventPrinter:
        printers = self._store.printers()
        for each in printers:
            if name in {each.id, each.name}:
                return each
        known = ", ".join(f"“{each.name}”" for each in printers) or "none"
        raise NotFound(f"There is no printer “{name[:60]}”. The event has {known}.")
