"""The floor of a decision: the desk's own statements to SQLite, one line sealed, nothing judged."""

import uuid
from datetime import UTC, datetime

from checkin.build import new_id
from checkin.core.journal import seal
from checkin.storage.journal.journal import _INSERT
from checkin.storage.people.tickets import _BY_CODE
from checkin.storage.rows import TICKET_WIDTH
from checkin.storage.store import Store


class BareDesk:
    """Admits everybody whose code is known, without looking at anything else."""

    def __init__(self, store: Store) -> None:
        self._execute = store._db.execute
        self._chain, self._number, self._previous = uuid.uuid4().hex, 0, ""

    def scan(self, code: str) -> None:
        """Write down that somebody came, as a desk does it and in the same transaction."""
        execute = self._execute
        execute("BEGIN IMMEDIATE")
        execute("PRAGMA data_version").fetchone()
        ((ticket_id, *ticket),) = execute(_BY_CODE, (code, "door")).fetchall()
        told = (
            new_id(), "entry", datetime.now(UTC).isoformat(timespec="microseconds"), "Desk 1", "",
            "door", ticket_id, ticket[TICKET_WIDTH - 1], code, "entry", "admitted", "", "", "",
        )  # fmt: skip
        self._number += 1
        digest = seal(told, self._chain, self._number, self._previous)
        execute(_INSERT, (*told, self._chain, self._number, self._previous, digest))
        self._previous = digest
        execute("COMMIT")
