"""Pictures as a PDF takes them: PNG and JPEG, whole, with what shines through."""

import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from checkin.core.errors import PictureUnreadable
from checkin.picture_damage import DAMAGE

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_BYTES = 8_000_000
MOST_PIXELS = 40_000_000
_FORMATS = ("PNG", "JPEG")
_LARGEST = 2_400  # pixels a side: 200 mm at 300 dpi


@dataclass(frozen=True, slots=True)
class Raster:
    """A picture ready for a PDF: its size in pixels, its bytes and how they are packed."""

    width: int
    height: int
    colors: str
    packing: str
    data: bytes
    mask: "Raster | None" = None


def raster_of(content: bytes) -> Raster:
    """Read a PNG or JPEG. Raises `PictureUnreadable`."""
    with _looked_at(content) as image:
        return _raster(image, content)


def ready_picture(content: bytes) -> bytes:
    """Make of a PNG or JPEG one to be kept: upright, and no larger than a badge can show.

    Raises `PictureUnreadable`.
    """
    from PIL import ImageOps

    with _looked_at(content) as image:
        _raster(image, content)
        if max(image.size) <= _LARGEST and image.getexif().get(_ORIENTATION, 1) == 1:
            return content
        is_photo = image.format == "JPEG"
        smaller = ImageOps.exif_transpose(image)
        if smaller.mode in {"P", "1", "CMYK", "I;16"}:
            smaller = smaller.convert("RGB" if is_photo else "RGBA")
        smaller.thumbnail((_LARGEST, _LARGEST))
        made = BytesIO()
        smaller.save(made, "JPEG" if is_photo else "PNG", **({"quality": 88} if is_photo else {}))
        return made.getvalue()


@contextmanager
def _looked_at(content: bytes) -> "Iterator[ImageFile]":
    """Open a picture that is whole and not too large, and say what is wrong with it, if anything.

    Raises `PictureUnreadable`.
    """
    from PIL import Image

    if len(content) > MOST_BYTES:
        raise PictureUnreadable(_too_large())
    try:
        # What is odd in a picture that can be shown all the same concerns nobody.
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(content), formats=_FORMATS) as image,
        ):
            if image.width * image.height > MOST_PIXELS:
                raise PictureUnreadable(_too_large())
            image.load()
            yield image
    except (*DAMAGE, Image.DecompressionBombError) as error:
        raise PictureUnreadable(
            "This is no picture that can be read. Save it as PNG or JPEG, and add it again."
        ) from error


def _raster(image, content: bytes) -> Raster:  # type: ignore[no-untyped-def]  # noqa: ANN001
    is_upright = image.getexif().get(_ORIENTATION, 1) == 1
    if image.format == "JPEG" and image.mode in {"RGB", "L"} and is_upright:
        return Raster(image.width, image.height, _COLORS[image.mode], "DCTDecode", content)
    from PIL import ImageOps

    upright = ImageOps.exif_transpose(image)
    shines = "A" in upright.getbands() or "transparency" in upright.info
    is_gray = upright.mode in {"1", "L", "LA"} and "transparency" not in upright.info
    mask = None
    if shines:
        alpha = upright.convert("RGBA").getchannel("A")
        mask = _plain(alpha)
        upright = upright.convert("RGBA")
    return _plain(upright.convert("L" if is_gray else "RGB"), mask)


def _plain(image, mask: Raster | None = None) -> Raster:  # type: ignore[no-untyped-def]  # noqa: ANN001
    data = zlib.compress(image.tobytes(), 9)
    return Raster(image.width, image.height, _COLORS[image.mode], "FlateDecode", data, mask)


_ORIENTATION = 0x0112
_COLORS = {"RGB": "DeviceRGB", "L": "DeviceGray"}


def _too_large() -> str:
    return (
        f"This picture is too large: at most {MOST_BYTES // 1_000_000} MB and "
        f"{MOST_PIXELS // 1_000_000} million pixels. Make it smaller, and add it again."
    )
