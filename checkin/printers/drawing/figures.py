"""Figures and small signs as PDF paths, in millimetres, y downwards."""

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import Figure, ShapeItem
from checkin.core.badges.category_mark import CORNERS, GRID, RING, Mark

# How far a Bézier's handles reach to draw a quarter of a circle of radius 1.
_ROUND = 0.5523


def figure_path(item: ShapeItem, width: float, height: float) -> str:
    """Draw a shape that fills a box of this size."""
    if item.figure is Figure.LINE:
        if width >= height:
            return f"0 {height / 2:.3f} m {width:.3f} {height / 2:.3f} l"
        return f"{width / 2:.3f} 0 m {width / 2:.3f} {height:.3f} l"
    if item.figure is Figure.ELLIPSE:
        return ellipse(0, 0, width, height)
    return rounded(width, height, item.radius)


def rounded(width: float, height: float, radius: float) -> str:
    """Draw a rectangle with rounded corners, its corner at the origin."""
    radius = min(radius, width / 2, height / 2)
    if radius <= 0:
        return f"0 0 {width:.3f} {height:.3f} re"
    return _rounded(Box(0, 0, width, height), radius, radius)


def ellipse(x: float, y: float, width: float, height: float) -> str:
    """Draw an ellipse that fills a box."""
    return _rounded(Box(x, y, width, height), width / 2, height / 2)


def mark_path(mark: Mark, side: float) -> str:
    """Draw a category's mark that fills a square."""
    scale = side / GRID
    if corners := CORNERS.get(mark):
        return _polygon([(x * scale, y * scale) for x, y in corners])
    if mark is not Mark.VIRTUAL:
        return ellipse(1.4 * scale, 1.4 * scale, 11.2 * scale, 11.2 * scale)
    # A ring: the inner edge runs the other way round, so that its middle stays free.
    half = RING / 2
    outer = ellipse(
        (2 - half) * scale, (2 - half) * scale, (10 + RING) * scale, (10 + RING) * scale
    )
    side = (10 - RING) * scale
    begin = (2 + half) * scale
    return f"{outer} {_mirrored(begin, begin, side)}"


def camera_path(side: float) -> str:
    """Draw a camera's outline in a square, to be stroked."""
    scale = side / 24
    body = [(3, 8), (7.5, 8), (9.2, 5.2), (14.8, 5.2), (16.5, 8), (21, 8), (21, 19), (3, 19)]
    lens = ellipse(8.4 * scale, 9.4 * scale, 7.2 * scale, 7.2 * scale)
    return f"{_polygon([(x * scale, y * scale) for x, y in body])} {lens}"


def slash_path(side: float) -> str:
    """Draw the line that crosses a sign out, to be stroked."""
    scale = side / 24
    return f"{3 * scale:.3f} {3 * scale:.3f} m {21 * scale:.3f} {21.5 * scale:.3f} l"


def _polygon(corners: list[tuple[float, float]]) -> str:
    first, *others = [f"{x:.3f} {y:.3f}" for x, y in corners]
    return f"{first} m " + " ".join(f"{each} l" for each in others) + " h"


def _mirrored(x: float, y: float, side: float) -> str:
    """Draw a circle the other way round."""
    r, k = side / 2, side / 2 * _ROUND
    cx, cy = x + r, y + r
    curves = (
        (cx + r, cy - k, cx + k, cy - r, cx, cy - r),
        (cx - k, cy - r, cx - r, cy - k, cx - r, cy),
        (cx - r, cy + k, cx - k, cy + r, cx, cy + r),
        (cx + k, cy + r, cx + r, cy + k, cx + r, cy),
    )
    return f"{cx + r:.3f} {cy:.3f} m " + _curves(curves) + " h"


def _rounded(box: Box, rx: float, ry: float) -> str:
    x, y, right, bottom = box.x, box.y, box.x + box.width, box.y + box.height
    kx, ky = rx * (1 - _ROUND), ry * (1 - _ROUND)
    corners = (
        (right - kx, y, right, y + ky, right, y + ry),
        (right, bottom - ky, right - kx, bottom, right - rx, bottom),
        (x + kx, bottom, x, bottom - ky, x, bottom - ry),
        (x, y + ky, x + kx, y, x + rx, y),
    )
    begins = ((right - rx, y), (right, bottom - ry), (x + rx, bottom), (x, y + ry))
    path = [f"{x + rx:.3f} {y:.3f} m"]
    for begin, corner in zip(begins, corners, strict=True):
        path.extend((f"{begin[0]:.3f} {begin[1]:.3f} l", _curves((corner,))))
    return " ".join(path) + " h"


def _curves(curves: tuple[tuple[float, ...], ...]) -> str:
    return " ".join(" ".join(f"{number:.3f}" for number in curve) + " c" for curve in curves)
