"""From a scan to the badge that the printer has taken, beside giving the printer a ready PDF.

The whole way is timed: the decision, on the disk; the document, drawn while the desk was idle;
the wish for it and the claim, on the disk; the printer's answer that it has the job. The yardstick
is one Print-Job of that document over the same client, in turns with ours. The printer is the
virtual one of the tests.
"""

import math
import tempfile
import time
from pathlib import Path

from benchmarks.decisions import event_of
from benchmarks.figure import Figure, print_table
from checkin.build import Place, Program
from checkin.core.badges.print_job import EventPrinter, PrintRules
from checkin.core.badges.printing import PrintDocument, PrintState
from checkin.printers.ipp.ipp import IppPrinter
from checkin.printers.ipp.ipp_address import read_ipp_address
from checkin.services.printing.print_parts import PrintAdapters
from checkin.services.printing.print_work import PrintWork
from tests.servers import ipp_printer
from tests.servers.processes import wait_until

_BADGES = 150
_TO_WARM_UP = 5
_MILLISECONDS = 1_000
_PAUSE_SECONDS = 0.005
_GOAL = 2.0


def measure(count: int = _BADGES) -> list[Figure]:
    """Let people in and give the printer ready documents, in turns."""
    if lack := ipp_printer.missing():
        print(lack)
        return []
    printer = ipp_printer.VirtualPrinter()
    printer.up()
    try:
        with tempfile.TemporaryDirectory(dir=".") as folder:
            ours, theirs = _times(Path(folder) / "printing.checkin", printer.uri, count)
    finally:
        printer.down()
    return [
        _figure("p95", 0.95, ours, theirs),
        _figure("median", 0.5, ours, theirs),
    ]


def _figure(what: str, place: float, ours: list[float], theirs: list[float]) -> Figure:
    one, other = (
        sorted(times)[int(place * len(times))] * _MILLISECONDS for times in (ours, theirs)
    )
    ratio = one / other
    return Figure(
        f"admission to a job that the printer has taken, {what} ms", "a bare Print-Job of that PDF",
        one, other, ratio, f"<= {_GOAL:g}", ratio <= _GOAL,
    )  # fmt: skip


class _Watched(IppPrinter):
    """The printer of the queue, which notes when it has said that it took a document."""

    taken = 0.0

    def submit(self, document: PrintDocument) -> str:
        """Give a document to the printer."""
        job = super().submit(document)
        self.taken = time.perf_counter()
        return job


def _times(path: Path, address: str, count: int) -> tuple[list[float], list[float]]:
    count += _TO_WARM_UP
    store = event_of(path, count)
    store.prepare_for_scanning()
    with store.write():
        store.put_printer(EventPrinter("front", "Front", address))
        store.change_print_rules(PrintRules(on_admission=True))
    program = Program(store, Place("Desk 1"))
    title = store.event().name
    watched = _Watched(read_ipp_address(address))
    bare = IppPrinter(read_ipp_address(address), fresh_seconds=math.inf)
    ready = program.ready_badges
    adapters = PrintAdapters(ready.document, lambda _: watched)
    work = PrintWork(store, program.scribe, adapters)
    desk = program.desk("door")
    while ready.draw_one():  # as an idle desk does
        pass
    ours, theirs = [], []
    for number in range(count):
        begin = time.perf_counter()
        job = work.admitted(desk.scan(f"BCDF{number:08d}"))
        ours.append(watched.taken - begin)
        assert job is not None
        document = program.badges.document(job.ticket_id, title=title)
        wait_until(lambda: not work.step(), "the badge")
        watched.status()  # as the window asks once a badge is out
        begin = time.perf_counter()
        taken = bare.submit(document)
        theirs.append(time.perf_counter() - begin)
        while bare.poll(taken).state is not PrintState.PRINTED:
            time.sleep(_PAUSE_SECONDS)
    program.close()
    return ours[_TO_WARM_UP:], theirs[_TO_WARM_UP:]


if __name__ == "__main__":
    print_table(measure())
