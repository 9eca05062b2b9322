"""The line at the foot: desk, event, what is sent, the clock; each part a way to its page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, tzinfo
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from checkin.ui.frame import status_height
from checkin.ui.parts.widgets import plain_tip, restyle

if TYPE_CHECKING:
    from checkin.core.badges.print_job import EventPrinter, PrintBoard
    from checkin.core.badges.printing import PrinterStatus
    from checkin.core.event import CheckInList
    from checkin.core.scan import Direction
    from checkin.services.lookup import Board
    from checkin.services.station import Occasion
    from checkin.ui.parts.look import Look
    from checkin.ui.servers.sync_words import SyncPart

_SECOND_MS = 1000
_LEAST_TOLD = 40  # steps, of what keeps a printer
_LEAST_NAMED = 25  # steps, of the event's name and of where the desk stands


class StatusLine(QWidget):
    """States that last, in places that never move."""

    wanted = Signal(str)  # the key of the part that was pressed

    def __init__(self, look: Look) -> None:
        """Begin empty."""
        super().__init__()
        self.setObjectName("statusLine")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._parts: dict[str, QPushButton] = {}
        self._icons: dict[str, str] = {}
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        for key in ("desk", "event"):
            self._layout.addWidget(self._make_part(key))
        self._layout.addStretch(1)
        for key in ("sync", "printer", "clock"):
            self._layout.addWidget(self._make_part(key))
        self._zone: tzinfo | None = None
        self._who, self._list = ("", ""), ""
        self._names: dict[str, str] = {}
        self._usual_printer = self._printer_told = ""
        self._now: datetime | None = None
        self._is_told_of_sync = False
        self._sync_forms: tuple[str, ...] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND_MS)
        self.ticked = self._timer.timeout
        self.dress()

    def show_occasion(self, occasion: Occasion) -> None:
        """Show desk and event."""
        self._zone = occasion.event.zone
        self._who = (occasion.desk, occasion.operator)
        self._show_desk()
        name = occasion.event.name
        rehearsal = self.tr("{event} (rehearsal)").format(event=name)
        self.show_part("event", rehearsal if occasion.event.rehearsal else name)
        leads = self.tr("To another event (Ctrl+O), or a new one (Ctrl+N)")
        self._parts["event"].setToolTip(plain_tip(leads))
        self._parts["event"].setAccessibleDescription(leads)
        self._timer.start()

    def show_place(self, checkin_list: CheckInList | None, direction: Direction) -> None:
        """Show at which list the desk stands."""
        del direction
        self._list = checkin_list.name if checkin_list else ""
        self._show_desk()

    def show_sync(self, part: SyncPart) -> None:
        """Show how things stand with what is connected, in the place of the numbers alone."""
        self._is_told_of_sync = True
        self._sync_forms = part.forms()
        self.show_part("sync", self._sync_forms[0], icon=part.icon, mood=part.mood)
        self._fit_sync()
        self._parts["sync"].setToolTip(plain_tip(part.more))
        self._parts["sync"].setAccessibleDescription(part.more)

    def show_kept(self) -> None:
        """Show that nothing is connected."""
        self._is_told_of_sync, self._sync_forms = False, ()
        self.show_part("sync", self.tr("Kept on this computer"), icon="file")

    def show_board(self, board: Board) -> None:
        """Show what waits to be sent."""
        if board.unsent is None:
            self.show_kept()
        elif self._is_told_of_sync:
            return
        elif board.unsent:
            told = self.tr("%n waiting", "", board.unsent)
            self.show_part("sync", told, icon="outbox", mood="alone")
        else:
            self.show_part("sync", self.tr("Everything sent"), icon="check")

    def show_printer(self, name: str) -> None:
        """Show where badges go while the event has no printer."""
        self._usual_printer = name
        self.show_part("printer", name or self.tr("Badges as PDF"), icon="print")

    def show_printing(
        self, board: PrintBoard, statuses: Mapping[str, PrinterStatus] = MappingProxyType({})
    ) -> None:
        """Show how the event's printers are; where badges go otherwise if it has none."""
        if not board.printers:
            self.show_printer(self._usual_printer)
            return
        from checkin.ui.printing.print_words import obstacle_words

        low = [each for each in board.printers if each.runs_low]
        ailing = [each for each in board.printers if _is_ailing(statuses.get(each.id))]
        if board.trouble and (board.failed or board.under_way):
            told, mood = self._trouble(board), "urgent"
        elif ailing:
            status = statuses[ailing[0].id]
            words = self._off(status.off_since) or obstacle_words(status.obstacles)
            told, mood = f"{ailing[0].name}: {words}", "urgent"
        elif low:
            told, mood = self._labels(low[0]), "urgent"
        elif board.under_way:
            told, mood = self.tr("%n badges to print", "", board.under_way), "alone"
        else:
            told, mood = self._labels(board.printers[0]), ""
        self.show_part("printer", told, icon="print", mood=mood)

    def _trouble(self, board: PrintBoard) -> str:
        """Say which printer keeps a badge, and what keeps that: in a word where there is one."""
        if board.off is not None and (off := self._off(board.off.off_since)):
            return f"{board.off.name}: {off}"
        from checkin.core.badges.printing import Obstacle
        from checkin.ui.printing.print_words import obstacle_words
        from checkin.ui.troubles.trouble_words import said_anew

        trouble = said_anew(board.trouble)
        if board.at is None:
            return self.tr("Printer: {trouble}").format(trouble=trouble)
        # Of these more is to be said than a word.
        is_plain = board.obstacles and not board.obstacles & {Obstacle.OTHER, Obstacle.OFFLINE}
        return f"{board.at.name}: {obstacle_words(board.obstacles) if is_plain else trouble}"

    def _off(self, since: datetime | None) -> str:
        if since is None or self._zone is None:
            return ""
        from checkin.ui.printing.print_words import off_words

        return off_words(since, self._now or since, self._zone)

    def _labels(self, printer: EventPrinter) -> str:
        if printer.labels_left is None:
            return printer.name
        left = self.tr("%n labels left", "", printer.labels_left)
        return f"{printer.name}: {left}"

    def _show_desk(self) -> None:
        self.show_part("desk", " · ".join(filter(None, (*self._who, self._list))))

    def show_time(self, now: datetime) -> None:
        """Show the time of day at the event."""
        from checkin.ui.local_forms import clock_words

        self._now = now
        if self._zone is not None:
            self.show_part("clock", clock_words(now.astimezone(self._zone), seconds=True))

    def show_part(self, key: str, text: str, *, icon: str = "", mood: str = "") -> None:
        """Show a part; `mood` is urgent (somebody must act), alone (nothing has to be done)."""
        part = self._parts[key]
        self._icons[key] = icon
        if (part.property("mood") or "") != mood:
            part.setProperty("mood", mood)
            part.setProperty("urgent", mood == "urgent")
            part.setProperty("alone", mood == "alone")
            restyle(part)
        part.setText(_told(text))
        part.setAccessibleName(text)
        part.setVisible(bool(text))
        self._dress_part(key)
        if key == "printer":
            self._printer_told = text
            part.setToolTip(plain_tip(text))
        elif key in {"desk", "event"}:
            self._names[key] = text
        if key != "sync":
            self._fit()

    def part(self, key: str) -> QPushButton:
        """Give a part by its key."""
        return self._parts[key]

    def parts(self) -> list[QPushButton]:
        """Give the parts in their order."""
        return list(self._parts.values())

    def dress(self) -> None:
        """Take over colours and sizes."""
        self.setFixedHeight(status_height(self._look))
        for key in self._parts:
            self._dress_part(key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say more where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._fit_names()
        self._fit_printer()
        self._fit_sync()

    def _fit_names(self) -> None:
        """Cut the event's name, then where the desk stands, as far as there is no room for them."""
        names = {key: self._parts[key] for key in ("event", "desk") if self._names.get(key)}
        parts = [each for each in self.parts() if not each.isHidden()]
        others = (each for each in parts if each not in names.values())
        over = sum(each.minimumWidth() or each.sizeHint().width() for each in others) - self.width()
        over += sum(_around(part) + _wide(part, self._names[key]) for key, part in names.items())
        for key, part in names.items():
            whole = _wide(part, self._names[key])
            least = min(whole, self._look.px(_LEAST_NAMED))
            room = max(least, whole - max(0, over))
            over -= whole - room
            part.setMinimumWidth(_around(part) + least)
            self._cut(part, self._names[key], room)

    @staticmethod
    def _cut(part: QPushButton, told: str, room: int) -> None:
        shown = told
        if _wide(part, told) > room:  # Qt cuts also what is wider by a part of a pixel
            shown = part.fontMetrics().elidedText(told, Qt.TextElideMode.ElideRight, room)
        if shown != _plain(part):
            part.setText(_told(shown))

    def _fit_printer(self) -> None:
        """Say as much of what keeps a printer as there is room for, and not less than what it is.

        Such sentences are long, and are not to make the window wider than its screen.
        """
        part, told, sync = self._parts["printer"], self._printer_told, self._parts["sync"]
        beside = _around(part)
        others = (each for each in self.parts() if each not in {part, sync} and not each.isHidden())
        # What is connected says more only in the room that is left.
        connected = 0 if sync.isHidden() else sync.minimumWidth() or sync.sizeHint().width()
        taken = connected + sum(each.sizeHint().width() for each in others)
        least = min(_wide(part, told), self._look.px(_LEAST_TOLD))
        part.setMinimumWidth(least + beside)
        self._cut(part, told, max(self.width() - taken - beside, least))

    def _fit_sync(self) -> None:
        """Say as much of what is connected as there is room for."""
        if not self._sync_forms:
            return
        sync = self._parts["sync"]
        others = (each for each in self.parts() if each is not sync and not each.isHidden())
        room = self.width() - sum(each.sizeHint().width() for each in others)
        shown, beside = _plain(sync), _around(sync)
        fitting = [form for form in self._sync_forms if _wide(sync, form) + beside <= room]
        text = fitting[-1] if fitting else self._sync_forms[0]
        # What is only there where there is room is not to keep the window from growing narrower.
        sync.setMinimumWidth(_wide(sync, self._sync_forms[0]) + beside)
        if text != shown:
            sync.setText(_told(text))
            sync.setAccessibleName(text)

    def _make_part(self, key: str) -> QPushButton:
        part = QPushButton()
        part.setObjectName("status")
        part.setAutoDefault(False)
        part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        part.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Expanding)
        part.clicked.connect(lambda: self.wanted.emit(key))
        part.hide()
        self._parts[key] = part
        return part

    def _dress_part(self, key: str) -> None:
        look, part = self._look, self._parts[key]
        part.setFont(look.font(0.95, 600 if key in {"desk", "clock"} else 400))
        ink = {
            "urgent": look.family("attention").on,
            "alone": look.family("info").on,
        }.get(str(part.property("mood") or ""), look.theme.text)
        if name := self._icons.get(key):
            part.setIcon(look.icons.button_icon(name, ink, look.px(4)))
            part.setIconSize(QSize(look.px(4), look.px(4)))


def _told(text: str) -> str:
    """Give a text as a button shows it as it is."""
    return text.replace("&", "&&")


def _plain(part: QPushButton) -> str:
    """Give the text that a part shows."""
    return part.text().replace("&&", "&")


def _wide(part: QPushButton, text: str) -> int:
    """Say how wide a text is on a part."""
    return part.fontMetrics().horizontalAdvance(text)


def _around(part: QPushButton) -> int:
    """Say how wide all of a part is but its text."""
    return part.sizeHint().width() - _wide(part, _plain(part))


def _is_ailing(status: PrinterStatus | None) -> bool:
    return status is not None and bool(status.obstacles)
