"""Reads the codes in pictures."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.scanners.pictures import gray_pages

if TYPE_CHECKING:
    from PIL.Image import Image
    from zxingcpp import Barcode

_CORNERS = 4
# A full HD picture. Larger ones have pixels enough, or take too long.
_MOST_PIXELS_TO_ENLARGE = 1920 * 1080
_ENLARGED = 2


def read_codes(source: "Path | bytes | Image") -> tuple[str, ...]:
    """Read what the codes in a picture or PDF say, in reading order, each text once.

    QR codes are looked for first, at any angle, dark on light or light on dark. Where none is
    read, or one is seen that cannot be, a second look at the page enlarged and sharpened reads
    most that are blurred by half a module or hardly larger than a pixel a module. Then only, Aztec,
    DataMatrix and PDF417 are tried, which costs ten times as much; codes of bars are not,
    since ordinary print is mistaken for them.

    Texts are given exactly, GS1 separators and control characters included. Bytes that are
    no text are read as UTF-8, else as Latin-1. Raises PictureUnreadable.
    """
    texts = (text for page in gray_pages(source) for text in _texts_on(page))
    return tuple(dict.fromkeys(texts))


@dataclass(frozen=True, slots=True)
class _Sight:
    """A code's text, the middle of the code and its height on the page in pixels."""

    text: str
    x: float
    y: float
    height: float


def _texts_on(page: "Image") -> list[str]:
    from zxingcpp import BarcodeFormat, BarcodeFormats, TextMode, read_barcodes

    qr = BarcodeFormats(BarcodeFormat.QRCode)
    others = BarcodeFormats((BarcodeFormat.Aztec, BarcodeFormat.DataMatrix, BarcodeFormat.PDF417))
    # The library's usual text mode rewrites control characters ("<GS>") and GS1 texts.
    plain = TextMode.Plain
    seen = read_barcodes(page, formats=qr, text_mode=plain, return_errors=True)
    sights = [_sight(barcode) for barcode in seen if barcode.valid]
    unread = len(sights) < len(seen) or not sights
    if unread and page.width * page.height <= _MOST_PIXELS_TO_ENLARGE:
        sharper = read_barcodes(_sharper(page), formats=qr, text_mode=plain)
        sights += [_sight(barcode, enlarged=_ENLARGED) for barcode in sharper]
    if not sights:
        sights = [_sight(code) for code in read_barcodes(page, formats=others, text_mode=plain)]
    return [sight.text for sight in _in_reading_order(sights)]


def _sharper(page: "Image") -> "Image":
    from PIL.Image import Resampling
    from PIL.ImageFilter import UnsharpMask

    enlarged = page.resize((page.width * _ENLARGED, page.height * _ENLARGED), Resampling.BICUBIC)
    return enlarged.filter(UnsharpMask(radius=3, percent=200, threshold=0))


def _sight(barcode: "Barcode", enlarged: int = 1) -> _Sight:
    where = barcode.position
    corners = (where.top_left, where.top_right, where.bottom_right, where.bottom_left)
    heights = [corner.y for corner in corners]
    return _Sight(
        text=text_of(barcode),
        x=sum(corner.x for corner in corners) / _CORNERS / enlarged,
        y=sum(heights) / _CORNERS / enlarged,
        height=(max(heights) - min(heights)) / enlarged,
    )


def text_of(barcode: "Barcode") -> str:
    """Give what a code says; bytes that are no text as UTF-8, else as Latin-1."""
    from zxingcpp import ContentType

    if barcode.content_type not in {ContentType.Binary, ContentType.Mixed, ContentType.UnknownECI}:
        return barcode.text
    try:
        return barcode.bytes.decode("utf-8")
    except UnicodeDecodeError:
        return barcode.bytes.decode("latin-1")


def _in_reading_order(sights: list[_Sight]) -> list[_Sight]:
    """Sort from top to bottom by rows, and from left to right within a row.

    A row holds what lies less than half a code's height below its first, so that a
    picture held a little askew reads as a straight one.
    """
    rows: list[list[_Sight]] = []
    for sight in sorted(sights, key=lambda sight: (sight.y, sight.x)):
        if rows and sight.y - rows[-1][0].y < rows[-1][0].height / 2:
            rows[-1].append(sight)
        else:
            rows.append([sight])
    return [sight for row in rows for sight in sorted(row, key=lambda sight: sight.x)]
