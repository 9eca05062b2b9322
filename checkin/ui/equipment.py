"""What a window works with besides an event: devices, settings, sounds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checkin.ui.devices import Devices

if TYPE_CHECKING:
    from checkin.ui.preferences.settings_session import SettingsSession
    from checkin.ui.sounds import Sounds


class Equipment(NamedTuple):
    """What belongs to this computer; None for what a window does without."""

    devices: Devices = Devices()
    settings: SettingsSession | None = None
    sounds: Sounds | None = None
