"""The keys that do something wherever one is in the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from checkin.ui.desk.actions import ACTIONS, Action
from checkin.ui.event_room import EventRoom
from checkin.ui.parts.way_to_desk import TO_DESK, WayToDesk

if TYPE_CHECKING:
    from checkin.ui.main_window import MainWindow


def connect_keys(window: MainWindow) -> None:
    """Let keys reach the room of the event that is open."""
    keys: dict[str, Callable[[EventRoom], object]] = {
        TO_DESK: EventRoom.go_ready,
        "Ctrl+Return": EventRoom.propose,
        "Ctrl+D": EventRoom.turn,
        "Ctrl+I": EventRoom.bring_in,
    }
    for action in (action for action in Action if action is not Action.SEARCH):
        keys[ACTIONS[action].key] = partial(_act, action)
    for key, do in keys.items():
        QShortcut(QKeySequence(key), window).activated.connect(partial(_in_room, window, do))
    WayToDesk(window).taken.connect(partial(_in_room, window, _go_from_dialog))
    for key, act in {"F1": _show_keys, "Ctrl+,": _open_preferences, "F11": _fill_screen}.items():
        QShortcut(QKeySequence(key), window).activated.connect(partial(act, window))


def _show_keys(window: MainWindow) -> None:
    """Show the keys of the page that is shown."""
    if window.room is None:
        window.outside.show_keys()
    elif window.is_open():
        window.pages.show_keys()


def _open_preferences(window: MainWindow) -> None:
    if window.room is None or window.is_open():
        window.open_preferences()


def _fill_screen(window: MainWindow) -> None:
    """Fill the screen, or no longer."""
    window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)


def _in_room(window: MainWindow, do: Callable[[EventRoom], object]) -> None:
    if window.room is not None and window.is_open():
        do(window.room)


def _act(action: Action, room: EventRoom) -> None:
    room.act(action)


def _go_from_dialog(room: EventRoom) -> None:
    """Go to the desk; a verdict that a dialog stood before is to be seen first."""
    if not (room.is_at_desk() and room.desk.is_showing_verdict()):
        room.go_ready()
