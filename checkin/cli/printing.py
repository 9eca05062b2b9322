"""Commands for badges on their way to printers."""

import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

from checkin.build import Program
from checkin.cli.answers import answer, clear_progress, complain, counted, waiting
from checkin.cli.groups import OptionsBehind
from checkin.cli.label_watch import (
    STILL_WAITING,
    LabelWatch,
    doubt_words,
    printers_of,
    stopped_words,
    why,
)
from checkin.cli.next_step import as_typed
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.cli.stopping import stopping_between
from checkin.core.attendance import in_utc
from checkin.core.badges.print_job import PrintJob
from checkin.core.badges.printing import GIVEN_UP, PrintState
from checkin.core.errors import NotFound, Refused
from checkin.core.moments import spoken
from checkin.core.ticket import Ticket
from checkin.services.printing.print_queue import Retried
from checkin.services.printing.taking_back import BadgesTakenBack, cancel_badges, move_badges

_PAUSE_SECONDS = 0.2
_SHOWN = 40
_why = click.option("--reason", default="", metavar="R", help="Why again; kept in the journal.")


@click.command("print")
@event_argument
@click.argument("codes", nargs=-1, metavar="CODE…")
@click.option("--printer", default="", metavar="P", help="Which.  [default: whichever fits]")
@click.option("--again", is_flag=True, help="Though there is a badge already.")
@_why
@at_a_desk
@as_json
def print_badges(
    event: Path,
    codes: tuple[str, ...],
    printer: str,
    again: bool,
    reason: str,
    desk: str,
    operator: str,
    as_json: bool,
) -> None:
    """Print badges, and wait until they came out; without codes, print those that wait.

    Whoever has a badge gets no second one, unless --again. Ctrl-C leaves the rest in the queue.
    """
    passed_over: Sequence[str] = ()
    with opened(event, desk, operator) as program:
        # All or none: what is mistyped is told before anything is asked for.
        tickets = {_ticket(program, code).id: code for code in codes}
        if again or reason:
            asked = _ask_again(program, tickets, reason, printer)
        else:
            new = program.print_queue.ask(tickets, printer=printer)
            asked, passed_over = list(new.jobs), new.passed_over
            for ticket in passed_over:
                complain(
                    f"{tickets[ticket]}: has a badge, or one is on its way, or may have come out. "
                    "--again prints another."
                )
        if not codes:
            program.print_queue.take_up_owed()
            asked = list(program.print_queue.ask_anew())
        done = _print(program, asked)
        for job in done:
            answer(_job_object(program, job), _job_text(program, job), as_json=as_json)
        if not done and not codes and not as_json:
            answer({}, "No badge waits.", as_json=False)
    if failed := sum(job.state in GIVEN_UP for job in done):
        retrying = as_typed("print-queue", event, "retry")
        complain(f"{counted(failed, 'badge')} did not come out. Put right why, then: {retrying}")
    if passed_over or any(job.state is not PrintState.PRINTED for job in done):
        sys.exit(1)


@click.group("print-queue", cls=OptionsBehind, invoke_without_command=True)
@event_argument
@as_json
@click.pass_context
def print_queue(context: click.Context, event: Path, as_json: bool) -> None:
    """Show badges on their way and what became of them, or retry, cancel or move some.

    A badge is queued, sending, printing, printed, failed or cancelled. What printed nothing for
    two minutes is failed, and is printed only when it is retried. Those that failed come first.
    """
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        if as_json:
            jobs = program.print_queue.jobs(10_000)
        else:
            jobs = [line.job for line in program.print_queue.lines(_SHOWN)]
        for job in jobs:
            answer(_job_object(program, job), _job_text(program, job), as_json=as_json)
        left = sum(program.store.count_jobs().values()) - len(jobs)
        if left and not as_json:
            answer({}, f"… and {left} more; --json tells them all.", as_json=False)
        if not jobs and not as_json:
            answer({}, "No badge was asked for yet.", as_json=False)


@print_queue.command()
@click.argument("jobs", nargs=-1, metavar="JOB…")
@_why
@as_json
@click.pass_obj
def retry(event: Path, jobs: tuple[str, ...], reason: str, as_json: bool) -> None:
    """Put badges that failed back into the queue; all of them if none is named.

    Of all are left out those of which it is not known whether they came out.
    """
    with opened(event) as program:
        if jobs:
            retried = Retried(program.print_queue.retry(jobs, reason=reason), 0)
        else:
            retried = program.print_queue.retry_all()
    done, left = retried.done, retried.not_known
    text = f"{counted(done, 'badge')} back in the queue. Next: {as_typed('print', event)}"
    answer({"queued": done, "not_known": left}, text, as_json=as_json)
    if left:
        complain(doubt_words(left, event))


