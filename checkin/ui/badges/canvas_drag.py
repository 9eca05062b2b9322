"""A box that is being moved or sized by the mouse, and what keys do to one."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPixmap

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import AnyItem
from checkin.core.badges.layout_edit import kept_on, moved, stretched
from checkin.core.badges.snapping import Snapped, lines_of, snap_moved, snap_stretched
from checkin.ui.badges.canvas_grips import MOVES

_SNAP = 6.0  # pixels
_FINEST = 0.1  # millimetres: what a drag without grid gives
_GRID = 1.0
_FAR_EDGES = frozenset({"right", "bottom"})
_WAYS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


@dataclass(slots=True)
class Drag:
    """A box being moved or sized: where it began, and where it is."""

    place: int
    start: QPointF
    box: Box
    edges: frozenset[str]
    snapped: Snapped
    is_begun: bool = False

    def go(
        self,
        way: QPointF,
        items: Sequence[AnyItem],
        size_mm: tuple[float, float],
        reach: float,
        grid: float,
    ) -> None:
        """Go so many millimetres from where it began; a reach of 0 snaps to nothing."""
        width, height = size_mm
        others = [item.box for n, item in enumerate(items) if n != self.place]
        lines = lines_of(width, height, others, grid)
        if self.edges == MOVES:
            box = kept_on(moved(self.box, way.x(), way.y()), width, height)
            self.snapped = snap_moved(box, lines, reach) if reach else Snapped(box)
        else:
            box = stretched(self.box, self.edges, way.x(), way.y())
            self.snapped = snap_stretched(box, self.edges, lines, reach) if reach else Snapped(box)

    def ghost(self, picture: QPixmap, width_mm: float, scale: float, rise: float) -> QPixmap | None:
        """Cut what is printed of the box, `rise` millimetres above it, out of a picture.

        It moves with the box's frame.
        """
        if self.edges != MOVES or picture.isNull():
            return None
        ratio = picture.width() / max(1.0, width_mm)
        box = self.snapped.box
        top = box.y - rise
        part = QRectF(box.x * ratio, top * ratio, box.width * ratio, box.height * ratio)
        cut = picture.copy(part.toAlignedRect())
        cut.setDevicePixelRatio(ratio / scale)
        return cut


def reach_of(scale: float, *, is_free: bool) -> float:
    """Say how near a line must be to be snapped to, in millimetres."""
    return 0.0 if is_free else _SNAP / scale


def grid_of(*, is_shown: bool) -> float:
    """Say what positions are rounded to where no line is near, in millimetres."""
    return _GRID if is_shown else _FINEST


def stepped(box: Box, event: QKeyEvent, size_mm: tuple[float, float]) -> tuple[Box, str]:
    """Move or size a box by an arrow key: 1 mm, with Shift a tenth; say which of both."""
    is_fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    right, down = _WAYS[Qt.Key(event.key())]
    step = 0.1 if is_fine else 1.0
    if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return stretched(box, _FAR_EDGES, right * step, down * step), "size"
    return kept_on(moved(box, right * step, down * step), *size_mm), "move"
