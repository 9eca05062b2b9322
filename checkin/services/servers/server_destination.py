"""A registration server as a place where lines of the journal go."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

from checkin.core.journal import JournalEntry
from checkin.core.servers.outbox import NOT_TOLD_OF, ONCE_TOLD_OF, DeliveryState, Outcome, Pushed
from checkin.core.servers.posting import Deed, Posting
from checkin.services.servers.postings import PostingsStore, postings
from checkin.services.servers.registration_server import RegistrationServer

_CHANGING = frozenset({Deed.PASSAGE, Deed.UNDO})


class DestinationStore(PostingsStore, Protocol):
    """What telling a server needs of the event file."""

    def write_lightly(self) -> AbstractContextManager[None]:
        """Begin a transaction whose content could be fetched again, if a pulled plug took it."""

    def cursor_at(self, server: str) -> str:
        """Give where the download from a server goes on; empty before there was one."""

    def move_cursor(self, server: str, cursor: str) -> None:
        """Let the download from a server go on from elsewhere; inside a transaction."""


class ServerDestination:
    """Tells a registration server what concerns it; the rest needs no sending."""

    def __init__(
        self,
        store: DestinationStore,
        address: str,
        server: RegistrationServer,
        doubting: Callable[[str, Collection[str]], str] = lambda cursor, _: cursor,
    ) -> None:
        """Take the event file that lines are from, and a server opened at an address.

        `doubting` gives a cursor from which a fetch tells of some orders however they stand:
        who is checked in by us and reset there before the next fetch stands as at the last one.
        """
        self._store = store
        self._address = address
        self._server = server
        self._doubting = doubting
        self.batch = server.batch

    def push(self, entries: Sequence[JournalEntry]) -> Iterator[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known."""
        made = postings(self._store, self._address, entries)
        settled = [entry for entry in entries if entry.id not in made]
        if settled:
            done = DeliveryState.ACCEPTED
            yield Pushed(tuple(Outcome(entry.id, done, is_sent=False) for entry in settled))
        early = [name for name, posting in made.items() if posting.is_early]
        if early:
            yield Pushed(tuple(map(_waiting, early)))
        ready = tuple(posting for posting in made.values() if not posting.is_early)
        if ready:
            self._doubt(ready)
            yield from self._server.push(ready)

    def _doubt(self, ready: Sequence[Posting]) -> None:
        """Have the next fetch tell of those who are changed now, also if this is cut short."""
        told = (each.told for each in ready if each.deed in _CHANGING)
        orders = {each.order for each in told if each is not None}
        if not orders or not self._doubted(orders):
            return  # Desks need not wait for that.
        with self._store.write_lightly():
            if cursor := self._doubted(orders):
                self._store.move_cursor(self._address, cursor)

    def _doubted(self, orders: Collection[str]) -> str:
        """Give the cursor that doubts some orders; empty where the one that is kept does."""
        before = self._store.cursor_at(self._address)
        after = self._doubting(before, orders)
        return "" if after == before else after


def _waiting(entry_id: str) -> Outcome:
    state = DeliveryState.WAITING
    return Outcome(entry_id, state, NOT_TOLD_OF, advice=ONCE_TOLD_OF, is_sent=False)
