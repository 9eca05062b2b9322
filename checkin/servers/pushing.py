"""Sends lines to a server of whatever kind, and says of each what became of it."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed
from checkin.core.servers.posting import Deed, Posting
from checkin.servers.http_answer import Answer
from checkin.servers.push_says import (
    BUSY_WITH_IT,
    UNTOLD,
    Reach,
    Said,
    ServerWords,
    alone,
    said_at_once,
)
from checkin.servers.push_threads import PushThreads

_ANSWERED = frozenset({DeliveryState.ACCEPTED, DeliveryState.REFUSED})
# So many lines at once, none of which it takes, and a server is in trouble itself.
_MANY = 3


def _cannot_tell() -> bool:
    return False


class Settled(Exception):
    """An answer that settles a line at once, whatever was asked for."""

    def __init__(self, said: Said) -> None:
        """Take what is said of the line."""
        super().__init__(said.reason)
        self.said = said


class Pushing:
    """Does for each line what it asks for; used from one thread at a time, works in several."""

    def __init__(
        self,
        deeds: Mapping[Deed, Callable[[Posting], Said]],
        words: ServerWords,
        now: Callable[[], datetime],
        connections: int,
        is_well: Callable[[], bool] = _cannot_tell,
    ) -> None:
        """Take how each deed is done; a deed that is not named concerns this server not.

        `is_well` asks whether the server answers otherwise, where it has trouble with a line.
        """
        self._deeds = deeds
        self._words = words
        self._now = now
        self._connections = connections
        self._is_well = is_well
        self._in_trouble: set[str] = set()  # the lines, since one was taken
        self._lock = threading.Lock()
        self._closed: dict[Deed, Said] = {}
        self._threads: PushThreads | None = None

    def push(self, postings: Sequence[Posting]) -> Iterator[Pushed]:
        """Send lines, and say of each what became of it, as soon as that is known.

        Raises `TargetUnreachable` where the server takes nothing, and `AccessDenied` where it
        does not take the credentials any more; then all lines are parked before.
        """
        if not postings:
            return
        self._closed = {}
        threads = self._threads = PushThreads(postings, self._send)
        left = {posting.entry.id for posting in postings}
        is_denied = False
        denied = self._words.denied
        for told in threads.run(self._connections):
            if told is None:
                yield Pushed()
                continue
            posting, said = told
            left.discard(posting.entry.id)
            is_denied = is_denied or said == denied
            yield Pushed((_outcome(posting.entry.id, said),))
        if is_denied:
            yield Pushed(tuple(_outcome(name, denied) for name in sorted(left)))
            raise AccessDenied(f"{denied.reason} {denied.advice}")
        if threads.trouble:
            raise TargetUnreachable(threads.trouble)

    def rest(self, seconds: float) -> None:
        """Let some seconds pass; a deed ends here where nothing more is to be sent by then."""
        if self._threads is not None and self._threads.is_over.wait(seconds):
            busy = BUSY_WITH_IT.format(name=self._words.name)
            raise Settled(Said(DeliveryState.WAITING, busy))

    def read(self, answer: Answer) -> Answer:
        """Look whether an answer is one to what was asked for; a deed ends here where not."""
        said = said_at_once(answer, self._now(), self._words)
        if said is not None:
            raise Settled(said)
        return answer

    def _send(self, posting: Posting) -> Said:
        began = self._now()
        try:
            said = self._said(posting)
        except TargetUnreachable as error:
            said = Said(
                DeliveryState.WAITING,
                str(error),
                is_trouble=True,
                may_have_acted=error.may_have_acted,
            )
        acted = (began, self._now()) if said.may_have_acted else None
        return replace(self._of_whom(posting, said), acted=acted)

    def _of_whom(self, posting: Posting, said: Said) -> Said:
        """Tell trouble with a line from trouble of the server, which takes no other either."""
        with self._lock:
            if said.state in _ANSWERED and said.is_sent:
                self._in_trouble.clear()
            if not said.is_trouble:
                return said
            self._in_trouble.add(posting.entry.id)
            is_one_of_many = len(self._in_trouble) >= _MANY
        if not said.if_alone or is_one_of_many or not self._is_well():
            return said
        return alone(said, said.if_alone, self._words)

    def _said(self, posting: Posting) -> Said:
        # What a void line did was undone; the undo says so, if the server has it.
        deed = Deed.VOID if posting.is_void else posting.deed
        if closed := self._closed.get(deed):
            return closed
        if deed not in self._deeds:
            return UNTOLD
        try:
            return self._deeds[deed](posting)
        except Settled as settled:
            if settled.said.reach is Reach.KIND:
                with self._lock:
                    self._closed[deed] = settled.said
            return settled.said


def _outcome(entry_id: str, said: Said) -> Outcome:
    return Outcome(
        entry_id,
        said.state,
        said.reason,
        said.not_before,
        said.advice,
        said.stands_as,
        said.fallen,
        is_sent=said.is_sent,
        acted=said.acted,
        sent_as=said.sent_as,
        is_kept=said.is_kept,
        is_alone=said.is_alone,
    )
