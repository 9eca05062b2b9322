"""What of a server could not be taken in, until it comes right: orders, and other things."""

import json
from collections.abc import Collection, Sequence

from checkin.storage.event_file import EventFile
from checkin.storage.rows import reading, texts_from
from checkin.storage.servers.facts import fact_of, put_fact

# The names under which `server_facts` keep what could not be read, what is still to come, and which
# orders a desk waits for.
NOT_TAKEN, WITHOUT_DETAILS, ASKED_FOR = "not taken", "without details", "asked for"
OF_THIS_FILE = frozenset({WITHOUT_DETAILS, ASKED_FOR})
_MOST_KEPT = 2_000  # orders
_MOST_ASKED_FOR = 50  # orders
_LONGEST = 300  # characters of a sentence, as of a code

_Kept = tuple[tuple[str, ...], tuple[str, ...]]


class NotTaken(EventFile):
    """Keeps which orders of a server could not be read, and what is told of the rest."""

    def left_out(self, server: str) -> tuple[str, ...]:
        """Give the keys of orders that could not be read, first who was asked for longest ago."""
        return self._not_taken(server)[0]

    def told_of(self, server: str) -> tuple[str, ...]:
        """Give sentences on what else of a server could not be taken over."""
        return self._not_taken(server)[1]

    def keep_left_out(self, server: str, came: Collection[str], left_out: Sequence[str]) -> None:
        """Note that some orders came, and which could not be read; inside a transaction."""
        known, told = self._not_taken(server)
        again = {*came, *left_out}
        now = (*(key for key in known if key not in again), *dict.fromkeys(left_out))
        self._keep(server, (known, told), (now[-_MOST_KEPT:], told))

    def keep_told(self, server: str, told: Sequence[str]) -> None:
        """Note what else could not be taken over by now; inside a transaction."""
        keys, known = self._not_taken(server)
        self._keep(server, (keys, known), (keys, tuple(each[:_LONGEST] for each in told)))

    def without_details(self, server: str) -> int:
        """Say of how many people at a server a part is still to come."""
        with self.translated:
            content = fact_of(self._db, server, WITHOUT_DETAILS)
        with reading("how much of a server is still to come"):
            return int(json.loads(content)["people"]) if content else 0

    def keep_without_details(self, server: str, people: int) -> None:
        """Note of how many people a part is still to come; inside a transaction."""
        if people != self.without_details(server):
            with self.translated:
                put_fact(self._db, server, WITHOUT_DETAILS, json.dumps({"people": people}))

    def asked_for(self, server: str) -> tuple[str, ...]:
        """Give the keys of orders that desks wait for."""
        with self.translated:
            content = fact_of(self._db, server, ASKED_FOR)
        with reading("which orders of a server are waited for"):
            return texts_from(json.loads(content)["orders"]) if content else ()

    def ask_for(self, server: str, order: str) -> None:
        """Have an order of a server come first when it is next asked; inside a transaction."""
        known = self.asked_for(server)
        if order not in known:
            self._keep_asked_for(server, (*known, order)[-_MOST_ASKED_FOR:])

    def ask_no_more_for(self, server: str, order: str) -> None:
        """Note that an order was asked for; inside a transaction."""
        known = self.asked_for(server)
        if order in known:
            self._keep_asked_for(server, tuple(key for key in known if key != order))

    def _keep_asked_for(self, server: str, keys: Sequence[str]) -> None:
        with self.translated:
            put_fact(self._db, server, ASKED_FOR, json.dumps({"orders": keys}))

    def _not_taken(self, server: str) -> _Kept:
        with self.translated:
            content = fact_of(self._db, server, NOT_TAKEN)
        with reading("what of a server could not be read"):
            return ((), ()) if content is None else not_taken_from(content)

    def _keep(self, server: str, before: _Kept, now: _Kept) -> None:
        if now != before:
            content = json.dumps({"orders": now[0], "told": now[1]}, ensure_ascii=False)
            with self.translated:
                put_fact(self._db, server, NOT_TAKEN, content)


def not_taken_from(content: str) -> _Kept:
    """Read what is kept: keys of orders, and sentences."""
    told = json.loads(content)
    return texts_from(told["orders"]), texts_from(told["told"])
