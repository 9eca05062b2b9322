"""Badges drawn for tests: a layout and a badge, their pages as pictures, and what is told."""

import io
from pathlib import Path

import pypdfium2 as pdfium
from PIL import Image, ImageChops

from checkin.core.badges.badge import Anchor, Badge, BadgeEvent, Box
from checkin.core.badges.badge_layout import BadgeLayout, BandItem, CodeItem, TextItem, Weight
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
ADA = Badge(
    "Ada Lovelace", "Engines", "UK", "Speaker", "ADA-7H3K9QXW2M4P", "#6B3FB5",
    email="ada@example.org", columns=(("Photo", "ada"), ("Photos", "yes"), ("Speaks", "EN, FR")),
)  # fmt: skip
DPI = 144


# A badge with everything, whose name is in one box.
A6 = BadgeLayout(
    id="a6", name="A6", width=105, height=148, front=(
        TextItem(name="Event", box=Box(9, 11, 87, 8), text="{event}", weight=Weight.BOLD,
                 largest=12, smallest=8),
        TextItem(name="Name", box=Box(9, 25, 87, 38), text="{name}", weight=Weight.BOLD,
                 largest=40, smallest=16, lines=3, anchor=Anchor.BOTTOM, is_name=True),
        TextItem(name="Company", box=Box(9, 65, 87, 13.5), text="{company}", smallest=10, lines=2),
        TextItem(name="Country", box=Box(9, 78.5, 87, 7), text="{country}", follows=True),
        CodeItem(name="Code", box=Box(9, 91.5, 30, 30)),
        TextItem(name="End of code", box=Box(45, 115, 50, 7), text="{code_end}", smallest=7),
        BandItem(name="Category", box=Box(0, 128, 105, 20), text="{category}", color="#FFFFFF"),
    ),
)  # fmt: skip


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


def lies_in(ink, box):
    """Whether all ink of a text that was set is inside a box, but for rounding."""
    hair, own = 0.01, ink.box
    return own is None or (
        own.x >= box.x - hair
        and own.y >= box.y - hair
        and own.x + own.width <= box.x + box.width + hair
        and own.y + own.height <= box.y + box.height + hair
    )
