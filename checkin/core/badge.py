"""What is printed on a badge."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Badge:
    """The words of one badge.

    `code` becomes the QR code; `color` is that of the category band, #RRGGBB.
    """

    name: str
    company: str
    country: str
    category: str
    code: str
    color: str = "#4A5361"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a badge, in millimetres from its top left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class BadgeLayout:
    """Size in millimetres and the boxes of a badge."""

    width: float
    height: float
    name: Box
    company: Box
    country: Box
    band: Box
    qr: Box


A6 = BadgeLayout(
    width=105,
    height=148,
    name=Box(8, 22, 89, 34),
    company=Box(8, 59, 89, 14),
    country=Box(8, 74, 89, 8),
    band=Box(0, 128, 105, 20),
    qr=Box(34.5, 86, 36, 36),
)
