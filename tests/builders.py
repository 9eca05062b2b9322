"""Records with good defaults, and people put into an event file, for tests."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from checkin.core.event import CheckInList, Event
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.lists.attendee_list import Field
from checkin.core.moments import stored
from checkin.core.scan import Direction, Scan, Verdict
from checkin.core.ticket import Attendee, Ticket
from checkin.storage.rows import CELL_SEPARATOR
from checkin.storage.store import Store

NOON = datetime(2026, 5, 14, 9, 0, tzinfo=UTC)  # 12:00 in Bucharest, on the second day
SECOND = timedelta(seconds=1)
HALF_A_SECOND = timedelta(milliseconds=500)

# The columns of the list that `listed` people are in, before those of their `extra`.
_COLUMNS = {
    Field.NAME: "Full name",
    Field.EMAIL: "E-mail",
    Field.CODE: "Code",
    Field.MODE: "Attendance",
}

_VERDICTS = {EntryKind.ENTRY: Verdict.ADMITTED, EntryKind.EXIT: Verdict.CHECKED_OUT}

_numbers = count(1)


def _next(prefix):
    return f"{prefix}{next(_numbers):06}"


class Clock:
    """A clock that stands still until it is moved; each look at it gives the same moment."""

    def __init__(self, moment=NOON):
        self.moment = moment

    def __call__(self):
        return self.moment

    def pass_by(self, **span):
        """Let some time pass: `clock.pass_by(minutes=5)`."""
        self.moment += timedelta(**span)


def new_id():
    """Give ids that sort in the order in which they are made, as UUIDv7 do."""
    return _next("line-")


def an_event(**fields):
    told = {
        "id": "conference",
        "name": "Cluster Conference",
        "starts": date(2026, 5, 13),
        "ends": date(2026, 5, 15),
        "timezone": "Europe/Bucharest",
    }
    return Event(**told | fields)


def a_list(**fields):
    return CheckInList(**{"id": "main", "name": "Main door"} | fields)


def an_attendee(name="Ada Lovelace", **fields):
    return Attendee(**{"id": _next("person-"), "name": name} | fields)


def a_ticket(code="ADA1", **fields):
    """Make a ticket; fields that are those of an attendee go to its attendee."""
    own = {name: fields.pop(name) for name in Ticket._fields if name in fields}
    attendee = own.pop("attendee", None) or an_attendee(
        **{"id": own.get("id", f"ticket-{code}")} | fields
    )
    return Ticket(**{"id": f"ticket-{code}", "code": code, "attendee": attendee} | own)


def a_scan(code="ADA1", at=NOON, direction=Direction.ENTRY, **fields):
    return Scan(**{"code": code, "at": at, "desk": "Desk 1", "list_id": "main"} | fields,
                direction=direction)  # fmt: skip


def an_exit(code="ADA1", at=NOON, **fields):
    return a_scan(code, at, Direction.EXIT, **fields)


def an_entry(kind=EntryKind.ENTRY, at=NOON, **fields):
    """Make a line of the journal, not yet written; an admission if nothing else is said."""
    told = {
        "id": new_id(),
        "desk": "Desk 1",
        "list_id": "main",
        "ticket_id": "ticket-ADA1",
        "code": "ADA1",
        "verdict": _VERDICTS.get(kind),
        "direction": Direction.EXIT if kind is EntryKind.EXIT else Direction.ENTRY,
    }
    return JournalEntry(kind=kind, at=at, **told | fields)


def an_undo(line, at=None, **fields):
    """Make the line that undoes another."""
    return an_entry(
        EntryKind.UNDO, at or line.at, refers_to=line.id,
        list_id=line.list_id, ticket_id=line.ticket_id, **fields,
    )  # fmt: skip


def with_lists(store: Store, *lists: CheckInList, changed_at=NOON):
    """Add check-in lists to an event file."""
    with store.write():
        for each in lists:
            store.add_list(each, stored(changed_at))


def listed(store: Store, *tickets: Ticket, changed_at=NOON):
    """Put people into an event file as the import of a list does; give them as they stand there.

    Their list has columns for name, e-mail, code and attendance mode, and one for each `extra`
    of the first.
    """
    extra = tuple(name for name, _ in tickets[0].attendee.extra)
    with store.write():
        source = _source(store, (*_COLUMNS.values(), *extra))
        for ticket in tickets:
            person = ticket.attendee
            own = (person.name, person.email, ticket.code, person.mode)
            cells = (*own, *(person.column(name) for name in extra))
            number = _person(store, person, (source, CELL_SEPARATOR.join(cells)), changed_at)
            _insert(
                store, "tickets", id=ticket.id, code=ticket.code, attendee=number,
                category=ticket.category, status=ticket.status,
                valid_from=ticket.valid_from and stored(ticket.valid_from),
                valid_until=ticket.valid_until and stored(ticket.valid_until),
            )  # fmt: skip
            store.index_attendees([number])
    store._tell_change()
    return [store.ticket(ticket.id) for ticket in tickets]


def listed_anew(store: Store, ticket: Ticket, changed_at, **fields):
    """Change listed values of somebody as a later import does."""
    with store.write():
        for name, value in fields.items():
            store._db.execute(
                f"UPDATE attendees SET {name} = ?, listed = NULL, changed_at = ? WHERE id = ?",
                (value, stored(changed_at), ticket.attendee.id),
            )
        store.apply_changes(ticket.attendee.id)


def tampered(store: Store, statement: str, values: Iterable[object] = ()):
    """Change an event file behind Checkin's back."""
    assert store._db.execute(statement, tuple(values)).rowcount


def some_lines(store: Store, *lines: JournalEntry):
    """Write lines into the journal; give them sealed."""
    with store.write():
        return [store.append(line) for line in lines]


def somebody_writes(store: Store):
    """Write to an event file as another program does."""
    with Store(store.path) as other, other.write():
        other.keep_fact("https://elsewhere.example.org", "written", new_id())


def at_the_desk(line: JournalEntry, desk: str):
    return replace(line, desk=desk)


def _source(store, header):
    mapping = {field: place for place, field in enumerate(_COLUMNS)}
    found = store._db.execute(
        "SELECT id FROM sources WHERE header = ?", [json.dumps(header)]
    ).fetchone()
    return found[0] if found else _insert(
        store, "sources", name="people.csv", header=json.dumps(header),
        mapping=json.dumps(mapping), imported_at=stored(NOON),
    )  # fmt: skip


def _person(store, person, row, changed_at):
    found = store._db.execute("SELECT number FROM attendees WHERE id = ?", [person.id]).fetchone()
    return found[0] if found else _insert(
        store, "attendees", id=person.id, source=row[0], name=person.name,
        first_name=person.first_name, last_name=person.last_name, email=person.email,
        company=person.company, country=person.country, category=person.category,
        mode=person.mode, flags=CELL_SEPARATOR.join(person.flags), notes=person.notes,
        cells=row[1], vanished=person.vanished, changed_at=stored(changed_at),
    )  # fmt: skip


def _insert(store, table, **values):
    return store._db.execute(
        f"INSERT INTO {table} ({', '.join(values)}) VALUES ({', '.join('?' * len(values))})",
        tuple(values.values()),
    ).lastrowid
