"""A badge as a picture: the PDF that would be printed, drawn."""

from io import BytesIO
from pathlib import Path

from checkin.core.badge import A6, POINTS, Badge, BadgeLayout, BadgePicture
from checkin.printers.badge_pdf import write_badges
from checkin.printers.font_shelf import FontShelf


def paint_badge(
    badge: Badge, layout: BadgeLayout = A6, *, fonts: Path | FontShelf, title: str, width: int
) -> BadgePicture:
    """Draw one badge `width` pixels wide, by way of its PDF."""
    import pypdfium2  # type: ignore[import-untyped]

    written = BytesIO()
    write_badges([badge], written, layout, fonts=fonts, title=title)
    with pypdfium2.PdfDocument(written.getvalue()) as document:
        page = document[0]
        drawn = page.render(scale=width / (layout.width * POINTS), rev_byteorder=True)
        return BadgePicture(drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
