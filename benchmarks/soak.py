"""Whether a window still stands after 8 hours: 20,000 scans and page changes in one run.

Memory is what the process holds after the first 2,000 scans and at the end, after garbage was
collected; threads are counted once the window has closed.
"""

import gc
import os
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.decisions import event_of
from benchmarks.figure import Figure

if TYPE_CHECKING:
    from checkin.ui.main_window import MainWindow

_SCANS = 20_000
_WARM = 2_000
_PEOPLE = 1_000
_BETWEEN_PAGES = 20
_FLAT = 1.1


def measure() -> list[Figure]:
    """Scan through a working day in one window."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from checkin.cli.showing import show

    with tempfile.TemporaryDirectory(dir=".") as folder:
        os.environ["CHECKIN_CONFIG"] = str(Path(folder).absolute() / "config")
        event = Path(folder).absolute() / "day.checkin"
        event_of(event, _PEOPLE).close()
        shift = _Shift()
        show(event, painted=shift.wait)
    left = [each.name for each in threading.enumerate() if each is not threading.main_thread()]
    growth = shift.at_end / shift.warm
    return [
        Figure(
            f"memory after {shift.done:,} scans and page changes, MB",
            f"after {_WARM:,}",
            shift.at_end,
            shift.warm,
            growth,
            f"<= {_FLAT}",
            shift.done == _SCANS and growth <= _FLAT,
        ),
        Figure("threads left when the window is closed", "none", len(left), 0, 0, "0", not left),
    ]


class _Shift:
    """Somebody who scans: the next code as soon as the verdict of the last one is there."""

    def __init__(self) -> None:
        self.done = 0
        self.warm = self.at_end = 0.0
        self._codes = _codes()
        self._began = time.monotonic()

    def wait(self, window: "MainWindow") -> None:
        self._window = window
        window.opened.connect(self.begin)

    def begin(self) -> None:
        assert self._window.session is not None, "no event is open"
        self._window.session.decided.connect(self._go_on)
        self._go_on(None)

    def _go_on(self, _: object) -> None:
        if _ is not None:
            self.done += 1
        if self.done == _WARM:
            self.warm = self.at_end = _held()
        if self.done and self.done % _WARM == 0:
            self.at_end = _held()
            took = time.monotonic() - self._began
            print(f"  {self.done:,} scans in {took:.0f} s: {self.at_end:.0f} MB", flush=True)
        if self.done == _SCANS:
            self._window.close()
            return
        if self.done % _BETWEEN_PAGES == 0:
            self._turn_pages()
        self._window.take_scan(next(self._codes))

    def _turn_pages(self) -> None:
        """Look at every page, search, ask, ask for help, and come back."""
        assert self._window.room is not None, "no event is open"
        pages, desk = self._window.pages, self._window.room.desk
        for key in pages.order():
            pages.turn_to(key)
        pages.turn_to("desk")
        desk.field.line.setText("person")
        desk.field.line.textEdited.emit("person")
        pages.show_keys()
        pages.show_keys()
        self._window.grab()


def _codes() -> Iterator[str]:
    """Give codes of all kinds, for ever."""
    while True:
        for number in range(_PEOPLE):
            yield f"BCDF{number:08d}"
            if number % 10 == 0:
                yield f"NOBODY{number:06d}"


def _held() -> float:
    gc.collect()
    with Path("/proc/self/statm").open() as file:
        pages = int(file.read().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6
