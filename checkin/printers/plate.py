"""A layout made ready to be drawn: what many badges share stands apart from what they do not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import groupby

from checkin.core.badge import Box
from checkin.core.badge_layout import (
    CATEGORY_COLOR,
    AnyItem,
    BandItem,
    CodeItem,
    MarkItem,
    PictureItem,
    ShapeItem,
    TextItem,
)
from checkin.core.badge_words import EVENT_WORDS, Template, read_template


class Sameness(IntEnum):
    """For whom an item looks the same."""

    ALL = 0
    CATEGORY = 1
    PERSON = 2


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """An item with its templates read.

    `item` lies upright in its frame: where it is turned, its box begins at the corner and
    `turned_in` is the box on the face.
    """

    item: AnyItem
    says: Template
    only_if: Template | None
    turned_in: Box | None


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring items of a face that change together."""

    sameness: Sameness
    items: tuple[ReadyItem, ...]


def parts_of(items: Iterable[AnyItem]) -> tuple[Part, ...]:
    """Cut the items of a face into parts; drawn one after the other they are the face."""
    found = zip(_samenesses(items := tuple(items)), map(_ready, items), strict=True)
    return tuple(
        Part(sameness, tuple(item for _, item in group))
        for sameness, group in groupby(found, key=lambda each: each[0])
    )


def templates_of(item: AnyItem) -> tuple[str, ...]:
    """Give the templates that an item is filled in from."""
    if isinstance(item, TextItem):
        return item.only_if, item.text
    if isinstance(item, PictureItem):
        return item.only_if, item.source
    if isinstance(item, MarkItem):
        return item.only_if, f"{{{item.column}}}" if item.column.strip() else ""
    return (item.only_if,)


def _ready(item: AnyItem) -> ReadyItem:
    says = read_template(templates_of(item)[-1])
    only_if = read_template(item.only_if) if item.only_if else None
    if not item.turned:
        return ReadyItem(item, says, only_if, None)
    box = item.box
    width, height = (box.width, box.height) if item.turned == 180 else (box.height, box.width)  # noqa: PLR2004
    return ReadyItem(replace(item, box=Box(0, 0, width, height)), says, only_if, box)


def _samenesses(items: Iterable[AnyItem]) -> Iterator[Sameness]:
    before = Sameness.ALL  # of the text before: what follows it moves with it
    for item in items:
        sameness = _sameness(item)
        if isinstance(item, TextItem) and not isinstance(item, BandItem):
            if item.follows:
                sameness = max(sameness, before)
            before = sameness
        yield sameness


def _sameness(item: AnyItem) -> Sameness:
    if isinstance(item, CodeItem):
        return Sameness.PERSON
    names = {name for text in templates_of(item) for name in read_template(text).names}
    names -= set(EVENT_WORDS)
    if names - {"category"}:
        return Sameness.PERSON
    is_colored = CATEGORY_COLOR in _colors(item)
    has_mark = isinstance(item, BandItem) and item.marked
    return Sameness.CATEGORY if names or is_colored or has_mark else Sameness.ALL


def _colors(item: AnyItem) -> tuple[str, ...]:
    if isinstance(item, BandItem):
        return item.color, item.fill
    if isinstance(item, ShapeItem):
        return item.fill, item.stroke
    return (item.color,) if isinstance(item, TextItem | MarkItem) else ()
