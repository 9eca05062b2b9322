"""The journal for those who read it: filtered, page by page, with what lines refer to."""

import json
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence

from checkin.core.journal import JournalEntry
from checkin.core.journal_filter import KINDS, JournalFilter
from checkin.core.moments import stored
from checkin.core.servers.outbox import DeliveryState
from checkin.storage.event_file import EventFile
from checkin.storage.rows import JOURNAL_COLUMNS, entry_from
from checkin.storage.schema import AMONG, NO_PASSAGE, PERSON, WHO_CAME
from checkin.storage.servers.concerns import CONCERNS, DOORS, LACKS

_SHORTEST_END = 3  # of a code, so that two letters of a name find no codes

_PAGE = f"SELECT position, {JOURNAL_COLUMNS} FROM journal WHERE position {AMONG}"
_ABOUT = (
    "WITH RECURSIVE about (id) AS (SELECT value FROM json_each(?) UNION "
    "SELECT j.id FROM journal j JOIN about ON j.refers_to = about.id "
    "WHERE j.refers_to <> '' AND j.kind = 'undo') "
    f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE id IN about AND kind = 'undo'"
)
_HOLDERS = (
    "SELECT t.id, a.name, a.company FROM tickets t JOIN attendees a ON a.number = t.attendee "
    f"WHERE t.id {AMONG}"
)
# Few lines are no passages: an index has them. Later on only what is new is looked through.
_EVER_PUT_ON = (
    "SELECT list_id, ticket_id FROM journal INDEXED BY journal_attendee "
    f"WHERE {NO_PASSAGE} AND kind = 'waiting'"
)
_PUT_ON_SINCE = "SELECT list_id, ticket_id FROM journal WHERE position > ? AND kind = 'waiting'"

_ANY_TARGET = "SELECT 1 FROM targets WHERE left_position IS NULL LIMIT 1"
_UNFINISHED = (
    f"WITH {DOORS} SELECT j.id, 'waiting' FROM journal j CROSS JOIN targets t "
    f"WHERE j.id {AMONG} AND t.left_position IS NULL AND j.position > t.sent_position "
    f"AND {CONCERNS} UNION ALL SELECT d.entry_id, d.state FROM targets t CROSS JOIN deliveries d "
    "ON d.target = t.id CROSS JOIN journal j ON j.id = d.entry_id "
    f"WHERE d.entry_id {AMONG.replace('?', '?1')} AND {LACKS}"
)


