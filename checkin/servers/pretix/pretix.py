"""One event on a pretix."""

from checkin.core.errors import Refused
from checkin.core.servers.offer import wanted_lists
from checkin.core.servers.outbox import Target
from checkin.core.servers.pulled import PulledOrder
from checkin.core.servers.server_ticket import ServerTicket
from checkin.servers.http import HttpLine
from checkin.servers.one_event import OneEvent
from checkin.servers.pretix.pretix_account import is_device
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.servers.pretix.pretix_push import PretixPush


class PretixServer(OneEvent):
    """An event of pretix as a registration server."""

    def __init__(self, target: Target, line: HttpLine) -> None:
        """Take the event's target and the line to its server; ask nothing yet."""
        address = target.address
        is_one, wanted = is_device(target.memory), wanted_lists(target.memory)
        pull = PretixPull(line, address, is_device=is_one, wanted=wanted)
        super().__init__(line, pull, PretixPush(line, address))

    def pay(self, told: ServerTicket) -> PulledOrder:
        """Say that orders are paid there, where receipts are made too."""
        del told
        raise Refused("pretix takes payments itself. Mark the order as paid there, then sync.")
