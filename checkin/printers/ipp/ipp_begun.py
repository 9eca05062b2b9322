"""Jobs of IPP that were begun: cancelling them takes back only what nobody has begun to print."""

from dataclasses import replace

from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrintState
from checkin.printers.ipp.ipp_device import WAITS
from checkin.printers.ipp.ipp_message import Attributes, number, texts

PROCESSED = "time-at-processing"  # in a job that ever was
_PROCESSING, _STOPPED = 5, 6  # states of a job


class BegunJobs:
    """Keeps in mind how far jobs were before they were called cancelled.

    A queue of a print server calls a job cancelled in the moment in which it is asked to, whatever
    the printer behind it does with the badge that it has.
    """

    def __init__(self, *, is_queue: bool) -> None:
        """Know whether a print server stands before the printer."""
        self._is_queue = is_queue
        self._doubts: dict[str, Doubt] = {}
        self._given_on: set[str] = set()

    def seen(self, job: str, found: Attributes, printer: Attributes, told: JobReport) -> None:
        """Note how far a job is that is not ended yet."""
        state = number(found, "job-state")
        if state not in {_PROCESSING, _STOPPED}:
            self._doubts.pop(job, None)
        elif self._is_queue:
            if WAITS in texts(printer, "printer-state-reasons"):
                self._given_on.add(job)
            # While its printer cannot be reached, the queue has the job.
            is_here = Obstacle.OFFLINE in told.obstacles and job not in self._given_on
            self._doubts[job] = Doubt.NONE if is_here else Doubt.MAY_COME
        else:
            # What a fault keeps does not move.
            is_here = bool(told.obstacles) or state == _STOPPED
            self._doubts[job] = Doubt.NONE if is_here else Doubt.CAME_OUT

    def ended(self, job: str, found: Attributes, told: JobReport) -> JobReport:
        """Say what became of a job, and what that leaves open."""
        self._given_on.discard(job)
        # It may have begun since it was seen, or before whoever sent it ended.
        unseen = Doubt.CAME_OUT if number(found, PROCESSED) else Doubt.NONE
        doubt = self._doubts.pop(job, unseen)
        return replace(told, doubt=doubt) if told.state is PrintState.CANCELLED else told
