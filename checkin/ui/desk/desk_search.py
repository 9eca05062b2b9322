"""Whom a text that is typed at the desk may mean: looked for as it grows, shown, and let in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from checkin.ui.parts.timers import timer

if TYPE_CHECKING:
    from datetime import tzinfo

    from checkin.services.lookup import Match
    from checkin.ui.desk.desk_board import DeskBoard
    from checkin.ui.desk.searched import Searched
    from checkin.ui.session import DeskSession

_PAUSE_MS = 250
_SHORTEST = 2  # letters; one is enough in scripts that are not Latin


class DeskSearch(QObject):
    """Has the session look for what is in the desk's field, and shows on the board who it is."""

    def __init__(self, session: DeskSession, board: DeskBoard) -> None:
        """Follow what is typed into the board's field."""
        super().__init__(board)
        self._session, self._board = session, board
        self._pause = timer(self, _PAUSE_MS, self._look_thoroughly)
        board.field.typed.connect(self._look)
        board.agreed.connect(self._admit)

    def show_found(self, searched: Searched, zone: tzinfo) -> None:
        """Show whom the text in the field may mean; what answers another text is overtaken."""
        if searched.text != self._board.field.text():
            return
        self._board.drop_questions()
        results = self._board.results
        results.offer(self._board.panel.offered())
        results.show_matches(searched, self._session.now(), zone)
        self._board.show_part(results)
        if not searched.matches and not searched.thorough:
            self._pause.start()

    def look_again(self) -> None:
        """Look anew, where people are shown: at another list, or on the way out, they differ."""
        if self._board.is_showing_found():
            self._session.find(self._board.results.text)

    def take_not_a_code(self, text: str) -> None:
        """Take Enter on a text that is nobody's code."""
        if text != self._board.field.text():
            return
        if self._board.is_showing_found() and self._board.results.text == text:
            self._board.results.submit()
        else:
            self._session.find(text)  # what is shown belongs to fewer letters

    def _look(self, text: str) -> None:
        self._session.find(text)
        if len(text) < _SHORTEST and text.isascii():
            self._session.find("")
            if self._board.is_showing_found():
                self._board.show_part(self._board.ready)

    def _look_thoroughly(self) -> None:
        """Look for more than one mistake, now that the fingers rest."""
        if (text := self._board.field.text()) and not self._board.results.has_matches:
            self._session.find(text, thorough=True)

    def _admit(self, match: Match) -> None:
        if match.ticket is not None:
            self._session.admit(match.ticket)
