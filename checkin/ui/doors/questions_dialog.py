"""Asks what is to be asked at doors: one question at a time, new or to be changed."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from checkin.core.event import CheckInList
from checkin.core.question import CHOOSING, Option, Question, QuestionKind
from checkin.ui.desk.question_words import kind_words
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look
from checkin.ui.parts.several_box import SeveralBox
from checkin.ui.parts.tick_box import TickBox
from checkin.ui.parts.widgets import KeyButton

_LONGEST_WORDING = 2_000
_LINES = 3


@dataclass(frozen=True, slots=True)
class Asking:
    """What is asked, and of what there is to ask about."""

    questions: tuple[Question, ...]
    lists: tuple[CheckInList, ...]
    categories: tuple[str, ...]
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wished:
    """A question as it is wished for, with the texts to choose among.

    `before` is the question that it changes; None for a new one.
    """

    question: Question
    texts: tuple[str, ...]
    before: Question | None


class QuestionsDialog(AskDialog):
    """A question of the door, with all that belongs to it."""

    wished = Signal(object)  # Wished
    removal_wished = Signal(object)  # Question

    def __init__(self, look: Look, asking: Asking, parent: QWidget) -> None:
        """Begin with a new question."""
        super().__init__(look, parent)
        self.call(self.tr("Questions at the door"), self.tr("Ask this"))
        self._asking = asking
        self._which = self.add_choice(self.tr("&Question"), {"": self.tr("New question")}, "")
        self.wording = self.add_line(self.tr("&Wording"))
        self.wording.setMaxLength(_LONGEST_WORDING)
        kinds = {kind.value: kind_words(kind) for kind in QuestionKind}
        self._kind = self.add_choice(self.tr("&Kind of answer"), kinds, QuestionKind.YES_NO)
        self.answers = QPlainTextEdit()
        self.answers.setPlaceholderText(self.tr("One answer a line"))
        self.answers.setTabChangesFocus(True)
        self._add(self.tr("&Answers"), self.answers)
        self.answers.setFixedHeight(look.px(look.by_size(5.5, 4.5) * _LINES + 3))
        self.required = TickBox(look, self.tr("Nobod&y comes in without an answer"))
        self.form.addRow(self.tr("Required"), self.required)
        self.consent = TickBox(look, self.tr("Asked an&ew once its words change"))
        self.form.addRow(self.tr("Consent"), self.consent)
        self._lists = SeveralBox(look, self.tr("At every door"), self.tr("There is no door yet."))
        self._add(self.tr("A&sked"), self._lists)
        none = self.tr("No attendee has a category yet.")
        self._categories = SeveralBox(look, self.tr("Everybody"), none)
        self._add(self.tr("&Of whom"), self._categories)
        self._column = self.add_choice(self.tr("&List's column"), {"": ""}, "", editable=True)
        if (column := self._column.lineEdit()) is not None:
            column.setPlaceholderText(self.tr("Called as the question is"))
        self.remove = KeyButton(look, self.tr("Ask &no more"))
        self.remove.setAutoDefault(False)
        self.buttons.insertWidget(0, self.remove)
        self.remove.clicked.connect(self._wish_removal)
        self.agreed.connect(self._wish)
        self._kind.currentIndexChanged.connect(self._show_kind)
        self._which.activated.connect(self._take_chosen)
        self.show_asking(asking)
        self.wording.setFocus()

    def show_asking(self, asking: Asking, told: str = "") -> None:
        """Show what is asked now, ready for a new question; `told` says what was done."""
        self._asking = asking
        self._which.clear()
        self._which.addItem(self.tr("New question"))
        for each in asking.questions:
            self._which.addItem(each.wording)
        self._lists.offer([(each.id, each.name) for each in asking.lists])
        self._categories.offer([(each, each) for each in asking.categories])
        self._column.clear()
        self._column.addItems(["", *asking.columns])
        self.explain(told or self.tr("What the attendee list does not answer is asked."))
        self.choose(0)

    def choose(self, place: int) -> None:
        """Show a question by its place, behind that for a new one."""
        self._which.setCurrentIndex(place)
        shown = self._shown()
        language = QLocale().bcp47Name()
        question = shown or Question("", "", QuestionKind.YES_NO, language=language)
        self.wording.setText(question.wording)
        self._kind.setCurrentIndex(self._kind.findData(question.kind.value))
        self.answers.setPlainText("\n".join(option.text for option in question.options))
        self.required.setChecked(question.required)
        self.consent.setChecked(question.consent)
        self._lists.choose(question.list_ids)
        self._categories.choose(question.categories)
        self._column.setEditText(question.column)
        self.remove.setVisible(shown is not None)
        self.say_verb(self.tr("Keep changes") if shown else self.tr("Ask this"))
        self._show_kind()
        self.check()

    def is_complete(self) -> bool:
        """Whether there is a wording."""
        return bool(self.wording.text().strip())

    def wish(self) -> Wished:
        """Give the question as the form has it."""
        shown = self._shown()
        before = shown or Question("", "", language=QLocale().bcp47Name())
        kind = QuestionKind(self._kind.currentData())
        lines = self.answers.toPlainText().splitlines() if kind in CHOOSING else []
        made = replace(
            before,
            wording=self.wording.text(),
            kind=kind,
            options=tuple[Option, ...](),
            required=self.required.isChecked(),
            consent=self.consent.isChecked(),
            list_ids=self._lists.chosen(),
            categories=self._categories.chosen(),
            column=self._column.currentText().strip(),
        )
        return Wished(made, tuple(line for line in lines if line.strip()), shown)

    def _shown(self) -> Question | None:
        place = self._which.currentIndex()
        return self._asking.questions[place - 1] if place > 0 else None

    def _take_chosen(self, place: int) -> None:
        self.explain("")
        self.choose(place)

    def _show_kind(self) -> None:
        is_choice = QuestionKind(self._kind.currentData()) in CHOOSING
        self.form.setRowVisible(self.answers, is_choice)

    def _wish(self) -> None:
        self.wished.emit(self.wish())

    def _wish_removal(self) -> None:
        if (shown := self._shown()) is not None:
            self.removal_wished.emit(shown)
