"""Targets that were disconnected: what they never got is kept, and goes out if they come back."""

from checkin.core.servers.outbox import DeliveryState, Target
from checkin.storage.servers.concerns import DOORS, MAY_CONCERN
from checkin.storage.servers.outbox import OutboxTables

# Behind every line that will ever be written: nothing more is for this target.
_NEVER = 1 << 62
_STILL_TO_GO = "('waiting', 'sending', 'parked')"
_PARKED = (
    f"WITH {DOORS} INSERT INTO deliveries (target, entry_id, state, reason, advice) "
    "SELECT t.id, j.id, 'parked', :reason, :advice FROM targets t "
    "CROSS JOIN journal j ON j.position > t.sent_position WHERE t.id = :target "
    f"AND {MAY_CONCERN} ON CONFLICT DO NOTHING"
)
_PARKED_TOO = (
    "UPDATE deliveries SET state = 'parked', reason = :reason, advice = :advice, next_at = NULL "
    f"WHERE target = :target AND state IN {_STILL_TO_GO}"
)
_WAITING_AGAIN = (
    "UPDATE deliveries SET state = 'waiting', reason = '', advice = '' "
    "WHERE target = ? AND state = 'parked'"
)
_FORGOTTEN = (
    "DELETE FROM targets WHERE id = ?1 AND instr(address, '://') = 0 "
    "AND NOT EXISTS (SELECT 1 FROM deliveries WHERE target = ?1)"
)
_TAKEN_UP = "UPDATE targets SET sent_position = left_position, left_position = NULL WHERE id = ?"


class LeftTargets(OutboxTables):
    """Lets go of targets, and takes them up again."""

    def add_target(self, target: Target) -> None:
        """Remember where attendance goes; what it did not get before goes out from now on."""
        super().add_target(target)
        with self.translated:
            left = self._db.execute(
                "SELECT id FROM targets WHERE address = ? AND left_position IS NOT NULL",
                [target.address],
            ).fetchone()
            if left is not None:
                self._db.execute(_WAITING_AGAIN, left)
                self._db.execute(_TAKEN_UP, left)

    def unsent_to(self, target: Target) -> int:
        """Count the lines that a target would still have got."""
        status = self.target_status(target)
        states = (DeliveryState.WAITING, DeliveryState.SENDING, DeliveryState.PARKED)
        return status.count(*states)

    def leave_target(self, target_id: int, reason: str, advice: str) -> None:
        """Let go of a target; lines that it did not get are parked, with these words.

        A file of which there are none is forgotten. A server is known in any case: if it comes
        back, it gets nothing twice. Inside a transaction.
        """
        told = {"target": target_id, "reason": reason, "advice": advice}
        with self.translated:
            self._db.execute(_PARKED, told)
            self._db.execute(_PARKED_TOO, told)
            self._db.execute(
                "DELETE FROM contacts WHERE server = (SELECT address FROM targets WHERE id = ?)",
                [target_id],
            )
            self._db.execute(_FORGOTTEN, [target_id])
            self._tell_change()
            self._db.execute(
                "UPDATE targets SET sent_position = ?, left_position = (SELECT "
                "coalesce(max(position), 0) FROM journal) WHERE id = ? "
                "AND left_position IS NULL",
                (_NEVER, target_id),
            )
