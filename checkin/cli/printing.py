"""Commands for printers, and for badges on their way to them."""

import math
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from checkin.build import Program
from checkin.cli.answers import answer, clear_progress, complain, counted, table, waiting
from checkin.cli.groups import OptionsBehind
from checkin.cli.opening import as_json, at_a_desk, event_argument, opened
from checkin.cli.stopping import stopping_between
from checkin.core.errors import NotFound, Refused
from checkin.core.moments import spoken
from checkin.core.print_job import EventPrinter, PrintJob, PrintRules
from checkin.core.printing import PrintState
from checkin.core.ticket import Ticket
from checkin.services.printer_setup import PrinterWish

_PAUSE_SECONDS = 0.2
_SHOWN = 40


def _no_nan(_: click.Context, parameter: click.Parameter, millimetres: float) -> float:
    if math.isnan(millimetres):
        raise click.BadParameter("this is no number of millimetres.", param=parameter)
    return millimetres


_MILLIMETRES: dict[str, Any] = {
    "type": click.FloatRange(-50, 50), "default": 0.0, "metavar": "MM", "callback": _no_nan,
}  # fmt: skip


@click.command("print")
@event_argument
@click.argument("codes", nargs=-1, metavar="CODE…")
@click.option("--printer", default="", metavar="P", help="Which.  [default: whichever fits]")
@click.option("--again", is_flag=True, help="Though there is a badge already.")
@click.option("--reason", default="", metavar="R", help="Why again; kept in the journal.")
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
    with opened(event, desk, operator) as program:
        # All or none: what is mistyped is told before anything is asked for.
        tickets = {_ticket(program, code).id: code for code in codes}
        if again or reason:
            asked = _ask_again(program, tickets, reason, printer)
        else:
            new = program.print_queue.ask(tickets, printer=printer)
            asked = list(new.jobs)
            for ticket in new.passed_over:
                complain(
                    f"{tickets[ticket]}: has a badge, or it is on its way. --again prints another."
                )
        if not codes:
            program.print_queue.take_up_owed()
            asked = list(program.print_queue.ask_anew())
        done = _print(program, asked)
        for job in done:
            answer(_job_object(program, job), _job_text(program, job), as_json=as_json)
        if not done and not codes and not as_json:
            answer({}, "No badge waits.", as_json=False)
    if any(job.state is not PrintState.PRINTED for job in done):
        sys.exit(1)


@click.group("print-queue", cls=OptionsBehind, invoke_without_command=True)
@event_argument
@as_json
@click.pass_context
def print_queue(context: click.Context, event: Path, as_json: bool) -> None:
    """Show badges on their way and what became of them, or retry, cancel or move some.

    A badge is queued, sending, printing, printed, failed or cancelled. What printed nothing for
    two minutes is failed, and is printed only when it is retried.
    """
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        jobs = program.print_queue.jobs(10_000 if as_json else _SHOWN)
        for job in jobs:
            answer(_job_object(program, job), _job_text(program, job), as_json=as_json)
        if not jobs and not as_json:
            answer({}, "No badge was asked for yet.", as_json=False)


@print_queue.command()
@click.argument("jobs", nargs=-1, metavar="JOB…")
@as_json
@click.pass_obj
def retry(event: Path, jobs: tuple[str, ...], as_json: bool) -> None:
    """Put badges that failed back into the queue; all of them if none is named."""
    with opened(event) as program:
        chosen = jobs or [
            job.id for job in program.print_queue.jobs(10_000) if job.state is PrintState.FAILED
        ]
        done = program.print_queue.retry(chosen)
    text = f"{counted(done, 'badge')} back in the queue. Next: checkin print {event}"
    answer({"queued": done}, text, as_json=as_json)


@print_queue.command()
@click.argument("jobs", nargs=-1, required=True, metavar="JOB…")
@as_json
@click.pass_obj
def cancel(event: Path, jobs: tuple[str, ...], as_json: bool) -> None:
    """Take badges out of the queue, and back from a printer that has not printed them."""
    with opened(event) as program:
        done = program.print_work.take_back(jobs) + program.print_queue.cancel(jobs)
    answer({"cancelled": done}, f"{counted(done, 'badge')} cancelled.", as_json=as_json)


@print_queue.command()
@click.argument("printer")
@click.argument("jobs", nargs=-1, required=True, metavar="JOB…")
@as_json
@click.pass_obj
def move(event: Path, printer: str, jobs: tuple[str, ...], as_json: bool) -> None:
    """Let another printer print badges that wait or failed."""
    with opened(event) as program:
        done = program.print_queue.move(jobs, printer)
    answer({"moved": done}, f"{counted(done, 'badge')} moved to {printer}.", as_json=as_json)


@click.group(cls=OptionsBehind, invoke_without_command=True)
@event_argument
@as_json
@click.pass_context
def printers(context: click.Context, event: Path, as_json: bool) -> None:
    """Show the printers of an event and how they are, or add, change or remove one."""
    context.obj = event
    if context.invoked_subcommand is not None:
        return
    with opened(event) as program:
        rows: list[tuple[str, ...]] = [("Printer", "Address", "Prints", "Labels", "State")]
        every = program.store.printers()
        for each in every:
            status = program.print_work.status(each)
            if status.labels_left is not None:
                each = replace(each, labels_left=status.labels_left)  # noqa: PLW2901
            told = _printer_object(each) | {
                "ready": status.is_ready,
                "obstacles": sorted(status.obstacles),
                "said": status.said,
            }
            if as_json:
                answer(told, "", as_json=True)
            prints = ", ".join((*each.categories, *each.desks)) or "everything else"
            labels = "–" if each.labels_left is None else str(each.labels_left)
            state = "ready" if status.is_ready else status.said or ", ".join(status.obstacles)
            rows.append((each.name, each.address, prints, labels, state))
        program.print_work.close()
        if not as_json:
            empty = f"No printer yet. Add one: checkin printers {event} add NAME ADDRESS"
            answer({}, table(rows) if every else empty, as_json=False)


