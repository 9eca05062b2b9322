"""One person beside the table: who they are, what can be done, what happened."""

from datetime import datetime, tzinfo
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.core.admission import why_not_since
from checkin.core.badges.badge import BadgePicture
from checkin.core.decision import Decision
from checkin.core.directory import Dossier, Standing
from checkin.core.event import CheckInList, Reentry
from checkin.core.scan import Direction
from checkin.core.servers.portrait import Portrait
from checkin.core.ticket import AttendanceMode
from checkin.ui.attendees.person_chips import CategoryChip, SignChip, StandingChip
from checkin.ui.attendees.person_tabs import PersonTabs
from checkin.ui.attendees.standing_words import SHAPES, mode_word, standing_word
from checkin.ui.desk.reason_words import reason_sentence
from checkin.ui.desk.scene import Scene
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.scroll_column import ScrollColumn
from checkin.ui.parts.widgets import (
    LIST_NAME,
    KeyButton,
    emptied,
    name_button,
    plain_label,
    plain_tip,
)
from checkin.ui.words import FAMILIES, LOUD, brief_moment, headline

_FLAGS_SHOWN = 2


class Deed(StrEnum):
    """What can be done about the person shown."""

    CHECK_IN = "check_in"
    CHECK_OUT = "check_out"
    LET_IN = "let_in"
    TAKE_UNPAID = "take_unpaid"
    PAY = "pay"
    NOTE = "note"
    CORRECT = "correct"
    SUBSTITUTE = "substitute"
    PRINT = "print"
    GROUP = "group"
    BACK = "back"


