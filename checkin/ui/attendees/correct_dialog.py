"""Corrects what is known of a person."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from checkin.core.ticket import AttendanceMode, Attendee
from checkin.ui.attendees.standing_words import mode_word
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look

_LONGEST = 1_000  # letters that a correction takes


def modes() -> dict[str, str]:
    """Give the attendance modes with their words."""
    return {mode.value: mode_word(mode) for mode in AttendanceMode}


class CorrectDialog(AskDialog):
    """The fields that a desk may correct, and why."""

    def __init__(
        self, look: Look, person: Attendee, categories: Sequence[str], parent: QWidget | None = None
    ) -> None:
        """Begin with what is known."""
        super().__init__(look, parent)
        self.call(
            self.tr("Correct {name}").format(name=person.name), self.tr("Keep the correction")
        )
        if not look.is_small:
            self.explain(self.tr("The list keeps what it said; the journal keeps both."))
        self._person = person
        self._lines: dict[str, QLineEdit] = {}
        in_parts = bool(person.first_name or person.last_name)
        names = {"name": self.tr("&Name")}
        if in_parts:
            names = {"first_name": self.tr("&First name"), "last_name": self.tr("&Last name")}
        labels = names | {
            "company": self.tr("Co&mpany"),
            "country": self.tr("Co&untry"),
            "email": self.tr("&E-mail"),
        }
        for field, label in labels.items():
            self._lines[field] = self.add_line(label, getattr(person, field))
        offered = dict.fromkeys([*categories, person.category])
        self._choices: dict[str, QComboBox] = {
            "category": self.add_choice(
                self.tr("&Category"), {each: each for each in offered}, person.category,
                editable=True,
            ),
            "mode": self.add_choice(self.tr("M&ode"), modes(), person.mode.value),
        }  # fmt: skip
        self._lines["notes"] = self.add_line(self.tr("No&tes"), person.notes)
        for line in self._lines.values():
            line.setMaxLength(max(_LONGEST, line.maxLength()))
        self._given = {field: line.text() for field, line in self._lines.items()}
        self._reason = self.add_reason(
            self.tr("&Reason"),
            [self.tr("Misspelt"), self.tr("Asked for it")],
        )
        for box in self._choices.values():
            box.currentTextChanged.connect(self.check)
        self.check()
        next(iter(self._lines.values())).setFocus()

    def changed(self) -> dict[str, str]:
        """Give the fields that are others now."""
        now = {
            field: " ".join(line.text().split())
            for field, line in self._lines.items()
            if line.text() != self._given[field]
        }
        now["category"] = " ".join(self._choices["category"].currentText().split())
        now["mode"] = str(self._choices["mode"].currentData())
        return {
            field: value
            for field, value in now.items()
            if value != " ".join(str(getattr(self._person, field)).split())
        }

    def reason(self) -> str:
        """Give why."""
        return self._reason.text().strip()

    def is_complete(self) -> bool:
        if not hasattr(self, "_reason"):
            return False  # the form is still being made
        names = [
            line.text() for field, line in self._lines.items()
            if field in {"name", "first_name", "last_name"}
        ]  # fmt: skip
        return bool(self.changed()) and bool("".join(names).strip())
