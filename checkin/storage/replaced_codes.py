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
_Row = tuple[int, str, str, int]


def free_codes(db: sqlite3.Connection) -> None:
    """Let each replaced code be that of one ticket; inside a transaction.

    Where the list that has the old code came later, the ticket of the replaced code takes the
    one that was to come in its place, so that this is known, too, and refused.
    """
    by_holder = groupby(db.execute(_OF_HOLDERS), key=itemgetter(0))
    freed = [each for _, tickets in by_holder for each in _freed(list(tickets))]
    db.executemany("UPDATE tickets SET code = ? WHERE id = ?", freed)


def _freed(tickets: Sequence[_Row]) -> Iterator[tuple[str, str]]:
    """Give a free code, and the id, for each of somebody's renamed tickets that needs one."""
    in_use = Counter(code.casefold() for _, _, code, _ in tickets)
    after = dict(each.split(REPLACED_BY, 1) for _, each, _, is_renamed in tickets if is_renamed)
    for _, ticket_id, code, is_renamed in tickets:
        if not is_renamed or in_use[code.casefold()] == 1:
            continue
        free: str | None = ticket_id.removeprefix(code + REPLACED_BY)
        # A code that came in its place may have been replaced since; no step is made twice.
        while free and in_use[free.casefold()]:
            free = after.pop(free, None)
        if free and free != ticket_id:
            in_use[code.casefold()] -= 1
            in_use[free.casefold()] += 1
            yield free, ticket_id