@printers.command()
@click.argument("name")
@click.argument("address")
@click.option("--category", "categories", multiple=True, metavar="C", help="Prints only this.")
@click.option("--desk", "desks", multiple=True, metavar="D", help="Prints only for this desk.")
@click.option("--labels", type=click.IntRange(min=0), help="How many labels are in it.")
@click.option("--warn-at", type=click.IntRange(min=0), default=20, show_default=True)
@click.option("--right", **_MILLIMETRES, help="Moves what is printed to the right.")
@click.option("--down", **_MILLIMETRES, help="Moves what is printed down.")
@as_json
@click.pass_obj
def add(
    event: Path,
    name: str,
    address: str,
    categories: tuple[str, ...],
    desks: tuple[str, ...],
    labels: int | None,
    warn_at: int,
    right: float,
    down: float,
    as_json: bool,
) -> None:
    """Add a printer, or replace the one with this name.

    ADDRESS is ipp://HOST/ipp/print, socket://HOST:9100?language=zpl, folder:/path or system:NAME.
    Several printers that print the same share the load.
    """
    with opened(event) as program:
        wish = PrinterWish(name, address, categories, desks, labels, right, down, warn_at=warn_at)
        printer = program.printer_setup.add(wish)
    answer(_printer_object(printer), f"Ready: checkin print {event} CODE", as_json=as_json)


@printers.command()
@click.argument("name")
@as_json
@click.pass_obj
def remove(event: Path, name: str, as_json: bool) -> None:
    """Remove a printer; badges it has are looked for there."""
    with opened(event) as program:
        known = {each.name: each.id for each in program.store.printers()}
        if name not in known:
            raise NotFound(f"There is no printer “{name[:60]}”.")
        program.printer_setup.remove(known[name])
    answer({"removed": name}, f"{name} is removed.", as_json=as_json)


@printers.command()
@click.option("--on-admission/--by-hand", default=None, help="Print at the first admission.")
@click.option("--ask-why/--no-reason", default=None, help="Want a reason for a second badge.")
@as_json
@click.pass_obj
def rules(event: Path, on_admission: bool | None, ask_why: bool | None, as_json: bool) -> None:
    """Show or change when badges are printed."""
    with opened(event) as program:
        before = program.printer_setup.rules()
        now = PrintRules(
            before.on_admission if on_admission is None else on_admission,
            before.ask_why if ask_why is None else ask_why,
        )
        program.printer_setup.change_rules(now)
    when = "at the first admission" if now.on_admission else "when somebody asks"
    why = "with a reason" if now.ask_why else "without a reason"
    told = {"on_admission": now.on_admission, "ask_why": now.ask_why}
    answer(told, f"Badges are printed {when}; again {why}.", as_json=as_json)


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
    tell = waiting("badges")
    waited_for = [job.id for job in asked]
    jobs = asked
    try:
        # A badge that is being sent arrives first: where it stopped half-way nobody would know.
        with stopping_between(_say_stopped) as is_stopped:
            while waited_for and not is_stopped():
                program.print_work.step()
                jobs = [job for each in waited_for if (job := program.store.print_job(each))]
                ended = sum(job.state.is_final for job in jobs)
                tell(ended, (job.said for job in jobs if not job.state.is_final))
                if ended == len(jobs):
                    break
                time.sleep(_PAUSE_SECONDS)
    finally:
        program.print_work.close()
        clear_progress()
    return jobs


def _say_stopped() -> None:
    complain("Stopped. What was not printed waits in the queue: checkin print EVENT")


def _job_object(program: Program, job: PrintJob) -> dict[str, object]:
    ticket = program.store.ticket(job.ticket_id)
    return {
        "job": job.id,
        "code": ticket.code if ticket else None,
        "name": ticket.attendee.name if ticket else None,
        "state": job.state.value,
        "printer": job.printer or job.wanted,
        "reason": job.said,
        "asked_at": job.asked_at.isoformat(),
        "again": job.again,
    }


def _job_text(program: Program, job: PrintJob) -> str:
    ticket = program.store.ticket(job.ticket_id)
    name = ticket.attendee.name if ticket else "?"
    names = {each.id: each.name for each in program.store.printers()}
    place = names.get(job.printer or job.wanted, "")
    asked = spoken(job.asked_at, program.scribe.now(), program.store.event().zone)
    told = (job.id, job.state.value, name, place, asked, job.said)
    return "  ".join(filter(None, told))


def _printer_object(printer: EventPrinter) -> dict[str, object]:
    return {
        "printer": printer.name,
        "address": printer.address,
        "categories": list(printer.categories),
        "desks": list(printer.desks),
        "labels_left": printer.labels_left,
        "warn_at": printer.warn_at,
        "offset": [printer.right, printer.down],
    }
