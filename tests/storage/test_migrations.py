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


def test_an_older_file_that_two_programs_open_at_once_is_brought_up_once(tmp_path):
    path = tmp_path / "days.checkin"

    def opened():
        return closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False))

    with opened() as first:
        migrate(first)
        first.executescript(
            "DROP TABLE questions; DROP TABLE printers; DROP TABLE print_jobs;"
            "DROP TABLE badge_layouts; DROP TABLE badge_pictures; PRAGMA user_version = 1;"
            "DELETE FROM _sqlite_migrations WHERE name = 'second'"
        )
    with opened() as first, opened() as second, ThreadPoolExecutor(2) as both:
        assert list(both.map(migrate, (first, second))) == [None, None]
        assert schema_of(first) == schema_of(second)
        assert value(first, "user_version") == VERSION
        assert not first.in_transaction


def test_in_an_older_file_no_line_was_on_its_way_that_is_known_of(db):
    migrate(db)
    db.executescript(
        "ALTER TABLE deliveries DROP COLUMN tried; PRAGMA user_version = 3;"
        "DELETE FROM _sqlite_migrations WHERE name = 'fourth';"
        "INSERT INTO targets (kind, address) VALUES ('indico', 'https://indico.example/event/1');"
        "INSERT INTO deliveries (target, entry_id, state, attempts) "
        "VALUES (1, 'line', 'sending', 1)"
    )
    migrate(db)
    assert db.execute("SELECT tried FROM deliveries").fetchall() == [("[]",)]
    assert value(db, "user_version") == VERSION


@pytest.mark.parametrize(
    ("table", "version", "step"),
    [
        pytest.param("left_jobs", 5, "sixth", id="of badges that were left at printers"),
        pytest.param("older_tickets", 6, "seventh", id="of tickets listed before their holders"),
    ],
)
def test_in_an_older_file_nothing_is_known(db, table, version, step):
    migrate(db)
    now = schema_of(db)
    db.executescript(
        f"DROP TABLE {table}; PRAGMA user_version = {version};"
        f"DELETE FROM _sqlite_migrations WHERE name = '{step}'"
    )
    migrate(db)
    assert schema_of(db) == now
    assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    assert value(db, "user_version") == VERSION


def test_in_an_older_file_no_badge_is_in_doubt(db):
    migrate(db)
    db.executescript(
        "ALTER TABLE print_jobs DROP COLUMN doubt; PRAGMA user_version = 4;"
        "DELETE FROM _sqlite_migrations WHERE name = 'fifth';"
        "INSERT INTO print_jobs VALUES "
        "('1', '', '', 'failed', '', '', '', '', '', '', 0, '', '', 'Out of labels.', '')"
    )
    migrate(db)
    assert db.execute("SELECT doubt, said FROM print_jobs").fetchall() == [("", "Out of labels.")]
    assert value(db, "user_version") == VERSION
