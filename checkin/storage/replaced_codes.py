"""Codes that one file replaced and another kept, once the two are merged."""

import sqlite3
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from checkin.core.listing import REPLACED_BY

_RENAMED = f"status = 'revoked' AND instr(id, '{REPLACED_BY}')"
_OF_HOLDERS = (
    f"SELECT attendee, id, code, {_RENAMED} FROM tickets "
    f"WHERE attendee IN (SELECT attendee FROM tickets WHERE {_RENAMED}) ORDER BY attendee, id"
)
_IS_TAKEN = (
    "SELECT EXISTS (SELECT 1 FROM tickets WHERE substr(code, -4) = substr(?1, -4) COLLATE NOCASE "
    "AND code = ?1 COLLATE NOCASE) "
    "OR EXISTS (SELECT 1 FROM other_codes WHERE code = ?1 COLLATE NOCASE)"
)
_Row = tuple[int, str, str, int]


def free_codes(db: sqlite3.Connection) -> None:
    """Let each replaced code be that of one ticket; inside a transaction.

    Where the list that has the old code came later, the ticket of the replaced code takes the
    one that was to come in its place, so that this is known, too, and refused; unless that is
    somebody's by now, or a further one of a ticket. Then it takes its id, which nobody scans.
    """
    found = db.execute(_OF_HOLDERS).fetchall()
    for _, tickets in groupby(found, key=itemgetter(0)):
        for renewed in _freed(db, list(tickets)):
            # At once: the next ones are not to take the same.
            db.execute("UPDATE tickets SET code = ? WHERE id = ?", renewed)


def _freed(db: sqlite3.Connection, tickets: Sequence[_Row]) -> Iterator[tuple[str, str]]:
    """Give a free code, and the id, for each of somebody's renamed tickets that needs one."""
    in_use = Counter(code.casefold() for _, _, code, _ in tickets)
    after = dict(each.split(REPLACED_BY, 1) for _, each, _, is_renamed in tickets if is_renamed)
    for _, ticket_id, code, is_renamed in tickets:
        if not is_renamed or in_use[code.casefold()] == 1:
            continue
        first, _, then = ticket_id.partition(REPLACED_BY)
        free: str | None = then if code.casefold() == first.casefold() else first
        # A code that came in its place may have been replaced since; no step is made twice.
        while free and _is_taken(db, free):
            free = after.pop(free, None)
        in_use[code.casefold()] -= 1
        yield free or ticket_id, ticket_id


def _is_taken(db: sqlite3.Connection, code: str) -> bool:
    (is_taken,) = db.execute(_IS_TAKEN, (code,)).fetchone()
    return bool(is_taken)
