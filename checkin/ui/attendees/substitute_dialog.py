"""Lets a colleague come instead."""

from PySide6.QtWidgets import QWidget

from checkin.core.ticket import Ticket
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look


class SubstituteDialog(AskDialog):
    """Who comes in somebody's place; company, country and category stay."""

    def __init__(
        self, look: Look, ticket: Ticket, *, has_come: bool = False, parent: QWidget | None = None
    ) -> None:
        """Ask who comes with this ticket's rights, with which its holder may have come in."""
        super().__init__(look, parent)
        left = ticket.attendee
        self.call(
            self.tr("Somebody comes instead of {name}").format(name=left.name),
            self.tr("Put in their place"),
        )
        about = self.tr(
            "The colleague gets a ticket of their own with the same company and category. "
            "The old code is not valid any more."
        )
        if has_come:
            twice = self.tr("{name} has come in with this ticket already; both may be inside then.")
            about += f" {twice.format(name=left.name)}"
        self.explain(about)
        self._left = left
        self._name = self.add_line(self.tr("&Name"))
        self._email = self.add_line(self.tr("&E-mail"))
        self._company = self.add_line(self.tr("&Company"), left.company)
        self._reason = self.add_reason(self.tr("&Reason"), [self.tr("Ill"), self.tr("Cannot come")])
        self.check()
        self._name.setFocus()

    def fields(self) -> dict[str, str]:
        """Give who comes, by field."""
        fields = {"name": self._name.text(), "email": self._email.text()}
        company = self._company.text()  # an unchanged one stays as it is
        return fields if company == self._left.company else fields | {"company": company}

    def reason(self) -> str:
        """Give why."""
        return self._reason.text().strip()

    def is_complete(self) -> bool:
        return bool(self._name.text().strip())
