"""Where a box can be taken hold of, on the screen: its eight handles and itself."""

from PySide6.QtCore import QPointF, QRectF, Qt

# Each handle by the edges that it moves, and where it stands on the frame.
HANDLES: tuple[tuple[frozenset[str], float, float], ...] = (
    (frozenset({"left", "top"}), 0.0, 0.0),
    (frozenset({"top"}), 0.5, 0.0),
    (frozenset({"right", "top"}), 1.0, 0.0),
    (frozenset({"right"}), 1.0, 0.5),
    (frozenset({"right", "bottom"}), 1.0, 1.0),
    (frozenset({"bottom"}), 0.5, 1.0),
    (frozenset({"left", "bottom"}), 0.0, 1.0),
    (frozenset({"left"}), 0.0, 0.5),
)
MOVES: frozenset[str] = frozenset()  # no edge: the whole box

_CURSORS = {
    frozenset({"left", "top"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "bottom"}): Qt.CursorShape.SizeFDiagCursor,
    frozenset({"right", "top"}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({"left", "bottom"}): Qt.CursorShape.SizeBDiagCursor,
    frozenset({"left"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"right"}): Qt.CursorShape.SizeHorCursor,
    frozenset({"top"}): Qt.CursorShape.SizeVerCursor,
    frozenset({"bottom"}): Qt.CursorShape.SizeVerCursor,
    MOVES: Qt.CursorShape.SizeAllCursor,
}


def handle_places(frame: QRectF) -> list[QPointF]:
    """Say where the middles of the handles of a frame are."""
    return [
        QPointF(frame.x() + across * frame.width(), frame.y() + down * frame.height())
        for _, across, down in HANDLES
    ]


def edges_at(frame: QRectF, place: QPointF, reach: float) -> frozenset[str] | None:
    """Say which edges somebody takes hold of: none for the box itself, None beside it."""
    found: tuple[float, frozenset[str]] | None = None
    for (edges, _, _), middle in zip(HANDLES, handle_places(frame), strict=True):
        off = max(abs(middle.x() - place.x()), abs(middle.y() - place.y()))
        if off <= reach and (found is None or off < found[0]):
            found = off, edges
    if found is not None:
        # The middle of a small box is for moving it, whatever handles reach there.
        third = frame.adjusted(
            frame.width() / 3, frame.height() / 3, -frame.width() / 3, -frame.height() / 3
        )
        return MOVES if third.contains(place) else found[1]
    return MOVES if frame.contains(place) else None


def cursor_for(edges: frozenset[str] | None) -> Qt.CursorShape:
    """Say how the pointer looks over a handle, over the box, beside it."""
    return Qt.CursorShape.ArrowCursor if edges is None else _CURSORS[edges]
