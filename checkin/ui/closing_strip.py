"""What is said when the window is to close while something long is under way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from checkin.ui.widgets import KeyButton, plain_label

if TYPE_CHECKING:
    from checkin.ui.look import Look
    from checkin.ui.session import DeskSession


class ClosingStrip(QFrame):
    """Lets what was begun be finished, then asks the window to close."""

    finished = Signal()

    def __init__(self, look: Look) -> None:
        """Stay out of sight until it is needed."""
        super().__init__()
        self.setObjectName("mishap")
        self._is_waiting = False
        words = plain_label(
            self.tr("Something is being finished. The window closes by itself after that.")
        )
        stay = KeyButton(look, self.tr("Keep open"))
        stay.setAutoDefault(False)
        stay.clicked.connect(self._stay)
        strip = QHBoxLayout(self)
        strip.addWidget(words, 1)
        strip.addWidget(stay)
        self.hide()

    def holds_back(self, session: DeskSession | None) -> bool:
        """Whether the window has to wait for a session's work; `finished` tells the end of it."""
        if session is None or not session.is_working:
            return False
        if not self._is_waiting:
            self._is_waiting = True
            session.worked_off.connect(self._finish)
        self.show()
        return True

    def _finish(self) -> None:
        if self._is_waiting:
            self._stay()
            self.finished.emit()

    def _stay(self) -> None:
        self._is_waiting = False
        self.hide()