class PersonPanel(QFrame):
    """Shows a `Dossier`; says what is wished for, and does nothing itself."""

    wanted = Signal(object)  # Deed
    undo_wanted = Signal(object)  # JournalEntry
    badge_wanted = Signal()

    def __init__(self, look: Look) -> None:
        """Begin with nobody."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self.person: Dossier | None = None
        self.decision: Decision | None = None
        self.here: CheckInList | None = None  # the list at which the person is shown
        self.elsewhere = ""  # its name, where it is not the desk's
        self._was_here_before = False  # on an earlier day, of a list that lets in once a day
        self._is_final = False
        self._zone: tzinfo | None = None
        self._build()
        self.dress()

    def show_person(self, person: Dossier, now: datetime, scene: Scene) -> None:
        """Show somebody; the same person anew keeps the tab."""
        if self.person is None or self.person.attendee.id != person.attendee.id:
            self.drop_answer()
            self._scroll.verticalScrollBar().setValue(0)
            self.tabs.show_portrait(None)
        self.person, self._zone = person, scene.zone
        last_in, reentry = person.presence.last_in, self.here and self.here.reentry
        self._was_here_before = (
            last_in is not None
            and reentry is Reentry.DAILY
            and why_not_since(reentry, last_in, now, scene.zone, inside=True) is None
        )
        attendee = person.attendee
        self._name.setText(attendee.name)
        self._name.setAccessibleName(attendee.name)
        self._company.setText(", ".join(filter(None, (attendee.company, attendee.country))))
        self._show_chips(person, now, scene.zone)
        self._show_deeds(person)
        was_worked_with = self._has_focus()
        self.tabs.show_person(person, now, scene)
        if was_worked_with and not self._has_focus():
            self.take_focus()  # the line that was undone has its button no more
        self._scroll.fit_soon()
        self.setAccessibleName(f"{attendee.name}, {standing_word(person.standing)}")

    def show_decision(self, decision: Decision, now: datetime, *, is_final: bool) -> None:
        """Say what became of checking in the person shown; where it `is_final` nobody overrides."""
        if self._zone is None or self.person is None or decision.ticket is None:
            return
        if decision.ticket.attendee.id != self.person.attendee.id:
            return
        self.decision, self._is_final = decision, is_final
        look = self._look
        family = look.family(FAMILIES[decision.verdict])
        shape = look.icons.shape(
            decision.verdict, family.fill, family.on, look.px(6), self.devicePixelRatioF()
        )
        self._answer_shape.setPixmap(shape)
        reason = reason_sentence(decision.explanation, now, self._zone)
        self._answer_words.setText(f"{headline(decision.verdict)}. {reason}")
        self._answer.setStyleSheet(
            f"QFrame#answer {{ background: {family.soft}; border: 1px solid {family.fill};"
            f" border-radius: {look.px(1)}px; }}"
        )
        self._answer.show()
        self._show_deeds(self.person)

    def drop_answer(self) -> None:
        """Say no more what became of checking in the person shown."""
        self._answer.hide()
        self.decision = None

    def show_portrait(self, portrait: Portrait | None) -> None:
        """Show the person's picture, where their server has one."""
        self.tabs.show_portrait(portrait, self.person.attendee.name if self.person else "")

    def show_badge(self, picture: BadgePicture) -> None:
        """Show the badge as it will be printed."""
        self.tabs.show_badge(picture)

    def set_narrow(self, *, narrow: bool) -> None:
        """Offer the way back where the panel stands in the table's place."""
        self._back.setVisible(narrow)

    def take_focus(self) -> None:
        """Give the keyboard to the likeliest deed."""
        for part in (self._primary, self._back, self._correct):
            if part.isVisibleTo(self) and part.isEnabled():
                part.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        px = look.px
        for layout in (self._head, self._inside, self._foot):
            layout.setSpacing(px(3))
        self._head.setContentsMargins(px(5), px(4), px(5), px(3))
        self._inside.setContentsMargins(px(5), 0, px(5), px(2))
        self._foot.setContentsMargins(px(5), px(3), px(5), px(4))
        self._answer_layout.setContentsMargins(px(3), px(2), px(3), px(2))
        for layout in (self._chips, self._deeds, self._answer_layout):
            layout.setSpacing(px(2))
        self._name.setFont(look.font(1.6, 700))
        self._company.setFont(look.font(1.05))
        self.tabs.dress()
        self._more.setFixedSize(px(10.5), px(look.by_size(11, 10)))
        self._more.setIcon(look.icons.button_icon("more", look.theme.text, px(5)))

    def _build(self) -> None:
        look = self._look
        self._back = KeyButton(look, self.tr("Back to the table"), self.tr("Esc"), "left")
        self._back.hide()
        self._name = plain_label(wraps=True)
        self._company = ElidedLabel()
        self._chips = QHBoxLayout()
        self._chips.addStretch(1)
        self._primary = KeyButton(look, self.tr("Check in"), icon="in")
        self._primary.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._reprint = KeyButton(look, self.tr("Print"), icon="print")
        self._reprint.setToolTip("F8")
        self._reprint.setAccessibleName(self.tr("Print the badge"))
        self._more = self._build_more()
        self._deeds = QHBoxLayout()
        for button in (self._primary, self._reprint):
            self._deeds.addWidget(button)
        self._deeds.addStretch(1)
        self._deeds.addWidget(self._more)
        self._build_scroll()
        self._head = QVBoxLayout()
        self._head.addWidget(self._back)
        for part in (self._name, self._company):
            self._head.addWidget(part)
        self._head.addLayout(self._chips)
        self._head.addLayout(self._deeds)
        self._head.addWidget(self._build_answer())
        self._correct = KeyButton(look, self.tr("Correct…"), icon="edit")
        self._substitute = KeyButton(look, self.tr("Substitute…"), icon="swap")
        self._foot = QHBoxLayout()
        self._foot.addWidget(self._correct)
        self._foot.addWidget(self._substitute)
        self._foot.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(self._head)
        whole.addWidget(self._scroll, 1)
        whole.addLayout(self._foot)
        self._connect()

    def _build_scroll(self) -> None:
        self.tabs = PersonTabs(self._look)
        self._scroll = ScrollColumn()
        self._inside = self._scroll.column
        self._inside.addWidget(self.tabs)
        self._inside.addStretch(1)

    def _build_more(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("listChooser")
        button.setAccessibleName(self.tr("More"))
        button.setToolTip(plain_tip(self.tr("More")))
        button.setAutoDefault(False)
        menu = QMenu(button)
        menu.setAccessibleName(self.tr("More"))
        told = {
            Deed.NOTE: self.tr("Note…"),
            Deed.LET_IN: self.tr("Let in with reason…"),
            Deed.PAY: self.tr("Mark as paid…"),
            Deed.GROUP: self.tr("Same company"),
        }
        self._in_menu = {deed: menu.addAction(words) for deed, words in told.items()}
        for deed, action in self._in_menu.items():
            action.triggered.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
        button.setMenu(menu)
        return button

    def _build_answer(self) -> QFrame:
        self._answer = QFrame()
        self._answer.setObjectName("answer")
        self._answer_shape, self._answer_words = QLabel(), plain_label(wraps=True)
        self._answer_layout = QHBoxLayout(self._answer)
        self._answer_layout.addWidget(self._answer_shape, 0, Qt.AlignmentFlag.AlignTop)
        self._answer_layout.addWidget(self._answer_words, 1)
        self._answer.hide()
        return self._answer

    def _connect(self) -> None:
        for button in (self._primary, self._reprint, self._correct, self._substitute, self._back):
            button.setAutoDefault(False)
        self._primary.clicked.connect(self._want_primary)
        self._reprint.clicked.connect(lambda: self.wanted.emit(Deed.PRINT))
        self._correct.clicked.connect(lambda: self.wanted.emit(Deed.CORRECT))
        self._substitute.clicked.connect(lambda: self.wanted.emit(Deed.SUBSTITUTE))
        self._back.clicked.connect(lambda: self.wanted.emit(Deed.BACK))
        self.tabs.undo_wanted.connect(self.undo_wanted)
        self.tabs.badge_wanted.connect(self.badge_wanted)

    def primary(self) -> Deed:
        """Say which deed is the likeliest for the person shown."""
        person = self.person
        is_inside = person is not None and person.standing is Standing.INSIDE
        if is_inside and not self._was_here_before:
            return Deed.CHECK_OUT
        if not self._was_refused():
            return Deed.CHECK_IN
        may_ignore = self.decision is not None and self.decision.may_ignore_unpaid
        return Deed.TAKE_UNPAID if may_ignore else Deed.LET_IN

    def _has_focus(self) -> bool:
        focus = self.window().focusWidget()
        return self.isAncestorOf(focus) and focus.isVisibleTo(self)

    def _want_primary(self) -> None:
        self.wanted.emit(self.primary())

    def _was_refused(self) -> bool:
        decision = self.decision
        return (
            decision is not None
            and not self._is_final
            and FAMILIES[decision.verdict] in LOUD
            and decision.scan.direction is Direction.ENTRY
        )

    def _show_deeds(self, person: Dossier) -> None:
        primary = self.primary()
        words = {
            Deed.CHECK_IN: self.tr("Check in"),
            Deed.CHECK_OUT: self.tr("Check out"),
            Deed.LET_IN: self.tr("Let in…"),
            Deed.TAKE_UNPAID: self.tr("Check in anyway"),
        }
        if self.elsewhere:
            words[Deed.CHECK_IN] = self.tr("Check in at {list}")
            words[Deed.CHECK_OUT] = self.tr("Check out at {list}")
        name_button(self._primary, words[primary], self.elsewhere, self._look.px(LIST_NAME))
        self._primary.set_icon("out" if primary is Deed.CHECK_OUT else "in")
        has_ticket = person.ticket is not None
        for button in (self._primary, self._reprint, self._correct, self._substitute):
            button.setEnabled(has_ticket)
        self._in_menu[Deed.LET_IN].setEnabled(self._was_refused())
        self._in_menu[Deed.PAY].setVisible(bool(person.payable_at))
        self._in_menu[Deed.GROUP].setEnabled(bool(person.attendee.company))

    def _show_chips(self, person: Dossier, now: datetime, zone: tzinfo) -> None:
        emptied(self._chips)
        attendee, look = person.attendee, self._look
        ticket = person.ticket
        category = (ticket.category if ticket else "") or attendee.category
        chips: list[QWidget] = []
        if category:
            chips.append(CategoryChip(look, category))
        chips.append(self._standing_chip(person, now, zone))
        if attendee.mode is AttendanceMode.VIRTUAL:
            chips.append(SignChip(look, mode_word(attendee.mode)))
        chips += [SignChip(look, flag) for flag in attendee.flags[:_FLAGS_SHOWN]]
        for chip in chips:
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def _standing_chip(self, person: Dossier, now: datetime, zone: tzinfo) -> StandingChip:
        presence = person.presence
        told = standing_word(person.standing)
        if person.standing is Standing.INSIDE and presence.last_in:
            when = brief_moment(presence.last_in, now, zone)
            told = self.tr("Inside since {time}").format(time=when)
        elif person.standing is Standing.LEFT and presence.last_out:
            told = self.tr("Left {time}").format(time=brief_moment(presence.last_out, now, zone))
        return StandingChip(self._look, told, SHAPES.get(person.standing))
