"""Brings to a window what devices say, and to its event what the settings say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from checkin.settings import Settings
    from checkin.ui.equipment import Equipment
    from checkin.ui.main_window import MainWindow


class WindowDevices(QObject):
    """Lasts as long as the window, whichever event is open."""

    def __init__(self, window: MainWindow, equipment: Equipment) -> None:
        """Hear devices and settings."""
        super().__init__(window)
        self._window = window
        devices, self._settings, _ = equipment
        if devices.serial is not None:
            devices.serial.failed.connect(self._tell)
        if devices.camera is not None:
            devices.camera.scanned.connect(self._take)
        if self._settings is not None:
            self._settings.changed.connect(self._sign_anew)

    def offer_folder(self) -> None:
        """Let what is saved go first where the settings say, or beside the event's file."""
        session, path = self._window.session, self._window.path
        chosen = self._settings.now.folder if self._settings is not None else ""
        if session is not None and path is not None:
            session.folder = Path(chosen) if chosen else path.absolute().parent

    def _tell(self, sentence: str) -> None:
        """Say what is the matter with a device, where there is an event or not."""
        if self._window.room is not None:
            self._window.room.tell_of_device(sentence)
        else:
            from checkin.ui.troubles.trouble_words import said_anew

            self._window.start_page.show_trouble(said_anew(sentence))

    def _take(self, code: str) -> None:
        """Take what the camera read."""
        if self._window.room is not None:
            self._window.room.take_from_camera(code)

    def _sign_anew(self, settings: Settings) -> None:
        from checkin.ui.signing import sign_anew

        if self._window.session is not None:
            sign_anew(self._window.session, settings)
        self.offer_folder()
