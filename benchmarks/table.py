"""The table of 100,000 attendees: filtered or sorted and painted, beside painting it alone.

CPU time of the whole process, the lane that looks people up included. And its memory, beside a
bare window: each in a process of its own.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from benchmarks.figure import Figure, print_table
from benchmarks.people import people
from benchmarks.search import ATTENDEES, _fill
from checkin import build
from checkin.core.directory import SortBy, Standing, Wish
from checkin.core.event import CheckInList
from checkin.shipped import resources

if TYPE_CHECKING:
    from checkin.ui.attendees.attendees_finder import AttendeesFinder
    from checkin.ui.attendees.attendees_page import AttendeesPage
    from checkin.ui.main_window import MainWindow
    from checkin.ui.start.lobby_session import EventWish

_ROUNDS = 7
_MILLISECONDS = 1000
_PATIENCE = 60  # seconds
_GOAL, _MEGABYTES = 3, 150

# What is wished for one after the other; each is another than the one before.
_WISHES = {
    "sorted by company": Wish(by=SortBy.COMPANY),
    "sorted by name, backwards": Wish(by=SortBy.NAME, descending=True),
    "sorted by first in": Wish(by=SortBy.FIRST_IN, descending=True),
    "of one category": Wish(category="Media"),
    "inside": Wish(standing=Standing.INSIDE),
    "typed “popesc”": Wish(text="popesc"),
}


def measure(attendees: int = ATTENDEES) -> list[Figure]:
    """Measure in processes of their own, so that none has what another loaded."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "table.checkin"
        _fill(path, list(people(attendees)))
        with build.open_event(path) as store, store.write():
            store.add_list(CheckInList("main", "Main door"), "2026-05-12")
        table = _run("speed", path)
        bare, whole = (float(_run(what, path)[0]) for what in ("bare", "whole"))
    more = whole - bare
    memory = Figure("memory with the table, MB", "a bare window", whole, bare, whole / bare,
                    f"<= +{_MEGABYTES} MB", more <= _MEGABYTES)  # fmt: skip
    return [*map(_speed_figure, table), memory]


def _run(what: str, path: Path) -> list[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "benchmarks.table", what, str(path)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return ran.stdout.splitlines()


def _speed_figure(line: str) -> Figure:
    name, ours, theirs = line.split("\t")
    ratio = float(ours) / float(theirs)
    return Figure(f"100,000 attendees {name}, painted, ms CPU", "painting alone", float(ours),
                  float(theirs), ratio, f"<= {_GOAL}", ratio <= _GOAL)  # fmt: skip


def _application() -> QApplication:
    app = QApplication([])
    app.setStyle("Fusion")
    return app


class _NoLobby:
    """A computer on which nothing was opened yet, and nothing is made."""

    def recent(self) -> tuple[()]:
        return ()

    def create(self, wish: "EventWish") -> Path:
        raise NotImplementedError

    def look_into(self, path: Path) -> Path:
        return path

    def make_demo(self) -> Path:
        raise NotImplementedError

    def close(self) -> None:
        """Hold nothing that would have to be given back."""


def _attendees(window: "MainWindow") -> "AttendeesPage":
    assert window.room is not None, "no event is open"
    return window.room.attendees


def _open(app: QApplication, path: Path) -> "MainWindow":
    """Open the window on an event, at its attendees; wait until all are listed."""
    from checkin.ui.crash import CrashReport
    from checkin.ui.main_window import MainWindow
    from checkin.ui.parts.look import Look
    from checkin.ui.session import DeskSession
    from checkin.ui.start.lobby_session import LobbySession

    def services() -> build.Program:
        return build.Program(build.open_event(path), build.Place("Desk 1"))

    look = Look(app, resources() / "ui", "light")
    window = MainWindow(look)
    window.furnish(
        LobbySession(_NoLobby), lambda _: DeskSession(services, build.utc_now), CrashReport()
    )
    window.resize(1920, 1080)
    window.show()
    window.open_event(path)
    _wait(app, window.is_open)
    window.pages.turn_to("attendees")
    table = _attendees(window).table
    _wait(app, lambda: table.model.rowCount() > 0 and table.model.row(0) is not None)
    _settle(app)
    return window


def _wait(app: QApplication, come: Callable[[], bool]) -> None:
    until = time.monotonic() + _PATIENCE
    while not come() and time.monotonic() < until:
        app.processEvents()
        time.sleep(0.001)
    assert come(), "the table did not come"


def _settle(app: QApplication, seconds: float = 0.3) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        app.processEvents()
        time.sleep(0.005)


def _print_speed(path: Path) -> None:
    app = _application()
    window = _open(app, path)
    page = _attendees(window)
    view, finder = page.table.view, page._finder
    came: list[object] = []
    paints = _Paints(view.viewport(), came)
    finder.looked.connect(came.append)
    for name, wish in _WISHES.items():
        ours, theirs = [], []
        for _ in range(_ROUNDS):
            _look(app, finder, Wish(), came)
            _settle(app, 0.03)
            start = time.process_time()
            view.viewport().repaint()
            theirs.append(time.process_time() - start)
            paints.forget()
            start = time.process_time()
            _look(app, finder, wish, came)
            paints.wait(app)
            ours.append(time.process_time() - start)
            _settle(app, 0.03)
        once, alone = (statistics.median(times) * _MILLISECONDS for times in (ours, theirs))
        print(f"{name}\t{once}\t{alone}")
    window.close()


class _Paints(QObject):
    """Hears when a widget is painted after people came."""

    def __init__(self, viewport: QWidget, came: list[object]) -> None:
        super().__init__(viewport)
        self._came = came
        self._is_painted = False
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._is_painted = bool(self._came)
        return super().eventFilter(watched, event)

    def forget(self) -> None:
        self._is_painted = False

    def wait(self, app: QApplication) -> None:
        until = time.monotonic() + _PATIENCE
        while not self._is_painted:
            assert time.monotonic() < until, "nobody was painted"
            app.processEvents()


def _look(app: QApplication, finder: "AttendeesFinder", wish: Wish, came: list[object]) -> None:
    came.clear()
    finder.look_for(replace(wish, list_id="main"))
    while not came:  # sleeping in between, as a window does
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _print_memory(path: Path | None) -> None:
    app = _application()
    if path is None:
        window: QMainWindow = QMainWindow()
        window.resize(1920, 1080)
        window.show()
        _settle(app)
    else:
        window = opened = _open(app, path)
        view = _attendees(opened).table.view
        for screen in range(20):
            view.verticalScrollBar().setValue(screen * 30)
            _settle(app, 0.02)
        view.scrollToBottom()
        _settle(app)
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    kilobytes = next(line.split()[1] for line in lines if line.startswith("VmRSS"))
    print(int(kilobytes) / 1024)
    window.close()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["speed", file]:
            _print_speed(Path(file))
        case ["bare", _]:
            _print_memory(None)
        case ["whole", file]:
            _print_memory(Path(file))
        case _:
            print_table(measure())
