"""Where attendance goes, and what became of each journal line on its way there.

A target's `sent_position` says how far into the journal lines were ever tried. Of those, a
line without a row in `deliveries` was accepted; those further on are waiting.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime

from checkin.core.moments import stored
from checkin.core.outbox import DeliveryState, OutboxLine, Outcome, Outgoing, Target
from checkin.storage.event_file import EventFile
from checkin.storage.rows import JOURNAL_COLUMNS, entry_from, moment_from

_TRIED_BEFORE = (
    "WITH tried AS (SELECT entry_id, attempts FROM deliveries WHERE target = :target AND "
    "(state IN ('waiting', 'sending') AND coalesce(next_at, '') <= :due "
    "OR state = 'parked' AND :parked)) "
    f"SELECT position, attempts, {JOURNAL_COLUMNS} FROM journal JOIN tried ON id = entry_id "
    "WHERE position > :after ORDER BY position LIMIT :limit"
)
_NEVER_TRIED = (
    f"SELECT position, 0, {JOURNAL_COLUMNS} FROM journal WHERE position > max(:after, "
    "(SELECT sent_position FROM targets WHERE id = :target)) ORDER BY position LIMIT :limit"
)
_OUTBOX = (
    "SELECT d.entry_id, d.state, d.attempts, d.reason, d.next_at, d.advice FROM deliveries d "
    "JOIN journal j ON j.id = d.entry_id WHERE d.target = ?1 UNION ALL "
    "SELECT id, 'waiting', 0, '', NULL, '' FROM (SELECT id FROM journal WHERE position > "
    "(SELECT sent_position FROM targets WHERE id = ?1) ORDER BY position)"
)
_SENDING = (
    "INSERT INTO deliveries (target, entry_id, state, attempts) VALUES (?, ?, 'sending', 1) "
    "ON CONFLICT DO UPDATE SET state = 'sending', attempts = attempts + 1, next_at = NULL"
)
_FOREVER = "9"  # sorts after every moment


class Targets(EventFile):
    """Reads and writes targets and their deliveries."""

    def targets(self) -> list[Target]:
        """Give all targets in the order in which they were connected."""
        with self.translated:
            rows = self._db.execute("SELECT kind, address, settings, id FROM targets ORDER BY id")
            return [Target(*row) for row in rows]

    def add_target(self, target: Target) -> None:
        """Remember where attendance goes; an address that is known stays as it is."""
        with self.translated:
            self._db.execute(
                "INSERT OR IGNORE INTO targets (kind, address, settings) VALUES (?, ?, ?)",
                (target.kind, target.address, target.memory),
            )

    def unsent(
        self, target_id: int, due: datetime | None, after: int, limit: int
    ) -> list[Outgoing]:
        """Give lines that a target does not have, from a position on.

        `due` leaves out those that have to wait longer than until then, and the parked; None
        takes all but the refused.
        """
        asked = {
            "target": target_id,
            "due": _FOREVER if due is None else stored(due),
            "parked": due is None,
            "after": after,
            "limit": limit,
        }
        with self.translated:
            rows = self._db.execute(_TRIED_BEFORE, asked).fetchall()
            # Every line that was tried stands before all those that were not.
            if len(rows) < limit:
                rows += self._db.execute(_NEVER_TRIED, asked | {"limit": limit - len(rows)})
        return [Outgoing(entry_from(row[2:]), *row[:2]) for row in rows]

    def begin_sending(self, target_id: int, lines: Sequence[Outgoing]) -> None:
        """Note that these lines are on their way; inside a transaction."""
        with self.translated:
            self._db.executemany(_SENDING, [(target_id, line.entry.id) for line in lines])
            self._db.execute(
                "UPDATE targets SET sent_position = max(sent_position, ?) WHERE id = ?",
                (lines[-1].position, target_id),
            )

    def settle(self, target_id: int, outcomes: Sequence[Outcome]) -> None:
        """Note what became of lines that were on their way; inside a transaction."""
        accepted = [each for each in outcomes if each.state is DeliveryState.ACCEPTED]
        others = [each for each in outcomes if each.state is not DeliveryState.ACCEPTED]
        with self.translated:
            self._db.executemany(
                "DELETE FROM deliveries WHERE target = ? AND entry_id = ?",
                [(target_id, each.entry_id) for each in accepted],
            )
            self._db.executemany(
                "UPDATE deliveries SET state = ?, reason = ?, next_at = ?, advice = ? "
                "WHERE target = ? AND entry_id = ?",
                [
                    (
                        each.state.value,
                        each.reason,
                        each.not_before and stored(each.not_before),
                        each.advice,
                        target_id,
                        each.entry_id,
                    )
                    for each in others
                ],
            )

    def remember(self, target_id: int, memory: str) -> None:
        """Keep what a target wants to be told again; inside a transaction."""
        with self.translated:
            self._db.execute("UPDATE targets SET settings = ? WHERE id = ?", (memory, target_id))

    def outbox(self) -> Iterator[OutboxLine]:
        """Give every line that a target does not have, target by target."""
        for target in self.targets():
            with self.translated:
                for entry_id, state, attempts, reason, next_at, advice in self._db.execute(
                    _OUTBOX, [target.id]
                ):
                    yield OutboxLine(
                        entry_id,
                        target.address,
                        DeliveryState(state),
                        attempts,
                        reason,
                        moment_from(next_at),
                        advice,
                    )

    def unsent_count(self) -> int:
        """Count the lines of the outbox."""
        with self.translated:
            row = self._db.execute(
                "SELECT (SELECT count(*) FROM deliveries) + (SELECT count(*) FROM targets t "
                "JOIN journal j ON j.position > t.sent_position)"
            ).fetchone()
        return int(row[0])
