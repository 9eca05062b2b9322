"""A window that takes the place of another, in another language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from checkin.ui.event_room import PREFERENCES

if TYPE_CHECKING:
    from checkin.ui.main_window import MainWindow


def take_over(new: MainWindow, old: MainWindow) -> None:
    """Stand where another window stands: its place, event, list, direction and preferences."""
    new.setGeometry(old.geometry())
    new.setWindowState(old.windowState())
    session, path = old.session, old.path
    if session is None or path is None:
        _stay_outside(new, old)
        return
    here, direction = session.checkin_list, session.direction
    is_there = old.room is not None and old.room.pages.key == PREFERENCES
    section = old.room.preferences.shown if old.room and is_there else None

    def stand_again(_: Path) -> None:
        if new.session is not None:
            if here is not None:
                new.session.stand_at(here.id)
            new.session.turn(direction)
        if new.room is not None and section is not None:
            new.room.open_preferences(section)

    new.opened.connect(stand_again, Qt.ConnectionType.SingleShotConnection)
    new.open_event(path)


def _stay_outside(new: MainWindow, old: MainWindow) -> None:
    """Show the preferences where no event is open, if the other window does."""
    if old.outside.preferences is not None:
        new.open_preferences(old.outside.preferences.shown)
