"""What bringing badges to printers is put together from."""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from checkin.core.badges.print_job import EventPrinter, LeftJob, PrintJob
from checkin.core.badges.printing import PrintDocument
from checkin.core.event import Event
from checkin.core.journal import JournalEntry
from checkin.services.printing.print_queue import PrintStore, every_category
from checkin.services.printing.printer import Printer
from checkin.services.printing.renewal import unrenewed


class PrintWorkStore(PrintStore, Protocol):
    """What bringing badges to printers needs of the event file."""

    def event(self) -> Event:
        """Give the event."""

    def kept_jobs(self) -> list[PrintJob]:
        """Give the jobs that failed and that a printer may still print."""

    def left_jobs(self, printer_id: str) -> list[LeftJob]:
        """Give what was left at a printer."""

    def forget_left(self, left: LeftJob) -> bool:
        """Forget what was left at a printer; says whether it was known. Inside a transaction."""

    def put_printer(self, printer: EventPrinter) -> None:
        """Change a printer; inside a transaction."""

    def append(self, entry: JournalEntry) -> JournalEntry:
        """Write a line into the journal; inside a transaction."""


@dataclass(frozen=True, slots=True)
class PrintAdapters:
    """What makes a ticket's badge into a document, and a printer's address into a printer.

    `gets_badge` says which categories get a badge when somebody comes in, `renewing` keeps the
    claim on a badge alive while it is sent, `pause` waits so many seconds.
    """

    document: Callable[[str, EventPrinter], PrintDocument]
    open_printer: Callable[[str], Printer]
    gets_badge: Callable[[str], bool] = every_category
    renewing: Callable[[PrintJob], AbstractContextManager[None]] = unrenewed
    pause: Callable[[float], None] = time.sleep
