"""What the boxes of a layout are filled in from, and what of it stands for nothing."""

from collections.abc import Iterable

from checkin.core.badges.badge import Badge
from checkin.core.badges.badge_layout import AnyItem, MarkItem, PictureItem, TextItem
from checkin.core.badges.badge_words import is_word, read_template
from checkin.core.names.folding import fold


def templates_of(item: AnyItem) -> tuple[str, ...]:
    """Give the templates that an item is filled in from."""
    if isinstance(item, TextItem):
        return item.only_if, item.text
    if isinstance(item, PictureItem):
        return item.only_if, item.source
    if isinstance(item, MarkItem):
        return item.only_if, f"{{{item.column}}}" if item.column.strip() else ""
    return (item.only_if,)


def faults_of(item: AnyItem) -> tuple[str, ...]:
    """Give sentences on what cannot be read in the templates of an item."""
    return tuple(fault for text in templates_of(item) for fault in read_template(text).faults)


def columns_asked(items: Iterable[AnyItem]) -> tuple[str, ...]:
    """Name the columns that items are filled in from; a sign is for lists that have its own."""
    named = (
        sorted({name for text in templates_of(item) for name in read_template(text).names})
        for item in items
        if not isinstance(item, MarkItem)
    )
    return tuple(dict.fromkeys(name for names in named for name in names if not is_word(name)))


def still_asked(names: Iterable[str], badge: Badge) -> tuple[str, ...]:
    """Give those of some names that no column of somebody's list is called."""
    there = {fold(header) for header, _ in badge.columns}
    return tuple(name for name in names if fold(name) not in there)


def said_of_column(name: str) -> str:
    """Say that a placeholder stands for nothing."""
    return f"No list has a column “{name}”, so nothing is printed for it."
