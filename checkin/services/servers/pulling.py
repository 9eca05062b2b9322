"""Fetches what a registration server holds into an event, page by page, beside the desks."""

import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from checkin.core.errors import AccessDenied, PartUntold, TargetUnreachable
from checkin.core.event import CheckInList
from checkin.core.servers.offer import wanted_lists
from checkin.core.servers.outbox import Target
from checkin.core.servers.pulled import PulledEvent, PulledOrder, PulledPage, Taken
from checkin.services.servers.fetch_pace import FetchPace, SharedFile

Ready = TypeVar("Ready")

_NOTHING = Taken()
# Orders that could not be read and are asked for singly, after all that is new.
_ASKED_AGAIN = 50


class PullingStore(SharedFile, Protocol[Ready]):
    """What fetching needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def cursor_at(self, server: str) -> str:
        """Give where the download from a server goes on; empty before there was one."""

    def ready_orders(self, server: str, orders: Sequence[PulledOrder]) -> Ready:
        """Make orders ready to be taken in, outside any transaction."""

    def take_orders(self, ready: Ready, at: datetime) -> Taken:
        """Take in orders, whole; inside a transaction."""

    def take_event(self, server: str, event: PulledEvent, at: datetime) -> None:
        """Take in lists, questions and codes; inside a transaction."""

    def keep_cursor(self, server: str, page: PulledPage, at: datetime) -> None:
        """Remember that a page has come in; inside the transaction that takes it in."""

    def left_out(self, server: str) -> Sequence[str]:
        """Give the orders that could not be read, first who was asked for longest ago."""

    def keep_left_out(self, server: str, came: Collection[str], left_out: Sequence[str]) -> None:
        """Note that some orders came, and which could not be read; inside a transaction."""

    def asked_for(self, server: str) -> Sequence[str]:
        """Give the orders that desks wait for."""

    def ask_no_more_for(self, server: str, order: str) -> None:
        """Note that an order was asked for; inside a transaction."""

    def keep_without_details(self, server: str, people: int) -> None:
        """Note of how many people a part is still to come; inside a transaction."""

    def keep_told(self, server: str, told: Sequence[str]) -> None:
        """Note what else could not be taken over by now; inside a transaction."""

    def keep_contact(
        self, server: str, reached_at: datetime | None, offset: float | None, trouble: str
    ) -> None:
        """Remember when a server was reached, and what was learned; inside a transaction."""


class PulledServer(Protocol):
    """What fetching needs of a registration server."""

    @property
    def clock_offset(self) -> float | None:
        """How many seconds its clock is ahead of ours; None while not measured."""

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything."""

    def ask_for_all(self) -> None:
        """Have the next pull leave nothing out because it was asked for a little while ago."""

    def read_again(self, key: str) -> tuple[Sequence[PulledOrder], Sequence[str]]:
        """Give one order, or its key if it cannot be read still; neither where it is gone."""


@dataclass(frozen=True, slots=True)
class Pulled:
    """What was fetched from a server.

    `orders` are counted once, however often something came of them; of `without_details` people
    a part is still to come. `left_out` names the orders that could not be understood; `told` are
    sentences on what else could not be taken over. It is not `whole` where it was stopped before
    all had come.
    """

    orders: int = 0
    taken: Taken = _NOTHING
    left_out: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    whole: bool = False
    without_details: int = 0

    @property
    def news(self) -> int:
        """Count the people of whom something is new or changed here by it."""
        return len(self.taken.people)


def _nobody_looks(done: int, of: int) -> None:
    del done, of


