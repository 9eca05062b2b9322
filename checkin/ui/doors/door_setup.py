"""Setting up doors: asks for them, has them written, and lets the session see them."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from checkin.core.errors import CheckinError
from checkin.core.event import CheckInList
from checkin.ui.doors.door_dialog import Asked, DoorDialog
from checkin.ui.doors.door_form import WhatIsListed
from checkin.ui.parts.look import Look
from checkin.ui.services import Services
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words


class DoorSetup(QObject):
    """Asks for doors in a dialog beside which scans go on."""

    def __init__(self, look: Look, session: DeskSession, window: QWidget) -> None:
        """Set up the doors of a session's event."""
        super().__init__(session)
        self._look = look
        self._session = session
        self._window = window
        self.dialog: DoorDialog | None = None

    def ask(self, list_id: str = "") -> None:
        """Ask for a new door, or what is to be changed at one that there is."""
        then = partial(self._open, list_id)
        self._session.reader.ask(_what_is_listed, then, self._session.failed.emit)

    def _open(self, list_id: str, listed: WhatIsListed) -> None:
        occasion = self._session.occasion
        if occasion is None or self.dialog is not None:
            return
        asked = Asked(occasion, listed, self._session.now())
        self.dialog = DoorDialog(self._look, asked, self._window)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog.choose(list_id)
        self.dialog.wished.connect(self._add)
        self.dialog.change_wished.connect(self._change)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def _add(self, doors: tuple[CheckInList, ...]) -> None:
        now, then = self._session.now(), partial(self._show_done, doors)
        self._session.desk.ask(
            lambda services: services.doors.add_new(doors, now), then, self._show_trouble
        )

    def _change(self, door: CheckInList) -> None:
        now, then = self._session.now(), partial(self._show_done, (door,))
        self._session.desk.ask(
            lambda services: services.doors.keep(door, now), then, self._show_trouble
        )

    def _show_done(self, doors: tuple[CheckInList, ...], _: object) -> None:
        self._session.reread()
        if self.dialog is not None:
            self.dialog.accept()
        # A whole list is read for it: the desk need not wait.
        self._session.reader.ask(
            lambda services: services.doors.unclear(doors), self._warn, self._session.failed.emit
        )

    def _warn(self, unclear: list[str]) -> None:
        # In the place of the verdict: whoever set the door up looks there next.
        if unclear:
            self._session.failed.emit(CheckinError(unclear[0]))

    def _show_trouble(self, error: CheckinError) -> None:
        if self.dialog is not None:
            self.dialog.show_trouble(trouble_words(error))

    def _forget(self) -> None:
        self.dialog = None


def _what_is_listed(services: Services) -> WhatIsListed:
    doors = services.doors
    return WhatIsListed(doors.categories(), doors.columns(), doors.hosts())
