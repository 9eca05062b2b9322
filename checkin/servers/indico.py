"""One event on an Indico: what it holds, and the way to tell it what happened."""

from collections.abc import Iterator, Sequence

from checkin.core.event import CheckInList
from checkin.core.offer import wanted_lists
from checkin.core.outbox import Pushed, Target
from checkin.core.posting import Posting
from checkin.core.pulled import PulledOrder, PulledPage
from checkin.core.server_ticket import ServerTicket
from checkin.servers.http import HttpLine
from checkin.servers.indico_pay import pay
from checkin.servers.indico_pull import IndicoPull
from checkin.servers.indico_push import IndicoPush


class IndicoServer:
    """A registration server, reached over one line."""

    batch = IndicoPush.batch

    def __init__(self, target: Target, line: HttpLine) -> None:
        """Take the event's target and the line to its server; ask nothing yet."""
        self._line = line
        self._pull = IndicoPull(line, target.address, wanted_lists(target.memory))
        self._push = IndicoPush(line, target.address)
        self._address = target.address

    @property
    def clock_offset(self) -> float | None:
        """How many seconds its clock is ahead of ours; None while not measured."""
        return self._line.clock_offset

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its forms, each of which is a check-in list here."""
        return self._pull.lists()

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything."""
        return self._pull.pull(cursor)

    def push(self, postings: Sequence[Posting]) -> Iterator[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known."""
        return self._push.push(postings)

    def pay(self, told: ServerTicket) -> PulledOrder:
        """Mark the registration of a ticket as paid; give it as it is then."""
        return pay(self._line, self._address, told)
