"""What shows once the journals of several desks have become one set of lines."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo

from checkin.core.admission import why_not_again
from checkin.core.changes import Newcomer, newcomers
from checkin.core.event import CheckInList, Reentry
from checkin.core.journal import (
    INWARDS,
    EntryKind,
    JournalEntry,
    passages,
    standing,
    undone_among,
)
from checkin.core.servers.all_leave import after_all_left

NO_ZONES: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True)
class DoubleAdmission:
    """A person let in twice without having left: the first line and the second."""

    first: JournalEntry
    second: JournalEntry


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A walk-in or substitute who was let in, by some lines, and does not come after all.

    The `line` that was undone is theirs, or that of somebody in whose place they came.
    """

    line: JournalEntry
    newcomer: Newcomer
    admissions: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    """The lines by which people came in the place of one ticket, and let it in all the same."""

    substitutions: tuple[JournalEntry, ...]
    admissions: tuple[JournalEntry, ...]


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


def unknown_replacements(
    substituting: Iterable[JournalEntry], passing: Iterable[JournalEntry]
) -> list[Replacement]:
    """Find the tickets that were replaced at a desk that another one did not know of.

    One desk lets nobody come in the place of somebody who was replaced already, nor lets that
    person in any more. Two that did not reach each other may. Both sorts of lines come with the
    undos of them.
    """
    substitutions: dict[str, list[JournalEntry]] = {}
    for line in standing(substituting):
        if line.kind is EntryKind.SUBSTITUTION:
            substitutions.setdefault(line.ticket_id, []).append(line)
    if not substitutions:
        return []
    later: dict[str, list[JournalEntry]] = {ticket: [] for ticket in substitutions}
    for line in passages(line for line in passing if line.ticket_id in substitutions):
        # Whoever let in with a reason read that the ticket does not count any more.
        if line.kind is EntryKind.ENTRY and line.at > substitutions[line.ticket_id][0].at:
            later[line.ticket_id].append(line)
    found = (Replacement(tuple(substitutions[each]), tuple(later[each])) for each in substitutions)
    return [each for each in found if len(each.substitutions) > 1 or each.admissions]


def came_though_taken_back(
    coming: Iterable[JournalEntry], passing: Iterable[JournalEntry]
) -> list[TakenBack]:
    """Find who was let in and whose line, by which they came at all, was undone.

    Nobody comes in the place of somebody who does not come, either. Both sorts of lines come with
    the undos of them.
    """
    taken_back = _taken_back(list(coming))
    if not taken_back:
        return []
    let_in: dict[str, list[JournalEntry]] = {}
    for line in passages(line for line in passing if line.ticket_id in taken_back):
        # Whoever let in with a reason read that the ticket does not count.
        if line.kind is EntryKind.ENTRY:
            let_in.setdefault(line.ticket_id, []).append(line)
    return [TakenBack(*taken_back[ticket], tuple(came)) for ticket, came in let_in.items()]


def _taken_back(lines: Sequence[JournalEntry]) -> dict[str, tuple[JournalEntry, Newcomer]]:
    """Give newcomers who do not come after all, by ticket, each with the line that was undone."""
    undone = undone_among(lines)
    left, instead = [], dict[str, list[Newcomer]]()
    for line in lines:
        for came in newcomers([line]):
            if line.id in undone:
                left.append((line, came))
            elif came.replaces:
                instead.setdefault(came.replaces, []).append(came)
    found: dict[str, tuple[JournalEntry, Newcomer]] = {}
    while left:
        line, came = left.pop()
        if came.ticket_id not in found:
            found[came.ticket_id] = line, came
            left += [(line, each) for each in instead.get(came.ticket_id, ())]
    return found
