"""How event files get their tables, and how older files become today's.

Made and changed with sqlite-utils, which is imported only when there is something to do:
it costs more time to load than a desk may take to start.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache, partial
from typing import TYPE_CHECKING

from checkin.core.errors import EventFileError
from checkin.storage.schema import (
    APPLICATION_ID,
    FIFTH_OF_PRINT_JOBS,
    FOURTH_OF_DELIVERIES,
    IMPORT_INDICES,
    SEARCH_TABLES,
    SECOND_TABLES,
    SEVENTH_TABLES,
    SIXTH_TABLES,
    TABLES,
    THIRD_OF_DELIVERIES,
    THIRD_OF_TARGETS,
    THIRD_TABLES,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

VERSION = 7  # how many migrations today's file has seen


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables of an opened database to today's form; do nothing where they are.

    Raises `EventFileError` where a newer Checkin wrote the file.
    """
    if _is_of_today(connection):
        return
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("checkin")
    for name, make in _STEPS.items():
        migrations(name=name)(_step(make))
    # Of two programs that open an older file at once, the second waits and finds it done.
    connection.execute("BEGIN IMMEDIATE")
    try:
        if not _is_of_today(connection):
            migrations.apply(Database(connection))
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _is_of_today(connection: sqlite3.Connection) -> bool:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise EventFileError(
            "This event file was written by a newer Checkin. Update Checkin on this computer."
        )
    return bool(version == VERSION)


def changed_tables(connection: sqlite3.Connection) -> list[str]:
    """Name the tables of an event file that are gone, or lack columns that they were made with."""
    return sorted({table for table, _ in _columns_of_a_new_file() - columns_of(connection)})


@cache
def _columns_of_a_new_file() -> set[tuple[str, str]]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as new:
        for make in _STEPS.values():
            make(new)
        return columns_of(new)


def columns_of(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Give the names of all tables in a database, each with each of its columns."""
    return set(
        connection.execute(
            "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c "
            "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
        )
    )


def _step(make: Callable[[sqlite3.Connection], None]) -> "Callable[[Database], None]":
    def step(db: "Database") -> None:
        make(db.conn)

    return step


def _make_fifth_tables(connection: sqlite3.Connection) -> None:
    if ("print_jobs", "doubt") not in columns_of(connection):
        connection.execute(f"ALTER TABLE print_jobs ADD COLUMN {FIFTH_OF_PRINT_JOBS}")


def _make_fourth_tables(connection: sqlite3.Connection) -> None:
    if ("deliveries", "tried") not in columns_of(connection):
        connection.execute(f"ALTER TABLE deliveries ADD COLUMN {FOURTH_OF_DELIVERIES}")


def _make_third_tables(connection: sqlite3.Connection) -> None:
    _make_all(THIRD_TABLES, connection)
    there = columns_of(connection)
    for table, columns in (("deliveries", THIRD_OF_DELIVERIES), ("targets", THIRD_OF_TARGETS)):
        for name, kind in columns.items():
            if (table, name) not in there:
                connection.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind}")


def _make_tables(connection: sqlite3.Connection) -> None:
    _make_all(TABLES, connection)
    for statement in (*IMPORT_INDICES.values(), *SEARCH_TABLES.values()):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _make_all(script: str, connection: sqlite3.Connection) -> None:
    for statement in _statements(script):
        connection.execute(statement)


def _statements(script: str) -> Iterator[str]:
    # `executescript` would commit what the migration has begun.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


_STEPS: dict[str, Callable[[sqlite3.Connection], None]] = {
    "first": _make_tables,
    "second": partial(_make_all, SECOND_TABLES),
    "third": _make_third_tables,
    "fourth": _make_fourth_tables,
    "fifth": _make_fifth_tables,
    "sixth": partial(_make_all, SIXTH_TABLES),
    "seventh": partial(_make_all, SEVENTH_TABLES),
}
