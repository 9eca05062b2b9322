"""How event files get their tables, and how files of older releases will get today's.

Made and changed with sqlite-utils, which is imported only when there is something to do:
it costs more time to load than a desk may take to start.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import cache
from typing import TYPE_CHECKING

from checkin.core.errors import EventFileError
from checkin.storage.schema import APPLICATION_ID, IMPORT_INDICES, SEARCH_TABLES, TABLES

if TYPE_CHECKING:
    from sqlite_utils import Database

VERSION = 7  # the tables of the first release; those of earlier versions were never in one


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables of an opened database to today's form; do nothing where they are.

    Raises `EventFileError` where a newer Checkin wrote the file, or one from before the first
    release.
    """
    if _is_of_today(connection):
        return
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    migrations = Migrations("checkin")
    for name, make in _STEPS.items():
        migrations(name=name)(_step(make))
    # Of two programs that do this to one file at once, the second waits and finds it done.
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
    if 0 < version < VERSION:
        raise EventFileError(
            "This event file was written by a Checkin from before the first release. "
            "Import its list into a new event."
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


def _make_tables(connection: sqlite3.Connection) -> None:
    for statement in (*_statements(TABLES), *IMPORT_INDICES.values(), *SEARCH_TABLES.values()):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")


def _statements(script: str) -> Iterator[str]:
    # `executescript` would commit what the migration has begun.
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


_STEPS: dict[str, Callable[[sqlite3.Connection], None]] = {
    "seventh": _make_tables,
}
