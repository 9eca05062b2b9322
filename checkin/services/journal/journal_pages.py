"""The journal as people read it: filtered, page by page, each line with what became of it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from checkin.core.errors import NotFound
from checkin.core.journal import EntryKind, JournalEntry, undone_among
from checkin.core.journal_filter import JournalFilter
from checkin.core.names.finding import Found
from checkin.core.servers.outbox import DeliveryState, Target

_MOST_FOUND = 1000
_BATCH = 256


class JournalStore(Protocol):
    """What reading the journal needs of the event file."""

    def find(
        self, text: str, limit: int, *, list_id: str | None, thorough: bool
    ) -> Sequence[Found]:
        """Find whom a text may mean."""

    def ticket_ids_of(self, attendee_id: str) -> Sequence[str]:
        """Give the ids of the tickets that somebody holds or held."""

    def journal_positions(
        self, wanted: JournalFilter, about: Collection[str], after: int = 0
    ) -> Sequence[int]:
        """Give the positions of the lines that fit, the newest first, behind a position."""

    def journal_lines(self, positions: Iterable[int]) -> Mapping[int, JournalEntry]:
        """Give the lines at some positions."""

    def journal_lines_by_id(self, entry_ids: Iterable[str]) -> Mapping[str, JournalEntry]:
        """Give the lines with these ids."""

    def undos_among(self, entry_ids: Iterable[str]) -> Sequence[JournalEntry]:
        """Give the undos of some lines and the undos of those, and the undos among them."""

    def names_by_id(self, ids: Iterable[str]) -> Mapping[str, tuple[str, str]]:
        """Give name and company for the ids of tickets and attendees."""

    def position_of(self, entry_id: str) -> int | None:
        """Say where a line stands in this file."""

    def journal_desks(self) -> Sequence[str]:
        """Name all desks that wrote a line."""

    def number_of_lines(self) -> int:
        """Count all lines of the journal."""

    def deliveries_of(self, lines: Mapping[int, str]) -> Mapping[str, DeliveryState]:
        """Say of lines, ids by position, how they stand on their way to targets."""

    def unsent_by_state(self) -> tuple[int, int]:
        """Count what waits on its way to targets, and what they refused."""

    def targets(self) -> Sequence[Target]:
        """Give all targets."""


@dataclass(frozen=True, slots=True)
class ReadLine:
    """A line of the journal with all that is shown of it.

    `undone_by` is the undo that takes its effect away now; `refers_to` the line it is about.
    `sent` is how it stands on its way out; None where nothing goes out.
    """

    entry: JournalEntry
    name: str = ""
    company: str = ""
    undone_by: JournalEntry | None = None
    refers_to: JournalEntry | None = None
    sent: DeliveryState | None = None

    @property
    def undoable(self) -> bool:
        """Whether it can be undone: a refusal did nothing, and what is undone is so already."""
        return self.entry.kind is not EntryKind.REFUSAL and self.undone_by is None


@dataclass(frozen=True, slots=True)
class FoundLines:
    """Where the lines stand that fit, the newest first.

    `is_cut` where a text means more people than were looked for.
    """

    positions: Sequence[int]
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class JournalContents:
    """How much the journal holds, and what of it is still to go out, if anything goes out."""

    lines: int
    waiting: int
    refused: int
    has_targets: bool


class JournalPages:
    """Reads the journal of one event file; writes nothing."""

    def __init__(self, store: JournalStore) -> None:
        """Read one event file."""
        self._store = store

    def contents(self) -> JournalContents:
        """Say how much there is."""
        store = self._store
        waiting, refused = store.unsent_by_state()
        return JournalContents(store.number_of_lines(), waiting, refused, bool(store.targets()))

    def desks(self) -> tuple[str, ...]:
        """Name all desks that wrote a line."""
        return tuple(self._store.journal_desks())

    def find(self, wanted: JournalFilter, after: int = 0) -> FoundLines:
        """Find the lines that fit, behind a position."""
        wanted = replace(wanted, text=" ".join(wanted.text.split()))
        about, is_cut = self._about(wanted)
        return FoundLines(self._store.journal_positions(wanted, about, after), is_cut)

    def position_of(self, entry_id: str) -> int:
        """Say where a line stands. Raises `NotFound`."""
        position = self._store.position_of(entry_id)
        if position is None:
            raise NotFound("This line is not in the journal of this file.")
        return position

    def read(self, positions: Sequence[int]) -> tuple[ReadLine, ...]:
        """Give the lines at some positions, in their order, with what became of each."""
        store = self._store
        lines = store.journal_lines(positions)
        entries = list(lines.values())
        undos = store.undos_among(entry.id for entry in entries)
        undone = undone_among(undos)
        undone_by = {each.refers_to: each for each in undos if each.id not in undone}
        meant = store.journal_lines_by_id(each.refers_to for each in entries if each.refers_to)
        names = store.names_by_id({*_ids(entries), *_ids(meant.values())})
        sent = store.deliveries_of({at: entry.id for at, entry in lines.items()})
        found = []
        for position in positions:
            if (entry := lines.get(position)) is not None:
                name, company = _name(entry, meant.get(entry.refers_to), names)
                found.append(
                    ReadLine(
                        entry, name, company, undone_by.get(entry.id),
                        meant.get(entry.refers_to), sent.get(entry.id),
                    )
                )  # fmt: skip
        return tuple(found)

    def read_by_id(self, entry_ids: Iterable[str]) -> dict[str, ReadLine]:
        """Give the lines with some ids, with what became of each; those that are not there, not."""
        positions = {self._store.position_of(entry_id) for entry_id in entry_ids} - {None}
        return {line.entry.id: line for line in self.read(sorted(filter(None, positions)))}

    def lines(self, wanted: JournalFilter) -> Iterator[ReadLine]:
        """Give all lines that fit, the newest first."""
        positions = self.find(wanted).positions
        for start in range(0, len(positions), _BATCH):
            yield from self.read(positions[start : start + _BATCH])

    def _about(self, wanted: JournalFilter) -> tuple[set[str], bool]:
        """Give the ids of the people meant and of their tickets, and whether some are left out."""
        ids: set[str] = set()
        if wanted.attendee_id:
            ids = {wanted.attendee_id, *self._store.ticket_ids_of(wanted.attendee_id)}
        if not wanted.text:
            return ids, False
        found = self._store.find(wanted.text, _MOST_FOUND, list_id=None, thorough=False)
        if not found and not self._store.journal_positions(JournalFilter(wanted.text), ids, 0):
            # No name and no reason is like it: then somebody has mistyped a name twice.
            found = self._store.find(wanted.text, _MOST_FOUND, list_id=None, thorough=True)
        meant = {id_ for each in found for id_ in _ids_of(each)}
        return (ids & meant if wanted.attendee_id else meant), len(found) == _MOST_FOUND


def _ids_of(found: Found) -> Iterator[str]:
    yield found.attendee.id
    yield from (ticket.id for ticket in found.tickets)


def _ids(entries: Iterable[JournalEntry]) -> set[str]:
    ids = {entry.ticket_id for entry in entries} | {entry.attendee_id for entry in entries}
    return ids - {""}


def _name(
    entry: JournalEntry, meant: JournalEntry | None, names: Mapping[str, tuple[str, str]]
) -> tuple[str, str]:
    for line in filter(None, (entry, meant)):
        for each in (line.attendee_id, line.ticket_id):
            if each in names:
                return names[each]
    return "", ""
