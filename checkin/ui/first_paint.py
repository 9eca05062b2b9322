"""The moment from which a window is seen: what can wait for it waits."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_AT_LATEST_MS = 1_000


class FirstPaint(QObject):
    """Tells once that a window was painted; also where none is for a while, as out of sight."""

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        """Watch a window that is to be shown."""
        super().__init__(window)
        self._window = window
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self.painted)
        self._due.start(_AT_LATEST_MS)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The window's parts are painted behind it, and then all is shown.
            self._due.start(0)
        return super().eventFilter(watched, event)
