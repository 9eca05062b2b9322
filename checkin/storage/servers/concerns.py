"""Which lines will go out to a target: said by the tables alone, before anybody makes them out.

What is sent in the end, `services/servers/postings.py` says; this counts and shows what waits for
that.
"""

from collections.abc import Iterable

from checkin.core.journal import PASSAGES, EntryKind
from checkin.core.servers.posting import KEEPS, UNTOLD

# Stands before a statement that says `CONCERNS` or `MAY_CONCERN` of a target t and a line j.
DOORS = (
    "doors AS MATERIALIZED (SELECT id AS door, json_extract(rules, '$.server') AS place "
    "FROM check_in_lists)"
)
_AT_ITS_DOOR = "EXISTS (SELECT 1 FROM doors WHERE door = {0}.list_id AND place = t.address)"
_ITS_TICKET = (
    "EXISTS (SELECT 1 FROM server_tickets s WHERE s.ticket_id = j.ticket_id "
    "AND s.server = t.address AND (t.kind <> 'indico' OR s.parent = ''))"
)
_UNDONE_KIND = "(SELECT r.kind FROM journal r WHERE r.id = j.refers_to)"
# Lines of other desks come as they are, and may hold what is no JSON.
_SAID = (
    "CASE j.kind WHEN 'undo' THEN (SELECT r.details FROM journal r WHERE r.id = j.refers_to) "
    "ELSE j.details END"
)
# An answer goes with the admission that it was asked for; only a later one goes by itself.
_LATE_ANSWER = (
    "EXISTS (SELECT 1 FROM tickets k JOIN server_tickets s ON s.ticket_id = k.id "
    "AND s.server = t.address JOIN journal p ON p.ticket_id = k.id "
    "WHERE k.attendee = (SELECT attendee FROM tickets WHERE id = j.attendee_id) "
    "AND j.ticket_id IN ('', k.id) "
    f"AND p.kind IN ('entry', 'override') AND p.at < j.at AND {_AT_ITS_DOOR.format('p')}) "
    f"AND EXISTS (SELECT 1 FROM questions q JOIN (SELECT {_SAID} AS said) "
    "ON q.id = CASE WHEN json_valid(said) THEN json_extract(said, '$.question') END "
    "AND json_extract(q.told, '$.server') = t.address)"
)


def _among(names: Iterable[str]) -> str:
    return "(" + ", ".join(f"'{name}'" for name in sorted(names)) + ")"


def _kept_by(kind: str) -> str:
    return f"WHEN t.kind = '{kind}' AND j.kind NOT IN {_among(KEEPS[kind])} THEN 0"


_OF_A_SERVER = (
    f"CASE {' '.join(map(_kept_by, KEEPS))} "
    f"WHEN j.kind IN {_among(PASSAGES)} THEN {_AT_ITS_DOOR.format('j')} AND {_ITS_TICKET} "
    f"WHEN j.kind = 'refusal' THEN {_AT_ITS_DOOR.format('j')} "
    f"AND ifnull(j.verdict, '') NOT IN {_among(UNTOLD)} AND (j.ticket_id = '' OR {_ITS_TICKET}) "
    f"WHEN j.kind = 'badge' THEN {_ITS_TICKET} "
    f"WHEN j.kind = 'answer' OR j.kind = 'undo' AND {_UNDONE_KIND} = 'answer' "
    f"THEN {_LATE_ANSWER} "
    f"WHEN j.kind = 'undo' THEN {_AT_ITS_DOOR.format('j')} AND {_ITS_TICKET} "
    f"AND coalesce({_UNDONE_KIND}, 'undo') IN {_among(PASSAGES | {EntryKind.UNDO})} "
    "ELSE 0 END"
)
# What a server reported, no server lacks; a file has a row for everybody, whoever told of them.
CONCERNS = (
    "CASE WHEN instr(t.address, '://') = 0 THEN 1 WHEN j.chain = '' THEN 0 "
    f"WHEN t.kind IN {_among(KEEPS)} THEN {_OF_A_SERVER} ELSE 1 END"
)
# What has to be kept for a target that nobody asks now, for these the tables do not tell all of.
MAY_CONCERN = f"({CONCERNS} OR j.chain <> '' AND j.kind IN ('undo', 'answer'))"
# Of a delivery d: its target may have taken it, and was not looked at since.
UNHEARD = "(d.state NOT IN ('accepted', 'refused') AND d.tried <> '[]')"
# Of a delivery d: what waits only behind another line of its ticket was looked at by nobody yet.
LACKS = f"(d.state <> 'accepted' AND (d.attempts > 0 OR d.state <> 'waiting' OR {CONCERNS}))"
