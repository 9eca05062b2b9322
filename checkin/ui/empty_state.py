"""What a page shows where there is nothing yet: an icon, one line, one thing to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from checkin.ui.look import Look
from checkin.ui.widgets import KeyButton, plain_label


class EmptyState(QFrame):
    """In the place of what will be here."""

    def __init__(self, look: Look, icon: str, words: str, verb: str) -> None:
        """Say what will be here, and offer what brings it about."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._icon_name = icon
        self._icon, self._words = QLabel(), plain_label(words, muted=True)
        self.button = KeyButton(look, verb, icon="import")
        self.button.setAutoDefault(False)
        self.button.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for part in (self._icon, self._words, self.button):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)
        self.dress()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._column.setSpacing(look.px(4))
        self._icon.setPixmap(look.icons.icon(self._icon_name, look.theme.muted, look.px(12)))
        self._words.setFont(look.font(1.2))
