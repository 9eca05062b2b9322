"""What of an open event goes out and comes in: its pages, its lane, what is said of it."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.services.journal.conflicts import FoundConflicts
from checkin.ui.parts.timers import timer
from checkin.ui.servers.sync_session import SyncSession
from checkin.ui.servers.sync_watch import SyncWatch

if TYPE_CHECKING:
    from collections.abc import Callable

    from checkin.services.station import Occasion
    from checkin.ui.desk.ready_card import ReadyCard
    from checkin.ui.devices import Camera
    from checkin.ui.journal.conflicts_page import ConflictsPage
    from checkin.ui.page_book import PageBook
    from checkin.ui.parts.look import Look
    from checkin.ui.servers.outbox_page import OutboxPage
    from checkin.ui.servers.servers_page import ServersPage
    from checkin.ui.session import DeskSession

_AT_MOST_EVERY_MS = 10_000  # what comes in is looked at again

OUTBOX, SERVERS, CONFLICTS, JOURNAL = "outbox", "servers", "conflicts", "journal"


class ServerRoom(QObject):
    """Holds three pages, each made when somebody first turns to it."""

    line_wanted = Signal(str)  # a line that the journal is to show, by its id
    brought = Signal()  # people or passages came in from a server

    def __init__(
        self, look: Look, session: DeskSession, pages: PageBook, camera: Camera | None = None
    ) -> None:
        """Look after what a session is connected to."""
        super().__init__(pages)
        self._look, self._session, self._pages = look, session, pages
        self._camera = camera
        self.syncing = SyncSession(session)
        self.watch = SyncWatch(session, self.syncing, pages.status)
        self._quiet = timer(self, _AT_MOST_EVERY_MS, self._look_if_brought)
        self._has_brought = False
        self.syncing.brought.connect(self._take_brought)
        self.watch.counted.connect(self._show_counts)
        session.undone.connect(self._count_twice)

    def begin(self, ready: ReadyCard) -> None:
        """Look what is connected, soon after the desk is ready, which hears of it."""
        self.syncing.changed.connect(ready.show_status)
        self.syncing.begin()
        self._count_twice()

    @cached_property
    def outbox(self) -> OutboxPage:
        """What targets do not have."""
        from checkin.ui.servers.outbox_page import OutboxPage

        session = self._session
        page = OutboxPage(self._look, session, self.syncing)
        session.introduce(page.show_occasion)
        page.servers_wanted.connect(self.go_to_servers)
        return page

    @cached_property
    def servers(self) -> ServersPage:
        """What is connected."""
        from checkin.ui.servers.servers_page import ServersPage

        session = self._session
        page = ServersPage(self._look, session, self.syncing, self._camera)
        session.introduce(page.show_occasion)
        page.left.connect(self._pages.turn_back)
        page.outbox_wanted.connect(self.go_to_outbox)
        return page

    @cached_property
    def conflicts(self) -> ConflictsPage:
        """Who was let in twice."""
        from checkin.ui.journal.conflicts_page import ConflictsPage

        session = self._session
        page = ConflictsPage(self._look, session)
        session.introduce(page.show_occasion)
        session.decided.connect(page.look_again)
        session.undone.connect(page.look_again)
        self.brought.connect(page.look_again)
        page.left.connect(self._pages.turn_back)
        page.line_wanted.connect(self.line_wanted)
        page.counted.connect(self._show_found)
        return page

    def takes_scan(self, code: str) -> bool:
        """Whether a pairing code is waited for; what else is scanned meanwhile is judged."""
        if not self._awaits_code():
            return False
        self._look_at(code, partial(self._take_or_judge, code))
        return True

    def take_from_camera(self, code: str) -> None:
        """Take a pairing code that is held up to the camera, while one is waited for."""
        if self._awaits_code():
            self._look_at(code, self.servers.take_from_camera)

    def go_to_servers(self) -> None:
        """Show what is connected."""
        self._pages.turn_to(SERVERS)
        self._pages.rail.mark(OUTBOX)

    def ask_for_server(self) -> None:
        """Ask how a server is reached that is to be connected."""
        self.go_to_servers()
        self.servers.begin_connecting()

    def go_to_outbox(self) -> None:
        """Show what is unsent."""
        self._pages.turn_to(OUTBOX)

    def go_to_conflicts(self) -> None:
        """Show who was let in twice."""
        self._pages.turn_to(CONFLICTS)
        self._pages.rail.mark(JOURNAL)

    def go(self) -> None:
        """Go where the status line's part leads: to what needs somebody, or what is connected."""
        if not self.syncing.is_connected:
            self.go_to_servers()
            return
        self.go_to_outbox()
        if self.syncing.status.stuck:
            self.outbox.show_stuck()

    def leave(self) -> None:
        """Stop at the next step, before the session ends."""
        if "servers" in vars(self):
            self.servers.leave()
        self.syncing.close()

    def _awaits_code(self) -> bool:
        return self._pages.key == SERVERS and self.servers.takes_codes

    def _look_at(self, code: str, then: Callable[[str], object]) -> None:
        """Have a code read as it was meant, whatever the keyboard made of it."""
        session = self._session
        session.reader.ask(lambda s: s.station.set_up_code(code), then, session.failed.emit)

    def _take_or_judge(self, scanned: str, code: str) -> None:
        if code:
            self.servers.take_code(code)
        else:
            self._session.scan(scanned)

    def _take_brought(self) -> None:
        """Hear that something came in; a busy server must not keep the desk busy."""
        self._has_brought = True
        if not self._quiet.isActive():
            self._look_if_brought()

    def _look_if_brought(self) -> None:
        if not self._has_brought:
            return
        self._has_brought = False
        self._quiet.start()
        session = self._session
        session.desk.ask(lambda s: s.station.occasion(), self._compare, session.failed.emit)
        self._count_twice()

    def _compare(self, occasion: Occasion) -> None:
        """Take over other lists only where they changed: somebody may be typing at the desk."""
        session = self._session
        if occasion != session.occasion:
            session.reread()
        else:
            session.reader.ask(
                lambda s: s.lookup.count_expected(), self._show_numbers, session.failed.emit
            )
        self.brought.emit()

    def _show_numbers(self, _: None) -> None:
        self._session.refresh_board()

    def _show_counts(self, waiting: int, stuck: int) -> None:
        """Count on the rail what waits by itself, or what somebody has to look at."""
        if stuck:
            told = self.tr("%n need somebody", "", stuck)
            self._pages.rail.count(OUTBOX, stuck, "attention", told)
        else:
            told = self.tr("%n waiting", "", waiting) if waiting else ""
            self._pages.rail.count(OUTBOX, waiting, "info", told)

    def _count_twice(self) -> None:
        """Look who was let in twice, undecided, replaced unknown to a desk, or taken back."""
        self.syncing.ask_aside(
            lambda s: s.conflicts.found(), self._show_found, self._session.failed.emit
        )

    def _show_found(self, found: FoundConflicts) -> None:
        people, replaced, taken_back = found.undecided, len(found.replaced), len(found.taken_back)
        told = [self.tr("%n let in twice", "", people)] if people else []
        if replaced:
            told.append(self.tr("%n replaced unknown to another desk", "", replaced))
        if taken_back:
            told.append(self.tr("%n let in, but taken back", "", taken_back))
        count = people + replaced + taken_back
        self._pages.rail.count(JOURNAL, count, "attention", ", ".join(told))
