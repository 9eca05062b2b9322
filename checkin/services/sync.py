"""Gets attendance out: sends each journal line to each target until it is there or refused."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.event import Event
from checkin.core.journal import JournalEntry
from checkin.core.outbox import (
    DeliveryState,
    OutboxLine,
    Outcome,
    Outgoing,
    Pushed,
    Target,
    outcomes_for,
    pause_after,
)

# Not every line costs a commit, and none that was answered waits long for one.
_SETTLE_AFTER_SECONDS = 0.25


class SyncStore(Protocol):
    """What getting attendance out needs of the store."""

    def event(self) -> Event:
        """Give the event."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def targets(self) -> Sequence[Target]:
        """Give all targets in the order in which they were connected."""

    def add_target(self, target: Target) -> None:
        """Remember where attendance goes; an address that is known stays as it is."""

    def unsent(
        self, target_id: int, due: datetime | None, after: int, limit: int
    ) -> list[Outgoing]:
        """Give lines that a target does not have, from a position on; None: due or not."""

    def begin_sending(self, target_id: int, lines: Sequence[Outgoing]) -> None:
        """Note that these lines are on their way; inside a transaction."""

    def settle(self, target_id: int, outcomes: Sequence[Outcome]) -> None:
        """Note what became of lines that were on their way; inside a transaction."""

    def remember(self, target_id: int, memory: str) -> None:
        """Keep what a target wants to be told again; inside a transaction."""

    def outbox(self) -> Iterator[OutboxLine]:
        """Give every line that a target does not have, target by target."""

    def unsent_count(self) -> int:
        """Count the lines of the outbox."""


class Destination(Protocol):
    """A target that can be reached: a file that is kept up to date, a registration server.

    `batch` is how many lines it takes at once. A line may come again that was accepted
    before; its id tells that it is the same.
    """

    batch: int

    def push(self, entries: Sequence[JournalEntry]) -> Iterable[Pushed]:
        """Send lines, oldest first, and say of each what became of it as soon as it is known.

        The order of one ticket's lines is kept: where one has to wait, so do those behind it.
        A line of which nothing is said was not tried, and waits. Whoever waits long for an
        answer may give a `Pushed` that says nothing, so that what was said before is kept.
        No lines are a greeting, answered by bringing up to date what does not depend on
        lines. Raises `TargetUnreachable` where it cannot go on; what is left then waits.
        """


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did for one target; `trouble` says why lines are left, empty if none are."""

    target: str
    accepted: int = 0
    waiting: int = 0
    refused: int = 0
    parked: int = 0
    trouble: str = ""


class Sync:
    """Keeps targets up to date with the journal."""

    def __init__(
        self,
        store: SyncStore,
        reach: Callable[[Target], Destination],
        now: Callable[[], datetime],
        chance: Callable[[], float] = random.random,
        ticking: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the store, the way to reach a target, the clocks, and a source of jitter."""
        self._store = store
        self._reach = reach
        self._now = now
        self._chance = chance
        self._ticking = ticking

    def connect(self, target: Target) -> None:
        """Remember a target, to which all lines go from now on, those written before too."""
        self._refuse_rehearsal()
        with self._store.write():
            self._store.add_target(target)

    def targets(self) -> Sequence[Target]:
        """Give all targets in the order in which they were connected."""
        return self._store.targets()

    def sync(self, *, due_only: bool = False) -> list[Synced]:
        """Send what is unsent to every target.

        By hand everything goes out at once but the refused; `due_only` leaves alone what is
        to wait longer or to be looked at, as whoever keeps syncing does.
        """
        self._refuse_rehearsal()
        return [self._sync(target, due_only=due_only) for target in self._store.targets()]

    def outbox(self) -> Iterator[OutboxLine]:
        """Give every line that a target does not have, and why."""
        return self._store.outbox()

    def unsent_count(self) -> int:
        """Count the lines of the outbox, which is quicker than going through it."""
        return self._store.unsent_count()

    def _refuse_rehearsal(self) -> None:
        event = self._store.event()
        if event.rehearsal:
            raise Refused(
                f"“{event.name}” is a rehearsal, which never sends anything. "
                "Use the event's own file, or “checkin export”."
            )

    def _sync(self, target: Target, *, due_only: bool) -> Synced:
        try:
            destination = self._reach(target)
        except TargetUnreachable as error:
            return Synced(target.address, trouble=str(error))
        due = self._now() if due_only else None
        outcomes: list[Outcome] = []
        after = 0
        while lines := self._store.unsent(target.id, due, after, destination.batch):
            after = lines[-1].position
            sent = self._send(target, destination, lines)
            outcomes += sent
            if all(outcome.state is DeliveryState.WAITING for outcome in sent):
                break  # the target takes nothing now: what follows would fare the same
        if not outcomes and not due_only:
            return self._greet(target, destination)
        return self._with_what_waits(_summed(target, outcomes))

    def _with_what_waits(self, done: Synced) -> Synced:
        """Add the lines that were left alone this time, for their pause is not over."""
        left = [line for line in self._store.outbox() if line.target == done.target]
        counts = Counter(line.state for line in left)
        return replace(
            done,
            waiting=counts[DeliveryState.WAITING] + counts[DeliveryState.SENDING],
            refused=counts[DeliveryState.REFUSED],
            parked=counts[DeliveryState.PARKED],
            trouble=done.trouble or next((line.reason for line in left if line.reason), ""),
        )

    def _send(
        self, target: Target, destination: Destination, lines: Sequence[Outgoing]
    ) -> Sequence[Outcome]:
        entries = [line.entry for line in lines]
        with self._store.write():
            self._store.begin_sending(target.id, lines)
        answers = _Answers(entries, self._ticking)
        try:
            for pushed in destination.push(entries):
                answers.add(pushed)
                if answers.are_due:
                    self._settle(target, answers, lines)
        except TargetUnreachable as error:
            answers.give_up(str(error))
        answers.give_up()
        self._settle(target, answers, lines)
        return answers.settled

    def _settle(self, target: Target, answers: "_Answers", lines: Sequence[Outgoing]) -> None:
        outcomes, memory = answers.taken()
        outcomes = self._with_pauses(outcomes, lines)
        with self._store.write():
            self._store.settle(target.id, outcomes)
            if memory is not None:
                self._store.remember(target.id, memory)
        answers.settled += outcomes

    def _greet(self, target: Target, destination: Destination) -> Synced:
        memory = None
        try:
            for pushed in destination.push(()):
                memory = pushed.memory
        except TargetUnreachable as error:
            return Synced(target.address, trouble=str(error))
        if memory is not None:
            with self._store.write():
                self._store.remember(target.id, memory)
        return Synced(target.address)

    def _with_pauses(
        self, outcomes: Sequence[Outcome], lines: Sequence[Outgoing]
    ) -> Sequence[Outcome]:
        tried = {line.entry.id: line.attempts + 1 for line in lines}
        now, chance = self._now(), self._chance()
        return [
            replace(outcome, not_before=now + pause_after(tried[outcome.entry_id], chance))
            if outcome.state is DeliveryState.WAITING and outcome.not_before is None
            else outcome
            for outcome in outcomes
        ]


