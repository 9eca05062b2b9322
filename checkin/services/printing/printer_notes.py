"""What the event keeps of its printers: their labels, and since when one is off."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from checkin.core.badges.print_job import EventPrinter


class NotedPrinters(Protocol):
    """What notes on printers need of the event file."""

    def printers(self) -> tuple[EventPrinter, ...]:
        """Give the event's printers."""

    def put_printer(self, printer: EventPrinter) -> None:
        """Change a printer; inside a transaction."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""


class PrinterNotes:
    """Writes down what was seen of printers, where it is news."""

    def __init__(self, store: NotedPrinters, now: Callable[[], datetime]) -> None:
        """Write into one event file."""
        self._store = store
        self._now = now

    def served(self, printer_id: str, labels: int = 0) -> None:
        """Note that a printer took or finished a badge of so many labels; inside a transaction."""
        if (printer := self._printer(printer_id)) is not None:
            left = printer.labels_left
            left = None if left is None else max(0, left - labels)
            served = replace(printer, served_at=self._now(), labels_left=left, off_since=None)
            self._store.put_printer(served)

    def used(self, printer_id: str, labels: int) -> None:
        """Note that a printer has used labels some time ago; inside a transaction."""
        printer = self._printer(printer_id)
        if printer is not None and printer.labels_left is not None:
            self._store.put_printer(
                replace(printer, labels_left=max(0, printer.labels_left - labels))
            )

    def labels(self, printer_id: str, left: int | None) -> None:
        """Note how many labels a printer says it has."""
        with self._store.write():
            if (printer := self._printer(printer_id)) is not None:
                self._store.put_printer(replace(printer, labels_left=left))

    def seen(self, printer_id: str, *, is_off: bool) -> datetime | None:
        """Note that a printer is off, or is not; says since when it is.

        The first moment counts, also after the program was started anew.
        """
        printer = self._printer(printer_id)
        if printer is None or is_off == (printer.off_since is not None):
            return printer.off_since if printer else None
        with self._store.write():
            if (printer := self._printer(printer_id)) is None:
                return None
            since = (printer.off_since or self._now()) if is_off else None
            self._store.put_printer(replace(printer, off_since=since))
        return since

    def _printer(self, printer_id: str) -> EventPrinter | None:
        return next((each for each in self._store.printers() if each.id == printer_id), None)
