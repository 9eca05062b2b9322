"""What a hand drops on the window."""

import warnings

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

_HELD = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def drop(widget: QWidget, mime: QMimeData) -> bool:
    """Drop something; say whether the widget takes it at all."""
    with warnings.catch_warnings():
        # From 6.12 on Qt takes a QPointF here, and warns of the QPoint that 6.11 needs.
        warnings.simplefilter("ignore", DeprecationWarning)
        entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, *_HELD)
    entering.ignore()
    widget.dragEnterEvent(entering)
    if entering.isAccepted():
        widget.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, *_HELD))
    return entering.isAccepted()
