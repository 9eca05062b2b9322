"""One event on a registration server: what it holds, and the way to tell it what happened."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Protocol

from checkin.core.event import CheckInList
from checkin.core.servers.outbox import Pushed
from checkin.core.servers.portrait import Portrait
from checkin.core.servers.posting import Posting
from checkin.core.servers.pulled import PulledOrder, PulledPage
from checkin.core.servers.server_ticket import ServerTicket
from checkin.servers.http import HttpLine


class Pull(Protocol):
    """How a kind of server is asked for what it holds."""

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its check-in lists."""

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page."""

    def ask_for_all(self) -> None:
        """Have the next pull leave nothing out because it was asked for a little while ago."""

    def read_again(self, key: str) -> tuple[Sequence[PulledOrder], Sequence[str]]:
        """Give one order, or its key if it cannot be read still; neither where it is gone."""


class Push(Protocol):
    """How a kind of server is told what happened."""

    batch: int

    def push(self, postings: Sequence[Posting]) -> Iterable[Pushed]:
        """Send lines, and say of each what became of it."""


class OneEvent:
    """A registration server, reached over one line; of whichever kind, its two halves do it."""

    def __init__(self, line: HttpLine, pull: Pull, push: Push) -> None:
        """Take the line and the two halves; ask nothing yet."""
        self._line, self._pull, self._push = line, pull, push
        self.batch = push.batch

    @property
    def clock_offset(self) -> float | None:
        """How many seconds its clock is ahead of ours; None while not measured."""
        return self._line.clock_offset

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its check-in lists, with their terms where it has some."""
        return self._pull.lists()

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything."""
        return self._pull.pull(cursor)

    def ask_for_all(self) -> None:
        """Have the next pull leave nothing out because it was asked for a little while ago."""
        self._pull.ask_for_all()

    def read_again(self, key: str) -> tuple[Sequence[PulledOrder], Sequence[str]]:
        """Give one order, or its key if it cannot be read still; neither where it is gone."""
        return self._pull.read_again(key)

    def order(self, told: ServerTicket) -> PulledOrder | None:
        """Give the order of a ticket as it stands; None where that is not asked one by one."""
        del told
        return None

    def portrait(self, told: ServerTicket) -> Portrait | None:
        """Give the picture of a ticket's holder; None where there is none."""
        del told
        return None

    def doubting(self, cursor: str, orders: Collection[str]) -> str:
        """Give a cursor from which a fetch tells of some orders anew, however they stand.

        It is the same where the server tells of every change by itself.
        """
        del orders
        return cursor

    def push(self, postings: Sequence[Posting]) -> Iterable[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known."""
        return self._push.push(postings)
