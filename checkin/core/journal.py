"""The journal: lines that are only ever added, and what follows from them."""

import hashlib
import json
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from checkin.core.moments import stored, within_journal
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
    WAITING = "waiting"


_SEPARATOR = "\x1f"
_TICK = timedelta(microseconds=1)

# An override is an entry that a person answered for.
INWARDS = frozenset({EntryKind.ENTRY, EntryKind.OVERRIDE})
PASSAGES = INWARDS | {EntryKind.EXIT}
# What a registration server tells of; all else only a desk can have written, in its chain.
REPORTABLE = PASSAGES | {EntryKind.UNDO, EntryKind.BADGE}


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal.

    `id` (UUIDv7) is the line's name wherever it travels. `chain` names the run of
    lines that one desk wrote into one file; within it `number` counts from 1,
    `previous` is the hash of the line before and `hash` that of this one. A line
    not yet written has number 0 and no chain. `refers_to` is the line undone or
    overridden; `details` holds a JSON object (answers, edited fields). A line that a
    registration server reported belongs to no chain, since no desk witnessed it: it
    has no number, and a hash of what it tells.
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

    @property
    def is_answered_for(self) -> bool:
        """Whether somebody was let in with a reason although the desk said “already in”.

        Who overrode another refusal was not told that the person is in already.
        """
        return self.kind is EntryKind.OVERRIDE and self.verdict is Verdict.ALREADY_ADMITTED

    @property
    def is_reported(self) -> bool:
        """Whether a registration server reported it, so that no desk of this journal wrote it."""
        return bool(self.hash) and not self.chain


def read_details(details: str) -> dict[str, object]:
    """Read the JSON object that a line's details are; empty where they are none.

    Lines of other desks come as they are, and stay: what no Checkin wrote tells nothing.
    """
    try:
        told = json.loads(details) if details else {}
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


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
    undone = undone_among(lines)
    return [line for line in lines if line.kind is not EntryKind.UNDO and line.id not in undone]


def is_undone(entry_id: str, entries: Iterable[JournalEntry]) -> bool:
    """Whether the undos among `entries` leave line `entry_id` without effect."""
    return entry_id in undone_among(entries)


def undone_among(entries: Iterable[JournalEntry]) -> frozenset[str]:
    """Give the ids of all lines, undos too, that the undos among `entries` undo."""
    undos = {line.id: line.refers_to for line in entries if line.kind is EntryKind.UNDO}
    # An undo is judged once all undos of it are. Those that a damaged file lets refer to each
    # other in a circle are never judged, and undo nothing.
    to_judge = Counter(undos.values())
    ready = [undo for undo in undos if not to_judge[undo]]
    undone: set[str] = set()
    while ready:
        undo = ready.pop()
        target = undos[undo]
        if undo not in undone:
            undone.add(target)
        to_judge[target] -= 1
        if target in undos and not to_judge[target]:
            ready.append(target)
    return frozenset(undone)


def what_is_undone(undo: JournalEntry, lines: Mapping[str, JournalEntry]) -> list[JournalEntry]:
    """Give an undo, what it undoes, what that undoes …: the last one is no undo."""
    chain, last = {undo.id: undo}, undo
    while last.kind is EntryKind.UNDO:
        following = lines.get(last.refers_to)
        if following is None or following.id in chain:
            break  # Only a damaged file holds undos of nothing, or in a circle.
        chain[following.id] = last = following
    return list(chain.values())


def after(lines: Iterable[JournalEntry], now: datetime) -> datetime:
    """Give the moment for a line that comes after all of these.

    It is `now` unless a clock is wrong, this desk's or that of a desk whose lines came here.
    Without this, an exit could stand before the entry that it ends. Behind the last moment that
    other files take there is none.
    """
    late = [line.at for line in lines if line.at > now]
    return within_journal(max(late) + _TICK) if late else now


def after_those(
    kinds: Container[EntryKind], lines: Iterable[JournalEntry], now: datetime
) -> datetime:
    """Give the moment, as `after` does, for a line that comes after the standing ones of kinds."""
    return after((line for line in standing(lines) if line.kind in kinds), now)


def passages(entries: Iterable[JournalEntry]) -> list[JournalEntry]:
    """Keep the standing entries and exits, in order.

    A passage that a desk wrote down and a server reported counts once; undone as either, it is
    undone.
    """
    lines = entries if isinstance(entries, Sequence) else list(entries)
    if any(line.is_reported for line in lines):
        return _passages_told_twice(lines)
    return [line for line in standing(lines) if line.kind in PASSAGES]


def _passages_told_twice(entries: Sequence[JournalEntry]) -> list[JournalEntry]:
    lines = in_order(entries)
    undone = undone_among(lines)
    same: dict[tuple[str, str, bool, datetime], list[JournalEntry]] = {}
    for line in lines:
        if line.kind in PASSAGES:
            passed = (line.ticket_id, line.list_id, line.kind in INWARDS, line.at)
            same.setdefault(passed, []).append(line)
    kept = []
    for told in same.values():
        witnessed = [line for line in told if not line.is_reported]
        if len(witnessed) == len(told):
            kept += [line for line in told if line.id not in undone]
        elif not any(line.id in undone for line in told):
            kept += witnessed or told[:1]
    return in_order(kept)


def is_inside(passed: Sequence[JournalEntry]) -> bool:
    """Whether somebody with these passages, in order, is inside."""
    return bool(passed) and passed[-1].kind in INWARDS


def first_entry(passed: Sequence[JournalEntry]) -> JournalEntry | None:
    """Give the first of these passages that went inwards."""
    return next((line for line in passed if line.kind in INWARDS), None)


def last_entry(passed: Sequence[JournalEntry]) -> JournalEntry | None:
    """Give the last of these passages that went inwards."""
    return next((line for line in reversed(passed) if line.kind in INWARDS), None)


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


def told_by(entry: JournalEntry) -> tuple[str | None, ...]:
    """Put what a line tells as texts, in the order in which they are stored and hashed.

    Its place in a chain, which is not part of what it tells, is not among them.
    """
    # SQLite takes a plain text three times as fast as a member of an enum.
    return (
        entry.id, str(entry.kind), stored(entry.at), entry.desk, entry.operator, entry.list_id,
        entry.ticket_id, entry.attendee_id, entry.code, str(entry.direction),
        entry.verdict and str(entry.verdict), entry.refers_to, entry.reason, entry.details,
    )  # fmt: skip


def seal(told: Sequence[str | None], chain: str, number: int, previous: str) -> str:
    """Give the hash that holds a line, as `told_by` puts it, at its place in a chain.

    SHA-256, in hexadecimal, over the chain, the line's number, the hash of the line
    before and all that the line tells.
    """
    fields = (chain, str(number), previous, *[text or "" for text in told])
    body = _SEPARATOR.join(fields)
    if body.count(_SEPARATOR) != len(fields) - 1:
        # A field that holds the separator could be taken for two; JSON marks where each ends.
        body = json.dumps(fields)
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()


def is_sealed_right(entry: JournalEntry) -> bool:
    """Whether the line still says what it said when it was written."""
    return seal(told_by(entry), entry.chain, entry.number, entry.previous) == entry.hash
