"""People and tickets of registration servers on their way into an event file."""

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from checkin.core.moments import stored
from checkin.core.servers.pulled import PulledOrder, Taken
from checkin.storage.people.search_index import index_new
from checkin.storage.people.search_words import SearchWords
from checkin.storage.servers.order_taking import Taking
from checkin.storage.servers.ready_orders import (
    ReadyOrders,
    ready_orders,
    vocabulary_of,
)
from checkin.storage.servers.unseen import Unseen


class ServerPeople(Unseen):
    """Takes in what registration servers say of people, as a list is imported."""

    def __init__(self, path: Path, *, computer: str = "") -> None:
        """Open an existing event file, see `EventFile`."""
        super().__init__(path, computer=computer)
        self._spelt = SearchWords()

    def ready_orders(self, server: str, orders: Sequence[PulledOrder]) -> ReadyOrders:
        """Make orders ready to be taken in, outside any transaction."""
        if not orders:
            self._spelt = SearchWords()  # nothing came, and names are not kept for ever
        return ready_orders(server, orders, self._spelt)

    def take_orders(self, ready: ReadyOrders, at: datetime) -> Taken:
        """Take in orders, whole; inside a transaction.

        People are never removed, what desks edited stays edited, and lines of the journal are
        only added. Who holds no ticket any more is marked as no longer listed.
        """
        if not ready.orders:
            return Taken()
        with self.translated:
            source = self._source_of(ready, at) if ready.people else 0
            own = {n for n, each in self.sources().items() if each.name == ready.server}
            taking = Taking(self._db, ready, source, frozenset({0, *own}), stored(at))
            taking.write()
            taking.write_met(self.codes_unseen(ready.server))
            added = self.take_over_unseen(ready.server)
            # What the server tells of a ticket is compared with what was done while unseen.
            added += self.add_reported(taking.lines())
            taking.write_told()
            new = {number: ready.people[person] for number, person in taking.new.items()}
            rows = [(number, *person.words) for number, person in new.items()]
            index_new(self._db, rows, vocabulary_of([*new.values()]))
            self.index_attendees(taking.spelt_anew)
            self.apply_changes(*taking.told_before())
            people = frozenset((*taking.new.values(), *taking.changed, *taking.led))
        return Taken(len(taking.new), len(taking.changed), taking.canceled, added, people)

    def _source_of(self, ready: ReadyOrders, at: datetime) -> int:
        """Give the number of the list under which the server's columns are known here."""
        wanted = (ready.server, ready.header, ())
        for number, source in self.sources().items():
            if number and (source.name, source.header, source.mapping) == wanted:
                return number
        cursor = self._db.execute(
            "INSERT INTO sources (name, header, mapping, imported_at) VALUES (?, ?, '{}', ?)",
            (ready.server, json.dumps(ready.header, ensure_ascii=False), stored(at)),
        )
        self._tell_change()
        return cursor.lastrowid or 0
