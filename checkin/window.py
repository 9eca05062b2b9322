"""Starts the window: builds what it needs and hands it over."""

from __future__ import annotations

import contextlib
import logging
import os
import signal
import sys
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from checkin.core.errors import CheckinError
from checkin.file_settings import open_settings
from checkin.garbage import collect_due, keep_for_later, spare_what_lasts
from checkin.log_file import keep_log, release_log
from checkin.screen import has_screen
from checkin.shipped import resources
from checkin.turns import take_short_turns
from checkin.ui.application import Application
from checkin.ui.crash import CrashReport
from checkin.ui.first_paint import FirstPaint
from checkin.ui.languages import Languages
from checkin.ui.main_window import MainWindow
from checkin.ui.parts.look import Look
from checkin.ui.single import SingleInstance

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checkin.build import Program
    from checkin.event_clock import EventClock
    from checkin.event_files import FileLobby
    from checkin.scanners.layouts import LayoutRepair
    from checkin.settings import Settings
    from checkin.ui.devices import Camera
    from checkin.ui.session import DeskSession
    from checkin.workplace import Workplace

logger = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.DEBUG,
    QtMsgType.QtWarningMsg: logging.INFO,
}
_WARM_AFTER_MS = 1_000
_TIDY_EVERY_MS = 1_000


def open_window(
    event: Path | None,
    make_demo: Callable[[], Path],
    camera_file: Path | None = None,
    painted: Callable[[MainWindow], object] | None = None,
) -> int:
    """Open the window on an event file, or at its start page; return when it is closed.

    `make_demo` makes the demo's event file, in a thread of its own, and says where it is.
    `camera_file` is a recorded video in the place of a camera. `painted` is called with
    the window once it is seen, before the event file is opened.
    """
    if event is not None and not os.path.isfile(event):  # noqa: PTH113 - also of a name too long
        raise CheckinError(f"There is no event file {event}. Check the name, or make a new event.")
    if not has_screen():
        raise CheckinError(
            "The window needs a screen, and there is none here. "
            "Use the commands; “checkin --help” shows them all."
        )
    app = Application(sys.argv[:1])
    name_application(app)
    with contextlib.ExitStack() as at_end:
        at_end.callback(release_log, keep_log())
        # What Qt has to say of its parts is for whoever looks into the log, not for a terminal.
        at_end.callback(qInstallMessageHandler, qInstallMessageHandler(_note_of_qt))
        crash = CrashReport()
        at_end.callback(crash.release)
        holder = Holder(make_demo, camera_file=camera_file)
        at_end.callback(holder.release)
        if event is not None and not holder.hold(event):
            return 0
        window = holder.begin_window(app, crash)
        window.restore_geometry()
        first_paint = FirstPaint(window)
        if painted is not None:
            first_paint.painted.connect(partial(painted, window))
        if event is None:
            holder.furnish()
            app.file_asked.connect(window.open_event)
        else:
            window.show_early()
            first_paint.painted.connect(partial(_stand_at, event, app, holder, first_paint))
        first_paint.painted.connect(holder.begin)
        # A desk that is told to stop finishes what it promised, as if its window was closed.
        for stop in (signal.SIGINT, signal.SIGTERM):
            # Not in the midst of whatever it is doing, such as painting.
            signal.signal(stop, lambda *_: QTimer.singleShot(0, holder, holder.close_window))
        window.show()
        return app.exec()


def _stand_at(event: Path, app: Application, holder: Holder, first_paint: FirstPaint) -> None:
    """Make all of the window that is seen, at the desk of an event."""
    window, first_paint.hearer = holder.furnish()
    app.file_asked.connect(window.open_event)
    window.stand_at(event)


