"""What registration servers are to be told, read for many lines at once."""

import json
from collections.abc import Collection, Iterable, Mapping

from checkin.core.journal import JournalEntry, in_order
from checkin.core.servers.posting import Attempts, SentAs, Span
from checkin.storage.event_file import EventFile
from checkin.storage.rows import JOURNAL_COLUMNS, entry_from, moment_from, reading
from checkin.storage.schema import AMONG, NO_PASSAGE
from checkin.storage.servers.ready_orders import passages_kept

_LINES_OF = f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE ticket_id {AMONG}"
_ANSWERS_OF = (
    f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE attendee_id {AMONG} AND {NO_PASSAGE} "
    "AND kind IN ('answer', 'undo')"
)
_HELD = (
    "SELECT t.id, t.code, a.id FROM tickets t JOIN attendees a ON a.number = t.attendee "
    f"WHERE t.attendee IN (SELECT attendee FROM tickets WHERE id {AMONG})"
)
_THERE = f"SELECT ticket_id, told FROM server_tickets WHERE ticket_id {AMONG}"
_ATTEMPTS = (
    "SELECT entry_id, attempts, tried FROM deliveries WHERE target = "
    f"(SELECT id FROM targets WHERE address = ?) AND entry_id {AMONG}"
)
_TAKEN = (
    "SELECT j.id FROM targets t CROSS JOIN json_each(?2) a CROSS JOIN journal j ON j.id = a.value "
    "LEFT JOIN deliveries d ON d.target = t.id AND d.entry_id = j.id WHERE t.address = ?1 "
    "AND CASE WHEN d.state IS NULL THEN j.position <= t.sent_position ELSE d.state = 'accepted' END"
)
_SENT_AS = (
    "SELECT d.entry_id, d.code, coalesce(d.ticket_id, j.ticket_id), j.ticket_id "
    "FROM deliveries d JOIN journal j ON j.id = d.entry_id WHERE d.target = "
    f"(SELECT id FROM targets WHERE address = ?) AND d.entry_id {AMONG} AND d.code IS NOT NULL"
)


class PostingTables(EventFile):
    """Reads what `Postings` needs."""

    def lines_of_tickets(self, ticket_ids: Iterable[str]) -> Mapping[str, list[JournalEntry]]:
        """Give all lines about some tickets, by ticket, in order."""
        with self.translated:
            rows = self._db.execute(_LINES_OF, [json.dumps(list(ticket_ids))]).fetchall()
        return _grouped((line.ticket_id, line) for line in map(entry_from, rows))

    def passages_there(self, ticket_ids: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        """Give by ticket which line stands for which passage that a server holds of it."""
        with self.translated:
            rows = self._db.execute(_THERE, [json.dumps(list(ticket_ids))]).fetchall()
        return {name: passages_kept(told) for name, told in rows}

    def answering_lines(self, attendee_ids: Iterable[str]) -> Mapping[str, list[JournalEntry]]:
        """Give the answers of some people, and all undos about them, by person, in order."""
        with self.translated:
            rows = self._db.execute(_ANSWERS_OF, [json.dumps(list(attendee_ids))]).fetchall()
        return _grouped((line.attendee_id, line) for line in map(entry_from, rows))

    def held_tickets(self, ids: Collection[str]) -> Mapping[str, tuple[str, str]]:
        """Give code and holder's id of every ticket of the holders of some tickets.

        A holder's own id is that of a ticket too.
        """
        with self.translated:
            rows = self._db.execute(_HELD, [json.dumps(list(ids))])
            return {ticket_id: (code, holder) for ticket_id, code, holder in rows}

    def attempts_at(self, address: str, entry_ids: Iterable[str]) -> Mapping[str, Attempts]:
        """Say how lines on their way to a target were tried."""
        with self.translated:
            rows = self._db.execute(_ATTEMPTS, [address, json.dumps(list(entry_ids))])
            return {name: Attempts(count, _acted(tried)) for name, count, tried in rows}

    def taken_by(self, address: str, entry_ids: Iterable[str]) -> frozenset[str]:
        """Give those of some lines that a target took."""
        with self.translated:
            rows = self._db.execute(_TAKEN, (address, json.dumps(list(entry_ids))))
            return frozenset(name for (name,) in rows)

    def sent_as(self, address: str, entry_ids: Iterable[str]) -> Mapping[str, SentAs]:
        """Give those of some lines that go, or went, to a target with another code than usual."""
        with self.translated:
            rows = self._db.execute(_SENT_AS, [address, json.dumps(list(entry_ids))])
            return {name: SentAs(*told) for name, *told in rows}

    def own_chains(self) -> frozenset[str]:
        """Give the chains of lines that were written in this copy of the event file."""
        with self.translated:
            rows = self._db.execute("SELECT id FROM main.chains WHERE home = ?", [self.home])
            return frozenset(chain for (chain,) in rows)


def _acted(tried: str) -> tuple[Span, ...]:
    with reading("when a line was tried"):
        spans = [(moment_from(began), moment_from(ended)) for began, ended in json.loads(tried)]
    return tuple((began, ended) for began, ended in spans[:-1] if began is not None)


def _grouped(lines: Iterable[tuple[str, JournalEntry]]) -> dict[str, list[JournalEntry]]:
    found: dict[str, list[JournalEntry]] = {}
    for name, line in lines:
        found.setdefault(name, []).append(line)
    return {name: in_order(each) for name, each in found.items()}
