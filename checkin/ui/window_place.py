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
    """Stand where the window stood last; as at first where there is no such screen any more."""
    kept = places.value("geometry")
    # Qt takes no place that was kept on a screen of quite another size.
    if kept is None or not window.restoreGeometry(kept) or not _is_seen(window):
        window.resize(*FIRST)
        _fit_screen(window)


def keep_place(window: QWidget, places: QSettings) -> None:
    """Remember where the window stands."""
    places.setValue("geometry", window.saveGeometry())


def _is_seen(window: QWidget) -> bool:
    screens = QGuiApplication.screens()
    return any(each.availableGeometry().intersects(window.geometry()) for each in screens)


def _fit_screen(window: QWidget) -> None:
    """Stand whole on the screen, frame and all; where it is small, fill it."""
    free, frame = window.screen().availableSize(), _FRAME
    if free.width() < FIRST[0] + frame or free.height() < FIRST[1] + frame:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)
