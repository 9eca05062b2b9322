"""The badges of everybody with a hard name, in every built-in layout, and how they were set."""

import hashlib
import io
import re
import zlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checkin.core.badges.badge import Badge, BadgeEvent, BadgeWarning, Box, color_of
from checkin.core.badges.badge_layout import BadgeLayout, Side, TextItem, Weight, face
from checkin.core.badges.fitting import Fitted
from checkin.printers.drawing.artist import Artist, Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.printers.drawing.built_in import built_in_layouts
from checkin.printers.drawing.item_drawing import face_of
from checkin.printers.drawing.pen import Pen
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import Typeface
from tests.printers.hard_names import HARD_NAMES
from tests.printers.set_ink import SetInk, ink_of

ROOT = Path(__file__).resolve().parents[2]
# The small fonts of the tests stand for those of the packs that an organiser adds.
SHELF = FontShelf(ROOT / "resources" / "fonts", ROOT / "tests" / "data" / "fonts")
LAYOUTS = {each.id: each for each in built_in_layouts(ROOT / "resources" / "badges")}
CONFERENCE = BadgeEvent("European Cluster Conference 2026", "14–16 May 2026", "Bucharest")
SUPPLIES = Supplies(SHELF, CONFERENCE)
_CATEGORIES = ("Speaker", "Cluster manager", "Policy maker", "VIP", "Press & media", "Организатор")
_STREAM = re.compile(rb"stream\r?\n(.*?)\s*endstream", re.DOTALL)


def _badge(number: int) -> Badge:
    hard = HARD_NAMES[number]
    category = _CATEGORIES[number % len(_CATEGORIES)]
    return Badge(
        hard.name, hard.company, hard.country, category, f"ECC26-P45PR-NDKXY-9GW2N-{number:05}",
        color_of(category), hard.first_name, hard.last_name,
        email="maximiliana@cluster-network.example",
        columns=(("Photo consent", ("yes", "no", "")[number % 3]), ("Languages", "EN, FR, RO")),
    )  # fmt: skip


BADGES = {hard.what: _badge(number) for number, hard in enumerate(HARD_NAMES)}


def pdf_of(layout: BadgeLayout, badge: Badge) -> bytes:
    """Make the document of one badge."""
    stream = io.BytesIO()
    write_badges([(badge, layout)], stream, SUPPLIES)
    return stream.getvalue()


def mark_of(pdf: bytes) -> str:
    """Sum a document up: whatever is drawn on it, however it was packed."""
    digest = hashlib.sha256()
    streams = _STREAM.findall(pdf)
    assert streams, "This is no document with anything on it."
    for packed in streams:
        unpacking = zlib.decompressobj()
        try:
            digest.update(unpacking.decompress(packed))
        except zlib.error:  # it is not packed
            digest.update(packed)
    return digest.hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class SetText:
    """A text as it was set on a face, its box as it lies there, and where its ink is."""

    item: str
    box: Box
    fitted: Fitted
    ink: SetInk
    rise: float


class WatchedPen(Pen):
    """Draws, and remembers every text."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), face_of(SHELF, Weight.REGULAR).name)
        self.texts: list[SetText] = []

    def text(
        self, fitted: Fitted, place: TextItem, face: Typeface, color: str, rise: float = 0
    ) -> None:
        super().text(fitted, place, face, color, rise)
        ink = ink_of(fitted, place, face)
        self.texts.append(SetText(place.name, place.box, fitted, ink, rise))


@cache
@cache
def set_on(
    layout: BadgeLayout, badge: Badge, side: Side
) -> tuple[list[SetText], tuple[BadgeWarning, ...]]:
    """Draw a face and give every text of it."""
    pen = WatchedPen()
    artist = Artist(pen, SUPPLIES)
    pen.begin_page(layout.width, layout.height)
    artist.draw(badge, layout, side)
    pen.end_page()
    return pen.texts, artist.warnings()


def faces() -> list[tuple[BadgeLayout, Side]]:
    """Give every face of the built-in layouts that has anything on it."""
    return [(each, side) for each in LAYOUTS.values() for side in Side if face(each, side)]
