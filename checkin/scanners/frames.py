"""Reads the codes in a camera's frames: fast, for one comes after the other."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checkin.scanners.barcode import text_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from zxingcpp import Barcode, ImageView

# Phones that show light on dark are few, and to look for them costs a third more.
_INVERTED_EVERY = 4
_AVERAGED = 3  # pixels across
_AWAY_SECONDS = 2.0
_WANTED_PIXELS = 1280 * 720
_SMOOTH, _WANTED_RATE = 15, 30  # frames a second


@dataclass(frozen=True, slots=True)
class Plane:
    """One property of a frame: a byte for each pixel, a row every `row_step` bytes.

    Where it is woven with others, its bytes begin at `first` and are `step` apart.
    """

    pixels: bytes
    width: int
    height: int
    row_step: int
    first: int = 0
    step: int = 1


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame: its brightness, and how blue and how red it is where the camera says so."""

    brightness: Plane
    blue: Plane | None = None
    red: Plane | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A small picture of a frame: three bytes a pixel, red, green and blue, row after row."""

    pixels: bytes
    width: int
    height: int


def unwoven(frame: Frame) -> Frame:
    """Take apart what a camera wove into one plane: bytes of brightness, blue and red in turn."""
    planes = (frame.brightness, frame.blue, frame.red)
    whole, blue, red = (each and _unwoven(each) for each in planes)
    return Frame(whole or frame.brightness, blue, red)


def _unwoven(plane: Plane) -> Plane:
    if plane.step == 1:
        return plane
    pixels, row_step = plane.pixels[plane.first :: plane.step], plane.row_step // plane.step
    return Plane(pixels, plane.width, plane.height, row_step)


def snapshot(frame: Frame, width: int) -> Snapshot:
    """Make a picture of a frame about so wide, in colour where there are colours."""
    from PIL import Image

    whole = frame.brightness
    factor = max(1, whole.width // width)
    size = (max(1, whole.width // factor), max(1, whole.height // factor))
    if frame.blue is None or frame.red is None:
        small = _shrunk(whole, size).convert("RGB")
    else:
        bands = [_shrunk(plane, size) for plane in (whole, frame.blue, frame.red)]
        small = Image.merge("YCbCr", bands).convert("RGB")
    return Snapshot(small.tobytes(), *size)


def _shrunk(plane: Plane, size: tuple[int, int]) -> "Image":
    from PIL.Image import Resampling

    band = _gray(plane)
    factors = (max(1, plane.width // size[0]), max(1, plane.height // size[1]))
    return band.reduce(factors).resize(size, Resampling.NEAREST)


def read_plane(plane: Plane, *, inverted: bool = False) -> tuple[str, ...]:
    """Read what the QR codes in a frame say, each text once; `inverted` also light on dark.

    Three looks, each only where the one before found nothing. At every second pixel of every
    second row: enough for a code held up to a camera. At the means of nine pixels each: quiet
    where there is little light and much noise. At all pixels: sharp, for what is small.
    """
    found = (
        _read(_thinned(plane, 2))
        or _read(_averaged(plane))
        or _read(_thinned(plane, 1), inverted=inverted)
    )
    return tuple(dict.fromkeys(map(text_of, found)))


def _read(pixels: "ImageView | Image", *, inverted: bool = False) -> "list[Barcode]":
    from zxingcpp import BarcodeFormat, BarcodeFormats, TextMode, read_barcodes

    return read_barcodes(
        pixels,
        formats=BarcodeFormats(BarcodeFormat.QRCode),
        # The library's usual text mode rewrites control characters.
        text_mode=TextMode.Plain,
        # It would average by itself, but only behind the slowest look.
        try_downscale=False,
        try_invert=inverted,
    )


def _thinned(plane: Plane, step: int) -> "ImageView":
    """Show every `step`th pixel of every `step`th row to the decoder, without a copy."""
    from zxingcpp import ImageFormat, ImageView

    size = (plane.width // step, plane.height // step)
    return ImageView(plane.pixels, *size, ImageFormat.Lum, plane.row_step * step, step)


def _averaged(plane: Plane) -> "Image":
    return _gray(plane).reduce(_AVERAGED)


def _gray(plane: Plane) -> "Image":
    from PIL import Image

    size = (plane.width, plane.height)
    return Image.frombuffer("L", size, plane.pixels, "raw", "L", plane.row_step, 1)


class FrameReader:
    """Reads one frame after the other, and looks now and then for codes light on dark."""

    def __init__(self) -> None:
        """Begin with the first frame."""
        self._frames = 0

    def read(self, plane: Plane) -> tuple[str, ...]:
        """Read what the codes in the next frame say."""
        self._frames += 1
        return read_plane(plane, inverted=self._frames % _INVERTED_EVERY == 0)


class InPicture:
    """Knows which codes are in the picture, and so which have just been held up.

    A code that is held still is read in many frames, and missed in some. It was held up once;
    again only after it has been out of the picture for two seconds. Moments are in seconds.
    """

    def __init__(self) -> None:
        """Begin with an empty picture."""
        self._missed_since: dict[str, float | None] = {}

    def newly(self, texts: Iterable[str], at: float) -> tuple[str, ...]:
        """Say which of the codes in a frame have just been held up."""
        seen = tuple(texts)
        self._miss(seen, at)
        new = tuple(text for text in seen if text not in self._missed_since)
        self._missed_since |= dict.fromkeys(seen)
        return new

    def _miss(self, seen: tuple[str, ...], at: float) -> None:
        """Note which codes are not seen now, and forget those that have long been away.

        While no frames come nothing is known of a code; it is missed only in a frame.
        """
        since = {
            text: at if begun is None and text not in seen else begun
            for text, begun in self._missed_since.items()
        }
        self._missed_since = {
            text: begun
            for text, begun in since.items()
            if begun is None or at - begun < _AWAY_SECONDS
        }


class Pace:
    """Lets through what comes at most so many times a second."""

    def __init__(self, a_second: float) -> None:
        """Let the first through."""
        self._pause = 1 / a_second
        self._next = 0.0

    def is_due(self, at: float) -> bool:
        """Whether what comes at this moment is let through."""
        if at < self._next:
            return False
        # From when it was due, so that a source a little late does not fall behind.
        self._next = max(self._next, at - self._pause / 2) + self._pause
        return True


def best_size(sizes: Iterable[tuple[int, int, float]]) -> int | None:
    """Choose among the (width, height, frames a second) that a camera offers: say which.

    Codes are read best at about 1280 × 720; more pixels only take longer.
    """
    offered = list(enumerate(sizes))
    if not offered:
        return None

    def unfitness(offer: tuple[int, tuple[int, int, float]]) -> tuple[bool, int, float]:
        width, height, rate = offer[1]
        return rate < _SMOOTH, abs(width * height - _WANTED_PIXELS), abs(rate - _WANTED_RATE)

    return min(offered, key=unfitness)[0]
