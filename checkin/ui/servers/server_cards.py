"""What is connected, a card each: how it is, how old its data is, what it does not have."""

from collections.abc import Callable, Mapping
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.core.scan import Verdict
from checkin.core.servers.offer import event_name
from checkin.core.servers.server_names import holds_orders
from checkin.core.servers.sync_status import SyncStatus, TargetStatus
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, emptied, plain_label
from checkin.ui.servers.outbox_words import target_name
from checkin.ui.servers.sync_words import SyncWords, is_silent
from checkin.ui.troubles.trouble_words import said_anew
from checkin.ui.words import FAMILIES

_A_SECOND = 1.0
_MOST_NAMED, _LONGEST_NAME = 10, 40


class ServerCards(QWidget):
    """Leaving is asked for in the card itself; with lines unsent it says how many."""

    leave_wanted = Signal(str, bool)  # an address, and whether unsent lines may be left
    outbox_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin with nothing connected."""
        super().__init__()
        self._look = look
        self._words = SyncWords(self)
        self._status = SyncStatus()
        self._told: tuple[datetime, tzinfo] | None = None
        self._shown: list[list[str]] = []
        self._asked = ""  # the address that is asked about
        self._troubles: Mapping[str, str] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_status(self, status: SyncStatus, now: datetime, zone: tzinfo) -> None:
        """Show what is connected now."""
        before, facts = (self._status, self._shown), self._facts_of(status, now, zone)
        self._status, self._told, self._shown = status, (now, zone), facts
        if before != (status, facts):
            self.dress()

    def show_trouble(self, trouble: str) -> None:
        """Say in the card that is asked about why it is not left."""
        self._troubles = {self._asked: trouble}
        self.dress()

    def forget_question(self) -> None:
        """Ask about nothing any more."""
        self._asked, self._troubles = "", {}
        self.dress()

    def dress(self) -> None:
        """Take over colours and sizes; the keyboard stays where it is."""
        buttons = self.findChildren(KeyButton)
        focused = next((each.objectName() for each in buttons if each.hasFocus()), "")
        emptied(self._column)
        self._column.setSpacing(self._look.px(self._look.by_size(3, 2)))
        for target in self._status.targets:
            card = self._card(target)
            self._column.addWidget(card)
            card.show()  # what takes the keyboard has to be there already
            for button in card.findChildren(KeyButton):
                if focused and button.objectName() == focused:
                    button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _facts_of(self, status: SyncStatus, now: datetime, zone: tzinfo) -> list[list[str]]:
        return [self._words.facts(each, now, zone) for each in status.targets]

    def _card(self, target: TargetStatus) -> QFrame:
        look, px = self._look, self._look.px
        address, place = target.target.address, target.target.place
        card = QFrame()
        card.setObjectName("card")
        sign, name, where = QLabel(), ElidedLabel(), ElidedLabel()
        sign.setPixmap(self._sign(target, px(6)))
        named = event_name(target.target.memory)
        name.setText(named or target_name(target.target.kind, place))
        name.setFont(look.font(1.2, 600))
        where.setText(place)
        where.setFont(look.font())
        where.set_colour(look.theme.muted)
        facts = plain_label(wraps=True)
        facts.setFont(look.font())
        facts.setText(self._told_of(target))
        words = QVBoxLayout()
        words.setSpacing(px(1))
        for part in (name, where, facts):
            words.addWidget(part)
        troubles = (
            said_anew(target.trouble),
            self._still_coming(target.without_details),
            *self._not_taken(target),
        )
        for text in filter(None, (*troubles, self._troubles.get(address, ""))):
            trouble = plain_label(text, wraps=True)
            trouble.setFont(look.font())
            words.addWidget(trouble)
        words.addLayout(self._buttons(target))
        across = QHBoxLayout(card)
        side = px(look.by_size(5, 4))
        across.setContentsMargins(side, px(4), px(4), px(3))
        across.setSpacing(px(3))
        across.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        told = target_name(target.target.kind, place)
        who = f"{named}, {told}" if named else told
        card.setAccessibleName(f"{who}: {self._state(target)}. {facts.text()}")
        return card

    def _told_of(self, target: TargetStatus) -> str:
        if self._told is None:
            return self._state(target)
        parts = [self._state(target), *self._words.facts(target, *self._told)]
        offset = target.clock_offset
        if offset is not None and abs(offset) >= _A_SECOND:
            clock = (
                self.tr("its clock is {count} s ahead")
                if offset > 0
                else self.tr("its clock is {count} s behind")
            )
            parts.append(clock.format(count=round(abs(offset))))
        return " · ".join(parts)

    def _still_coming(self, people: int) -> str:
        """Say of how many people a server has not told all yet."""
        if not people:
            return ""
        return self.tr("Details of %n people are still coming.", "", people)

    def _not_taken(self, target: TargetStatus) -> list[str]:
        """Say what of a server could not be taken in, and what to do about it."""
        told = list(map(said_anew, target.told))
        if not target.left_out:
            return told
        named = [each[:_LONGEST_NAME] for each in target.left_out[:_MOST_NAMED]]
        if len(target.left_out) > _MOST_NAMED:
            named.append("…")
        count = len(target.left_out)
        if holds_orders(target.target.address):
            missing = self.tr(
                "%n orders could not be read ({names}) and are missing or out of date here. Update"
                " Checkin, or tell whoever runs the server.",
                "",
                count,
            )
        else:
            missing = self.tr(
                "%n registrations could not be read ({names}) and are missing or out of date here."
                " Update Checkin, or tell whoever runs the server.",
                "",
                count,
            )
        return [missing.format(names=", ".join(named)), *told]

    def _state(self, target: TargetStatus) -> str:
        if target.target.is_left:
            return self.tr("Disconnected")
        if self._status.is_offline:
            return self.tr("Offline by choice")
        if is_silent(target):
            return self.tr("Not reached now")
        if target.stuck:
            return self.tr("Connected, and some lines need somebody")
        if target.left_out:
            return self.tr("Connected, but not everything could be read")
        return self.tr("Connected")

    def _sign(self, target: TargetStatus, size: int) -> QPixmap:
        look = self._look
        if target.target.is_left:
            return look.icons.icon("close", look.theme.text, size)
        if self._status.is_offline or (is_silent(target) and not target.stuck):
            return look.icons.icon("offline", look.theme.text, size)
        is_whole = not target.stuck and not target.left_out
        verdict = Verdict.ADMITTED if is_whole else Verdict.UNAPPROVED
        family = look.family(FAMILIES[verdict])
        return look.icons.shape(verdict, family.fill, family.on, size)

    def _buttons(self, target: TargetStatus) -> QHBoxLayout:
        address = target.target.address
        row = QHBoxLayout()
        row.setSpacing(self._look.px(2))
        if self._asked != address:
            row.addStretch(1)
            if target.unsent + target.stuck:
                row.addWidget(self._button(self.tr("Show the outbox"), "outbox", self._go, address))
            if not target.target.is_left:
                row.addWidget(self._button(self.tr("Disconnect…"), "close", self._ask, address))
            return row
        unsent = target.unsent + target.stuck
        question = self.tr("Its people and lists stay here. Nothing more is read or sent.")
        if unsent:
            question = self.tr("%n lines were not sent. They stay in the journal.", "", unsent)
        told = plain_label(question, wraps=True)
        told.setFont(self._look.font())
        row.addWidget(told, 1)
        row.addWidget(self._button(self.tr("Stay connected"), "", self._forget, address))
        words = self.tr("Disconnect and leave them") if unsent else self.tr("Disconnect")
        row.addWidget(self._button(words, "close", partial(self._leave, bool(unsent)), address))
        return row

    def _button(
        self, words: str, icon: str, do: Callable[[str], object], address: str
    ) -> KeyButton:
        button = KeyButton(self._look, words, icon=icon)
        button.setAutoDefault(False)
        button.setObjectName(f"{address} {words}")
        name = target_name("", address)
        button.setAccessibleName(f"{words}: {name}")
        button.clicked.connect(partial(do, address))
        return button

    def _ask(self, address: str) -> None:
        self._asked, self._troubles = address, {}
        self.dress()
        self._focus_soon(self.tr("Stay connected"), address)

    def _forget(self, address: str) -> None:
        self.forget_question()
        self._focus_soon(self.tr("Disconnect…"), address)

    def _focus_soon(self, words: str, address: str) -> None:
        """Give the keyboard to what takes the pressed button's place, once it can be seen."""
        QTimer.singleShot(0, self, partial(self._focus, words, address))

    def _focus(self, words: str, address: str) -> None:
        for button in self.findChildren(KeyButton, f"{address} {words}"):
            if button.isVisibleTo(self):
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go(self, _: str) -> None:
        self.outbox_wanted.emit()

    def _leave(self, with_unsent: bool, address: str) -> None:  # noqa: FBT001 - partial gives it by place
        self.leave_wanted.emit(address, with_unsent)
