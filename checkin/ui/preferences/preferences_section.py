"""What every section of the preferences is: a title, cards below it, kept at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.settings import Settings
from checkin.ui.parts.form import FormCard, Segments
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.preferences.settings_session import SettingsSession

_WIDEST = 260  # steps: 1040 pixels at 10 points; longer lines are hard to follow


class PreferencesSection(QWidget):
    """One section; it shows the settings in force, and changes them through the session."""

    def __init__(self, look: Look, settings: SettingsSession, title: str) -> None:
        """Begin with a title; sections add cards, then `show_settings` fills them."""
        super().__init__()
        self._look = look
        self._settings = settings
        self._cards: list[FormCard] = []
        self._title = plain_label(title)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._head)
        self._column.addStretch(1)
        self._title.setMinimumHeight(look.px(10))

    def show_settings(self, settings: Settings) -> None:
        """Show the settings in force."""

    def open(self) -> None:
        """Begin what is only done while this section is looked at."""

    def leave(self) -> None:
        """Take over what is half typed, and end what `open` began."""

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._title.setFont(look.font(1.2, 600))
        self._title.setMinimumHeight(look.px(10))
        self._column.setSpacing(look.px(look.by_size(4, 2.5)))
        self.setMaximumWidth(look.px(_WIDEST))
        for card in self._cards:
            card.dress()
        for each in self.findChildren(Segments):
            each.dress()

    def add_form(self) -> FormCard:
        """Add a card for rows."""
        card = FormCard(self._look)
        self._cards.append(card)
        self.add_card(card)
        return card

    def add_card(self, card: QWidget) -> None:
        """Add a card below those already there."""
        self._column.insertWidget(self._column.count() - 1, card)

    def add_action(self, words: str, icon: str) -> KeyButton:
        """Add a button at the end of the title's row."""
        button = self.button(words, icon)
        self._head.addWidget(button, 0, Qt.AlignmentFlag.AlignTrailing)
        return button

    def button(self, words: str, icon: str = "") -> KeyButton:
        """Make a button that no Enter of a scanner presses."""
        button = KeyButton(self._look, words, icon=icon)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button
