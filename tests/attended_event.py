"""Event files with people in them and a journal that grows, for tests of what goes out."""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta
from itertools import count
from pathlib import Path

from checkin.core.changes import edits_to_text
from checkin.core.event import CheckInList, Event
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.lists.attendee_list import Field
from checkin.core.moments import stored
from checkin.storage.rows import CELL_SEPARATOR
from checkin.storage.store import Store

MORNING = datetime(2026, 5, 14, 6, 41, tzinfo=UTC)  # 09:41 in Bucharest
MAIN = CheckInList("main", "Main door")
DINNER = CheckInList("dinner", "Dinner")

_HEADER = ("Full name", "Company", "E-mail", "Code", "Diet")
_MAPPING = {Field.NAME: 0, Field.COMPANY: 1, Field.EMAIL: 2, Field.CODE: 3}
ADA = ("Ada Lovelace", "Analytical Engines", "ada@example.org", "ADA1", "vegan")
GRETA = ("Γκρέτα Κρυστάλλη", "Ønsker ApS", "greta@example.org", "GRE1", "")
TEST = ('Ωmega; Test, "Inc"', "-", "", "OME1", "=1+1")

_numbers = count(1)


def an_event(folder: Path, *, rehearsal: bool = False, lists: Iterable[CheckInList] = (MAIN,)):
    """Make the file of an event in Bucharest."""
    days = date(2026, 5, 13), date(2026, 5, 15)
    event = Event("e", "Cluster Conference", *days, "Europe/Bucharest", rehearsal)
    store = Store.create(folder / f"event{next(_numbers)}.checkin", event)
    with store.write():
        for each in lists:
            store.add_list(each, stored(MORNING))
    return store


def with_list(
    store: Store,
    rows: Iterable[tuple[str, ...]] = (ADA, GRETA, TEST),
    header: tuple[str, ...] = _HEADER,
    mapping: Mapping[Field, int] = _MAPPING,
) -> Store:
    """Bring in a list as an import does; codes that it lacks are numbered."""
    db = store._db
    with store.write():
        source = db.execute(
            "INSERT INTO sources (name, header, mapping, imported_at) VALUES (?, ?, ?, '')",
            (f"list{next(_numbers)}.csv", json.dumps(header), json.dumps(mapping)),
        ).lastrowid
        for cells in rows:
            told = {field: cells[index] for field, index in mapping.items()}
            name = told.get(Field.NAME) or (
                f"{told.get(Field.FIRST_NAME, '')} {told.get(Field.LAST_NAME, '')}".strip()
            )
            add_person(store, source, cells, told | {Field.NAME: name})
    store._tell_change()
    return store


def add_person(store, source, cells, told):
    """Add an attendee and their ticket; with source 0 and no cells that is a walk-in."""
    number = next(_numbers)
    code = told.get(Field.CODE) or f"NEW{number}"
    person = store._db.execute(
        "INSERT INTO attendees (id, source, name, first_name, last_name, email, company, country,"
        " category, mode, flags, notes, cells, changed_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?, ?)",
        (
            f"t{code}",
            source,
            told[Field.NAME],
            *(
                told.get(field, "")
                for field in (
                    Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.COMPANY,
                    Field.COUNTRY, Field.CATEGORY,
                )
            ),
            told.get(Field.MODE) or "on-site",
            told.get(Field.NOTES, ""),
            CELL_SEPARATOR.join(cells),
            stored(MORNING) if source else "",
        ),
    ).lastrowid  # fmt: skip
    store._db.execute(
        "INSERT INTO tickets (id, code, attendee, category, status) VALUES (?, ?, ?, ?, 'valid')",
        (f"t{code}", code, person, told.get(Field.CATEGORY, "")),
    )
    return code


def a_walk_in(store, name="Zoë Walker", **fields):
    """Let somebody in who was not listed; give the code."""
    told = {Field(field): value for field, value in fields.items()} | {Field.NAME: name}
    with store.write():
        return add_person(store, 0, (), told)


def edited(store, code, **fields) -> JournalEntry:
    """Correct an attendee at a desk."""
    return noted(store, code, EntryKind.EDIT, details=edits_to_text(fields), list_id="")


def noted(store, code="", kind=EntryKind.ENTRY, minutes=0, **fields) -> JournalEntry:
    """Write a journal line; `minutes` after the morning began."""
    ticket = next(iter(store.tickets_by_code(code)), None) if code else None
    number = next(_numbers)
    line = JournalEntry(
        f"entry{number:06}",
        kind,
        MORNING + timedelta(minutes=minutes),
        fields.pop("desk", "Desk 1"),
        list_id=fields.pop("list_id", MAIN.id),
        ticket_id=ticket.id if ticket else "",
        attendee_id=ticket.attendee.id if ticket else "",
        code=code,
        **fields,
    )
    with store.write():
        return store.append(line)
