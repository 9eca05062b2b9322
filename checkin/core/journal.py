"""The journal: lines that are only ever added, and what follows from them."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from checkin.core.moments import stored
from checkin.core.scan import Direction, Verdict


class EntryKind(StrEnum):
    """What a line of the journal records."""

    ENTRY = "entry"
    EXIT = "exit"
    REFUSAL = "refusal"
    UNDO = "undo"
    OVERRIDE = "override"
    ANSWER = "answer"
    BADGE = "badge"
    WALK_IN = "walk-in"
    EDIT = "edit"
    SUBSTITUTION = "substitution"
    NOTE = "note"


# An override is an entry that a person answered for.
INWARDS = frozenset({EntryKind.ENTRY, EntryKind.OVERRIDE})
PASSAGES = INWARDS | {EntryKind.EXIT}


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal.

    `id` (UUIDv7) is the line's name wherever it travels. `chain` names the run of
    lines that one desk wrote into one file; within it `number` counts from 1,
    `previous` is the hash of the line before and `hash` that of this one. A line
    not yet written has number 0 and no chain. `refers_to` is the line undone or
    overridden; `details` holds a JSON object (answers, edited fields).
    """

    id: str
    kind: EntryKind
    at: datetime
    desk: str
    operator: str = ""
    list_id: str = ""
    ticket_id: str = ""
    attendee_id: str = ""
    code: str = ""
    direction: Direction = Direction.ENTRY
    verdict: Verdict | None = None
    refers_to: str = ""
    reason: str = ""
    details: str = ""
    chain: str = ""
    number: int = 0
    previous: str = ""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class Presence:
    """Whether and when one ticket passed one list."""

    first_in: datetime | None = None
    last_in: datetime | None = None
    last_out: datetime | None = None
    inside: bool = False


ABSENT = Presence()


def in_order(entries: Iterable[JournalEntry]) -> list[JournalEntry]:
    """Sort lines by time, then id: the same order on every desk."""
    return sorted(entries, key=lambda entry: (entry.at, entry.id))


def standing(entries: Iterable[JournalEntry]) -> list[JournalEntry]:
    """Leave out undos and what they undid, in order; an undone undo undoes nothing."""
    lines = in_order(entries)
    undos: dict[str, list[str]] = {}
    for line in lines:
        if line.kind is EntryKind.UNDO:
            undos.setdefault(line.refers_to, []).append(line.id)
    if not undos:
        return lines
    return [
        line for line in lines if line.kind is not EntryKind.UNDO and not _undone(line.id, undos)
    ]


def _undone(entry_id: str, undos: dict[str, list[str]], seen: frozenset[str] = frozenset()) -> bool:
    # `seen` ends the walk where lines from a damaged file refer to each other in a circle.
    return any(
        undo not in seen and not _undone(undo, undos, seen | {entry_id})
        for undo in undos.get(entry_id, ())
    )


def is_undone(entry_id: str, entries: Iterable[JournalEntry]) -> bool:
    """Whether the undos among `entries` leave line `entry_id` without effect."""
    undos: dict[str, list[str]] = {}
    for line in entries:
        if line.kind is EntryKind.UNDO:
            undos.setdefault(line.refers_to, []).append(line.id)
    return _undone(entry_id, undos)


def passages(entries: Iterable[JournalEntry]) -> list[JournalEntry]:
    """Keep the standing entries and exits, in order."""
    return [line for line in standing(entries) if line.kind in PASSAGES]


def presence(entries: Sequence[JournalEntry]) -> Presence:
    """Say what the lines of one ticket on one list amount to."""
    if not entries:
        return ABSENT
    first_in = last_in = last_out = None
    inside = False
    for line in passages(entries):
        inside = line.kind in INWARDS
        if inside:
            first_in = first_in or line.at
            last_in = line.at
        else:
            last_out = line.at
    return Presence(first_in, last_in, last_out, inside)


def seal(entry: JournalEntry, chain: str, number: int, previous: str) -> JournalEntry:
    """Put a line at its place in its desk's chain."""
    digest = _digest(entry, chain, number, previous)
    return replace(entry, chain=chain, number=number, previous=previous, hash=digest)


def is_sealed_right(entry: JournalEntry) -> bool:
    """Whether the line still says what it said when it was written."""
    return _digest(entry, entry.chain, entry.number, entry.previous) == entry.hash


def _digest(entry: JournalEntry, chain: str, number: int, previous: str) -> str:
    # A JSON array of every field in a fixed order: no two different lines give the same text.
    body = json.dumps(
        [
            chain,
            number,
            previous,
            entry.id,
            entry.kind,
            stored(entry.at),
            entry.desk,
            entry.operator,
            entry.list_id,
            entry.ticket_id,
            entry.attendee_id,
            entry.code,
            entry.direction,
            entry.verdict,
            entry.refers_to,
            entry.reason,
            entry.details,
        ],
        ensure_ascii=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(body.encode("ascii")).hexdigest()
