"""The moment from which a window is seen: what can wait for it waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_AT_LATEST_MS = 1_000
_TOUCHED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.DragEnter,
    }
)


class FirstPaint(QObject):
    """Tells once that a window was painted; also where none is for a while, as out of sight.

    Before a key or a finger reaches the window it is told, too, so that everything is in its place
    that takes it: somebody may scan while the window comes up.
    """

    painted = Signal()

    def __init__(self, window: QWidget) -> None:
        """Watch a window that is to be shown."""
        super().__init__(window)
        self.hearer: QObject | None = None  # what hears keys before the window does, once there
        self._window = window
        self._is_told = False
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._tell)
        self._due.start(_AT_LATEST_MS)
        window.installEventFilter(self)
        self._watch_handle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is not self._window:
            return kind in _TOUCHED and self._be_touched(watched, event)
        if kind == QEvent.Type.Show:
            self._watch_handle()
        elif kind == QEvent.Type.Close:
            self._due.stop()
        elif kind == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            # The window's parts are painted behind it, and then all is shown.
            self._due.start(0)
        return False

    def _watch_handle(self) -> None:
        """Watch what the system gives to the window: it comes there before any part has it."""
        if (handle := self._window.windowHandle()) is not None:
            handle.installEventFilter(self)

    def _be_touched(self, watched: QObject, event: QEvent) -> bool:
        if self._is_told:
            return False
        self._tell()
        # What was put before this filter meanwhile is not asked any more about this event.
        return self.hearer is not None and self.hearer.eventFilter(watched, event)

    def _tell(self) -> None:
        self._due.stop()
        self._window.removeEventFilter(self)
        if (handle := self._window.windowHandle()) is not None:
            handle.removeEventFilter(self)
        if not self._is_told:
            self._is_told = True
            self.painted.emit()
