"""The verdict, as large as the window allows: what happened, why, who, what to do."""

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.core.code import printable, tail
from checkin.core.decision import Decision, Reason
from checkin.core.journal import JournalEntry
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode
from checkin.ui.actions import ACTIONS, PROPOSED, Action
from checkin.ui.evidence import evidence_line
from checkin.ui.look import Look, colour
from checkin.ui.widgets import Chip, ElidedLabel, KeyButton, NameLabel, plain_label
from checkin.ui.words import (
    FAMILIES,
    LOUD,
    clock_time,
    headline,
    mode_word,
    reason_sentence,
)

_RADIUS = 2.5
_LONGEST_REASON_IN_A_LINE = 46
_CHIPS = 4


class VerdictPanel(QWidget):
    """One decision at a time; the next takes its place."""

    wanted = Signal(object)  # Action

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._look = look
        self._offered: frozenset[Action] = frozenset({Action.UNDO, Action.LET_IN, Action.SEARCH})
        self.decision: Decision | None = None
        self._zone: tzinfo | None = None
        self._earlier: tuple[JournalEntry, ...] = ()
        self._build()

    def offer(self, *actions: Action) -> None:
        """Say which actions this window can carry out; others get no button."""
        self._offered |= frozenset(actions)

    def show_decision(self, decision: Decision, zone: tzinfo) -> None:
        """Show a decision, and tell it to screen readers."""
        self.decision, self._zone, self._earlier = decision, zone, ()
        self.dress()
        told = f"{self._headline.text()}. {self._name.text()}. {self._reason.text()}"
        self.setAccessibleName(told)
        urgent = QAccessible.AnnouncementPoliteness.Assertive
        announcement = QAccessibleAnnouncementEvent(self, told)
        announcement.setPoliteness(urgent)
        QAccessible.updateAccessibility(announcement)

    def show_evidence(self, entry_id: str, lines: Sequence[JournalEntry]) -> None:
        """Show what happened to the person before, if their decision is still the one shown."""
        if self.decision is None or self.decision.entry_id != entry_id or self._zone is None:
            return
        self._earlier = tuple(lines)
        self.dress()

    def proposed(self) -> Action | None:
        """Say which action the panel proposes, for Ctrl+Enter."""
        if self.decision is None or not self._is_loud():
            return None
        # Where the window cannot do the likeliest, the next best is not pressed unawares.
        likeliest = PROPOSED[self.decision.verdict][0]
        return likeliest if likeliest in self._possible() else None

    def possible(self) -> frozenset[Action]:
        """Say which actions make sense for what is shown."""
        return frozenset(self._possible())

    def dress(self) -> None:
        """Take over colours, sizes and the words of what is shown."""
        decision = self.decision
        if decision is None or self._zone is None:
            return
        self._set_words(decision, self._zone)
        self._set_sizes()
        self._set_chips(decision)
        self._set_buttons()
        self.updateGeometry()
        self.update()

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
        head_end = self._head.geometry().bottom()
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
            painter.drawRoundedRect(
                frame.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), 2 * look.u, 2 * look.u
            )

    def _paint_rule(self, painter: QPainter, y: int) -> None:
        ink = colour(self._look.family(self._family()).on)
        ink.setAlphaF(0.5)
        painter.setPen(QPen(ink, 1))
        margin = self._margin()
        painter.drawLine(margin, y, self.width() - margin, y)

    def _build(self) -> None:
        self._shape = QLabel()
        self._headline = plain_label()
        self._reason = plain_label(wraps=True)
        self._time, self._note_beside = plain_label(), plain_label()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._headline)
        words.addWidget(self._reason)
        words.addStretch(1)
        beside = QVBoxLayout()
        beside.addStretch(1)
        beside.addWidget(self._time, 0, Qt.AlignmentFlag.AlignTrailing)
        beside.addWidget(self._note_beside, 0, Qt.AlignmentFlag.AlignTrailing)
        beside.addStretch(1)
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.addWidget(self._shape)
        head.addLayout(words, 1)
        head.addLayout(beside)
        self._head_layout = head
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._head)
        self._layout.addWidget(self._build_body(), 1)

    def _build_body(self) -> QWidget:
        self._name = NameLabel(self._look)
        self._company = ElidedLabel()
        self._chips = QHBoxLayout()
        self._advice = plain_label(wraps=True)
        self._note = ElidedLabel()
        self._evidence = [ElidedLabel(), ElidedLabel()]
        self._buttons = QHBoxLayout()
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.addWidget(self._name)
        self._body.addWidget(self._company)
        self._body.addLayout(self._chips)
        self._body.addStretch(1)
        for label in self._evidence:
            self._body.addWidget(label)
        self._body.addWidget(self._note)
        self._body.addWidget(self._advice)
        self._body.addStretch(1)
        self._body.addLayout(self._buttons)
        return body

    def _set_words(self, decision: Decision, zone: tzinfo) -> None:
        told = reason_sentence(decision.explanation, decision.scan.at, zone)
        loud = self._is_loud()
        is_plain_welcome = decision.explanation.reason in {Reason.WELCOME, Reason.GOODBYE}
        self._headline.setText(headline(decision.verdict))
        self._reason.setText(told if loud else "")
        self._time.setText("" if loud else clock_time(decision.scan.at, zone))
        self._note_beside.setText("" if loud else self._beside(decision))
        self._advice.setText("" if loud or is_plain_welcome else told)
        attendee = decision.ticket.attendee if decision.ticket else None
        if attendee is None:
            code = printable(decision.scan.code)
            self._name.setText(
                self.tr("Code ending in {end}").format(end=tail(code)) if code else ""
            )
            self._company.setText("")
            self._note.setText("")
        else:
            self._name.setText(attendee.name)
            self._company.setText(", ".join(filter(None, (attendee.company, attendee.country))))
            note = " ".join(attendee.notes.split())
            self._note.setText(self.tr("Note: {note}").format(note=note) if note else "")
        before = [evidence_line(line, decision.scan.at, zone) for line in self._earlier]
        rows = 1 if self._look.is_small else 2
        for label, text in zip(self._evidence, before[:rows] + [""] * 2, strict=False):
            label.setText(text)

    def _beside(self, decision: Decision) -> str:
        if decision.verdict is not Verdict.ADMITTED:
            return ""
        first = decision.explanation.reason is Reason.WELCOME
        return self.tr("First time here") if first else ""

    def _set_sizes(self) -> None:
        look, loud = self._look, self._is_loud()
        family = look.family(self._family())
        on = family.on
        body = on if loud else look.theme.text
        margin = self._margin()
        self._head.setMinimumHeight(look.px(look.by_size(44 if loud else 40, 30 if loud else 26)))
        self._head.setMaximumHeight(look.px(look.by_size(56 if loud else 40, 40 if loud else 26)))
        self._head_layout.setContentsMargins(margin, look.px(2), margin, look.px(2))
        self._head_layout.setSpacing(look.px(look.by_size(8, 5)))
        self._body.setContentsMargins(margin, look.px(look.by_size(6, 3)), margin, margin)
        self._body.setSpacing(look.px(look.by_size(2, 1.25)))
        side = look.px(look.by_size(29, 20))
        verdict = self.decision.verdict if self.decision else Verdict.ADMITTED
        ratio = self.devicePixelRatioF()
        self._shape.setPixmap(look.icons.shape(verdict, on, family.fill, side, ratio))
        self._shape.setFixedSize(side, side)
        _dress(self._headline, look, (look.by_size(5, 3.6), 700, -2.5), on)
        long = len(self._reason.text()) > _LONGEST_REASON_IN_A_LINE
        size = look.by_size(1.6 if long else 1.9, 1.2 if long else 1.4)
        _dress(self._reason, look, (size, 600, 0), on)
        _dress(self._time, look, (look.by_size(1.7, 1.4), 600, 0), on)
        _dress(self._note_beside, look, (look.by_size(1.15, 1), 400, 0), on)
        self._name.set_colour(body)
        _dress(self._company, look, (look.by_size(1.6, 1.3), 400, 0), body)
        _dress(self._advice, look, (look.by_size(1.2, 1.05), 400, 0), body)
        for label in (*self._evidence, self._note):
            _dress(label, look, (look.by_size(1.1, 1), 500, 0), body)

    def _set_chips(self, decision: Decision) -> None:
        _empty(self._chips)
        self._chips.setSpacing(self._look.px(2))
        ticket = decision.ticket
        if ticket is not None:
            attendee = ticket.attendee
            ink = self._look.family(self._family()).on if self._is_loud() else ""
            words = [(ticket.category or attendee.category, "badge")]
            if attendee.mode is AttendanceMode.VIRTUAL or not self._is_loud():
                words.append((mode_word(attendee.mode), "in"))
            words += [(flag, "star") for flag in attendee.flags]
            for text, icon in [pair for pair in words if pair[0]][:_CHIPS]:
                self._chips.addWidget(Chip(self._look, text, icon, ink))
        self._chips.addStretch(1)

    def _set_buttons(self) -> None:
        _empty(self._buttons)
        self._buttons.setSpacing(self._look.px(3))
        possible = self._possible()
        # What is taken back stands alone at the far end, away from what is likely.
        for action in possible:
            if action is Action.UNDO:
                self._buttons.addStretch(1)
            self._buttons.addWidget(self._button(action, is_first=action is self.proposed()))
        if Action.UNDO not in possible:
            self._buttons.addStretch(1)

    def _button(self, action: Action, *, is_first: bool) -> KeyButton:
        words = ACTIONS[action]
        key = "Ctrl+Enter" if is_first and self._is_loud() else words.key
        button = KeyButton(self._look, words.text(), key, words.icon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # Scanners send Enter: it must not press what happens to be the default.
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.wanted.emit(action))
        if self._is_loud():
            family = self._look.family(self._family())
            ground, ink = (family.on, family.fill) if is_first else ("transparent", family.on)
            button.set_ink(ink)
            button.setStyleSheet(
                f"QPushButton {{ background: {ground}; border: 1px solid {family.on}; }}"
                f"QPushButton:focus {{ border: 3px solid {ink if is_first else family.on}; }}"
            )
        return button

    def _possible(self) -> Sequence[Action]:
        decision = self.decision
        if decision is None:
            return ()
        found = [each for each in PROPOSED[decision.verdict] if each in self._offered]
        if decision.ticket is None:
            without = {Action.LET_IN, Action.SHOW_PERSON, Action.PRINT, Action.CHECK_OUT}
            found = [each for each in found if each not in without]
        return found

    def _family(self) -> str:
        return FAMILIES[self.decision.verdict] if self.decision else "info"

    def _is_loud(self) -> bool:
        return self._family() in LOUD

    def _margin(self) -> int:
        return self._look.px(self._look.by_size(8, 5))


def _dress(
    label: QLabel | ElidedLabel, look: Look, how: tuple[float, int, float], ink: str
) -> None:
    """Give a label its font (scale, weight, tracking) and colour."""
    label.setFont(look.font(*how))
    if isinstance(label, ElidedLabel):
        label.set_colour(ink)
        label.updateGeometry()
    else:
        label.setStyleSheet(f"color: {ink}")
    label.setVisible(bool(label.text()))


def _empty(layout: QHBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
