"""The verdict, as large as the window allows: what happened, why, who, what to do."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import (
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.core.code import printable, tail
from checkin.core.decision import Decision
from checkin.core.event import CheckInList
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import AttendanceMode, Ticket
from checkin.services.lookup import Background
from checkin.ui.attendees.standing_words import mode_word
from checkin.ui.desk.action_bar import ActionBar
from checkin.ui.desk.actions import Action
from checkin.ui.desk.advice import advice, beside, explained
from checkin.ui.desk.evidence import evidence_for
from checkin.ui.desk.scene import Scene
from checkin.ui.desk.sensible import sensible
from checkin.ui.desk.ticket_choice import TicketChoice
from checkin.ui.desk.verdict_head import VerdictHead
from checkin.ui.desk.verdict_parts import ChipRow, ChipWords, EvidenceTable, HandOuts, NoteStrip
from checkin.ui.desk.waiting_words import free_words, place_words
from checkin.ui.parts.announcing import announce
from checkin.ui.parts.elided_label import ElidedLabel, NameLabel
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.paragraph import Paragraph
from checkin.ui.words import FAMILIES, LOUD, clock_time, headline

_RADIUS = 2.5
_ROWS = 2


class VerdictPanel(QWidget):
    """One decision at a time; the next takes its place."""

    wanted = Signal(object)  # Action
    chosen = Signal(object)  # Ticket: of several that share a code, the one that is meant

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._offered = {Action.UNDO, Action.LET_IN, Action.SEARCH, Action.ASK}
        self.decision: Decision | None = None
        self._scene: Scene | None = None
        self._background = Background()
        self._said = ""
        self._is_veiled = False
        self._build()

    def offer(self, *actions: Action) -> None:
        """Say which actions this window can carry out; others get no button."""
        self._offered |= set(actions)

    def offered(self) -> frozenset[Action]:
        """Give all that this window can carry out."""
        return frozenset(self._offered)

    def show_decision(self, decision: Decision, scene: Scene) -> None:
        """Show a decision, and tell it to screen readers."""
        self.decision, self._scene, self._background = decision, scene, Background()
        self._is_veiled, self._said = False, ""
        self.dress()
        self.head.wash(self._look.family(self._family()))
        told = f"{self.head.headline.text()}. {self._name.text()}. {self._why()}"
        self.setAccessibleName(told)
        announce(self, told, at_once=True)

    def show_evidence(self, entry_id: str, background: Background) -> None:
        """Show what is behind a decision, if it is still the one shown."""
        if self.decision is not None and self.decision.entry_id == entry_id:
            self._background = background
            self._set_evidence(self.decision)
            self._set_note(self.decision)
            if self._scene is not None:
                self._set_help(self.decision, self._scene)
                self._set_buttons(self.decision, self._scene)

    def show_place(self, place: int) -> None:
        """Show which place on the waiting list who is shown has now."""
        self._background = replace(self._background, place=place)
        self.dress()

    def say(self, told: str) -> None:
        """Say what was done about who is shown, in the place of what helps."""
        self._said = told
        self.dress()

    @property
    def background(self) -> Background:
        """What is worth knowing behind what is shown, as far as it was looked up."""
        return self._background

    def veil(self) -> None:
        """Hide who it is about, when nobody has been at the desk for a while."""
        if self.decision is not None and not self._is_veiled:
            self._is_veiled, self._said = True, ""
            self.setAccessibleName(self.head.headline.text())
            self.dress()

    def elsewhere(self) -> CheckInList | None:
        """Give the list that is open, and would let in the person who is shown."""
        if self.decision is None or self._scene is None:
            return None
        return self._scene.elsewhere(self.decision)

    def proposed(self) -> Action | None:
        """Say which action the panel proposes, for Ctrl+Enter."""
        if self.decision is None or not self._is_loud():
            return None
        # Where the window cannot do the likeliest, the next best is not pressed unawares.
        likeliest = self._sensible()[:1]
        return likeliest[0] if likeliest and likeliest[0] in self._offered else None

    def possible(self) -> frozenset[Action]:
        """Say which actions make sense for what is shown."""
        return frozenset(self._possible())

    def buttons(self) -> list[QWidget]:
        """Give the buttons that can be pressed now, in their order."""
        return [*self._choice.shown(), *self._bar.shown()]

    def dress(self) -> None:
        """Take over colours, sizes and the words of what is shown."""
        decision = self.decision
        if decision is None or self._scene is None:
            return
        self._set_head(decision, self._scene)
        self._set_person(decision, self._scene)
        self._set_evidence(decision)
        self._set_buttons(decision, self._scene)
        self.updateGeometry()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.decision is not None:
            self._set_evidence(self.decision)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.decision is None:
            return
        look, family = self._look, self._look.family(self._family())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path = QPainterPath()
        path.addRoundedRect(frame, _RADIUS * look.u, _RADIUS * look.u)
        head_end = self.head.geometry().bottom() + 1
        if self._is_loud():
            painter.fillPath(path, colour(family.fill))
            self._paint_rule(painter, head_end)
        else:
            painter.fillPath(path, colour(family.soft))
            painter.save()
            painter.setClipPath(path)
            painter.fillRect(0, 0, self.width(), head_end, colour(family.fill))
            painter.restore()
            painter.setPen(QPen(colour(family.fill), 1))
            painter.drawPath(path)
        if look.theme.is_high_contrast and self._is_loud():
            wide = 1.5 * look.u
            painter.setPen(QPen(colour(look.theme.text), wide))
            inner = frame.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
            painter.drawRoundedRect(inner, 2 * look.u, 2 * look.u)

    def _paint_rule(self, painter: QPainter, y: int) -> None:
        ink = colour(self._look.family(self._family()).on)
        ink.setAlphaF(0.5)
        painter.setPen(QPen(ink, 1))
        margin = self._margin()
        painter.drawLine(margin, y, self.width() - margin, y)

    def _build(self) -> None:
        look = self._look
        self.head = VerdictHead(look)
        self._name, self._company = NameLabel(look), ElidedLabel()
        self._chips, self._things = ChipRow(look), HandOuts(look)
        self._evidence, self._note = EvidenceTable(look), NoteStrip(look)
        self._choice = TicketChoice(look)
        self._help = Paragraph(look.theme.text)
        self._bar = ActionBar(look)
        body = QWidget()
        self._body = QVBoxLayout(body)
        above: tuple[QWidget, ...] = (self._name, self._company, self._chips)
        middle: tuple[QWidget, ...] = (self._things, self._evidence, self._choice)
        below: tuple[QWidget, ...] = (self._note, self._help, self._bar)
        for stretch, parts in ((0, above), (2, middle), (1, below)):
            self._body.addStretch(stretch)
            for part in parts:
                self._body.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(body, 1)
        self._bar.wanted.connect(self.wanted)
        self._choice.chosen.connect(self.chosen)

    def _set_head(self, decision: Decision, scene: Scene) -> None:
        family = self._look.family(self._family())
        self.head.headline.setText(headline(decision.verdict))
        if self._is_loud():
            self.head.say(decision.verdict, self._why(), ("", ""), family)
        else:
            aside = (clock_time(decision.scan.at, scene.zone), beside(decision, scene))
            self.head.say(decision.verdict, "", aside, family)

    def _set_person(self, decision: Decision, scene: Scene) -> None:
        look, ink = self._look, self._ink()
        words = ink or look.theme.text
        margin = self._margin()
        self._body.setContentsMargins(
            margin, look.px(look.by_size(6, 3)), margin, look.px(look.by_size(6, 3.5))
        )
        self._body.setSpacing(look.px(look.by_size(2, 1.25)))
        attendee = decision.ticket.attendee if decision.ticket and not self._is_veiled else None
        self._name.setText(attendee.name if attendee else self._code(decision))
        place = (attendee.company, attendee.country) if attendee else ()
        self._company.setText(", ".join(filter(None, place)))
        self._company.setFont(look.font(look.by_size(1.6, 1.3)))
        for label in (self._name, self._company):
            label.set_colour(words)
            label.setVisible(bool(label.text()))
            label.updateGeometry()
        self._chips.show_chips(self._chip_words(decision.ticket) if attendee else (), ink)
        things = scene.hand_outs(decision) if attendee else ()
        self._things.show_things(things, was_here=decision.earlier is not None)
        self._set_note(decision)
        self._help.setFont(look.font(look.by_size(1.25, 1.1)))
        self._set_help(decision, scene)

    def _set_note(self, decision: Decision) -> None:
        """Tell what the list notes about the person, then what desks did."""
        attendee = decision.ticket.attendee if decision.ticket and not self._is_veiled else None
        notes = (attendee.notes, *self._background.notes) if attendee else ()
        told = (" ".join(note.split()) for note in notes)
        self._note.show_note(" · ".join(filter(None, told)), self._ink())

    def _set_help(self, decision: Decision, scene: Scene) -> None:
        behind = self._background
        told = self._said or place_words(behind.place) or advice(decision, scene)
        if behind.next_up is not None and not self._is_veiled:
            told = f"{free_words(behind.next_up.attendee.name)} {told}".strip()
        self._help.say(told, self._ink() or self._look.theme.text)

    def _code(self, decision: Decision) -> str:
        code = printable(decision.scan.code)
        if not code or decision.ticket is not None or self._is_veiled:
            return ""
        return self.tr("Code ending in {end}").format(end=tail(code))

    def _chip_words(self, ticket: Ticket | None) -> list[ChipWords]:
        if ticket is None:
            return []
        attendee = ticket.attendee
        category = ticket.category_in_force
        chips = [ChipWords(category, is_category=True)] if category else []
        if attendee.mode is AttendanceMode.VIRTUAL:
            chips.append(ChipWords(mode_word(attendee.mode), "globe"))
        elif not self._is_loud():
            chips.append(ChipWords(mode_word(attendee.mode), "in"))
        return chips + [ChipWords(flag, "star") for flag in attendee.flags]

    def _set_evidence(self, decision: Decision) -> None:
        if self._scene is None:
            return
        evidence = evidence_for(decision, self._scene, self._background.lines)
        is_shown = self._is_loud() and not self._is_veiled
        # A name of two lines takes the place of the second row.
        few = self._look.is_small or self._name.heightForWidth(self._name.width()) > self._look.px(
            self._look.by_size(22, 16)
        )
        self._evidence.show_evidence(
            evidence, (1 if few else _ROWS) if is_shown else 0, self._ink()
        )

    def _set_buttons(self, decision: Decision, scene: Scene) -> None:
        target = scene.elsewhere(decision)
        if target is not None:
            self._bar.name_list(Action.OPEN_LIST, self.tr("Open {list}"), target.name)
        again = decision.verdict is Verdict.ALREADY_ADMITTED
        self._bar.name(Action.LET_IN, self.tr("Let in again…") if again else "")
        unapproved = decision.verdict is Verdict.UNAPPROVED
        self._bar.name(Action.CALL, self.tr("Call organiser") if unapproved else "")
        leaves = decision.scan.direction is Direction.EXIT
        self._bar.name(Action.TAKE_UNPAID, self.tr("Check out anyway") if leaves else "")
        tickets = self._background.tickets if not self._is_veiled else ()
        self._choice.show_tickets(tickets, self._ink())
        loud = self._look.family(self._family()) if self._is_loud() else None
        self._bar.show_actions(self._possible(), self.proposed(), loud)

    def _possible(self) -> Sequence[Action]:
        return [each for each in self._sensible() if each in self._offered]

    def _sensible(self) -> list[Action]:
        if self.decision is None or self._scene is None:
            return []
        return sensible(self.decision, self._background, self._scene)

    def _why(self) -> str:
        if self.decision is None or self._scene is None:
            return ""
        return explained(self.decision, self._scene)

    def _ink(self) -> str:
        """Give the one colour of a filled panel; empty where the body has the theme's own."""
        return self._look.family(self._family()).on if self._is_loud() else ""

    def _family(self) -> str:
        return FAMILIES[self.decision.verdict] if self.decision else "info"

    def _is_loud(self) -> bool:
        return self._family() in LOUD

    def _margin(self) -> int:
        return self._look.px(self._look.by_size(8, 5))
