"""What is dropped on the window: an event, a list, or pictures of tickets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checkin.ui.lists.list_choice import LIST_ENDINGS

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

    from checkin.ui.main_window import MainWindow

_EVENT_ENDING = ".checkin"


def takes(window: MainWindow, event: QDropEvent) -> bool:
    """Whether the window can do something with what is held over it."""
    is_file = _file(event, _EVENT_ENDING, *LIST_ENDINGS) is not None
    return is_file or _are_pictures(window, event)


def take(window: MainWindow, event: QDropEvent) -> None:
    """Open the event, bring the list in, or read the pictures that were dropped."""
    if (path := _file(event, _EVENT_ENDING)) is not None:
        window.open_event(path)
    elif (path := _file(event, *LIST_ENDINGS)) is not None:
        window.bring_in(path)
    elif window.room is not None and _are_pictures(window, event):
        window.room.pictures.take_dropped(event.mimeData())


def _file(event: QDropEvent, *endings: str) -> Path | None:
    """Give the first of the dropped files whose name ends so."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.casefold() in endings), None)


def _are_pictures(window: MainWindow, event: QDropEvent) -> bool:
    room = window.room
    return room is not None and room.is_at_desk() and room.pictures.takes(event.mimeData())
