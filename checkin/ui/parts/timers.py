"""Timers as the window's parts have them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, SignalInstance


def timer(
    parent: QObject,
    ms: int,
    due: Callable[[], object] | SignalInstance,
    *,
    repeats: bool = False,
) -> QTimer:
    """Make a timer that is not started yet."""
    made = QTimer(parent)
    made.setSingleShot(not repeats)
    made.setInterval(ms)
    made.timeout.connect(due)
    return made
