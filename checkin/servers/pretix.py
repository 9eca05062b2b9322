"""An event on a pretix, both ways: what it holds comes in, what happened at desks goes out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from checkin.core.event import CheckInList
from checkin.core.offer import wanted_lists
from checkin.core.outbox import Pushed, Target
from checkin.core.posting import Posting
from checkin.core.pulled import PulledPage
from checkin.servers.http import HttpLine
from checkin.servers.pretix_pull import PretixPull
from checkin.servers.pretix_push import PretixPush


class PretixServer:
    """Pulls from one event and pushes to it, over one line; used from one thread at a time."""

    def __init__(self, target: Target, line: HttpLine) -> None:
        """Take the target that the event is, and the line to its server."""
        self._line = line
        self._wanted = wanted_lists(target.memory)
        self._pulling = PretixPull(line, target.address)
        self._pushing = PretixPush(line, target.address)
        self.batch = self._pushing.batch

    @property
    def clock_offset(self) -> float | None:
        """How many seconds the server's clock is ahead of ours, as far as its answers tell."""
        return self._line.clock_offset

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its check-in lists, with their terms; those alone that were chosen, if some were."""
        return self._chosen(self._pulling.lists())

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page; an empty cursor gives everything."""
        for page in self._pulling.pull(cursor):
            if page.event is None or not self._wanted:
                yield page
            else:
                event = replace(page.event, lists=self._chosen(page.event.lists))
                yield replace(page, event=event)

    def push(self, postings: Sequence[Posting]) -> Iterable[Pushed]:
        """Send lines made out to it, and say of each what became of it, once that is known."""
        return self._pushing.push(postings)

    def close(self) -> None:
        """Let go of the connections."""
        self._line.close()

    def _chosen(self, lists: tuple[CheckInList, ...]) -> tuple[CheckInList, ...]:
        return tuple(each for each in lists if not self._wanted or each.server_list in self._wanted)
