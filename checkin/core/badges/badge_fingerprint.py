"""Whether a badge would come out another than when it was printed: a short hash of what it says."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from checkin.core.badges.badge import Badge, BadgeEvent
from checkin.core.badges.badge_layout import (
    CATEGORY_COLOR,
    AnyItem,
    BadgeLayout,
    CodeContent,
    CodeItem,
    LaidBadge,
    MarkItem,
    PictureItem,
    TextItem,
)
from checkin.core.badges.badge_words import column, is_printed, read_template
from checkin.core.badges.contact_card import contact_card
from checkin.core.badges.layout_file import write_layout
from checkin.core.journal import read_details

_SEPARATOR = "\x1f"
_LETTERS = 24  # of a hash: enough that nobody's change is overlooked
_LETTERS_OF_LOOK = 8
_BEFORE_LOOK = "-"
_KEY = "badge"

Checksum = Callable[[str], int]  # of the picture with a name; of no bytes where there is none


def fingerprint(laid: LaidBadge, event: BadgeEvent, checksum: Checksum | None = None) -> str:
    """Give a hash of the words on a badge and of its layout.

    Behind it stands one of the pictures and of the category's colour, where the layout has them;
    the pictures by their `checksum`.
    """
    badge, layout = laid
    said = _SEPARATOR.join((_of_layout(layout), *_words(badge, layout, event)))
    seen = _SEPARATOR.join(_seen(laid, event, checksum))
    return _hash(said)[:_LETTERS] + (_BEFORE_LOOK + _hash(seen)[:_LETTERS_OF_LOOK] if seen else "")


def is_changed(before: str, now: str) -> bool:
    """Whether a badge would come out another; an older Checkin knew the words alone."""
    words_before, _, look_before = before.partition(_BEFORE_LOOK)
    words, _, look = now.partition(_BEFORE_LOOK)
    return words_before != words or (bool(look_before) and look_before != look)


def details_of(mark: str) -> str:
    """Put a fingerprint as a line of the journal keeps it; empty where there is none."""
    return json.dumps({_KEY: mark}) if mark else ""


def fingerprint_in(details: str) -> str:
    """Find the fingerprint in a line's details; empty where an older Checkin wrote none."""
    mark = read_details(details).get(_KEY)
    return mark if isinstance(mark, str) else ""


@lru_cache(maxsize=64)
def _of_layout(layout: BadgeLayout) -> str:
    # What a layout and its boxes are called stands on no badge.
    front, back = (
        tuple(replace(item, name="box") for item in face) for face in (layout.front, layout.back)
    )
    written = write_layout(replace(layout, id="layout", name="layout", front=front, back=back))
    return hashlib.sha256(written.encode()).hexdigest()


def _hash(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def _seen(laid: LaidBadge, event: BadgeEvent, checksum: Checksum | None) -> Iterator[str]:
    badge, layout = laid
    for item in (*layout.front, *layout.back):
        if not is_printed(item, badge, event):
            continue
        if isinstance(item, PictureItem) and checksum is not None:
            yield str(checksum(read_template(item.source).fill(badge, event).strip()))
        if CATEGORY_COLOR in {getattr(item, each, "") for each in ("color", "fill", "stroke")}:
            yield badge.color


def _words(badge: Badge, layout: BadgeLayout, event: BadgeEvent) -> Iterator[str]:
    for number, item in enumerate((*layout.front, *layout.back)):
        if is_printed(item, badge, event):
            # Two boxes of the same words may change places.
            yield str(number)
            yield _said(item, badge, event)


def _said(item: AnyItem, badge: Badge, event: BadgeEvent) -> str:
    match item:
        case TextItem():
            return read_template(item.text).fill(badge, event)
        case CodeItem():
            return contact_card(badge) if item.content is CodeContent.VCARD else badge.code
        case PictureItem():
            return read_template(item.source).fill(badge, event)
        case MarkItem():
            return column(badge, item.column)
        case _:
            return ""
