"""Pages of a PDF as pictures to lay under badges."""

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from checkin.core.badges.badge import POINTS
from checkin.core.errors import LayoutUnreadable
from checkin.pdfium import PDFIUM
from checkin.printers.drawing.page_drawing import draw_page
from checkin.printers.drawing.pictures import MOST_BYTES

if TYPE_CHECKING:
    from PIL.Image import Image

_DPI = 300
_MOST_PAGES = 2
_LARGEST = 420  # millimetres a side


@dataclass(frozen=True, slots=True)
class Background:
    """A PDF's first two pages: their size in millimetres, and each as PNG or JPEG.

    A page without any ink is no picture: nothing.
    """

    width: float
    height: float
    pictures: tuple[bytes, ...]


def read_background(content: bytes) -> Background:
    """Draw the pages of a PDF. Raises `LayoutUnreadable`."""
    import pypdfium2

    try:
        with PDFIUM, pypdfium2.PdfDocument(content) as document:
            width, height = (side / POINTS for side in document.get_page_size(0))
            if max(width, height) > _LARGEST:
                raise LayoutUnreadable(f"The background is larger than {_LARGEST} mm a side.")
            count = min(len(document), _MOST_PAGES)
            images = [draw_page(document[number], _DPI) for number in range(count)]
    except (pypdfium2.PdfiumError, IndexError) as error:
        raise LayoutUnreadable("The background is no PDF that can be read.") from error
    return Background(round(width, 2), round(height, 2), tuple(map(_picture, images)))


def _picture(image: "Image") -> bytes:
    if image.convert("L").getextrema() == (255, 255):
        return b""
    # Few colours, as drawings have them, take less as a PNG; photos as a JPEG.
    written = BytesIO()
    image.save(written, "PNG", optimize=True)
    if written.tell() > MOST_BYTES // 8:
        written = BytesIO()
        image.save(written, "JPEG", quality=90)
    return written.getvalue()
