"""Registration servers: what is connected, how to connect one, and how to work without."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from checkin.core.errors import CheckinError
from checkin.core.servers.sync_status import SyncStatus
from checkin.services.station import Occasion
from checkin.ui.devices import Camera
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.empty_state import EmptyState
from checkin.ui.parts.form import Switch
from checkin.ui.parts.look import Look
from checkin.ui.parts.scroll_column import ScrollColumn
from checkin.ui.parts.title_row import TitleRow
from checkin.ui.parts.widgets import plain_label
from checkin.ui.servers.connect_session import ConnectSession
from checkin.ui.servers.connect_view import ConnectView
from checkin.ui.servers.server_cards import ServerCards
from checkin.ui.servers.sync_session import SyncSession
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import said_anew, trouble_words

_REFRESH_MS = 5_000


class ServersPage(Page):
    """Says all of it in place; whoever is scanned meanwhile is let in."""

    left = Signal()
    outbox_wanted = Signal()

    def __init__(
        self,
        look: Look,
        session: DeskSession,
        syncing: SyncSession,
        camera: Camera | None = None,
    ) -> None:
        """Show nothing yet."""
        super().__init__(look)
        self._session, self._syncing = session, syncing
        self._occasion: Occasion | None = None
        self.connecting = ConnectSession(session, syncing)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._build(camera)
        self._connect_parts()
        self.dress()

    @property
    def takes_codes(self) -> bool:
        """Whether a pairing code that is scanned now is taken here."""
        return self.isVisible() and self.view.takes_codes

    def take_code(self, code: str) -> None:
        """Take a pairing code."""
        self.view.take_code(code)

    def advice(self) -> str:
        """Give what is said of a server that was left."""
        return self._advice.text() if self._advice.isVisible() else ""

    def take_from_camera(self, code: str) -> None:
        """Take what was held up to the camera: a pairing code, or nothing for any other."""
        self.view.take_from_camera(code)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page; for F1."""
        return (
            KeyHelp("F12", self.tr("Camera on or off, while a server is connected")),
            KeyHelp(self.tr("Enter"), self.tr("Go to the next step")),
        )

    def take_focus(self) -> None:
        """Give the keyboard to what is used first."""
        is_rehearsal = self._occasion is not None and self._occasion.event.rehearsal
        if self._is_connecting and not is_rehearsal:
            self.view.take_focus()
        else:
            first = self.back if self._is_connecting else self.add
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over the event."""
        self._occasion = occasion
        self.view.show_rehearsal(is_on=occasion.event.rehearsal)
        self._show(self._syncing.status)

    def begin_connecting(self) -> None:
        """Ask how a server is reached."""
        self._advice.hide()
        self.view.begin()
        self._body.setCurrentWidget(self.view)
        self._show_buttons()
        self.take_focus()

    def leave(self) -> None:
        """Stop what is under way; the page goes."""
        self.connecting.close()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        margin, gap = px(look.by_size(6, 3)), px(look.by_size(4, 2))
        self._outer.setContentsMargins(margin, gap, margin, margin - px(1))
        self._outer.setSpacing(gap)
        self._list.column.setContentsMargins(0, 0, 0, 0)
        self._list.column.setSpacing(gap)
        side = px(look.by_size(5, 4))
        self._inside.setContentsMargins(side, px(3), side, px(3))
        self._inside.setSpacing(px(1))
        for part in (self.title, self.cards, self.view, self.empty):
            part.dress()
        self._about.setFont(look.font(0.9))
        self._advice.setFont(look.font())
        self.offline.updateGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.dress()  # fonts inside a scroll area are lost where it comes into its page
        self._syncing.look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()
        if not event.spontaneous():
            self._advice.hide()
        # Whoever went away has read what came of it, and comes back to what is connected.
        if not event.spontaneous() and self.view.has_ended and self._is_connecting:
            self._show_targets()

    def _build(self, camera: Camera | None) -> None:
        look = self._look
        self.title = TitleRow(look, self.tr("Registration servers"))
        self.back = self.title.add_button(self.tr("&Back"), icon="left")
        self.now = self.title.add_button(self.tr("Sync &now"), icon="swap")
        self.add = self.title.add_button(self.tr("&Connect a server…"), icon="link", primary=True)
        self.cards = ServerCards(look)
        self.empty = EmptyState(look, "link", self.tr("Connect a &server…"))
        self.empty.say(
            self.tr(
                "Nothing is connected. People come from lists, and everything stays on this "
                "computer."
            ),
            offers=True,
        )
        self.offline = Switch(look, self.tr("Work offline"))
        self._about = plain_label(
            self.tr(
                "Nothing is read or sent until it is switched off again: to rehearse how the desk "
                "does alone. Who is scanned is judged as always, and kept to be sent."
            ),
            muted=True,
            wraps=True,
        )
        self._switch_card = QFrame()
        self._switch_card.setObjectName("card")
        self._inside = QVBoxLayout(self._switch_card)
        self._inside.addWidget(self.offline)
        self._inside.addWidget(self._about)
        self._list = ScrollColumn()
        self._list.column.addWidget(self.cards)
        self._list.column.addWidget(self._switch_card)
        self._list.column.addStretch(1)
        self.view = ConnectView(look, self.connecting, camera)
        self._body = QStackedWidget()
        for part in (self.empty, self._list, self.view):
            self._body.addWidget(part)
        self._outer = QVBoxLayout(self)
        self._advice = plain_label(wraps=True)
        self._advice.hide()
        self._outer.addWidget(self.title)
        self._outer.addWidget(self._advice)
        self._outer.addWidget(self._body, 1)

    def _connect_parts(self) -> None:
        self._timer.timeout.connect(self._show_again)
        self.back.clicked.connect(self._go_back)
        self.now.clicked.connect(self._syncing.go)
        self.add.clicked.connect(self.begin_connecting)
        self.empty.action.clicked.connect(self.begin_connecting)
        self.offline.toggled.connect(self._go_offline)
        self.cards.leave_wanted.connect(self._disconnect)
        self.cards.outbox_wanted.connect(self.outbox_wanted)
        self.view.finished.connect(self._show_list)
        self.connecting.left.connect(self._tell_left)
        self.connecting.kept.connect(self._tell_kept)
        self._syncing.changed.connect(self._show)
        self._syncing.working.connect(self._show_working)

    def _go_back(self) -> None:
        if self._is_connecting and not self.view.is_downloading:
            self._show_list()
        else:
            self.left.emit()

    @property
    def _is_connecting(self) -> bool:
        return self._body.currentWidget() is self.view

    def _show_targets(self) -> None:
        self.view.clear()
        self._body.setCurrentWidget(self._list if self._syncing.is_connected else self.empty)
        self._show_buttons()

    def _show_list(self) -> None:
        self._show_targets()
        self._syncing.look()
        self.take_focus()

    def _show(self, status: SyncStatus) -> None:
        if self._occasion is None:
            return
        self.cards.show_status(status, self._session.now(), self._occasion.event.zone)
        self.offline.show_state(is_on=status.is_offline)
        if not self._is_connecting:
            self._body.setCurrentWidget(self._list if status.targets else self.empty)
        self._show_buttons()

    def _show_again(self) -> None:
        self._show(self._syncing.status)

    def _show_buttons(self) -> None:
        is_list = not self._is_connecting
        self.add.setVisible(is_list)
        self.now.setVisible(is_list and self._syncing.is_connected)
        self.now.setEnabled(not self._syncing.status.is_offline)

    def _show_working(self, is_on: bool) -> None:  # noqa: FBT001 - a signal gives it by place
        if self.isVisible() and is_on:
            self.now.setText(self.tr("Syncing …"))
        else:
            self.now.setText(self.tr("Sync &now"))
        self.now.updateGeometry()

    def _go_offline(self, is_on: bool) -> None:  # noqa: FBT001 - a signal gives it by place
        self._syncing.cut(is_on=is_on)

    def _disconnect(self, address: str, with_unsent: bool) -> None:  # noqa: FBT001 - a signal gives it by place
        self.connecting.leave(address, with_unsent=with_unsent)

    def _tell_left(self, advice: str) -> None:
        self._advice.setText(said_anew(advice))
        self._advice.setVisible(bool(advice))
        self.cards.forget_question()
        self.title.say(self.tr("Disconnected. What is here stays here."))
        self.take_focus()

    def _tell_kept(self, error: CheckinError) -> None:
        self.cards.show_trouble(trouble_words(error))
