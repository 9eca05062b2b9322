"""Starts the window: builds what it needs and hands it over."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from checkin import build
from checkin.core.device import ScannerHabits
from checkin.core.errors import CheckinError
from checkin.core.event import Event
from checkin.recent_events import read_recent, remember_recent
from checkin.scanners.keyboard import Keyboard
from checkin.scanners.layouts import LayoutRepair
from checkin.scanners.serial import Serial
from checkin.settings import settings_file
from checkin.storage.store import Store
from checkin.ui.crash import CrashReport
from checkin.ui.devices import Devices
from checkin.ui.lobby_session import EventWish, LobbySession, RecentEvent
from checkin.ui.look import Look
from checkin.ui.main_window import MainWindow
from checkin.ui.session import DeskSession
from checkin.ui.single import SingleInstance

_KEPT_AFTER = timedelta(days=180)


def open_window(event: Path | None, make_demo: Callable[[], Path]) -> int:
    """Open the window on an event file, or at its start page; return when it is closed.

    `make_demo` makes the demo's event file, in a thread of its own, and says where it is.
    """
    if event is not None and not event.is_file():
        raise CheckinError(f"There is no event file {event}. Check the name, or make a new event.")
    if not _has_screen():
        raise CheckinError(
            "The window needs a screen, and there is none here. "
            "Use the commands; “checkin --help” shows them all."
        )
    app = QApplication(sys.argv[:1])
    name_application(app)
    with contextlib.ExitStack() as at_end:
        crash = CrashReport()
        at_end.callback(crash.release)
        holder = Holder(make_demo)
        at_end.callback(holder.release)
        if event is not None and not holder.hold(event):
            return 0
        window = holder.build(app, crash)
        window.restore_geometry()
        window.show()
        # A desk that is told to stop finishes what it promised, as if its window was closed.
        for stop in (signal.SIGINT, signal.SIGTERM):
            # Not in the midst of whatever it is doing, such as painting.
            signal.signal(stop, lambda *_: QTimer.singleShot(0, window, window.close))
        if event is not None:
            window.open_event(event)
        return app.exec()


def _has_screen() -> bool:
    """Whether a window can be shown: without a screen, Qt would end the whole program."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))


def name_application(app: QApplication) -> None:
    """Tell Qt and the desktop who we are."""
    app.setOrganizationName("checkin")
    app.setApplicationName("Checkin")
    app.setDesktopFileName("checkin")
    app.setStyle("Fusion")


class Holder(QObject):
    """Builds the window and its sessions, and keeps the event file to one window."""

    def __init__(self, make_demo: Callable[[], Path]) -> None:
        """Hold no event yet."""
        super().__init__()
        self._make_demo = make_demo
        self._held: tuple[Path, SingleInstance] | None = None
        self._window: MainWindow | None = None
        self._repair = LayoutRepair()
        self._keyboard, self._serial = Keyboard(self._repair, self), Serial(self)
        self._port = ""

    def build(self, app: QApplication, crash: CrashReport) -> MainWindow:
        """Build the window, at its start page."""
        look = Look(app, build.resources() / "ui")
        lobby = LobbySession(partial(FileLobby, self._make_demo))
        devices = Devices(keyboard=self._keyboard, serial=self._serial)
        self._window = MainWindow(look, lobby, self.open_session, crash, devices)
        self._listen(self._window)
        return self._window

    def _listen(self, window: MainWindow) -> None:
        """Hear this computer's scanners, as its settings say that they type."""
        for scanner in (self._keyboard, self._serial):
            scanner.scanned.connect(window.take_scan)
        self._keyboard.listen()
        with contextlib.suppress(CheckinError):  # told where the event is opened
            told = build.settings()
            suffix, layout = told.scanner_suffix, told.scanner_layout
            self._keyboard.adapt(ScannerHabits(told.scanner_gap_ms, suffix, layout))
            self._port = told.serial_port
        window.opened.connect(self._read_port)

    def _read_port(self) -> None:
        # Only now is there a desk that takes a code, and a place to say that there is no scanner.
        self._serial.listen(self._port)

    def hold(self, path: Path) -> bool:
        """Take an event file for this window; False if another window has it, now raised."""
        if self._held is not None and self._held[0] == path.absolute():
            return True
        single = SingleInstance(path, self)
        if not single.hold():
            return False
        self._give_back()
        single.called.connect(self._raise_window)
        self._held = (path.absolute(), single)
        return True

    def release(self) -> None:
        """Give the event file back, and the devices."""
        self._keyboard.release()
        self._serial.release()
        self._give_back()

    def _give_back(self) -> None:
        if self._held is not None:
            self._held[1].release()
            self._held = None

    def open_session(self, path: Path) -> DeskSession:
        """Begin the work on an event file; what goes wrong is told by the session's start."""
        is_ours = self.hold(path)
        clock = _Clock()
        open_services = partial(_services, path, clock, self._repair, is_ours=is_ours)
        return DeskSession(open_services, clock)

    def _raise_window(self) -> None:
        if self._window is not None:
            self._window.raise_up()


