"""Asks whether somebody has paid, and has it noted at their server."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from checkin.core.errors import CheckinError
from checkin.core.ticket import Ticket
from checkin.ui.attendees.pay_session import PaySession
from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look
from checkin.ui.troubles.trouble_words import trouble_words


class PayDialog(AskDialog):
    """Stays until the server has answered, and says why it did not take the payment."""

    settled = Signal()  # the ticket is paid

    def __init__(
        self, look: Look, paying: PaySession, ticket: Ticket, server: str, parent: QWidget
    ) -> None:
        """Ask about a ticket that is of a server."""
        super().__init__(look, parent)
        self._paying, self._ticket = paying, ticket
        self._server = server
        told = self.tr("Paid: {name}?").format(name=ticket.attendee.name)
        self.call(told, self.tr("Mark as paid"))
        self._about = self.tr("{server} is told at once. It cannot be taken back here.")
        self.explain(self._about.format(server=server))
        self.agreed.connect(self._pay)
        paying.paid.connect(self._take_paid)
        paying.refused.connect(self._tell_unpaid)

    def _pay(self) -> None:
        self.explain(self.tr("{server} is being told of the payment …").format(server=self._server))
        self._paying.pay(self._ticket)

    def _take_paid(self, ticket: Ticket) -> None:
        if ticket.id == self._ticket.id:
            self.settled.emit()
            self.accept()

    def _tell_unpaid(self, ticket: Ticket, error: CheckinError) -> None:
        if ticket.id == self._ticket.id:
            self.explain(self._about.format(server=self._server))
            self.show_trouble(trouble_words(error))
