"""Looks after the printers of an open event, and says at the window's foot how they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer

if TYPE_CHECKING:
    from checkin.settings import Settings
    from checkin.ui.preferences.settings_session import SettingsSession
    from checkin.ui.session import DeskSession
    from checkin.ui.status_line import StatusLine

_AFTER_MS = 500


class PrinterWatch(QObject):
    """Begins once the desk is ready, which printers must not delay."""

    def __init__(
        self, session: DeskSession, status: StatusLine, settings: SettingsSession | None
    ) -> None:
        """Watch the printers of a session's event, or say where badges go by the settings."""
        super().__init__(session)
        self._session, self._status = session, status
        self._is_looking = False
        session.opened.connect(self._await, Qt.ConnectionType.SingleShotConnection)
        if settings is not None:
            settings.changed.connect(self._show_choice)
            self._show_choice(settings.now)

    def look(self) -> None:
        """Look which printers there are; what they do is shown from now on."""
        self._is_looking = True
        printing, once = self._session.printing, Qt.ConnectionType.UniqueConnection
        for told in (printing.changed, printing.heard):
            told.connect(self._show, once)
        printing.look()

    def _await(self) -> None:
        QTimer.singleShot(_AFTER_MS, self, self.look)

    def _show(self) -> None:
        printing = self._session.printing
        self._status.show_printing(printing.board, printing.statuses)

    def _show_choice(self, settings: Settings) -> None:
        self._status.show_printer(settings.printer)
        if self._is_looking:
            self._show()  # the event's own printers, where it has some
