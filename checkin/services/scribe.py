"""Writes the beginnings of journal lines: who, where, when."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from checkin.core.code import printable
from checkin.core.errors import Refused
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.scan import Direction, Verdict

_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Scribe:
    """One operator at one desk, with its clock and its supply of ids.

    `now` gives aware UTC moments, `new_id` UUIDv7 texts.
    """

    desk: str
    operator: str
    now: Callable[[], datetime]
    new_id: Callable[[], str]

    def about_attendee(
        self, kind: EntryKind, attendee_id: str, reason: str = "", details: str = ""
    ) -> JournalEntry:
        """Begin a line about a person."""
        return JournalEntry(
            self.new_id(),
            kind,
            self.now(),
            self.desk,
            self.operator,
            attendee_id=attendee_id,
            reason=in_a_line(reason),
            details=details,
        )

    def about_entry(
        self, kind: EntryKind, line: JournalEntry, reason: str, verdict: Verdict | None = None
    ) -> JournalEntry:
        """Begin a line about an earlier one: it belongs to the same ticket, list and person."""
        return JournalEntry(
            self.new_id(),
            kind,
            self.now(),
            self.desk,
            self.operator,
            line.list_id,
            line.ticket_id,
            line.attendee_id,
            line.code,
            Direction.ENTRY if kind is EntryKind.OVERRIDE else line.direction,
            verdict,
            refers_to=line.id,
            reason=in_a_line(reason),
        )


def in_a_line(text: str) -> str:
    """Put what somebody typed into one line that a journal can hold and a screen can show.

    Raises `Refused` for a text that would have to be cut: it may be a consent's wording.
    """
    line = " ".join(text.split())
    if len(line) > _LONGEST:
        raise Refused(
            f"This text has {len(line):,} characters, and {_LONGEST:,} can be kept. Shorten it."
        )
    return printable(line, _LONGEST)