class JournalReading(EventFile):
    """Finds lines of the journal for a page or a file."""

    _waited: frozenset[tuple[str, str]] = frozenset()  # lists and tickets, up to a position
    _waited_until = 0

    def journal_positions(
        self, wanted: JournalFilter, about: Collection[str], after: int = 0
    ) -> Sequence[int]:
        """Give the positions of the lines that fit, the newest first, behind a position.

        `about` are ids of tickets and attendees whom the filter's text means.
        """
        if wanted == JournalFilter() and (whole := self._all_positions(after)) is not None:
            return whole
        where, values = _conditions(wanted, about, after)
        with self.translated:
            rows = self._db.execute(
                f"SELECT position FROM journal WHERE {where} ORDER BY position DESC", values
            )
            return array("q", (position for (position,) in rows))

    def _all_positions(self, after: int) -> range | None:
        """Give all positions behind one without looking at the lines; None where some are missing.

        No line is ever removed, so they are missing only in a damaged file.
        """
        with self.translated:
            count, least, most = self._db.execute(
                "SELECT (SELECT count(*) FROM journal), (SELECT min(position) FROM journal), "
                "(SELECT max(position) FROM journal)"
            ).fetchone()
        if not count:
            return range(0)
        return range(most, max(after, least - 1), -1) if most - least + 1 == count else None

    def journal_lines(self, positions: Iterable[int]) -> dict[int, JournalEntry]:
        """Give the lines at some positions."""
        with self.translated:
            rows = self._db.execute(_PAGE, [json.dumps(list(positions))]).fetchall()
        return {row[0]: entry_from(row[1:]) for row in rows}

    def undos_among(self, entry_ids: Iterable[str]) -> list[JournalEntry]:
        """Give the undos of some lines and the undos of those, and the undos among them."""
        with self.translated:
            rows = self._db.execute(_ABOUT, [json.dumps(list(entry_ids))]).fetchall()
        return [entry_from(row) for row in rows]

    def journal_lines_by_id(self, entry_ids: Iterable[str]) -> dict[str, JournalEntry]:
        """Give the lines with these ids."""
        with self.translated:
            rows = self._db.execute(
                f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE id {AMONG}",
                [json.dumps(list(entry_ids))],
            ).fetchall()
        return {row[0]: entry_from(row) for row in rows}

    def names_by_id(self, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
        """Give name and company for the ids of tickets and attendees."""
        asked = json.dumps(list(ids))
        with self.translated:
            rows = self._db.execute(_HOLDERS, [asked])
            return {each: (name, company) for each, name, company in rows}

    def waiting_lines(self, list_id: str) -> list[JournalEntry]:
        """Give all lines at a list about the tickets that were ever put on its waiting list."""
        with self.translated:
            waited = [ticket_id for where, ticket_id in self._ever_waited() if where == list_id]
            if not waited:
                return []
            rows = self._db.execute(
                f"SELECT {JOURNAL_COLUMNS} FROM journal WHERE list_id = ? AND ticket_id {AMONG} "
                "ORDER BY at, id",
                (list_id, json.dumps(waited)),
            )
            return [entry_from(row) for row in rows]

    def _ever_waited(self) -> frozenset[tuple[str, str]]:
        """Give list and ticket of everybody who was ever put on a waiting list."""
        since = self._waited_until
        (until,) = self._db.execute("SELECT ifnull(max(position), 0) FROM journal").fetchone()
        found = (
            self._db.execute(_PUT_ON_SINCE, [since]) if since else self._db.execute(_EVER_PUT_ON)
        )
        waited = self._waited.union((where, ticket_id) for where, ticket_id in found)
        if not self._db.in_transaction:  # what is written may still be taken back
            self._waited, self._waited_until = waited, until
        return waited

    def position_of(self, entry_id: str) -> int | None:
        """Say where a line stands in this file."""
        with self.translated:
            row = self._db.execute(
                "SELECT position FROM journal WHERE id = ?", [entry_id]
            ).fetchone()
        return row[0] if row else None

    def ticket_ids_of(self, attendee_id: str) -> list[str]:
        """Give the ids of the tickets that somebody holds or held."""
        with self.translated:
            rows = self._db.execute(
                f"SELECT id FROM tickets WHERE attendee = {PERSON}", [attendee_id]
            )
            return [ticket_id for (ticket_id,) in rows]

    def journal_desks(self) -> list[str]:
        """Name all desks that wrote a line, in order."""
        with self.translated:
            # The tally knows the desks of all lines up to where it stands, but for reported ones.
            rows = self._db.execute(
                "SELECT desk FROM chains UNION SELECT desk FROM journal WHERE position > "
                "(SELECT max(position) FROM tallied) "
                "UNION SELECT desk FROM journal WHERE chain = '' ORDER BY desk"
            )
            return [desk for (desk,) in rows]

    def number_of_lines(self) -> int:
        """Count all lines of the journal."""
        with self.translated:
            (count,) = self._db.execute("SELECT count(*) FROM journal").fetchone()
            return int(count)

    def deliveries_of(self, lines: Mapping[int, str]) -> dict[str, DeliveryState]:
        """Say of lines, ids by position, how they stand on their way to all targets.

        Nothing where there is no target; the least finished state where there are several.
        """
        with self.translated:
            if not self._db.execute(_ANY_TARGET).fetchone():
                return {}
            asked = json.dumps(list(lines.values()))
            unfinished = self._db.execute(_UNFINISHED, [asked]).fetchall()
        told = dict.fromkeys(lines.values(), DeliveryState.ACCEPTED)
        for entry_id, state in unfinished:
            if told[entry_id] is not DeliveryState.REFUSED:
                told[entry_id] = DeliveryState(state)
        return told


def _conditions(
    wanted: JournalFilter, about: Collection[str], after: int
) -> tuple[str, list[object]]:
    parts: list[str] = ["position > ?"]
    values: list[object] = [after]

    def ask(condition: str, *asked: object) -> None:
        parts.append(condition)
        values.extend(asked)

    if kinds := KINDS[wanted.wanted]:
        ask(f"kind {AMONG}", json.dumps(kinds))
    if wanted.verdict:
        ask("verdict = ? AND kind = 'refusal'", wanted.verdict.value)
    if wanted.list_id:
        ask("list_id = ?", wanted.list_id)
    if wanted.desk:
        ask("desk = ?", wanted.desk)
    if wanted.since:
        ask("at >= ?", stored(wanted.since))
    if wanted.until:
        ask("at < ?", stored(wanted.until))
    if wanted.text or wanted.attendee_id:
        people = (
            f"(ticket_id {AMONG} OR attendee_id {AMONG} "
            f"OR (kind = 'substitution' AND {WHO_CAME} {AMONG})"
        )
        asked = json.dumps(list(about))
        if wanted.text:
            ask(
                f"{people} OR instr(lower(reason), lower(?)) OR (length(?) >= {_SHORTEST_END} "
                "AND substr(code, -length(?)) = ? COLLATE NOCASE))",
                asked, asked, asked, *[wanted.text] * 4,
            )  # fmt: skip
        else:
            ask(f"{people})", asked, asked, asked)
    return " AND ".join(parts), values
