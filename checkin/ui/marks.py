"""Marks of categories: a shape and a colour each, so that neither has to say it alone."""

import math
import zlib
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from checkin.core.folding import fold
from checkin.ui.look import Look, colour

# For the beginnings of what organisers call their categories: shape and colour.
_KNOWN = {
    "participant": ("circle", "slate"),
    "attendee": ("circle", "slate"),
    "speaker": ("star", "violet"),
    "cluster": ("diamond", "teal"),
    "policy": ("square", "blue"),
    "media": ("triangle", "magenta"),
    "press": ("triangle", "magenta"),
    "vip": ("cross", "ink"),
    "organi": ("hexagon", "brown"),
    "staff": ("hexagon", "brown"),
    "virtual": ("ring", "slate"),
}
_OTHERS = tuple(dict.fromkeys(_KNOWN.values()))[1:]
_STAR_POINTS = 10
_INNER = 0.42


@lru_cache(maxsize=256)
def mark_of(category: str) -> tuple[str, str]:
    """Choose shape and colour of a category, the same on every desk."""
    folded = fold(category)
    for beginning, mark in _KNOWN.items():
        if folded.startswith(beginning):
            return mark
    return _OTHERS[zlib.crc32(folded.encode()) % len(_OTHERS)]


def paint_mark(painter: QPainter, look: Look, category: str, place: QRectF) -> None:
    """Paint the mark of a category; nothing for none."""
    if not category:
        return
    shape, name = mark_of(category)
    ink = colour(look.theme.marks[name])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shape == "ring":
        width = place.width() / 6
        painter.setPen(QPen(ink, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(width, width, -width, -width))
    else:
        painter.fillPath(_path(shape, place), ink)
    painter.restore()


def _path(shape: str, place: QRectF) -> QPainterPath:
    path = QPainterPath()
    middle, half = place.center(), place.width() / 2
    if shape == "circle":
        path.addEllipse(place.adjusted(1, 1, -1, -1))
    elif shape == "square":
        path.addRect(place.adjusted(1.5, 1.5, -1.5, -1.5))
    elif shape == "cross":
        third = place.width() / 3
        path.addRect(QRectF(place.x() + third, place.y(), third, place.height()))
        path.addRect(QRectF(place.x(), place.y() + third, place.width(), third))
        path.setFillRule(Qt.FillRule.WindingFill)
    else:
        corners = {
            "diamond": _round(middle, half, 4),
            "hexagon": _round(middle, half, 6, math.pi / 6),
            "triangle": _round(middle + QPointF(0, -half / 5), half * 1.05, 3, math.pi),
            "star": _star(middle, half * 1.1),
        }[shape]
        path.addPolygon(QPolygonF([*corners, corners[0]]))
    return path


def _round(middle: QPointF, radius: float, corners: int, turn: float = 0.0) -> list[QPointF]:
    angles = (turn + 2 * math.pi * corner / corners for corner in range(corners))
    return [middle + QPointF(math.sin(a), -math.cos(a)) * radius for a in angles]


def _star(middle: QPointF, radius: float) -> list[QPointF]:
    outer = _round(middle, radius, _STAR_POINTS)
    inner = _round(middle, radius * _INNER, _STAR_POINTS)
    return [inner[corner] if corner % 2 else outer[corner] for corner in range(_STAR_POINTS)]