class _Clock:
    """The computer's clock; at a rehearsal of other days, one that runs on from those days."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        return build.utc_now() + self._ahead

    def practise(self, store: Store) -> None:
        """Go by a rehearsal's own time: from its latest line, or its first door's opening, on."""
        event, now = store.event(), build.utc_now()
        if not event.rehearsal or self._ahead or _is_on(event, now):
            return
        lines = store.latest(1)
        doors = sorted(each.opens for each in store.lists() if each.opens)
        if lines:
            self._ahead = lines[0].at - now
        elif doors:
            self._ahead = doors[0] - now


def _is_on(event: Event, now: datetime) -> bool:
    today = now.astimezone(event.zone).date()
    return event.starts <= today <= event.ends


def _services(path: Path, clock: _Clock, repair: LayoutRepair, *, is_ours: bool) -> build.Program:
    """Open an event file in the lane that calls. Raises `CheckinError`."""
    if not is_ours:
        raise CheckinError(f"{path.name} is open in another window, which comes to the front.")
    settings = build.settings()
    store = build.open_event(path)
    clock.practise(store)
    with contextlib.suppress(CheckinError, OSError):
        remember_recent(recent_file(), path, build.utc_now())
    place = build.Place(settings.desk, settings.operator, clock)
    return build.Program(store, place, repair)


def recent_file() -> Path:
    """Say where the events opened here are kept."""
    return settings_file().with_name("recent.json")


class FileLobby:
    """The event files of this computer."""

    def __init__(self, make_demo: Callable[[], Path]) -> None:
        """Know how to make the demo."""
        self._make_demo = make_demo

    def recent(self) -> tuple[RecentEvent, ...]:
        """Give the events opened here, the latest first."""
        return tuple(_look_at(path, at) for path, at in read_recent(recent_file()))

    def create(self, wish: EventWish) -> Path:
        """Make a new event file. Raises `CheckinError`."""
        purged = wish.ends + _KEPT_AFTER
        event = Event(
            build.new_id(), wish.name, wish.starts, wish.ends, wish.timezone, purge_on=purged
        )
        wish.path.parent.mkdir(parents=True, exist_ok=True)
        build.create_event(wish.path, event).close()
        return wish.path

    def make_demo(self) -> Path:
        """Make the demo event. Raises `CheckinError`."""
        return self._make_demo()

    def close(self) -> None:
        """Finish; nothing is held."""


def _look_at(path: Path, at: datetime) -> RecentEvent:
    try:
        with build.open_event(path) as store:
            counts = build.Program(store, build.Place("")).reports.counts()
            best = max(counts, key=lambda each: each.admitted, default=None)
            if best is None:
                return RecentEvent(path, at, store.event())
            return RecentEvent(path, at, store.event(), best.admitted, best.expected)
    except CheckinError:
        return RecentEvent(path, at, None)
