"""A question asked in the place of the verdict, never in a dialog."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.desk.questions import Question
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label

_LONGEST = 500


class QuestionPanel(QFrame):
    """One question with likely answers as buttons, and a line for any other."""

    dropped = Signal()  # left unanswered by the person at the desk

    def __init__(self, look: Look) -> None:
        """Ask nothing yet."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._answered: Callable[[str], object] | None = None
        self.about_entry = ""  # the journal line that it is about
        self._buttons: list[KeyButton] = []
        self._title, self._about = plain_label(wraps=True), plain_label(muted=True, wraps=True)
        self._answers = QVBoxLayout()
        self._line = QLineEdit()
        self._line.setMaxLength(_LONGEST)
        self._line.setPlaceholderText(self.tr("Another reason"))
        self._line.setAccessibleName(self.tr("Another reason"))
        self._line.returnPressed.connect(self._take_line)
        self._keep = KeyButton(look, self.tr("&Keep this reason"))
        self._keep.clicked.connect(self._take_line)
        self._cancel = KeyButton(look, self.tr("Back"), self.tr("Esc"))
        self._cancel.clicked.connect(self._drop)
        for button in (self._keep, self._cancel):
            button.setAutoDefault(False)
        self._other = QHBoxLayout()
        self._other.addWidget(self._line, 1)
        self._other.addWidget(self._keep)
        layout = QVBoxLayout(self)
        layout.addWidget(self._title)
        layout.addWidget(self._about)
        layout.addLayout(self._answers)
        layout.addLayout(self._other)
        layout.addStretch(1)
        layout.addWidget(self._cancel, 0, Qt.AlignmentFlag.AlignLeading)
        self._layout = layout
        self.dress()

    @property
    def is_asking(self) -> bool:
        """Whether an answer is awaited."""
        return self._answered is not None

    def ask(self, asked: Question, answered: Callable[[str], object]) -> None:
        """Ask, in the place of an earlier question; `answered` hears the answer once."""
        self._answered = answered
        self._title.setText(asked.title)
        self._about.setText(asked.about)
        self._about.setVisible(bool(asked.about))
        self._line.clear()
        for part in (self._line, self._keep):
            part.setVisible(asked.is_free)
        self._set_answers(asked.answers)

    def take_focus(self) -> None:
        """Give the keyboard to the line for any other answer, for whoever begins to type.

        Where there is none, nothing is pressed unawares.
        """
        first = self._cancel if self._line.isHidden() else self._line
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def buttons(self) -> list[QWidget]:
        """Give what can be pressed or typed into, in its order."""
        free = [] if self._line.isHidden() else [self._line, self._keep]
        return [*self._buttons, *free, self._cancel]

    def drop(self) -> None:
        """Leave the question unanswered, as a new scan does."""
        self._answered = None

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin = look.px(look.by_size(8, 5))
        self._layout.setContentsMargins(margin, margin, margin, margin)
        self._layout.setSpacing(look.px(look.by_size(4, 2.5)))
        self._answers.setSpacing(look.px(2))
        self._other.setSpacing(look.px(3))
        self._title.setFont(look.font(look.by_size(2.2, 1.7), 600))
        self._about.setFont(look.font(1.2))
        self._line.setFont(look.font(1.2))
        self._line.setMinimumHeight(look.px(11))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._drop()
        else:
            super().keyPressEvent(event)

    def _set_answers(self, answers: Sequence[str]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for number, answer in enumerate(answers, 1):
            button = KeyButton(self._look, answer.replace("&", "&&"), f"Alt+{number}")
            button.setAccessibleName(answer)
            button.setShortcut(f"Alt+{number}")
            button.setAutoDefault(False)
            button.set_tall(tall=True)
            button.setMinimumWidth(self._look.px(90))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))
            self._answers.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            self._buttons.append(button)

    def _take_line(self) -> None:
        if text := self._line.text().strip():
            self._answer(text)

    def _answer(self, answer: str) -> None:
        if (answered := self._answered) is not None:
            self._answered = None
            answered(answer)

    def _drop(self) -> None:
        self.drop()
        self.dropped.emit()
