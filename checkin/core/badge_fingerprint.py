"""Whether a badge would come out another than when it was printed: a short hash of what it says."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from checkin.core.badge import Badge, BadgeEvent
from checkin.core.badge_layout import (
    AnyItem,
    BadgeLayout,
    CodeContent,
    CodeItem,
    LaidBadge,
    MarkItem,
    PictureItem,
    TextItem,
)
from checkin.core.badge_words import column, read_template
from checkin.core.contact_card import contact_card
from checkin.core.layout_file import write_layout

_SEPARATOR = "\x1f"
_LETTERS = 24  # of a hash: enough that nobody's change is overlooked
_KEY = "badge"


def fingerprint(laid: LaidBadge, event: BadgeEvent) -> str:
    """Give a hash of the words on a badge and of its layout; its colour is not among them."""
    badge, layout = laid
    said = _SEPARATOR.join((_of_layout(layout), *_words(badge, layout, event)))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_LETTERS]


def details_of(mark: str) -> str:
    """Put a fingerprint as a line of the journal keeps it; empty where there is none."""
    return json.dumps({_KEY: mark}) if mark else ""


def fingerprint_in(details: str) -> str:
    """Find the fingerprint in a line's details; empty where an older Checkin wrote none."""
    try:
        told = json.loads(details) if details else None
    except ValueError:
        return ""
    mark = told.get(_KEY) if isinstance(told, dict) else None
    return mark if isinstance(mark, str) else ""


@lru_cache(maxsize=64)
def _of_layout(layout: BadgeLayout) -> str:
    # What a layout is called stands on no badge.
    written = write_layout(replace(layout, id="layout", name="layout"))
    return hashlib.sha256(written.encode()).hexdigest()


def _words(badge: Badge, layout: BadgeLayout, event: BadgeEvent) -> Iterator[str]:
    for item in (*layout.front, *layout.back):
        if item.only_if:
            yield read_template(item.only_if).fill(badge, event)
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