class _Answers:
    """What a target says of some lines, gathered until it is written down."""

    def __init__(self, entries: Sequence[JournalEntry], seconds: Callable[[], float]) -> None:
        self._unanswered = {entry.id: entry for entry in entries}
        self._seconds = seconds
        self._settled_at = seconds()
        self._outcomes: list[Outcome] = []
        self._memory: str | None = None
        self.settled: list[Outcome] = []

    def add(self, pushed: Pushed) -> None:
        """Take what is known now; of each line only what is said first counts."""
        self._outcomes += [
            outcome
            for outcome in pushed.outcomes
            if self._unanswered.pop(outcome.entry_id, None) is not None
        ]
        self._memory = self._memory if pushed.memory is None else pushed.memory

    def give_up(self, reason: str = "") -> None:
        """Let those lines wait of which nothing was said."""
        left = outcomes_for(self._unanswered.values(), DeliveryState.WAITING, reason)
        self.add(Pushed(left))

    @property
    def are_due(self) -> bool:
        """Whether what is known is to be written down now."""
        late = self._seconds() - self._settled_at >= _SETTLE_AFTER_SECONDS
        return late and bool(self._outcomes)

    def taken(self) -> tuple[Sequence[Outcome], str | None]:
        """Hand over what is known."""
        taken = self._outcomes, self._memory
        self._outcomes, self._memory = [], None
        self._settled_at = self._seconds()
        return taken


def _summed(target: Target, outcomes: Sequence[Outcome]) -> Synced:
    counts = Counter(outcome.state for outcome in outcomes)
    return Synced(
        target.address,
        counts[DeliveryState.ACCEPTED],
        counts[DeliveryState.WAITING],
        counts[DeliveryState.REFUSED],
        counts[DeliveryState.PARKED],
        next((outcome.reason for outcome in outcomes if outcome.reason), ""),
    )
