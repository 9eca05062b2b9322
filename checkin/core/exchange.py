"""What shows only once the journals of several desks are one set of lines."""

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
    """A walk-in or substitute who was let in, but whose registration was undone.

    `line` is what was undone: the line that registered them, or the one that registered somebody
    whose place they took. `admissions` are the lines that let them in.
    """

    line: JournalEntry
    newcomer: Newcomer
    admissions: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True)
class Replacement:
    """The lines by which people took the place of one ticket, and those that let it in later."""

    substitutions: tuple[JournalEntry, ...]
    admissions: tuple[JournalEntry, ...]


def double_admissions(
    entries: Iterable[JournalEntry],
    lists: Iterable[CheckInList],
    zone: tzinfo,
    server_zones: Mapping[str, str] = NO_ZONES,
) -> list[DoubleAdmission]:
    """Find the admissions that no desk would have granted, had it known of an earlier one.

    They arise where two desks could not reach each other. An admission does not count as one if
    somebody let the person in with a reason after reading that they are in already; nor if a
    server's list checked everybody out by the clock in between, in the time zone that
    `server_zones` gives for that server.
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
    """Find the tickets that were replaced at one desk while another did not know of it.

    One desk alone neither replaces a ticket twice nor lets it in after it was replaced. Two desks
    that could not reach each other may do both. `substituting` and `passing` include the undos of
    their lines.
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
    """Find walk-ins and substitutes who were let in, but whose registration was undone.

    A substitute's registration also falls with that of the person they replaced. `coming` and
    `passing` include the undos of their lines.
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
    """Give newcomers whose registration was undone, by ticket, with the line that was undone."""
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
