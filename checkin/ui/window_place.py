"""Where the window stands on the screen: kept from one start to the next."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

FIRST = (1280, 800)
_FRAME = 40  # pixels that a title bar and its borders take at most


def kept_places(settings: Path | None) -> QSettings:
    """Open what is kept of windows, at the start and the end: beside the file of the settings."""
    if settings is None:
        return QSettings()
    return QSettings(str(settings.with_name("window.ini")), QSettings.Format.IniFormat)


def restore_place(window: QWidget, places: QSettings) -> None:
    """Stand where the window stood last, if there still is a screen."""
    kept = places.value("geometry")
    if kept is None:
        _fit_screen(window)
    elif window.restoreGeometry(kept):
        screens = QGuiApplication.screens()
        if not any(each.availableGeometry().intersects(window.geometry()) for each in screens):
            window.resize(*FIRST)


def keep_place(window: QWidget, places: QSettings) -> None:
    """Remember where the window stands."""
    places.setValue("geometry", window.saveGeometry())


def _fit_screen(window: QWidget) -> None:
    """Stand whole on the screen, frame and all; where it is small, fill it."""
    free, frame = window.screen().availableSize(), _FRAME
    if free.width() < FIRST[0] + frame or free.height() < FIRST[1] + frame:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def show_folder_of(path: Path) -> None:
    """Show where a file is, in the system's own window."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.absolute().parent)))