@print_queue.command("came-out")
@click.argument("jobs", nargs=-1, required=True, metavar="JOB…")
@at_a_desk
@as_json
@click.pass_obj
def came_out(event: Path, jobs: tuple[str, ...], desk: str, operator: str, as_json: bool) -> None:
    """Write down badges that came out though no printer said so; they count as printed."""
    with opened(event, desk, operator) as program:
        done = program.print_work.came_out(jobs)
    answer({"printed": done}, f"{counted(done, 'badge')} printed.", as_json=as_json)
    if rest := len(set(jobs)) - done:
        complain(
            f"{counted(rest, 'badge')} left: printed already, on the way, or at no printer yet."
        )
        sys.exit(1)


@print_queue.command()
@click.argument("jobs", nargs=-1, required=True, metavar="JOB…")
@as_json
@click.pass_obj
def cancel(event: Path, jobs: tuple[str, ...], as_json: bool) -> None:
    """Take badges out of the queue, and back from a printer that has not printed them."""
    with opened(event) as program:
        taken = cancel_badges(program.print_queue, program.print_work, jobs)
    answer({"cancelled": taken.done}, f"{counted(taken.done, 'badge')} cancelled.", as_json=as_json)
    _tell_rest(taken, jobs)


def _tell_rest(taken: BadgesTakenBack, jobs: Sequence[str]) -> None:
    """Say why it was not done to some badges; whoever asked for it is to know."""
    for job in taken.kept:
        complain(f"{job.id}: {job.words}")
    rest = len(set(jobs)) - taken.done - len(taken.kept)
    if rest > 0:
        complain(
            f"{counted(rest, 'badge')} left: printed or cancelled already, being sent just now, or "
            "the same person's other badge is printed or on its way."
        )
    if taken.kept or rest > 0:
        sys.exit(1)


@print_queue.command()
@click.argument("printer")
@click.argument("jobs", nargs=-1, required=True, metavar="JOB…")
@_why
@as_json
@click.pass_obj
def move(event: Path, printer: str, jobs: tuple[str, ...], reason: str, as_json: bool) -> None:
    """Let another printer print badges that wait, failed, or are given back by their printer."""
    with opened(event) as program:
        queue, work = program.print_queue, program.print_work
        taken = move_badges(queue, work, jobs, printer, reason=reason)
    text = f"{counted(taken.done, 'badge')} moved to {printer}."
    answer({"moved": taken.done}, text, as_json=as_json)
    _tell_rest(taken, jobs)


def _ticket(program: Program, code: str) -> Ticket:
    found = program.store.tickets_by_code(code)
    if len(found) != 1:
        raise NotFound(
            f"{'No ticket has' if not found else 'Several tickets have'} the code “{code[:60]}”. "
            "Search with “checkin find”."
        )
    return found[0]


def _ask_again(
    program: Program, tickets: Mapping[str, str], reason: str, printer: str
) -> list[PrintJob]:
    """Ask for one more badge of each ticket; those that are on their way are told."""
    asked = []
    for ticket, code in tickets.items():
        try:
            asked.append(program.print_queue.ask_again(ticket, reason=reason, printer=printer))
        except Refused as error:
            if not asked and len(tickets) == 1:
                raise
            complain(f"{code}: {error}")
    return asked


def _print(program: Program, asked: list[PrintJob]) -> list[PrintJob]:
    """Bring badges to their printers until it is known of each what became of it."""
    tell, labels = waiting("badges"), LabelWatch(program.print_work.status)
    waited_for = [job.id for job in asked]
    jobs = asked
    try:
        # A badge that is being sent arrives first: where it stopped half-way nobody would know.
        with stopping_between(lambda: complain(stopped_words(program.store.path))) as is_stopped:
            while waited_for and not is_stopped():
                program.print_work.step()
                jobs = [job for each in waited_for if (job := program.store.print_job(each))]
                ended = sum(job.state.is_final for job in jobs)
                said = [why(job, program) for job in jobs if job.words and not job.state.is_final]
                said += [STILL_WAITING] if said else []
                tell(ended, said + labels.news(printers_of(jobs, program)))
                if ended == len(jobs):
                    break
                time.sleep(_PAUSE_SECONDS)
    finally:
        program.print_work.close()
        clear_progress()
    return jobs


def _job_object(program: Program, job: PrintJob) -> dict[str, object]:
    ticket = program.store.ticket(job.ticket_id)
    return {
        "job": job.id,
        "code": ticket.code if ticket else None,
        "name": ticket.attendee.name if ticket else None,
        "state": job.state.value,
        "printer": job.printer or job.wanted,
        "reason": why(job, program),
        "asked_at": in_utc(job.asked_at),
        "again": job.again,
    }


def _job_text(program: Program, job: PrintJob) -> str:
    ticket = program.store.ticket(job.ticket_id)
    name = ticket.attendee.name if ticket else "?"
    names = {each.id: each.name for each in program.store.printers()}
    place = names.get(job.printer or job.wanted, "")
    asked = spoken(job.asked_at, program.scribe.now(), program.store.event().zone)
    told = (job.id, job.state.value, name, place, asked, why(job, program))
    return "  ".join(filter(None, told))
