"""While somebody signs in with the browser: what happens there, and the way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.parts.work_card import WorkCard


class SignInWaiting(QWidget):
    """The address can be copied, for a browser that does not open by itself."""

    stop_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Wait for nothing yet."""
        super().__init__()
        self._look = look
        self._address = ""
        self._head = plain_label(self.tr("Sign in with the browser"), wraps=True)
        self._told, self._check = plain_label(wraps=True), plain_label(wraps=True)
        self.copy = KeyButton(look, self.tr("Copy the &address"), icon="link")
        self.stop = KeyButton(look, self.tr("&Cancel"), icon="close")
        parts = (self._head, self._told, self._check)
        self._card = WorkCard(look, parts, (self.copy, self.stop))
        self._card.stand_on(self)
        self.copy.clicked.connect(self._copy)
        self.stop.clicked.connect(self.stop_wanted)

    def told(self) -> str:
        """Give all that is said, line by line."""
        return "\n".join(each.text() for each in (self._told, self._check) if each.text())

    def begin(self, address: str, *, is_open: bool) -> None:
        """Wait for somebody at an address, whether the browser opened there or not."""
        self._address = address
        opened = self.tr(
            "It has opened. Allow Checkin there; then it goes on here by itself. The desk goes on "
            "meanwhile."
        )
        not_opened = self.tr(
            "It did not open by itself. Copy the address, and open it in a browser on this "
            "computer."
        )
        self._told.setText(opened if is_open else not_opened)
        self.remind("")

    def remind(self, check: str) -> None:
        """Say what to check, where it takes long."""
        self._check.setText(check)
        self._check.setVisible(bool(check))

    def take_focus(self) -> None:
        """Give the keyboard to what is used if anything is."""
        self.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._card.dress()
        self._head.setFont(look.font(1.2, 600))
        for label in (self._told, self._check):
            label.setFont(look.font())

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self._told.setText(self.tr("The address is copied. Open it in a browser on this computer."))
