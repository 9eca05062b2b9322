"""Brings settings to what goes by them: looks, sounds, scanners, camera."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from checkin.core.device import ScannerHabits

if TYPE_CHECKING:
    from checkin.settings import Settings
    from checkin.ui.devices import Devices
    from checkin.ui.parts.look import Look
    from checkin.ui.sounds import Sounds


class Habits(QObject):
    """Applies settings, each only where it differs from the one in force."""

    def __init__(
        self, look: Look, sounds: Sounds, devices: Devices, parent: QObject | None = None
    ) -> None:
        """Apply nothing yet."""
        super().__init__(parent)
        self._look = look
        self._sounds = sounds
        self._devices = devices
        self._settings: Settings | None = None
        self._is_desktop_calm = False

    def apply(self, settings: Settings) -> None:
        """Let everything go by these settings from now on."""
        before, self._settings = self._settings, settings
        self._look.choose(settings.theme)
        self._move_less()
        self._sounds.set_volume(settings.volume)
        if before is None or scanner_habits(before) != scanner_habits(settings):
            self._adapt(scanner_habits(settings))
        serial = self._devices.serial
        # The first time, a desk has to stand that takes its codes: the window sees to that.
        if serial and before and before.serial_port != settings.serial_port:
            serial.listen(settings.serial_port)
        camera = self._devices.camera
        if camera and (before is None or before.camera_mirrored != settings.camera_mirrored):
            camera.mirror(is_on=settings.camera_mirrored)
        if camera and (before is None or before.camera != settings.camera):
            camera.choose(settings.camera)

    def hear_of_motion(self, is_less: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        """Let less move where the desktop asks for it, whatever is set here."""
        self._is_desktop_calm = is_less
        self._move_less()

    def _move_less(self) -> None:
        is_set = self._settings is not None and self._settings.less_motion
        self._look.less_motion = is_set or self._is_desktop_calm

    def _adapt(self, habits: ScannerHabits) -> None:
        if self._devices.keyboard is not None:
            self._devices.keyboard.adapt(habits)


def scanner_habits(settings: Settings) -> ScannerHabits:
    """Say how the scanner types, by the settings."""
    return ScannerHabits(settings.scanner_gap_ms, settings.scanner_suffix, settings.scanner_layout)
