"""Badges that printers still have though they were given up: they are looked after all the same.

Of those that were not given back it is written down what comes out after all. Those that were in
a printer that was off are taken back once it answers, so that it prints no old badges.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Protocol

from checkin.core.badges.print_job import EventPrinter, PrintJob, is_past
from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrintState
from checkin.core.errors import PrinterRefused, PrinterUnreachable
from checkin.services.printing.badge_ends import BadgeEnds
from checkin.services.printing.badge_return import BadgeReturn
from checkin.services.printing.left_badges import LeftBadges

_BETWEEN_LOOKS = timedelta(seconds=5)
_Key = tuple[str, str, str, Doubt]  # of a badge at a printer


class KeptStore(Protocol):
    """What following badges that were kept needs of the event file."""

    def kept_jobs(self) -> Sequence[PrintJob]:
        """Give the jobs that failed and that a printer may still print."""


class KeptBadges:
    """Asks printers now and then about badges that they kept; nobody waits for these."""

    def __init__(
        self,
        store: KeptStore,
        ways: tuple[BadgeEnds, BadgeReturn, LeftBadges],
        report: Callable[[PrintJob, EventPrinter], JobReport],
        now: Callable[[], datetime],
    ) -> None:
        """Ask by `report`, write down what came out, and take back what should not."""
        self._store = store
        self._ends, self._return, self._left = ways
        self._report = report
        self._now = now
        self._looked_at: datetime | None = None
        # Of which no printer tells more: called cancelled by a queue whose printer may have them,
        # or forgotten by a label printer that was switched off with them.
        self._ended: set[_Key] = set()

    def look(self, printers: Mapping[str, EventPrinter]) -> None:
        """Ask about each badge whose printer is there and answers, if it is time."""
        now = self._now()
        if self._looked_at is not None and not is_past(self._looked_at, now, _BETWEEN_LOOKS):
            return
        self._looked_at = now
        for answers in (each for each in printers.values() if each.off_since is None):
            with suppress(PrinterUnreachable):  # then it is off
                self._left.take_back_from(answers)
        for job in self._store.kept_jobs():
            place = printers.get(job.printer)
            if place is None or _key(job) in self._ended:
                continue
            if place.off_since is None:
                with suppress(PrinterUnreachable):  # then it is off
                    self._ask_about(job, place)
            elif place.is_label_printer:  # that it rests once it is on again tells nothing
                self._ended.add(_key(job))

    def take_back_from(self, place: EventPrinter, ours: str = "") -> bool:
        """Take back what a printer that was off still has: it would come out before the next.

        Says whether the badge `ours` may be given to it, and raises, as `LeftBadges` does.
        """
        may_go = self._left.take_back_from(place, ours)
        for job in self._store.kept_jobs() if place.off_since is not None else ():
            is_ended = _key(job) in self._ended
            if job.printer == place.id and job.doubt is Doubt.CAME_OUT and not is_ended:
                self._ask_about(job, place)
        return may_go

    def _ask_about(self, job: PrintJob, place: EventPrinter) -> None:
        try:
            self._look_at(job, place)
        except PrinterRefused:  # it tells nothing of jobs that are long ended, as some do
            self._ended.add(_key(job))

    def _look_at(self, job: PrintJob, place: EventPrinter) -> None:
        was_left = job.doubt is Doubt.CAME_OUT
        if was_left and place.is_label_printer:  # it names no badges
            self._ended.add(_key(job))
            return
        if not job.job and not (job := self._numbered(job, place)).job:  # it never arrived
            self._ended.add(_key(job))
            return
        told = self._report(job, place)
        if told.state is PrintState.PRINTED:
            self._ends.note_printed(job)
            return
        is_ended = told.state.is_final
        if was_left and not is_ended and Obstacle.OFFLINE not in told.obstacles:
            # One that falls silent once more is asked again when it answers.
            is_ended = self._return.take(job, place, PrintState.FAILED)
        elif is_ended and told.doubt is Doubt.CAME_OUT and not was_left:
            # Nothing may come any more; whether it did, nobody knows.
            self._ends.lose(replace(job, obstacles=frozenset()), told.said)
        if is_ended:
            self._ended.add(_key(job))

    def _numbered(self, job: PrintJob, place: EventPrinter) -> PrintJob:
        """Ask for the number of a badge whose printer's answer was lost."""
        known = replace(job, job=self._return.number_of(job.id, place))
        if known.job:
            self._ends.settle(known, job.state, job.said, job.doubt)
        return known


def _key(job: PrintJob) -> _Key:
    # A badge that was retried may be kept by its next printer as well.
    return job.id, job.printer, job.job, job.doubt
