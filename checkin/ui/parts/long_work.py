"""Work in a lane that tells how far it has come, and can be stopped."""

import threading

from PySide6.QtCore import QObject, Signal

from checkin.core.errors import CheckinError


class Stopped(CheckinError):
    """Somebody stopped what was being done."""


class LongWork(QObject):
    """One piece of long work: `tell` is handed to it, `progressed` is heard in the window."""

    progressed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing done."""
        super().__init__(parent)
        self._stop = threading.Event()

    @property
    def is_stopped(self) -> bool:
        """Whether somebody asked to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Have the work end at its next step, with everything undone."""
        self._stop.set()

    def tell(self, done: int) -> None:
        """Take note of how far it is; called in the lane. Raises `Stopped`."""
        if self._stop.is_set():
            raise Stopped("This was stopped, and nothing was changed.")
        self.progressed.emit(done)
