"""What an event asks before somebody comes in, in the place of the verdict."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.core.decision import Decision
from checkin.core.errors import AnswerUnfit
from checkin.core.question import LONGEST_ANSWER, Question, valid_answer
from checkin.ui.desk.answer_choices import AnswerChoices
from checkin.ui.desk.given_answer import GivenAnswer
from checkin.ui.desk.question_words import hint, unfit_sentence
from checkin.ui.desk.verdict_head import VerdictHead
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.paragraph import Paragraph
from checkin.ui.parts.scroll_column import ScrollColumn
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.words import FAMILIES, headline

_RADIUS = 2.5
_SHORT, _LONG = 80, 240  # characters of a wording that may be large, and no more than middling
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1}


class AskPanel(QWidget):
    """One question after another; each answer is told as it is given."""

    answered = Signal(object)  # GivenAnswer
    dropped = Signal()  # left by the person at the desk

    def __init__(self, look: Look) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._look = look
        self._decision: Decision | None = None
        self._place = 0
        self.is_asking = False
        self.head, self._wording = VerdictHead(look), Paragraph(look.theme.text)
        self._hint, self._trouble = Paragraph(look.theme.muted), plain_label(wraps=True)
        self._choices, self._line = AnswerChoices(look), QLineEdit()
        self._line.setMaxLength(2 * LONGEST_ANSWER)
        self._line.setAccessibleName(self.tr("Answer"))
        self._line.installEventFilter(self)
        self._trouble.setObjectName("unfit")
        self._keep = KeyButton(look, self.tr("&Next question"), self.tr("Enter"))
        self._keep.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._skip = KeyButton(look, self.tr("&Skip"))
        self._back = KeyButton(look, self.tr("Back"), self.tr("Esc"))
        self._build()
        self.dress()

    @property
    def about_entry(self) -> str:
        """The journal line that asks."""
        return self._decision.entry_id if self._decision else ""

    def ask(self, decision: Decision) -> None:
        """Ask what a decision wants to know, from the first question on."""
        self._decision, self._place, self.is_asking = decision, 0, True
        self._show_question()
        self.head.wash(self._look.family(FAMILIES[decision.verdict]))

    def drop(self) -> None:
        """Ask no more, as when a new scan comes; what was answered is kept."""
        self.is_asking = False

    def question(self) -> Question | None:
        """Give the question that is shown."""
        return self._decision.questions[self._place] if self._decision else None

    def trouble(self) -> str:
        """Say why the answer given last was not taken; empty where none was."""
        return self._trouble.text() if not self._trouble.isHidden() else ""

    def buttons(self) -> list[QWidget]:
        """Give what can be pressed or typed into, in its order."""
        first = self._choices.buttons() or [self._line]
        skip = [] if self._skip.isHidden() else [self._skip]
        return [*first, self._keep, *skip, self._back]

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin, gap = look.px(look.by_size(8, 5)), look.px(look.by_size(3.5, 2))
        self._body.setContentsMargins(margin, look.px(look.by_size(6, 3)), margin, margin // 2)
        self._body.setSpacing(gap)
        self._middle.column.setSpacing(gap)
        self._middle.column.setContentsMargins(0, 0, 0, 0)
        self._foot.setSpacing(look.px(3))
        self._hint.setFont(look.font(1.05))
        self._trouble.setFont(look.font(1.1, 600))
        self._line.setFont(look.font(look.by_size(1.6, 1.3)))
        self._line.setMinimumHeight(look.px(look.by_size(14, 11)))
        self._choices.dress()
        if self._decision is not None:
            self._write(self._decision)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._line and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            return is_press and event.key() == Qt.Key.Key_Escape and self._take_key(event)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, family = self._look, self._look.family(self._family())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        path = QPainterPath()
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path.addRoundedRect(frame, _RADIUS * look.u, _RADIUS * look.u)
        painter.fillPath(path, colour(family.soft))
        painter.save()
        painter.setClipPath(path)
        head_end = self.head.geometry().bottom() + 1
        painter.fillRect(0, 0, self.width(), head_end, colour(family.fill))
        painter.restore()
        painter.setPen(QPen(colour(family.fill), 1))
        painter.drawPath(path)

    def _build(self) -> None:
        self._middle = ScrollColumn()
        for part in (self._wording, self._hint, self._choices, self._line, self._trouble):
            self._middle.column.addWidget(part)
        self._middle.column.addStretch(1)
        self._foot = QHBoxLayout()
        for button in (self._keep, self._skip):
            self._foot.addWidget(button)
        self._foot.addStretch(1)
        self._foot.addWidget(self._back)
        body = QWidget()
        self._body = QVBoxLayout(body)
        self._body.addWidget(self._middle, 1)
        self._body.addLayout(self._foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(body, 1)
        for button, pressed in (
            (self._keep, self._take), (self._skip, self._pass_over), (self._back, self._leave)
        ):  # fmt: skip
            # Scanners send Enter: it must not press what happens to be the default.
            button.setAutoDefault(False)
            button.clicked.connect(pressed)
        self._line.returnPressed.connect(self._take)
        self._line.textEdited.connect(self._forgive)
        self._choices.changed.connect(self._forgive)

    def _show_question(self) -> None:
        question = self.question()
        if question is None or self._decision is None:
            return
        self._choices.offer(question)
        self._line.clear()
        self._line.setVisible(not self._choices.buttons())
        self._line.setAccessibleName(question.wording)
        self._skip.setVisible(not question.required)
        self._forgive()
        self.setAccessibleName(question.wording)
        self.setFocusProxy(self.buttons()[0])
        self._write(self._decision)
        self._middle.verticalScrollBar().setValue(0)
        self._middle.fit_soon()

    def _write(self, decision: Decision) -> None:
        look, question = self._look, decision.questions[self._place]
        family, count = look.family(self._family()), len(decision.questions)
        holder = decision.ticket.attendee if decision.ticket else None
        whom = ", ".join(filter(None, (holder.name, holder.company))) if holder else ""
        place = self.tr("{number} of {count}").format(number=self._place + 1, count=count)
        is_last = self._place + 1 == count
        self._keep.setText(self.tr("&Check in") if is_last else self.tr("&Next question"))
        self._keep.setAccessibleName(self._keep.text().replace("&", ""))
        self._keep.updateGeometry()
        self.head.headline.setText(headline(decision.verdict))
        self.head.say(decision.verdict, whom, (place if count > 1 else "", ""), family)
        length = len(question.wording)
        size = look.by_size(2.2, 1.7) if length <= _SHORT else look.by_size(1.6, 1.3)
        self._wording.setFont(look.font(size if length <= _LONG else 1.15, 600))
        self._wording.say(question.wording, look.theme.text)
        may_skip = "" if question.required else self.tr("May be left open.")
        self._hint.say(f"{hint(question)}. {may_skip}".strip(), look.theme.muted)

    def _take_key(self, event: QKeyEvent) -> bool:
        key, is_plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = is_plain or event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape:
            self._leave()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._take()
        elif key in _STEPS and self._choices.buttons():
            self._choices.step(_STEPS[Qt.Key(key)])
        else:
            return is_plain and self._choices.press(event.text())
        return True

    def _take(self) -> None:
        text = self._choices.chosen() if self._choices.buttons() else self._line.text()
        self._give(text)

    def _pass_over(self) -> None:
        self._give("")

    def _give(self, text: str) -> None:
        decision, question = self._decision, self.question()
        if decision is None or question is None or not self.is_asking:
            return
        try:
            answer = valid_answer(question, text)
        except AnswerUnfit as error:
            self._trouble.setText(unfit_sentence(error))
            self._trouble.show()
            QTimer.singleShot(0, self, self._show_trouble)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        is_last = self._place + 1 == len(decision.questions)
        self.is_asking = not is_last
        if not is_last:
            self._place += 1
            self._show_question()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.answered.emit(GivenAnswer(decision, question, answer, is_last))

    def _show_trouble(self) -> None:
        self._middle.ensureWidgetVisible(self._trouble)

    def _forgive(self) -> None:
        """Take back what was said of an answer, once it is another."""
        self._trouble.clear()
        self._trouble.hide()

    def _leave(self) -> None:
        self.drop()
        self.dropped.emit()

    def _family(self) -> str:
        return FAMILIES[self._decision.verdict] if self._decision else "attention"
