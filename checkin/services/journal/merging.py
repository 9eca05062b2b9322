"""Two files of one event become one, and what only then shows."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from checkin.core.counting import Counting
from checkin.core.errors import Refused
from checkin.core.event import Event
from checkin.core.exchange import DoubleAdmission
from checkin.core.journal import JournalEntry, is_sealed_right
from checkin.core.names.folding import fold
from checkin.core.names.person_name import person_key
from checkin.services.journal.conflicts import DoublesStore, doubles_in


class OtherFile(Protocol):
    """The file that is taken in; it is only read."""

    def as_it_stands(self) -> AbstractContextManager[None]:
        """Read this file as it is now throughout, whatever its desks write meanwhile."""

    def event(self) -> Event:
        """Give the event."""

    def entries(self, after: int = 0) -> Iterator[JournalEntry]:
        """Give all lines of the journal."""

    def kept_ends(self) -> Mapping[str, tuple[str, int, str]]:
        """Say for each chain counted so far: its desk, and number and hash of its last line."""

    def badges_set_up(self) -> AbstractSet[tuple[str, str, str | bytes]]:
        """Give all that this file keeps of badges, each with its kind and name, to be compared."""


Other = TypeVar("Other", bound=OtherFile)
Taken_contra = TypeVar("Taken_contra", contravariant=True)


class MergingStore(DoublesStore, Protocol[Taken_contra]):
    """What merging needs of the event file that grows."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def seal_of(self, entry_id: str) -> str | None:
        """Give the hash of a line of the journal; None where there is no such line."""

    def take_in(self, other: Taken_contra, counting: Counting | None = None) -> tuple[int, int]:
        """Take in what another file holds; give the new journal lines and attendees.

        What is read of the other file is counted.
        """

    def badges_set_up(self) -> AbstractSet[tuple[str, str, str | bytes]]:
        """Give all that this file keeps of badges, each with its kind and name, to be compared."""

    def newest_person(self) -> int:
        """Give the number of whoever came into this file last; 0 for nobody."""

    def names_in_use(self) -> Iterator[tuple[int, str, str, str]]:
        """Give number, name, e-mail and company of everybody who is not a server's, in order."""


@dataclass(frozen=True, slots=True)
class MergeReport:
    """What a merge brought: new journal lines, new attendees, and the double admissions now.

    `twice` are the names of people who are here several times since, each time with a ticket, as
    where somebody registered at both desks, or both files got lists without codes, or with other
    ones. Where one file's list replaced a code that the other's never had, both tickets have the
    newer one. `missing` lines were once in the other file's journal, and are no longer.
    `other_badges` tells that badge layouts, pictures or the choice of them, which stay as they are
    here, are others there.
    """

    lines: int
    attendees: int
    doubles: tuple[DoubleAdmission, ...]
    twice: tuple[str, ...] = ()
    missing: int = 0
    other_badges: bool = False


class Merging(Generic[Other]):
    """Takes other files of the same event in."""

    def __init__(self, store: MergingStore[Other]) -> None:
        """Merge into one event file."""
        self._store = store

    def merge(self, other: Other, tell: Callable[[int], None] | None = None) -> MergeReport:
        """Take in all lines, attendees and lists of another file; nothing here is lost.

        It does not matter which of two files takes in the other, or how often. Whoever waits is
        told how many rows of the other file were read, once in a thousand. Raises
        `Refused` for a file of another event, between a rehearsal and the real thing, and where
        one of the files was changed by another hand.
        """
        counting = Counting(tell)
        with other.as_it_stands():
            self._refuse_another(other.event())
            missing = self._missing(other, counting)
            with self._store.write():
                newest = self._store.newest_person()
                lines, attendees = self._store.take_in(other, counting)
                twice = self._twice(newest) if attendees else ()
            other_badges = not other.badges_set_up() <= self._store.badges_set_up()
        doubles = tuple(self.doubles())
        return MergeReport(lines, attendees, doubles, twice, missing, other_badges)

    def _refuse_another(self, theirs: Event) -> None:
        ours = self._store.event()
        if ours.id != theirs.id:
            raise Refused(
                f"That file is of another event, “{theirs.name}”. "
                f"Only copies of “{ours.name}” can be merged."
            )
        if ours.rehearsal != theirs.rehearsal:
            raise Refused("A rehearsal and the real event cannot be merged.")

    def _missing(self, other: Other, counting: Counting) -> int:
        """Count the lines that the other file has lost, and refuse those that were changed."""
        numbers = {chain: number for chain, (_, number, _) in other.kept_ends().items()}
        read = Counter[str]()
        for line in counting.each(other.entries()):
            self._refuse_changed(line)
            read[line.chain] += 1
            numbers[line.chain] = max(numbers.get(line.chain, 0), line.number)
        return sum(max(last - read[chain], 0) for chain, last in numbers.items())

    def _refuse_changed(self, line: JournalEntry) -> None:
        if not is_sealed_right(line):
            raise Refused(
                f"Line {line.number} of {line.desk} was changed in that file: {line.id}. "
                "Nothing was taken in. “checkin verify” tells more about it."
            )
        # A line is written once, and then only copied. What servers report, each copy writes.
        if line.chain and self._store.seal_of(line.id) not in {None, line.hash}:
            raise Refused(
                f"Line {line.number} of {line.desk} is another one in that file: {line.id}. One of "
                "the two files was changed by another hand. Nothing was taken in."
            )

    def _twice(self, newest: int) -> tuple[str, ...]:
        """Name those who came behind the `newest` person, and were here or came with them already.

        What tells namesakes apart is the e-mail address, or the company of who gave none.
        """
        known: dict[str, set[str]] = {}
        twice: dict[str, str] = {}
        for number, name, email, company in self._store.names_in_use():
            key, apart = person_key(name), fold(email or company)
            namesakes = known.setdefault(key, set())
            if number > newest and namesakes and ({apart, ""} & namesakes or not apart):
                twice.setdefault(key, name)
            namesakes.add(apart)
        return tuple(twice.values())

    def doubles(self) -> list[DoubleAdmission]:
        """Find who was let in twice by desks that did not know of each other."""
        return doubles_in(self._store)
