"""What lines of a journal mean for what a server is told of them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time, timedelta, tzinfo

from checkin.core.event import CheckInList, Reentry
from checkin.core.journal import (
    PASSAGES,
    EntryKind,
    JournalEntry,
    in_order,
    undone_among,
    what_is_undone,
)
from checkin.core.servers.all_leave import all_left_at
from checkin.core.servers.posting import Span
from checkin.core.servers.reported import TAKEN_OVER


def passed_at(lines: Iterable[JournalEntry], list_id: str) -> frozenset[datetime]:
    """Give when somebody passed a list, of what desks wrote down themselves."""
    return frozenset(
        line.at
        for line in lines
        if line.kind in PASSAGES and line.list_id == list_id and not line.is_reported
    )


def out_since(
    where: CheckInList, left: Sequence[datetime], line: JournalEntry, zone: tzinfo, clock: str
) -> datetime | None:
    """Say until when who passes now was out at the latest: they left, or a day ended there.

    `clock` names the time zone in which the list checks everybody out at a set time.
    """
    if where.reentry is Reentry.DAILY:
        midnight = datetime.combine(line.at.astimezone(zone), time.min, zone).astimezone(UTC)
        left = [*left, midnight - timedelta.resolution]
    if by_clock := all_left_at(where.terms, line.at, clock):
        left = [*left, by_clock - timedelta.resolution]
    return max(left, default=None)


def need_not_be_heard(lines: Iterable[JournalEntry]) -> frozenset[str]:
    """Give the ids of the lines that are undone, of which the server need not hear.

    What another ticket has taken over is undone here, but counts there: it is not among these.
    """
    return undone_among(line for line in lines if line.reason != TAKEN_OVER)


def names_of(passage: JournalEntry, lines: Iterable[JournalEntry]) -> tuple[str, ...]:
    """Give the ids under which a passage may have been sent, the newest first.

    An undo of an undo brought it back under its own, by whichever line it is undone since.
    """
    known = {line.id: line for line in lines}
    undos = [line for line in in_order(known.values()) if line.kind is EntryKind.UNDO]
    chains = [(line.id, what_is_undone(line, known)) for line in undos]
    back = [name for name, chain in chains if chain[-1].id == passage.id and len(chain) % 2]
    return (*reversed(back), passage.id)


def before_undone(
    acted: Iterable[Span], passage: JournalEntry, lines: Iterable[JournalEntry]
) -> tuple[Span, ...]:
    """Leave out attempts at a passage since it was undone for the last time.

    From then on it asks for nothing; what was undone, brought back and undone again did so in
    between.
    """
    known = {line.id: line for line in lines}
    undone_at = [
        line.at
        for line in known.values()
        if line.kind is EntryKind.UNDO and what_is_undone(line, known)[-1].id == passage.id
    ]
    return tuple(span for span in acted if not undone_at or span[0] <= max(undone_at))
