"""Shows that a journal is whole: nothing changed, removed or put in another order."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Protocol

from checkin.core.attendance import Listed
from checkin.core.counting import Counting
from checkin.core.errors import EventFileDamaged, EventFileError
from checkin.core.event import CheckInList, Event
from checkin.core.journal import (
    ABSENT,
    REPORTABLE,
    JournalEntry,
    Presence,
    is_sealed_right,
    presence,
)
from checkin.core.question import Question
from checkin.core.servers.all_leave import as_left
from checkin.core.servers.outbox import Target

_REPAIR = "“checkin verify --repair” counts again."


class AuditStore(Protocol):
    """What an audit needs of the event file."""

    def alone(self) -> AbstractContextManager[None]:
        """Keep other writers away, where the file can be written at all."""

    def damage(self) -> Sequence[str]:
        """Say what the database finds wrong with its file."""

    def entries_by_chain(self) -> Iterator[JournalEntry]:
        """Give all lines, chain by chain, by number; one that cannot be read as if changed."""

    def lines_out_of_order(self) -> Sequence[tuple[str, int, str]]:
        """Give desk, number and id of lines that are not at the places they were given."""

    def chain_ends(self) -> Mapping[str, tuple[str, int, str]]:
        """Say for each chain known here: its desk, and number and hash of its last line."""

    def counted_until(self) -> int:
        """Give the last position of a line ever counted; each up to there had its line."""

    def entries_by_ticket(self) -> Iterator[JournalEntry]:
        """Give all lines about tickets on lists, ticket by ticket, list by list."""

    def all_presences(self) -> Mapping[str, Mapping[str, Presence]]:
        """Say for each ticket and list when it was passed, as kept for quick answers."""

    def all_left_lists(self) -> Mapping[str, datetime]:
        """Say for each list that everybody has left by the clock, by id, since when."""

    def event(self) -> Event:
        """Give the event."""

    def listed(self) -> Iterator[Listed]:
        """Give all attendees with their tickets, as they are now and as they were listed."""

    def questions(self) -> Sequence[Question]:
        """Give all questions that are asked."""

    def removed_questions(self) -> Sequence[Question]:
        """Give the questions that are no longer asked."""

    def targets(self) -> Sequence[Target]:
        """Give all that attendance goes to."""

    def lists(self) -> Sequence[CheckInList]:
        """Give all check-in lists."""

    def counts(self, list_id: str) -> tuple[int, int]:
        """Count the tickets ever admitted to a list, and those inside now, as kept."""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """How many lines were read, and in a sentence each what is wrong with them.

    Lines that registration servers `reported` are in no chain: one that is missing is counted,
    but not named.
    """

    lines: int
    problems: tuple[str, ...]
    reported: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


class Audit:
    """Reads a whole event file and says what does not fit."""

    def __init__(self, store: AuditStore) -> None:
        """Read one event file."""
        self._store = store

    def verify(self, tell: Callable[[int], None] | None = None) -> AuditReport:
        """Check the database, every line's hash, every chain, and what is kept of them.

        Whoever waits is told how many lines and people were read, once in a thousand.

        A desk may write meanwhile, and then its newest line is seen here and not there. So
        what looks wrong is looked at again with nobody writing.
        """
        report = self._look(tell)  # which also counts what is new, if need be beside the file
        if report.ok:
            return report
        try:
            with self._store.alone():
                return self._look(tell)
        except EventFileError:
            # Damaged so that it cannot be held: what was seen the first time stands.
            return report

    def _look(self, tell: Callable[[int], None] | None) -> AuditReport:
        counting = Counting(tell)
        problems = [f"The database is damaged: {found}." for found in self._store.damage()]
        chains: dict[str, _Chain] = {}
        count = reported = 0
        try:
            for line in counting.each(self._store.entries_by_chain()):
                count += 1
                if line.chain:
                    problems += chains.setdefault(line.chain, _Chain()).add(line)
                else:
                    reported += 1
                    problems += _wrong_report(line)
            problems += _wrong_ends(chains, self._store.chain_ends())
            problems += self._wrong_counts()
            moved = self._store.lines_out_of_order()
            problems += [
                f"Line {number} of {desk} was moved to another place in the file: {line_id}."
                for desk, number, line_id in moved
            ]
            if not moved:
                named = sum(chain.missing for chain in chains.values())
                problems += _gone(self._store.counted_until() - count, named)
            self._read_everybody(counting)
        except EventFileDamaged as damage:
            problems.append(f"Not everything could be read. {damage.found}")
        except EventFileError as trouble:
            problems.append(f"Not everything could be read. {trouble}")
        return AuditReport(count, tuple(problems), reported)

    def _read_everybody(self, counting: Counting) -> None:
        # What cannot be read is raised on the way.
        self._store.event()
        deque(counting.each(self._store.listed()), maxlen=0)
        self._store.questions()
        self._store.removed_questions()
        self._store.targets()

    def _wrong_counts(self) -> Iterator[str]:
        kept = {
            (ticket, list_id): found
            for ticket, lists in self._store.all_presences().items()
            for list_id, found in lists.items()
        }
        names = {each.id: each.name for each in self._store.lists()}
        counts = {list_id: [0, 0] for list_id in names}
        left, wrong = self._store.all_left_lists(), 0
        for (ticket_id, list_id), lines in self._histories():
            found = as_left(presence(lines), left.get(list_id))
            wrong += found != kept.pop((ticket_id, list_id), ABSENT)
            count = counts.setdefault(list_id, [0, 0])
            count[0] += found.first_in is not None
            count[1] += found.inside
        wrong += len(kept)
        if wrong:
            yield (
                "Tickets for which the file's own count of who is inside differs from its "
                f"journal: {wrong}. {_REPAIR}"
            )
        for list_id, (admitted, inside) in counts.items():
            if self._store.counts(list_id) != (admitted, inside):
                yield (
                    f"The file's own numbers for {names.get(list_id, list_id)} differ from its "
                    f"journal, which has {admitted} admitted and {inside} inside. {_REPAIR}"
                )

    def _histories(self) -> Iterator[tuple[tuple[str, str], list[JournalEntry]]]:
        return (
            (key, list(lines))
            for key, lines in groupby(
                self._store.entries_by_ticket(), key=lambda line: (line.ticket_id, line.list_id)
            )
        )


@dataclass(slots=True)
class _Chain:
    """A chain of lines, as far as it was read.

    `hashes` are those of the lines with the last number, which are several only where a file
    was put back from an old copy; `before` are those of the number before. `missing` counts
    the numbers that no line has.
    """

    last: JournalEntry | None = None
    hashes: set[str] = field(default_factory=lambda: {""})
    before: set[str] = field(default_factory=set)
    missing: int = 0

    def add(self, line: JournalEntry) -> Iterator[str]:
        """Read the next line by number, and say what is wrong with it."""
        last, place = self.last, f"Line {line.number} of {line.desk}"
        expected = last.number + 1 if last else 1
        if last and line.number == last.number:
            yield (
                f"{place} exists twice: {last.id} and {line.id}. "
                "An older copy of the file was probably used to go on."
            )
        else:
            self.before, self.hashes = self.hashes, set()
            if line.number > expected:
                self.missing += line.number - expected
                yield f"{_missing(line.desk, expected, line.number - 1)}; line {line.id} follows."
            elif line.number < expected:
                yield f"{place} is at the wrong place: {line.id}."
        if not is_sealed_right(line):
            yield f"{place} was changed after it was written: {line.id}."
        elif line.number <= expected and line.previous not in self.before:
            yield (
                f"{place} does not follow the line before it, "
                f"which was changed or exchanged: {line.id}."
            )
        self.hashes.add(line.hash)
        self.last = line


def _wrong_report(line: JournalEntry) -> Iterator[str]:
    """Say what is wrong with a line that belongs to no chain, as those of servers do."""
    if line.number or line.previous or not is_sealed_right(line):
        yield f"A line that a registration server reported was changed: {line.id}."
    elif line.kind not in REPORTABLE:
        yield f"A line that only a desk writes is in no desk's chain: {line.id}."


def _wrong_ends(
    chains: dict[str, _Chain], ends: Mapping[str, tuple[str, int, str]]
) -> Iterator[str]:
    for chain, (desk, number, digest) in ends.items():
        found = chains.setdefault(chain, _Chain())
        last = found.last
        reached = last.number if last else 0
        if reached < number:
            found.missing += number - reached
            place = f", after line {last.id}" if last else ""
            yield f"{_missing(desk, reached + 1, number)}{place}."
        elif last and reached > number:
            yield f"Line {last.number} of {desk} was added at the end: {last.id}."
        elif last and digest not in found.hashes:
            yield f"The last line of {desk} was exchanged: {last.id}."
    for chain in chains.keys() - ends.keys():
        if last := chains[chain].last:
            yield (
                f"Where the lines of {last.desk} end was removed from the file. "
                f"Line {last.number} is the last one left: {last.id}."
            )


def _gone(gone: int, named: int) -> Iterator[str]:
    """Say how many lines lost their places in the file besides those that their chains miss."""
    if gone > named:
        yield (
            f"Lines once removed from the file besides those named: {gone - named}. "
            "A merge may have brought them back since."
        )


def _missing(desk: str, first: int, last: int) -> str:
    if first == last:
        return f"Line {first} of {desk} is missing"
    return f"Lines {first} to {last} of {desk} are missing"
