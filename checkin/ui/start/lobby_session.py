"""The start page's one way to event files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal

from checkin.ui.lane import Lane

if TYPE_CHECKING:
    from checkin.core.errors import CheckinError
    from checkin.core.event import Event


class RecentEvent(NamedTuple):
    """An event opened on this computer; no `event` where its file is gone, or has `trouble`."""

    path: Path
    event: Event | None
    admitted: int = 0
    expected: int = 0
    trouble: str = ""


class EventWish(NamedTuple):
    """What a new event is to be called, when and where it is, and the file to keep it in.

    `attendees` is the list that is to be brought in first, where there is one already.
    """

    path: Path
    name: str
    starts: date
    ends: date
    timezone: str
    attendees: Path | None = None


class Lobby(Protocol):
    """Knows the event files of this computer; lives in a lane."""

    def recent(self) -> tuple[RecentEvent, ...]:
        """Give the events opened here, the latest first."""

    def create(self, wish: EventWish) -> Path:
        """Make a new event file. Raises `CheckinError`."""

    def look_into(self, path: Path) -> Path:
        """See whether an event file can be opened. Raises `CheckinError`."""

    def make_demo(self) -> Path:
        """Make the demo event. Raises `CheckinError`."""

    def close(self) -> None:
        """Finish."""


class LobbySession(QObject):
    """Finds, makes and names event files."""

    recent_found = Signal(object)  # tuple[RecentEvent, ...]
    chosen = Signal(object)  # Path: an event file that is to be opened
    created = Signal(object, object)  # Path of a new event, and the list to bring in, or None
    failed = Signal(object)  # CheckinError

    def __init__(self, make: Callable[[], Lobby]) -> None:
        """Begin; `make` is called in the lane's own thread."""
        super().__init__()
        self._lane: Lane[Lobby] = Lane("lobby", make, self)

    def close(self) -> None:
        """Finish what was promised and end the lane."""
        self._lane.close()

    def look_around(self) -> None:
        """Find the events opened here; they come as `recent_found`."""
        self._lane.ask(lambda lobby: lobby.recent(), self.recent_found.emit, self._fail)

    def create(self, wish: EventWish) -> None:
        """Make a new event; it comes as `created`."""
        self._lane.ask(
            lambda lobby: lobby.create(wish), partial(self._tell_created, wish), self._fail
        )

    def look_into(
        self,
        path: Path,
        then: Callable[[Path], object],
        fail: Callable[[CheckinError], object],
    ) -> None:
        """See whether an event file can be opened."""
        self._lane.ask(lambda lobby: lobby.look_into(path), then, fail)

    def make_demo(self) -> None:
        """Make the demo event; it comes as `chosen`."""
        self._lane.ask(lambda lobby: lobby.make_demo(), self.chosen.emit, self._fail)

    def _tell_created(self, wish: EventWish, path: Path) -> None:
        self.created.emit(path, wish.attendees)

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)
