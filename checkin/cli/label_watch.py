"""Labels that run out, printers that are off, badges in doubt: said beside those of a command."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from checkin.build import Program
from checkin.cli.answers import counted
from checkin.cli.next_step import as_typed
from checkin.core.badges.print_job import EventPrinter, PrintJob, off_printer
from checkin.core.badges.printing import PrinterStatus, PrintState
from checkin.core.moments import spoken

STILL_WAITING = (
    "Waiting for it: what prints nothing for two minutes is given up. "
    "Ctrl-C leaves what is not printed in the queue."
)


class LabelWatch:
    """Says of each printer once that its labels run low, and once that none is left.

    A printer that counts them itself is asked before: somebody may have put in a roll since.
    """

    def __init__(self, ask: Callable[[EventPrinter], PrinterStatus]) -> None:
        """Ask printers how they are by `ask`; nothing was said yet."""
        self._ask = ask
        self._said: dict[str, str] = {}

    def news(self, printers: Iterable[EventPrinter]) -> list[str]:
        """Say what was not said yet of the printers; a new roll is told anew once it ends."""
        told = []
        for each in printers:
            state = label_state(each)
            if state and state != self._said.get(each.id):
                left = self._ask(each).labels_left
                now = each if left is None else replace(each, labels_left=left)
                state = label_state(now)
                told += [_sentence(now)] if state else []
            self._said[each.id] = state
        return told


def printers_of(jobs: Iterable[PrintJob], program: Program) -> list[EventPrinter]:
    """Give the printers that badges went to."""
    used = {job.printer for job in jobs if job.state is not PrintState.QUEUED}
    return [each for each in program.store.printers() if each.id in used]


def label_state(printer: EventPrinter) -> str:
    """Say in two or three words that labels end; empty where there are enough."""
    if not printer.runs_low:
        return ""
    return "labels run low" if printer.labels_left else "no labels left"


def off_words(program: Program, since: datetime) -> str:
    """Say since when a printer is off, in the event's time."""
    return f"offline since {spoken(since, program.scribe.now(), program.store.event().zone)}"


def why(job: PrintJob, program: Program) -> str:
    """Say what keeps a badge; since when, where its printer is off."""
    off = off_printer(job, program.store.printers())
    if off is None or off.off_since is None:
        return job.words
    words = f"{off.name}: {off_words(program, off.off_since)}."
    return f"{words} {job.words}".rstrip()


def doubt_words(count: int, event: Path) -> str:
    """Say that so many badges are left out for which somebody has to look, and what to do then."""
    return (
        f"{counted(count, 'badge')} left out: it is not known whether they came out. "
        f"Look, then: {as_typed('print-queue', event, 'came-out', 'JOB')}, or retry JOB."
    )


def stopped_words(event: Path) -> str:
    """Say what became of the badges that somebody does not wait for any longer."""
    return f"Stopped. What was not printed waits in the queue: {as_typed('print', event)}"


def _sentence(printer: EventPrinter) -> str:
    if printer.labels_left:
        return f"{printer.name}: {counted(printer.labels_left, 'label')} left. Fetch a new roll."
    return f"{printer.name}: no labels left, as they were counted. Put in a new roll."
