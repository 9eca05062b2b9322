"""What is said when window or event are to close while something long is under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from checkin.ui.parts.widgets import KeyButton, plain_label

if TYPE_CHECKING:
    from checkin.ui.parts.look import Look
    from checkin.ui.session import DeskSession


class ClosingStrip(QFrame):
    """Lets what was begun be finished, then lets the window go on with what it was about to do."""

    def __init__(self, look: Look) -> None:
        """Stay out of sight until it is needed."""
        super().__init__()
        self.setObjectName("mishap")
        self._is_waiting = False
        self._go_on: Callable[[], object] | None = None
        self._words = plain_label()
        stay = KeyButton(look, self.tr("Keep open"))
        stay.setAutoDefault(False)
        stay.clicked.connect(self._stay)
        strip = QHBoxLayout(self)
        strip.addWidget(self._words, 1)
        strip.addWidget(stay)
        self.hide()

    def holds_back(
        self, session: DeskSession | None, go_on: Callable[[], object], *, is_end: bool
    ) -> bool:
        """Whether the window has to wait for a session's work; `go_on` is called at its end.

        `is_end` tells that the window is to close, not only its event.
        """
        if session is None or not session.is_working:
            return False
        self._go_on = go_on
        closing = self.tr("Something is being finished. The window closes by itself after that.")
        leaving = self.tr("Something is being finished. The event closes by itself after that.")
        self._words.setText(closing if is_end else leaving)
        if not self._is_waiting:
            self._is_waiting = True
            session.worked_off.connect(self._finish)
        self.show()
        return True

    def _finish(self) -> None:
        if self._is_waiting:
            go_on = self._go_on
            self._stay()
            if go_on is not None:
                go_on()

    def _stay(self) -> None:
        self._is_waiting, self._go_on = False, None
        self.hide()
