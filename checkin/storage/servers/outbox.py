"""The outbox as people look at it: what each target does not have, and what they decide of it."""

from collections.abc import Iterable, Iterator

from checkin.core.servers.outbox import (
    BEHIND_ANOTHER,
    NOT_TOLD_OF,
    USUAL_ADVICE,
    DeliveryState,
    Lacking,
    OutboxLine,
    Target,
    advised,
)
from checkin.core.servers.sync_status import SyncStatus, TargetStatus
from checkin.storage.rows import moment_from, outbox_line_from
from checkin.storage.servers.concerns import CONCERNS, DOORS, LACKS, MAY_CONCERN, UNHEARD
from checkin.storage.servers.not_taken import NotTaken
from checkin.storage.servers.targets import Targets

_OUTBOX = (
    f"WITH {DOORS} SELECT d.entry_id, t.address, d.state, d.attempts, "
    "CASE d.reason WHEN '' THEN coalesce(c.trouble, '') ELSE d.reason END, "
    "CASE d.state WHEN 'waiting' THEN max(coalesce(d.next_at, ''), coalesce(c.rests_until, '')) "
    f"END, d.advice, coalesce(d.code, ''), d.dismissed, {UNHEARD} "
    "FROM targets t CROSS JOIN deliveries d ON d.target = t.id "
    "CROSS JOIN journal j ON j.id = d.entry_id "
    "LEFT JOIN contacts c ON c.server = t.address WHERE t.id = ?1 AND d.state <> ?2 "
    f"AND {LACKS} UNION ALL "
    "SELECT * FROM (SELECT j.id, t.address, 'waiting', 0, coalesce(c.trouble, ''), "
    "c.rests_until, '', '', '', 0 FROM targets t "
    "CROSS JOIN journal j ON j.position > t.sent_position "
    f"LEFT JOIN contacts c ON c.server = t.address WHERE t.id = ?1 AND {CONCERNS} "
    "ORDER BY j.position)"
)
# Lines are never removed, so their positions tell how many there are; for a server they are
# looked at.
_NEVER_TRIED = (
    "SELECT coalesce(sum(max(0, (SELECT coalesce(max(position), 0) FROM journal) "
    "- t.sent_position)), 0) FROM targets t WHERE instr(t.address, '://') = 0 AND ?1 IN (0, t.id) "
    "UNION ALL SELECT count(*) FROM targets t CROSS JOIN journal j "
    "ON j.position > t.sent_position "
    f"WHERE instr(t.address, '://') > 0 AND ?1 IN (0, t.id) AND {CONCERNS}"
)
_TRIED = (
    "SELECT d.state, count(*) FROM targets t CROSS JOIN deliveries d ON d.target = t.id "
    "CROSS JOIN journal j ON j.id = d.entry_id "
    f"WHERE ?1 IN (0, t.id) AND {LACKS} GROUP BY d.state"
)
_COUNTS = (
    f"WITH {DOORS} SELECT state, sum(number) FROM (SELECT '' AS state, 0 AS number WHERE 0 "
    f"UNION ALL {_TRIED} UNION ALL SELECT 'waiting', number FROM (SELECT 0 AS number WHERE 0 "
    f"UNION ALL {_NEVER_TRIED})) GROUP BY state HAVING sum(number) > 0"
)
_FIRST_REASON = (
    "SELECT (SELECT reason FROM deliveries WHERE target = ? "
    "AND state NOT IN ('dismissed', 'accepted') "
    "AND reason NOT IN ('', ?, ?) LIMIT 1)"
)
_TAKEN = (
    "SELECT d.entry_id, t.address, d.attempts, d.reason, d.advice, coalesce(d.code, '') "
    "FROM targets t CROSS JOIN deliveries d ON d.target = t.id "
    "WHERE d.state = 'accepted' AND d.reason <> '' ORDER BY t.id"
)
_OURS = (BEHIND_ANOTHER, NOT_TOLD_OF)  # what no target says
_ALL_TARGETS = 0
_CONTACT = (
    "SELECT reached_at, pulled_at, clock_offset, trouble, failures, rests_until FROM contacts "
    "WHERE server = ?"
)
_TO_DECIDE = "('waiting', 'refused', 'parked', 'dismissed')"
_CONNECTED = "target IN (SELECT id FROM targets WHERE left_position IS NULL AND ?1 IN (0, id))"
_LACKING = (
    f"WITH {DOORS} SELECT t.id, t.address, d.state, d.attempts FROM targets t "
    "CROSS JOIN deliveries d ON d.target = t.id CROSS JOIN journal j ON j.id = d.entry_id "
    f"WHERE d.entry_id = ?1 AND {LACKS} UNION ALL "
    "SELECT t.id, t.address, 'waiting', 0 FROM targets t CROSS JOIN journal j "
    f"ON j.position > t.sent_position WHERE j.id = ?1 AND {CONCERNS} ORDER BY 1"
)
# Whatever was looked at stands before all that was not: with a line come those before it.
_LOOKED_AT = (
    f"WITH {DOORS} INSERT INTO deliveries (target, entry_id, state) "
    "SELECT t.id, j.id, 'waiting' FROM targets t CROSS JOIN journal j "
    "ON j.position > t.sent_position AND j.position <= :position WHERE t.id = :target "
    f"AND {MAY_CONCERN} ON CONFLICT DO NOTHING"
)


