"""Rows by the names of their columns: read, added, put in the place of others, changed."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any


def read(db: sqlite3.Connection, query: str) -> Iterator[dict[str, Any]]:
    """Give all rows that a query finds, one by one."""
    cursor = db.execute(query)
    names = [column[0] for column in cursor.description]
    return (dict(zip(names, row, strict=True)) for row in cursor)


def add(db: sqlite3.Connection, table: str, values: Mapping[str, object]) -> int:
    """Add a row; give its number."""
    return _write(db, "INSERT", table, values)


def put(db: sqlite3.Connection, table: str, values: Mapping[str, object]) -> None:
    """Add a row, or let it stand for the one that has its key."""
    _write(db, "INSERT OR REPLACE", table, values)


def change(
    db: sqlite3.Connection, table: str, key: tuple[str, object], values: Mapping[str, object]
) -> None:
    """Change the rows that have a value in a column."""
    name, value = key
    assignments = ", ".join(f"{each} = ?" for each in values)
    db.execute(f"UPDATE {table} SET {assignments} WHERE {name} = ?", (*values.values(), value))


def _write(db: sqlite3.Connection, verb: str, table: str, values: Mapping[str, object]) -> int:
    names = ", ".join(f'"{name}"' for name in values)
    marks = ", ".join("?" * len(values))
    cursor = db.execute(f"{verb} INTO {table} ({names}) VALUES ({marks})", tuple(values.values()))
    return cursor.lastrowid or 0
