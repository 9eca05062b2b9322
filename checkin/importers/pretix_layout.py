"""Badge layouts of pretix, as its editor and its API give them, made into ours.

pretix measures millimetres from the bottom left, turns a box clockwise about its upper left
corner, and takes the size of the page from the background.
"""

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from checkin.core.badges.badge import Anchor, Box
from checkin.core.badges.badge_edges import overhangs
from checkin.core.badges.badge_layout import (
    USUAL_FONT,
    Align,
    AnyItem,
    BadgeLayout,
    CodeItem,
    PictureItem,
    TextItem,
    Weight,
)
from checkin.core.badges.badge_words import literal
from checkin.core.badges.layout_file import LONGEST_FILE, LONGEST_NAME, MOST_ITEMS, check_layout
from checkin.core.errors import LayoutUnreadable
from checkin.core.names.folding import fold

# What pretix prints where there is no background.
USUAL_SIZE = (148.0, 105.0)

_WORDS = {
    "attendee_name": "{name}",
    "attendee_name_for_salutation": "{name}",
    "attendee_name_full_name": "{name}",
    "attendee_name_calling_name": "{first_name}",
    "attendee_name_given_name": "{first_name}",
    "attendee_name_family_name": "{last_name}",
    "attendee_company": "{company}",
    "invoice_company": "{company}",
    "attendee_country": "{country}",
    "attendee_email": "{email}",
    "email": "{email}",
    "secret": "{code}",
    "item": "{category}",
    "itemvar": "{category}",
    "variation": "{category}",
    "item_category": "{category}",
    "event_name": "{event}",
    "event_series_name": "{event}",
    "event_date": "{event_dates}",
    "event_date_range": "{event_dates}",
    "event_begin_date": "{event_dates}",
    "event_location": "{event_place}",
}
_NAMES = ("attendee_name", "invoice_name")
_FONTS = ("Open Sans", USUAL_FONT)  # much alike
_CODES = ("secret", "pseudonymization_id")
_FREE = frozenset({"other", "other_i18n"})
_IN_TEXT = re.compile(r"\{([a-zA-Z0-9_:]+)\}")
_ALIGNS = {"left": Align.START, "center": Align.MIDDLE, "right": Align.RIGHT}
_ANCHORS = {"top": Anchor.TOP, "middle": Anchor.MIDDLE, "bottom": Anchor.BOTTOM}
_SLIGHTLY = 0.01
_MOST = 1e6  # of any number: millimetres, points, degrees
_SMALLEST_SIZE = 0.5
_LINE = 1.3  # of a line's height to the letters' size
_SMALLEST = 6.0
_HOW_SMALL = 0.5  # of a text's size, where pretix would let it run over
_POINT = 25.4 / 72
# Of a code's box that its modules take: pretix counts the quiet zone, four modules at each side of
# the 33 that a ticket's code has there.
_OF_A_CODE = 33 / 41


@dataclass(frozen=True, slots=True)
class PretixLayout:
    """A layout that was taken over, and sentences on what could not be."""

    layout: BadgeLayout
    told: tuple[str, ...] = ()


def read_pretix_layout(
    text: str, size: tuple[float, float] | None = None, name: str = ""
) -> PretixLayout:
    """Make a layout of pretix ours; `size` is that of its background, in millimetres.

    Raises `LayoutUnreadable`.
    """
    if len(text) > LONGEST_FILE:
        raise LayoutUnreadable("This file is too long for a badge layout. Choose another.")
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LayoutUnreadable("This file is no layout of pretix: it is not JSON.") from error
    named = told.get("name") if isinstance(told, dict) else None
    items = told.get("layout") if isinstance(told, dict) else told
    if not isinstance(items, list) or not all(isinstance(each, dict) for each in items):
        raise LayoutUnreadable("This file is no layout of pretix: it has no list of boxes.")
    if len(items) > MOST_ITEMS:
        raise LayoutUnreadable(f"This layout has more than {MOST_ITEMS} boxes.")
    title = (name or (named if isinstance(named, str) else "") or "pretix")[:LONGEST_NAME]
    reading = _Reading(size or USUAL_SIZE)
    if size is None:
        reading.tell(
            "Without its background the size of the page is not known; it is taken for "
            f"{USUAL_SIZE[0]:g} × {USUAL_SIZE[1]:g} mm."
        )
    for number, item in enumerate(items, start=1):
        reading.take(item, number)
    layout = BadgeLayout(
        id=_id(title), name=title, width=reading.size[0], height=reading.size[1],
        front=tuple(reading.faces[1]), back=tuple(reading.faces[2]),
    )  # fmt: skip
    check_layout(layout)
    reading.told += overhangs(layout)
    return PretixLayout(layout, tuple(dict.fromkeys(reading.told)))


