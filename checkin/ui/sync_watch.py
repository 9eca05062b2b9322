"""Says at the window's foot how things stand with what is connected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from checkin.core.sync_status import SyncStatus
    from checkin.services.lookup import Board
    from checkin.ui.session import DeskSession
    from checkin.ui.status_line import StatusLine
    from checkin.ui.sync_session import SyncSession
    from checkin.ui.sync_words import SyncWords

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
        self._ticks = 0
        syncing.changed.connect(self.show_status)
        session.board_changed.connect(self.show_board)
        status.ticked.connect(self.tick)

    def show_status(self, status: SyncStatus) -> None:
        """Show how things stand."""
        self._unsent = status.unsent + status.stuck
        if not status.targets:  # said here too: without a check-in list there are no numbers
            self._line.show_kept()
        self._show()

    def show_board(self, board: Board) -> None:
        """Hear how many lines are unsent now."""
        if board.unsent is None or board.unsent == self._unsent:
            return
        self._unsent = board.unsent
        self._show()

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
            from checkin.ui.sync_words import SyncWords

            self._words = SyncWords(self)
        part = self._words.part(status, self._unsent, self._session.now(), occasion.event.zone)
        self._line.show_sync(part)
        self.counted.emit(max(0, self._unsent - status.stuck), status.stuck)
