"""From one event to another in the same window: the desk stays until the other one is open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

from checkin.core.errors import CheckinError
from checkin.ui.page_book import DESK

if TYPE_CHECKING:
    from checkin.ui.main_window import MainWindow
    from checkin.ui.session import DeskSession
    from checkin.ui.start.lobby_session import LobbySession


class EventChange(QObject):
    """Opens event files for a window, and lets go of none for one that cannot be opened."""

    def __init__(
        self,
        window: MainWindow,
        lobby: LobbySession,
        open_session: Callable[[Path], DeskSession],
    ) -> None:
        """Look into files by a lobby; `open_session` begins the work on one."""
        super().__init__(window)
        self._window, self._lobby, self._open_session = window, lobby, open_session
        self._path: Path | None = None  # the file that is being tried
        self._session: DeskSession | None = None

    def open(self, path: Path) -> None:
        """Open an event file; what goes wrong is told where the window stands."""
        if not self._window.is_open():
            self._window.stand_at(path)
            self._window.begin()
        elif self._path is None:
            if self._window.has_to_wait(partial(self.open, path), is_end=False):
                return  # what was begun here is finished first, and is not waited for unseen
            self._path = path
            # First of all, so that this window's file is not given back for a damaged one.
            self._lobby.look_into(path, self._try, self._stay)

    def close(self) -> None:
        """Try no more."""
        session, self._session, self._path = self._session, None, None
        if session is not None:
            session.close()
            session.deleteLater()

    def _try(self, path: Path) -> None:
        if path != self._path:
            return  # the window is being closed
        self._session = session = self._open_session(path)
        session.opened.connect(self._await, Qt.ConnectionType.SingleShotConnection)
        session.start(self._stay)

    def _await(self, _: object) -> None:
        QTimer.singleShot(0, self, self._change)  # once the session has told all of itself

    def _change(self) -> None:
        path, session = self._path, self._session
        self._path = self._session = None
        if path is not None and session is not None:
            self._window.stand_at(path, session)
            self._window.begin()

    def _stay(self, error: CheckinError) -> None:
        self.close()
        window = self._window
        if window.room is not None:
            window.pages.turn_to(DESK)
            # Whatever is the matter with that file, this desk goes on.
            window.room.desk.show_trouble(CheckinError(*error.args))
