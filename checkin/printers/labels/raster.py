"""Pages as printers of labels take them: dots that are black or white, exact in number."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checkin.core.badges.badge import POINTS
from checkin.core.badges.printing import Obstacle, PrintDocument
from checkin.core.errors import PrinterRefused
from checkin.pdfium import PDFIUM

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

MM_AN_INCH = 25.4

# What is darker than this is printed: bands of a category become black, their letters stay white.
_DARK = 128
_WHITE = 255


def dots(millimetres: float, dpi: int) -> int:
    """Say how many dots a length is."""
    return round(millimetres / MM_AN_INCH * dpi)


@dataclass(frozen=True, slots=True)
class Offset:
    """By how much a printer's pictures are moved, in millimetres, as a label is read."""

    right: float = 0.0
    down: float = 0.0


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture of black and white dots.

    `rows` has a bit for each dot, 1 is black, the leftmost first; a row begins with a byte.
    """

    width: int
    height: int
    rows: bytes

    @property
    def stride(self) -> int:
        """How many bytes a row is."""
        return (self.width + 7) // 8

    def __iter__(self) -> Iterator[bytes]:
        """Give the rows from top to bottom."""
        for start in range(0, len(self.rows), self.stride):
            yield self.rows[start : start + self.stride]


@dataclass(frozen=True, slots=True)
class Page:
    """One page in dots, as it is read, to be turned and cut for a printer."""

    image: "Image"

    def turned(self) -> "Page":
        """Turn it by a quarter, clockwise."""
        from PIL.Image import Transpose

        return Page(self.image.transpose(Transpose.ROTATE_270))

    def mirrored(self) -> "Page":
        """Exchange left and right."""
        from PIL.Image import Transpose

        return Page(self.image.transpose(Transpose.FLIP_LEFT_RIGHT))

    def placed(self, size: tuple[int, int], at: tuple[int, int]) -> "Page":
        """Put it on a white page of another size; what lies outside is cut off."""
        return Page(_placed(self.image, size, at))

    def centred(self, width: int, height: int) -> "Page":
        """Cut or widen it to a size, the same on opposite sides."""
        across, along = width - self.image.width, height - self.image.height
        return self.placed((width, height), (across // 2, along // 2))

    def raster(self) -> Raster:
        """Give its dots."""
        black = self.image.point([_WHITE] * _DARK + [0] * (256 - _DARK), mode="1")
        return Raster(black.width, black.height, black.tobytes())


def draw_pages(document: PrintDocument, dpi: int, offset: Offset = Offset()) -> list[Page]:
    """Draw the pages of a document as large as it says it is, moved by an offset.

    Every dot has the colour of what covers most of it: nothing is smoothed and nothing is
    made of scattered dots, so that letters and the modules of codes have clean edges.

    Raises `PrinterRefused` if the document is not a PDF, or its pages have another size.
    """
    import pypdfium2

    size = dots(document.width, dpi), dots(document.height, dpi)
    at = dots(offset.right, dpi), dots(offset.down, dpi)
    pages = []
    try:
        with PDFIUM, pypdfium2.PdfDocument(document.pdf) as pdf:
            for page in pdf:
                _check_size(page.get_size(), document)
                pages.append(Page(_drawn(page, size, at)))
    except pypdfium2.PdfiumError as error:
        raise PrinterRefused(
            "The badge could not be drawn: its document is damaged. Make it again.",
            Obstacle.REFUSED,
        ) from error
    return pages


def _drawn(page: "PdfPage", size: tuple[int, int], at: tuple[int, int]) -> "Image":
    # Not by `page.render`, which rounds a page up to whole dots and stretches it to that.
    from pypdfium2 import PdfBitmap, raw

    width, height = size
    paper = PdfBitmap.new_native(width, height, raw.FPDFBitmap_Gray)
    paper.fill_rect((_WHITE, _WHITE, _WHITE, _WHITE), 0, 0, width, height)
    flags = (
        raw.FPDF_ANNOT
        | raw.FPDF_GRAYSCALE
        | raw.FPDF_RENDER_NO_SMOOTHTEXT
        | raw.FPDF_RENDER_NO_SMOOTHIMAGE
        | raw.FPDF_RENDER_NO_SMOOTHPATH
    )
    raw.FPDF_RenderPageBitmap(paper, page, *at, width, height, 0, flags)
    # A copy: the dots of the bitmap are PDFium's.
    image: Image = paper.to_pil().copy()
    paper.close()
    return image


def _placed(image: "Image", size: tuple[int, int], at: tuple[int, int]) -> "Image":
    from PIL import Image

    paper = Image.new("L", size, _WHITE)
    paper.paste(image, at)
    return paper


def _check_size(points: tuple[float, float], document: PrintDocument) -> None:
    width, height = (length / POINTS for length in points)
    if abs(width - document.width) > 1 or abs(height - document.height) > 1:
        raise PrinterRefused(
            f"The badge is {width:.0f} × {height:.0f} mm large and not"
            f" {document.width:g} × {document.height:g} mm. Choose its size again.",
            Obstacle.WRONG_MEDIA,
        )
