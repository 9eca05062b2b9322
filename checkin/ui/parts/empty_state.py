"""What a page shows where there is nothing yet: an icon, one line, one action."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label


class EmptyState(QWidget):
    """Says what will be here, and offers the one thing that can be done about it."""

    def __init__(self, look: Look, icon: str, action: str) -> None:
        """Begin with nothing to say."""
        super().__init__()
        self._look = look
        self._name = icon
        self._icon, self._told = QLabel(), plain_label(wraps=True)
        self.action = KeyButton(look, action)
        self.action.setAutoDefault(False)
        self._column = QVBoxLayout(self)
        self._column.addStretch(1)
        for label in (self._icon, self._told):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(label)
        self._column.addWidget(self.action, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)

    def text(self) -> str:
        """Give what is said."""
        return self._told.text()

    def say(self, text: str, *, offers: bool) -> None:
        """Say another thing; the action is there where it `offers` one."""
        self._told.setText(text)
        self.action.setVisible(offers)

    def take_focus(self) -> None:
        """Give the keyboard to the action."""
        self.action.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Where there is one thing to do, Enter does it, as a person expects; nobody scans here.
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.isAutoRepeat() and self.action.hasFocus():
            self.action.click()
        else:
            super().keyPressEvent(event)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._column.setSpacing(px(4))
        self._icon.setPixmap(look.icons.icon(self._name, look.theme.muted, px(12)))
        self._told.setFont(look.font(1.2))
