"""The ways from an open event to another one: keys, and the event's part of the status line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

if TYPE_CHECKING:
    from checkin.ui.main_window import MainWindow

_OPEN, _NEW = QKeySequence("Ctrl+O"), QKeySequence("Ctrl+N")


class OtherEvent(QObject):
    """Leads a window to its start page; there the same keys open a file and make an event."""

    def __init__(self, window: MainWindow) -> None:
        """Hear keys and presses wherever the pages of an event are shown."""
        super().__init__(window)
        self._window = window
        # Theirs are heard only while the pages are seen: the start page has keys of its own.
        QShortcut(_OPEN, window.pages).activated.connect(self.choose)
        QShortcut(_NEW, window.pages).activated.connect(self.make)
        window.pages.status.wanted.connect(self._offer)

    def choose(self) -> None:
        """Leave the event, to open another one."""
        if self._window.is_open():
            self._window.leave_event()

    def make(self) -> None:
        """Leave the event, to make a new one."""
        if self._window.is_open():
            self._window.leave_event(self._window.make_event)

    def _offer(self, key: str) -> None:
        if key != "event" or not self._window.is_open():
            return
        part = self._window.pages.status.part("event")
        menu = QMenu(part)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, shown, do in (
            (self.tr("&Other event…"), _OPEN, self.choose),
            (self.tr("&New event…"), _NEW, self.make),
        ):
            action = menu.addAction(words)
            action.setShortcut(shown)
            action.setShortcutVisibleInContextMenu(True)
            action.triggered.connect(do)
        menu.popup(part.mapToGlobal(QPoint(0, -menu.sizeHint().height())))
