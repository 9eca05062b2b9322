"""How a server is reached: a pairing code, or an address and a token, or the browser."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QIntValidator,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.core.servers.event_code import event_code_in
from checkin.core.servers.sign_in import FIRST_PORT, LAST_PORT, USUAL_PORT, Client, SignIn
from checkin.ui.desk.camera_switch import camera_switch
from checkin.ui.desk.picture_desk import pictures_in
from checkin.ui.parts.form import FormCard
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label

if TYPE_CHECKING:
    from checkin.ui.desk.camera_view import CameraView
    from checkin.ui.devices import Camera

_LONGEST = 4096
_WIDE, _HALF, _NARROW = 110, 62, 20  # steps


class ConnectAccess(QWidget):
    """What is typed or scanned here is never shown again, and is kept outside the event's file."""

    paired = Signal(str)  # a pairing code
    addressed = Signal(str, str)  # address and token
    sign_in_wanted = Signal(object)  # SignIn
    picture_wanted = Signal()
    certificate_wanted = Signal()
    pictures_found = Signal(object)  # Pictures, dropped or pasted
    code_scanned = Signal(str)  # a pairing code that is not used yet
    blamed = Signal(QWidget)  # what says that something went wrong, to be seen

    def __init__(self, look: Look, camera: Camera | None = None) -> None:
        """Begin empty."""
        super().__init__()
        self._look, self._camera = look, camera
        self._codes: dict[str, str] = {}  # of events, by the addresses that are shown for them
        self.setAcceptDrops(True)
        self.code, self.address, self.token = QLineEdit(), QLineEdit(), QLineEdit()
        self.client, self.port = QLineEdit(), QLineEdit()
        for line in (self.code, self.address, self.token, self.client):
            line.setMaxLength(_LONGEST)
            line.setAcceptDrops(False)  # a picture is taken wherever it is dropped
        self.port.setValidator(QIntValidator(FIRST_PORT, LAST_PORT, self))
        self.port.setPlaceholderText(str(USUAL_PORT))
        self.port.setAccessibleName(self.tr("Port of the callback URL"))
        for secret in (self.code, self.token):
            secret.setEchoMode(QLineEdit.EchoMode.Password)
        self.code.setPlaceholderText(self.tr("Scan it, or paste it here"))
        self.address.setPlaceholderText("https://pretix.eu")
        self.code.installEventFilter(self)
        self.switch = camera_switch(look)
        if camera is None:
            self.switch.hide()
        self.picture = KeyButton(look, self.tr("From a &picture…"), icon="image")
        self.go = KeyButton(look, self.tr("See what is there"), self.tr("Enter"))
        self.go.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self.browser = KeyButton(look, self.tr("Sign in with the &browser"), icon="globe")
        self.certificate = KeyButton(look, self.tr("Choose its &certificate…"), icon="file")
        for button in (self.picture, self.browser, self.certificate, self.go):
            button.setAutoDefault(False)
        self._build()
        self._connect_parts()
        self.clear()

    def clear(self) -> None:
        """Forget what was typed."""
        for line in self._lines():
            line.clear()
        self._codes.clear()
        self.port.hide()
        self.switch.setChecked(False)
        self.tell("")
        self.show_asking(is_on=False)

    def take_code(self, code: str) -> None:
        """Take a pairing code that was scanned; it is used when somebody says so."""
        self.tell("")
        self.switch.setChecked(False)  # the camera has done its work
        if self._take_event(code):
            return
        self.code.setText(code)
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)
        self.code_scanned.emit(code)

    def told(self) -> str:
        """Give what is said of a code or of what goes on."""
        return self._asking.text()

    def trouble(self) -> str:
        """Give what is said of what went wrong."""
        return self._trouble.text()

    def show_server(self, server: str) -> None:
        """Say whose pairing code it is, before it is used."""
        self._asking.setText(self.tr("A code of {server}, still unused").format(server=server))

    def tell(self, trouble: str) -> None:
        """Say why there is no way in."""
        self._trouble.setText(trouble)
        self._blame.setVisible(bool(trouble))
        self.certificate.hide()
        if trouble:
            self.blamed.emit(self._blame)

    def ask_for_certificate(self) -> None:
        """Offer to name whom to trust, since that is what is missing."""
        self.certificate.show()
        # Once it has its place, so that it is scrolled to where there is little room.
        QTimer.singleShot(0, self.certificate, self.certificate.setFocus)

    def ask_for_port(self) -> None:
        """Ask for another port, since the usual one is taken."""
        self.port.show()
        self.port.setFocus(Qt.FocusReason.OtherFocusReason)

    def sign_in(self) -> None:
        """Ask to sign in with what is there; what is remembered of the server is left empty."""
        self.tell("")
        self.switch.setChecked(False)
        address = self._address()
        port = int(self.port.text()) if self.port.hasAcceptableInput() else 0
        self.sign_in_wanted.emit(SignIn(address, self.client.text().strip(), port))

    def show_asking(self, *, is_on: bool) -> None:
        """Show that the server is being asked."""
        self._asking.setText(self.tr("The server is being asked …") if is_on else "")
        for part in (self._pairing, self._typing, self.go):
            part.setEnabled(not is_on)
        if not is_on:
            self._show_next()

    def submit(self) -> None:
        """Ask with what is there: a pairing code first."""
        self.tell("")
        if code := self.code.text().strip():
            self.paired.emit(code)
            return
        address, token = self._address(), self.token.text().strip()
        if address and token:
            self.addressed.emit(address, token)
        elif address and self.client.text().strip():
            self.sign_in()
        else:
            missing = self.token if address else self.address
            missing.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Give the keyboard to the pairing code."""
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)

    @cached_property
    def camera_view(self) -> CameraView | None:
        """The camera's picture, where there is a camera; made when it is first wanted."""
        from checkin.ui.desk.camera_view import CameraView

        if self._camera is None:
            return None
        view = CameraView(self._look, self._camera, self.switch)
        place = self._column.indexOf(self._pairing) + 1
        self._column.insertWidget(place, view, 0, Qt.AlignmentFlag.AlignLeading)
        return view

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.pictures_found.emit(pictures_in(event.mimeData()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_paste = event.matches(QKeySequence.StandardKey.Paste)
            return is_paste and self._take_pasted(QGuiApplication.clipboard().mimeData())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.switch.isChecked():
            self.switch.setChecked(False)
            return
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if is_enter and not event.isAutoRepeat() and not self._on_button():
            self.submit()
        else:
            super().keyPressEvent(event)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._column.setSpacing(px(look.by_size(4, 2.5)))
        self._foot.setSpacing(px(3))
        self._remedy.setHorizontalSpacing(px(2))
        self._remedy.setVerticalSpacing(px(2))
        for card in (self._pairing, self._typing):
            card.dress()
        self.switch.dress()
        if (view := vars(self).get("camera_view")) is not None:
            view.dress()
        for line in (self.code, self.address, self.token):
            line.setMinimumWidth(px(look.by_size(_WIDE, 90)))
        self.client.setMinimumWidth(px(_HALF))
        self.port.setFixedWidth(px(_NARROW))
        for label in self._heads:
            label.setFont(look.font(1.2, 600))
        self._asking.setFont(look.font())
        self._trouble.setFont(look.font())
        family = look.family("attention")
        self._sign.setPixmap(look.icons.shape("unapproved", family.fill, family.on, px(6)))

    def _on_button(self) -> bool:
        buttons = (self.picture, self.browser, self.certificate)
        return any(each.hasFocus() for each in buttons)

    def _build(self) -> None:
        self._pairing, self._typing = FormCard(self._look), FormCard(self._look)
        self._pairing.add(
            self.tr("Pairing code"),
            self.code,
            self.picture,
            self.switch,
            about=self.tr(
                "In pretix: the organiser's settings, Devices, Connect a device. The code serves "
                "once, and sets this computer up there. In Indico: the registration form's page, "
                "Tickets, QR Code. It tells the address; a token is typed below."
            ),
        )
        self._build_typing()
        first = plain_label(self.tr("Scan a pairing code"))
        second = plain_label(self.tr("Or type an address and a token"))
        self._heads = (first, second)
        self._sign, self._trouble = QLabel(), plain_label(wraps=True)
        self._trouble.setObjectName("blame")
        self._blame = QWidget()
        self._remedy = QGridLayout(self._blame)
        self._remedy.setContentsMargins(0, 0, 0, 0)
        self._remedy.setColumnStretch(1, 1)
        self._remedy.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._remedy.addWidget(self._trouble, 0, 1)
        self._remedy.addWidget(self.certificate, 1, 1, Qt.AlignmentFlag.AlignLeading)
        self._asking = plain_label(muted=True)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._asking, 1)
        self._foot.addWidget(self.go)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for part in (first, self._pairing, second, self._typing, self._blame):
            self._column.addWidget(part)
        self._column.addLayout(self._foot)
        self._column.addStretch(1)

    def _build_typing(self) -> None:
        self._typing.add(
            self.tr("Address"),
            self.address,
            about=self.tr(
                "The server's or the event's address, as in a browser. The code of an event of "
                "Indico does, too."
            ),
        )
        self._typing.add(
            self.tr("Token"),
            self.token,
            about=self.tr(
                "In pretix: the organiser's settings, Teams, API tokens. In Indico: your own "
                "profile, API tokens. It is kept by this computer's keyring, never in the "
                "event's file, and not shown again."
            ),
        )
        self._typing.add(
            self.tr("Or client ID"),
            self.client,
            self.port,
            self.browser,
            about=self.tr(
                "In Indico, without a token: that of the application which its administrator "
                "registered with the callback URL {address}. It is asked once for each server."
            ).format(address=Client().redirect_url),
        )

    def _take_event(self, text: str) -> bool:
        """Take Indico's code of an event, which sets nothing up: it says where, as an address.

        Gives false where a text is something else, or not all there.
        """
        code = event_code_in(text.strip())
        if code is None:
            return False
        self._codes[code.address] = text.strip()
        self.code.clear()
        self.address.setText(code.address)
        self._asking.setText(self.tr("An event of Indico. Type the token, or sign in."))
        has_token = bool(self.token.text().strip())
        (self.go if has_token else self.token).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _address(self) -> str:
        """Give the address that is shown, or the code that names its form, too."""
        shown = self.address.text().strip()
        return self._codes.get(shown, shown)

    def _take_pasted(self, mime: QMimeData) -> bool:
        found = pictures_in(mime)
        is_picture = bool(found) and (bool(found.files) or not mime.hasText())
        if is_picture:
            self.pictures_found.emit(found)
        return is_picture

    def _turn_camera(self, is_on: bool) -> None:  # noqa: FBT001 - Qt gives it by place
        if (is_on or "camera_view" in vars(self)) and self.camera_view is not None:
            self.camera_view.turn(is_on=is_on)
        self.switch.dress()

    def _connect_parts(self) -> None:
        self.switch.toggled.connect(self._turn_camera)
        self.go.clicked.connect(self.submit)
        self.picture.clicked.connect(self.picture_wanted)
        self.certificate.clicked.connect(self.certificate_wanted)
        self.browser.clicked.connect(self.sign_in)
        for line in self._lines():
            line.textChanged.connect(self._show_next)
        for line in (self.code, self.address):
            line.textChanged.connect(self._take_event)

    def _lines(self) -> tuple[QLineEdit, ...]:
        return self.code, self.address, self.token, self.client, self.port

    def _show_next(self) -> None:
        self.browser.setEnabled(bool(self.address.text().strip()))
        key = self.token.text().strip() or self.client.text().strip()
        has_way = bool(self.address.text().strip() and key)
        self.go.setEnabled(has_way or bool(self.code.text().strip()))
