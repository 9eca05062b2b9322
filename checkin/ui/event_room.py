"""An open event in the window: its pages, and the one place where they meet its session."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.core.errors import CheckinError
from checkin.core.scan import Direction
from checkin.ui.desk.actions import Action
from checkin.ui.desk.desk_page import DeskPage
from checkin.ui.frame import page_title
from checkin.ui.page_book import DESK, PageBook
from checkin.ui.printing.printer_watch import PrinterWatch

if TYPE_CHECKING:
    from checkin.ui.attendees.attendees_page import AttendeesPage
    from checkin.ui.badges.badges_page import BadgesPage
    from checkin.ui.desk.desk_board import DeskBoard
    from checkin.ui.desk.picture_desk import PictureDesk, Pictures
    from checkin.ui.doors.door_setup import DoorSetup
    from checkin.ui.doors.questions_setup import QuestionsSetup
    from checkin.ui.equipment import Equipment
    from checkin.ui.journal.journal_page import JournalPage
    from checkin.ui.lists.import_page import ImportPage
    from checkin.ui.parts.look import Look
    from checkin.ui.preferences.preferences_page import PreferencesPage
    from checkin.ui.servers.server_room import ServerRoom
    from checkin.ui.session import DeskSession

ATTENDEES, JOURNAL, IMPORT, PREFERENCES = "attendees", "journal", "import", "preferences"
BADGES, OUTBOX, SERVERS, CONFLICTS = "badges", "outbox", "servers", "conflicts"


class EventRoom(QObject):
    """Holds the pages of one open event, connects them, and carries out what keys ask for.

    The desk is there from the beginning; every other page, and its module, is loaded when
    somebody first turns to it.
    """

    folder_wanted = Signal()  # the folder of the event's file is to be shown

    def __init__(
        self,
        look: Look,
        session: DeskSession,
        pages: PageBook,
        equipment: Equipment,
        board: DeskBoard | None = None,
    ) -> None:
        """Fill an empty book with the pages of a session's event; `board` is one seen already."""
        super().__init__(pages)
        self._look, self.session, self.pages, self._equipment = look, session, pages, equipment
        self.desk = DeskPage(look, session, board)
        if equipment.devices.camera is not None:
            self.desk.add_camera(equipment.devices.camera)
        self._add_pages()
        self._connect_desk()
        self._connect_status()
        pages.turn_to(DESK)
        pages.chain_tabs(self.desk.last_in_chain())

    @cached_property
    def pictures(self) -> PictureDesk:
        """What reads pictures that are dropped or pasted."""
        from checkin.ui.desk.picture_desk import PictureDesk

        return PictureDesk(self.session)

    @cached_property
    def attendees(self) -> AttendeesPage:
        """Everybody, in a table."""
        from checkin.ui.attendees.attendees_page import AttendeesPage

        session = self.session
        page = AttendeesPage(self._look, session)
        session.introduce(page.show_occasion)
        session.stood.connect(page.show_place)
        session.decided.connect(page.show_decision)
        session.undone.connect(page.show_undone)
        session.failed.connect(page.show_trouble)
        page.import_wanted.connect(self.bring_in)
        page.side.deeds.done.connect(self.desk.deeds.tell)
        page.side.deeds.failed.connect(self.desk.deeds.tell_trouble)
        self.outside.brought.connect(page.look_again)
        page.show_place(session.checkin_list, session.direction)
        return self.pages.put(ATTENDEES, page)

    @cached_property
    def badges(self) -> BadgesPage:
        """Layouts of badges, and printing."""
        from checkin.ui.badges.badges_page import BadgesPage

        page = BadgesPage(self._look, self.session)
        self.session.opened.connect(page.show_occasion)
        return page

    @cached_property
    def journal(self) -> JournalPage:
        """Every line of the journal."""
        from checkin.ui.journal.journal_page import JournalPage

        session = self.session
        page = JournalPage(self._look, session)
        page.conflicts_wanted.connect(self.outside.go_to_conflicts)
        session.introduce(page.show_occasion)
        session.decided.connect(page.look_for_new)
        self.outside.brought.connect(page.look_for_new)
        session.undone.connect(page.show_undone)
        return page

    @cached_property
    def imports(self) -> ImportPage:
        """Where a list is brought in."""
        from checkin.ui.lists.import_page import ImportPage

        page = ImportPage(self._look, self.session)
        self.session.introduce(page.show_occasion)
        page.imported.connect(self.session.reread)
        page.left.connect(self.pages.turn_back)
        page.door_wanted.connect(self.ask_for_door)
        page.desk_wanted.connect(self.go_ready)
        page.attendees_wanted.connect(partial(self.pages.turn_to, ATTENDEES))
        return page

    @cached_property
    def outside(self) -> ServerRoom:
        """What goes out and comes in."""
        from checkin.ui.servers.server_room import ServerRoom

        room = ServerRoom(self._look, self.session, self.pages, self._equipment.devices.camera)
        room.line_wanted.connect(self._show_line)
        return room

    @cached_property
    def preferences(self) -> PreferencesPage:
        """The settings of this computer; only where the window was given some."""
        from checkin.ui.preferences.preferences_page import PreferencesPage

        devices, settings, sounds = self._equipment
        if settings is None or sounds is None:
            raise LookupError("This window was given no settings.")
        return PreferencesPage(self._look, settings, sounds, devices)

    @cached_property
    def doors(self) -> DoorSetup:
        """Where doors are set up."""
        from checkin.ui.doors.door_setup import DoorSetup

        return DoorSetup(self._look, self.session, self.pages.window())

    @cached_property
    def questions(self) -> QuestionsSetup:
        """Where it is set up what doors ask."""
        from checkin.ui.doors.questions_setup import QuestionsSetup

        return QuestionsSetup(self._look, self.session, self.pages.window())

    def furnish(self) -> None:
        """Make what is needed soon, while the event is being opened."""
        self.desk.furnish()
        self.outside.begin(self.desk.ready)

    def leave(self) -> None:
        """Finish what the pages still do by themselves, before the session ends."""
        for made in ("preferences", "badges", "attendees", "outside"):
            if made in vars(self):
                vars(self)[made].leave()
        self.desk.deeds.leave()
        self.stop_looking()

    def stop_looking(self) -> None:
        """Stop what only looks at something and writes nothing."""
        if "imports" in vars(self):
            self.imports.stop_looking()

    def take_scan(self, code: str) -> None:
        """Take what a scanner read, whichever page is shown."""
        is_tried = self.pages.key == PREFERENCES and self.preferences.is_trying_out
        if is_tried or self.outside.takes_scan(code):
            return  # a code to test the scanner with, or that of a server, checks nobody in
        has_list = self.session.occasion is None or self.session.checkin_list is not None
        self.session.scan(code) if has_list else self.desk.deeds.miss_list()

    def take_from_camera(self, code: str) -> None:
        """Take a code held up to the camera; in the preferences the camera is only tried out."""
        if self.is_at_desk():
            self.take_scan(code)
        else:
            self.outside.take_from_camera(code)

    def bring_in(self, path: Path | None = None) -> None:
        """Show the import page, with a list's file if one is named."""
        if path is not None:
            self.imports.open_file(path)
        self.pages.turn_to(IMPORT)

    def open_preferences(self, section: str = "") -> None:
        """Show the preferences, at a section if one is named."""
        if None not in self._equipment:
            if section:
                self.preferences.turn_to(section)
            self.pages.turn_to(PREFERENCES)

    def ask_for_door(self, list_id: str = "") -> None:
        """Ask for a check-in list that is to be added, or for changes of one that there is."""
        self.doors.ask(list_id)

    def ask_for_questions(self) -> None:
        """Ask what is to be asked at the doors."""
        self.questions.ask()

    def is_at_desk(self) -> bool:
        """Whether the desk is the page that is shown."""
        return self.pages.key == DESK

    def act(self, action: Action) -> None:
        """Do what the key of an action asks for, on the page that is shown."""
        shown = self.pages.key
        if action is Action.WALK_IN:
            self.attendees.walk_in()
        elif shown == DESK and action is Action.GROUP:
            self._carry_out_elsewhere(action)
        elif shown == DESK:
            self.desk.carry_out(action)
        elif shown == ATTENDEES:
            self.attendees.carry_out(action)
        elif shown == BADGES:
            self.badges.carry_out(action)
        elif shown == JOURNAL and action is Action.UNDO:
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
        is_told = self.pages.is_telling()
        self.pages.turn_to(DESK)
        if not is_told:
            self.desk.be_ready()

    def go_to_part(self, key: str) -> None:
        """Go to the page that a part of the status line stands for."""
        if key == "printer" and self.session.printing.board.printers:
            self.badges.turn_to("printing")
            self.pages.turn_to(BADGES)
        elif key in {"desk", "printer"} and None not in self._equipment:
            self.open_preferences(key)
        elif key == "sync":
            self.outside.go()
        elif key == "desk":
            self.pages.turn_to(DESK)

    def tell_of_device(self, sentence: str) -> None:
        """Say at the desk what is the matter with a device."""
        self.desk.show_trouble(CheckinError(sentence))

    def tick(self) -> None:
        """Show the time."""
        self.pages.status.show_time(self.session.now())

    def _add_pages(self) -> None:
        """Add the pages in the rail's order. A new one is named here, and connected where made."""
        pages = self.pages
        pages.add(DESK, "desk", page_title(DESK), lambda: self.desk)
        pages.add(ATTENDEES, "people", page_title(ATTENDEES), lambda: self.attendees)
        pages.add(BADGES, "badge", page_title(BADGES), lambda: self.badges)
        pages.add(JOURNAL, "journal", page_title(JOURNAL), lambda: self.journal)
        pages.add(OUTBOX, "outbox", page_title(OUTBOX), lambda: self.outside.outbox)
        pages.add_aside(SERVERS, lambda: self.outside.servers)
        pages.add_aside(CONFLICTS, lambda: self.outside.conflicts)
        pages.add_aside(IMPORT, lambda: self.imports)
        if None not in self._equipment:
            title = page_title(PREFERENCES)
            pages.add(PREFERENCES, "prefs", title, lambda: self.preferences, at_bottom=True)

    def _connect_desk(self) -> None:
        """Let desk and session do what either asks of the other."""
        session, desk = self.session, self.desk
        session.opened.connect(desk.show_occasion)
        session.stood.connect(desk.show_place)
        session.decided.connect(desk.show_decision)
        session.undone.connect(desk.show_undone)
        session.searched.connect(desk.show_search)
        session.not_a_code.connect(desk.search.take_not_a_code)
        session.board_changed.connect(desk.show_board)
        session.evidence_found.connect(desk.show_evidence)
        session.failed.connect(desk.show_trouble)
        if (sounds := self._equipment.sounds) is not None:
            session.decided.connect(sounds.play_decision)
            desk.deeds.called.connect(sounds.call)
            desk.deeds.missed.connect(sounds.play)
        desk.wanted.connect(self._carry_out_elsewhere)
        desk.folder_wanted.connect(self.folder_wanted)
        desk.help_wanted.connect(self.pages.show_keys)
        desk.list_wanted.connect(self.ask_for_door)
        desk.ready.server_wanted.connect(lambda: self.outside.ask_for_server())  # noqa: PLW0108 - made late
        desk.context.list_chosen.connect(session.stand_at)
        desk.context.direction_chosen.connect(session.turn)
        desk.context.door_wanted.connect(self.ask_for_door)
        desk.context.questions_wanted.connect(self.ask_for_questions)
        desk.field.pasted.connect(self._take_pictures)

    def _connect_status(self) -> None:
        """Let what surrounds the pages hear of the session, and lead to them."""
        session, pages = self.session, self.pages
        session.opened.connect(pages.show_occasion)
        session.opened.connect(pages.status.show_occasion)
        session.stood.connect(pages.status.show_place)
        session.board_changed.connect(pages.status.show_board)
        session.decided.connect(pages.tell_decision)
        self.printers = PrinterWatch(session, pages.status, self._equipment.settings)
        pages.verdict_wanted.connect(partial(pages.turn_to, DESK))
        pages.status.ticked.connect(self.tick)
        pages.status.wanted.connect(self.go_to_part)

    def _take_pictures(self, found: Pictures) -> None:
        self.pictures.take(found)

    def _show_line(self, entry_id: str) -> None:
        self.pages.turn_to(JOURNAL)
        self.journal.show_line(entry_id)

    def _carry_out_elsewhere(self, action: Action) -> None:
        """Do what the desk proposes and the page of attendees does, once the event is open."""
        if self.session.occasion is None:
            return
        ticket, decision = self.desk.ticket(), self.desk.panel.decision
        if action in {Action.SHOW_PERSON, Action.GROUP} and ticket is not None:
            self.pages.turn_to(ATTENDEES)
        self.attendees.carry_out_for(action, ticket, decision)
