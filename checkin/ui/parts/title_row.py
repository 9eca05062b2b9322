"""The head of a page: its title, what was just done, its buttons."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.timers import timer
from checkin.ui.parts.widgets import KeyButton, plain_label

_SAID_FOR_MS = 8_000


class TitleRow(QWidget):
    """What is said stands between title and buttons, so that nothing jumps."""

    def __init__(self, look: Look, title: str) -> None:
        """Begin without buttons."""
        super().__init__()
        self._look = look
        self._title = plain_label(title)
        self._said = ElidedLabel()
        self._said.setObjectName("said")
        self._is_urgent = False
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._said, 1)
        self._timer = timer(self, _SAID_FOR_MS, self._fall_silent)
        self.dress()

    def add_button(
        self, words: str, key: str = "", icon: str = "", *, primary: bool = False
    ) -> KeyButton:
        """Add a button at the end; the primary one comes last."""
        button = KeyButton(self._look, words, key, icon)
        button.setAutoDefault(False)
        button.setProperty("primary", primary)
        self._layout.addWidget(button)
        return button

    def add_beside(self, widget: QWidget) -> None:
        """Put something right behind the title, or behind what was put there before."""
        self._layout.insertWidget(self._layout.indexOf(self._said), widget)

    def said(self) -> str:
        """Give what is said now."""
        return self._said.text()

    def say(self, sentence: str, *, urgent: bool = False) -> None:
        """Say what was done; what went wrong stays until something else is said."""
        self._is_urgent = urgent
        self._said.setText(sentence)
        self.dress()
        if urgent:
            self._timer.stop()
        else:
            self._timer.start()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._layout.setSpacing(look.px(2))
        self._title.setFont(look.font(1.7, 600))
        self._title.setContentsMargins(0, 0, look.px(4), 0)
        self._said.setFont(look.font(1.05, 600 if self._is_urgent else 400))
        self._said.set_colour(look.theme.text if self._is_urgent else look.theme.muted)
        self.setFixedHeight(look.px(11))

    def _fall_silent(self) -> None:
        self._said.setText("")
