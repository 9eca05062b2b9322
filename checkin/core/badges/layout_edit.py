"""Changes to a layout: boxes moved, sized, added, taken away, put in another order."""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from checkin.core.badges.badge import Anchor, Box
from checkin.core.badges.badge_layout import (
    CATEGORY_COLOR,
    AnyItem,
    BadgeLayout,
    BandItem,
    CodeItem,
    MarkItem,
    PictureItem,
    ShapeItem,
    Side,
    TextItem,
    Weight,
    face,
)
from checkin.core.badges.badge_words import filled_in

SMALLEST = 1.0  # millimetres: a box that can still be taken hold of
# What is offered for words, lines and grounds, beside the colour of the category.
NAMED_COLORS = {
    "black": "#111827",
    "dark grey": "#394150",
    "grey": "#5B6472",
    "white": "#FFFFFF",
    "blue": "#1D4FB8",
    "violet": "#6B3FB5",
    "magenta": "#A3195B",
    "red": "#B3261E",
    "amber": "#8F4A00",
    "green": "#0F6B3C",
    "teal": "#00677A",
}
_DIGITS = 2
_ASIDE = 4.0  # how far from the first a second box lies


class ItemKind(StrEnum):
    """What kinds of boxes there are."""

    TEXT = "text"
    BAND = "band"
    CODE = "code"
    PICTURE = "picture"
    SHAPE = "shape"
    MARK = "mark"


_KINDS: tuple[tuple[type[AnyItem], ItemKind], ...] = (
    (BandItem, ItemKind.BAND),
    (TextItem, ItemKind.TEXT),
    (CodeItem, ItemKind.CODE),
    (PictureItem, ItemKind.PICTURE),
    (ShapeItem, ItemKind.SHAPE),
    (MarkItem, ItemKind.MARK),
)


def kind_of(item: AnyItem) -> ItemKind:
    """Say of which kind a box is."""
    return next(kind for made, kind in _KINDS if isinstance(item, made))


def with_face(layout: BadgeLayout, side: Side, items: Iterable[AnyItem]) -> BadgeLayout:
    """Give a layout with other items on a face."""
    if side is Side.FRONT:
        return replace(layout, front=tuple(items))
    return replace(layout, back=tuple(items))


def with_item(layout: BadgeLayout, side: Side, place: int, item: AnyItem) -> BadgeLayout:
    """Put an item in the place of one that was there; a new name is one that no other has.

    What is said of the boxes of a face, such as whom one does not fit, goes by their names.
    """
    items = list(face(layout, side))
    taken = {each.name for each in items if each is not items[place]}
    if item.name != items[place].name and item.name in taken:
        item = replace(item, name=free_name(layout, item.name))
    items[place] = item
    return with_face(layout, side, items)


def with_more(layout: BadgeLayout, side: Side, item: AnyItem) -> BadgeLayout:
    """Lay one more item over the others."""
    return with_face(layout, side, (*face(layout, side), item))


def without(layout: BadgeLayout, side: Side, place: int) -> BadgeLayout:
    """Take an item away."""
    items = face(layout, side)
    return with_face(layout, side, (*items[:place], *items[place + 1 :]))


def put_at(layout: BadgeLayout, side: Side, place: int, target: int) -> BadgeLayout:
    """Put an item at another place in the order; later ones lie over earlier ones."""
    items = list(face(layout, side))
    item = items.pop(place)
    items.insert(max(0, min(target, len(items))), item)
    return with_face(layout, side, items)


def moved(box: Box, right: float, down: float) -> Box:
    """Move a box; the numbers stay round."""
    return Box(round(box.x + right, _DIGITS), round(box.y + down, _DIGITS), box.width, box.height)


def kept_on(box: Box, width: float, height: float) -> Box:
    """Move a box so that it lies on a face as far as it can."""
    wide, high = min(box.width, width), min(box.height, height)
    x = min(max(box.x, 0.0), width - wide)
    y = min(max(box.y, 0.0), height - high)
    return Box(*(round(each, _DIGITS) for each in (x, y, wide, high)))


def stretched(box: Box, edges: frozenset[str], right: float, down: float) -> Box:
    """Move some edges of a box (left, right, top, bottom); it never turns inside out."""
    x, y, end, foot = box.x, box.y, box.x + box.width, box.y + box.height
    if "left" in edges:
        x = min(x + right, end - SMALLEST)
    if "right" in edges:
        end = max(end + right, x + SMALLEST)
    if "top" in edges:
        y = min(y + down, foot - SMALLEST)
    if "bottom" in edges:
        foot = max(foot + down, y + SMALLEST)
    return Box(*(round(each, _DIGITS) for each in (x, y, end - x, foot - y)))


def with_text(item: TextItem, text: str) -> TextItem:
    """Have a text say something else; printed if not empty, it is so by what it says now."""
    is_if_filled = item.only_if and item.only_if in {item.text, filled_in(item.text)}
    return replace(item, text=text, only_if=filled_in(text) if is_if_filled else item.only_if)


def with_size(item: TextItem, points: float, *, bound: str) -> TextItem:
    """Set the `largest` or `smallest` size of a text; the other goes along where it has to."""
    if bound == "smallest":
        return replace(item, smallest=points, largest=max(item.largest, points))
    return replace(item, largest=points, smallest=min(item.smallest, points))


def free_name(layout: BadgeLayout, name: str) -> str:
    """Give a name that no item of the layout has yet, such as “Text 2”."""
    taken = {item.name for side in Side for item in face(layout, side)}
    names = (name if number == 1 else f"{name} {number}" for number in range(1, len(taken) + 2))
    return next(each for each in names if each not in taken)


def duplicated(layout: BadgeLayout, side: Side, place: int) -> BadgeLayout:
    """Lay a copy of an item beside it, over all others."""
    item = face(layout, side)[place]
    box = kept_on(moved(item.box, _ASIDE, _ASIDE), layout.width, layout.height)
    stem = item.name.rstrip("0123456789").rstrip() or item.name
    return with_more(layout, side, replace(item, name=free_name(layout, stem), box=box))


def new_item(layout: BadgeLayout, kind: ItemKind, name: str, text: str = "") -> AnyItem:
    """Make a box of a kind in the middle of a layout; `text` is what a text says at first."""
    width, height = layout.width, layout.height
    wide = round(min(width * 0.6, 60), 1)
    side = round(min(width, height) * 0.25, 1)
    name = free_name(layout, name)

    def middle(w: float, h: float) -> Box:
        return Box(round((width - w) / 2, 1), round((height - h) / 2, 1), w, h)

    if kind is ItemKind.CODE:
        return CodeItem(name=name, box=middle(side, side))
    if kind is ItemKind.PICTURE:
        return PictureItem(name=name, box=middle(side, side))
    if kind is ItemKind.SHAPE:
        box = middle(wide, round(height * 0.1, 1))
        return ShapeItem(name=name, box=box, fill=CATEGORY_COLOR)
    if kind is ItemKind.MARK:
        return MarkItem(name=name, box=middle(8, 8))
    if kind is ItemKind.BAND:
        high = round(height * 0.14, 1)
        return BandItem(
            name=name, box=Box(0, round(height - high, 1), width, high), text="{category}",
            weight=Weight.BOLD, largest=24, anchor=Anchor.MIDDLE, color="#FFFFFF",
        )  # fmt: skip
    return TextItem(name=name, box=middle(wide, round(height * 0.08, 1)), text=text)
