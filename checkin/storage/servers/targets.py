"""Where attendance goes, and what became of each journal line on its way there.

A target's `sent_position` says how far into the journal lines were ever tried. Of those, a
line without a row in `deliveries` was accepted, and so was one whose row says so, kept for what
the target said of it, or for the code with which it was sent; those further on are waiting.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from checkin.core.journal import EntryKind
from checkin.core.moments import stored
from checkin.core.servers.circuit import LONGEST_REST, Circuit
from checkin.core.servers.outbox import (
    BEHIND_ANOTHER,
    OFFLINE,
    REHEARSED,
    USUAL_ADVICE,
    DeliveryState,
    Outcome,
    Outgoing,
    Target,
)
from checkin.storage.event_file import EventFile
from checkin.storage.rows import JOURNAL_COLUMNS, Row, entry_from, moment_from, reading

# A clock that was set back since prolongs no pause, as it prolongs none of a target's.
_RESTS = "ifnull(next_at > :due AND next_at <= :latest, 0)"
# Few lines wait among the many that were accepted: it is the deliveries that are gone through.
_TRIED_BEFORE = (
    "WITH tried AS MATERIALIZED (SELECT entry_id, attempts, "
    "attempts > 0 AND reason NOT IN ('', :behind) AS failed, "
    "code AS sent, ticket_id AS whose FROM deliveries WHERE target = :target "
    f"AND (state IN ('waiting', 'sending') AND NOT {_RESTS} OR state = 'parked' AND :parked)) "
    f"SELECT position, attempts, failed, sent, whose, {JOURNAL_COLUMNS} "
    "FROM tried CROSS JOIN journal ON id = entry_id "
    "WHERE position > :after ORDER BY position LIMIT :limit"
)
_NEVER_TRIED = (
    f"SELECT position, 0, 0, NULL, NULL, {JOURNAL_COLUMNS} FROM journal WHERE position > "
    "max(:after, (SELECT sent_position FROM targets WHERE id = :target)) "
    "ORDER BY position LIMIT :limit"
)
_RESTING = (
    "SELECT coalesce(d.ticket_id, j.ticket_id) AS ticket, min(j.position) FROM deliveries d "
    "CROSS JOIN journal j ON j.id = d.entry_id WHERE d.target = :target "
    f"AND d.state IN ('waiting', 'sending') AND {_RESTS} AND ticket <> '' "
    "AND j.kind <> 'badge' GROUP BY ticket"  # which holds nobody up
)
_SENDING = (
    "INSERT INTO deliveries (target, entry_id, state, attempts, tried) "
    "VALUES (?1, ?2, 'sending', 1, json_array(json_array(?3, NULL))) "
    "ON CONFLICT DO UPDATE SET state = 'sending', attempts = attempts + 1, next_at = NULL, "
    "tried = json_insert(tried, '$[#]', json_array(?3, NULL))"
)
_HELD = (
    "INSERT INTO deliveries (target, entry_id, state, reason, advice) "
    "VALUES (?, ?, 'waiting', ?, ?) ON CONFLICT DO NOTHING"
)
# An attempt of which it is known that it did nothing is no news to the next one.
_AFTER_TRYING = (
    "CASE WHEN ?1 IS NULL THEN json_remove(tried, '$[#-1]') "
    "ELSE json_set(tried, '$[#-1]', json(?1)) END"
)
_SETTLED = (
    "UPDATE deliveries SET state = ?2, reason = ?3, next_at = ?4, advice = ?5, "
    f"code = coalesce(nullif(?8, ''), code), tried = {_AFTER_TRYING} "
    "WHERE target = ?6 AND entry_id = ?7"
)
# With which code a line was sent is needed again if it is undone.
_TAKEN = "DELETE FROM deliveries WHERE target = ? AND entry_id = ? AND code IS NULL"
_TAKEN_AS = (
    "UPDATE deliveries SET state = 'accepted', reason = '', next_at = NULL, advice = '' "
    "WHERE target = ? AND entry_id = ?"
)
# A line of which nothing was heard keeps what was heard of it before.
_NOT_HEARD = (
    f"UPDATE deliveries SET state = 'waiting', tried = {_AFTER_TRYING} "
    "WHERE target = ?2 AND entry_id = ?3 AND state = 'sending'"
)
# What was refused, and is undone by now, asks for nothing any more.
_REFUSED_BEFORE = (
    "UPDATE deliveries SET state = 'waiting', next_at = NULL, advice = '' WHERE target = ? "
    "AND entry_id = ? AND state = 'refused'"
)
_PAST_REPORTED = (
    "UPDATE targets SET sent_position = (SELECT coalesce(min(position) - 1, "
    "(SELECT max(position) FROM journal)) FROM journal "
    "WHERE position > sent_position AND chain <> '') "
    "WHERE id = ? AND EXISTS (SELECT 1 FROM journal WHERE position = sent_position + 1 "
    "AND chain = '')"
)
_CIRCUIT = (
    "INSERT INTO contacts (server, failures, rests_until, trouble, reached_at) "
    "VALUES (:address, :failures, :rests_until, :trouble, :reached_at) ON CONFLICT DO UPDATE SET "
    "failures = excluded.failures, rests_until = excluded.rests_until, "
    "trouble = excluded.trouble, reached_at = coalesce(excluded.reached_at, reached_at)"
)
_TARGETS = (
    "SELECT kind, address, settings, id, left_position IS NOT NULL FROM targets t "
    "WHERE left_position IS NULL OR EXISTS (SELECT 1 FROM deliveries WHERE target = t.id "
    "AND state <> 'accepted') "
    "ORDER BY id"
)
_OFFLINE = "sync_offline"
_FOREVER = "9"  # sorts after every moment


class Targets(EventFile):
    """Reads and writes targets and their deliveries."""

    def targets(self) -> list[Target]:
        """Give all targets in the order in which they were connected.

        One that was disconnected is among them while lines are kept that it never got.
        """
        with self.translated:
            return list(map(_target_from, self._db.execute(_TARGETS)))

    def add_target(self, target: Target) -> None:
        """Remember where attendance goes; an address that is known stays as it is.

        Whoever connects it has a reason to try it again at once.
        """
        with self.translated:
            self._db.execute(
                "INSERT OR IGNORE INTO targets (kind, address, settings) VALUES (?, ?, ?)",
                (target.kind, target.address, target.memory),
            )
            self._tell_change()
            self._db.execute(
                "UPDATE contacts SET failures = 0, rests_until = NULL WHERE server = ?",
                [target.address],
            )
            self._db.execute(
                "UPDATE deliveries SET state = 'waiting', advice = '' "
                "WHERE state = 'parked' AND target = "
                "(SELECT id FROM targets WHERE address = ?)",
                [target.address],
            )

    def remember(self, target_id: int, memory: str) -> None:
        """Keep what a target wants to be told again; inside a transaction."""
        with self.translated:
            self._db.execute("UPDATE targets SET settings = ? WHERE id = ?", (memory, target_id))
            self._tell_change()

    def unsent(
        self, target_id: int, due: datetime | None, after: int, limit: int
    ) -> list[Outgoing]:
        """Give lines that a target does not have, from a position on.

        `due` leaves out those that have to wait longer than until then, and the parked; None
        takes all but the refused and the dismissed.
        """
        asked = {
            "target": target_id,
            "due": _FOREVER if due is None else stored(due),
            "latest": _FOREVER if due is None else stored(due + LONGEST_REST),
            "parked": due is None,
            "behind": BEHIND_ANOTHER,
            "after": after,
            "limit": limit,
        }
        with self.translated:
            rows = self._db.execute(_TRIED_BEFORE, asked).fetchall()
            # Every line that was tried stands before all those that were not.
            if len(rows) < limit:
                rows += self._db.execute(_NEVER_TRIED, asked | {"limit": limit - len(rows)})
        return [_outgoing(row) for row in rows]

    def resting_tickets(self, target_id: int, due: datetime) -> dict[str, int]:
        """Give the tickets of which a line has to wait longer than until then.

        With each the position of the first such line: what stands behind it waits too.
        """
        asked = {"target": target_id, "due": stored(due), "latest": stored(due + LONGEST_REST)}
        with self.translated:
            return dict(self._db.execute(_RESTING, asked))

    def pass_reported(self, target_id: int) -> None:
        """Leave out lines that a server reported, as far as nothing else stands before them."""
        with self.translated:
            self._db.execute(_PAST_REPORTED, [target_id])

    def begin_sending(self, target_id: int, lines: Sequence[Outgoing], at: datetime) -> bool:
        """Note that lines are on their way from a moment on; inside a transaction.

        Gives whether lines that had been refused go out again, since some of these undo them.
        """
        undone = [line.entry.refers_to for line in lines if line.entry.kind is EntryKind.UNDO]
        with self.translated:
            self._db.executemany(
                _SENDING, [(target_id, line.entry.id, stored(at)) for line in lines]
            )
            again = self._db.executemany(_REFUSED_BEFORE, [(target_id, each) for each in undone])
        if lines:
            self.pass_until(target_id, lines[-1].position)
        return again.rowcount > 0

    def hold(self, target_id: int, lines: Sequence[Outgoing]) -> None:
        """Note that lines wait for others of their tickets; inside a transaction."""
        said = (BEHIND_ANOTHER, USUAL_ADVICE[DeliveryState.WAITING])
        with self.translated:
            self._db.executemany(_HELD, [(target_id, line.entry.id, *said) for line in lines])
        if lines:
            self.pass_until(target_id, lines[-1].position)

    def pass_until(self, target_id: int, position: int) -> None:
        """Note that lines up to a position were seen to; inside a transaction."""
        with self.translated:
            self._db.execute(
                "UPDATE targets SET sent_position = ?1 WHERE id = ?2 AND sent_position < ?1",
                (position, target_id),
            )

    def settle(self, target_id: int, outcomes: Sequence[Outcome]) -> None:
        """Note what became of lines that were on their way; inside a transaction."""
        accepted = [each for each in outcomes if _is_plainly_accepted(each)]
        others = [each for each in outcomes if not _is_plainly_accepted(each)]
        with self.translated:
            for taken in (_TAKEN, _TAKEN_AS):
                self._db.executemany(taken, [(target_id, each.entry_id) for each in accepted])
            self._db.executemany(
                _SETTLED,
                [
                    (
                        _attempt(each.acted),
                        each.state.value,
                        each.reason,
                        each.not_before and stored(each.not_before),
                        each.advice or USUAL_ADVICE[each.state],
                        target_id,
                        each.entry_id,
                        each.sent_as,
                    )
                    for each in others
                ],
            )

    def let_wait(
        self, target_id: int, entry_ids: Iterable[str], acted: tuple[datetime, datetime] | None
    ) -> None:
        """Note that nothing was heard of lines that were on their way; inside a transaction.

        `acted` is between which moments they may have arrived; None where they cannot have.
        """
        told = _attempt(acted)
        with self.translated:
            self._db.executemany(_NOT_HEARD, [(told, target_id, each) for each in entry_ids])

    def circuit(self, address: str) -> Circuit:
        """Say how often in a row a target failed, and until when it is left alone."""
        with self.translated:
            row = self._db.execute(
                "SELECT failures, rests_until FROM contacts WHERE server = ?", [address]
            ).fetchone()
        return Circuit(row[0], moment_from(row[1])) if row else Circuit()

    def keep_circuit(
        self, address: str, circuit: Circuit, trouble: str, reached_at: datetime | None
    ) -> None:
        """Note how a target fares; no `reached_at` leaves that as it is. In a transaction."""
        told = {
            "address": address,
            "failures": circuit.failures,
            "rests_until": circuit.rests_until and stored(circuit.rests_until),
            "trouble": trouble,
            "reached_at": reached_at and stored(reached_at),
        }
        with self.translated:
            self._db.execute(_CIRCUIT, told)

    def is_offline(self) -> bool:
        """Whether somebody decided that nothing is sent or pulled."""
        with self.translated:
            row = self._db.execute("SELECT 1 FROM settings WHERE key = ?", [_OFFLINE]).fetchone()
        return row is not None

    def kept_back(self) -> str:
        """Say why nothing is sent at all; empty where something is."""
        if self.event().rehearsal:
            return REHEARSED
        return OFFLINE if self.is_offline() else ""

    def go_offline(self) -> None:
        """Send and pull nothing from now on; inside a transaction."""
        with self.translated:
            self._db.execute("INSERT OR REPLACE INTO settings VALUES (?, '1')", [_OFFLINE])

    def go_online(self) -> None:
        """Send and pull again; inside a transaction."""
        with self.translated:
            self._db.execute("DELETE FROM settings WHERE key = ?", [_OFFLINE])


def _target_from(row: Row) -> Target:
    kind, address, memory, number, left = row
    with reading(f"what is kept of {address}"):
        json.loads(memory).keys()
        if "\0" in address:
            raise ValueError(address)
        return Target(kind, address, memory, number, is_left=bool(left))


def _attempt(acted: tuple[datetime, datetime] | None) -> str | None:
    return acted and json.dumps([stored(moment) for moment in acted])


def _is_plainly_accepted(outcome: Outcome) -> bool:
    has_news = outcome.reason or outcome.sent_as
    return outcome.state is DeliveryState.ACCEPTED and not has_news


def _outgoing(row: Row) -> Outgoing:
    position, attempts, failed, code, ticket_id, *told = row
    entry = entry_from(tuple(told))
    if code is not None:
        entry = replace(entry, code=code, ticket_id=ticket_id or entry.ticket_id)
    return Outgoing(entry, position, attempts, bool(failed))
