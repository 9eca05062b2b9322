"""Which lines of the journal somebody wants to see."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict


class Wanted(StrEnum):
    """Lines of one sort, as people ask for them."""

    EVERYTHING = "everything"
    ADMITTED = "admitted"
    CHECKED_OUT = "checked-out"
    REFUSED = "refused"
    UNDOS = "undos"
    OVERRIDES = "overrides"
    BADGES = "badges"
    PEOPLE = "people"
    NOTES = "notes"


KINDS: dict[Wanted, tuple[EntryKind, ...]] = {
    Wanted.EVERYTHING: (),
    Wanted.ADMITTED: (EntryKind.ENTRY, EntryKind.OVERRIDE),
    Wanted.CHECKED_OUT: (EntryKind.EXIT,),
    Wanted.REFUSED: (EntryKind.REFUSAL,),
    Wanted.UNDOS: (EntryKind.UNDO,),
    Wanted.OVERRIDES: (EntryKind.OVERRIDE,),
    Wanted.BADGES: (EntryKind.BADGE,),
    Wanted.PEOPLE: (EntryKind.WALK_IN, EntryKind.EDIT, EntryKind.SUBSTITUTION),
    Wanted.NOTES: (EntryKind.NOTE, EntryKind.ANSWER, EntryKind.WAITING),
}


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """What is asked of the journal; what is empty does not matter.

    `text` means people, reasons and the ends of codes; `attendee_id` one person. `since` and
    `until` are aware moments, the second no longer included. `verdict` asks for the scans that
    were refused so.
    """

    text: str = ""
    wanted: Wanted = Wanted.EVERYTHING
    list_id: str = ""
    desk: str = ""
    since: datetime | None = None
    until: datetime | None = None
    attendee_id: str = ""
    verdict: Verdict | None = None
