"""Which keys ask for what on a badge that is designed."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from checkin.ui.page import KeyHelp


class CanvasKey(StrEnum):
    """What a key asks for."""

    ARROW = "arrow"
    REMOVE = "remove"
    COPY = "copy"
    UNDO = "undo"
    REDO = "redo"
    LARGER = "larger"
    SMALLER = "smaller"
    WHOLE = "whole"
    ESCAPE = "escape"


_PLAIN = {
    Qt.Key.Key_Delete: CanvasKey.REMOVE,
    Qt.Key.Key_Backspace: CanvasKey.REMOVE,
    Qt.Key.Key_Plus: CanvasKey.LARGER,
    Qt.Key.Key_Equal: CanvasKey.LARGER,
    Qt.Key.Key_Minus: CanvasKey.SMALLER,
    Qt.Key.Key_0: CanvasKey.WHOLE,
    Qt.Key.Key_Escape: CanvasKey.ESCAPE,
}
_WITH_CONTROL = {
    Qt.Key.Key_D: CanvasKey.COPY,
    Qt.Key.Key_Z: CanvasKey.UNDO,
    Qt.Key.Key_Y: CanvasKey.REDO,
    Qt.Key.Key_Plus: CanvasKey.LARGER,
    Qt.Key.Key_Minus: CanvasKey.SMALLER,
    Qt.Key.Key_0: CanvasKey.WHOLE,
}
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


def key_of(event: QKeyEvent) -> CanvasKey | None:
    """Say what a key asks for; None where that is nothing here."""
    key, held = event.key(), event.modifiers()
    if held & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier):
        return None
    if key in _ARROWS:
        return CanvasKey.ARROW
    if held & Qt.KeyboardModifier.ControlModifier:
        is_redo = key == Qt.Key.Key_Z and held & Qt.KeyboardModifier.ShiftModifier
        return CanvasKey.REDO if is_redo else _WITH_CONTROL.get(Qt.Key(key))
    return _PLAIN.get(Qt.Key(key))


def canvas_keys() -> tuple[KeyHelp, ...]:
    """Say which keys do what, for F1."""
    return (
        KeyHelp("Tab", QCoreApplication.translate("BadgeCanvas", "Go from box to box")),
        KeyHelp(
            "← ↑ → ↓",
            QCoreApplication.translate("BadgeCanvas", "Move the box by 1 mm, with Shift by 0.1 mm"),
        ),
        KeyHelp("Ctrl+←↑→↓", QCoreApplication.translate("BadgeCanvas", "Size the box")),
        KeyHelp("Del", QCoreApplication.translate("BadgeCanvas", "Take the box away")),
        KeyHelp("Ctrl+D", QCoreApplication.translate("BadgeCanvas", "Add a copy of the box")),
        KeyHelp("Ctrl+Z, Ctrl+Y", QCoreApplication.translate("BadgeCanvas", "Undo, and do again")),
        KeyHelp(
            "+ −",
            QCoreApplication.translate(
                "BadgeCanvas", "Larger and smaller; 0 shows the whole badge"
            ),
        ),
    )
