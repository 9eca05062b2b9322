"""Journals of several desks become one set of lines, and what only then shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from checkin.core.admission import why_not_again
from checkin.core.all_leave import after_all_left
from checkin.core.event import CheckInList, Reentry
from checkin.core.journal import (
    INWARDS,
    EntryKind,
    JournalEntry,
    in_order,
    passages,
    standing,
)

NO_ZONES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class DoubleAdmission:
    """A person let in twice without having left: the first line and the second."""

    first: JournalEntry
    second: JournalEntry


def union(*journals: Iterable[JournalEntry]) -> list[JournalEntry]:
    """Merge journals by the ids of their lines, in order.

    It does not matter which comes first, or how often one is given.
    """
    # Of two lines with one id, which only tampering makes, the same is kept everywhere.
    lines: dict[str, JournalEntry] = {}
    for line in sorted((line for journal in journals for line in journal), key=_tie_break):
        lines.setdefault(line.id, line)
    return in_order(lines.values())


def double_admissions(
    entries: Iterable[JournalEntry],
    lists: Iterable[CheckInList],
    zone: tzinfo,
    server_zones: Mapping[str, str] = NO_ZONES,
) -> list[DoubleAdmission]:
    """Find the admissions that no desk would have granted, had it known of an earlier one.

    That is how two desks which did not reach each other show. Where somebody overrode that
    the person is in already, it was answered for, so it is none. Nor is it where everybody left
    a server's list by the clock meanwhile, in the zone that `server_zones` gives of that server.
    """
    doors = {known.id: known for known in lists}
    by_ticket: dict[tuple[str, str], list[JournalEntry]] = {}
    for line in entries:
        by_ticket.setdefault((line.list_id, line.ticket_id), []).append(line)
    found = []
    for (list_id, _), lines in by_ticket.items():
        passed, door = passages(lines), doors.get(list_id)
        reentry = door.reentry if door else Reentry.AFTER_EXIT
        for place, line in enumerate(passed):
            if line.kind not in INWARDS or line.is_answered_for:
                continue
            before: Sequence[JournalEntry] = passed[:place]
            if door is not None and door.terms is not None:
                clock = server_zones.get(door.server) or str(zone)
                before = after_all_left(before, door.terms, line.at, clock)
            if why_not_again(reentry, before, line.at, zone):
                first = next(old for old in reversed(passed[:place]) if old.kind in INWARDS)
                found.append(DoubleAdmission(first, line))
    return sorted(found, key=lambda double: (double.second.at, double.second.id))


def double_substitutions(entries: Iterable[JournalEntry]) -> list[tuple[JournalEntry, ...]]:
    """Find the tickets in whose place several people came; give the lines about each, in order.

    One desk lets nobody come in the place of somebody who was replaced already. Two that did
    not reach each other may, and then each of the substitutes has a ticket that counts.
    """
    by_ticket: dict[str, list[JournalEntry]] = {}
    for line in standing(entries):
        if line.kind is EntryKind.SUBSTITUTION:
            by_ticket.setdefault(line.ticket_id, []).append(line)
    return [tuple(lines) for lines in by_ticket.values() if len(lines) > 1]


def _tie_break(line: JournalEntry) -> tuple[str, str]:
    return line.id, line.hash
