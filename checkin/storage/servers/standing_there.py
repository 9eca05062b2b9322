"""Which passages that a server holds are lines of ours: kept as soon as these are sent."""

from collections.abc import Collection, Mapping, Sequence

from checkin.core.servers.outbox import Outcome
from checkin.storage.servers.ready_orders import passages_kept, with_passages
from checkin.storage.servers.reported import Reported
from checkin.storage.servers.targets import Targets

_TOLD = (
    "SELECT s.ticket_id, s.server, s.told FROM journal j "
    "JOIN server_tickets s ON s.ticket_id = j.ticket_id WHERE j.id = ?"
)


class StandingThere(Reported, Targets):
    """Keeps apart what a server tells of our own lines from what it tells of others."""

    def settle(self, target_id: int, outcomes: Sequence[Outcome]) -> None:
        """Note what became of lines that were on their way; inside a transaction.

        A server may know a passage of ours by a moment of its own clock. If its answer was lost,
        the passage may have come in as somebody else's meanwhile, which is taken back.
        """
        super().settle(target_id, outcomes)
        for outcome in outcomes:
            if outcome.fallen:
                self._let_fall(outcome.entry_id, outcome.fallen)
            if outcome.stands_as is not None:
                self._note(*outcome.stands_as)

    def _let_fall(self, line_id: str, passages: Collection[str]) -> None:
        """Forget which lines passages stood for that were taken back by sending a line."""
        with self.translated:
            for ticket_id, _, told in self._db.execute(_TOLD, [line_id]).fetchall():
                stands = passages_kept(told)
                left = {name: line for name, line in stands.items() if name not in passages}
                self._keep_standing(ticket_id, told, left)

    def _note(self, passage: str, line_id: str) -> None:
        with self.translated:
            row = self._db.execute(_TOLD, [line_id]).fetchone()
            if row is None:
                return
            ticket_id, server, told = row
            stands = passages_kept(told)
            before = stands.get(passage, line_id)
            if before != line_id:
                self.take_back_twice([(ticket_id, server, before)])
            self._keep_standing(ticket_id, told, {**stands, passage: line_id})

    def _keep_standing(self, ticket_id: str, told: str, stands: Mapping[str, str]) -> None:
        self._db.execute(
            "UPDATE server_tickets SET told = ? WHERE ticket_id = ?",
            (with_passages(told, stands), ticket_id),
        )
