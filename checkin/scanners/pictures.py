"""Pictures and PDF pages as grey images, within bounds that a hostile file cannot exceed."""

import math
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from checkin.core.code import printable
from checkin.core.errors import PictureUnreadable
from checkin.held_files import keep_off
from checkin.pdfium import PDFIUM
from checkin.picture_damage import DAMAGE

if TYPE_CHECKING:
    from PIL.Image import Image
    from pypdfium2 import PdfPage

_MOST_BYTES = 100_000_000
# Below the size at which Pillow itself begins to warn.
_MOST_PIXELS = 80_000_000
# The decoder takes 65,535 at most, and looks at small pictures at twice their size.
_LONGEST_SIDE = 32_000
# A thousand pages of A4, which are some twenty seconds of reading.
_MOST_PAGES = 1000
_MOST_PIXELS_IN_ALL = 4_000_000_000

_FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP", "TIFF")
_READABLE = "a PNG, JPEG, WebP, GIF, BMP, TIFF or PDF"
_PDF_MARK = b"%PDF-"
_PDF_MARK_WITHIN = 1024
_PDF_UNITS_PER_INCH = 72
# Three pixels for each module of a dense code two centimetres wide.
_PDF_DPI = 200
_MOST_PIXELS_OF_PDF_PAGE = 20_000_000
_EXIF_ORIENTATION = 0x0112


def gray_pages(source: "Path | bytes | Image") -> Iterator["Image"]:
    """Give the frames of a picture or the pages of a PDF as 8 bit grey images, in order.

    What is transparent counts as white, as on paper. Raises PictureUnreadable where the
    source is missing, no picture, damaged or too large.
    """
    name = f"“{printable(source.name or str(source))}”" if isinstance(source, Path) else "This file"
    if isinstance(source, Path):
        source = _content(source, name)
    if not isinstance(source, bytes):
        pages = iter((_gray(source),))
    elif _PDF_MARK in source[:_PDF_MARK_WITHIN]:
        pages = _pdf_pages(source, name)
    else:
        pages = _frames(source, name)
    pixels = 0
    for page in pages:
        pixels += page.width * page.height
        if pixels > _MOST_PIXELS_IN_ALL:
            raise PictureUnreadable(f"{name} is too large to be read; split it into several.")
        yield page


def _content(path: Path, name: str) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise PictureUnreadable(f"{name} is not a file; give {_READABLE}.")
        keep_off(path)
        with path.open("rb") as file:
            content = file.read(_MOST_BYTES + 1)
    except FileNotFoundError as error:
        raise PictureUnreadable(f"There is no file {name}; check its name and folder.") from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name is not valid"
        raise PictureUnreadable(f"{name} cannot be opened: {reason}.") from error
    if len(content) > _MOST_BYTES:
        raise PictureUnreadable(
            f"{name} is larger than {_MOST_BYTES // 1_000_000} MB; make the picture smaller."
        )
    return content


def _frames(content: bytes, name: str) -> Iterator["Image"]:
    from PIL import Image, UnidentifiedImageError

    damaged = f"{name} is damaged or incomplete; make or send the picture again."
    with warnings.catch_warnings():
        # Pillow warns of odd metadata and of large pictures; we decide about both ourselves.
        warnings.simplefilter("ignore")
        try:
            picture = Image.open(BytesIO(content), formats=_FORMATS)
            frames = int(getattr(picture, "n_frames", 1))
        except Image.DecompressionBombError as error:
            raise PictureUnreadable(_too_many_pixels(name)) from error
        except UnidentifiedImageError as error:
            raise PictureUnreadable(f"{name} is not a picture; give {_READABLE}.") from error
        except DAMAGE as error:
            raise PictureUnreadable(damaged) from error
    _refuse_many(frames, name)
    for frame in range(frames):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            try:
                page = _frame(picture, frame, name)
            except DAMAGE as error:
                raise PictureUnreadable(damaged) from error
        yield page


def _frame(picture: "Image", frame: int, name: str) -> "Image":
    if frame:
        picture.seek(frame)
    if picture.width * picture.height > _MOST_PIXELS:
        raise PictureUnreadable(_too_many_pixels(name))
    if max(picture.size) > _LONGEST_SIDE:
        raise PictureUnreadable(
            f"{name} is more than {_LONGEST_SIDE:,} pixels wide or high; cut out the codes."
        )
    # A JPEG decodes to its brightness alone in half the time.
    picture.draft("L", None)
    return _upright(_gray(picture), _orientation(picture))


def _too_many_pixels(name: str) -> str:
    return f"{name} has more than {_MOST_PIXELS // 1_000_000} megapixels; make the picture smaller."


def _refuse_many(pages: int, name: str) -> None:
    if pages > _MOST_PAGES:
        raise PictureUnreadable(
            f"{name} has {pages:,} pages; split it into parts of {_MOST_PAGES:,} at most."
        )


def _gray(picture: "Image") -> "Image":
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("L")
    # A conversion to the same mode would copy, and these are large.
    coloured = picture if picture.mode == "RGBA" else picture.convert("RGBA")
    paper = Image.new("L", coloured.size, 255)
    paper.paste(coloured.convert("L"), mask=coloured.getchannel("A"))
    return paper


def _orientation(picture: "Image") -> int:
    """Tell how a camera was held, as the picture's metadata say; 1 is upright."""
    try:
        return int(picture.getexif().get(_EXIF_ORIENTATION, 1))
    except DAMAGE:
        # The codes are read all the same, at worst in another order.
        return 1


def _upright(page: "Image", orientation: int) -> "Image":
    from PIL.Image import Transpose

    turns = {3: Transpose.ROTATE_180, 6: Transpose.ROTATE_270, 8: Transpose.ROTATE_90}
    turn = turns.get(orientation)
    return page if turn is None else page.transpose(turn)


def _pdf_pages(content: bytes, name: str) -> Iterator["Image"]:
    import pypdfium2

    try:
        with PDFIUM:
            document = pypdfium2.PdfDocument(content)
        try:
            with PDFIUM:
                count = len(document)
            _refuse_many(count, name)
            for index in range(count):
                with PDFIUM:
                    page = _rendered(document[index])
                yield page
        finally:
            with PDFIUM:
                document.close()
    except pypdfium2.PdfiumError as error:
        raise PictureUnreadable(
            f"{name} cannot be read as a PDF: it is damaged, incomplete or has a password."
        ) from error


def _rendered(page: "PdfPage") -> "Image":
    width, height = page.get_size()
    scale = min(
        _PDF_DPI / _PDF_UNITS_PER_INCH,
        math.sqrt(_MOST_PIXELS_OF_PDF_PAGE / max(width * height, 1)),
        _LONGEST_SIDE / max(width, height, 1),
    )
    bitmap = page.render(scale=scale, grayscale=True)
    try:
        # The picture would else share memory that is freed with the bitmap.
        picture: Image = bitmap.to_pil().copy()
    finally:
        bitmap.close()
        page.close()
    return picture
