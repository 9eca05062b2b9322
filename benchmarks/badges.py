"""Badges a CPU second, beside the way badges are usually made; and what they weigh.

The yardstick has the same layout, fonts and text, each set by the same fitting, but draws
its QR codes as the libraries' first examples do: qrcode with its default settings, saved
as PNG by Pillow, embedded by reportlab with its default settings.
"""

import io
import statistics
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import qrcode
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.figure import Figure, print_table
from benchmarks.people import people
from benchmarks.shaped_names import shaped_names
from checkin.core.badges.badge import POINTS, Badge, BadgeEvent, Box, color_of
from checkin.core.badges.badge_layout import BadgeLayout, BandItem, TextItem, Weight
from checkin.core.badges.fitting import Reach, fit
from checkin.core.badges.layout_file import read_layout
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.printers.lettering.font_shelf import FontShelf
from checkin.printers.lettering.fonts import Typeface, typeface

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
FONTS = RESOURCES / "fonts"
# East Asian letters come from a font pack: that of the tests has those of these names.
SHELF = FontShelf(FONTS, ROOT / "tests" / "data" / "fonts")
A6 = read_layout((RESOURCES / "badges" / "1-a6-portrait.json").read_text(encoding="utf-8"))
# The heaviest of the built-in layouts: two pages, and a contact card beside the ticket's code.
TWO_SIDES = read_layout((RESOURCES / "badges" / "8-badge-4x3in.json").read_text(encoding="utf-8"))
TITLE = "European Cluster Conference 2026"
DAYS = "14–16 May 2026"
BADGES = 5_000
_OF_THE_YARDSTICK = 60
_ROUNDS = 3
_SHAPED = "... a fifth of them Arabic, Hebrew or East Asian"
_REACH = Reach(above=1.07, below=0.3, pitch=1.2)
_HEIGHT = A6.height * POINTS


def measure(count: int = BADGES) -> list[Figure]:
    """Write badges both ways in turns, and a batch with a fifth of the names shaped."""
    badges = [
        Badge(
            person.name, person.company, person.country, person.category, person.code,
            color_of(person.category), person.first, person.last, email=person.email,
        )
        for person in people(count)
    ]  # fmt: skip
    names = shaped_names()
    shaped = [
        _renamed(badge, *next(names)) if number % 5 == 0 else badge
        for number, badge in enumerate(badges)
    ]
    _ours(shaped[:20])  # fonts are loaded once in the life of the program
    _theirs(badges[:5])
    rates: list[tuple[float, float, float]] = [
        (
            _rate(_ours, badges),
            _rate(_theirs, badges[:_OF_THE_YARDSTICK]),
            _rate(_ours, shaped),
        )
        for _ in range(_ROUNDS)
    ]
    ours, theirs, mixed = map(statistics.median, zip(*rates, strict=True))
    weight, heavy = len(_ours(badges)) / count, len(_theirs(badges[:100])) / 100
    outlined = len(_ours(shaped)) / count
    with_cards = len(_ours(badges, TWO_SIDES)) / count
    return [
        _figure("badges a CPU second", "qrcode and PNGs", (ours, theirs), 6),
        _figure(_SHAPED, "the Latin run", (mixed, ours), 0.6),
        Figure(
            "bytes a badge", "qrcode and PNGs", weight, heavy, weight / heavy, "<= 3000",
            reached=weight <= 3_000,
        ),
        Figure(
            _SHAPED, "qrcode and PNGs", outlined, heavy,
            outlined / heavy, "<= 3000", reached=outlined <= 3_000,
        ),
        Figure(
            "bytes a badge of two sides with a contact card", "qrcode and PNGs", with_cards, heavy,
            with_cards / heavy, "<= 3000", reached=with_cards <= 3_000,
        ),
    ]  # fmt: skip


def _renamed(badge: Badge, name: str, country: str) -> Badge:
    return replace(badge, name=name, country=country, first_name="", last_name="")


def _figure(what: str, yardstick: str, rates: tuple[float, float], goal: float) -> Figure:
    ours, theirs = rates
    ratio = ours / theirs
    return Figure(what, yardstick, ours, theirs, ratio, f">= {goal:g}", reached=ratio >= goal)


def _rate(way: Callable[[Sequence[Badge]], bytes], badges: Sequence[Badge]) -> float:
    begin = time.process_time()
    way(badges)
    return len(badges) / (time.process_time() - begin)


def _ours(badges: Sequence[Badge], layout: BadgeLayout = A6) -> bytes:
    stream = io.BytesIO()
    supplies = Supplies(SHELF, BadgeEvent(TITLE, DAYS))
    write_badges([(badge, layout) for badge in badges], stream, supplies)
    return stream.getvalue()


def _theirs(badges: Sequence[Badge]) -> bytes:
    texts = {item.text: item for item in A6.front if isinstance(item, TextItem)}
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(A6.width * POINTS, _HEIGHT), pageCompression=1)
    canvas.beginForm("artwork")
    _text(canvas, [TITLE], texts["{event}"])
    _text(canvas, [DAYS], texts["{event_dates}[ · {event_place}]"])
    canvas.endForm()
    for badge in badges:
        canvas.doForm("artwork")
        for template, forms in (
            ("{category}", [badge.category]),
            ("{first_name|name}", [badge.first_name]),
            ("{last_name}", [badge.last_name]),
            ("{company}", [badge.company]),
            ("{country}", [badge.country]),
            ("{code_end}", [badge.code[-6:]]),
        ):
            item = texts[template]
            if isinstance(item, BandItem):
                _rectangle(canvas, item.box, badge.color)
            _text(canvas, forms, item)
        _picture(canvas, badge.code)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _rectangle(canvas: Canvas, box: Box, color: str) -> None:
    canvas.setFillColor(HexColor(color))
    bottom = _HEIGHT - (box.y + box.height) * POINTS
    canvas.rect(box.x * POINTS, bottom, box.width * POINTS, box.height * POINTS, stroke=0, fill=1)


def _text(canvas: Canvas, forms: Iterable[str], place: TextItem) -> None:
    face: Typeface = typeface(SHELF, "Regular" if place.weight is Weight.REGULAR else "Bold")
    fitted = fit(forms, place, face.measure_of, _REACH)
    canvas.setFillColor(HexColor(place.color))
    canvas.setFont(face.name, fitted.size)
    for line, depth in zip(fitted.lines, fitted.baselines, strict=True):
        canvas.drawString(place.box.x * POINTS, _HEIGHT - place.box.y * POINTS - depth, line)


def _picture(canvas: Canvas, code: str) -> None:
    png = io.BytesIO()
    qrcode.make(code).save(png, "PNG")
    png.seek(0)
    box = next(item.box for item in A6.front if item.name == "Code")
    bottom = _HEIGHT - (box.y + box.height) * POINTS
    canvas.drawImage(
        ImageReader(png), box.x * POINTS, bottom, box.width * POINTS, box.height * POINTS
    )


if __name__ == "__main__":
    print_table(measure())
