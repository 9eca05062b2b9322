"""Shows that a journal is whole: nothing changed, removed or put in another order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from checkin.core.journal import JournalEntry, Presence, is_sealed_right, presence


class AuditStore(Protocol):
    """What an audit needs of the event file."""

    def damage(self) -> Sequence[str]:
        """Say what the database finds wrong with its file."""

    def entries_by_chain(self) -> Iterator[JournalEntry]:
        """Give all lines, chain by chain, by number."""

    def chain_ends(self) -> Mapping[str, tuple[str, int, str]]:
        """Say for each chain kept here: its desk, and number and hash of its last line."""

    def entries_by_ticket(self) -> Iterator[JournalEntry]:
        """Give all lines about tickets on lists, ticket by ticket, list by list."""

    def all_presences(self) -> Mapping[str, Mapping[str, Presence]]:
        """Say for each ticket and list when it was passed, as kept for quick answers."""


@dataclass(frozen=True, slots=True)
class AuditReport:
    """How many lines were read, and in a sentence each what is wrong with them."""

    lines: int
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


class Audit:
    """Reads a whole event file and says what does not fit."""

    def __init__(self, store: AuditStore) -> None:
        """Read one event file."""
        self._store = store

    def verify(self) -> AuditReport:
        """Check the database, every line's hash, every chain, and what is kept of them."""
        problems = [f"The database is damaged: {found}." for found in self._store.damage()]
        ends = dict(self._store.chain_ends())
        last: JournalEntry | None = None
        count = 0
        for line in self._store.entries_by_chain():
            count += 1
            if last is not None and last.chain != line.chain:
                problems += _end_of_chain(last, ends)
                last = None
            problems += _at_its_place(line, last)
            last = line
        if last is not None:
            problems += _end_of_chain(last, ends)
        problems += [
            f"All {number} lines of {desk} are missing."
            for desk, number, _ in ends.values()
            if number
        ]
        return AuditReport(count, (*problems, *self._wrong_presences()))

    def _wrong_presences(self) -> Iterator[str]:
        kept = {
            (ticket, list_id): found
            for ticket, lists in self._store.all_presences().items()
            for list_id, found in lists.items()
        }
        lines: list[JournalEntry] = []
        wrong = 0
        for line in self._store.entries_by_ticket():
            if lines and (lines[0].ticket_id, lines[0].list_id) != (line.ticket_id, line.list_id):
                wrong += _differs(lines, kept)
                lines = []
            lines.append(line)
        wrong += _differs(lines, kept) if lines else 0
        wrong += len(kept)
        if wrong:
            yield (
                f"For {wrong} tickets the file's own count of who is inside differs from its "
                "journal. “checkin verify --repair” counts again."
            )


def _at_its_place(line: JournalEntry, before: JournalEntry | None) -> Iterator[str]:
    expected = before.number + 1 if before else 1
    if before and line.number == before.number:
        yield (
            f"Line {line.number} of {line.desk} exists twice: {before.id} and {line.id}. "
            "An older copy of the file was probably used to go on."
        )
        return
    if line.number > expected:
        missing = (
            f"{expected}" if line.number == expected + 1 else f"{expected} to {line.number - 1}"
        )
        yield f"Line {missing} of {line.desk} is missing; line {line.id} follows."
    elif line.number < expected:
        yield f"Line {line.number} of {line.desk} is at the wrong place: {line.id}."
    if not is_sealed_right(line):
        yield f"Line {line.number} of {line.desk} was changed after it was written: {line.id}."
    elif line.number == expected and line.previous != (before.hash if before else ""):
        yield (
            f"Line {line.number} of {line.desk} does not follow the line before it, "
            f"which was changed or exchanged: {line.id}."
        )


def _end_of_chain(last: JournalEntry, ends: dict[str, tuple[str, int, str]]) -> Iterator[str]:
    desk, number, digest = ends.pop(last.chain, (last.desk, last.number, last.hash))
    if last.number < number:
        yield f"The last {number - last.number} lines of {desk} are missing, after line {last.id}."
    elif last.number == number and last.hash != digest:
        yield f"The last line of {desk} was exchanged: {last.id}."


def _differs(lines: list[JournalEntry], kept: dict[tuple[str, str], Presence]) -> int:
    key = (lines[0].ticket_id, lines[0].list_id)
    return presence(lines) != kept.pop(key, Presence())
