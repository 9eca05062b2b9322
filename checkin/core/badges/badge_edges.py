"""Boxes that reach over the edge of their badge: what of them is lost when it is printed."""

from collections.abc import Iterator
from enum import Enum, auto

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import (
    AnyItem,
    BadgeLayout,
    BandItem,
    PictureItem,
    ShapeItem,
    Side,
    face,
)

_SLACK = 0.1  # millimetres that nobody sees
_BLEED = 5.0  # what is to reach the edge is drawn a little over it


class Overhang(Enum):
    """How a box lies on its badge, where it is not as it should be."""

    PARTLY = auto()  # what stands over the edge is cut off
    WHOLLY = auto()  # nothing of it is printed


def overhang(item: AnyItem, width: float, height: float) -> Overhang | None:
    """Say whether a box loses something at the edges of a face of this size, in millimetres.

    Figures may reach over an edge, pictures a little, and bands as far as their words do not.
    """
    box = item.box
    sides = (-box.x, -box.y, box.x + box.width - width, box.y + box.height - height)
    lengths = (box.width, box.height, box.width, box.height)
    if any(over >= length - _SLACK for over, length in zip(sides, lengths, strict=True)):
        return Overhang.WHOLLY
    if isinstance(item, ShapeItem):
        return None
    if isinstance(item, PictureItem):
        allowed: tuple[float, ...] = (_BLEED,) * 4
    else:
        allowed = _margins(item, box) if isinstance(item, BandItem) else (0.0,) * 4
    is_over = any(over > free + _SLACK for over, free in zip(sides, allowed, strict=True))
    return Overhang.PARTLY if is_over else None


def said_of_overhang(item: AnyItem, layout: BadgeLayout) -> str:
    """Say what a box of a layout loses at its edges; empty where that is nothing."""
    found = overhang(item, layout.width, layout.height)
    if found is Overhang.WHOLLY:
        return f"“{item.name}” lies beside the badge, so it is not printed. Move it."
    reaches = (
        f"“{item.name}” reaches over the badge's edge and is cut off there. "
        "Move it, or make it smaller."
    )
    return reaches if found else ""


def overhangs(layout: BadgeLayout) -> Iterator[str]:
    """Say what the boxes of a layout lose at its edges, front and back."""
    for side in Side:
        yield from filter(None, (said_of_overhang(item, layout) for item in face(layout, side)))


def _margins(item: BandItem, box: Box) -> tuple[float, ...]:
    """Say what stays free in a band around its words, as it is drawn; a turned one lies across."""
    across = item.turned in {90, 270}
    long, short = (box.height, box.width) if across else (box.width, box.height)
    beside, above = min(item.inset, long / 3), min(item.inset / 4, short / 6)
    return (above, beside) * 2 if across else (beside, above) * 2
