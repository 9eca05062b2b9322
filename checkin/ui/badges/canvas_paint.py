"""Paints what lies around and over a badge: rulers, grid, guides, frames and handles."""

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from checkin.core.badges.badge import BadgePicture, Box
from checkin.ui.badges.canvas_grips import handle_places
from checkin.ui.parts.look import Look, colour

GRID = 5.0  # millimetres between two lines of the grid
_TENS = 10
_HANDLE = 2.5  # steps
_FINE = 2.0  # pixels a millimetre under which ticks are drawn at every ten only


class Frame:
    """How millimetres of a face lie on the screen."""

    def __init__(self) -> None:
        """Begin without a place."""
        self.scale = 3.0
        self.left = self.top = 0.0

    def rect(self, box: Box) -> QRectF:
        """Say where a box lies on the screen."""
        return QRectF(
            self.left + box.x * self.scale,
            self.top + box.y * self.scale,
            box.width * self.scale,
            box.height * self.scale,
        )

    def to_mm(self, place: QPointF) -> QPointF:
        """Say where on the face a place on the screen is."""
        return QPointF((place.x() - self.left) / self.scale, (place.y() - self.top) / self.scale)


def ground_of(view: QWidget, look: Look, frame: Frame, size: tuple[float, float]) -> QPixmap:
    """Paint what never changes while a box is dragged: paper and rulers, as large as a view."""
    ratio = view.devicePixelRatioF()
    ground = QPixmap(view.size() * ratio)
    ground.setDevicePixelRatio(ratio)
    ground.fill(colour(look.theme.sunken))
    painter = QPainter(ground)
    _paint_rulers(painter, look, frame, size)
    painter.fillRect(frame.rect(Box(0, 0, *size)), Qt.GlobalColor.white)
    painter.end()
    return ground


def _paint_rulers(painter: QPainter, look: Look, frame: Frame, size: tuple[float, float]) -> None:
    """Write millimetres above and to the left of the face."""
    width, height = size
    painter.setFont(look.font(0.85))
    gap, tick = look.px(2), look.px(1)
    tall = painter.fontMetrics().height()
    painter.setPen(QPen(colour(look.theme.muted), 1))
    step = 5 if frame.scale >= _FINE else _TENS
    for at in range(0, int(width) + 1, step):
        x = frame.left + at * frame.scale
        long = tick if at % _TENS == 0 else tick / 2
        painter.drawLine(QLineF(x, frame.top - gap, x, frame.top - gap - long))
        if at % _TENS == 0:
            room = QRectF(x - 30, frame.top - gap - tick - tall, 60, tall)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(at))
    for at in range(0, int(height) + 1, step):
        y = frame.top + at * frame.scale
        long = tick if at % _TENS == 0 else tick / 2
        painter.drawLine(QLineF(frame.left - gap, y, frame.left - gap - long, y))
        if at % _TENS == 0:
            room = QRectF(frame.left - gap - 1.5 * tick - 40, y - tall / 2, 40, tall)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, side, str(at))


def paint_grid(painter: QPainter, look: Look, frame: Frame, size: tuple[float, float]) -> None:
    """Draw the grid over the face."""
    width, height = size
    painter.setPen(QPen(colour(look.theme.edge), 1))
    painter.setOpacity(0.3)
    right, bottom = frame.left + width * frame.scale, frame.top + height * frame.scale
    for number in range(1, int(width / GRID) + 1):
        x = round(frame.left + number * GRID * frame.scale) + 0.5
        painter.drawLine(QLineF(x, frame.top, x, bottom))
    for number in range(1, int(height / GRID) + 1):
        y = round(frame.top + number * GRID * frame.scale) + 0.5
        painter.drawLine(QLineF(frame.left, y, right, y))
    painter.setOpacity(1.0)


def paint_guides(
    painter: QPainter, look: Look, frame: Frame, lines: tuple[Iterable[float], Iterable[float]]
) -> None:
    """Draw dashed lines through what a box lies in line with, a little beyond the face."""
    across, down = lines
    over = look.px(5)
    whole = painter.clipBoundingRect() if painter.hasClipping() else painter.viewport().toRectF()
    pen = QPen(colour(look.theme.accent), 1, Qt.PenStyle.DashLine)
    painter.setPen(pen)
    for x in across:
        at = round(frame.left + x * frame.scale) + 0.5
        painter.drawLine(QLineF(at, frame.top - over, at, whole.bottom() - over))
    for y in down:
        at = round(frame.top + y * frame.scale) + 0.5
        painter.drawLine(QLineF(frame.left - over, at, whole.right() - over, at))


def paint_outline(painter: QPainter, look: Look, rect: QRectF) -> None:
    """Draw a thin frame around what the pointer is over."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(look.theme.accent), 1))
    painter.drawRect(rect)


def paint_chosen(painter: QPainter, look: Look, rect: QRectF, *, has_focus: bool) -> None:
    """Draw the frame of the chosen box and its handles; seen on paper and on any colour."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour(look.theme.surface), 4))
    painter.drawRect(rect)
    painter.setPen(QPen(colour(look.theme.accent), 2 if has_focus else 1.5))
    painter.drawRect(rect)
    side = look.px(_HANDLE)
    painter.setBrush(colour(look.theme.surface))
    painter.setPen(QPen(colour(look.theme.accent), 2))
    for middle in handle_places(rect):
        handle = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        painter.drawRoundedRect(handle.adjusted(1, 1, -1, -1), 1.5, 1.5)


def pixmap_of(picture: BadgePicture) -> QPixmap:
    """Make a picture that was drawn in a lane one that can be painted."""
    image = QImage(
        picture.pixels, picture.width, picture.height, picture.stride,
        QImage.Format.Format_RGB888,
    )  # fmt: skip
    return QPixmap.fromImage(image.convertToFormat(QImage.Format.Format_RGB32))
