"""Pages in the raster language of Brother's QL printers, by Brother's own description of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from checkin.printers.labels.brother_media import Loaded, Media
from checkin.printers.labels.raster import Page, Raster

DPI = 300
# What a tape is fed before and after a picture: 3 mm.
TAPE_MARGIN = 35
CLEAR = b"\x00" * 400 + b"\x1b@"

_RASTER_MODE = b"\x1bia\x01"
_CUT = b"\x1biM\x40" + b"\x1biA\x01" + b"\x1biK\x08"
_PACKED = b"M\x02"
_NEXT, _LAST = b"\x0c", b"\x1a"
# Kind and width count; quality before speed; go on after a fault. And the length of a label.
_COUNTS, _COUNTS_LENGTH = 0xC6, 0xCE
_LONGEST_RUN = 128
# Not worth an end of the stretch that it stands in.
_SHORT_RUN = 2


@dataclass(frozen=True, slots=True)
class Model:
    """A printer's head, and what it understands.

    `offset` pins lie beside the widest label of the narrow printers.
    """

    pins: int = 720
    offset: int = 0
    switches: bool = True
    packs: bool = True

    @property
    def wide(self) -> bool:
        """Whether it takes labels of four inches."""
        return self.pins > Model().pins


_WIDE = Model(pins=1296, offset=44)
MODELS = {
    "ql-700": Model(switches=False, packs=False),
    "ql-710w": Model(),
    "ql-720nw": Model(),
    "ql-800": Model(packs=False),
    "ql-810w": Model(),
    "ql-810wc": Model(),
    "ql-820nwb": Model(),
    "ql-820nwbc": Model(),
    "ql-1100": _WIDE,
    "ql-1100c": _WIDE,
    "ql-1110nwb": _WIDE,
    "ql-1110nwbc": _WIDE,
    "ql-1115nwb": _WIDE,
}


def on_media(page: Page, media: Media) -> Page:
    """Cut from a page what can be printed on, the same from opposite sides."""
    lines = media.lines or max(page.image.height - 2 * TAPE_MARGIN, 1)
    return page.centred(media.pins, lines)


def encoded(pages: Sequence[Page], model: Model, media: Media, loaded: Loaded) -> bytes:
    """Write pages, already cut for the media, as one job that is cut off at its end.

    `loaded` are the numbers that the printer knows the media by.
    """
    parts = [CLEAR]
    for number, page in enumerate(pages):
        # The first pin is at the right of a label that is read as it comes out.
        at = media.offset + model.offset, 0
        raster = page.mirrored().placed((model.pins, page.image.height), at).raster()
        parts += [
            _RASTER_MODE if model.switches else b"",
            _information(raster.height, media, loaded, first=number == 0),
            _CUT,
            b"\x1bid" + (0 if media.length else TAPE_MARGIN).to_bytes(2, "little"),
            _PACKED if model.packs else b"",
            *_lines(raster, packed=model.packs),
            _LAST if number == len(pages) - 1 else _NEXT,
        ]
    return b"".join(parts)


def _information(lines: int, media: Media, loaded: Loaded, *, first: bool) -> bytes:
    counts = _COUNTS_LENGTH if media.length else _COUNTS
    about = bytes([counts, media.kind, loaded.width, loaded.length])
    return b"\x1biz" + about + lines.to_bytes(4, "little") + bytes([0 if first else 1, 0])


def _lines(raster: Raster, *, packed: bool) -> Iterator[bytes]:
    for row in raster:
        line = pack_bits(row) if packed else row
        yield bytes([ord("g"), 0, len(line)]) + line


def pack_bits(row: bytes) -> bytes:
    """Pack a row as TIFF's PackBits do: runs of one byte, and stretches of different ones."""
    packed = bytearray()
    start = 0
    while start < len(row):
        end = _run_end(row, start)
        if end - start > 1:
            packed += bytes([257 - (end - start), row[start]])
        else:
            while end < len(row) and end - start < _LONGEST_RUN and _is_short(row, end):
                end += 1
            packed.append(end - start - 1)
            packed += row[start:end]
        start = end
    return bytes(packed)


def _is_short(row: bytes, start: int) -> bool:
    return _run_end(row, start) - start <= _SHORT_RUN


def _run_end(row: bytes, start: int) -> int:
    end = start + 1
    while end < len(row) and row[end] == row[start] and end - start < _LONGEST_RUN:
        end += 1
    return end
