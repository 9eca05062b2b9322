"""The rest of printers that took no badge, so that one in trouble does not hold up the others."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from checkin.core.badges.print_job import EventPrinter
from checkin.core.badges.printing import Obstacle, PrinterStatus

_RESTS = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=30))
# One that has a badge and is silent is left alone so many times as long as it was waited for. Not
# longer: one that is switched off and on meanwhile is to be seen off, for it loses the badge then.
_OF_THE_TIME = 2


class PrinterRest:
    """Knows which printers did not take a badge, how often in a row, and when to try them again."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Trust every printer."""
        self._now = now
        self._failed: dict[str, tuple[datetime, int]] = {}  # when, and how often in a row
        self._silent: dict[str, str] = {}  # what was said of those that are
        self._waited: dict[str, tuple[datetime, timedelta, str]] = {}  # since when, how long

    def begin(self, printer_id: str, silent: str = "") -> None:
        """Let a printer rest; one that is silent rests longer each time, for asking it takes long.

        One that says what keeps it is asked soon: somebody may be helping it.
        """
        _, times = self._failed.get(printer_id, (None, 0))
        self._failed[printer_id] = self._now(), times + 1 if silent else 1
        self._silent[printer_id] = silent

    def end(self, printer_id: str) -> None:
        """Trust a printer again: it took a badge, or says that it is ready."""
        for known in (self._failed, self._silent, self._waited):
            known.pop(printer_id, None)

    def heard(self, printer_id: str, told: PrinterStatus) -> None:
        """Take in what a printer says of itself, or that it says nothing."""
        if told.is_ready:
            self.end(printer_id)
        elif Obstacle.OFFLINE in told.obstacles:
            self.begin(printer_id, told.said)

    def kept_waiting(self, printer_id: str, begun: datetime, said: str) -> None:
        """Note that a printer was asked how far its badge is, and was waited for in vain.

        One that refuses at once is asked again at once: how long it is off tells what it lost.
        """
        now = self._now()
        self._waited[printer_id] = now, _OF_THE_TIME * abs(now - begun), said

    def still_silent(self, printer_id: str) -> str:
        """Give what is said of a printer that is not to be asked about its badge yet."""
        since, rest, said = self._waited.get(printer_id, (self._now(), timedelta(), ""))
        return "" if self._is_over(since, rest) else said

    def silence_of(self, printer: EventPrinter) -> PrinterStatus | None:
        """Give what is known of a printer that was silent and is not to be asked again yet."""
        said = self.still_silent(printer.id)
        if not (said or self._is_awake(printer, _RESTS)):
            said = self._silent.get(printer.id, "")
        off = frozenset({Obstacle.OFFLINE})
        return PrinterStatus(off, said, off_since=printer.off_since) if said else None

    def awake(self, able: Iterable[EventPrinter]) -> list[EventPrinter]:
        """Give those that may be tried now of the printers that are able, silent ones last.

        Where none of them is sound, or somebody asked for this very one, the rest is short.
        """
        every = tuple(able)
        has_sound = any(each.id not in self._failed for each in every)
        rests = _RESTS if has_sound else _RESTS[:1]
        return sorted((each for each in every if self._is_awake(each, rests)), key=self._times)

    def _times(self, printer: EventPrinter) -> int:
        return self._failed[printer.id][1] if printer.id in self._failed else 0

    def _is_awake(self, printer: EventPrinter, rests: Sequence[timedelta]) -> bool:
        if (failed := self._failed.get(printer.id)) is None:
            return True
        return self._is_over(failed[0], rests[min(failed[1], len(rests)) - 1])

    def _is_over(self, since: datetime, rest: timedelta) -> bool:
        # Where the clock was set back, nobody knows how long it was.
        return abs(self._now() - since) >= rest
