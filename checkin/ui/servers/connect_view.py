"""Connecting a server, in three steps: how it is reached, what it offers, the download."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.errors import CheckinError, NotTrusted, PortTaken
from checkin.core.event import CheckInList
from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.core.servers.server_names import holds_orders
from checkin.core.servers.sign_in import SignIn
from checkin.services.servers.pulling import Pulled
from checkin.ui.desk.picture_desk import Pictures
from checkin.ui.devices import Camera
from checkin.ui.parts.file_choice import ask_which
from checkin.ui.parts.look import Look
from checkin.ui.parts.scroll_column import ScrollColumn
from checkin.ui.parts.steps import Steps
from checkin.ui.parts.timers import timer
from checkin.ui.servers.connect_access import ConnectAccess
from checkin.ui.servers.connect_choice import ConnectChoice
from checkin.ui.servers.connect_progress import ConnectProgress
from checkin.ui.servers.connect_session import ConnectSession
from checkin.ui.servers.sign_in_waiting import SignInWaiting
from checkin.ui.troubles.trouble_words import said_anew, trouble_words

_MOST_NAMED = 8
_READ_MS = 8_000  # so long it is told that all is well
_ACCESS, _CHOICE, _DOWNLOAD, _BROWSER = range(4)


class ConnectView(QWidget):
    """What is asked of a server is asked in the lane of a `ConnectSession`."""

    finished = Signal()

    def __init__(
        self, look: Look, connecting: ConnectSession, camera: Camera | None = None
    ) -> None:
        """Begin at the first step."""
        super().__init__()
        self._look, self._connecting = look, connecting
        self._is_rehearsal = False
        self.is_downloading = False
        self._leaving = timer(self, _READ_MS, self._leave_by_itself)
        self.steps = Steps(look, (self.tr("Access"), self.tr("Event"), self.tr("Download")))
        self.access, self.choice = ConnectAccess(look, camera), ConnectChoice(look)
        self.progress, self.waiting = ConnectProgress(look), SignInWaiting(look)
        self._parts = (self.access, self.choice, self.progress, self.waiting)
        self._stack = QStackedWidget()
        for part in self._parts:
            area = ScrollColumn()
            area.column.setContentsMargins(0, 0, 0, 0)
            area.column.addWidget(part)
            area.column.addStretch(1)
            self._stack.addWidget(area)
            if part is self.access:
                self.access.blamed.connect(area.reveal)
        head = QHBoxLayout()
        head.addWidget(self.steps)
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(head)
        self._column.addWidget(self._stack, 1)
        self._connect_parts()

    @property
    def takes_codes(self) -> bool:
        """Whether a pairing code is waited for."""
        return self._stack.currentIndex() == _ACCESS and self.isVisible()

    @property
    def has_ended(self) -> bool:
        """Whether a download is over, and only what came of it is still told."""
        return self._stack.currentIndex() == _DOWNLOAD and not self.is_downloading

    def take_code(self, code: str) -> None:
        """Take a pairing code that was scanned."""
        if self.takes_codes:
            self.access.take_code(code)

    def take_from_camera(self, code: str) -> None:
        """Take what was held up to the camera: a pairing code, or nothing for any other."""
        if code:
            self.take_code(code)
        elif self.takes_codes:
            self.access.tell(
                self.tr("This code sets nothing up. Hold up the one that the server shows.")
            )

    def begin(self) -> None:
        """Ask how a server is reached, from the beginning."""
        if not self.is_downloading:
            self.clear()
            self._go(_ACCESS)
            if self._is_rehearsal:
                self.access.tell(
                    self.tr(
                        "This is a rehearsal, which never sends anything. Connect the event's own "
                        "file."
                    )
                )

    def clear(self) -> None:
        """Forget what was typed, and what is still asked."""
        self.access.clear()
        self._leaving.stop()
        self._connecting.forget_offer()

    def show_rehearsal(self, *, is_on: bool) -> None:
        """Take note that this event is a rehearsal, which is never connected."""
        self._is_rehearsal = is_on
        self.access.setEnabled(not is_on)

    def take_focus(self) -> None:
        """Give the keyboard to what is used first in this step."""
        self._parts[self._stack.currentIndex()].take_focus()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._column.setSpacing(look.px(look.by_size(4, 2.5)))
        for part in self._parts:
            part.dress()
        self.steps.updateGeometry()

    def _connect_parts(self) -> None:
        asked = self._connecting
        self.access.paired.connect(self._pair)
        self.access.addressed.connect(self._knock)
        self.access.sign_in_wanted.connect(self._sign_in)
        asked.page_wanted.connect(self._show_waiting)
        asked.reminded.connect(self._remind)
        self.waiting.stop_wanted.connect(self._stop_waiting)
        self.access.picture_wanted.connect(self._choose_picture)
        self.access.certificate_wanted.connect(self._choose_certificate)
        self.access.pictures_found.connect(self._read_first)
        self.access.code_scanned.connect(asked.look_at_code)
        asked.code_known.connect(self.access.show_server)
        asked.code_read.connect(self._take_from_picture)
        asked.offered.connect(self._show_offer)
        asked.refused.connect(self._show_refusal)
        self.choice.agreed.connect(self._connect_to)
        self.choice.left.connect(self._begin_again)
        asked.progressed.connect(self.progress.show_progress)
        asked.connected.connect(self._show_connected)
        asked.downloaded.connect(self._show_downloaded)
        asked.stopped.connect(self._show_stopped)
        asked.failed.connect(self._show_failure)
        self.progress.stop_wanted.connect(asked.stop)
        self.progress.finished.connect(self.finished)

    def _go(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self.steps.go_to(step)

    def _pair(self, code: str) -> None:
        self.access.show_asking(is_on=True)
        self._connecting.pair(code)

    def _knock(self, url: str, token: str) -> None:
        self.access.show_asking(is_on=True)
        self._connecting.knock(url, token)

    def _sign_in(self, asked: SignIn) -> None:
        self.access.show_asking(is_on=True)
        self._connecting.sign_in(asked)

    def _show_waiting(self, address: str) -> None:
        """Open the browser; the steps above stay where they are."""
        self.waiting.begin(address, is_open=QDesktopServices.openUrl(QUrl(address)))
        self._stack.setCurrentIndex(_BROWSER)
        self.waiting.take_focus()

    def _remind(self, check: str) -> None:
        self.waiting.remind(said_anew(check))

    def _stop_waiting(self) -> None:
        self._connecting.forget_offer()
        self.access.show_asking(is_on=False)
        self._stack.setCurrentIndex(_ACCESS)
        self.access.browser.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_picture(self) -> None:
        kind = self.tr("Pictures (*.png *.jpg *.jpeg *.pdf)")
        ask_which(self, self.tr("Picture of a pairing code"), kind, self.read_picture)

    def _choose_certificate(self) -> None:
        kind = self.tr("Certificates (*.pem *.crt *.cer)")
        ask_which(self, self.tr("Whose certificates to trust"), kind, self.trust)

    def trust(self, ca_file: Path) -> None:
        """Ask the server once more, trusting the certificates in a file."""
        self.access.tell("")
        self.access.show_asking(is_on=True)
        self._connecting.trust(ca_file)

    def read_picture(self, picture: Path | QImage) -> None:
        """Read the pairing code in a picture."""
        self.access.tell("")
        self._connecting.read_picture(picture)

    def _read_first(self, found: Pictures) -> None:
        """Read what was dropped or pasted; of several pictures the first."""
        picture = found.files[0] if found.files else found.image
        if picture is not None:
            self.read_picture(picture)

    def _take_from_picture(self, code: str) -> None:
        if code:
            self.take_code(code)
        else:
            self.access.tell(self.tr("There is no code in this picture. Choose another one."))

    def _show_offer(self, offer: Offer) -> None:
        self.access.clear()
        self.choice.show_offer(offer)
        self._go(_CHOICE)
        self.choice.take_focus()

    def _show_refusal(self, error: CheckinError) -> None:
        if self._stack.currentIndex() == _DOWNLOAD:
            self.is_downloading = False
            self.progress.show_trouble(trouble_words(error))
            return
        self._stack.setCurrentIndex(_ACCESS)
        self.access.show_asking(is_on=False)
        self.access.tell(trouble_words(error))
        self.access.take_focus()
        if isinstance(error, PortTaken):
            self.access.ask_for_port()
        if isinstance(error, NotTrusted):
            self._offer_trust(error.server)

    def _offer_trust(self, server: str) -> None:
        if server:
            untrusted = self.tr(
                "The certificate of {server} is signed by nobody whom this computer trusts. If "
                "your organisation signs its own, choose its certificate file, which is kept for "
                "this computer; otherwise do not connect."
            )
            self.access.tell(untrusted.format(server=server))
        self.access.ask_for_certificate()

    def _begin_again(self) -> None:
        self.begin()
        self.take_focus()

    def _connect_to(
        self, offer: Offer, event: OfferedEvent, lists: tuple[CheckInList, ...]
    ) -> None:
        self.is_downloading = True
        self.progress.begin(event.name, has_orders=holds_orders(event.address))
        self._go(_DOWNLOAD)
        self.progress.take_focus()
        self._connecting.connect_to(offer, event, lists)

    def _show_connected(self, warning: str) -> None:
        self.progress.warn(said_anew(warning) if warning else "")

    def _show_downloaded(self, pulled: Pulled) -> None:
        self.is_downloading = False
        self.steps.go_to(_DOWNLOAD + 1)
        unread = [said_anew(each) for each in pulled.told]
        if pulled.left_out:
            names, count = ", ".join(pulled.left_out[:_MOST_NAMED]), len(pulled.left_out)
            left = (
                self.tr("%n orders could not be understood: {names}", "", count)
                if self.progress.has_orders
                else self.tr("%n registrations could not be understood: {names}", "", count)
            )
            unread.append(left.format(names=names))
        self.progress.show_done(pulled.orders, unread, pulled.without_details)
        if not self.progress.warning():
            self._leaving.start()

    def _leave_by_itself(self) -> None:
        """Go back to what is connected: there is nothing to be read here that is not there."""
        if self.has_ended and self.isVisible():
            self.finished.emit()

    def _show_stopped(self) -> None:
        self.is_downloading = False
        self.progress.show_stopped()

    def _show_failure(self, error: CheckinError) -> None:
        self.is_downloading = False
        self.progress.show_trouble(trouble_words(error))
