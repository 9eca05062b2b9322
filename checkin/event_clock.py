"""The clock that an open event goes by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checkin.core.event import Event
    from checkin.storage.store import Store


class EventClock:
    """The computer's clock; at a rehearsal of other days, one that runs on from those days."""

    def __init__(self) -> None:
        """Begin with the computer's time."""
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        """Give the time now."""
        return datetime.now(UTC) + self._ahead

    def practise(self, store: Store) -> None:
        """Go by a rehearsal's own time: from its latest line, or its first door's opening, on."""
        event, now = store.event(), datetime.now(UTC)
        if not event.rehearsal or self._ahead or _is_on(event, now):
            return
        lines = store.latest(1)
        doors = sorted(each.opens for each in store.lists() if each.opens)
        if lines:
            self._ahead = lines[0].at - now
        elif doors:
            self._ahead = doors[0] - now


def _is_on(event: Event, now: datetime) -> bool:
    today = now.astimezone(event.zone).date()
    return event.starts <= today <= event.ends