class OutboxTables(Targets, NotTaken):
    """Reads the outbox and keeps what people decide of its lines."""

    def outbox(self, *, dismissed: bool = False) -> Iterator[OutboxLine]:
        """Give every line that a target does not have, target by target.

        Those that somebody dismissed are among them only where that is asked for.
        """
        kept_back = self.kept_back()
        left_out = "" if dismissed else DeliveryState.DISMISSED.value
        for target in self.targets():
            with self.translated:
                for row in self._db.execute(_OUTBOX, (target.id, left_out)):
                    yield advised(outbox_line_from(row), kept_back)

    def taken_with_words(self) -> Iterator[OutboxLine]:
        """Give the lines that targets accepted and said something of, target by target."""
        with self.translated:
            for entry_id, address, attempts, reason, advice, code in self._db.execute(_TAKEN):
                yield OutboxLine(
                    entry_id, address, DeliveryState.ACCEPTED, attempts, reason,
                    advice=advice, code=code,
                )  # fmt: skip

    def unsent_count(self) -> int:
        """Count the lines of the outbox."""
        return sum(self.unsent_by_state())

    def unsent_by_state(self) -> tuple[int, int]:
        """Count what waits on its way to targets, and what they refused."""
        counts = self.outbox_counts()
        refused = counts.pop(DeliveryState.REFUSED, 0)
        counts.pop(DeliveryState.DISMISSED, 0)
        return sum(counts.values()), refused

    def outbox_counts(self) -> dict[str, int]:
        """Count the lines of the outbox by state, for all targets."""
        with self.translated:
            return dict(self._db.execute(_COUNTS, [_ALL_TARGETS]).fetchall())

    def sync_status(self) -> SyncStatus:
        """Say how things stand with all targets."""
        return SyncStatus(
            tuple(self.target_status(target) for target in self.targets()), self.is_offline()
        )

    def target_status(self, target: Target) -> TargetStatus:
        """Say how things stand with one target."""
        with self.translated:
            counts = self._db.execute(_COUNTS, [target.id]).fetchall()
            contact = self._db.execute(_CONTACT, [target.address]).fetchone()
            (said,) = self._db.execute(_FIRST_REASON, (target.id, *_OURS)).fetchone()
        reached, pulled, offset, trouble, failures, rests = contact or (None,) * 6
        return TargetStatus(
            target,
            tuple((DeliveryState(state), number) for state, number in counts),
            moment_from(reached),
            moment_from(pulled),
            offset,
            trouble or said or "",
            failures or 0,
            moment_from(rests),
            () if target.is_left else tuple(sorted(self.left_out(target.address))),
            () if target.is_left else self.told_of(target.address),
            0 if target.is_left else self.without_details(target.address),
        )

    def outbox_reasons(self) -> list[str]:
        """Give all that targets say of lines that they do not have, each once."""
        with self.translated:
            rows = self._db.execute(
                "SELECT DISTINCT reason FROM deliveries WHERE reason NOT IN ('', ?, ?) "
                "AND state NOT IN ('dismissed', 'accepted')",
                _OURS,
            )
            return [reason for (reason,) in rows]

    def deliveries_to(self, entry_id: str) -> list[Lacking]:
        """Say of each target that lacks a line how that stands there."""
        with self.translated:
            rows = self._db.execute(_LACKING, [entry_id])
            return [
                Lacking(target, address, DeliveryState(state), bool(attempts) or state != "waiting")
                for target, address, state, attempts in rows
            ]

    def unheard_at(self, entry_id: str) -> frozenset[int]:
        """Give the ids of the targets that may have taken a line, and were not looked at since."""
        with self.translated:
            rows = self._db.execute(
                f"SELECT d.target FROM deliveries d WHERE d.entry_id = ? AND {UNHEARD}", [entry_id]
            )
            return frozenset(target for (target,) in rows)

    def wait_again(self, entry_ids: Iterable[str] | None, target_id: int = 0) -> int:
        """Let lines go out again at once, to a target or all; give their number.

        Inside a transaction.
        None means all that were refused or parked or have to wait longer; dismissed lines have
        to be named. Targets that are left alone are tried again too; those that were
        disconnected are not.
        """
        with self.translated:
            if entry_ids is None:
                changed = self._db.execute(
                    "UPDATE deliveries SET state = 'waiting', next_at = NULL, advice = '' "
                    f"WHERE {_CONNECTED} AND (state IN ('refused', 'parked') "
                    "OR state = 'waiting' AND next_at IS NOT NULL)",
                    [target_id],
                ).rowcount
            else:
                changed = self._db.executemany(
                    "UPDATE deliveries SET state = 'waiting', next_at = NULL, dismissed = '', "
                    "advice = '' "
                    f"WHERE {_CONNECTED} AND entry_id = ?2 AND state IN {_TO_DECIDE}",
                    [(target_id, entry_id) for entry_id in entry_ids],
                ).rowcount
            self._db.execute(
                "UPDATE contacts SET rests_until = NULL WHERE server IN "
                "(SELECT address FROM targets WHERE ?1 IN (0, id))",
                [target_id],
            )
        return changed

    def send_as(self, target_id: int, entry_id: str, code: str, ticket_id: str | None) -> None:
        """Send a line with another code, of another ticket or its own; inside a transaction.

        Whoever refused it does not have it: what was tried before is no news to the next time.
        """
        with self.translated:
            self._look_at(target_id, entry_id)
            self._db.execute(
                "UPDATE deliveries SET state = 'waiting', next_at = NULL, dismissed = '', "
                "advice = '', tried = '[]', code = ?, ticket_id = ? "
                f"WHERE target = ? AND entry_id = ? AND state IN {_TO_DECIDE}",
                (code, ticket_id, target_id, entry_id),
            )

    def dismiss(self, target_id: int, entry_id: str, reason: str) -> None:
        """Keep a line from going out, and why; inside a transaction."""
        with self.translated:
            self._look_at(target_id, entry_id)
            self._db.execute(
                "UPDATE deliveries SET state = 'dismissed', next_at = NULL, dismissed = ?, "
                f"advice = ? WHERE target = ? AND entry_id = ? AND state IN {_TO_DECIDE}",
                (reason, USUAL_ADVICE[DeliveryState.DISMISSED], target_id, entry_id),
            )

    def _look_at(self, target_id: int, entry_id: str) -> None:
        """Keep how a line that was never tried stands at a target, so that it can be changed."""
        row = self._db.execute("SELECT position FROM journal WHERE id = ?", [entry_id]).fetchone()
        if row is not None:
            self._db.execute(_LOOKED_AT, {"target": target_id, "position": row[0]})
            self.pass_until(target_id, row[0])