def _note_of_qt(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Put into the log what Qt says."""
    level = _LEVELS.get(kind, logging.ERROR)
    logger.log(level, "Qt, %s: %s", context.category, message)


def name_application(app: QApplication) -> None:
    """Tell Qt and the desktop who we are."""
    app.setOrganizationName("checkin")
    app.setApplicationName("Checkin")
    app.setDesktopFileName("checkin")


class Holder(QObject):
    """Builds the window and its sessions, and keeps the event file to one window."""

    def __init__(
        self,
        make_demo: Callable[[], Path],
        camera: Camera | None = None,
        camera_file: Path | None = None,
    ) -> None:
        """Hold no event yet; another `camera` than this computer's, or a recorded video for one."""
        super().__init__()
        self._camera, self._camera_file = camera, camera_file
        self._make_demo = make_demo
        self._held: tuple[Path, SingleInstance] | None = None
        self.window: MainWindow | None = None
        self._languages: Languages | None = None
        self._workplace: Workplace | None = None
        self._is_begun = False
        self._make_rest: Callable[[MainWindow], None] | None = None
        self._clock: tuple[Path, EventClock] | None = None
        keep_for_later()
        take_short_turns()
        self._tidying = QTimer(self)
        self._tidying.timeout.connect(collect_due)
        self.settings = open_settings()

    @cached_property
    def _repair(self) -> LayoutRepair:
        from checkin.scanners.layouts import LayoutRepair

        return LayoutRepair()

    def build(self, app: QApplication, crash: CrashReport) -> MainWindow:
        """Build the whole window, at its start page, as the settings say."""
        self.begin_window(app, crash)
        return self.furnish()[0]

    def begin_window(self, app: QApplication, crash: CrashReport) -> MainWindow:
        """Build an empty window, in the language and the colours that the settings say."""
        self._languages = Languages(app, resources() / "translations")
        self._languages.choose(self.settings.now.language)
        self._look = Look(app, resources() / "ui", self.settings.now.theme)
        self._crash = crash
        return self._empty_window()

    def _empty_window(self) -> MainWindow:
        self.window = MainWindow(self._look, self.settings.place)
        return self.window

    def furnish(self) -> tuple[MainWindow, QObject]:
        """Make all the rest of the window; give it, and what hears the keyboard."""
        from checkin.ui.start.lobby_session import LobbySession
        from checkin.workplace import Workplace, camera_scanner

        now = self.settings.now
        camera = self._camera or camera_scanner(self._camera_file, now)
        place = self._workplace = Workplace(self._look, self.settings, self._repair, camera)
        self.settings.changed.connect(self._speak)

        def make_rest(window: MainWindow) -> None:
            lobby = LobbySession(self._lobby)
            window.furnish(lobby, self.open_session, self._crash, place.equipment)
            window.left.connect(self._give_back)
            place.serve(window)

        self._make_rest = make_rest
        window = self.window or self._empty_window()
        make_rest(window)
        return window, place.keyboard

    def begin(self) -> None:
        """Open the event, and load what is slow to load, once the window is seen."""
        from checkin.ui.application_icon import application_icon

        QApplication.setWindowIcon(application_icon(resources() / "ui"))
        self._is_begun = True
        if self._held is not None:
            self._held[1].listen()
        if self.window is not None:
            self.window.begin()
        self._look.read_all()
        QTimer.singleShot(_WARM_AFTER_MS, self, self._warm_up)

    def _warm_up(self) -> None:
        if self._workplace is not None:
            self._workplace.warm_up()
        self.settings.ask_about_motion()
        self.be_tidy()

    def be_tidy(self) -> None:
        """Collect garbage from now on, in this thread, but not what starting has made.

        Each time, Python also hears whether the system tells the program to stop; where nobody
        does anything at the window, it would not otherwise.
        """
        spare_what_lasts()
        self._tidying.start(_TIDY_EVERY_MS)

    def close_window(self) -> None:
        """Close the window, as a person would."""
        if self.window is not None:
            self.window.close()

    def _speak(self, settings: Settings) -> None:
        """Speak the language of the settings; the window is built anew in another one."""
        if self._languages is not None and self._languages.choose(settings.language):
            # Not at once: the choice that was made is in the window that goes.
            QTimer.singleShot(0, self, self._build_anew)

    def _build_anew(self) -> None:
        """Put a window in the place of another, at the same event, list and page."""
        from checkin.ui.successor import take_over

        old = self.window
        if old is None or self._make_rest is None:
            return
        if old.session is not None and old.session.is_working:
            # An import or export under way is finished in the window that began it.
            once = Qt.ConnectionType.SingleShotConnection
            old.session.worked_off.connect(self._build_anew, once)
            return
        window = self._empty_window()
        self._make_rest(window)
        take_over(window, old)
        window.show()
        old.close()
        old.deleteLater()

    def hold(self, path: Path) -> bool:
        """Take an event file for this window; False if another window has it, now raised."""
        if self._held is not None and self._held[0] == path.resolve():
            return True
        single = SingleInstance(path, self)
        if not single.hold():
            return False
        self._give_back()
        single.called.connect(self._raise_window)
        if self._is_begun:
            single.listen()
        self._held = (path.resolve(), single)
        return True

    def release(self) -> None:
        """Give the event file back, and the devices, and keep the settings; the end."""
        if self._workplace is not None:
            self._workplace.release()
        self._give_back()
        if self._languages is not None:
            self._languages.release()
        self.settings.close()

    def _give_back(self) -> None:
        if self._held is not None:
            self._held[1].release()
            self._held = None

    def open_session(self, path: Path) -> DeskSession:
        """Begin the work on an event file; what goes wrong is told by the session's start."""
        from checkin.ui.session import DeskSession

        is_ours = self.hold(path)
        clock = self._clock_of(path)
        return DeskSession(partial(self._services, path, clock, is_ours=is_ours), clock)

    def _clock_of(self, path: Path) -> EventClock:
        """Give the clock of an event: the same while it is open, in whichever language."""
        from checkin.event_clock import EventClock

        if self._clock is None or self._clock[0] != path:
            self._clock = (path, EventClock())
        return self._clock[1]

    def _services(self, path: Path, clock: EventClock, *, is_ours: bool) -> Program:
        """Open an event file in the lane that calls. Raises `CheckinError`."""
        if not is_ours:
            raise CheckinError(f"{path.name} is open in another window, which comes to the front.")
        # Here, in the lane: all that opens files is loaded while the window is seen already.
        from checkin.event_files import open_desk

        # The settings are a record that never changes: they may be read in any thread.
        return open_desk(path, clock, self.settings.now, self._repair)

    def _lobby(self) -> FileLobby:
        from checkin.event_files import FileLobby

        return FileLobby(self._make_demo)

    def _raise_window(self) -> None:
        if self.window is not None:
            self.window.raise_up()
