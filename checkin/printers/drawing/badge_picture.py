"""A badge as a picture: the PDF that would be printed, drawn."""

from io import BytesIO

from checkin.core.badges.badge import BadgePicture
from checkin.core.badges.badge_layout import LaidBadge
from checkin.pdfium import PDFIUM
from checkin.printers.drawing.artist import Supplies
from checkin.printers.drawing.badge_pdf import write_badges


def paint_badge(laid: LaidBadge, supplies: Supplies, *, width: int, page: int = 0) -> BadgePicture:
    """Draw a page of one badge `width` pixels wide, by way of its PDF."""
    import pypdfium2

    written = BytesIO()
    write_badges([laid], written, supplies)
    with PDFIUM, pypdfium2.PdfDocument(written.getvalue()) as document:
        leaf = document[page]
        drawn = leaf.render(scale=width / leaf.get_width(), rev_byteorder=True)
        picture = BadgePicture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
        drawn.close()
        return picture
