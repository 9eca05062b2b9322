"""Badges drawn for tests: a layout and a badge, their pages as pictures, and what is told."""

import io
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops

from checkin.core.badge import Badge, BadgeEvent, Box
from checkin.core.badge_layout import BadgeLayout, TextItem
from checkin.printers.artist import Supplies
from checkin.printers.badge_pdf import write_badges

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
ADA = Badge(
    "Ada Lovelace", "Engines", "UK", "Speaker", "ADA-7H3K9QXW2M4P", "#6B3FB5",
    email="ada@example.org", columns=(("Photo", "ada"), ("Photos", "yes"), ("Speaks", "EN, FR")),
)  # fmt: skip
DPI = 144


def a_layout(*items, width=80, height=60, **fields):
    return BadgeLayout(
        id="made", name="Made", width=width, height=height, front=tuple(items), **fields
    )


def a_run(*laid, pictures=None):
    stream = io.BytesIO()
    supplies = Supplies(FONTS, BadgeEvent("Conference"), (pictures or {}).get)
    run = write_badges(laid, stream, supplies)
    return stream.getvalue(), run


def pages(*laid, **kwargs):
    document = pdfium.PdfDocument(a_run(*laid, **kwargs)[0])
    return [page.render(scale=DPI / 72).to_pil().convert("RGB") for page in document]


def text(*laid, page=0):
    document = pdfium.PdfDocument(a_run(*laid)[0])
    return " ".join(document[page].get_textpage().get_text_bounded().split())


def ink(picture, paper=(255, 255, 255)):
    """Say where a picture has ink, in millimetres: left, top, right, bottom."""
    found = ImageChops.difference(picture, Image.new("RGB", picture.size, paper)).getbbox()
    return None if found is None else [edge / DPI * 25.4 for edge in found]


def says(template, **fields):
    return TextItem(name="Words", box=Box(10, 10, 60, 12), text=template, **fields)


def reasons(run):
    return [(warning.name, warning.item, warning.reason) for warning in run.warnings]
