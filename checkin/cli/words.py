"""The words of verdicts and of the journal's lines on the command line."""

from collections.abc import Mapping
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from checkin.core.code import printable, tail
from checkin.core.journal import EntryKind, JournalEntry, what_is_undone
from checkin.core.moments import spoken
from checkin.core.scan import Verdict
from checkin.core.servers.outbox import DeliveryState

if TYPE_CHECKING:
    from checkin.services.journal.journal_pages import ReadLine

_LONGEST_NAME = 60  # characters

# What stands for a code of which nothing can be seen.
NOTHING_READ = "(nothing to read)"

HEADLINES: dict[Verdict, str] = {
    Verdict.ADMITTED: "Admitted",
    Verdict.CHECKED_OUT: "Checked out",
    Verdict.ALREADY_ADMITTED: "Already in",
    Verdict.UNKNOWN_CODE: "Unknown code",
    Verdict.WRONG_LIST: "Wrong list",
    Verdict.CANCELED: "Canceled",
    Verdict.UNPAID: "Unpaid",
    Verdict.UNAPPROVED: "Not approved",
    Verdict.BLOCKED: "Blocked",
    Verdict.REVOKED: "Revoked",
    Verdict.TOO_EARLY: "Too early",
    Verdict.TOO_LATE: "Too late",
    Verdict.FULL: "Full",
    Verdict.VIRTUAL_ONLY: "Virtual only",
    Verdict.ANSWERS_REQUIRED: "Ask first",
    Verdict.RULES: "Not allowed",
    Verdict.NOT_EXCHANGED: "Exchange first",
    Verdict.ALREADY_EXCHANGED: "Exchanged",
    Verdict.AMBIGUOUS: "Which ticket?",
    Verdict.MALFORMED_CODE: "Scan again",
}

KINDS: dict[EntryKind, str] = {
    EntryKind.ENTRY: HEADLINES[Verdict.ADMITTED],
    EntryKind.EXIT: HEADLINES[Verdict.CHECKED_OUT],
    EntryKind.REFUSAL: "Not let in",
    EntryKind.UNDO: "Undone",
    EntryKind.OVERRIDE: "Let in with reason",
    EntryKind.ANSWER: "Answer",
    EntryKind.BADGE: "Badge printed",
    EntryKind.WALK_IN: "Walk-in",
    EntryKind.EDIT: "Corrected",
    EntryKind.SUBSTITUTION: "Replaced",
    EntryKind.NOTE: "Note",
    EntryKind.WAITING: "On the waiting list",
}
STATES: dict[DeliveryState, str] = {
    DeliveryState.WAITING: "waiting",
    DeliveryState.SENDING: "on its way",
    DeliveryState.ACCEPTED: "accepted",
    DeliveryState.REFUSED: "refused",
    DeliveryState.PARKED: "set aside",
    DeliveryState.DISMISSED: "dismissed",
}
_BROUGHT_BACK = "Brought back"


def about(line: "ReadLine", lists: Mapping[str, str], now: datetime, zone: tzinfo) -> str:
    """Say of a line in brief what it records, of whom, at which list and when."""
    entry = line.entry
    who = line.name or (f"…{tail(entry.code)}" if entry.code else "")
    where = lists.get(entry.list_id, "")
    parts = [*(printable(each, _LONGEST_NAME) for each in (who, where) if each)]
    undone = line.refers_to
    what = heading(entry, brings_back=undone is not None and undone.kind is EntryKind.UNDO)
    return f"{what}: {', '.join([*parts, spoken(entry.at, now, zone)])}"


def heading(entry: JournalEntry, *, brings_back: bool = False) -> str:
    """Say in a word or two what a line records: of a refusal, the verdict.

    An undo `brings_back` where it undoes another one.
    """
    if entry.kind is EntryKind.REFUSAL and entry.verdict is not None:
        return HEADLINES[entry.verdict]
    if entry.kind is EntryKind.UNDO and brings_back:
        return _BROUGHT_BACK
    return KINDS[entry.kind]


def heading_among(entry: JournalEntry, known: Mapping[str, JournalEntry]) -> str:
    """Say the same of a line whose undos, or what it undoes, are among the lines known, by id."""
    *undos, _ = what_is_undone(entry, known)
    return heading(entry, brings_back=bool(undos) and len(undos) % 2 == 0)
