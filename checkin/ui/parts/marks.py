"""The marks of categories: a shape and a colour, always beside the word."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from checkin.core.badges.category_mark import CORNERS, GRID, RING, Mark, mark_of, tint_of
from checkin.ui.parts.look import colour
from checkin.ui.parts.theme import Theme


def paint_category(
    painter: QPainter, theme: Theme, category: str, place: QRectF, ink: str = ""
) -> None:
    """Paint the mark of a category, in its colour or in the ink of what it stands on."""
    fill = colour(ink or theme.marks[tint_of(category)])
    paint_mark(painter, mark_of(category), place, fill)


def paint_mark(painter: QPainter, mark: Mark, place: QRectF, ink: QColor) -> None:
    """Paint a mark into a square place."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.topLeft())
    painter.scale(place.width() / GRID, place.height() / GRID)
    if mark is Mark.VIRTUAL:
        painter.setPen(QPen(ink, RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QRectF(2, 2, 10, 10))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        if corners := CORNERS.get(mark):
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        else:
            painter.drawEllipse(QRectF(1.4, 1.4, 11.2, 11.2))
    painter.restore()
