"""Badges brought to a real printer by the real queue, as `checkin print` does, until all is known.

As a program, `python -m tests.printers.print_run EVENT SECONDS_AHEAD`, it can be killed.
"""

import sys
import time
from datetime import timedelta
from pathlib import Path

from checkin import build
from checkin.core.badges.print_job import HANDING_OVER, EventPrinter
from checkin.core.badges.printing import PrintState
from checkin.printers.ipp.ipp import IppPrinter
from checkin.printers.ipp.ipp_address import read_ipp_address
from checkin.services.printing.print_parts import PrintAdapters
from checkin.services.printing.print_queue import PrintQueue
from checkin.services.printing.print_work import PrintWork
from tests.servers.processes import PATIENCE_SECONDS

PAUSE_SECONDS = 0.01


def an_ipp_printer(address):
    """Open a printer as the program does, but wait for its answers no longer than a test likes."""
    return IppPrinter(read_ipp_address(address), seconds=2, document_seconds=2)


class PrintRun:
    """The queue of an event file, with a worker that can be begun anew, and a clock set ahead."""

    def __init__(self, path: Path, ahead: float = 0.0) -> None:
        self.path = path
        self.ahead = timedelta(seconds=ahead)
        self._open()

    def _open(self) -> None:
        self.store = build.open_event(self.path)
        self.program = build.Program(self.store, build.Place("Desk 1", now=self._now))
        adapters = PrintAdapters(self._document, an_ipp_printer)
        self.queue = PrintQueue(self.store, self.program.scribe)
        self.work = PrintWork(self.store, self.program.scribe, adapters)

    def begin_anew(self) -> None:
        """End the program and start it again."""
        self.close()
        self._open()

    def close(self) -> None:
        self.work.close()
        self.program.close()

    def until_known(self, between=lambda: None) -> None:
        """Work until it is known of every badge what became of it."""
        patience = PATIENCE_SECONDS * 5
        until = time.monotonic() + patience
        while self.work.step():
            between()
            unfinished = self.store.unfinished_jobs()
            if unfinished and all(job.state is PrintState.SENDING for job in unfinished):
                self.ahead += HANDING_OVER  # nobody waits a minute for what is lost
            assert time.monotonic() < until, self.queue.jobs()
            time.sleep(PAUSE_SECONDS)

    def states(self):
        """Say of each job how far it is."""
        return {job.id: job.state for job in self.queue.jobs(10_000)}

    def _now(self):
        return build.utc_now() + self.ahead

    def _document(self, ticket_id: str, _printer: EventPrinter):
        return self.program.badges.document(ticket_id, title="Conference")


if __name__ == "__main__":
    PrintRun(Path(sys.argv[1]), float(sys.argv[2])).until_known()
