"""Draws the faces of badges as their layouts say, and gathers what to warn of."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import NamedTuple

from checkin.core.badges.badge import Badge, BadgeEvent, BadgeWarning
from checkin.core.badges.badge_edges import said_of_overhang
from checkin.core.badges.badge_layout import (
    AnyItem,
    BadgeLayout,
    Side,
    TextItem,
    face,
)
from checkin.core.badges.badge_wording import columns_asked, faults_of, said_of_column, still_asked
from checkin.printers.drawing.item_drawing import Drawing
from checkin.printers.drawing.pen import Pen
from checkin.printers.drawing.plate import Part, ReadyItem, Sameness, parts_of
from checkin.printers.lettering.font_shelf import FontShelf

# More looks of one part than this are not kept: no list has so many categories.
_MOST_FORMS = 300
_NO_FAMILY = (
    "This computer has no font “{}”, so Noto Sans takes its place. "
    "Add it with “checkin fonts install”."
)


_NO_WORDS = BadgeEvent()


def _no_picture(_: str) -> bytes | None:
    return None


@dataclass(frozen=True, slots=True)
class Supplies:
    """What badges are drawn with: a folder or shelf of fonts, the event's words, its pictures."""

    fonts: Path | FontShelf
    event: BadgeEvent = _NO_WORDS
    picture_of: Callable[[str], bytes | None] = _no_picture

    @property
    def shelf(self) -> FontShelf:
        """The fonts to choose from."""
        return self.fonts if isinstance(self.fonts, FontShelf) else FontShelf(self.fonts)


@dataclass(slots=True)
class _Shown:
    """A part that was drawn once: its form, what was to be warned of, what its texts left free."""

    form: str
    warnings: tuple[BadgeWarning, ...]
    free: float


class _Look(NamedTuple):
    """What one drawing of a part is for: whoever has the same shares it."""

    number: int
    category: str = ""
    color: str = ""
    leftwards: bool = False


@dataclass(slots=True)
class _Plate:
    """A face of a layout, made ready, and its parts that were drawn already."""

    layout: BadgeLayout
    number: int
    parts: tuple[Part, ...]
    shown: dict[_Look, _Shown] = field(default_factory=dict)


class Artist:
    """Draws faces of badges with one pen, in the frame that the pen draws in."""

    def __init__(self, pen: Pen, supplies: Supplies) -> None:
        """Draw with a pen; `warnings` says afterwards what to look at."""
        self._warnings: list[BadgeWarning] = []
        self._event = supplies.event
        self._shelf = supplies.shelf
        self._drawing = Drawing(pen, supplies.shelf, supplies.event, supplies.picture_of)
        self._pen = pen
        self._plates: dict[tuple[str, Side], _Plate] = {}
        self._numbers = count()
        self._unknown: dict[str, tuple[str, ...]] = {}

    def draw(self, badge: Badge, layout: BadgeLayout, side: Side = Side.FRONT) -> None:
        """Draw a face of a badge; it takes the layout's size from the frame's corner."""
        plate = self._plates.get((layout.id, side))
        if plate is None or (plate.layout is not layout and plate.layout != layout):
            plate = self._make_plate(layout, side)
        if waiting := self._unknown.get(layout.name):
            self._unknown[layout.name] = still_asked(waiting, badge)
        drawing = self._drawing
        drawing.begin(badge)
        for number, part in enumerate(plate.parts):
            if part.sameness is Sameness.PERSON:
                self._draw_items(part.items)
            else:
                self._show(plate, number, badge)
        self._warnings += drawing.take_warnings(whole=side is Side.FRONT)

    def warnings(self) -> tuple[BadgeWarning, ...]:
        """Say what somebody should look at, of all that was drawn."""
        unknown = tuple(
            BadgeWarning(layout, said_of_column(name))
            for layout, names in self._unknown.items()
            for name in names
        )
        return (*self._warnings, *unknown)

    def _draw_items(self, items: tuple[ReadyItem, ...]) -> None:
        for ready in items:
            if ready.turned_in is None:
                self._drawing.draw(ready)
            else:
                with self._pen.turned(ready.turned_in, ready.item.turned):
                    self._drawing.draw(ready)

    def _show(self, plate: _Plate, number: int, badge: Badge) -> None:
        """Show a part that others have too; draw it where this is the first."""
        part = plate.parts[number]
        key = _Look(number)
        if part.sameness is Sameness.CATEGORY:
            key = _Look(number, badge.category, badge.color, self._drawing.leftwards)
        shown = plate.shown.get(key)
        if shown is None:
            if len(plate.shown) > _MOST_FORMS:
                self._draw_items(part.items)
                return
            shown = self._draw_once(plate, f"f{plate.number}.{len(plate.shown)}", part)
            plate.shown[key] = shown
            if part.sameness is Sameness.ALL:
                name = plate.layout.name
                self._warnings += [BadgeWarning(name, w.reason, w.item) for w in shown.warnings]
                shown.warnings = ()
        self._drawing.go_on(shown.warnings, shown.free)
        self._pen.show(shown.form)

    def _draw_once(self, plate: _Plate, form: str, part: Part) -> _Shown:
        with self._pen.form(form, plate.layout.width, plate.layout.height):
            warnings, free = self._drawing.apart(lambda: self._draw_items(part.items))
        return _Shown(form, warnings, free)

    def _make_plate(self, layout: BadgeLayout, side: Side) -> _Plate:
        items = face(layout, side)
        plate = _Plate(layout, next(self._numbers), parts_of(items))
        self._plates[layout.id, side] = plate
        waiting = self._unknown.get(layout.name, ())
        self._unknown[layout.name] = tuple(dict.fromkeys((*waiting, *columns_asked(items))))
        for item in items:
            self._warnings += [
                BadgeWarning(layout.name, fault, item.name) for fault in _faults(item, layout)
            ]
            if isinstance(item, TextItem) and not self._shelf.known_as(item.font):
                lacking = _NO_FAMILY.format(item.font)
                self._warnings.append(BadgeWarning(layout.name, lacking, item.name))
        return plate


def _faults(item: AnyItem, layout: BadgeLayout) -> tuple[str, ...]:
    found = [f"“{item.name}”: {fault}" for fault in faults_of(item)]
    lost = said_of_overhang(item, layout)
    return (*found, lost) if lost else tuple(found)
