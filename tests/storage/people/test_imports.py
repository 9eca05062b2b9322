"""Lists written into event files: in one piece, whoever else looks at the file."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from checkin.core.errors import EventFileError
from checkin.core.lists.attendee_list import Field
from checkin.core.lists.listing import VALID, ListSource
from checkin.storage.schema import IMPORT_INDICES
from checkin.storage.store import Store
from tests.builders import NOON, a_ticket, listed

ROOT = Path(__file__).parents[3]
SOURCE = ListSource("list.csv", ("Name", "Code"), ((Field.NAME, 0), (Field.CODE, 1)))


def a_person(number):
    name, code = f"Guest {number}", f"G{number}"
    return number, code, name, f"{name}\x1f{code}"


def write(store, first, last, states=(), rows=()):
    with store.write_list():
        ledger = store.begin_import(SOURCE, NOON)
        people = [a_person(number) for number in range(first, last + 1)]
        ledger.add_people(("name", "cells"), list(zip(*people, *rows, strict=True)), states)
        ledger.finish()


def indices(store):
    rows = store._db.execute("SELECT name FROM sqlite_schema WHERE type = 'index'")
    return {name for (name,) in rows}


def journal_mode(store):
    return store._db.execute("PRAGMA journal_mode").fetchone()[0]


def test_a_list_comes_in_whole_with_its_indices(store):
    write(store, 1, 120)
    assert [ticket.code for ticket in store.tickets()] == [f"G{n}" for n in range(1, 121)]
    assert indices(store) >= set(IMPORT_INDICES)
    assert store.damage() == []
    assert journal_mode(store) == "wal"


def test_a_list_that_fails_leaves_file_and_indices_as_they_were(store):
    before = list(store._db.iterdump())
    with pytest.raises(sqlite3.IntegrityError):
        write(store, 1, 120, rows=[a_person(120)])
    assert list(store._db.iterdump()) == before
    assert indices(store) >= set(IMPORT_INDICES)
    assert journal_mode(store) == "wal"


def test_ticket_states_go_to_the_tickets_of_the_people_named(store):
    listed(store, a_ticket("ADA1"), a_ticket("BOB1"))
    until = "2026-05-15T00:00:00.000000+00:00"
    write(store, 10, 12, [("unpaid", None, until, 11)])
    states = {t.code: (t.status, t.valid_until is not None) for t in store.tickets()}
    assert states == {
        "ADA1": ("valid", False), "BOB1": ("valid", False), "G10": ("valid", False),
        "G11": ("unpaid", True), "G12": ("valid", False),
    }  # fmt: skip
    assert VALID[0] == "valid"


def test_a_first_list_comes_in_while_another_desk_has_the_file_open(store):
    with closing(Store(store.path)) as other:
        assert list(other.tickets()) == []
        write(store, 1, 3)
        assert len(list(other.tickets())) == 3
        assert journal_mode(other) == "wal"


def test_a_list_says_so_where_somebody_else_is_writing(store):
    with closing(Store(store.path)) as other:
        other._db.execute("BEGIN IMMEDIATE")
        store._db.execute("PRAGMA busy_timeout = 50")
        with pytest.raises(EventFileError, match="busy"):
            write(store, 1, 3)
        other._db.execute("ROLLBACK")
    write(store, 1, 3)
    assert len(list(store.tickets())) == 3


_KILLED = """
import os, signal, sys
from pathlib import Path
from checkin.storage.store import Store
from tests.storage.people.test_imports import SOURCE, NOON, a_person
store = Store(Path(sys.argv[1]), computer="laptop")
with store.write_list():
    ledger = store.begin_import(SOURCE, NOON)
    for first in range(1, 60_000, 500):
        people = [a_person(number) for number in range(first, first + 500)]
        ledger.add_people(("name", "cells"), list(zip(*people, strict=True)), [])
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_program_killed_in_the_middle_of_a_list_leaves_nothing_of_it(store):
    store.close()
    died = subprocess.run(
        [sys.executable, "-c", _KILLED, str(store.path)], check=False, cwd=ROOT, timeout=300
    )
    assert died.returncode != 0
    with closing(Store(store.path, computer="laptop")) as again:
        assert list(again.tickets()) == []
        assert indices(again) >= set(IMPORT_INDICES)
        assert again.damage() == []
        write(again, 1, 3)
        assert len(list(again.tickets())) == 3
