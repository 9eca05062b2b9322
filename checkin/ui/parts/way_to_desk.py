"""The key that leads to the desk, from a page and from a dialog that stands before one."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog

TO_DESK = "F2"


class WayToDesk(QObject):
    """What a window has that can show a desk; its dialogs find it there."""

    taken = Signal()  # from a dialog, which is gone


def lead_to_desk(dialog: QDialog) -> None:
    """Let the key lead to the desk from a dialog, too, which goes as by Esc."""
    QShortcut(QKeySequence(TO_DESK), dialog).activated.connect(partial(_leave, dialog))


def _leave(dialog: QDialog) -> None:
    over = dialog.parentWidget()
    dialog.reject()
    way = over.window().findChild(WayToDesk) if over is not None else None
    if way is not None and not dialog.isVisible():
        way.taken.emit()
