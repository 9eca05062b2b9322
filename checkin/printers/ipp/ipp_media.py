"""Which label of a printer a badge goes on, in the terms of IPP."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from checkin.printers.ipp.ipp_message import Attributes, Range, Sent, Tag, Value

_PER_MM = 100  # IPP measures in hundredths of a millimetre
# A label of 4 × 6 in is a badge of 102 × 152 mm.
_NEAR = 50
_MOST_TOLD = 8
_SIDES = ("bottom", "left", "right", "top")


@dataclass(frozen=True, slots=True)
class Media:
    """A label, and the edge of it that stays white, in 1/100 mm."""

    width: int
    height: int
    margins: tuple[int, int, int, int] = (0, 0, 0, 0)  # as in _SIDES

    def as_sent(self) -> Sent:
        """Write it as the attribute that asks for it."""
        size = [("x-dimension", Tag.INTEGER, [self.width]),
                ("y-dimension", Tag.INTEGER, [self.height])]  # fmt: skip
        edges = [
            (f"media-{side}-margin", Tag.INTEGER, [margin])
            for side, margin in zip(_SIDES, self.margins, strict=True)
        ]
        return "media-col", Tag.COLLECTION, [[("media-size", Tag.COLLECTION, [size]), *edges]]


def media_for(width: float, height: float, printer: Attributes) -> Media | None:
    """Choose the label for a badge in mm, within half a millimetre; None if there is none.

    What is made in one size goes before what is cut to any, whichever way round it is listed:
    printers turn a page as the label lies. A printer that lists no sizes has every one.
    """
    wanted = (round(width * _PER_MM), round(height * _PER_MM))
    sizes = list(_sizes(printer))
    margins = _margins(printer)
    if not sizes:
        return Media(*wanted, margins)
    ready_made = [size for size in sizes if Range not in map(type, size)]
    cut = [size for size in sizes if size not in ready_made]
    for some, within in ((ready_made, 0), (ready_made, _NEAR), (cut, 0), (cut, _NEAR)):
        for sides in (wanted, wanted[::-1]):
            for size in some:
                fit = _fitting(size[0], sides[0], within), _fitting(size[1], sides[1], within)
                if fit[0] is not None and fit[1] is not None:
                    return Media(fit[0], fit[1], margins)
    return None


def offered(printer: Attributes) -> str:
    """Say which sizes a printer has: “62 × 100 mm, 54 × 85.6 mm”."""
    named = dict.fromkeys(f"{_told(x)} × {_told(y)} mm" for x, y in _sizes(printer))
    return ", ".join(list(named)[:_MOST_TOLD])


Length = int | Range


def _sizes(printer: Attributes) -> Iterator[tuple[Length, Length]]:
    for value in printer.get("media-size-supported", ()):
        if not isinstance(value, Mapping):
            continue
        width, height = _length(value.get("x-dimension")), _length(value.get("y-dimension"))
        if width is not None and height is not None:
            yield width, height


def _length(values: tuple[Value, ...] | None) -> Length | None:
    first = values[0] if values else None
    return first if isinstance(first, Range) or type(first) is int else None


def _fitting(offered: Length, wanted: int, within: int) -> int | None:
    least, most = (offered.least, offered.most) if isinstance(offered, Range) else (offered,) * 2
    nearest = max(least, min(wanted, most))
    return nearest if abs(nearest - wanted) <= within else None


def _told(length: Length) -> str:
    if isinstance(length, Range):
        return f"{length.least / _PER_MM:g}–{length.most / _PER_MM:g}"
    return f"{length / _PER_MM:g}"


def _margins(printer: Attributes) -> tuple[int, int, int, int]:
    """None at all, or the smallest that the printer can leave."""
    bottom, left, right, top = (
        min((each for each in printer.get(f"media-{side}-margin-supported", ())
             if type(each) is int and each >= 0), default=0)
        for side in _SIDES
    )  # fmt: skip
    return bottom, left, right, top
