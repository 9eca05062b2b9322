"""Which event a file holds, as one of its settings."""

import json
import sqlite3
from datetime import date

from checkin.core.event import Event
from checkin.storage.rows import Row, reading, texts_from


def write_event(connection: sqlite3.Connection, event: Event) -> None:
    """Write which event a file holds, in place of what it said."""
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
    connection.execute("INSERT OR REPLACE INTO settings VALUES ('event', ?)", [text])


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
