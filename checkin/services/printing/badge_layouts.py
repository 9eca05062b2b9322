"""The layouts of an event's badges: built in and its own, its pictures, and who gets which."""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from typing import Protocol

from checkin.core.badges.badge import BadgeEvent
from checkin.core.badges.badge_layout import NO_BADGE, BadgeLayout, LayoutPlan
from checkin.core.badges.layout_file import read_layout, write_layout
from checkin.core.errors import LayoutUnreadable, NotFound, Refused
from checkin.core.event import Event
from checkin.core.event_days import written_days
from checkin.core.names.folding import fold

USUAL = "a6-portrait"  # of an event that has chosen none
MOST_LAYOUTS = 100
MOST_PICTURES = 10_000
LONGEST_NAME = 100

_PLAN, _PLACE = "plan", "place"


class LayoutStore(Protocol):
    """What layouts need of the event file."""

    def event(self) -> Event:
        """Say which event it is."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def badge_layouts(self) -> dict[str, str]:
        """Give the texts of all layouts by their ids."""

    def put_badge_layout(self, layout_id: str, content: str) -> None:
        """Keep a layout, in the place of one with its id."""

    def remove_badge_layout(self, layout_id: str) -> None:
        """Keep a layout no longer."""

    def badge_pictures(self) -> dict[str, int]:
        """Give the names of all pictures, and how many bytes each takes."""

    def badge_picture(self, name: str) -> bytes | None:
        """Give a picture; None if there is none of this name."""

    def put_badge_picture(self, name: str, content: bytes) -> None:
        """Keep a picture, in the place of one of its name."""

    def remove_badge_picture(self, name: str) -> None:
        """Keep a picture no longer."""

    def badge_setting(self, key: str) -> str:
        """Give what is set for all badges under a key."""

    def set_badge_setting(self, key: str, value: str) -> None:
        """Set something for all badges."""


class BadgeLayouts:
    """Keeps layouts and pictures, and says which category's badges have which."""

    def __init__(
        self,
        store: LayoutStore,
        built_in: Callable[[], tuple[BadgeLayout, ...]],
        ready_picture: Callable[[bytes], bytes],
    ) -> None:
        """Keep the layouts of one event file beside those that are built in.

        `ready_picture` makes of a picture as it comes one to be kept, or raises
        `PictureUnreadable`.
        """
        self._store = store
        self._built_in = built_in
        self._ready_picture = ready_picture

    def built_in(self) -> tuple[BadgeLayout, ...]:
        """Give the layouts that come with the program."""
        return self._built_in()

    def own(self) -> tuple[BadgeLayout, ...]:
        """Give the layouts that the event keeps."""
        return tuple(map(read_layout, self._store.badge_layouts().values()))

    def all(self) -> tuple[BadgeLayout, ...]:
        """Give all layouts, the event's own in the place of built-in ones of their id."""
        own = self.own()
        taken = {layout.id for layout in own}
        return (*(each for each in self._built_in() if each.id not in taken), *own)

    def find(self, layout: str) -> BadgeLayout:
        """Find a layout by its id or name. Raises `NotFound`."""
        everything = self.all()
        wanted = fold(layout)
        for each in (*(e for e in everything if e.id == layout), *everything):
            if each.id == layout or fold(each.name) == wanted:
                return each
        known = ", ".join(each.id for each in everything)
        raise NotFound(f"There is no badge layout “{layout[:60]}”. There are {known}.")

    def keep(self, layout: BadgeLayout) -> None:
        """Keep a layout in the event, in the place of one with its id.

        Raises `LayoutUnreadable` where it goes beyond what a layout may be.
        """
        text = write_layout(layout)
        read_layout(text)
        with self._store.write():
            kept = self._store.badge_layouts()
            if layout.id not in kept and len(kept) >= MOST_LAYOUTS:
                raise Refused(f"An event keeps at most {MOST_LAYOUTS} badge layouts. Remove one.")
            self._store.put_badge_layout(layout.id, text)

    def remove(self, layout: str) -> BadgeLayout:
        """Remove one of the event's own layouts. Raises `Refused` where it is in use."""
        found = self.find(layout)
        with self._store.write():
            if found.id not in self._store.badge_layouts():
                raise Refused(f"“{found.name}” is built in; only the event's own can be removed.")
            in_use = found.id in {self.plan().usual, *dict(self.plan().by_category).values()}
            if in_use and found.id not in {each.id for each in self._built_in()}:
                raise Refused(f"“{found.name}” is in use. Choose another layout first.")
            self._store.remove_badge_layout(found.id)
        return found

    def plan(self) -> LayoutPlan:
        """Say which categories get which layouts."""
        text = self._store.badge_setting(_PLAN)
        if not text:
            return LayoutPlan(USUAL)
        try:
            told = json.loads(text)
            usual, by_category = told["usual"], told["by_category"]
            return LayoutPlan(str(usual), tuple((str(c), str(n)) for c, n in by_category))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise LayoutUnreadable(
                "Which categories get which badge layouts cannot be read. Choose them anew."
            ) from error

    def use(self, layout: str, categories: Iterable[str] = ()) -> LayoutPlan:
        """Give some categories a layout, or, naming none, all that have no other; keep it so.

        `NO_BADGE` gives them no badge. Raises `NotFound`.
        """
        chosen = layout if layout == NO_BADGE else self.find(layout).id
        wanted = dict.fromkeys(map(fold, categories), chosen)
        if chosen == NO_BADGE and not wanted:
            raise Refused("Say which category gets no badge.")
        with self._store.write():
            plan = self.plan()
            plan = (
                replace(plan, by_category=tuple((dict(plan.by_category) | wanted).items()))
                if wanted
                else replace(plan, usual=chosen)
            )
            self._set_plan(plan)
        return plan

    def change_plan(self, plan: LayoutPlan) -> None:
        """Put another plan in the place of the one there was. Raises `NotFound`."""
        for layout in {plan.usual, *dict(plan.by_category).values()} - {NO_BADGE}:
            self.find(layout)
        with self._store.write():
            self._set_plan(plan)

    def _set_plan(self, plan: LayoutPlan) -> None:
        told = {"usual": plan.usual, "by_category": [list(each) for each in plan.by_category]}
        self._store.set_badge_setting(_PLAN, json.dumps(told, ensure_ascii=False))

    def layout_for(self, category: str) -> BadgeLayout | None:
        """Say which layout a category's badges have; None where it gets none."""
        layout = self.plan().layout_of(category)
        return None if layout == NO_BADGE else self.find(layout)

    def gets_badge(self, category: str) -> bool:
        """Whether a category gets a badge; true where the plan of who gets which is unreadable."""
        try:
            return self.plan().layout_of(category) != NO_BADGE
        except LayoutUnreadable:
            return True  # told once one is to be drawn

    def pictures(self) -> dict[str, int]:
        """Give the names of the event's pictures, and how many bytes each takes."""
        return self._store.badge_pictures()

    def picture(self, name: str) -> bytes | None:
        """Give a picture, its name in any case; None if there is none."""
        return self._store.badge_picture(fold(name))

    def keep_picture(self, name: str, content: bytes) -> None:
        """Keep a PNG or JPEG, in the place of one of its name. Raises `PictureUnreadable`."""
        kept = fold(name)
        if not kept or len(name) > LONGEST_NAME or not name.isprintable():
            raise Refused(f"A picture's name has 1 to {LONGEST_NAME} visible letters.")
        ready = self._ready_picture(content)
        with self._store.write():
            known = self._store.badge_pictures()
            if kept not in known and len(known) >= MOST_PICTURES:
                raise Refused(f"An event keeps at most {MOST_PICTURES:,} pictures. Remove some.")
            self._store.put_badge_picture(kept, ready)

    def remove_picture(self, name: str) -> None:
        """Keep a picture no longer. Raises `NotFound`."""
        with self._store.write():
            if fold(name) not in self._store.badge_pictures():
                raise NotFound(f"The event has no picture “{name[:60]}”.")
            self._store.remove_badge_picture(fold(name))

    def place(self) -> str:
        """Say where the event takes place, as badges say it; empty if that was not told."""
        return self._store.badge_setting(_PLACE)

    def set_place(self, place: str) -> None:
        """Say where the event takes place."""
        tidy = " ".join(place.split())
        if len(tidy) > LONGEST_NAME:
            raise Refused(f"The place has at most {LONGEST_NAME} letters.")
        with self._store.write():
            self._store.set_badge_setting(_PLACE, tidy)

    def event_words(self, title: str) -> BadgeEvent:
        """Say what every badge of the event says alike."""
        event = self._store.event()
        return BadgeEvent(title, written_days(event.starts, event.ends), self.place())
