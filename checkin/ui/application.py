"""The program as the system sees it: the files it is asked to open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Hears which event file is opened by double click while the program runs, as on macOS."""

    file_asked = Signal(object)  # Path

    def __init__(self, arguments: Sequence[str]) -> None:
        """Begin with the arguments of the command line, in the style that themes are made for."""
        super().__init__([*(arguments or ["checkin"]), "-style", "Fusion"])

    # Not an event filter: that would be asked about every event of every widget.
    def event(self, event: QEvent) -> bool:
        if (path := asked_file(event)) is not None:
            self.file_asked.emit(path)
            return True
        return super().event(event)


def asked_file(event: QEvent) -> Path | None:
    """Give the event file that the system asks to open, if that is what an event is."""
    if event.type() != QEvent.Type.FileOpen:
        return None
    from PySide6.QtGui import QFileOpenEvent

    if isinstance(event, QFileOpenEvent) and event.file().endswith(".checkin"):
        return Path(event.file())
    return None
