"""What a server offers, and what is read and written there, before anything is."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.core.servers.offer import Offer, OfferedEvent
from checkin.ui.local_forms import DayForm, date_words
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.tick_box import TickBox
from checkin.ui.parts.widgets import KeyButton, emptied, plain_label
from checkin.ui.troubles.trouble_words import said_anew

_DAY = len("2026-05-13")
_COLUMNS = 3  # of check-in lists


class ConnectChoice(QWidget):
    """Nothing is read or written until the one button that says so is pressed."""

    agreed = Signal(object, object, object)  # Offer, OfferedEvent, and the lists that were chosen
    left = Signal()

    def __init__(self, look: Look) -> None:
        """Begin without an offer."""
        super().__init__()
        self._look = look
        self._offer: Offer | None = None
        self._limits: list[QLabel] = []
        self.boxes: list[TickBox] = []
        self.events = ChoiceBox(look)
        self.events.setAccessibleName(self.tr("Event"))
        self.go = KeyButton(look, self.tr("&Connect and download"), icon="link")
        self.go.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self.back = KeyButton(look, self.tr("Another server"), icon="left")
        for button in (self.go, self.back):
            button.setAutoDefault(False)
        self._build()
        self.events.currentIndexChanged.connect(self._show_event)
        self.go.clicked.connect(self._agree)
        self.back.clicked.connect(self.left)

    def show_offer(self, offer: Offer) -> None:
        """Show whom the server knows us as, and what there is to choose from."""
        self._offer = offer
        self._server.setText(offer.server)
        self._account.setText(offer.account)
        self._account.setVisible(bool(offer.account))
        read, written = self._done_there(offer.kind)
        for line, text in zip(self._lines, (*read, *written), strict=True):
            line.setText(text)
        self.events.clear()
        for each in offer.events:
            day = _day(each.starts)
            self.events.addItem(" · ".join(filter(None, (each.name, day, each.note))), each.address)
        meant = [place for place, each in enumerate(offer.events) if each.is_meant]
        self.events.setCurrentIndex(meant[0] if meant else 0)
        self._show_limits(tuple(map(said_anew, offer.cannot)))
        self._show_event()
        self.dress()

    def told(self) -> str:
        """Give all that is said, line by line."""
        every = (self._moved, *self._lines, self._lists, self._told)
        return "\n".join(each.text() for each in every)

    def take_focus(self) -> None:
        """Give the keyboard to the event, where there are several, else to the button."""
        focused = self.events if self.events.count() > 1 else self.go
        focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        side = px(look.by_size(5, 4))
        self._column.setSpacing(px(look.by_size(4, 2.5)))
        self._across.setSpacing(px(look.by_size(4, 2.5)))
        for inside in self._insides:
            inside.setContentsMargins(side, side, side, side)
            inside.setSpacing(px(2))
        self._foot.setSpacing(px(2))
        self._server.setFont(look.font(1.2, 600))
        self._account.setFont(look.font())
        self._lists.setFont(look.font())
        self._moved.setFont(look.font())
        for head in self._heads:
            head.setFont(look.font(1.1, 600))
        for line in self._lines:
            line.setFont(look.font())
        for mark, name in self._marks:
            mark.setPixmap(look.icons.icon(name, look.theme.muted, px(5)))
        family = look.family("attention")
        for sign in self._limits:
            sign.setPixmap(look.icons.shape("unapproved", family.fill, family.on, px(5)))
        self.events.setMinimumHeight(px(10))
        self._told.setFont(look.font())

    def _build(self) -> None:
        self._server, self._account = ElidedLabel(), plain_label(muted=True, wraps=True)
        self._lists = plain_label(muted=True, wraps=True)
        self._moved = plain_label(wraps=True)
        self._limit_rows = QVBoxLayout()
        self._heads: list[QLabel] = []
        self._lines: list[QLabel] = []
        self._marks: list[tuple[QLabel, str]] = []
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        for part in (self._server, self._account, self.events, self._moved, self._lists):
            inside.addWidget(part)
        self._box_rows = QGridLayout()
        self._box_rows.setColumnStretch(_COLUMNS, 1)
        inside.addLayout(self._box_rows)
        inside.addLayout(self._limit_rows)
        read, written = self._done_there("")
        one, reads = self._bullets(self.tr("Is read there"), "import", read)
        other, writes = self._bullets(self.tr("Is written there"), "outbox", written)
        self._insides = (inside, reads, writes)
        self._across = QHBoxLayout()
        self._across.addWidget(one, 1)
        self._across.addWidget(other, 1)
        self._told = plain_label(
            self.tr("Nothing is read or written until you connect."), muted=True, wraps=True
        )
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._told, 1)
        self._foot.addWidget(self.back)
        self._foot.addWidget(self.go)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(card)
        self._column.addLayout(self._across)
        self._column.addLayout(self._foot)
        self._column.addStretch(1)

    def _done_there(self, kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Say what is read and what is written at a server of some kind, as many lines for each."""
        if kind == "indico":
            return (
                self.tr(
                    "Registrations and guests: names, e-mail addresses, answers, tags, and the "
                    "picture of whom somebody looks at"
                ),
                self.tr("Registration forms, each of which is a check-in list"),
                self.tr("Who was checked in elsewhere"),
            ), (
                self.tr("Who was let in here for the first time"),
                self.tr("What is undone of that, and whom you mark as paid"),
                self.tr("Nothing else: names, answers and settings stay as they are there"),
            )
        return (
            self.tr("People with tickets and orders: names, companies, e-mail addresses, answers"),
            self.tr("Check-in lists with their rules, questions and badge layouts"),
            self.tr(
                "Whom other devices let in or out, and the organizer's wristbands, cards and chips"
            ),
        ), (
            self.tr("Who was let in or out here, when, on which list, at which desk"),
            self.tr("Answers given at the door, refused scans, printed badges, what is undone"),
            self.tr("Nothing else: names, orders and settings stay as they are there"),
        )

    def _bullets(self, title: str, icon: str, lines: tuple[str, ...]) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        head = plain_label(title)
        self._heads.append(head)
        inside.addWidget(head)
        for text in lines:
            mark, line = QLabel(), plain_label(text, wraps=True)
            self._marks.append((mark, icon))
            self._lines.append(line)
            row = QHBoxLayout()
            row.setSpacing(self._look.px(2))
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(line, 1)
            inside.addLayout(row)
        inside.addStretch(1)
        return card, inside

    def _show_limits(self, limits: tuple[str, ...]) -> None:
        """Say what these credentials do not allow."""
        self._limits = []
        emptied(self._limit_rows)
        for text in limits:
            sign, line = QLabel(), plain_label(text, wraps=True)
            line.setFont(self._look.font())
            self._limits.append(sign)
            row = QHBoxLayout()
            row.setSpacing(self._look.px(2))
            row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(line, 1)
            self._limit_rows.addLayout(row)

    def _event(self) -> OfferedEvent | None:
        events = self._offer.events if self._offer is not None else ()
        place = self.events.currentIndex()
        return events[place] if 0 <= place < len(events) else None

    def _show_event(self) -> None:
        event = self._event()
        self._show_whether_moved(event)
        emptied(self._box_rows)
        self.boxes = []
        for place, each in enumerate(event.lists if event is not None else ()):
            box = TickBox(self._look, each.name.replace("&", "&&"))
            meant = event.meant_lists if event is not None else ()
            box.setChecked(not meant or each.server_list in meant)
            box.setFont(self._look.font())
            box.toggled.connect(self._show_choices)
            self.boxes.append(box)
            self._box_rows.addWidget(box, place // _COLUMNS, place % _COLUMNS)
        self._show_choices()

    def _show_whether_moved(self, event: OfferedEvent | None) -> None:
        """Say that an event is here already, from another address of its server."""
        is_moved = event is not None and bool(event.place)
        self._moved.setVisible(is_moved)
        told = self.tr(
            "This event is here already: its server was at {address} before. People, journal and "
            "outbox stay."
        )
        self._moved.setText(told.format(address=event.address) if event and is_moved else "")

    def _show_choices(self) -> None:
        """Say what is missing, where something is."""
        event = self._event()
        is_chosen = any(box.isChecked() for box in self.boxes)
        self.go.setEnabled(event is not None and (is_chosen or not self.boxes))
        if event is None:
            told = self.tr("These credentials reach no event there.")
        elif not event.lists:
            told = self.tr("Its check-in lists come with the download.")
        elif is_chosen:
            told = self.tr("Check-in lists that are used at this desk:")
        else:
            told = self.tr("Choose at least one check-in list:")
        self._lists.setText(told)

    def _agree(self) -> None:
        event = self._event()
        if self._offer is None or event is None:
            return
        chosen = tuple(
            each for each, box in zip(event.lists, self.boxes, strict=True) if box.isChecked()
        )
        # No choice means all lists, those too that are made there later.
        is_all = len(chosen) == len(event.lists)
        self.agreed.emit(self._offer, event, () if is_all else chosen)


def _day(moment: str) -> str:
    """Say a day or moment as ISO 8601 has it; as it is where it is none."""
    try:
        return date_words(date.fromisoformat(moment[:_DAY]), DayForm.OF_A_YEAR)
    except ValueError:
        return moment
