"""A scanner at the keyboard's port whose keys have their moments, however busy the computer is."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent

from checkin.scanners.keyboard import Keyboard
from checkin.scanners.layouts import LayoutRepair


class TimedKeyboard(Keyboard):
    """Hears each key a millisecond after the one before, and more where time passes by."""

    def __init__(self) -> None:
        super().__init__(LayoutRepair())
        self._now = 1_000

    def pass_by(self, ms: int) -> None:
        """Have the next key come later by so many milliseconds."""
        self._now += ms

    def be_busy(self) -> None:
        """Come to nothing but keys for a minute."""
        self._slack.setInterval(60_000)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put a moment in the place of the one at which the computer came to a key."""
        if isinstance(event, QKeyEvent) and event.spontaneous():
            self._now += event.type() == QEvent.Type.KeyPress
            event.setTimestamp(self._now)
        return super().eventFilter(watched, event)
