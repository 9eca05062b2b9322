"""Which layouts an event has, who gets which, and what boxes can be filled in from."""

from dataclasses import dataclass, replace

from checkin.core.badges.badge_layout import BadgeLayout, LayoutPlan, page_size
from checkin.core.badges.badge_sheet import BadgeSheet, fits
from checkin.core.badges.text_fit import Shown
from checkin.ui.services import Services

_NO_PLAN = LayoutPlan("")
_COLUMNS_READ = 200  # people whose columns are offered as placeholders


@dataclass(frozen=True, slots=True)
class LayoutBook:
    """What the designer chooses from; `own` are the ids of layouts kept in the event.

    `people` are one of each category; `columns` are those of the list,
    `families` the fonts of this computer.
    """

    layouts: tuple[BadgeLayout, ...] = ()
    own: frozenset[str] = frozenset()
    built_in: frozenset[str] = frozenset()
    plan: LayoutPlan = _NO_PLAN
    categories: tuple[str, ...] = ()
    people: tuple[Shown, ...] = ()
    pictures: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sheets: tuple[BadgeSheet, ...] = ()
    families: tuple[str, ...] = ()

    def usual_size(self) -> tuple[float, float]:
        """Say how large the badges are that most people get."""
        layout = self.find(self.plan.usual) or next(iter(self.layouts), None)
        return page_size(layout) if layout else (0, 0)

    def fitting_sheets(self) -> tuple[BadgeSheet, ...]:
        """Give the sheets that can be bought and hold these badges."""
        return tuple(each for each in self.sheets if fits(each, *self.usual_size()))

    def find(self, layout_id: str) -> BadgeLayout | None:
        """Find a layout by its id."""
        return next((each for each in self.layouts if each.id == layout_id), None)

    def with_own(self, layout: BadgeLayout) -> "LayoutBook":
        """Give a book in which the event keeps this layout."""
        others = [each for each in self.layouts if each.id != layout.id]
        place = next((n for n, each in enumerate(self.layouts) if each.id == layout.id), -1)
        others.insert(place if place >= 0 else len(others), layout)
        return replace(self, layouts=tuple(others), own=self.own | {layout.id})


def read_book(services: Services) -> LayoutBook:
    """Read which layouts, people and pictures there are; in a lane."""
    kept, design = services.badge_layouts, services.badge_design
    return LayoutBook(
        layouts=kept.all(),
        own=frozenset(each.id for each in kept.own()),
        built_in=frozenset(each.id for each in kept.built_in()),
        plan=kept.plan(),
        categories=design.categories(),
        people=design.samples(),
        pictures=tuple(sorted(kept.pictures())),
        columns=design.columns(_COLUMNS_READ),
        sheets=services.badge_sheets(),
        families=services.badge_families(),
    )
