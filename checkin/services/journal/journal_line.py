"""Finds the line of the journal that somebody names."""

from typing import Protocol

from checkin.core.code import printable
from checkin.core.errors import NotFound
from checkin.core.journal import JournalEntry

UNKNOWN = "The journal has no line “{id}”. “checkin journal” shows every line's id."


class LineStore(Protocol):
    """What finding a line needs of the event file."""

    def entry(self, entry_id: str) -> JournalEntry | None:
        """Find a line of the journal."""


def line_named(store: LineStore, entry_id: str, unknown: str = UNKNOWN) -> JournalEntry:
    """Give the line with an id. Raises `NotFound` in the words of `unknown`."""
    line = store.entry(printable(entry_id.strip()))
    if line is None:
        raise NotFound(unknown.format(id=printable(entry_id, 60)))
    return line
