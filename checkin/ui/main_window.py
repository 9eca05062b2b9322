"""The window: rail, pages, status line; the one place where signals meet slots."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.errors import CheckinError
from checkin.core.scan import Direction
from checkin.services.station import Occasion
from checkin.settings import Settings
from checkin.ui.actions import ACTIONS, Action
from checkin.ui.attendees_page import AttendeesPage
from checkin.ui.closing_strip import ClosingStrip
from checkin.ui.crash import CrashReport
from checkin.ui.desk_page import DeskPage
from checkin.ui.devices import Devices
from checkin.ui.door_adding import DoorAdding
from checkin.ui.import_page import ImportPage
from checkin.ui.journal_page import JournalPage
from checkin.ui.list_choice import LIST_ENDINGS
from checkin.ui.lobby_session import LobbySession
from checkin.ui.look import Look
from checkin.ui.mishap_strip import MishapStrip
from checkin.ui.page_book import PageBook
from checkin.ui.picture_desk import PictureDesk, pictures_in
from checkin.ui.preferences_page import PreferencesPage
from checkin.ui.session import DeskSession
from checkin.ui.settings_session import SettingsSession
from checkin.ui.signing import sign_anew
from checkin.ui.sounds import Sounds
from checkin.ui.start_page import StartPage

_SMALLEST = (1024, 600)
_FIRST = (1280, 800)


class MainWindow(QMainWindow):
    """Shows the start page, or the pages of one open event."""

    opened = Signal(object)  # Path, once an event's desk stands

    def __init__(
        self,
        look: Look,
        lobby: LobbySession,
        open_session: Callable[[Path], DeskSession],
        crash: CrashReport,
        devices: Devices | None = None,
    ) -> None:
        """Begin at the start page; `open_session` begins the work on an event file."""
        super().__init__()
        self._look = look
        self._lobby = lobby
        self._open_session = open_session
        self._crash = crash
        self._devices = devices or Devices()
        self.session: DeskSession | None = None
        self.preferences: PreferencesPage | None = None
        self._settings: SettingsSession | None = None
        self._sounds: Sounds | None = None
        self._path: Path | None = None
        self._first_list: Path | None = None
        self.setWindowTitle("Checkin")
        self.setMinimumSize(*_SMALLEST)
        self.resize(*_FIRST)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        # An event that is opened at once needs no look at the others.
        QTimer.singleShot(0, self, self._look_around)

    def offer_preferences(self, settings: SettingsSession, sounds: Sounds) -> None:
        """Have a page for the settings of this computer, and sounds for verdicts."""
        self._settings, self._sounds = settings, sounds
        settings.changed.connect(self._sign_anew)

    @property
    def path(self) -> Path | None:
        """The event file that is open, or was opened last."""
        return self._path

    def open_event(self, path: Path) -> None:
        """Open an event file; what goes wrong is told on the start page."""
        self._leave_event()
        session = self._open_session(path)
        self.session, self._path, self._first_list = session, path, None
        self.start_page.setEnabled(False)
        session.opened.connect(self._enter_event)
        if self._sounds is not None:
            session.decided.connect(self._sounds.play_decision)
        session.start(self._stay_outside)

    def _open_new(self, path: Path, attendees: Path | None) -> None:
        """Open an event just made, and the list that it begins with."""
        self.open_event(path)
        self._first_list = attendees

    def raise_up(self) -> None:
        """Come before other windows, as when the event is opened a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def take_scan(self, code: str) -> None:
        """Take what a scanner read, wherever the focus is; the way in for all scanners."""
        if self.preferences is not None and self.preferences.is_trying_out:
            return  # a code to test the scanner with checks nobody in
        if self.session is not None and self.session.checkin_list is not None:
            self.session.scan(code)

    def open_preferences(self, section: str = "") -> None:
        """Show the preferences, at a section if one is named."""
        if self.preferences is not None:
            if section:
                self.preferences.turn_to(section)
            self.pages.turn_to("preferences")

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._look.fit(self.width(), self.height())
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self._give_focus()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing.holds_back(self.session):
            event.ignore()
            return
        self._keep_geometry()
        self._leave_event()
        self._lobby.close()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dropped(event, ".checkin", *LIST_ENDINGS) is not None or self._takes_pictures(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := _dropped(event, ".checkin")) is not None:
            self.open_event(path)
        elif (path := _dropped(event, *LIST_ENDINGS)) is not None:
            self.bring_in(path)
        elif self._takes_pictures(event):
            self.pictures.take(pictures_in(event.mimeData()))

    def bring_in(self, path: Path) -> None:
        """Show a list's file on the import page; without an event, make one for it first."""
        if self.pages:
            self.import_page.open_file(path)
            self.pages.turn_to("import")
        else:
            self.start_page.make_event_with(path)

    def restore_geometry(self) -> None:
        """Stand where the window stood last, if there still is a screen."""
        kept = QSettings().value("geometry")
        if kept is not None and self.restoreGeometry(kept):
            screens = QGuiApplication.screens()
            if not any(each.availableGeometry().intersects(self.geometry()) for each in screens):
                self.resize(*_FIRST)

    def _keep_geometry(self) -> None:
        QSettings().setValue("geometry", self.saveGeometry())

    def _build(self) -> None:
        self.start_page = StartPage(self._look, self._lobby)
        self.pages = PageBook(self._look)
        self.status = self.pages.status
        self._rooms = QStackedWidget()
        self._rooms.addWidget(self.start_page)
        self._rooms.addWidget(self.pages)
        whole = QWidget()
        outer = QVBoxLayout(whole)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._rooms, 1)
        self._mishap = MishapStrip(self._look)
        outer.addWidget(self._mishap)
        self._closing = ClosingStrip(self._look)
        outer.addWidget(self._closing)
        self.setCentralWidget(whole)

    def _build_pages(self, session: DeskSession) -> None:
        """Build the pages of an event. A new page is added here, and connected below."""
        self.desk_page = DeskPage(self._look, session)
        self.pictures = PictureDesk(session)
        if self._devices.camera is not None:
            self.desk_page.add_camera(self._devices.camera)
        self.pages.add("desk", "desk", self.tr("Desk"), self.desk_page)
        self.attendees_page = AttendeesPage(self._look, session)
        self.pages.add("attendees", "people", self.tr("Attendees"), self.attendees_page)
        self.journal_page = JournalPage(self._look, session)
        self.pages.add("journal", "journal", self.tr("Journal"), self.journal_page)
        self.import_page = ImportPage(self._look, session)
        self.pages.add_aside("import", self.import_page)
        self.doors = DoorAdding(self._look, session, self)
        if self._settings is not None and self._sounds is not None:
            self.preferences = PreferencesPage(
                self._look, self._settings, self._sounds, self._devices
            )
            title = self.tr("Preferences")
            self.pages.add("preferences", "prefs", title, self.preferences, at_bottom=True)

    def _connect(self) -> None:
        """Connect what lasts as long as the window."""
        self._look.changed.connect(self._dress)
        self._crash.noted.connect(self._mishap.tell)
        self._lobby.recent_found.connect(self.start_page.show_recent)
        self._lobby.chosen.connect(self.open_event)
        self._lobby.created.connect(self._open_new)
        self._lobby.failed.connect(self._stay_outside)
        self.start_page.chosen.connect(self.open_event)
        self.status.wanted.connect(self._go_to_part)
        if self._devices.serial is not None:
            self._devices.serial.failed.connect(self._tell_of_device)
        if self._devices.camera is not None:
            self._devices.camera.scanned.connect(self._take_from_camera)
        self.pages.strip.clicked.connect(self._go_to_verdict)
        self._closing.finished.connect(self.close)
        self._connect_keys()

    def _connect_session(self, session: DeskSession) -> None:
        """Connect the pages of an event with its session."""
        desk = self.desk_page
        session.opened.connect(desk.show_occasion)
        session.opened.connect(self.status.show_occasion)
        session.stood.connect(desk.show_place)
        session.opened.connect(self.pages.show_occasion)
        session.decided.connect(desk.show_decision)
        session.decided.connect(self.pages.tell_decision)
        session.undone.connect(desk.show_undone)
        session.searched.connect(desk.show_search)
        session.not_a_code.connect(desk.show_not_a_code)
        session.board_changed.connect(desk.show_board)
        session.evidence_found.connect(desk.panel.show_evidence)
        session.failed.connect(desk.show_trouble)
        self._connect_attendees(session)
        desk.folder_wanted.connect(self._show_folder)
        desk.help_wanted.connect(self.pages.show_keys)
        desk.context.list_chosen.connect(session.stand_at)
        desk.context.direction_chosen.connect(session.turn)
        desk.field.pasted.connect(self.pictures.take)
        self.status.ticked.connect(self._tick)
        self._connect_lists(session)
        self._connect_journal(session)

    def _connect_journal(self, session: DeskSession) -> None:
        """Connect the journal, which hears of every line."""
        journal = self.journal_page
        session.opened.connect(journal.show_occasion)
        session.decided.connect(journal.look_for_new)
        session.undone.connect(journal.show_undone)

    def _connect_lists(self, session: DeskSession) -> None:
        """Connect the page that brings lists in."""
        page = self.import_page
        session.opened.connect(page.show_occasion)
        page.imported.connect(session.reread)
        page.left.connect(self.pages.turn_back)
        page.door_wanted.connect(self.doors.ask)
        self.desk_page.context.door_wanted.connect(self.doors.ask)
        self.desk_page.list_wanted.connect(self.doors.ask)
        page.desk_wanted.connect(self._go_ready)
        page.attendees_wanted.connect(self._go_to_attendees)
        page.done.offer_attendees(is_there=self.pages.has("attendees"))

    def _connect_attendees(self, session: DeskSession) -> None:
        page = self.attendees_page
        session.opened.connect(page.show_occasion)
        session.stood.connect(page.show_place)
        session.decided.connect(page.show_decision)
        session.undone.connect(page.show_undone)
        session.failed.connect(page.show_trouble)
        self.desk_page.wanted.connect(self._carry_out_elsewhere)

    def _connect_keys(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F1": self._help,
            "F2": self._go_ready,
            "Ctrl+Return": self._propose,
            "Ctrl+D": self._turn,
            "F11": self._toggle_full_screen,
            "Ctrl+,": self.open_preferences,
            "Ctrl+I": self._go_to_import,
        }
        for action in (action for action in Action if action is not Action.SEARCH):
            keys[ACTIONS[action].key] = partial(self._act, action)
        for key, slot in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(slot)

    def _enter_event(self, occasion: Occasion) -> None:
        session = self.session
        if session is None or self.pages:
            return  # its lists have changed; the pages hear of it themselves
        self._build_pages(session)
        self._connect_session(session)
        self.desk_page.show_occasion(occasion)
        self.attendees_page.show_occasion(occasion)
        self.import_page.show_occasion(occasion)
        self.journal_page.show_occasion(occasion)
        self.status.show_occasion(occasion)
        self.pages.show_occasion(occasion)
        self._tick()
        self._rooms.setCurrentWidget(self.pages)
        self.setWindowTitle(f"{occasion.event.name} – Checkin")
        self.pages.turn_to("desk")
        self.pages.chain_tabs(self.desk_page.last_in_chain())
        self.start_page.show_trouble("")
        if self._path is not None:
            self.opened.emit(self._path)
        if self._first_list is not None:
            self.bring_in(self._first_list)

    def _stay_outside(self, error: CheckinError) -> None:
        self._leave_event()
        self._look_around()
        self.start_page.show_trouble(str(error))
        self._rooms.setCurrentWidget(self.start_page)

    def _tell_of_device(self, sentence: str) -> None:
        if self.pages:
            self.desk_page.show_trouble(CheckinError(sentence))
        else:
            self.start_page.show_trouble(sentence)

    def _look_around(self) -> None:
        if self.session is None:
            self._lobby.look_around()

    def _leave_event(self) -> None:
        """Finish what was promised and take the pages away."""
        if self.session is None:
            return
        if self.preferences is not None:
            self.preferences.leave()
            self.preferences = None
        if self.pages:
            self.import_page.stop_looking()
        self.session.close()
        self.pages.clear()
        self.session.deleteLater()
        self.session = None

    def _act(self, action: Action) -> None:
        if action is Action.WALK_IN and self.pages:
            self.attendees_page.walk_in()
        elif self._is_at_desk() and action is Action.GROUP:
            self._carry_out_elsewhere(action)
        elif self._is_at_desk():
            self.desk_page.carry_out(action)
        elif self.pages and self.pages.shown() is self.attendees_page:
            self.attendees_page.carry_out(action)

    def _carry_out_elsewhere(self, action: Action) -> None:
        """Do what the desk proposes and the page of attendees does."""
        decision, page = self.desk_page.panel.decision, self.attendees_page
        ticket = decision.ticket if decision else None
        if action is Action.WALK_IN:
            page.walk_in()
        elif ticket is None:
            return
        elif action is Action.PRINT:
            page.print_again(ticket)
        elif action is Action.SHOW_PERSON:
            self.pages.turn_to("attendees")
            page.show_person(ticket.attendee.id)
        elif action is Action.GROUP:
            self.pages.turn_to("attendees")
            page.show_group(ticket.attendee.company)
        elif action is Action.UNDO and self.pages and self.pages.shown() is self.journal_page:
            self.journal_page.ask_to_undo()

    def _propose(self) -> None:
        if self._is_at_desk():
            self.desk_page.carry_out_proposed()

    def _go_ready(self) -> None:
        if not self.pages.strip.isHidden():
            self._go_to_verdict()
        elif self.pages:
            self.pages.turn_to("desk")
            self.desk_page.be_ready()

    def _go_to_import(self) -> None:
        if self.pages:
            self.pages.turn_to("import")

    def _go_to_attendees(self) -> None:
        if self.pages.has("attendees"):
            self.pages.turn_to("attendees")

    def _go_to_verdict(self) -> None:
        if self.pages:
            self.pages.turn_to("desk")

    def _help(self) -> None:
        if self.pages:
            self.pages.show_keys()

    def _show_folder(self) -> None:
        if self._path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path.absolute().parent)))

    def _turn(self) -> None:
        if self.session is not None and self._is_at_desk():
            is_in = self.session.direction is Direction.ENTRY
            self.session.turn(Direction.EXIT if is_in else Direction.ENTRY)

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _take_from_camera(self, code: str) -> None:
        """Take a code held up to the camera; on another page the camera is only tried out."""
        if self._is_at_desk():
            self.take_scan(code)

    def _takes_pictures(self, event: QDropEvent) -> bool:
        return self._is_at_desk() and bool(pictures_in(event.mimeData()))

    def _is_at_desk(self) -> bool:
        return bool(self.pages) and self.pages.shown() is self.desk_page

    def _go_to_part(self, key: str) -> None:
        if key in {"desk", "printer"} and self.preferences is not None:
            self.open_preferences(key)
        elif key in {"desk", "event"} and self.pages:
            self.pages.turn_to("desk")

    def _sign_anew(self, settings: Settings) -> None:
        if self.session is not None:
            sign_anew(self.session, settings)

    def _tick(self) -> None:
        if self.session is not None:
            self.status.show_time(self.session.now())

    def _give_focus(self) -> None:
        if self._is_at_desk():
            self.desk_page.take_focus()

    def _dress(self) -> None:
        self.start_page.dress()
        self.pages.dress()


def _dropped(event: QDropEvent, *endings: str) -> Path | None:
    """Give the first of the dropped files whose name ends so."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.casefold() in endings), None)
