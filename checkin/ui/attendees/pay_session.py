"""The window's one way to have somebody marked as paid, in a lane that waits for a server."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from checkin.core.ticket import Ticket
    from checkin.ui.lane import Lane
    from checkin.ui.services import Services

PATIENCE = 1.5  # seconds that closing waits for a server


class PaySession(QObject):
    """Asks the server of a ticket; scans go on meanwhile."""

    paid = Signal(object)  # Ticket
    refused = Signal(object, object)  # Ticket, and the CheckinError: it is still unpaid

    def __init__(self, parent: QObject, begin: Callable[[], Lane[Services]]) -> None:
        """Begin the lane with the first payment."""
        super().__init__(parent)
        self._begin = begin
        self.lane: Lane[Services] | None = None

    def pay(self, ticket: Ticket) -> None:
        """Have a ticket marked as paid; comes as `paid` or `refused`."""
        if self.lane is None:
            self.lane = self._begin()
        self.lane.ask(partial(_pay, ticket.id), self.paid.emit, partial(self.refused.emit, ticket))

    def close(self) -> None:
        """End the lane; a server that does not answer is not waited for."""
        if self.lane is not None:
            self.lane.close()


def _pay(ticket_id: str, services: Services) -> Ticket:
    services.sync.refuse_if_cut_off()
    return services.paying.pay_for(ticket_id)
