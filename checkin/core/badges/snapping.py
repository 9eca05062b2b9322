"""Where a box goes that is moved near to something: edges, centres, margins and the grid."""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.core.badges.badge import Box
from checkin.core.badges.layout_edit import SMALLEST, moved, stretched

MARGIN = 5.0  # millimetres from the badge's edge that are better left free
_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Lines:
    """Where boxes may snap to, in millimetres: `across` are values of x, `down` values of y."""

    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()
    grid: float = 0.0


@dataclass(frozen=True, slots=True)
class Snapped:
    """A box where it went, and the lines it lies on now, to be shown while it is moved."""

    box: Box
    across: tuple[float, ...] = ()
    down: tuple[float, ...] = ()


def lines_of(width: float, height: float, others: Iterable[Box], grid: float = 0.0) -> Lines:
    """Gather the lines of a face: its edges, margins and middle, and those of other boxes."""
    across, down = _own(width), _own(height)
    for box in others:
        across += (box.x, box.x + box.width / 2, box.x + box.width)
        down += (box.y, box.y + box.height / 2, box.y + box.height)
    return Lines(tuple(dict.fromkeys(across)), tuple(dict.fromkeys(down)), grid)


def snap_moved(box: Box, lines: Lines, reach: float) -> Snapped:
    """Let a box that is moved snap to lines that one of its edges or its middle is near to."""
    right = _best((box.x, box.x + box.width / 2, box.x + box.width), lines.across, reach)
    below = _best((box.y, box.y + box.height / 2, box.y + box.height), lines.down, reach)
    x = _to_grid(box.x, lines.grid) if right is None else right
    y = _to_grid(box.y, lines.grid) if below is None else below
    return _shown(moved(box, x, y), lines)


def snap_stretched(box: Box, edges: frozenset[str], lines: Lines, reach: float) -> Snapped:
    """Let the edges that are moved snap to lines they are near to."""
    x = box.x if "left" in edges else box.x + box.width
    y = box.y if "top" in edges else box.y + box.height
    right = below = 0.0
    if edges & {"left", "right"}:
        found = _best((x,), lines.across, reach)
        right = _to_grid(x, lines.grid) if found is None else found
    if edges & {"top", "bottom"}:
        found = _best((y,), lines.down, reach)
        below = _to_grid(y, lines.grid) if found is None else found
    if box.width <= SMALLEST or box.height <= SMALLEST:
        return _shown(box, lines)
    return _shown(stretched(box, edges, right, below), lines)


def _own(length: float) -> tuple[float, ...]:
    margins = (MARGIN, length - MARGIN) if length > 4 * MARGIN else ()
    return (0.0, length / 2, length, *margins)


def _best(own: tuple[float, ...], lines: tuple[float, ...], reach: float) -> float | None:
    """Say how far it is to the nearest line within reach."""
    ways = [line - value for line in lines for value in own]
    way = min(ways, key=abs, default=None)
    return way if way is not None and abs(way) <= reach else None


def _to_grid(value: float, grid: float) -> float:
    return round(value / grid) * grid - value if grid else 0.0


def _shown(box: Box, lines: Lines) -> Snapped:
    """Find the lines that a box lies on now."""
    own_x = {round(v, _DIGITS) for v in (box.x, box.x + box.width / 2, box.x + box.width)}
    own_y = {round(v, _DIGITS) for v in (box.y, box.y + box.height / 2, box.y + box.height)}
    return Snapped(
        box,
        tuple(line for line in lines.across if round(line, _DIGITS) in own_x),
        tuple(line for line in lines.down if round(line, _DIGITS) in own_y),
    )
