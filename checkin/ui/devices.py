"""The devices at a desk as the window sees them; `window.py` hands them over."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import SignalInstance

from checkin.core.device import ScannerHabits


class KeyboardScanner(Protocol):
    """A USB scanner, which types codes as a keyboard does."""

    @property
    def scanned(self) -> SignalInstance:
        """Tell a text that was scanned: str; the printed test code is no such text."""

    @property
    def heard(self) -> SignalInstance:
        """Tell how the scanner typed, with every scan, also of the test code: `Heard`."""

    @property
    def test_code(self) -> str:
        """Give the text to print as a QR code that tells keyboard layouts apart."""

    @property
    def layouts(self) -> Sequence[str]:
        """Name the keyboard layouts whose texts can be repaired."""

    def adapt(self, habits: ScannerHabits) -> None:
        """Go by these habits from now on."""


class Choosable(Protocol):
    """A device that can be chosen."""

    @property
    def key(self) -> str:
        """Say how it is kept in the settings."""

    @property
    def name(self) -> str:
        """Say what people call it."""


class SerialScanner(Protocol):
    """A scanner at a serial port."""

    @property
    def scanned(self) -> SignalInstance:
        """Tell a code that was scanned: str."""

    @property
    def failed(self) -> SignalInstance:
        """Tell in a sentence why nothing can be read: str."""

    def choices(self) -> Sequence[Choosable]:
        """Name the ports there are."""

    def listen(self, port: str) -> None:
        """Read from a port from now on; from none where it is empty."""


class Camera(Protocol):
    """A camera that reads codes from its pictures."""

    @property
    def scanned(self) -> SignalInstance:
        """Tell a code that was read: str."""

    @property
    def pictured(self) -> SignalInstance:
        """Give a picture to look at: QImage."""

    @property
    def failed(self) -> SignalInstance:
        """Tell in a sentence why there are no pictures: str."""

    @property
    def key(self) -> str:
        """Say which camera is used, or will be: the one chosen last, as the settings keep it."""

    @property
    def has_torch(self) -> bool:
        """Whether the camera that is on has a lamp."""

    def choices(self) -> Sequence[Choosable]:
        """Name the cameras there are."""

    def choose(self, key: str) -> None:
        """Use another camera from now on, whether one is on or not."""

    def start(self, key: str) -> None:
        """Turn a camera on; the system's own choice where `key` is empty or gone."""

    def stop(self) -> None:
        """Turn it off."""

    def mirror(self, *, is_on: bool) -> None:
        """Show pictures as a mirror does, for people who hold a code up to see themselves do it."""

    def light(self, *, is_on: bool) -> None:
        """Turn the torch on or off."""


class Devices(NamedTuple):
    """What is connected to this computer; None for what this window does without."""

    keyboard: KeyboardScanner | None = None
    serial: SerialScanner | None = None
    camera: Camera | None = None
