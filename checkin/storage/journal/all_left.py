"""Lists that check everybody out at a set time of day: since when those who came are out."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

from checkin.core.servers.all_leave import all_left_at
from checkin.storage.lists import Lists
from checkin.storage.rows import reading
from checkin.storage.servers.facts import EVENT, fact_of


def _this_computers_clock() -> datetime:
    return datetime.now(UTC)


class AllLeft(Lists):
    """Says which lists have checked everybody out at their set time.

    The tally does not hold that before the server has told of it, so it is worked out by the
    clock whenever somebody asks.
    """

    _now: Callable[[], datetime] = staticmethod(_this_computers_clock)

    def go_by(self, now: Callable[[], datetime]) -> None:
        """Go by another clock, as at a rehearsal; it gives aware UTC moments."""
        self._now = now

    def server_zone(self, server: str) -> str:
        """Give the time zone in which days change at a server's event; empty if not known."""
        with self.translated:
            told = fact_of(self._db, server, EVENT)
        with reading("what a server says of its event"):
            return "" if told is None else str(json.loads(told)["timezone"])

    def all_left(self, list_id: str) -> datetime | None:
        """Say since when nobody who came before is inside a list; None if they may still be."""
        return self.all_left_lists().get(list_id)

    def all_left_lists(self) -> dict[str, datetime]:
        """Say for each list that everybody has left by the clock, by id, since when."""
        found = {}
        for here in self.lists():
            if here.terms is not None and here.terms.all_leave_at is not None:
                zone = self.server_zone(here.server) or self.event().timezone
                left = all_left_at(here.terms, self._now(), zone)
                if left is not None:
                    found[here.id] = left
        return found
