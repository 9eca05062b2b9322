"""Codes that files replaced, each in its own way, once they are merged."""

import sqlite3
from itertools import groupby
from operator import itemgetter

from checkin.core.lists.listing import REPLACED_BY

_RENAMED = f"t.status = 'revoked' AND instr(t.id, '{REPLACED_BY}')"
_REPLACED = (
    "SELECT a.id, t.id, t.code FROM tickets t JOIN attendees a ON a.number = t.attendee "
    f"WHERE {_RENAMED} ORDER BY a.id, t.id"
)
_TAKEN = (
    f"SELECT t.code FROM tickets t WHERE NOT ({_RENAMED}) UNION ALL SELECT code FROM other_codes"
)


def free_codes(db: sqlite3.Connection) -> None:
    """Let each replaced code be that of one ticket, of which it is known; inside a transaction.

    A replaced ticket is named after the code that it had and the one that came in its place,
    and either may have come back in a later list, or have been replaced again, here or at
    another desk. All codes that nobody has now are shared out among somebody's replaced
    tickets: to each its own if it can be, so that whoever comes by one is known and refused.
    One for which none is left takes its id, which nobody scans. That follows from the tickets
    alone, so that files with the same ones agree.
    """
    replaced = db.execute(_REPLACED).fetchall()
    # All at once: asking for each reads, for each, all codes that end alike.
    taken = {code.casefold() for (code,) in db.execute(_TAKEN)} if replaced else set()
    for _, rows in groupby(replaced, key=itemgetter(0)):
        codes = {ticket_id: code for _, ticket_id, code in rows}
        names = {ticket_id: ticket_id.split(REPLACED_BY, 1) for ticket_id in codes}
        free: dict[str, str] = {}
        for code in sorted(code for pair in names.values() for code in pair):
            if code.casefold() not in taken:
                free.setdefault(code.casefold(), code)
        taken.update(free)
        own = {ticket_id: free.pop(pair[0].casefold(), "") for ticket_id, pair in names.items()}
        left = iter(sorted(free.values()))
        for ticket_id, code in own.items():
            fitting = code or next(left, ticket_id)
            if fitting != codes[ticket_id]:
                db.execute("UPDATE tickets SET code = ? WHERE id = ?", (fitting, ticket_id))
