"""One event on an Indico, whose forms are its check-in lists here."""

from collections.abc import Collection

from checkin.core.servers.offer import wanted_lists
from checkin.core.servers.outbox import Target
from checkin.core.servers.portrait import Portrait
from checkin.core.servers.pulled import PulledOrder
from checkin.core.servers.server_ticket import ServerTicket
from checkin.servers.http import HttpLine
from checkin.servers.indico.indico_cursor import doubting
from checkin.servers.indico.indico_pay import pay
from checkin.servers.indico.indico_person import IndicoPerson
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.servers.indico.indico_push import IndicoPush
from checkin.servers.one_event import OneEvent


class IndicoServer(OneEvent):
    """An event of Indico as a registration server."""

    def __init__(self, target: Target, line: HttpLine) -> None:
        """Take the event's target and the line to its server; ask nothing yet."""
        address = target.address
        pull = IndicoPull(line, address, wanted_lists(target.memory))
        super().__init__(line, pull, IndicoPush(line, address))
        self._address = address
        self._person = IndicoPerson(line, address)

    def order(self, told: ServerTicket) -> PulledOrder | None:
        """Give the registration of a ticket as it stands."""
        return self._person.order(told)

    def portrait(self, told: ServerTicket) -> Portrait | None:
        """Give the picture of a ticket's holder; None where there is none."""
        return self._person.portrait(told)

    def doubting(self, cursor: str, orders: Collection[str]) -> str:
        """Give a cursor that knows of some registrations no more how they stand."""
        return doubting(cursor, orders)

    def pay(self, told: ServerTicket) -> PulledOrder:
        """Mark the registration of a ticket as paid; give it as it is then."""
        return pay(self._line, self._address, told)
