"""What is kept of a registration server, each thing by its name."""

import sqlite3

EVENT = "event"  # the name under which it is kept what an event is called, and its zone
_FACT = "SELECT content FROM server_facts WHERE server = ? AND name = ?"
_PUT = "INSERT OR REPLACE INTO server_facts VALUES (?, ?, ?)"


def fact_of(db: sqlite3.Connection, server: str, name: str) -> str | None:
    """Give something that is kept of a server; None if nothing is."""
    row = db.execute(_FACT, (server, name)).fetchone()
    return str(row[0]) if row else None


def put_fact(db: sqlite3.Connection, server: str, name: str, content: str) -> None:
    """Keep something of a server; whoever writes what is remembered tells so besides."""
    db.execute(_PUT, (server, name, content))
