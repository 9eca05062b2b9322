"""The outbox for those who read it: found by state and target, read row by row when seen."""

import json
from array import array
from collections.abc import Iterable, Sequence

from checkin.core.servers.outbox import OutboxLine, advised
from checkin.storage.rows import outbox_line_from
from checkin.storage.schema import AMONG
from checkin.storage.servers.concerns import CONCERNS, DOORS, LACKS, UNHEARD
from checkin.storage.servers.targets import Targets

# A row's key holds the target and the line's position, so that a hundred thousand are small.
_SHIFT = 40
_POSITION = (1 << _SHIFT) - 1
_STUCK = "d.state IN ('refused', 'parked')"

_TRIED = (
    f"WITH {DOORS} SELECT (d.target << {_SHIFT}) | j.position FROM deliveries d "
    "CROSS JOIN targets t ON t.id = d.target CROSS JOIN journal j ON j.id = d.entry_id "
    f"WHERE d.state {AMONG} AND (?2 = 0 OR d.target = ?2) AND {_STUCK} = ?3 AND {LACKS} "
    "ORDER BY j.position DESC, d.target"
)
_UNTRIED = (
    f"WITH {DOORS} SELECT (t.id << {_SHIFT}) | j.position FROM targets t "
    "CROSS JOIN journal j ON j.position > t.sent_position "
    f"WHERE (?1 = 0 OR t.id = ?1) AND {CONCERNS} ORDER BY j.position DESC, t.id"
)
_ROWS = (
    f"WITH keys AS (SELECT value AS key, value >> {_SHIFT} AS target, "
    f"value & {_POSITION} AS at FROM json_each(?)) "
    "SELECT k.key, k.at, j.id, t.address, coalesce(d.state, 'waiting'), coalesce(d.attempts, 0), "
    "CASE coalesce(d.reason, '') WHEN '' THEN coalesce(c.trouble, '') ELSE d.reason END, "
    "CASE coalesce(d.state, 'waiting') WHEN 'waiting' "
    "THEN max(coalesce(d.next_at, ''), coalesce(c.rests_until, '')) END, "
    "coalesce(d.advice, ''), coalesce(d.code, ''), coalesce(d.dismissed, ''), "
    f"coalesce({UNHEARD}, 0) "
    "FROM keys k CROSS JOIN targets t ON t.id = k.target "
    "CROSS JOIN journal j ON j.position = k.at "
    "LEFT JOIN deliveries d ON d.target = k.target AND d.entry_id = j.id "
    "LEFT JOIN contacts c ON c.server = t.address "
    "WHERE d.state IS NOT NULL OR j.position > t.sent_position"
)


class OutboxReading(Targets):
    """Finds rows of the outbox for a page."""

    def outbox_keys(self, states: Sequence[str], target: int) -> Sequence[int]:
        """Give the keys of what is in one of some states, those that need somebody first.

        Target 0 means all. Of those that are alike the newest come first: lines that were
        never tried stand behind all those that were.
        """
        asked = json.dumps(list(states))
        with self.translated:
            stuck = self._db.execute(_TRIED, [asked, target, 1]).fetchall()
            untried = self._db.execute(_UNTRIED, [target]) if "waiting" in states else ()
            found = array("q", (key for (key,) in (*stuck, *untried)))
            found.extend(key for (key,) in self._db.execute(_TRIED, [asked, target, 0]))
        return found

    def outbox_rows(self, keys: Iterable[int]) -> dict[int, tuple[int, OutboxLine]]:
        """Say of lines, by their keys, where each stands in the journal, and what became of it."""
        wanted, kept_back = list(keys), self.kept_back()
        with self.translated:
            rows = self._db.execute(_ROWS, [json.dumps(wanted)]).fetchall()
        found: dict[int, tuple[int, OutboxLine]] = {}
        for key, position, *told in rows:
            found[key] = (position, advised(outbox_line_from(tuple(told)), kept_back))
        return {key: found[key] for key in wanted if key in found}
