"""Which event a file holds, as one of its settings."""

import json
import sqlite3
from datetime import date

from checkin.core.event import Event
from checkin.storage.rows import Row, reading, texts_from

_CHANGED_AT = "event_changed_at"


def write_event(connection: sqlite3.Connection, event: Event, changed_at: str = "") -> None:
    """Write which event a file holds, in place of what it said, and when it was changed.

    `changed_at` is a stored moment; nothing for an event as it was made.
    """
    text = json.dumps(
        {
            "id": event.id,
            "name": event.name,
            "starts": event.starts.isoformat(),
            "ends": event.ends.isoformat(),
            "timezone": event.timezone,
            "rehearsal": event.rehearsal,
            "purge_on": event.purge_on.isoformat() if event.purge_on else None,
        },
        ensure_ascii=False,
    )
    written = {"event": text} | ({_CHANGED_AT: changed_at} if changed_at else {})
    connection.executemany("INSERT OR REPLACE INTO settings VALUES (?, ?)", written.items())


def event_changed_at(connection: sqlite3.Connection) -> str:
    """Say when an event was changed last; nothing where it is as it was made."""
    row = connection.execute("SELECT value FROM settings WHERE key = ?", [_CHANGED_AT]).fetchone()
    return str(row[0]) if row else ""


def event_from(row: Row | None) -> Event:
    """Read which event a file holds; raises `EventFileDamaged`."""
    with reading("what it says of the event"):
        (text,) = row or ("",)
        fields = json.loads(text)
        for day in ("starts", "ends", "purge_on"):
            fields[day] = date.fromisoformat(fields[day]) if fields[day] else None
        texts_from([fields["id"], fields["name"], fields["timezone"]])
        event = Event(**fields)
        if None in {event.starts, event.ends}:
            raise ValueError(fields)
        return event
