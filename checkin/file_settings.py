"""The settings' file, and what the preferences reach on this computer."""

from __future__ import annotations

from pathlib import Path

from checkin.core.errors import CheckinError
from checkin.settings import Settings, read_settings, settings_file, write_settings
from checkin.shipped import resources
from checkin.ui.preferences.settings_session import SettingsSession

_OTHER_CODES = (
    (
        "https://example.org/t?code=CHECKIN_7&n=1",
        "A ticket's web address, as some systems print it:",
    ),
    ("CHECKIN-LONG-" + "0123456789" * 4, "A long code; it must arrive in one piece:"),
)


class FileSettings:
    """Keeps the settings in their file; lives in a lane."""

    def __init__(self, file: Path) -> None:
        """Keep them in this file."""
        self._file = file

    def keep(self, settings: Settings) -> None:
        """Write the settings down. Raises `CheckinError`."""
        write_settings(self._file, settings)

    def test_code(self) -> bytes:
        """Draw the code that scanners are tried out with, as a PNG."""
        from checkin.codes.picture import qr_png
        from checkin.scanners.layouts import TEST_CODE

        return qr_png(TEST_CODE)

    def write_test_sheet(self, path: Path) -> Path:
        """Write the sheet with test codes as PDF. Raises `CheckinError`."""
        from checkin.printers.drawing.test_sheet import write_test_sheet
        from checkin.scanners.layouts import TEST_CODE

        first = (TEST_CODE, "Tells whether scanner and keyboard layout agree:")
        write_test_sheet(path, (first, *_OTHER_CODES), resources() / "fonts")
        return path

    def printers(self) -> tuple[str, ...]:
        """Name the printers of this computer; asking may take long where they are far away."""
        from PySide6.QtPrintSupport import QPrinterInfo

        return tuple(QPrinterInfo.availablePrinterNames())

    def wants_less_motion(self) -> bool:
        """Ask the desktop whether less is to move."""
        from checkin.desktop_wishes import wants_less_motion

        return wants_less_motion()

    def ready_folder(self, path: Path) -> Path:
        """Make a folder where it is missing. Raises `CheckinError`."""
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CheckinError(
                f"The folder {path} cannot be made. Choose another one, or connect its disk."
            ) from error
        return path

    def close(self) -> None:
        """Finish; nothing is held."""


def open_settings() -> SettingsSession:
    """Begin with the settings of this computer, read before there is a window.

    A file that holds no settings is told of when an event is opened; until then all is as new.
    """
    file = settings_file()
    try:
        first = read_settings(file)
    except CheckinError:
        first = Settings()
    return SettingsSession(first, file, lambda: FileSettings(file))
