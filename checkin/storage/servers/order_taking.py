"""What the tables say of some orders of a registration server, and what is written of them."""

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.servers.reported import ReportedLines, reports_of
from checkin.core.servers.server_names import ticket_id
from checkin.core.ticket import EDITABLE, TicketStatus
from checkin.storage.rows import listed_from, reading
from checkin.storage.schema import AMONG, NO_PASSAGE
from checkin.storage.servers.concerns import UNHEARD
from checkin.storage.servers.ready_orders import (
    ReadyOrders,
    ReadyPerson,
    passages_kept,
    said_by_now,
    with_passages,
)
from checkin.storage.servers.reported import lines_about
from checkin.storage.servers.server_tickets import SERVER_TICKET_COLUMNS, led_by

_SEARCHED = frozenset({"name", "first_name", "last_name", "email", "company"})
_WITHDRAWN = "is_withdrawn"

_PERSON = (
    "SELECT a.id, a.number, a.source, a.vanished, a.listed, a.flags, a.cells, "
    f"{', '.join(f'a.{name}' for name in EDITABLE)} "
)
_KNOWN_PEOPLE = (
    f"{_PERSON} FROM tickets t JOIN attendees a ON a.number = t.attendee "
    f"WHERE t.id {AMONG} AND a.id = t.id"
)
# Whose own ticket somebody else holds meanwhile. It reads everybody, which is seldom needed.
_KNOWN_WITHOUT_TICKET = f"{_PERSON} FROM attendees a WHERE a.id {AMONG} ORDER BY a.number DESC"
_TICKET = ("code", "attendee", "category", "status", "valid_from", "valid_until")
_KNOWN_TICKETS = f"SELECT id, number, {', '.join(_TICKET)} FROM tickets WHERE id {AMONG}"
_KNOWN_TOLD = (
    f"SELECT {SERVER_TICKET_COLUMNS} FROM server_tickets WHERE ticket_id {AMONG} UNION "
    f"SELECT {SERVER_TICKET_COLUMNS} FROM server_tickets "
    f'WHERE server = ? AND "order" {AMONG}'
)
_ADD_PERSON = (
    "INSERT INTO attendees (number, id, source, vanished, listed, flags, cells, "
    f"{', '.join(EDITABLE)}, changed_at) VALUES ({', '.join('?' * (8 + len(EDITABLE)))})"
)
_CHANGE_PERSON = (
    "UPDATE attendees SET source = ?, vanished = ?, listed = ?, flags = ?, cells = ?, "
    f"{', '.join(f'{name} = ?' for name in EDITABLE)}, changed_at = ? WHERE number = ?"
)
_ADD_TICKET = f"INSERT INTO tickets (id, {', '.join(_TICKET)}) VALUES (?, ?, ?, ?, ?, ?, ?)"
_CHANGE_TICKET = f"UPDATE tickets SET {', '.join(f'{name} = ?' for name in _TICKET)} WHERE id = ?"
_KEEP_TOLD = (
    f"INSERT OR REPLACE INTO server_tickets ({SERVER_TICKET_COLUMNS}, changed_at) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)
_LEAVE = (
    f"UPDATE attendees SET vanished = 1, changed_at = ? WHERE number {AMONG} AND vanished = 0 "
    "AND NOT EXISTS (SELECT 1 FROM tickets t WHERE t.attendee = attendees.number "
    "AND t.status <> 'canceled')"
)
_TOUCH = f"UPDATE attendees SET changed_at = ? WHERE number {AMONG}"
_TOUCH_HOLDERS = (
    "UPDATE attendees SET changed_at = ? "
    f"WHERE number IN (SELECT attendee FROM tickets WHERE id {AMONG})"
)
_HAS_LINES = (
    f"SELECT DISTINCT attendee_id FROM journal WHERE attendee_id {AMONG} AND {NO_PASSAGE} "
    "AND kind IN ('walk-in', 'edit', 'substitution')"
)
_UNHEARD_THERE = (
    "SELECT d.entry_id FROM targets t JOIN deliveries d ON d.target = t.id "
    f"WHERE t.address = ? AND d.entry_id {AMONG} AND {UNHEARD} AND d.state <> 'dismissed'"
)


class _Person(NamedTuple):
    """A row of attendees; `fields` are those of `EDITABLE`, as they stand."""

    number: int
    source: int
    vanished: int
    listed: str | None
    flags: str
    cells: str
    fields: tuple[str, ...]


class Taking:
    """Some orders of a server beside what the tables say of them."""

    def __init__(
        self, db: sqlite3.Connection, ready: ReadyOrders, source: int, own: frozenset[int], at: str
    ) -> None:
        """Take orders for the list `source`, one of the server's `own` lists."""
        self._db = db
        self._ready = ready
        self._source = source
        self._own = own
        self._at = at
        self.new: dict[int, str] = {}
        self.changed: set[str] = set()
        self.spelt_anew: list[int] = []
        self.canceled = 0
        self.led: set[str] = set()  # tickets that stand otherwise since their order does
        self._reports: dict[str, ReportedLines] = {}
        self._read()

    def _read(self) -> None:
        ready = self._ready
        asked = json.dumps([*ready.tickets])
        people = self._db.execute(_KNOWN_PEOPLE, [json.dumps([*ready.people])])
        self._known = {row[0]: _Person._make((*row[1:7], row[7:])) for row in people}
        tickets = self._db.execute(_KNOWN_TICKETS, [asked])
        self._known_tickets = {row[0]: tuple(row[2:]) for row in tickets}
        unheld = [
            name for name in self._known_tickets if name in ready.people and name not in self._known
        ]
        if unheld:
            people = self._db.execute(_KNOWN_WITHOUT_TICKET, [json.dumps(unheld)])
            self._known |= {row[0]: _Person._make((*row[1:7], row[7:])) for row in people}
        told = self._db.execute(_KNOWN_TOLD, (asked, ready.server, json.dumps(ready.orders)))
        self._told = {row[0]: tuple(row) for row in told}
        self._numbers = {person: known.number for person, known in self._known.items()}

    def write(self) -> None:
        """Write people and tickets."""
        self._write_people()
        self._write_tickets()
        self._write_gone()

    def _write_people(self) -> None:
        (last,) = self._db.execute("SELECT ifnull(max(number), 0) FROM attendees").fetchone()
        added, changed = [], []
        for person_id, person in self._ready.people.items():
            known = self._known.get(person_id)
            if known is None:
                last += 1
                self.new[last] = person_id
                self._numbers[person_id] = last
                own = (self._source, person.vanished, None, person.flags, person.cells)
                added.append((last, person_id, *own, *person.fields, self._at))
                continue
            now = self._beside_edits(known, person)
            if now != known:
                changed.append((*now[1:6], *now.fields, self._at, known.number))
                self.changed.add(person_id)
                if _searched(now) != _searched(known):
                    self.spelt_anew.append(known.number)
        self._db.executemany(_ADD_PERSON, added)
        self._db.executemany(_CHANGE_PERSON, changed)

    def _beside_edits(self, known: _Person, person: ReadyPerson) -> _Person:
        """Give a row with what the server says, but for what a desk has edited."""
        edited = listed_from(known.listed)
        before = dict(zip(EDITABLE, known.fields, strict=True)) | edited
        said = said_by_now(before, person)
        fields = tuple(
            old if name in edited else said[name]
            for name, old in zip(EDITABLE, known.fields, strict=True)
        )
        listed = known.listed
        if edited:
            kept = {name: said[name] for name in edited}
            listed = known.listed if kept == edited else json.dumps(kept, ensure_ascii=False)
        now = known._replace(listed=listed, flags=person.flags, fields=fields)
        if known.source not in self._own:
            return now  # Whom a list of another source has named since stays in that list.
        if person.lacks_details and known.source:
            return now._replace(vanished=person.vanished)
        return now._replace(source=self._source, vanished=person.vanished, cells=person.cells)

    def _write_tickets(self) -> None:
        added, changed, left = [], [], set()
        for name, ready in self._ready.tickets.items():
            holder, status = self._numbers[ready.holder], str(ready.ticket.status)
            row = (ready.ticket.code, holder, ready.category, status, *ready.valid)
            known = self._known_tickets.get(name)
            if known is None:
                added.append((name, *row))
                self._note(name)
            elif known != row:
                changed.append((*row, name))
                self._note(name)
                self.canceled += status == TicketStatus.CANCELED != known[3]
                left |= {known[1]} - {holder}
        self._db.executemany(_ADD_TICKET, added)
        self._db.executemany(_CHANGE_TICKET, changed)
        if left:
            self._db.execute(_LEAVE, (self._at, json.dumps([*left])))

    def _write_gone(self) -> None:
        """Let tickets that an order held the last time, and does not now, count no more.

        Of an order in part they stand as the one does to which they belong.
        """
        missing = [
            name for name in self._told if name not in self._ready.tickets and self._is_here(name)
        ]
        gone = [name for name in missing if self._told[name][3] not in self._ready.in_part]
        self._write_led([name for name in missing if self._told[name][3] in self._ready.in_part])
        if not gone:
            return
        asked = json.dumps(gone)
        self._db.execute(f"UPDATE tickets SET status = 'canceled' WHERE id {AMONG}", [asked])
        self.canceled += len(gone)
        self.led.update(gone)
        for name in gone:
            *kept, text = self._told[name]
            told = json.dumps(json.loads(text) | {_WITHDRAWN: True}, ensure_ascii=False)
            self._db.execute(_KEEP_TOLD, (*kept, told, self._at))
        holders = self._db.execute(f"SELECT attendee FROM tickets WHERE id {AMONG}", [asked])
        self._db.execute(_LEAVE, (self._at, json.dumps([number for (number,) in holders])))
        self._touch_holders(asked)

    def _write_led(self, names: Sequence[str]) -> None:
        changed = []
        for name in names:
            *kept, parent, text = self._told[name]
            host = self._ready.tickets.get(ticket_id(self._ready.server, parent))
            now = host and led_by(text, host.ticket.told)
            if host is None or now == text:
                continue
            status = str(host.ticket.status)
            self._db.execute("UPDATE tickets SET status = ? WHERE id = ?", (status, name))
            self._db.execute(_KEEP_TOLD, (*kept, parent, now, self._at))
            self.canceled += status == TicketStatus.CANCELED
            changed.append(name)
        self.led.update(changed)
        if changed:
            self._touch_holders(json.dumps(changed))

    def _touch_holders(self, tickets: str) -> None:
        """Let the holders of these tickets, as JSON, be of now."""
        self._db.execute(_TOUCH_HOLDERS, (self._at, tickets))

    def _is_here(self, name: str) -> bool:
        if name != ticket_id(self._ready.server, self._told[name][2]):
            return False  # It was known by its signature alone.
        with reading(f"what a server says of the ticket {name!r:.60}"):
            return not json.loads(self._told[name][-1]).get(_WITHDRAWN)

    def lines(self) -> list[JournalEntry]:
        """Give the lines that say what the server tells of passages and badges."""
        before = {
            name: passages_kept(self._told[name][-1]) if name in self._told else {}
            for name in self._ready.tickets
        }
        telling = [
            name
            for name, ready in self._ready.tickets.items()
            if ready.ticket.passages or ready.ticket.printed or before[name]
        ]
        about = lines_about(self._db, telling) if telling else {}
        for name in telling:
            ticket = self._ready.tickets[name].ticket
            lines = about.get(name, ())
            self._reports[name] = reports_of(ticket, before[name], lines, self._unheard(lines))
        return [line for reports in self._reports.values() for line in reports.lines]

    def _unheard(self, lines: Iterable[JournalEntry]) -> frozenset[str]:
        """Give those of our undos that the server may have taken without an answer."""
        undos = [each.id for each in lines if each.kind is EntryKind.UNDO and not each.is_reported]
        if not undos:
            return frozenset()
        asked = self._ready.server, json.dumps(undos)
        return frozenset(line_id for (line_id,) in self._db.execute(_UNHEARD_THERE, asked))

    def write_met(self, codes: Collection[str]) -> None:
        """Write what is told of new tickets whose codes came in by their signature before."""
        met = [
            (*ready.told, self._at)
            for name, ready in (self._ready.tickets.items() if codes else ())
            if name not in self._told and ready.ticket.code in codes
        ]
        self._db.executemany(_KEEP_TOLD, met)

    def write_told(self) -> None:
        """Write what only the server's own lists ask about."""
        rows = []
        for name, ready in self._ready.tickets.items():
            row = ready.told
            if name in self._reports:
                row = (*row[:-1], with_passages(row[-1], self._reports[name].stands))
            if row != self._told.get(name):
                rows.append((*row, self._at))
                if name in self._told:
                    self._note(name)
        self._db.executemany(_KEEP_TOLD, rows)
        # A copy of this file takes over with a person what became of their tickets.
        changed = json.dumps([self._numbers[person] for person in self.changed])
        self._db.execute(_TOUCH, (self._at, changed))

    def told_before(self) -> list[str]:
        """Give who is new of whom the journal tells already, as of another copy of the file."""
        asked = [json.dumps([*self.new.values()])]
        return [person for (person,) in self._db.execute(_HAS_LINES, asked)]

    def _note(self, name: str) -> None:
        """Note that the holder of a ticket is changed, if they are not new."""
        holder = self._ready.tickets[name].holder
        if self._numbers[holder] not in self.new:
            self.changed.add(holder)


def _searched(person: _Person) -> list[str]:
    return [text for name, text in zip(EDITABLE, person.fields, strict=True) if name in _SEARCHED]
