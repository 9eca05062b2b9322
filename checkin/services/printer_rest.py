"""The rest of printers that took no badge, so that one in trouble does not hold up the others."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from checkin.core.print_job import EventPrinter

_RESTS = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=30))


class PrinterRest:
    """Knows which printers did not take a badge, how often in a row, and when to try them again."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Trust every printer."""
        self._now = now
        self._failed: dict[str, tuple[datetime, int]] = {}  # when, and how often in a row

    def begin(self, printer_id: str, *, is_silent: bool) -> None:
        """Let a printer rest; one that is silent rests longer each time, for asking it takes long.

        One that says what keeps it is asked soon: somebody may be helping it.
        """
        _, times = self._failed.get(printer_id, (None, 0))
        self._failed[printer_id] = self._now(), times + 1 if is_silent else 1

    def end(self, printer_id: str) -> None:
        """Trust a printer again: it took a badge, or says that it is ready."""
        self._failed.pop(printer_id, None)

    def awake(self, able: Iterable[EventPrinter]) -> list[EventPrinter]:
        """Give those that may be tried now of the printers that are able, silent ones last.

        Where none of them is sound, or somebody asked for this very one, the rest is short.
        """
        every, now = tuple(able), self._now()
        has_sound = any(each.id not in self._failed for each in every)

        def times(printer: EventPrinter) -> int:
            return self._failed.get(printer.id, (now, 0))[1]

        def is_awake(printer: EventPrinter) -> bool:
            if (failed := self._failed.get(printer.id)) is None:
                return True
            rests = _RESTS if has_sound else _RESTS[:1]
            return now >= failed[0] + rests[min(failed[1], len(rests)) - 1]

        return sorted(filter(is_awake, every), key=times)
