"""The window: the start page, or the room of an open event; what keys, files and closing do."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.desk.early_desk import EarlyDesk
from checkin.ui.window_place import FIRST, keep_place, kept_places, restore_place

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent, QShowEvent

    from checkin.core.errors import CheckinError
    from checkin.services.station import Occasion
    from checkin.ui.crash import CrashReport
    from checkin.ui.equipment import Equipment
    from checkin.ui.event_room import EventRoom
    from checkin.ui.outside import Outside
    from checkin.ui.parts.look import Look
    from checkin.ui.session import DeskSession
    from checkin.ui.start.lobby_session import LobbySession
    from checkin.ui.start.start_page import StartPage

# What a title, and a bar of the desktop, leave of 1024 by 600, and of 1920 by 1080 at scale 2.
_SMALLEST = (960, 500)


class MainWindow(QMainWindow):
    """Shows the start page, or the pages of one open event.

    A window that begins at a desk is seen in two steps: `show_early` puts up the desk's frame with
    its field, which is soon painted, and `furnish` all the rest. Nothing reaches the window
    between the two: see `FirstPaint`.
    """

    opened = Signal(object)  # Path, once an event's desk stands
    left = Signal()  # the event, for the start page

    def __init__(self, look: Look, settings_file: Path | None = None) -> None:
        """Begin empty; where the window stands is kept beside the file of the settings."""
        super().__init__()
        self._look = look
        self._settings_file = settings_file
        self._early: EarlyDesk | None = None
        self._is_furnished = False
        self.session: DeskSession | None = None
        self.room: EventRoom | None = None
        self._path: Path | None = None
        self._first_list: Path | None = None
        self.setWindowTitle("Checkin")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*FIRST)
        self.setAcceptDrops(True)
        self._build()
        look.changed.connect(self._dress)

    def show_early(self) -> None:
        """Show the frame of a desk and its field, with the keyboard."""
        self._early = EarlyDesk(self._look)
        self._rooms.addWidget(self._early)
        self._early.board.field.setFocus()

    def furnish(
        self,
        lobby: LobbySession,
        open_session: Callable[[Path], DeskSession],
        crash: CrashReport,
        equipment: Equipment | None = None,
    ) -> None:
        """Make all the rest; `open_session` begins the work on an event file."""
        from checkin.ui.equipment import Equipment
        from checkin.ui.event_change import EventChange
        from checkin.ui.mishap_strip import MishapStrip
        from checkin.ui.page_book import PageBook
        from checkin.ui.parts.closing_strip import ClosingStrip

        self._lobby, self._open_session, self._crash = lobby, open_session, crash
        self._change = EventChange(self, lobby, open_session)
        self._equipment = equipment or Equipment()
        self.pages = PageBook(self._look)
        self._rooms.addWidget(self.pages)
        self._mishap, self._closing = MishapStrip(self._look), ClosingStrip(self._look)
        for strip in (self._mishap, self._closing):
            self._outer.addWidget(strip)
        self._is_furnished = True
        self._connect()
        QTimer.singleShot(0, self, self._begin_outside)

    @property
    def path(self) -> Path | None:
        """The event file that is open, or was opened last."""
        return self._path

    @cached_property
    def outside(self) -> Outside:
        """What is shown without an event; made when it is first needed."""
        from checkin.ui.outside import Outside

        outside = Outside(self._look, self._lobby, self._equipment)
        outside.start.chosen.connect(self.open_event)
        self._rooms.addWidget(outside)
        return outside

    @property
    def start_page(self) -> StartPage:
        """Where an event is chosen."""
        return self.outside.start

    def open_event(self, path: Path) -> None:
        """Open an event file; what goes wrong is told where the window stands."""
        self._change.open(path)

    def stand_at(self, path: Path, session: DeskSession | None = None) -> None:
        """Have the desk of an event ready, for which `begin` opens the file.

        What is scanned and typed meanwhile is answered once the file is open.
        """
        from checkin.ui.event_room import EventRoom

        self._leave_event()
        session = session or self._open_session(path)
        self.session, self._path, self._first_list = session, path, None
        self._devices.offer_folder()
        if self._is_outside():
            self.start_page.setEnabled(False)
        early, self._early = self._early, None
        board = early.board if early is not None else None
        self.room = EventRoom(self._look, session, self.pages, self._equipment, board)
        self.room.folder_wanted.connect(self._show_folder)
        session.opened.connect(self._enter_event, Qt.ConnectionType.SingleShotConnection)
        if early is not None:
            self._rooms.setCurrentWidget(self.pages)
            self._rooms.removeWidget(early)
            early.deleteLater()
            self.room.desk.take_focus()

    def begin(self) -> None:
        """Open the file of the event that the desk stands at."""
        if self.session is not None:
            self.session.start(self._stay_outside)
        if self.room is not None:
            QTimer.singleShot(0, self.room, self.room.furnish)

    def leave_event(self, go_on: Callable[[], object] | None = None) -> None:
        """Close the event, as the window is closed, and show the start page; then `go_on`."""
        if self.has_to_wait(partial(self.leave_event, go_on), is_end=False):
            return
        self._leave_event()
        self.setWindowTitle("Checkin")
        self.start_page.show_trouble("")
        self._go_outside()
        self.left.emit()
        if go_on is not None:
            go_on()

    def make_event(self) -> None:
        """Ask for a new event, at the start page."""
        self.start_page.make_event()

    def open_preferences(self, section: str = "") -> None:
        """Show the preferences, in an event or without one."""
        if self.room is not None:
            self.room.open_preferences(section)
        else:
            self._begin_outside()
            self.outside.open_preferences(section)

    def has_to_wait(self, go_on: Callable[[], object], *, is_end: bool) -> bool:
        """Whether something under way is finished first; `go_on` is called after that."""
        if self.room is not None:
            self.room.stop_looking()
        return self._closing.holds_back(self.session, go_on, is_end=is_end)

    def _open_new(self, path: Path, attendees: Path | None) -> None:
        """Open an event just made, and the list that it begins with."""
        self.stand_at(path)
        self.begin()
        self._first_list = attendees

    def raise_up(self) -> None:
        """Come before other windows, as when the event is opened a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def take_scan(self, code: str) -> None:
        """Take what a scanner read, wherever the focus is; the way in for all scanners."""
        if self.room is not None:
            self.room.take_scan(code)

    def showEvent(self, event: QShowEvent) -> None:
        self._begin_outside()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look.fit(self.width(), self.height())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._give_focus()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_furnished and self.has_to_wait(self.close, is_end=True):
            event.ignore()
            return
        keep_place(self, kept_places(self._settings_file))
        self._leave_event()
        if self._is_furnished:
            self._change.close()
            self._lobby.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        from checkin.ui.window_drops import takes

        if takes(self, event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        from checkin.ui.window_drops import take

        take(self, event)

    def bring_in(self, path: Path) -> None:
        """Show a list's file on the import page; without an event, make one for it first."""
        if self.room is None:
            self.outside.make_event_with(path)
        elif self.is_open():
            self.room.bring_in(path)
        else:
            self._first_list = path

    def restore_geometry(self) -> None:
        """Stand where the window stood last, and be dressed for that size from the beginning."""
        restore_place(self, kept_places(self._settings_file))
        size = self.screen().availableSize() if self.isMaximized() else self.size()
        size = size.expandedTo(self.minimumSize())
        self._look.fit(size.width(), size.height())

    def _build(self) -> None:
        self._rooms = QStackedWidget()
        whole = QWidget()
        self._outer = QVBoxLayout(whole)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._rooms, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        """Connect what lasts as long as the window."""
        self._crash.noted.connect(self._mishap.tell)
        self._lobby.chosen.connect(self.open_event)
        self._lobby.created.connect(self._open_new)
        self._lobby.failed.connect(self._stay_outside)
        from checkin.ui.other_event import OtherEvent
        from checkin.ui.window_devices import WindowDevices
        from checkin.ui.window_keys import connect_keys

        self._devices = WindowDevices(self, self._equipment)
        connect_keys(self)
        OtherEvent(self)

    def is_open(self) -> bool:
        """Whether an event is open, not only its desk ready."""
        return self.session is not None and self.session.occasion is not None

    def _is_outside(self) -> bool:
        return self._rooms.currentWidget() is not self.pages

    def _begin_outside(self) -> None:
        """Begin at the start page, unless there is an event to begin with."""
        if self._is_furnished and self.session is None and not self._is_outside():
            self._go_outside()

    def _go_outside(self) -> None:
        self._rooms.setCurrentWidget(self.outside)
        self.outside.turn_to_start()
        self._lobby.look_around()

    def _enter_event(self, occasion: Occasion) -> None:
        if self.room is None:
            return
        self.room.tick()
        if self._is_outside():
            self.start_page.show_trouble("")
        self._rooms.setCurrentWidget(self.pages)
        if "outside" in vars(self):
            self.outside.turn_to_start()
        self.room.desk.take_focus()
        self.setWindowTitle(f"{occasion.event.name} – Checkin")
        if self._path is not None:
            self.opened.emit(self._path)
        if self._first_list is not None:
            self.bring_in(self._first_list)

    def _stay_outside(self, error: CheckinError) -> None:
        self._leave_event()
        from checkin.ui.troubles.trouble_words import trouble_words

        self._go_outside()
        self.start_page.show_trouble(trouble_words(error))

    def _leave_event(self) -> None:
        """Finish what was promised and take the pages away."""
        if self.session is None:
            return
        if self.room is not None:
            self.room.leave()
        self.session.close()
        self.pages.clear()
        if self.room is not None:
            self.room.deleteLater()
        self.session.deleteLater()
        self.session = self.room = None

    def _show_folder(self) -> None:
        from checkin.ui.parts.file_choice import show_folder_of

        if self._path is not None:
            show_folder_of(self._path)

    def _give_focus(self) -> None:
        if self.room is not None and self.room.is_at_desk():
            self.room.desk.take_focus()

    def _dress(self) -> None:
        if self._early is not None:
            self._early.dress()
        if "outside" in vars(self):
            self.outside.dress()
        if self._is_furnished:
            self.pages.dress()
