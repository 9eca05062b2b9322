"""Pictures of people as they come from a server: read as data, within bounds, and made small."""

import warnings
from io import BytesIO
from typing import TYPE_CHECKING

from checkin.core.servers.portrait import Portrait
from checkin.picture_damage import DAMAGE

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_BYTES = 5 << 20
LARGEST = 480  # pixels a side, of what is shown
_FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
_MOST_PIXELS = 16_000_000  # of what is unpacked; a large photo is unpacked at a part of its size
_LONGEST_SIDE = 20_000
_WHITE = (255, 255, 255)


def portrait_in(body: bytes) -> Portrait | None:
    """Read a picture; None where it is none, or one that is too large to be read safely."""
    from PIL import Image

    if len(body) > MOST_BYTES:
        return None
    try:
        # What is odd in a picture that can be shown all the same concerns nobody.
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(BytesIO(body), formats=_FORMATS) as image,
        ):
            return _small(image) if _fits(image) else None
    except (*DAMAGE, Image.DecompressionBombError):
        return None


def _fits(image: "Image") -> bool:
    if max(image.size) > _LONGEST_SIDE:
        return False
    image.draft("RGB", (LARGEST, LARGEST))
    return image.width * image.height <= _MOST_PIXELS


def _small(image: "Image") -> Portrait:
    from PIL import Image, ImageOps

    image.load()
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((LARGEST, LARGEST))
    whole = upright.convert("RGBA")
    paper = Image.new("RGBA", whole.size, (*_WHITE, 255))
    plain = Image.alpha_composite(paper, whole).convert("RGB")
    return Portrait(plain.width, plain.height, plain.tobytes())
