"""Labels and tapes of Brother's QL printers, with the dots that can be printed on each.

The numbers are those of Brother's raster command references: 300 dots an inch, 720 pins across
the head, 1,296 in the wide printers.
"""

from dataclasses import dataclass

_LIKE = 1.5
_DIE_CUT = 0x0B
_CONTINUOUS = 0x0A


@dataclass(frozen=True, slots=True)
class Media:
    """A label, or a tape where `length` is 0; lengths in millimetres.

    `pins` by `lines` dots can be printed on; `offset` pins lie free before them.
    """

    width: int
    length: int
    pins: int
    lines: int
    offset: int
    wide: bool = False

    @property
    def name(self) -> str:
        """Name it as an address does: 62x100, or 62."""
        return f"{self.width}x{self.length}" if self.length else str(self.width)

    @property
    def kind(self) -> int:
        """Say which of the two kinds it is, as the printer counts them."""
        return _DIE_CUT if self.length else _CONTINUOUS

    def takes(self, width: float, height: float) -> bool:
        """Tell whether a badge of this size is a whole one of it, as it comes out."""
        if abs(width - self.width) > _LIKE:
            return False
        return not self.length or abs(height - self.length) <= _LIKE


# Die-cut labels stand before tapes of their width: a badge of their size belongs on them.
MEDIA = (
    Media(17, 54, 165, 566, 0),
    Media(17, 87, 165, 956, 0),
    Media(23, 23, 202, 202, 42),
    Media(29, 42, 306, 425, 6),
    Media(29, 90, 306, 991, 6),
    Media(38, 90, 413, 991, 12),
    Media(39, 48, 425, 495, 6),
    Media(52, 29, 578, 271, 0),
    Media(62, 29, 696, 271, 12),
    Media(62, 100, 696, 1109, 12),
    Media(102, 51, 1164, 526, 12, wide=True),
    Media(102, 152, 1164, 1660, 12, wide=True),
    Media(104, 164, 1200, 1822, 12, wide=True),
    Media(12, 0, 106, 0, 29),
    Media(29, 0, 306, 0, 6),
    Media(38, 0, 413, 0, 12),
    Media(50, 0, 554, 0, 12),
    Media(54, 0, 590, 0, 0),
    Media(62, 0, 696, 0, 12),
    Media(102, 0, 1164, 0, 12, wide=True),
)
MEDIA_BY_NAME = {media.name: media for media in MEDIA}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a printer says is in it, in its own numbers; `length` is 0 for a tape."""

    width: int
    length: int

    def __str__(self) -> str:
        """Say it in words."""
        return in_words(self.width, self.length)

    def is_of(self, media: Media) -> bool:
        """Tell whether it is this; printers and papers differ by a millimetre."""
        if bool(self.length) is not bool(media.length):
            return False
        return abs(self.width - media.width) <= 1 and abs(self.length - media.length) <= 1


def in_words(width: float, length: float) -> str:
    """Name labels of a size, or a tape where the length is 0."""
    return f"labels of {width:g} × {length:g} mm" if length else f"a tape of {width:g} mm"
