"""A question that needs a form: 480 wide, a verb on its button, and Esc goes back.

It is opened, never executed: a scan while it stands there is judged as ever. It stays until what
it asks for is done, so that a refusal is read where the words that led to it still stand.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.look import Look
from checkin.ui.parts.way_to_desk import lead_to_desk
from checkin.ui.parts.widgets import KeyButton, heading, plain_label

_LONGEST = 500
_WIDTH = 120  # steps
_SHORT = 30  # letters of answers that fit side by side


class AskDialog(QDialog):
    """Title, an explanation, a form, one verb."""

    agreed = Signal()  # the verb was pressed and `is_complete`

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        """Begin with an empty form; `call` gives it its words."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("ask")
        self._look = look
        px = look.px
        self._heading = heading(look)
        self.about = plain_label(muted=True, wraps=True)
        self.about.hide()
        self.form = QFormLayout()
        self.form.setVerticalSpacing(px(look.by_size(2, 1.5)))
        self.form.setHorizontalSpacing(px(4))
        self._trouble = plain_label(wraps=True)
        self._trouble.setObjectName("blame")
        self._trouble.hide()
        self.verb = KeyButton(look, "")
        self.verb.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        # Enter in a line of the form is a person's; scanners are heard before any widget.
        self.verb.setDefault(True)
        self.verb.clicked.connect(self._agree)
        back = KeyButton(look, self.tr("Back"), self.tr("Esc"))
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(px(3))
        self.buttons.addStretch(1)
        self.buttons.addWidget(back)
        self.buttons.addWidget(self.verb)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(6), px(look.by_size(5, 3)), px(6), px(look.by_size(5, 3)))
        column.setSpacing(px(look.by_size(4, 2.5)))
        for part in (self._heading, self.about):
            column.addWidget(part)
        column.addLayout(self.form)
        column.addWidget(self._trouble)
        column.addLayout(self.buttons)
        self.setFixedWidth(px(_WIDTH))
        lead_to_desk(self)

    def event(self, event: QEvent) -> bool:
        """Grow with what is said: Qt forgets how high a window has to be whose words wrap."""
        is_about_layout = event.type() is QEvent.Type.LayoutRequest
        is_done = super().event(event)
        if is_about_layout and self.isVisible() and (layout := self.layout()) is not None:
            needed = layout.totalMinimumHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), needed))
        return is_done

    def call(self, title: str, verb: str) -> None:
        """Say what is asked, and what the button does."""
        self.setWindowTitle(title)
        self._heading.setText(title)
        self.say_verb(verb)

    def say_verb(self, verb: str) -> None:
        """Say what the button does."""
        self.verb.setText(verb.replace("&", "&&"))
        self.verb.setAccessibleName(verb)
        self.verb.updateGeometry()

    def explain(self, about: str) -> None:
        """Say below the title what this is about."""
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def show_trouble(self, sentence: str) -> None:
        """Say why it was not done; the form stays."""
        self._trouble.setText(sentence)
        self._trouble.setAccessibleName(sentence)
        self._trouble.show()
        self.verb.setEnabled(True)

    def trouble(self) -> str:
        """Give what is said to be wrong; empty for nothing."""
        return "" if self._trouble.isHidden() else self._trouble.text()

    def drop_trouble(self) -> None:
        """Say no more why it was not done, since something else is asked for now."""
        self._trouble.hide()

    def is_complete(self) -> bool:
        """Whether the verb can be pressed; for dialogs that need something."""
        return True

    def check(self) -> None:
        """See again whether the verb can be pressed."""
        self.verb.setEnabled(self.is_complete())

    def add_line(self, label: str, text: str = "") -> QLineEdit:
        """Add a line to the form; `label` may have a mnemonic."""
        line = QLineEdit()
        # What is there already is never cut. Qt counts letters beyond U+FFFF twice.
        line.setMaxLength(max(_LONGEST, len(text.encode("utf-16-le", "surrogatepass")) // 2))
        line.setText(text)
        self._add(label, line)
        line.textChanged.connect(self.check)
        return line

    def add_choice(
        self, label: str, choices: Mapping[str, str], chosen: str, *, editable: bool = False
    ) -> QComboBox:
        """Add a choice: words by value; an editable one also takes any other text."""
        box = ChoiceBox(self._look)
        box.setEditable(editable)
        for value, words in choices.items():
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        if editable:
            box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            box.setEditText(chosen)
        self._add(label, box)
        return box

    def add_reason(self, label: str, answers: Sequence[str]) -> QLineEdit:
        """Add a line for a reason, with likely ones to press; the last row of the form."""
        line = self.add_line(label)
        if answers:
            fits_in_a_row = sum(map(len, answers)) < _SHORT
            chips = QHBoxLayout() if fits_in_a_row else QVBoxLayout()
            chips.setSpacing(self._look.px(1.5))
            group = QButtonGroup(self)
            for number, answer in enumerate(answers, 1):
                button = KeyButton(self._look, answer.replace("&", "&&"), f"Alt+{number}")
                button.setAccessibleName(answer)
                button.setShortcut(f"Alt+{number}")
                button.setAutoDefault(False)
                group.addButton(button)
                chips.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
            if fits_in_a_row:
                chips.addStretch(1)
            group.buttonClicked.connect(lambda button: line.setText(button.accessibleName()))
            self.form.addRow("", chips)
        return line

    def _add(self, label: str, field: QWidget) -> None:
        field.setMinimumHeight(self._look.px(self._look.by_size(10, 9)))
        field.setAccessibleName(label.replace("&", ""))
        if isinstance(field, QComboBox) and (line := field.lineEdit()) is not None:
            line.setAccessibleName(field.accessibleName())
        self.form.addRow(label, field)
        if (words := self.form.labelForField(field)) is not None:
            words.setMinimumHeight(field.minimumHeight())

    def _agree(self) -> None:
        if self.is_complete():
            self.verb.setEnabled(False)  # once only; `show_trouble` gives it back
            self.drop_trouble()
            self.agreed.emit()
