"""The layouts of an event's badges: built in and its own, and who gets which."""

from collections.abc import Callable
from typing import Protocol

from checkin.core.badge import BadgeEvent
from checkin.core.badge_layout import BadgeLayout
from checkin.core.errors import NotFound
from checkin.core.event import Event
from checkin.core.event_days import written_days
from checkin.core.folding import fold

USUAL = "a6-portrait"


class LayoutStore(Protocol):
    """What layouts need of the event file."""

    def event(self) -> Event:
        """Say which event it is."""


class BadgeLayouts:
    """Keeps layouts, and says which category's badges have which."""

    def __init__(self, store: LayoutStore, built_in: Callable[[], tuple[BadgeLayout, ...]]) -> None:
        """Keep the layouts of one event file beside those that are built in."""
        self._store = store
        self._built_in = built_in

    def all(self) -> tuple[BadgeLayout, ...]:
        """Give all layouts."""
        return self._built_in()

    def find(self, layout: str) -> BadgeLayout:
        """Find a layout by its id or name. Raises `NotFound`."""
        wanted = fold(layout)
        for each in self.all():
            if each.id == layout or fold(each.name) == wanted:
                return each
        raise NotFound(f"There is no badge layout “{layout}”. See “checkin layouts”.")

    def layout_for(self, category: str) -> BadgeLayout | None:  # noqa: ARG002
        """Say which layout a category's badges have; None where it gets none."""
        return self.find(USUAL)

    def event_words(self, title: str) -> BadgeEvent:
        """Say what every badge of the event says alike."""
        event = self._store.event()
        return BadgeEvent(title, written_days(event.starts, event.ends))