def on_background(layout: BadgeLayout, pictures: tuple[str, ...]) -> BadgeLayout:
    """Lay pictures under the faces of a layout; an empty name is no picture."""
    faces = []
    for items, picture in zip((layout.front, layout.back), (*pictures, "", ""), strict=False):
        box = Box(0, 0, layout.width, layout.height)
        under = (PictureItem(name="Background", box=box, source=literal(picture)),)
        faces.append((*under, *items) if picture else items)
    return replace(layout, front=faces[0], back=faces[1])


class _Reading:
    """A layout of pretix half taken over."""

    def __init__(self, size: tuple[float, float]) -> None:
        self.size = size
        self.faces: dict[int, list[AnyItem]] = {1: [], 2: []}
        self.told: list[str] = []
        self._makers: dict[str, Callable[[_Element], AnyItem | None]] = {
            "textarea": self._area,
            "textcontainer": self._container,
            "barcodearea": self._code,
            "imagearea": self._picture,
        }

    def tell(self, sentence: str) -> None:
        """Keep a sentence on what could not be taken over."""
        self.told.append(sentence)

    def take(self, told: Mapping[str, Any], number: int) -> None:
        """Take over one box."""
        element = _Element(told, number)
        kind, page = told.get("type"), told.get("page", 1)
        maker = self._makers.get(kind) if isinstance(kind, str) else None
        if maker is None:
            what = "pretix's own mark" if kind == "poweredby" else f"of the type “{kind!s:.40}”"
            self.tell(f"Box {number} is {what} and is left out.")
        elif isinstance(page, bool) or page not in (1, 2):
            self.tell(f"Box {number} is on page {page!s:.10}; a badge has two. It is left out.")
        elif (item := maker(element)) is not None:
            self.faces[page].append(self._turned(item, element))

    def _area(self, element: "_Element") -> TextItem:
        """Take over a text that grows upwards or downwards from a line."""
        size = element.size()
        downwards = element.told.get("downward") is True
        lines = 2
        height = lines * size * _LINE * _POINT
        line = self.size[1] - element.number_of("bottom")
        free = self.size[1] - line if downwards else line
        if height / lines <= free < height:  # where two lines have no room, one has
            height = free
        top = line - (0 if downwards else height)
        box = Box(element.number_of("left"), top, element.side("width"), height)
        anchor = Anchor.TOP if downwards else Anchor.BOTTOM
        self._tell_line_height(element)
        return replace(self._text(element, box, size), lines=lines, anchor=anchor)

    def _container(self, element: "_Element") -> TextItem:
        """Take over a text in a box."""
        size = element.size()
        item = self._text(element, self._box(element, "width", "height"), size)
        smallest = _SMALLEST if element.told.get("autoresize") is True else item.smallest
        smallest = min(smallest, size)
        lines = max(1, min(40, math.floor(item.box.height / (smallest * _LINE * _POINT))))
        anchor = _ANCHORS.get(str(element.told.get("verticalalign")), Anchor.TOP)
        if lines > 1:
            self._tell_line_height(element)
        return replace(item, smallest=smallest, lines=lines, anchor=anchor)

    def _text(self, element: "_Element", box: Box, size: float) -> TextItem:
        told = element.told
        family = " ".join(str(told.get("fontfamily") or "").split())[:LONGEST_NAME]
        if family and family not in _FONTS:
            self.tell(f"The font “{family:.40}” has to be added to each computer that prints: "
                      "“checkin fonts install”.")  # fmt: skip
        if told.get("italic") is True:
            self.tell(f"Box {element.number} is set in italics, which becomes upright.")
        content = str(told.get("content") or "")[:LONGEST_NAME]
        return TextItem(
            name=content if content not in _FREE and content else f"Text {element.number}",
            box=box,
            text=self._template(element, content),
            font=USUAL_FONT if family in {"", *_FONTS} else family,
            weight=Weight.BOLD if told.get("bold") is True else Weight.REGULAR,
            largest=size,
            smallest=min(size, max(_SMALLEST, size * _HOW_SMALL)),
            align=_ALIGNS.get(str(told.get("align")), Align.START),
            color=element.color(),
            is_name=content.startswith(_NAMES),
        )

    def _tell_line_height(self, element: "_Element") -> None:
        height = element.number_of("lineheight", 1) if element.told.get("lineheight") else 1.0
        if abs(height - 1) > _SLIGHTLY:
            self.tell(f"The lines of box {element.number} have {height:g} times their usual height "
                      "in pretix, and the usual one here.")  # fmt: skip

    def _code(self, element: "_Element") -> CodeItem | None:
        content = element.told.get("content") or "secret"
        if content not in _CODES:
            self.tell(f"The QR code of box {element.number} says “{content!s:.40}” in pretix, and "
                      "the ticket's code here.")  # fmt: skip
        box = self._box(element, "size", "size")
        share = 1.0 if element.told.get("nowhitespace") is True else _OF_A_CODE
        inset = box.width * (1 - share) / 2
        side = box.width - 2 * inset
        return CodeItem(name="Code", box=Box(box.x + inset, box.y + inset, side, side))

    def _picture(self, element: "_Element") -> PictureItem:
        content = str(element.told.get("content") or "picture")[:LONGEST_NAME]
        self.tell(
            f"The picture of box {element.number} is the one that the column “{content}” of the "
            "list names; add it with “checkin layouts EVENT picture”."
        )
        box = self._box(element, "width", "height")
        return PictureItem(name=content, box=box, source=_column(content))

    def _box(self, element: "_Element", width: str, height: str) -> Box:
        high = element.side(height)
        top = self.size[1] - element.number_of("bottom") - high
        return Box(element.number_of("left"), top, element.side(width), high)

    def _turned(self, item: AnyItem, element: "_Element") -> AnyItem:
        angle = element.number_of("rotation", 0) % 360
        turned = round(angle / 90) % 4 * 90
        if abs(angle - round(angle / 90) * 90) > 1:
            self.tell(f"Box {element.number} is turned by {angle:g} degrees in pretix, and by "
                      f"{turned} here.")  # fmt: skip
        x, y, width, height = item.box.x, item.box.y, item.box.width, item.box.height
        box = {
            0: item.box,
            90: Box(x - height, y, height, width),
            180: Box(x - width, y - height, width, height),
            270: Box(x, y - width, height, width),
        }[turned]
        return replace(item, turned=turned, box=box)

    def _template(self, element: "_Element", content: str) -> str:
        if content in _FREE:
            return self._free(element)
        if known := _WORDS.get(content):
            return known
        self.tell(f"“{content:.60}” of pretix becomes the column of that name in your list.")
        return _column(content)

    def _free(self, element: "_Element") -> str:
        """Make a template of a text that pretix fills in, too."""
        text = element.text().strip()
        if "\n" in text:
            self.tell(f"The lines of box {element.number} follow each other here, and break where "
                      "it is full.")  # fmt: skip
        parts = _IN_TEXT.split(text)
        for place in range(1, len(parts), 2):
            parts[place] = _WORDS.get(parts[place]) or _column(parts[place])
        parts[::2] = map(literal, parts[::2])
        return " ".join("".join(parts).split())


