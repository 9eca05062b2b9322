"""An open event in the window: its pages, and the one place where they meet its session."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.core.errors import CheckinError
from checkin.core.scan import Direction
from checkin.services.station import Occasion
from checkin.ui.actions import Action
from checkin.ui.attendees_page import AttendeesPage
from checkin.ui.desk_page import DeskPage
from checkin.ui.door_adding import DoorAdding
from checkin.ui.equipment import Equipment
from checkin.ui.import_page import ImportPage
from checkin.ui.journal_page import JournalPage
from checkin.ui.look import Look
from checkin.ui.page_book import PageBook
from checkin.ui.picture_desk import PictureDesk
from checkin.ui.preferences_page import PreferencesPage
from checkin.ui.session import DeskSession


class EventRoom(QObject):
    """Builds the pages of one open event, connects them, and carries out what keys ask for."""

    folder_wanted = Signal()  # the folder of the event's file is to be shown

    def __init__(
        self, look: Look, session: DeskSession, pages: PageBook, equipment: Equipment
    ) -> None:
        """Fill an empty book with the pages of a session's event."""
        super().__init__(pages)
        self._look, self.session, self.pages = look, session, pages
        self._equipment = equipment
        self._build(pages.window())
        self._connect_session()
        self._connect_desk()
        self._connect_lists()

    def show_occasion(self, occasion: Occasion) -> None:
        """Begin with the event as it stands, at the desk."""
        for part in (self.desk, self.attendees, self.imports, self.journal):
            part.show_occasion(occasion)
        self.pages.status.show_occasion(occasion)
        self.pages.show_occasion(occasion)
        self.pages.turn_to("desk")
        self.pages.chain_tabs(self.desk.last_in_chain())

    def leave(self) -> None:
        """Finish what the pages still do by themselves, before the session ends."""
        if self.preferences is not None:
            self.preferences.leave()
        self.imports.stop_looking()

    def take_scan(self, code: str) -> None:
        """Take what a scanner read, whichever page is shown."""
        if self.preferences is not None and self.preferences.is_trying_out:
            return  # a code to test the scanner with checks nobody in
        if self.session.checkin_list is not None:
            self.session.scan(code)

    def take_from_camera(self, code: str) -> None:
        """Take a code held up to the camera; on another page the camera is only tried out."""
        if self.is_at_desk():
            self.take_scan(code)

    def bring_in(self, path: Path) -> None:
        """Show a list's file on the import page."""
        self.imports.open_file(path)
        self.pages.turn_to("import")

    def open_preferences(self, section: str = "") -> None:
        """Show the preferences, at a section if one is named."""
        if self.preferences is not None:
            if section:
                self.preferences.turn_to(section)
            self.pages.turn_to("preferences")

    def is_at_desk(self) -> bool:
        """Whether the desk is the page that is shown."""
        return self.pages.shown() is self.desk

    def act(self, action: Action) -> None:
        """Do what the key of an action asks for, on the page that is shown."""
        shown = self.pages.shown()
        if action is Action.WALK_IN:
            self.attendees.walk_in()
        elif shown is self.desk and action is Action.GROUP:
            self._carry_out_elsewhere(action)
        elif shown is self.desk:
            self.desk.carry_out(action)
        elif shown is self.attendees:
            self.attendees.carry_out(action)
        elif shown is self.journal and action is Action.UNDO:
            self.journal.ask_to_undo()

    def propose(self) -> None:
        """Do what the verdict shown proposes."""
        if self.is_at_desk():
            self.desk.carry_out_proposed()

    def turn(self) -> None:
        """Let people out instead of in, or in again."""
        if self.is_at_desk():
            is_in = self.session.direction is Direction.ENTRY
            self.session.turn(Direction.EXIT if is_in else Direction.ENTRY)

    def go_ready(self) -> None:
        """Go to the desk, at the verdict that was told on another page, or ready."""
        is_told = not self.pages.strip.isHidden()
        self.pages.turn_to("desk")
        if not is_told:
            self.desk.be_ready()

    def go_to_verdict(self) -> None:
        """Go to the desk as it stands."""
        self.pages.turn_to("desk")

    def go_to_import(self) -> None:
        """Go where a list is brought in."""
        self.pages.turn_to("import")

    def go_to_part(self, key: str) -> None:
        """Go to the page that a part of the status line stands for."""
        if key in {"desk", "printer"} and self.preferences is not None:
            self.open_preferences(key)
        elif key in {"desk", "event"}:
            self.pages.turn_to("desk")

    def tell_of_device(self, sentence: str) -> None:
        """Say at the desk what is the matter with a device."""
        self.desk.show_trouble(CheckinError(sentence))

    def tick(self) -> None:
        """Show the time."""
        self.pages.status.show_time(self.session.now())

    def _build(self, window: QWidget) -> None:
        """Build the pages. A new page is added here, and connected below."""
        look, session, pages = self._look, self.session, self.pages
        devices, settings, sounds = self._equipment
        self.desk = DeskPage(look, session)
        if devices.camera is not None:
            self.desk.add_camera(devices.camera)
        pages.add("desk", "desk", self.tr("Desk"), self.desk)
        self.attendees = AttendeesPage(look, session)
        pages.add("attendees", "people", self.tr("Attendees"), self.attendees)
        self.journal = JournalPage(look, session)
        pages.add("journal", "journal", self.tr("Journal"), self.journal)
        self.imports = ImportPage(look, session)
        pages.add_aside("import", self.imports)
        self.pictures = PictureDesk(session)
        self.doors = DoorAdding(look, session, window)
        self.preferences: PreferencesPage | None = None
        if settings is not None and sounds is not None:
            self.preferences = PreferencesPage(look, settings, sounds, devices)
            title = self.tr("Preferences")
            pages.add("preferences", "prefs", title, self.preferences, at_bottom=True)

    def _connect_session(self) -> None:
        """Let the pages hear of what the session answers."""
        session, desk = self.session, self.desk
        for part in (desk, self.attendees, self.imports, self.journal, self.pages.status):
            session.opened.connect(part.show_occasion)
        session.opened.connect(self.pages.show_occasion)
        session.stood.connect(desk.show_place)
        session.stood.connect(self.attendees.show_place)
        session.decided.connect(desk.show_decision)
        session.decided.connect(self.pages.tell_decision)
        session.decided.connect(self.attendees.show_decision)
        session.decided.connect(self.journal.look_for_new)
        session.undone.connect(desk.show_undone)
        session.undone.connect(self.attendees.show_undone)
        session.undone.connect(self.journal.show_undone)
        session.searched.connect(desk.show_search)
        session.not_a_code.connect(desk.show_not_a_code)
        session.board_changed.connect(desk.show_board)
        session.evidence_found.connect(desk.panel.show_evidence)
        session.failed.connect(desk.show_trouble)
        session.failed.connect(self.attendees.show_trouble)
        if (sounds := self._equipment.sounds) is not None:
            session.decided.connect(sounds.play_decision)

    def _connect_desk(self) -> None:
        """Let the session and other pages do what the desk asks for."""
        desk, session = self.desk, self.session
        desk.wanted.connect(self._carry_out_elsewhere)
        desk.folder_wanted.connect(self.folder_wanted)
        desk.help_wanted.connect(self.pages.show_keys)
        desk.list_wanted.connect(self.doors.ask)
        desk.context.list_chosen.connect(session.stand_at)
        desk.context.direction_chosen.connect(session.turn)
        desk.context.door_wanted.connect(self.doors.ask)
        desk.field.pasted.connect(self.pictures.take)
        self.pages.strip.clicked.connect(self.go_to_verdict)
        self.pages.status.ticked.connect(self.tick)
        self.pages.status.wanted.connect(self.go_to_part)

    def _connect_lists(self) -> None:
        """Connect the page that brings lists in with those that lead to it and on from it."""
        page = self.imports
        page.imported.connect(self.session.reread)
        page.left.connect(self.pages.turn_back)
        page.door_wanted.connect(self.doors.ask)
        page.desk_wanted.connect(self.go_ready)
        page.attendees_wanted.connect(self._go_to_attendees)
        self.attendees.import_wanted.connect(self._import)

    def _import(self, path: Path | None) -> None:
        if path is None:
            self.go_to_import()
        else:
            self.bring_in(path)

    def _go_to_attendees(self) -> None:
        self.pages.turn_to("attendees")

    def _carry_out_elsewhere(self, action: Action) -> None:
        """Do what the desk proposes and the page of attendees does."""
        decision, page = self.desk.panel.decision, self.attendees
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
