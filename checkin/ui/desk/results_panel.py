"""Whom a typed name may mean, and the question whether to check them in."""

from datetime import datetime, tzinfo

from PySide6.QtCore import QElapsedTimer, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.core.admission import why_not_since
from checkin.core.event import CheckInList
from checkin.core.scan import Direction
from checkin.services.lookup import Match
from checkin.ui.desk.actions import ACTIONS, Action
from checkin.ui.desk.results_rows import ResultRows
from checkin.ui.desk.searched import Searched
from checkin.ui.parts.announcing import announce
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label, restyle, row, rule

# So that the Enter of a scanner, or one pressed twice, never answers the question it asked.
_THINKING_MS = 400


class ResultsPanel(QFrame):
    """The people found; one may be chosen, and is then asked about."""

    agreed = Signal(object)  # Match: check this one in
    wanted = Signal(object)  # Action: show the person, or register a walk-in

    def __init__(self, look: Look) -> None:
        """Begin with nobody."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._direction = Direction.ENTRY
        self._here: CheckInList | None = None
        self._seen: tuple[datetime, tzinfo] | None = None  # from when and where
        self._matches: tuple[Match, ...] = ()
        self._chosen = -1
        self._offered: frozenset[Action] = frozenset()
        self.text = ""
        self._since = QElapsedTimer()
        self._build()

    def show_matches(self, searched: Searched, now: datetime, zone: tzinfo) -> None:
        """Show whom a search found; of several none is chosen, one alone is asked about."""
        self._seen = now, zone
        before, all_before = self._match(), self._matches if self.isVisible() else None
        self._matches, self.text = searched.matches, searched.text
        self._rows.show_rows(searched, now, zone)
        count = len(self._matches)
        told = self.tr("1 person") if count == 1 else self.tr("%n people", "", count)
        if searched.has_more:
            told = self.tr("The first %n. Type more letters.", "", count)
        self._count.setText(told)
        self._nobody.setVisible(not count)
        self._nobody.setText(
            self.tr("Nobody found for ‘{text}’. Try fewer letters, or the company.").format(
                text=searched.text
            )
        )
        if count == 1 and before != self._matches[0]:
            self._mark(0)
        elif count != 1 or before is None:
            self._mark(-1)
        if self._matches != all_before:  # which is not so after each letter
            self._announce_found()

    @property
    def has_matches(self) -> bool:
        """Whether anybody was found."""
        return bool(self._matches)

    def offer(self, actions: frozenset[Action]) -> None:
        """Say what else this window can do about people."""
        self._offered = actions
        self._walk_in.setVisible(Action.WALK_IN in actions)
        self._person.setVisible(Action.SHOW_PERSON in actions)

    def chosen(self) -> Match | None:
        """Give who is asked about."""
        return self._match()

    def buttons(self) -> list[QWidget]:
        """Give what can be pressed, in its order."""
        every: list[QWidget] = [self._walk_in, self._person, self._yes]
        return [each for each in every if not each.isHidden()]

    def point(self, checkin_list: CheckInList | None, direction: Direction) -> None:
        """Ask about the list, and the way, that people pass now."""
        self._here, self._direction = checkin_list, direction
        is_out = direction is Direction.EXIT
        self._order.setText(self.tr("Here first") if is_out else self.tr("Not here yet first"))
        self._choose(self._chosen)

    def step(self, by: int) -> None:
        """Choose the next or the one before."""
        if self._matches:
            self._choose(max(0, min(self._chosen + by, len(self._matches) - 1)))

    def submit(self) -> None:
        """Answer Enter: choose the first, or check in who is chosen; not at once after."""
        if not self._matches:
            return
        if self._chosen < 0:
            self._choose(0)
        elif self._since.elapsed() >= _THINKING_MS:
            self._agree()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        px = look.px
        self._count.setFont(look.font(1.15, 600))
        self._order.setFont(look.font(0.95))
        self._head.setContentsMargins(px(6), px(3), px(6), px(3))
        self._nobody.setContentsMargins(px(6), px(6), px(6), px(6))
        self._question.setFont(look.font(look.by_size(1.5, 1.25), 600))
        self._about.setFont(look.font(1))
        self._foot_layout.setContentsMargins(px(6), px(3), px(6), px(3))
        self._foot_layout.setSpacing(px(4))
        self._foot.setFixedHeight(px(look.by_size(20, 16)))
        self._foot.setStyleSheet(
            f"QWidget#foot {{ background: {look.theme.window};"
            f" border-bottom-left-radius: {px(2)}px; border-bottom-right-radius: {px(2)}px; }}"
        )
        self._walk_in.setFixedHeight(px(10))
        self._below.setContentsMargins(px(5), 0, px(5), 0)
        self._walk_in.setFont(look.font(1, 600))
        self._rows.update()

    def _build(self) -> None:
        self._count = plain_label()
        self._order = plain_label(self.tr("Not here yet first"), muted=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._count, 1)
        self._head.addWidget(self._order)
        self._nobody = plain_label(muted=True, wraps=True)
        self._rows = ResultRows(self._look)
        self._rows.pointed.connect(self._choose)
        self._question, self._about = ElidedLabel(), ElidedLabel()
        self._yes = KeyButton(self._look, self.tr("Check in"), self.tr("Enter"))
        self._yes.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._yes.setAutoDefault(False)
        self._yes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._yes.clicked.connect(self._agree)
        person = ACTIONS[Action.SHOW_PERSON]
        self._person = KeyButton(self._look, person.text(), person.key, person.icon)
        self._person.setAutoDefault(False)
        self._person.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._person.clicked.connect(lambda: self.wanted.emit(Action.SHOW_PERSON))
        self._walk_in = self._link_to_walk_in()
        for button in (self._person, self._walk_in):
            button.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._question)
        words.addWidget(self._about)
        words.addStretch(1)
        self._foot = QWidget()
        self._foot.setObjectName("foot")
        self._foot_layout = QHBoxLayout(self._foot)
        self._foot_layout.addLayout(words, 1)
        self._foot_layout.addWidget(self._person)
        self._foot_layout.addWidget(self._yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(rule())
        layout.addWidget(self._nobody)
        layout.addWidget(self._rows, 1)
        self._below = row(self._walk_in)
        self._below.addStretch(1)
        layout.addLayout(self._below)
        layout.addWidget(self._foot)
        self.dress()

    def _link_to_walk_in(self) -> QPushButton:
        link = QPushButton(self.tr("Not in the list? Register a walk-in"))
        link.setObjectName("link")
        link.setAutoDefault(False)
        link.setAccessibleName(link.text())
        link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        link.clicked.connect(lambda: self.wanted.emit(Action.WALK_IN))
        return link

    def _match(self) -> Match | None:
        return self._matches[self._chosen] if 0 <= self._chosen < len(self._matches) else None

    def _announce_found(self) -> None:
        if self._match() is not None:
            self._announce_chosen()
        else:
            announce(self, self._count.text() if self._matches else self._nobody.text())

    def _announce_chosen(self) -> None:
        told = filter(None, (self._question.text(), self._about.text()))
        announce(self, " ".join(told))

    def _choose(self, place: int) -> None:
        """Choose somebody, and say whom to those who do not see it; the field has the keyboard."""
        self._mark(place)
        if self._match() is not None and self.isVisible():
            self._announce_chosen()

    def _mark(self, place: int) -> None:
        self._chosen = place
        self._rows.choose(place)
        self._since.start()
        match = self._match()
        self._foot.setVisible(match is not None)
        if match is None:
            return
        person = match.found.attendee
        told = filter(None, (person.category, person.company, person.country))
        self._about.setText(" · ".join(told))
        ask, verb = self._ask_about(match)
        self._question.setText(ask.format(name=person.name))
        self._yes.setText(verb)
        self._yes.setAccessibleName(verb)
        self._yes.updateGeometry()
        self._yes.setEnabled(match.ticket is not None)
        self._yes.setProperty("primary", not self._is_known_to_be_in(match))
        restyle(self._yes)

    def _ask_about(self, match: Match) -> tuple[str, str]:
        """Give what is asked about somebody, and the verb that answers it."""
        if self._direction is Direction.EXIT:
            return self.tr("Check out {name}?"), self.tr("Check out")
        if self._is_known_to_be_in(match):
            is_here, was_here = self.tr("{name} is here already"), self.tr("{name} has been here")
            return is_here if match.presence.inside else was_here, self.tr("Check in again")
        return self.tr("Check in {name}?"), self.tr("Check in")

    def _is_known_to_be_in(self, match: Match) -> bool:
        """Whether the list would not let somebody in again, as far as is seen here."""
        last_in, inside = match.presence.last_in, match.presence.inside
        if self._direction is Direction.EXIT or not (self._here and self._seen and last_in):
            return False
        reentry = self._here.reentry
        return why_not_since(reentry, last_in, *self._seen, inside=inside) is not None

    def _agree(self) -> None:
        match = self._match()
        if match is not None and match.ticket is not None:
            self.agreed.emit(match)