class Pulling(Generic[Ready]):
    """Fetches from servers; stopped or cut off after any page, it goes on from there later."""

    def __init__(
        self,
        store: PullingStore[Ready],
        open_server: Callable[[Target], PulledServer],
        now: Callable[[], datetime],
        lay_out: Callable[[str, PulledEvent], Iterable[str]] | None = None,
        rest: Callable[[float], None] = time.sleep,
    ) -> None:
        """Take the event file, the way to reach a server, and the clock.

        `lay_out` keeps the badge layouts of a server's event, and says what of them it could
        not keep. `rest` lets some seconds pass.
        """
        self._store = store
        self._open_server = open_server
        self._now = now
        self._lay_out = lay_out
        self._pace = FetchPace(store, rest)
        self._open: dict[str, tuple[str, PulledServer]] = {}
        self._asked: dict[str, set[str]] = {}

    def pull(
        self,
        target: Target,
        progress: Callable[[int, int], None] = _nobody_looks,
        is_stopped: Callable[[], bool] = lambda: False,
        *,
        is_wanted: bool = False,
    ) -> Pulled:
        """Fetch what is new; the first time everything.

        `progress` is told how many orders have come, and of how many. Of the lists, those are
        taken in that the target remembers as wanted. Orders that a desk waits for come first;
        those that could not be read before are asked for once more, each once for as long as the
        program runs. Where it `is_wanted`, somebody waits for it, and nothing is left out. Raises
        `TargetUnreachable`.
        """
        was_open = target.address in self._open
        try:
            return self._fetched(target, progress, is_stopped, is_wanted=is_wanted)
        except AccessDenied:
            if not was_open:
                raise
            # It was opened with a token that may have been replaced since.
            return self._fetched(target, progress, is_stopped, is_wanted=is_wanted)

    def _fetched(
        self,
        target: Target,
        progress: Callable[[int, int], None],
        is_stopped: Callable[[], bool],
        *,
        is_wanted: bool,
    ) -> Pulled:
        pulled, wanted = Pulled(), wanted_lists(target.memory)
        server: PulledServer | None = None
        came: set[str] = set()
        before = self._store.left_out(target.address)
        try:
            server = self._server(target)
            if is_wanted:
                server.ask_for_all()
            if cursor := self._store.cursor_at(target.address):
                waited_for = self._store.asked_for(target.address)
                pulled = Pulled(taken=self._ask(target.address, server, waited_for, is_stopped))
            for page in server.pull(cursor):
                of_lists = self._of_lists(target.address, page, wanted)
                pulled = self._take(target.address, of_lists, pulled)
                came.update(order.key for order in page.orders)
                progress(page.done, page.of)
                if is_stopped():
                    break
            if pulled.whole:
                again = self._due_again(target.address, before, pulled.left_out)
                self._asked[target.address].update(again)
                taken = self._ask(target.address, server, again, is_stopped)
                pulled = replace(pulled, taken=pulled.taken + taken)
        except TargetUnreachable as error:
            if not isinstance(error, PartUntold):
                self._open.pop(target.address, None)  # the next time it may have another token
            self._note(target.address, None, server, str(error))
            raise
        self._note(target.address, self._now(), server, "")
        return replace(pulled, orders=len(came))

    def _of_lists(self, address: str, page: PulledPage, wanted: frozenset[str]) -> PulledPage:
        if page.event is None:
            return page
        known = [each for each in self._store.lists() if each.server == address]
        return replace(page, event=_with_lists(page.event, wanted, known))

    def _take(self, address: str, page: PulledPage, before: Pulled) -> Pulled:
        at, taken = self._now(), _NOTHING
        pieces = self._pace.pieces(page.orders)
        for number, orders in enumerate(pieces, start=1):
            ready = self._store.ready_orders(address, orders)
            with self._pace.writing(len(orders)):
                if page.event and number == 1:
                    self._store.take_event(address, page.event, at)
                taken += self._store.take_orders(ready, at)
                if number == 1 < len(pieces) and page.halfway:
                    halfway = replace(page, cursor=page.halfway, is_last=False)
                    self._store.keep_cursor(address, halfway, at)
                if number == len(pieces):
                    came = {order.key for order in page.orders}
                    self._store.keep_left_out(address, came, page.left_out)
                    self._store.keep_cursor(address, page, at)
                    self._store.keep_without_details(address, page.without_details)
        told = page.event.told if page.event else ()
        if page.event and self._lay_out:
            told = (*told, *self._lay_out(address, page.event))
        if page.event:
            with self._store.write():
                self._store.keep_told(address, told)
        return replace(
            before,
            taken=before.taken + taken,
            left_out=(*before.left_out, *page.left_out),
            told=tuple(dict.fromkeys((*before.told, *told))),
            whole=page.is_last,
            without_details=page.without_details,
        )

    def _due_again(
        self, address: str, before: Sequence[str], left_out: Sequence[str]
    ) -> Sequence[str]:
        """Give the orders that could not be read before this, and did not come with it."""
        asked = self._asked.setdefault(address, set())
        due = set(self._store.left_out(address)) - set(left_out) - asked
        return [key for key in before if key in due][:_ASKED_AGAIN]

    def _ask(
        self,
        address: str,
        server: PulledServer,
        keys: Iterable[str],
        is_stopped: Callable[[], bool],
    ) -> Taken:
        taken = _NOTHING
        for key in keys:
            if is_stopped():
                break
            orders, left_out = server.read_again(key)
            ready = self._store.ready_orders(address, orders)
            with self._store.write_lightly():
                taken += self._store.take_orders(ready, self._now())
                self._store.keep_left_out(address, [key], left_out)
                self._store.ask_no_more_for(address, key)
        return taken

    def _server(self, target: Target) -> PulledServer:
        # It remembers what is small, which is then not asked for every time.
        known = self._open.get(target.address)
        if known is None or known[0] != target.memory:
            known = self._open[target.address] = (target.memory, self._open_server(target))
        return known[1]

    def _note(
        self, address: str, reached_at: datetime | None, server: PulledServer | None, trouble: str
    ) -> None:
        offset = server.clock_offset if server else None
        with self._store.write():
            self._store.keep_contact(address, reached_at, offset, trouble)


def _with_lists(
    event: PulledEvent, wanted: frozenset[str], known: Iterable[CheckInList]
) -> PulledEvent:
    """Leave the lists that are wanted, and tell which of those that are `known` are gone."""

    def is_wanted(each: CheckInList) -> bool:
        return not wanted or each.server_list in wanted

    there = {each.server_list for each in event.lists}
    gone = tuple(
        f"The check-in list “{each.name:.100}” is gone from the server. What happens at it is kept "
        "here only: use another one."
        for each in filter(is_wanted, known)
        if each.server_list not in there
    )
    lists = tuple(filter(is_wanted, event.lists))
    return replace(event, lists=lists, told=(*event.told, *gone))
