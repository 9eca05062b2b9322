"""The marks of categories: a shape and a colour, always beside the word."""

import math
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from checkin.core.folding import fold


class Mark(StrEnum):
    """The marks there are; the values name their colours in a theme."""

    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    MANAGER = "manager"
    POLICY = "policy"
    MEDIA = "media"
    VIP = "vip"
    ORGANISER = "organiser"
    VIRTUAL = "virtual"


# What is in the words that organisers have for these; any other category is a participant's.
_WORDS = {
    "speaker": Mark.SPEAKER,
    "manager": Mark.MANAGER,
    "policy": Mark.POLICY,
    "media": Mark.MEDIA,
    "press": Mark.MEDIA,
    "vip": Mark.VIP,
    "organi": Mark.ORGANISER,
    "staff": Mark.ORGANISER,
    "virtual": Mark.VIRTUAL,
    "online": Mark.VIRTUAL,
}
_STAR_POINTS = 10
_INNER = 0.42


@lru_cache(maxsize=256)
def mark_of(category: str) -> Mark:
    """Say which mark a category has."""
    folded = fold(category)
    return next((mark for word, mark in _WORDS.items() if word in folded), Mark.PARTICIPANT)


def paint_mark(painter: QPainter, mark: Mark, place: QRectF, ink: QColor) -> None:
    """Paint a mark into a square place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mark is Mark.VIRTUAL:
        width = place.width() / 6
        painter.setPen(QPen(ink, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(place.adjusted(width, width, -width, -width))
    else:
        painter.fillPath(_path(mark, place), ink)
    painter.restore()


def _path(mark: Mark, place: QRectF) -> QPainterPath:
    path = QPainterPath()
    middle, half = place.center(), place.width() / 2
    if mark is Mark.PARTICIPANT:
        path.addEllipse(place.adjusted(1, 1, -1, -1))
    elif mark is Mark.POLICY:
        path.addRect(place.adjusted(1.5, 1.5, -1.5, -1.5))
    elif mark is Mark.VIP:
        third = place.width() / 3
        path.addRect(QRectF(place.x() + third, place.y(), third, place.height()))
        path.addRect(QRectF(place.x(), place.y() + third, place.width(), third))
        path.setFillRule(Qt.FillRule.WindingFill)
    else:
        corners = {
            Mark.MANAGER: _round(middle, half, 4),
            Mark.ORGANISER: _round(middle, half, 6, math.pi / 6),
            Mark.MEDIA: _round(middle + QPointF(0, -half / 5), half * 1.05, 3, math.pi),
            Mark.SPEAKER: _star(middle, half * 1.1),
        }[mark]
        path.addPolygon(QPolygonF([*corners, corners[0]]))
    return path


def _round(middle: QPointF, radius: float, corners: int, turn: float = 0.0) -> list[QPointF]:
    angles = (turn + 2 * math.pi * corner / corners for corner in range(corners))
    return [middle + QPointF(math.sin(a), -math.cos(a)) * radius for a in angles]


def _star(middle: QPointF, radius: float) -> list[QPointF]:
    outer = _round(middle, radius, _STAR_POINTS)
    inner = _round(middle, radius * _INNER, _STAR_POINTS)
    return [inner[corner] if corner % 2 else outer[corner] for corner in range(_STAR_POINTS)]
