"""Badges a CPU second, beside the way badges are usually made; and what they weigh.

The yardstick has the same layout, fonts and text, each set by the same fitting, but draws
its QR codes as the libraries' first examples do: qrcode with its default settings, saved
as PNG by Pillow, embedded by reportlab with its default settings.
"""

import io
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import qrcode
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from benchmarks.figure import Figure, print_table
from benchmarks.people import people
from benchmarks.shaped_names import shaped_names
from checkin.core.badge import A6, POINTS, Badge, Box, TextBox, color_of
from checkin.core.fitting import Reach, fit
from checkin.core.person_name import name_forms
from checkin.printers.badge_pdf import write_badges
from checkin.printers.fonts import FontShelf, Typeface, typeface

ROOT = Path(__file__).resolve().parents[1]
FONTS = ROOT / "resources" / "fonts"
# East Asian letters come from a font pack: that of the tests has those of these names.
SHELF = FontShelf(FONTS, ROOT / "tests" / "data" / "fonts")
TITLE = "European Cluster Conference 2026"
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
            color_of(person.category), person.first, person.last,
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


def _ours(badges: Sequence[Badge]) -> bytes:
    stream = io.BytesIO()
    write_badges(badges, stream, fonts=SHELF, title=TITLE)
    return stream.getvalue()


def _theirs(badges: Sequence[Badge]) -> bytes:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(A6.width * POINTS, _HEIGHT), pageCompression=1)
    canvas.beginForm("artwork")
    _rectangle(canvas, A6.rule, "#C5CBD5")
    _text(canvas, [TITLE], A6.title)
    canvas.endForm()
    for badge in badges:
        canvas.doForm("artwork")
        _rectangle(canvas, A6.band, badge.color)
        _text(canvas, name_forms(badge.name, badge.first_name, badge.last_name), A6.name)
        _text(canvas, [badge.company], A6.company)
        _text(canvas, [badge.country], A6.country)
        _text(canvas, [badge.category], A6.category)
        _text(canvas, [badge.code[-6:]], A6.code)
        _picture(canvas, badge.code)
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _rectangle(canvas: Canvas, box: Box, color: str) -> None:
    canvas.setFillColor(HexColor(color))
    bottom = _HEIGHT - (box.y + box.height) * POINTS
    canvas.rect(box.x * POINTS, bottom, box.width * POINTS, box.height * POINTS, stroke=0, fill=1)


def _text(canvas: Canvas, forms: Sequence[str], place: TextBox) -> None:
    face: Typeface = typeface(SHELF, "Bold" if place.bold else "Regular")
    fitted = fit(forms, place, face.width_of, _REACH)
    canvas.setFillColor(HexColor(place.color))
    canvas.setFont(face.name, fitted.size)
    for line, depth in zip(fitted.lines, fitted.baselines, strict=True):
        canvas.drawString(place.box.x * POINTS, _HEIGHT - place.box.y * POINTS - depth, line)


def _picture(canvas: Canvas, code: str) -> None:
    png = io.BytesIO()
    qrcode.make(code).save(png, "PNG")
    png.seek(0)
    box = A6.qr
    bottom = _HEIGHT - (box.y + box.height) * POINTS
    canvas.drawImage(
        ImageReader(png), box.x * POINTS, bottom, box.width * POINTS, box.height * POINTS
    )


if __name__ == "__main__":
    print_table(measure())
