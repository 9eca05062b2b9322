"""A picture of somebody, ready to be painted."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Portrait:
    """A picture in rows of red, green and blue, a byte each, one row behind the other."""

    width: int
    height: int
    pixels: bytes = field(repr=False)
