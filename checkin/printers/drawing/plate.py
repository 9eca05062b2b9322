"""A layout made ready to be drawn: what many badges share stands apart from what they do not."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import IntEnum
from itertools import groupby

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import (
    CATEGORY_COLOR,
    AnyItem,
    BandItem,
    CodeItem,
    MarkItem,
    ShapeItem,
    TextItem,
)
from checkin.core.badges.badge_wording import templates_of
from checkin.core.badges.badge_words import EVENT_WORDS, Template, read_template

# What the event says is alike on all badges; codes and addresses of mail are Latin for everybody.
_FOR_THEMSELVES = frozenset({*EVENT_WORDS, "code", "code_end", "email"})


class Sameness(IntEnum):
    """For whom an item looks the same."""

    ALL = 0
    CATEGORY = 1
    PERSON = 2


@dataclass(frozen=True, slots=True)
class ReadyItem:
    """An item with its templates read.

    `item` lies upright in its frame: where it is turned, its box begins at the corner and
    `turned_in` is the box on the face. Lines of an item that speaks of the person start where
    those of the name do: it `follows_name`.
    """

    item: AnyItem
    says: Template
    only_if: Template | None
    turned_in: Box | None
    follows_name: bool


@dataclass(frozen=True, slots=True)
class Part:
    """Neighbouring items of a face that change together."""

    sameness: Sameness
    items: tuple[ReadyItem, ...]


def parts_of(items: Iterable[AnyItem]) -> tuple[Part, ...]:
    """Cut the items of a face into parts; drawn one after the other they are the face."""
    items = tuple(items)
    found = zip(_samenesses(items), map(_ready, items, _following(items)), strict=True)
    return tuple(
        Part(sameness, tuple(item for _, item in group))
        for sameness, group in groupby(found, key=lambda each: each[0])
    )


def _ready(item: AnyItem, follows_name: bool) -> ReadyItem:  # noqa: FBT001 - mapped
    says = read_template(templates_of(item)[-1])
    only_if = read_template(item.only_if) if item.only_if else None
    if not item.turned:
        return ReadyItem(item, says, only_if, None, follows_name)
    box = item.box
    width, height = (box.width, box.height) if item.turned == 180 else (box.height, box.width)  # noqa: PLR2004
    upright = replace(item, box=Box(0, 0, width, height))
    return ReadyItem(upright, says, only_if, box, follows_name)


def _following(items: Iterable[AnyItem]) -> Iterator[bool]:
    before = False  # of the text before: what moves up with it stands below it
    for item in items:
        follows = not _FOR_THEMSELVES.issuperset(read_template(templates_of(item)[-1]).names)
        if isinstance(item, TextItem) and not isinstance(item, BandItem):
            follows = follows or (item.follows and before)
            before = follows
        yield follows


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
