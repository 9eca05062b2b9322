"""The event files of this computer, as the start page asks for them."""

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from checkin import build
from checkin.core.errors import CheckinError
from checkin.core.event import Event, purge_day
from checkin.event_clock import EventClock
from checkin.recent_events import read_recent, remember_recent
from checkin.scanners.layouts import LayoutRepair
from checkin.settings import Settings, settings_file
from checkin.ui.start.lobby_session import EventWish, RecentEvent


def recent_file() -> Path:
    """Say where the events opened here are kept."""
    return settings_file().with_name("recent.json")


def open_desk(
    path: Path, clock: EventClock, settings: Settings, repair: LayoutRepair
) -> build.Program:
    """Open an event file for a desk, and remember that it was. Raises `CheckinError`."""
    store = build.open_event(path)
    clock.practise(store)
    with contextlib.suppress(CheckinError, OSError):
        remember_recent(recent_file(), path, build.utc_now())
    return build.Program(store, build.Place(settings.desk, settings.operator, clock), repair)


class FileLobby:
    """The event files of this computer."""

    def __init__(self, make_demo: Callable[[], Path]) -> None:
        """Know how to make the demo."""
        self._make_demo = make_demo

    def recent(self) -> tuple[RecentEvent, ...]:
        """Give the events opened here, the latest first."""
        return tuple(_look_at(path) for path, _ in read_recent(recent_file()))

    def create(self, wish: EventWish) -> Path:
        """Make a new event file. Raises `CheckinError`."""
        days, purged = (wish.starts, wish.ends), purge_day(wish.ends)
        event = Event(build.new_id(), wish.name, *days, wish.timezone, purge_on=purged)
        folder = wish.path.parent
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CheckinError(
                f"The folder {folder} cannot be made. Check its name and who may write there."
            ) from error
        build.create_event(wish.path, event).close()
        return wish.path

    def look_into(self, path: Path) -> Path:
        """See whether an event file can be opened. Raises `CheckinError`."""
        build.open_event(path).close()
        return path

    def make_demo(self) -> Path:
        """Make the demo event. Raises `CheckinError`."""
        return self._make_demo()

    def close(self) -> None:
        """Finish; nothing is held."""


def _look_at(path: Path) -> RecentEvent:
    try:
        with build.open_event(path) as store:
            counts = build.Program(store, build.Place("")).reports.counts()
            best = max(counts, key=lambda each: each.admitted, default=None)
            if best is None:
                return RecentEvent(path, store.event())
            return RecentEvent(path, store.event(), best.admitted, best.expected)
    except CheckinError as error:
        # Unlike Path's, this calls a folder that may not be entered no error.
        is_there = os.path.exists(path)  # noqa: PTH110
        return RecentEvent(path, None, trouble=str(error) if is_there else "")
