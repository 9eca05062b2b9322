"""What a registration server says of the person shown, asked for in a lane of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.ui.lane import Lane
from checkin.ui.parts.timers import timer

if TYPE_CHECKING:
    from checkin.core.errors import CheckinError
    from checkin.services.servers.looking_closer import Closer
    from checkin.ui.services import Services
    from checkin.ui.session import DeskSession

_SETTLED_MS = 350  # whoever is passed over on the way to somebody else is not asked about
_PATIENCE = 0.5  # seconds that closing waits for a server


class PersonSession(QObject):
    """Asks about whoever is looked at, once for each time; the lane begins with the first.

    Where nothing is answered nothing is told: how a server fares is told elsewhere.
    """

    looked = Signal(str, object)  # the ticket that was asked about, and Closer

    def __init__(self, session: DeskSession) -> None:
        """Ask beside a session."""
        super().__init__(session)
        self._session = session
        self._lane: Lane[Services] | None = None
        self._wanted = ""
        self._timer = timer(self, _SETTLED_MS, self._ask)

    def look_at(self, ticket_id: str) -> None:
        """Ask about the holder of a ticket, if they are still looked at in a moment; or nobody."""
        if ticket_id != self._wanted:
            self._wanted = ticket_id
            self._timer.start()

    def close(self) -> None:
        """Ask nothing any more, and end the lane."""
        self._timer.stop()
        if self._lane is not None:
            self._lane.close()

    def _ask(self) -> None:
        if not self._wanted:
            return
        if self._lane is None:
            self._lane = self._session.lane("person", _PATIENCE)
        if not self._lane.is_busy:
            wanted = self._wanted
            self._lane.ask(
                partial(_look, wanted), partial(self._tell, wanted), partial(self._pass, wanted)
            )

    def _tell(self, asked: str, closer: Closer) -> None:
        if asked == self._wanted:
            self.looked.emit(asked, closer)
        else:
            self._ask()

    def _pass(self, asked: str, error: CheckinError) -> None:
        del error
        if asked != self._wanted:
            self._ask()


def _look(ticket_id: str, services: Services) -> Closer:
    return services.looking_closer.look(ticket_id)
