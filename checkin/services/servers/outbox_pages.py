"""The outbox as people read it: filtered, page by page, each line with what became of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from checkin.core.servers.outbox import OutboxLine, Target
from checkin.services.journal.journal_pages import ReadLine


class OutboxSort(StrEnum):
    """Which lines of the outbox somebody wants to see."""

    UNSENT = "unsent"
    STUCK = "stuck"  # refused or parked: somebody has to look
    WAITING = "waiting"
    REFUSED = "refused"
    PARKED = "parked"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True)
class OutboxFilter:
    """What of the outbox is wanted; target 0 means all targets."""

    sort: OutboxSort = OutboxSort.UNSENT
    target: int = 0


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """A line that a target does not have, with all that is shown of it.

    `key` names the row in this file; `target` is where the line is to go.
    """

    key: int
    line: ReadLine
    target: Target
    delivery: OutboxLine


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many lines wait by themselves, how many need somebody, how many were dismissed."""

    waiting: int = 0
    stuck: int = 0
    dismissed: int = 0


class OutboxStore(Protocol):
    """What reading the outbox needs of the event file."""

    def targets(self) -> Sequence[Target]:
        """Give all targets."""

    def outbox_keys(self, states: Sequence[str], target: int) -> Sequence[int]:
        """Give the keys of what is in one of some states, those that need somebody first."""

    def outbox_rows(self, keys: Iterable[int]) -> Mapping[int, tuple[int, OutboxLine]]:
        """Say of lines, by their keys, where each stands in the journal, and what became of it."""

    def outbox_counts(self) -> Mapping[str, int]:
        """Count the lines of the outbox by state."""


_STUCK = ("refused", "parked")
_WAITING = ("waiting", "sending")
_STATES: Mapping[OutboxSort, tuple[str, ...]] = {
    OutboxSort.UNSENT: (*_STUCK, *_WAITING),
    OutboxSort.STUCK: _STUCK,
    OutboxSort.WAITING: _WAITING,
    OutboxSort.REFUSED: ("refused",),
    OutboxSort.PARKED: ("parked",),
    OutboxSort.DISMISSED: ("dismissed",),
}


class OutboxPages:
    """Reads the outbox of one event file; writes nothing."""

    def __init__(
        self, store: OutboxStore, lines: Callable[[Sequence[int]], Sequence[ReadLine]]
    ) -> None:
        """Read one event file; `lines` gives the journal's lines at some positions."""
        self._store = store
        self._lines = lines

    def targets(self) -> tuple[Target, ...]:
        """Give everything that lines are sent to."""
        return tuple(self._store.targets())

    def counts(self) -> OutboxCounts:
        """Count what is in the outbox."""
        found = self._store.outbox_counts()
        return OutboxCounts(
            sum(found.get(state, 0) for state in _WAITING),
            sum(found.get(state, 0) for state in _STUCK),
            found.get("dismissed", 0),
        )

    def find(self, wanted: OutboxFilter) -> Sequence[int]:
        """Give the keys of what is wanted: what needs somebody first, then the newest first."""
        return self._store.outbox_keys(_STATES[wanted.sort], wanted.target)

    def read(self, keys: Sequence[int]) -> tuple[OutboxRow, ...]:
        """Read some rows; one that was sent meanwhile is left out."""
        found = self._store.outbox_rows(keys)
        positions = sorted({position for position, _ in found.values()})
        lines = {line.entry.id: line for line in self._lines(positions)}
        targets = {each.address: each for each in self._store.targets()}
        return tuple(
            OutboxRow(key, lines[delivery.entry_id], targets[delivery.target], delivery)
            for key, (_, delivery) in found.items()
            if delivery.entry_id in lines and delivery.target in targets
        )
