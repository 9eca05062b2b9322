"""Badge layouts as JSON: what is written can be read again, and what is read is bounded."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields
from enum import StrEnum
from functools import lru_cache
from typing import Any

from checkin.core.badges.badge import Anchor, Box
from checkin.core.badges.badge_layout import (
    CATEGORY_COLOR,
    VERSION,
    Align,
    AnyItem,
    BadgeLayout,
    BandItem,
    CodeContent,
    CodeItem,
    Figure,
    Fold,
    MarkItem,
    MarkKind,
    PictureItem,
    ShapeItem,
    Side,
    TextItem,
    Weight,
    face,
)
from checkin.core.errors import LayoutUnreadable

SMALLEST_SIDE, LARGEST_SIDE = 10.0, 420.0  # millimetres
MOST_ITEMS = 100
MOST_LINES = 40
SIZES = 2.0, 400.0  # of letters, in points
LONGEST_TEXT = 1_000
LONGEST_NAME = 100
LONGEST_FILE = 1_000_000

_ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,59}")
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")

_KINDS: dict[str, type[AnyItem]] = {
    "text": TextItem,
    "band": BandItem,
    "code": CodeItem,
    "picture": PictureItem,
    "shape": ShapeItem,
    "mark": MarkItem,
}
_KIND_OF = {item: kind for kind, item in _KINDS.items()}

Reader = Callable[[object], Any]


def write_layout(layout: BadgeLayout) -> str:
    """Write a layout as JSON, an item a line."""
    told: dict[str, Any] = {
        "version": VERSION,
        "id": layout.id,
        "name": layout.name,
        "width": layout.width,
        "height": layout.height,
        "fold": layout.fold.value,
    }
    lines = [f"  {_json(key)}: {_json(value)}" for key, value in told.items()]
    for side in Side:
        items = ",".join(f"\n    {_json(_item_object(item))}" for item in face(layout, side))
        end = "\n  " if items else ""
        lines.append(f'  "{side.value}": [{items}{end}]')
    return "{\n" + ",\n".join(lines) + "\n}\n"


@lru_cache(maxsize=256)
def read_layout(text: str) -> BadgeLayout:
    """Read a layout; of the same text it is the same. Raises `LayoutUnreadable`.

    The error says which item and what of it cannot be read.
    """
    if len(text) > LONGEST_FILE:
        raise LayoutUnreadable("This file is too long for a badge layout. Choose another.")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LayoutUnreadable(
            "This file is no badge layout: it is not JSON. Choose another."
        ) from error
    if not isinstance(told, dict) or "version" not in told:
        raise LayoutUnreadable("This file is no badge layout of Checkin. Choose another.")
    version = told.pop("version")
    if isinstance(version, int) and version > VERSION:
        raise LayoutUnreadable(
            "This badge layout was written by a newer Checkin. Update Checkin on this computer."
        )
    if version != VERSION or isinstance(version, bool):
        raise LayoutUnreadable("This badge layout says no version that Checkin knows.")
    values = _read_fields(told, _LAYOUT, "The layout")
    missing = {"id", "name", "width", "height", "front"} - set(values)
    if missing:
        raise LayoutUnreadable(f"The layout does not say its {min(missing)}.")
    return BadgeLayout(**values)


def check_layout(layout: BadgeLayout) -> None:
    """Raise `LayoutUnreadable` where a layout goes beyond the bounds of a file."""
    read_layout(write_layout(layout))


def _item_object(item: AnyItem) -> dict[str, Any]:
    told: dict[str, Any] = {"type": _KIND_OF[type(item)]}
    for field in fields(item):
        value = getattr(item, field.name)
        if field.name == "box":
            value = [value.x, value.y, value.width, value.height]
        elif value == _default(field):
            continue
        told[field.name] = value.value if isinstance(value, StrEnum) else value
    return told


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _default(field: "Field[Any]") -> Any:  # noqa: ANN401
    return None if field.default is MISSING else field.default


def _read_items(value: object) -> tuple[AnyItem, ...]:
    if not isinstance(value, list):
        raise _Wrong("is to be a list of items")
    if len(value) > MOST_ITEMS:
        raise _Wrong(f"has more than {MOST_ITEMS} items")
    return tuple(_read_item(each, number) for number, each in enumerate(value, start=1))


def _read_item(value: object, number: int) -> AnyItem:
    who = f"Item {number}"
    if not isinstance(value, dict):
        raise LayoutUnreadable(f"{who} of the layout is no object.")
    if isinstance(name := value.get("name"), str) and name:
        who += f", “{name[:LONGEST_NAME]}”,"
    kind = value.get("type")
    item = _KINDS.get(kind) if isinstance(kind, str) else None
    if item is None:
        raise LayoutUnreadable(f"{who} is of no type that Checkin knows.")
    known = {field.name: _ITEM[field.name] for field in fields(item)}
    rest = {key: each for key, each in value.items() if key != "type"}
    values = _read_fields(rest, known, who)
    for field in fields(item):
        if field.default is MISSING and field.name not in values:
            raise LayoutUnreadable(f"{who} does not say its {field.name}.")
    made: AnyItem = item(**values)
    if isinstance(made, TextItem) and made.smallest > made.largest:
        raise LayoutUnreadable(f"{who} is smallest above its largest size.")
    return made


def _read_fields(
    told: Mapping[str, object], known: Mapping[str, Reader], who: str
) -> dict[str, Any]:
    values = {}
    for key, value in told.items():
        read = known.get(key)
        if read is None:
            raise LayoutUnreadable(
                f"{who} has a “{key[:LONGEST_NAME]}”, which Checkin does not know."
            )
        try:
            values[key] = read(value)
        except _Wrong as wrong:
            raise LayoutUnreadable(f"{who} cannot be read: its {key} {wrong}.") from None
    return values


class _Wrong(Exception):
    """What is wrong with a value, as the end of a sentence."""


def _number(least: float, most: float) -> Reader:
    def read(value: object) -> float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        # No bound holds for what is no number, and none has to be a float for this.
        if not is_number or not least <= value <= most:  # type: ignore[operator]
            raise _Wrong(f"is to be a number from {least:g} to {most:g}")
        return value  # type: ignore[return-value]

    return read


def _text(longest: int, least: int = 0) -> Reader:
    def read(value: object) -> str:
        if not isinstance(value, str) or not least <= len(value) <= longest:
            raise _Wrong(f"is to be a text of at most {longest:,} letters")
        if any("\ud800" <= letter <= "\udfff" for letter in value):
            raise _Wrong("holds what is no letter")
        return value

    return read


def _one_of(choices: type[StrEnum]) -> Reader:
    def read(value: object) -> StrEnum:
        found = next((each for each in choices if each.value == value), None)
        if found is None:
            raise _Wrong("is to be one of " + ", ".join(each.value for each in choices))
        return found

    return read


def _box(value: object) -> Box:
    if not isinstance(value, list) or len(value) != len(_BOX):
        raise _Wrong("is to be four numbers: left, top, width, height")
    return Box(*(read(each) for read, each in zip(_BOX, value, strict=True)))


def _id(value: object) -> str:
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise _Wrong("is to be made of small letters, digits and hyphens")
    return value


def _color(value: object) -> str:
    if value != CATEGORY_COLOR and not (isinstance(value, str) and _COLOR.fullmatch(value)):
        raise _Wrong(f"is to be a colour such as #1D4FB8, or “{CATEGORY_COLOR}”")
    return str(value)


def _color_or_none(value: object) -> str:
    return "" if value == "" else _color(value)


def _turned(value: object) -> int:
    if isinstance(value, bool) or value not in (0, 90, 180, 270):
        raise _Wrong("is to be 0, 90, 180 or 270")
    return int(value)


def _lines(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= MOST_LINES:
        raise _Wrong(f"are to be 1 to {MOST_LINES}")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise _Wrong("is to be true or false")
    return value


_FAR = 2 * LARGEST_SIDE
_BOX = (_number(-_FAR, _FAR), _number(-_FAR, _FAR), _number(0.1, _FAR), _number(0.1, _FAR))
_SIZE = _number(*SIZES)
_SIDE = _number(SMALLEST_SIDE, LARGEST_SIDE)

_LAYOUT: dict[str, Reader] = {
    "id": _id,
    "name": _text(LONGEST_NAME, 1),
    "width": _SIDE,
    "height": _SIDE,
    "fold": _one_of(Fold),
    "front": _read_items,
    "back": _read_items,
}
_ITEM: dict[str, Reader] = {
    "name": _text(LONGEST_NAME),
    "box": _box,
    "only_if": _text(LONGEST_TEXT),
    "turned": _turned,
    "text": _text(LONGEST_TEXT),
    "font": _text(LONGEST_NAME, 1),
    "weight": _one_of(Weight),
    "largest": _SIZE,
    "smallest": _SIZE,
    "lines": _lines,
    "align": _one_of(Align),
    "anchor": _one_of(Anchor),
    "color": _color,
    "is_name": _truth,
    "follows": _truth,
    "fill": _color_or_none,
    "marked": _truth,
    "inset": _number(0, 50),
    "content": _one_of(CodeContent),
    "source": _text(LONGEST_TEXT),
    "figure": _one_of(Figure),
    "stroke": _color_or_none,
    "stroke_width": _number(0, 20),
    "radius": _number(0, LARGEST_SIDE),
    "kind": _one_of(MarkKind),
    "column": _text(LONGEST_NAME * 2),
}
