"""Badges that printers did not give back: those that come out after all are written down."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from checkin.core.print_job import EventPrinter, PrintJob, is_past
from checkin.core.printing import JobReport, PrintState
from checkin.services.badge_ends import BadgeEnds

_BETWEEN_LOOKS = timedelta(seconds=5)


class KeptStore(Protocol):
    """What following badges that were kept needs of the event file."""

    def kept_jobs(self) -> Sequence[PrintJob]:
        """Give the jobs that failed and that a printer may still print."""


class KeptBadges:
    """Asks printers now and then about badges that they kept; nobody waits for these."""

    def __init__(
        self,
        store: KeptStore,
        ends: BadgeEnds,
        report: Callable[[PrintJob, EventPrinter], JobReport],
        now: Callable[[], datetime],
    ) -> None:
        """Ask by `report`, and write down what came out."""
        self._store = store
        self._ends = ends
        self._report = report
        self._now = now
        self._looked_at: datetime | None = None
        # Of which no printer tells any more: called cancelled by a queue whose printer may have
        # them, or forgotten by a label printer that was switched off with them.
        self._ended: set[str] = set()

    def look(self, printers: Mapping[str, EventPrinter]) -> None:
        """Ask about each badge whose printer is there and answers, if it is time."""
        now = self._now()
        if self._looked_at is not None and not is_past(self._looked_at, now, _BETWEEN_LOOKS):
            return
        self._looked_at = now
        for job in self._store.kept_jobs():
            place = printers.get(job.printer)
            if place is None or job.id in self._ended:
                continue
            if place.off_since is not None:
                if place.is_label_printer:  # that it rests once it is on again tells nothing
                    self._ended.add(job.id)
                continue
            told = self._report(job, place)
            if told.state is PrintState.PRINTED:
                self._ends.note_printed(job)
            elif told.state.is_final:
                self._ended.add(job.id)
