"""Badges that are taken back from the printer that has them."""

from collections.abc import Callable
from dataclasses import replace

from checkin.core.badges.print_job import EventPrinter, PrintJob, still_doubted
from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrintState
from checkin.core.errors import PrinterUnreachable
from checkin.services.printing.badge_ends import BadgeEnds
from checkin.services.printing.printer import Printer

_LOOKS, _BETWEEN_LOOKS = 8, 0.25  # seconds: what becomes of a badge that is taken back


class BadgeReturn:
    """Takes badges back, so that they do not come out hours later.

    A badge is back only where its printer says so, and where it cannot be out already nor in the
    hands of anybody else.
    """

    def __init__(
        self,
        open_printer: Callable[[EventPrinter], Printer],
        ends: BadgeEnds,
        pause: Callable[[float], None],
    ) -> None:
        """Reach printers, write down what became of badges, and wait so many seconds."""
        self._open = open_printer
        self._ends = ends
        self._pause = pause

    def take(self, job: PrintJob, place: EventPrinter, otherwise: PrintState) -> bool:
        """Take a badge back; one that is back is in the state `otherwise`.

        Says whether the printer answered.
        """
        try:
            told, is_in = self._taken(job, self._open(place))
        except PrinterUnreachable:
            # The printer may come back with the badge still in it.
            since = place.off_since or job.changed_at
            off = replace(job, changed_at=since, obstacles=job.obstacles | {Obstacle.OFFLINE})
            self._ends.lose(off, self._ends.kept_since(off))
            return False
        kept = self._ends.kept_since(job)
        was_kept = job.doubt is Doubt.MAY_COME
        if told.state is PrintState.PRINTED:
            self._ends.note_printed(job)
        elif told.state is PrintState.CANCELLED and is_in and not told.doubt:
            self._ends.settle(job, otherwise, kept)
        elif told.state.is_final and (told.doubt is not Doubt.MAY_COME or was_kept):
            self._ends.lose(job, kept)
        elif not was_kept:
            self._ends.settle(job, PrintState.FAILED, kept, Doubt.MAY_COME)
        return True

    def number_of(self, badge: str, place: EventPrinter) -> str:
        """Find a printer's own name for a badge whose answer was lost; empty if it has none.

        Raises `PrinterUnreachable`, and `PrinterRefused` where it does not tell.
        """
        try:
            return self._open(place).find(badge) or ""
        except PrinterUnreachable:
            self._ends.note_off(place.id)
            raise

    def let_go(self, number: str, place: EventPrinter) -> tuple[JobReport, bool]:
        """Have a printer give back a badge by its own name for it, and write down nothing.

        Gives what became of it, and whether it had not begun to come out. Raises
        `PrinterUnreachable`.
        """
        return self._let_go(number, self._open(place))

    def _taken(self, job: PrintJob, printer: Printer) -> tuple[JobReport, bool]:
        """Say what became of a badge, and whether it had not begun to come out."""
        told, is_in = self._let_go(job.job, printer)
        return still_doubted(job, told), is_in and job.state is PrintState.PRINTING

    def _let_go(self, number: str, printer: Printer) -> tuple[JobReport, bool]:
        printer.cancel(number)
        told, is_in = printer.poll(number), True
        # One that was being printed may be out, though it is called cancelled afterwards.
        for _ in range(_LOOKS):  # printers stop where they are, and that takes a moment
            if told.state.is_final:
                break
            is_in = is_in and bool(told.obstacles)
            self._pause(_BETWEEN_LOOKS)
            told = printer.poll(number)
        return told, is_in
