import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from checkin.core.errors import EventFileError
from checkin.storage.migrations import VERSION, migrate
from checkin.storage.schema import APPLICATION_ID, CODE_APART, NO_PASSAGE


@pytest.fixture
def db():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield connection
    connection.close()


def schema_of(db):
    return db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY name").fetchall()


def value(db, pragma):
    return db.execute(f"PRAGMA {pragma}").fetchone()[0]


def test_an_empty_database_becomes_an_event_file(db):
    migrate(db)
    assert value(db, "application_id") == APPLICATION_ID
    assert value(db, "user_version") == VERSION


def test_a_database_of_today_stays_as_it_is(db):
    migrate(db)
    before = schema_of(db)
    migrate(db)
    assert schema_of(db) == before


def test_a_database_of_tomorrow_is_not_touched(db):
    db.execute(f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(EventFileError, match="written by a newer Checkin"):
        migrate(db)
    assert schema_of(db) == []


def test_a_database_of_before_the_first_release_is_not_touched(db):
    db.execute(f"PRAGMA user_version = {VERSION - 1}")
    with pytest.raises(EventFileError, match="from before the first release"):
        migrate(db)
    assert schema_of(db) == []


def test_a_column_holds_what_it_is_meant_for(db):
    migrate(db)
    # The search's own tables are virtual, and that of the migrations is sqlite-utils'.
    tables = db.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'")
    lax = {name for name, strict in tables if not strict}
    assert {name for name in lax if not name.startswith(("_", "sqlite_"))} == set()


@pytest.mark.parametrize(
    ("question", "values", "index"),
    [
        (
            f"SELECT * FROM tickets WHERE code = ? AND {CODE_APART.format('')}",
            ["x"],
            "tickets_code",
        ),
        ("SELECT * FROM tickets WHERE id = ?", ["x"], "tickets_id"),
        ("SELECT * FROM journal WHERE ticket_id = ? AND list_id = ?", "ab", "journal_ticket"),
        (
            f"SELECT * FROM journal WHERE attendee_id = ? AND {NO_PASSAGE} AND kind = 'edit'",
            ["x"],
            "journal_attendee",
        ),
        (
            (
                f"SELECT * FROM journal WHERE attendee_id = ? AND {NO_PASSAGE} "
                "AND kind IN ('answer', 'undo') ORDER BY attendee_id"
            ),
            ["x"],
            "journal_attendee",
        ),
        (f"SELECT at FROM journal WHERE {NO_PASSAGE} AND kind = 'badge'", [], "journal_attendee"),
        ("SELECT * FROM journal WHERE refers_to = ? AND refers_to <> ''", "x", "journal_refers"),
    ],
)
def test_what_a_desk_asks_is_found_by_an_index(db, question, values, index):
    migrate(db)
    plan = " ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {question}", list(values)))
    assert index in plan


def test_of_two_programs_that_begin_one_file_at_once_one_makes_its_tables(tmp_path):
    path = tmp_path / "days.checkin"

    def opened():
        return closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False))

    with opened() as first, opened() as second, ThreadPoolExecutor(2) as both:
        assert list(both.map(migrate, (first, second))) == [None, None]
        assert schema_of(first) == schema_of(second) != []
        assert value(first, "user_version") == VERSION
        assert not first.in_transaction
