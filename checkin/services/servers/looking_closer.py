"""What a registration server says of one person, asked for when somebody looks at them."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, TypeVar

from checkin.core.errors import TargetUnreachable
from checkin.core.event import Event
from checkin.core.servers.circuit import Circuit
from checkin.core.servers.outbox import Target
from checkin.core.servers.portrait import Portrait
from checkin.core.servers.pulled import PulledOrder, Taken
from checkin.core.servers.server_ticket import ServerTicket

Ready = TypeVar("Ready")

_MOST_KEPT = 30  # portraits


class CloserStore(Protocol[Ready]):
    """What looking closer needs of the event file."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def event(self) -> Event:
        """Give the event."""

    def is_offline(self) -> bool:
        """Whether somebody decided that nothing is sent or pulled."""

    def circuit(self, address: str) -> Circuit:
        """Say whether a target is left alone, for it failed."""

    def targets(self) -> Sequence[Target]:
        """Give all targets, those that were left among them."""

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        """Give what servers say of these tickets, by id."""

    def passages_there(self, ticket_ids: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        """Give by ticket which line stands for which passage that a server holds of it."""

    def ready_orders(self, server: str, orders: Sequence[PulledOrder]) -> Ready:
        """Make orders ready to be taken in, outside any transaction."""

    def take_orders(self, ready: Ready, at: datetime) -> Taken:
        """Take in orders, whole; inside a transaction."""

    def ask_for(self, server: str, order: str) -> None:
        """Have an order come first when the server is next asked; inside a transaction."""


class CloserServer(Protocol):
    """What looking closer needs of a registration server."""

    def order(self, told: ServerTicket) -> PulledOrder | None:
        """Give the order of a ticket as it stands; None where that cannot be asked."""

    def portrait(self, told: ServerTicket) -> Portrait | None:
        """Give the picture of a ticket's holder; None where there is none."""


@dataclass(frozen=True, slots=True)
class Closer:
    """What came of looking: the person's picture, if any, and whether they are others now."""

    portrait: Portrait | None = None
    has_changed: bool = False


NOTHING = Closer()


class LookingCloser(Generic[Ready]):
    """Asks servers about one person at a time; pictures are kept in memory, and only there."""

    def __init__(
        self,
        store: CloserStore[Ready],
        open_server: Callable[[Target], CloserServer],
        now: Callable[[], datetime],
    ) -> None:
        """Take the event file, the way to a server, and the clock."""
        self._store = store
        self._open_server = open_server
        self._now = now
        self._open: dict[str, CloserServer] = {}
        self._kept: OrderedDict[tuple[str, str], Portrait | None] = OrderedDict()

    def look(self, ticket_id: str) -> Closer:
        """Ask how a person stands whose own ticket this is, and for their picture.

        Nothing where the ticket is of no server that can be asked now. Raises
        `TargetUnreachable`.
        """
        told = self._told(ticket_id)
        target = self._target(told)
        if told is None or target is None:
            return NOTHING
        try:
            server = self._server(target)
            has_changed = self._take(server, told)
            told = self._told(ticket_id) or told
            return Closer(self._portrait(server, told), has_changed)
        except TargetUnreachable:
            self._open.pop(target.place, None)  # the next time it may have another token
            raise

    def _take(self, server: CloserServer, told: ServerTicket) -> bool:
        before = self._store.passages_there([told.ticket_id])
        order = server.order(told)
        if order is None:
            return False
        ready = self._store.ready_orders(told.server, (order,))
        with self._store.write():
            if self._store.passages_there([told.ticket_id]) != before:
                return False  # Something was sent meanwhile, of which this answer may not know.
            taken = self._store.take_orders(ready, self._now())
            if taken != Taken():
                # Fetching hears nothing of it, nor of its being changed back until then.
                self._store.ask_for(told.server, told.order)
        return taken != Taken()

    def _portrait(self, server: CloserServer, told: ServerTicket) -> Portrait | None:
        if not told.picture:
            return None
        key = told.server, told.picture
        if key not in self._kept:
            self._kept[key] = server.portrait(told)
            while len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return self._kept[key]

    def _told(self, ticket_id: str) -> ServerTicket | None:
        return self._store.server_tickets([ticket_id]).get(ticket_id)

    def _target(self, told: ServerTicket | None) -> Target | None:
        if told is None or not told.key or self._store.event().rehearsal:
            return None
        if self._store.is_offline():
            return None
        connected = (each for each in self._store.targets() if not each.is_left)
        target = next((each for each in connected if each.address == told.server), None)
        if target and self._store.circuit(target.address).rests_at(self._now()):
            return None
        return target

    def _server(self, target: Target) -> CloserServer:
        if target.place not in self._open:
            self._open[target.place] = self._open_server(target)
        return self._open[target.place]
