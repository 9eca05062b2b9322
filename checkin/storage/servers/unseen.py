"""Tickets that were known by their signature alone, once the server has told of them."""

import json
from collections.abc import Collection, Mapping, Sequence

from checkin.core.journal import JournalEntry
from checkin.core.servers.reported import taken_over
from checkin.core.servers.server_names import moved_id, ticket_id
from checkin.storage.people.people import People
from checkin.storage.schema import AMONG, CODE_APART
from checkin.storage.servers.reported import Reported, lines_about
from checkin.storage.servers.server_tickets import ServerTickets

# Every ticket that a server told of and that has the code of one known by its signature.
_MET = (
    "SELECT u.ticket_id, unseen.attendee, s.ticket_id FROM server_tickets u "
    "JOIN tickets unseen ON unseen.id = u.ticket_id JOIN tickets t ON t.code = unseen.code "
    "JOIN server_tickets s ON s.ticket_id = t.id AND s.server = u.server AND s.key <> '' "
    "WHERE u.server = ? AND u.key = '' AND t.code = unseen.code COLLATE BINARY "
    f"AND {CODE_APART.format('t.')}"
)
# Tickets that were taken over here, and come again from a copy of the file.
_MET_AGAIN = (
    "SELECT u.ticket_id, t.attendee, u.key FROM server_tickets u "
    "JOIN tickets t ON t.id = u.ticket_id WHERE u.server = ?1 AND u.key IN (SELECT key "
    "FROM server_tickets WHERE server = ?1 AND key <> '' GROUP BY key HAVING count(*) > 1)"
)
_UNSEEN = (
    "SELECT t.code FROM server_tickets u JOIN tickets t ON t.id = u.ticket_id "
    "WHERE u.server = ? AND u.key = ''"
)
# A ticket that was taken over is known no more, but for what the server says of it.
_SINCE = (
    "SELECT u.ticket_id, s.ticket_id FROM server_tickets a "
    "JOIN server_tickets u ON u.server = a.server AND u.key = a.key "
    "JOIN server_tickets s ON s.server = a.server AND s.key = a.key "
    f"WHERE a.ticket_id {AMONG} AND a.key <> '' "
    "AND EXISTS (SELECT 1 FROM tickets WHERE id = s.ticket_id) "
    "AND NOT EXISTS (SELECT 1 FROM tickets WHERE id = u.ticket_id)"
)
_SERVER_OF = (
    "SELECT s.server FROM journal j JOIN server_tickets s ON s.ticket_id = j.ticket_id "
    "WHERE j.id = ?"
)
# What waited for the ticket to be told of was never sent.
_BADGES_GO = (
    "UPDATE deliveries SET attempts = 0, next_at = NULL, reason = '', advice = '' "
    "WHERE state = 'waiting' AND tried = '[]' "
    "AND entry_id IN (SELECT id FROM journal WHERE ticket_id = ? AND kind = 'badge')"
)
_SERVERS = "SELECT DISTINCT server FROM server_facts"
_KNOWN_AS = (
    "INSERT OR REPLACE INTO server_tickets "
    '(ticket_id, server, key, "order", parent, told, changed_at) '
    'SELECT ?, server, key, "order", parent, told, changed_at FROM server_tickets '
    "WHERE ticket_id = ?"
)


class Unseen(People, ServerTickets, Reported):
    """Lets tickets take the place of those by whose signature their holders came in."""

    def take_over_unseen(self, server: str) -> int:
        """Let what was done with unseen tickets count for those told of; gives the new lines.

        In a transaction. The lines of an unseen ticket stay, and go to the server as they are;
        the ticket and its nameless holder are known no more.
        """
        with self.translated:
            return self._take_over(server, self._db.execute(_MET, [server]).fetchall())

    def codes_unseen(self, server: str) -> frozenset[str]:
        """Give the codes of a server's tickets that are known by their signature alone."""
        with self.translated:
            return frozenset(code for (code,) in self._db.execute(_UNSEEN, [server]))

    def told_of_since(self, ticket_ids: Collection[str]) -> Mapping[str, str]:
        """Give the tickets told of in the place of those known by their signature alone, all by id.

        Only pairs of which one is among some tickets.
        """
        with self.translated:
            return dict(self._db.execute(_SINCE, [json.dumps([*ticket_ids])]).fetchall())

    def moved(self, entry_id: str) -> JournalEntry | None:
        """Find the line that replaces this one since the server sent its ticket, if any."""
        with self.translated:
            row = self._db.execute(_SERVER_OF, [entry_id]).fetchone()
        return self.entry(moved_id(row[0], entry_id)) if row else None

    def take_over_everywhere(self) -> None:
        """Take over unseen tickets of all servers, after a merge; inside a transaction."""
        with self.translated:
            for (server,) in self._db.execute(_SERVERS).fetchall():
                self.take_over_unseen(server)
                self.judge_unseen(server)
                again = [
                    (unseen, number, ticket_id(server, key))
                    for unseen, number, key in self._db.execute(_MET_AGAIN, [server])
                    if unseen != ticket_id(server, key)
                ]
                self._take_over(server, again)

    def _take_over(self, server: str, met: Sequence[tuple[str, int, str]]) -> int:
        added = 0
        for unseen, number, ticket in met:
            added += self.add_reported(self._moved(server, unseen, ticket))
            self._db.execute(_KNOWN_AS, (unseen, ticket))
            self._db.execute("DELETE FROM tickets WHERE id = ?", [unseen])
            self._db.execute(_BADGES_GO, [unseen])
            self._db.execute(
                "DELETE FROM attendees WHERE number = ?1 AND id = ?2 "
                "AND NOT EXISTS (SELECT 1 FROM tickets WHERE attendee = ?1)",
                (number, unseen),
            )
        self.index_attendees([number for _, number, _ in met])
        return added

    def _moved(self, server: str, unseen: str, ticket: str) -> list[JournalEntry]:
        about = lines_about(self._db, [unseen])
        return taken_over(server, about.get(unseen, ()), ticket)
