"""Tickets that several files know: what a list said last of each counts, whoever holds it.

A list that names a person mostly names all their tickets. So the moment at which a list named
the holder last (`changed_at`) counts for their tickets, too. Only where that list has no row
about a ticket, or that file lacks it, has the ticket an earlier moment of its own, which
`older_tickets` keeps.
"""

import sqlite3
from collections.abc import Iterable
from typing import Any

from checkin.core.lists.listing import REPLACED_BY
from checkin.core.ticket import TicketStatus
from checkin.storage import named_rows

# What is remembered of a ticket counts only until its holder is listed anew.
TICKETS = (
    "SELECT t.*, a.id AS holder, iif(o.holder_listed_at = a.changed_at, o.listed_at, "
    "a.changed_at) AS listed_at FROM tickets t JOIN attendees a ON a.number = t.attendee "
    "LEFT JOIN older_tickets o ON o.ticket_id = t.id"
)
_HOLDERS = "SELECT t.id, a.changed_at FROM tickets t JOIN attendees a ON a.number = t.attendee"

# What a list says of a ticket, the same in every file; the list itself has other numbers there.
_TOLD = ("category", "status", "valid_from", "valid_until", "cells")
_TICKET = ("code", "source", *_TOLD)

_Version = tuple[str, ...]


class MergedTickets:
    """Takes in the tickets of another file; inside a transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        """Begin before anybody is taken in: of what moment ours are is known only then."""
        self._db = db
        self._versions = {row["id"]: _version(row) for row in named_rows.read(db, TICKETS)}

    def take(self, theirs: Iterable[dict[str, Any]], numbers: dict[str, int]) -> None:
        """Take in tickets after their holders, whose `numbers` go by their ids."""
        for row in theirs:
            known, version = self._versions.get(row["id"]), _version(row)
            told = {name: row[name] for name in _TICKET}
            if known is None:
                own = {"id": row["id"], "attendee": numbers[row["holder"]]}
                own["overruled"] = row["overruled"]
                named_rows.add(self._db, "tickets", own | told)
            elif version > known:
                named_rows.change(self._db, "tickets", ("id", row["id"]), told)
            else:
                continue
            self._versions[row["id"]] = version
        self._keep_moments()

    def _keep_moments(self) -> None:
        self._db.execute("DELETE FROM older_tickets")
        versions = self._versions
        older = [
            (ticket_id, versions[ticket_id][0], holder_listed_at)
            for ticket_id, holder_listed_at in self._db.execute(_HOLDERS)
            if versions[ticket_id][0] != holder_listed_at
        ]
        self._db.executemany("INSERT INTO older_tickets VALUES (?, ?, ?)", older)


def _version(row: dict[str, Any]) -> _Version:
    """Give what tells the later of two versions; of one moment, every file picks the same.

    That is one that is refused, if there is any: what let somebody in anew is always told later.
    """
    is_renamed = row["status"] == TicketStatus.REVOKED and REPLACED_BY in row["id"]
    # The code of a replaced one follows from all the others, see `replaced_codes`.
    code = "" if is_renamed else row["code"]
    refused = str(row["status"] != TicketStatus.VALID)
    return (row["listed_at"], refused, code, *(str(row[name]) for name in _TOLD))
