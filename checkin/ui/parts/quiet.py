"""Notices when nobody has touched a window for a while."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.ui.parts.timers import timer

QUIET_AFTER_MS = 120_000
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # a shortcut takes its key before it is pressed anywhere
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Quiet(QObject):
    """Tells when a desk is left alone, and when somebody is back."""

    fell = Signal()
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        """Begin to listen once a window is watched."""
        super().__init__(parent)
        self._watched: QObject | None = None
        self._is_quiet = False
        self._timer = timer(self, QUIET_AFTER_MS, self.fall)

    def watch(self, widget: QWidget) -> None:
        """Listen to what comes into the window of a widget."""
        handle = widget.window().windowHandle()
        if handle is not self._watched:
            self._watched = handle
            handle.installEventFilter(self)
            self.stir()

    def stir(self) -> None:
        """Take note that somebody is here."""
        self._timer.start()
        if self._is_quiet:
            self._is_quiet = False
            self.ended.emit()

    def fall(self) -> None:
        """Take note that nobody has been here for a while."""
        self._timer.stop()
        self._is_quiet = True
        self.fell.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in _INPUT:
            self.stir()
        return False
