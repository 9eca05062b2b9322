"""One event on a pretix: what it holds, and the way to tell it what happened."""

from collections.abc import Iterator, Sequence

from checkin.core.errors import Refused
from checkin.core.event import CheckInList
from checkin.core.outbox import Pushed, Target
from checkin.core.posting import Posting
from checkin.core.pulled import PulledOrder, PulledPage
from checkin.core.server_ticket import ServerTicket
from checkin.servers.http import HttpLine
from checkin.servers.pretix_pull import PretixPull
from checkin.servers.pretix_push import PretixPush


class PretixServer:
    """A registration server, reached over one line."""

    batch = PretixPush.batch

    def __init__(self, target: Target, line: HttpLine) -> None:
        """Take the event's target and the line to its server; ask nothing yet."""
        self._line = line
        self._pull = PretixPull(line, target.address)
        self._push = PretixPush(line, target.address)

    @property
    def clock_offset(self) -> float | None:
        """How many seconds its clock is ahead of ours; None while not measured."""
        return self._line.clock_offset

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its check-in lists, with their terms."""
        return self._pull.lists()

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything."""
        return self._pull.pull(cursor)

    def push(self, postings: Sequence[Posting]) -> Iterator[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known."""
        return self._push.push(postings)

    def pay(self, told: ServerTicket) -> PulledOrder:
        """Say that orders are paid there, where receipts are made too."""
        del told
        raise Refused("pretix takes payments itself. Mark the order as paid there, then sync.")
