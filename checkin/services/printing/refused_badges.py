"""Badges that printers would not take: they go to others first, and come back now and then."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from checkin.core.badges.print_job import PrintJob, is_past

_BETWEEN_TRIES = timedelta(seconds=10)
_Key = tuple[str, datetime]  # whoever asks anew has changed something


class RefusedBadges:
    """Knows which printers would not take a badge, each time that it is asked for.

    They may have the right labels by now: better than to wait for others in vain. That they are
    tried again holds up no badge that they take.
    """

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Know of none."""
        self._now = now
        self._refused: dict[_Key, dict[str, datetime]] = {}  # when, by the printer's id

    def note(self, job: PrintJob, printer_id: str) -> None:
        """Note that a printer would not take a badge."""
        self._refused.setdefault(_key(job), {})[printer_id] = self._now()

    def forget(self, job: PrintJob) -> None:
        """Forget what is known of a badge: a printer took it, or none did."""
        self._refused.pop(_key(job), None)

    def printers_of(self, job: PrintJob) -> frozenset[str]:
        """Name the printers that would not take a badge, by their ids."""
        return frozenset(self._refused.get(_key(job), ()))

    def in_turn(self, jobs: Iterable[PrintJob]) -> list[PrintJob]:
        """Give those of some badges that were refused, first the one that was so longest ago."""
        refused = [job for job in jobs if _key(job) in self._refused]
        return sorted(refused, key=lambda job: max(self._refused[_key(job)].values()))

    def just_asked(self) -> frozenset[str]:
        """Name the printers that refused any badge a moment ago, by their ids."""
        now, every = self._now(), self._refused.values()
        latest = ((each, at) for refusals in every for each, at in refusals.items())
        return frozenset(each for each, at in latest if not is_past(at, now, _BETWEEN_TRIES))


def _key(job: PrintJob) -> _Key:
    return job.id, job.asked_at
