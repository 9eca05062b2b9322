"""The program as the system sees it: its icon, and the files it is asked to open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication

from checkin.ui.icons import Icons
from checkin.ui.theme import read_theme

_SIZES = (16, 24, 32, 48, 64, 128, 256)


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
    if isinstance(event, QFileOpenEvent) and event.file().endswith(".checkin"):
        return Path(event.file())
    return None


def application_icon(folder: Path) -> QIcon:
    """Draw the icon from the files in `folder`; it looks the same in every theme."""
    theme, icons, icon = read_theme(folder / "themes" / "light.toml"), Icons(folder), QIcon()
    for size in _SIZES:
        icon.addPixmap(icons.logo(theme.accent, theme.on_accent, size, 1.0))
    return icon
