"""Registers somebody who came without being listed."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from checkin.core.ticket import AttendanceMode
from checkin.ui.attendees.correct_dialog import modes
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look
from checkin.ui.parts.tick_box import TickBox


class WalkInDialog(AskDialog):
    """Name, company, e-mail, category, mode; and whether to check in at once."""

    def __init__(
        self, look: Look, categories: Sequence[str], here: str, parent: QWidget | None = None
    ) -> None:
        """Ask who came.

        The usual category comes first; `here` is where the desk stands, empty for nowhere.
        """
        super().__init__(look, parent)
        self.call(self.tr("Walk-in"), self.tr("Register"))
        self.anyway = False
        self._name = self.add_line(self.tr("&Name"))
        self._company = self.add_line(self.tr("Co&mpany"))
        self._email = self.add_line(self.tr("&E-mail"))
        usual = categories[0] if categories else ""
        offered = {each: each for each in dict.fromkeys((usual, *categories, ""))}
        self._category = self.add_choice(self.tr("&Category"), offered, usual, editable=True)
        self._mode = self.add_choice(self.tr("M&ode"), modes(), AttendanceMode.ON_SITE.value)
        at_once = self.tr("Check &in at once: {list}")
        self._at_once = TickBox(look, at_once.format(list=here.replace("&", "&&")))
        self._at_once.setChecked(bool(here))
        self._at_once.setVisible(bool(here))
        self.form.addRow("", self._at_once)
        for line in (self._name, self._email):
            line.textChanged.connect(self._ask_again)
        self._ask_again()
        self._name.setFocus()

    def fields(self) -> dict[str, str]:
        """Give who came, by field."""
        told = {
            "name": self._name.text(),
            "company": self._company.text(),
            "email": self._email.text(),
            "category": self._category.currentText(),
            "mode": str(self._mode.currentData()),
        }
        return {field: value.strip() for field, value in told.items() if value.strip()}

    @property
    def checks_in(self) -> bool:
        """Whether to check in at once."""
        return self._at_once.isChecked()

    def show_twin(self) -> None:
        """Say that somebody of this name is listed, and ask whether to go on."""
        self.anyway = True
        self.say_verb(self.tr("Register anyway"))
        self.show_trouble(
            self.tr(
                "{name} is listed already. Go back and search for the name, "
                "or register them once more."
            ).format(name=" ".join(self._name.text().split()))
        )

    def is_complete(self) -> bool:
        return bool(self._name.text().strip())

    def _ask_again(self) -> None:
        self.anyway = False
        self.say_verb(self.tr("Register"))
        self.check()