@dataclass(frozen=True, slots=True)
class _Element:
    """A box as pretix tells it."""

    told: Mapping[str, Any]
    number: int

    def number_of(self, key: str, usual: float | None = None) -> float:
        """Read a number, which pretix may write as a text."""
        value = self.told.get(key, usual)
        try:
            number = float(value) if not isinstance(value, bool) else math.nan
        except (TypeError, ValueError, OverflowError):
            number = math.nan
        if not abs(number) <= _MOST:  # nor where it is no number
            raise LayoutUnreadable(f"Box {self.number} cannot be read: its {key} is no number.")
        return number

    def size(self) -> float:
        """Read the size of letters, in points, which is more than nothing."""
        return max(self.number_of("fontsize", 12), _SMALLEST_SIZE)

    def side(self, key: str) -> float:
        """Read a length that is more than nothing."""
        return max(self.number_of(key), 0.1)

    def text(self) -> str:
        """Give the text of a box that has one of its own, in English where there is that."""
        many = self.told.get("text_i18n")
        texts = [text for text in many.values() if text] if isinstance(many, dict) else []
        english = many.get("en") if isinstance(many, dict) else ""
        found = english or (texts[0] if texts else self.told.get("text"))
        return found if isinstance(found, str) else ""

    def color(self) -> str:
        """Read a colour of red, green, blue and how much of it there is."""
        channels = self.told.get("color")
        if not isinstance(channels, list) or not all(isinstance(each, int) for each in channels):
            return "#000000"
        red, green, blue = [max(0, min(255, each)) for each in (*channels, 0, 0, 0)[:3]]
        return f"#{red:02X}{green:02X}{blue:02X}"


def _column(name: str) -> str:
    tidy = re.sub(r"[{}|]", " ", name).strip()
    return f"{{{tidy}}}" if tidy else ""


def _id(title: str) -> str:
    """Make an id of a name: what is no letter or digit becomes a hyphen."""
    return "pretix-" + (re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:40] or "badge")
