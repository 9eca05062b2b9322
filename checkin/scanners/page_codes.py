"""Reading back the codes in a document of our own, page by page, before it is handed out."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, BinaryIO

from checkin.pdfium import PDFIUM
from checkin.scanners.barcode import text_of

if TYPE_CHECKING:
    from PIL.Image import Image

_UNITS_PER_INCH = 72
# As a desk's scanner sees a badge; and as one that looks closely, for small codes.
_RESOLUTIONS = (200, 400)


def unread_codes(document: BinaryIO, wanted: Mapping[int, frozenset[str]]) -> frozenset[str]:
    """Draw some pages, counted from 0, and say which codes wanted there cannot be read.

    The document is read from its stream as far as the pages need it.
    """
    import pypdfium2

    unread: set[str] = set()
    with PDFIUM:
        opened = pypdfium2.PdfDocument(document)
    try:
        for page, codes in wanted.items():
            left = set(codes)
            for dpi in _RESOLUTIONS:
                if left:
                    left -= _codes_in(_drawn(opened, page, dpi))
            unread |= left
    finally:
        with PDFIUM:
            opened.close()
    return frozenset(unread)


def _drawn(opened: Any, number: int, dpi: int) -> "Image":  # noqa: ANN401
    with PDFIUM:
        page = opened[number]
        bitmap = page.render(scale=dpi / _UNITS_PER_INCH, grayscale=True)
        picture: Image = bitmap.to_pil().copy()
        bitmap.close()
        page.close()
    return picture


def _codes_in(picture: "Image") -> set[str]:
    from zxingcpp import BarcodeFormat, BarcodeFormats, TextMode, read_barcodes

    qr = BarcodeFormats(BarcodeFormat.QRCode)
    return set(map(text_of, read_barcodes(picture, formats=qr, text_mode=TextMode.Plain)))
