"""Badges whose printer was switched off while it had them: a label printer forgets them then."""

from collections.abc import Callable
from time import monotonic

from checkin.core.badges.printing import Doubt, JobReport, Obstacle, PrintState
from checkin.core.errors import PrinterUnreachable
from checkin.printers.labels.socket_line import SocketLine


class PowerCuts:
    """Keeps in mind which badges a printer had while it could not be reached.

    It names no badges: one that rests may have printed what it had, or been switched off and on.
    """

    def __init__(self, host: str, patience: float) -> None:
        """Doubt what a printer had that could not be reached for longer than `patience` seconds.

        One that speaks with another desk may refuse for a moment.
        """
        self._host = host
        self._patience = patience
        self._gone_since: dict[str, float] = {}
        self._doubted: set[str] = set()
        self._watched: set[str] = set()

    def watch(self, job: str) -> None:
        """Note that a printer has a job, and is looked after from now on."""
        self._watched.add(job)

    def line(self, job: str, connect: Callable[[], SocketLine]) -> SocketLine:
        """Reach a printer that has a job. Raises `PrinterUnreachable`."""
        begun = monotonic()
        try:
            line = connect()
        except PrinterUnreachable:
            since = self._gone_since.setdefault(job, begun)
            if monotonic() - since >= self._patience:
                self._doubted.add(job)
            raise
        self.answered(job)
        return line

    def answered(self, job: str) -> None:
        """Note that a printer could be reached."""
        self._gone_since.pop(job, None)

    def at_rest(self, job: str) -> JobReport:
        """Say what became of a job whose printer has nothing more to print.

        It leaves open what became of one that was never seen there: it was sent before the
        program began.
        """
        is_watched = job in self._watched
        self._watched.discard(job)
        if job not in self._doubted:
            unseen = Doubt.NONE if is_watched else Doubt.CAME_OUT
            return JobReport(PrintState.PRINTED, doubt=unseen)
        self._doubted.discard(job)
        said = f"The printer at {self._host} was off while it had the badge."
        return JobReport(PrintState.FAILED, frozenset({Obstacle.OTHER}), said, Doubt.CAME_OUT)
