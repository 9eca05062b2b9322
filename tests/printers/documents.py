"""Documents to be printed: plain ones with a code on them, and badges of the built-in layouts."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from checkin.core.badges.badge import Badge, BadgeEvent, Box
from checkin.core.badges.badge_layout import page_size, pages
from checkin.core.badges.printing import PrintDocument
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges
from checkin.printers.drawing.built_in import built_in_layouts
from checkin.printers.drawing.qr import qr_code

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
FONTS = RESOURCES / "fonts"
CODE = "ADA-7H3K9QXW2M4P"
MM = 72 / 25.4


def a_document(width, height, codes=(CODE,), *, code_box=None, band=""):
    """Draw a page for each code, and a band of a colour at the foot with white letters in it."""
    registerFont(TTFont("NotoSans-Bold", FONTS / "NotoSans-Bold.ttf", asciiReadable=False))
    side = min(width, height) * 0.55
    box = code_box or Box(width * 0.18, height * 0.18, side, side)
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(width * MM, height * MM), invariant=1)
    for text in codes:
        canvas.transform(MM, 0, 0, -MM, 0, height * MM)
        if band:
            canvas.setFillColor(band)
            canvas.rect(0, height - 20, width, 20, stroke=0, fill=1)
            canvas.transform(1, 0, 0, -1, 9, height - 7)
            canvas.setFillColor("#FFFFFF")
            canvas.setFont("NotoSans-Bold", 9)
            canvas.drawString(0, 0, "Speaker")
        else:
            code = qr_code(text)
            module = box.width / code.modules
            canvas.transform(module, 0, 0, module, box.x, box.y)
            dark = canvas.beginPath()
            for run in code.runs.splitlines():
                dark.rect(*map(float, run.split()[:4]))
            canvas.drawPath(dark, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return PrintDocument(stream.getvalue(), width, height, "badge", len(codes))


@dataclass
class BuiltIn:
    """A layout that ships with the program, and how its badges are made."""

    width: float
    height: float
    document: Callable[[list[Badge]], PrintDocument]
    pages: int  # of one badge


def _built_in(layout):
    def document(badges):
        stream = io.BytesIO()
        supplies = Supplies(FONTS, BadgeEvent("Conference"))
        write_badges(((badge, layout) for badge in badges), stream, supplies)
        count = len(badges) * pages(layout)
        return PrintDocument(stream.getvalue(), *page_size(layout), "badge", count)

    return BuiltIn(*page_size(layout), document, pages(layout))


LAYOUTS = built_in_layouts(RESOURCES / "badges")
A6 = next(layout for layout in LAYOUTS if layout.id == "a6-portrait")
# Every layout that comes with the program: a new one is tried out as soon as it is there.
BUILT_IN = {layout.id: _built_in(layout) for layout in LAYOUTS}
