"""What a window works with besides an event: scanners, camera and sounds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from checkin.scanners.camera import CameraScanner, open_camera, open_recording
from checkin.scanners.keyboard import Keyboard
from checkin.scanners.serial import Serial
from checkin.shipped import resources
from checkin.ui.devices import Camera, Devices
from checkin.ui.equipment import Equipment
from checkin.ui.preferences.habits import Habits
from checkin.ui.sounds import Sounds, loudspeaker

if TYPE_CHECKING:
    from pathlib import Path

    from checkin.scanners.layouts import LayoutRepair
    from checkin.settings import Settings
    from checkin.ui.main_window import MainWindow
    from checkin.ui.parts.look import Look
    from checkin.ui.preferences.settings_session import SettingsSession


def camera_scanner(recording: Path | None, settings: Settings) -> CameraScanner:
    """Make the camera of this desk ready to be turned on, or a recorded video in its place."""
    opened = open_camera if recording is None else partial(open_recording, recording)
    return CameraScanner(opened, settings.camera, is_mirrored=settings.camera_mirrored)


class Workplace(QObject):
    """The devices of this computer; loaded once a window is seen."""

    def __init__(
        self,
        look: Look,
        settings: SettingsSession,
        repair: LayoutRepair,
        camera: Camera | None = None,
    ) -> None:
        """Go by the settings, and hear the scanners at the keyboard's port."""
        super().__init__()
        self._settings = settings
        self._camera = camera
        self.keyboard, self._serial = Keyboard(repair, self), Serial(self)
        self._sounds = Sounds(partial(loudspeaker, resources() / "sounds"), parent=self)
        devices = Devices(self.keyboard, self._serial, camera)
        self.equipment = Equipment(devices, settings, self._sounds)
        habits = Habits(look, self._sounds, devices, self)
        habits.apply(settings.now)
        settings.changed.connect(habits.apply)
        settings.motion_told.connect(habits.hear_of_motion)
        self.keyboard.listen()

    def serve(self, window: MainWindow) -> None:
        """Bring what is scanned to a window."""
        for scanner in (self.keyboard, self._serial):
            scanner.scanned.connect(window.take_scan)
        window.opened.connect(self._read_port)

    def warm_up(self) -> None:
        """Load what the first verdict would wait for."""
        self._sounds.warm_up()

    def release(self) -> None:
        """Give the devices back."""
        self.keyboard.release()
        self._serial.release()
        if self._camera is not None:
            self._camera.stop()

    def _read_port(self) -> None:
        # Only now is there a desk that takes a code, and a place to say that there is no scanner.
        self._serial.listen(self._settings.now.serial_port)
