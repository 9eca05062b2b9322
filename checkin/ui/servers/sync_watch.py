"""Says at the window's foot how things stand with what is connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.core.scan import Verdict

if TYPE_CHECKING:
    from checkin.core.decision import Decision
    from checkin.core.servers.sync_status import SyncStatus
    from checkin.services.lookup import Board
    from checkin.ui.servers.sync_session import SyncSession
    from checkin.ui.servers.sync_words import SyncWords
    from checkin.ui.session import DeskSession
    from checkin.ui.status_line import StatusLine

_EVERY = 15  # ticks between two looks at how old the data is


class SyncWatch(QObject):
    """Takes the place of what the desk's numbers say once something is connected."""

    counted = Signal(int, int)  # lines that wait by themselves, lines that need somebody

    def __init__(self, session: DeskSession, syncing: SyncSession, status: StatusLine) -> None:
        """Watch what a session is connected to."""
        super().__init__(session)
        self._session, self._syncing, self._line = session, syncing, status
        self._words: SyncWords | None = None
        self._unsent = 0
        self._uncounted = ""  # the line written last, until it is among those that were counted
        self._is_stale = False
        self._ticks = 0
        syncing.changed.connect(self.show_status)
        session.decided.connect(self.await_count)
        session.board_changed.connect(self.show_board)
        status.ticked.connect(self.tick)

    def show_status(self, status: SyncStatus) -> None:
        """Show how things stand."""
        self._unsent = status.unsent + status.stuck
        if not status.targets:  # said here too: without a check-in list there are no numbers
            self._line.show_kept()
        self._show()

    def await_count(self, decision: Decision) -> None:
        """Hear of a line that goes out and is not counted yet: not everything is sent any more."""
        if self._goes_out(decision):
            self._uncounted, self._is_stale = decision.entry_id, False
            self._show()

    def show_board(self, board: Board) -> None:
        """Hear how many lines are unsent now."""
        if board.unsent is None:
            return
        is_counted = any(line.entry.id == self._uncounted for line in board.latest)
        if self._uncounted and not is_counted and not self._is_stale:
            self._is_stale = True  # counted before that line was written; the next numbers have it
            return
        was_awaited, self._uncounted, self._is_stale = bool(self._uncounted), "", False
        if was_awaited or board.unsent != self._unsent:
            self._unsent = board.unsent
            self._show()

    def _goes_out(self, decision: Decision) -> bool:
        """Whether some target is told of a scan: one that is a server hears of its own lists."""
        if decision.verdict not in {Verdict.ADMITTED, Verdict.CHECKED_OUT}:
            return False  # of who was refused, not every target wants to hear
        occasion = self._session.occasion
        lists = occasion.lists if occasion else ()
        here = next((each for each in lists if each.id == decision.scan.list_id), None)
        targets = (each.target for each in self._syncing.status.targets if not each.target.is_left)
        return any(
            not each.is_server or (here is not None and here.server == each.address)
            for each in targets
        )

    def tick(self) -> None:
        """Let some time pass: data grows older."""
        self._ticks += 1
        if self._ticks % _EVERY == 0:
            self._show()

    def _show(self) -> None:
        occasion, status = self._session.occasion, self._syncing.status
        if occasion is None or not status.targets:
            return
        if self._words is None:
            from checkin.ui.servers.sync_words import SyncWords

            self._words = SyncWords(self)
        unsent = max(self._unsent, status.stuck + 1) if self._uncounted else self._unsent
        part = self._words.part(status, unsent, self._session.now(), occasion.event.zone)
        self._line.show_sync(part)
        self.counted.emit(max(0, unsent - status.stuck), status.stuck)
