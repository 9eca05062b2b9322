"""Words for what a box can be filled in from, and for colours."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from checkin.core.badges.badge_layout import CATEGORY_COLOR
from checkin.core.badges.layout_edit import NAMED_COLORS, ItemKind

_PLACEHOLDERS: dict[str, Any] = {
    "name": QT_TRANSLATE_NOOP("Placeholder", "Whole name"),
    "first_name": QT_TRANSLATE_NOOP("Placeholder", "First name"),
    "last_name": QT_TRANSLATE_NOOP("Placeholder", "Last name"),
    "company": QT_TRANSLATE_NOOP("Placeholder", "Company"),
    "country": QT_TRANSLATE_NOOP("Placeholder", "Country"),
    "category": QT_TRANSLATE_NOOP("Placeholder", "Category"),
    "code": QT_TRANSLATE_NOOP("Placeholder", "Code"),
    "code_end": QT_TRANSLATE_NOOP("Placeholder", "End of the code"),
    "email": QT_TRANSLATE_NOOP("Placeholder", "E-mail"),
    "mode": QT_TRANSLATE_NOOP("Placeholder", "Attendance"),
    "event": QT_TRANSLATE_NOOP("Placeholder", "Name of the event"),
    "event_dates": QT_TRANSLATE_NOOP("Placeholder", "Days of the event"),
    "event_place": QT_TRANSLATE_NOOP("Placeholder", "Place of the event"),
}
_COLORS: dict[str, Any] = {
    "black": QT_TRANSLATE_NOOP("BadgeColor", "Black"),
    "dark grey": QT_TRANSLATE_NOOP("BadgeColor", "Dark grey"),
    "grey": QT_TRANSLATE_NOOP("BadgeColor", "Grey"),
    "white": QT_TRANSLATE_NOOP("BadgeColor", "White"),
    "blue": QT_TRANSLATE_NOOP("BadgeColor", "Blue"),
    "violet": QT_TRANSLATE_NOOP("BadgeColor", "Violet"),
    "magenta": QT_TRANSLATE_NOOP("BadgeColor", "Magenta"),
    "red": QT_TRANSLATE_NOOP("BadgeColor", "Red"),
    "amber": QT_TRANSLATE_NOOP("BadgeColor", "Amber"),
    "green": QT_TRANSLATE_NOOP("BadgeColor", "Green"),
    "teal": QT_TRANSLATE_NOOP("BadgeColor", "Teal"),
}
_KINDS: dict[ItemKind, Any] = {
    ItemKind.TEXT: QT_TRANSLATE_NOOP("BadgeBox", "Text"),
    ItemKind.BAND: QT_TRANSLATE_NOOP("BadgeBox", "Category band"),
    ItemKind.CODE: QT_TRANSLATE_NOOP("BadgeBox", "Code"),
    ItemKind.PICTURE: QT_TRANSLATE_NOOP("BadgeBox", "Picture"),
    ItemKind.SHAPE: QT_TRANSLATE_NOOP("BadgeBox", "Shape"),
    ItemKind.MARK: QT_TRANSLATE_NOOP("BadgeBox", "Sign"),
}


def kind_word(kind: ItemKind) -> str:
    """Name a kind of box."""
    return QCoreApplication.translate("BadgeBox", _KINDS[kind])


def placeholders(columns: Iterable[str]) -> list[tuple[str, str]]:
    """Give all placeholders, and what each stands for: words of a person, then columns."""
    known = [
        (f"{{{name}}}", QCoreApplication.translate("Placeholder", words))
        for name, words in _PLACEHOLDERS.items()
    ]
    return known + [(f"{{{column}}}", column) for column in columns if _is_plain(column)]


def color_choices(now: str) -> list[tuple[str, str]]:
    """Give the colours to choose from, and their words; the one in force is among them."""
    choices = [(CATEGORY_COLOR, QCoreApplication.translate("BadgeColor", "By category"))]
    choices += [
        (color, QCoreApplication.translate("BadgeColor", _COLORS[name]))
        for name, color in NAMED_COLORS.items()
    ]
    known = {color.upper() for color, _ in choices}
    if now and now != CATEGORY_COLOR and now.upper() not in known:
        choices.append((now, now.upper()))
    return choices


def _is_plain(column: str) -> bool:
    return bool(column.strip()) and not set("{}[]|") & set(column)
