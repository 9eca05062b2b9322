"""How a fetch shares the event file with the desks that decide beside it."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from checkin.core.servers.pulled import PulledOrder

_LONGEST_REST = 0.05  # seconds
# Orders of a page that are taken in at once beside a desk. A scan that comes just then waits for
# no more than these, and whoever is cut off in between asks for the page again.
_AT_ONCE = 10
# Orders until what was written is brought to its place: a little at a time, for the disk keeps a
# desk that writes meanwhile waiting for all of it. The second where no desk does.
_TO_PLACE, _TO_PLACE_ALONE = 20, 200
# Who has written is thought to do so again for so long: doors have quiet minutes, too.
_SHARED_SECONDS = 60.0


class SharedFile(Protocol):
    """What keeping pace needs of the event file."""

    def commits_elsewhere(self) -> int:
        """Give a number that changes whenever another connection writes."""

    def empty_log(self) -> None:
        """Bring what was written to its place, outside any transaction and in nobody's way."""

    def write_lightly(self) -> AbstractContextManager[None]:
        """Begin a transaction whose content could be fetched again, if a pulled plug took it."""


class FetchPace:
    """The pace at which orders are taken in: gently while others write, else a page at once.

    Ten orders to a transaction, with a rest behind each, take twice as long as all of a page.
    """

    def __init__(
        self,
        file: SharedFile,
        rest: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the event file; `rest` lets some seconds pass, `clock` counts them."""
        self._file = file
        self._rest = rest
        self._clock = clock
        self._not_in_place = 0  # orders
        self._held = self._let_go = 0.0  # seconds: how long the file was kept, and until when
        self._commits = file.commits_elsewhere()
        self._shared_until = 0.0

    def pieces(self, orders: Sequence[PulledOrder]) -> list[Sequence[PulledOrder]]:
        """Cut a page into what is taken in at once; one empty piece where there is nothing."""
        size = _AT_ONCE if self._is_shared() else max(len(orders), 1)
        places = range(0, len(orders), size)
        return [orders[place : place + size] for place in places] or [()]

    @contextmanager
    def writing(self, orders: int) -> Iterator[None]:
        """Begin a transaction for so many orders, when it is time for it."""
        # At once before a transaction, which the disk then keeps waiting instead of a desk's.
        is_shared = self._is_shared()
        if self._not_in_place >= (_TO_PLACE if is_shared else _TO_PLACE_ALONE):
            self._file.empty_log()
            self._not_in_place = 0
        self._not_in_place += orders
        if orders:
            self._leave_alone()
        began = self._clock()
        with self._file.write_lightly():
            yield
        self._let_go = self._clock()
        self._held = self._let_go - began

    def _leave_alone(self) -> None:
        """Leave the file to others for as long as it was kept; what is made meanwhile counts."""
        # Who waits for it looks now and then whether it is free: here it is.
        free_for = self._clock() - self._let_go
        self._rest(max(min(self._held, _LONGEST_REST) - free_for, 0.0))

    def _is_shared(self) -> bool:
        """Whether others have written lately, as far as was looked."""
        before, self._commits = self._commits, self._file.commits_elsewhere()
        if self._commits != before:
            self._shared_until = self._clock() + _SHARED_SECONDS
        return self._clock() < self._shared_until
