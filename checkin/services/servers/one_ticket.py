"""Tickets that were known by their signature alone, as one with those the server told of since."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from checkin.core.journal import EntryKind, JournalEntry, in_order
from checkin.core.servers.reported import TAKEN_OVER
from checkin.core.servers.server_names import moved_id
from checkin.core.servers.server_ticket import ServerTicket


class OneTicket:
    """Puts together what desks wrote down about such a ticket before and after it was told of.

    Lines that count here in the place of those of desks are left out, and so are the undos that
    say so: the server hears of the desks' lines, and of what was done about them since.
    """

    def __init__(self, server: str, since: Mapping[str, str]) -> None:
        """Take the ids of tickets by those under which they were known by their signature."""
        self._server = server
        self._since = since
        self._moved: dict[str, str] = {}

    def join(self, told: dict[str, ServerTicket], lines: dict[str, list[JournalEntry]]) -> None:
        """Have both go by the same lines, and by what the server tells of the later one."""
        for unseen, ticket in self._since.items():
            if unseen in told and ticket in told:
                told[unseen] = told[ticket]
                before = lines.get(unseen, [])
                self._moved |= {moved_id(self._server, line.id): line.id for line in before}
                lines[ticket] = self._as_one(ticket, lines.get(ticket, []), before)
                lines[unseen] = lines[ticket]

    def written(self, line_id: str) -> str:
        """Give the id of a line as a desk wrote it, by that of what counts in its place."""
        return self._moved.get(line_id, line_id)

    def names(self, ticket_id: str) -> frozenset[str]:
        """Give all ids under which a ticket is, or was, known."""
        return frozenset(
            {ticket_id} | {old for old, new in self._since.items() if new == ticket_id}
        )

    def _as_one(
        self, ticket: str, since: Sequence[JournalEntry], before: Sequence[JournalEntry]
    ) -> list[JournalEntry]:
        kept = [
            replace(line, refers_to=self.written(line.refers_to))
            for line in since
            if line.id not in self._moved
        ]
        kept += [
            replace(line, ticket_id=ticket)
            for line in before
            if not (line.kind is EntryKind.UNDO and line.reason == TAKEN_OVER)
        ]
        return in_order(kept)
