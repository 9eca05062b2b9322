"""The boxes of a face as the canvas takes hold of them: where they are laid, and printed."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF

from checkin.core.badges.badge import Box
from checkin.ui.badges.canvas_grips import MOVES, edges_at
from checkin.ui.badges.canvas_paint import Frame


@dataclass(slots=True)
class CanvasBoxes:
    """Boxes in their order: later ones lie over earlier ones.

    `rises` says by how many millimetres each is printed above where it is laid, as those are that
    close up gaps; the boxes that it does not name are printed where they are.
    """

    laid: tuple[Box, ...] = ()
    rises: tuple[float, ...] = ()

    def lay(self, boxes: tuple[Box, ...]) -> None:
        """Take other boxes; those of another number are not known to be printed elsewhere."""
        if len(boxes) != len(self.laid):
            self.rises = ()
        self.laid = boxes

    def rise_of(self, place: int) -> float:
        """Say by how many millimetres a box is printed above where it is laid."""
        return self.rises[place] if 0 <= place < len(self.rises) else 0.0

    def printed(self, place: int) -> Box:
        """Say where a box is printed."""
        box = self.laid[place]
        return replace(box, y=box.y - self.rise_of(place))

    def hit(
        self, frame: Frame, chosen: int, place: QPointF, reach: float
    ) -> tuple[int, frozenset[str]]:
        """Say which box is taken hold of and by which edges; the chosen one before others.

        People point at what is printed: the frame of the chosen one alone is where that is laid.
        """
        if 0 <= chosen < len(self.laid):
            edges = edges_at(frame.rect(self.laid[chosen]), place, reach)
            if edges is not None:
                return chosen, edges
        under = self._under(frame.to_mm(place))
        return (under[-1] if under else -1), MOVES

    def below(self, frame: Frame, chosen: int, place: QPointF) -> int:
        """Say which box lies under the chosen one, and begin anew under the lowest."""
        under = self._under(frame.to_mm(place))
        if chosen not in under:
            return under[-1] if under else -1
        return under[under.index(chosen) - 1]

    def _under(self, spot: QPointF) -> list[int]:
        """Name the boxes at a spot, the lowest first."""
        every = range(len(self.laid))
        printed = [place for place in every if _holds(self.printed(place), spot)]
        return printed or [place for place in every if _holds(self.laid[place], spot)]


def _holds(box: Box, spot: QPointF) -> bool:
    return box.x <= spot.x() <= box.x + box.width and box.y <= spot.y() <= box.y + box.height
