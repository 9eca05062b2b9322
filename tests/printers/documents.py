"""Documents to be printed: plain ones with a code on them, and badges of the built-in layouts."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import checkin.core.badge
from checkin.core.badge import Badge, BadgeLayout, Box
from checkin.core.printing import PrintDocument
from checkin.printers.badge_pdf import write_badges
from checkin.printers.qr import qr_code

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
CODE = "ADA-7H3K9QXW2M4P"
MM = 72 / 25.4


def a_document(width, height, codes=(CODE,), *, code_box=None, band=""):
    """Draw a page for each code, and a band of a colour at the foot with white letters in it."""
    registerFont(TTFont("NotoSans-Bold", FONTS / "NotoSans-Bold.ttf"))
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


def _built_in(layout):
    def document(badges):
        stream = io.BytesIO()
        write_badges(badges, stream, layout, fonts=FONTS, title="Conference")
        pdf = stream.getvalue()
        return PrintDocument(pdf, layout.width, layout.height, "badge", len(badges))

    return BuiltIn(layout.width, layout.height, document)


# Every layout that the program has by itself: a new one is tried out as soon as it is there.
BUILT_IN = {
    name: _built_in(layout)
    for name, layout in vars(checkin.core.badge).items()
    if isinstance(layout, BadgeLayout)
}
