"""A registration server as a place where lines of the journal go."""

from collections.abc import Iterator, Sequence

from checkin.core.journal import JournalEntry
from checkin.core.outbox import NOT_TOLD_OF, ONCE_TOLD_OF, DeliveryState, Outcome, Pushed
from checkin.services.postings import PostingsStore, postings
from checkin.services.registration_server import RegistrationServer


class ServerDestination:
    """Tells a registration server what concerns it; the rest needs no sending."""

    def __init__(self, store: PostingsStore, address: str, server: RegistrationServer) -> None:
        """Take the event file that lines are from, and a server opened at an address."""
        self._store = store
        self._address = address
        self._server = server
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
            yield from self._server.push(ready)


def _waiting(entry_id: str) -> Outcome:
    state = DeliveryState.WAITING
    return Outcome(entry_id, state, NOT_TOLD_OF, advice=ONCE_TOLD_OF, is_sent=False)
