"""Sends one target what it does not have, as long as it takes it."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from checkin.core.errors import TargetUnreachable
from checkin.core.journal import JournalEntry
from checkin.core.servers.circuit import Circuit, next_try
from checkin.core.servers.outbox import DeliveryState, Outcome, Outgoing, Pushed, Target

# Not every line costs a commit, and none that was answered waits long for one.
_SETTLE_AFTER_SECONDS = 0.25
_STILL_HERE = frozenset({DeliveryState.WAITING, DeliveryState.PARKED})


class DeliveryStore(Protocol):
    """What sending lines needs of the event file; writing goes inside a transaction."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""

    def unsent(
        self, target_id: int, due: datetime | None, after: int, limit: int
    ) -> list[Outgoing]:
        """Give lines that a target does not have, from a position on; None: due or not."""

    def resting_tickets(self, target_id: int, due: datetime) -> dict[str, int]:
        """Give the tickets of which a line has to wait longer, with that line's position."""

    def pass_reported(self, target_id: int) -> None:
        """Leave out lines that a server reported."""

    def begin_sending(self, target_id: int, lines: Sequence[Outgoing], at: datetime) -> bool:
        """Note that lines are on their way from a moment on.

        Gives whether lines that had been refused go out again, since some of these undo them.
        """

    def hold(self, target_id: int, lines: Sequence[Outgoing]) -> None:
        """Note that lines wait for others of their tickets."""

    def pass_until(self, target_id: int, position: int) -> None:
        """Note that lines up to a position were seen to."""

    def settle(self, target_id: int, outcomes: Sequence[Outcome]) -> None:
        """Note what became of lines that were on their way."""

    def let_wait(
        self, target_id: int, entry_ids: Iterable[str], acted: tuple[datetime, datetime] | None
    ) -> None:
        """Note that nothing was heard of lines, and between which moments they may have arrived."""

    def remember(self, target_id: int, memory: str) -> None:
        """Keep what a target wants to be told again."""

    def circuit(self, address: str) -> Circuit:
        """Say how often in a row a target failed, and until when it is left alone."""

    def keep_circuit(
        self, address: str, circuit: Circuit, trouble: str, reached_at: datetime | None
    ) -> None:
        """Note how a target fares."""


class Destination(Protocol):
    """A target that can be reached: a file that is kept up to date, a registration server.

    `batch` is how many lines it takes at once. A line may come again that was accepted
    before; its id tells that it is the same.
    """

    batch: int

    def push(self, entries: Sequence[JournalEntry]) -> Iterable[Pushed]:
        """Send lines, and say of each what became of it as soon as it is known.

        They come oldest first, but for those that the target had trouble with, which come last.
        The order of one ticket's lines is kept: where one has to wait, so do those behind it.
        A line of which nothing is said waits, though it may have arrived. Whoever waits long for an
        answer may give a `Pushed` that says nothing, so that what was said before is kept.
        No lines are a greeting, answered by bringing up to date what does not depend on
        lines. Raises `TargetUnreachable` where it cannot go on; what is left then waits.
        """


@dataclass(frozen=True, slots=True)
class Timing:
    """The clocks and the luck that sending goes by.

    `now` gives aware UTC moments, `seconds` counts on whatever happens to the clock, `chance`
    gives numbers from 0 to 1, and `is_stopped` tells that no more is to be sent.
    """

    now: Callable[[], datetime]
    chance: Callable[[], float]
    seconds: Callable[[], float]
    is_stopped: Callable[[], bool]


class Delivery:
    """Sends one target what it does not have, once.

    Every line goes through the store twice: it is noted that it is on its way, then what became
    of it. One that was on its way when the program ended is sent again.
    """

    def __init__(self, store: DeliveryStore, target: Target, timing: Timing) -> None:
        """Take what is to be sent, where to, and the clocks."""
        self._store = store
        self._target = target
        self._timing = timing
        self._circuit = replace(store.circuit(target.address), rests_until=None)
        self._waiting: dict[str, int] = {}
        self._tried: set[str] = set()  # of the lines that are still here
        self._put_off: set[str] = set()  # see `_thread`
        self._puts_off = False
        self._is_to_go_again = False
        self._trouble = ""
        self._is_over = False
        self._unheard: tuple[datetime, datetime] | None = None
        # A file answers even where there is nothing to send.
        self._has_answered = not target.is_server
        self.accepted = 0
        self.has_sent = False

    def run(self, destination: Destination, due: datetime | None) -> None:
        """Send until nothing is left or the target takes nothing; None: due or not.

        What a server had trouble with before comes behind all the rest, which it would keep back
        if it failed again.
        """
        if due is not None:
            self._waiting = self._store.resting_tickets(self._target.id, due)
        self._puts_off = self._target.is_server
        self._go_through(destination, due)
        if self.accepted and not self._target.is_server:
            # A file is written whole: it has what waits longer or was set aside, too.
            self._go_through(destination, None)
        if self._put_off or self._is_to_go_again:
            self._puts_off = False
            self._go_through(destination, due)

    def _go_through(self, destination: Destination, due: datetime | None) -> None:
        after = 0
        while not self._is_at_end:
            lines, until = self._begin(destination.batch, due, after)
            if until == after and not lines:
                return
            after = until
            if lines:
                self._send(destination, lines)

    def greet(self, destination: Destination) -> None:
        """Let a target bring up to date what does not depend on lines."""
        self._send(destination, ())

    @property
    def _is_at_end(self) -> bool:
        rests = self._circuit.rests_at(self._timing.now())
        return rests or self._is_over or self._timing.is_stopped()

    def _begin(
        self, batch: int, due: datetime | None, after: int
    ) -> tuple[Sequence[Outgoing], int]:
        """Give the next lines, noted as on their way, and the position up to where they go."""
        ready: list[Outgoing] = []
        held: list[Outgoing] = []
        began = after
        with self._store.write():
            if self._target.is_server:
                self._store.pass_reported(self._target.id)
            for line in self._store.unsent(self._target.id, due, after, batch):
                after = line.position
                if self._target.is_server and line.entry.is_reported:
                    continue
                if self._has_to_wait(line) or self._is_put_off(line):
                    held.append(line)
                    continue
                ready.append(line)
            if self._circuit.is_open and ready:
                # One line is to show whether the target is back; then the others come.
                shows = _least_tried(ready) if self._target.is_server else ready[0]
                held = [line for line in (*held, *ready) if line.position < shows.position]
                ready, after = [shows], began
            self._store.hold(self._target.id, held)
            again = self._store.begin_sending(self._target.id, ready, self._timing.now())
            self._is_to_go_again = self._is_to_go_again or again
            self._store.pass_until(self._target.id, after)
        return ready, after

    def _is_put_off(self, line: Outgoing) -> bool:
        """Whether a line comes at the end: the target failed at it, or at one before it."""
        if self._puts_off and line.has_failed:
            self._put_off.add(_thread(line))
        return self._puts_off and _thread(line) in self._put_off

    def _has_to_wait(self, line: Outgoing) -> bool:
        waits = self._waiting.get(line.entry.ticket_id)
        is_behind = waits is not None and waits < line.position
        return is_behind or line.entry.id in self._tried

    def _send(self, destination: Destination, lines: Sequence[Outgoing]) -> None:
        self.has_sent = True
        answers = _Answers(lines, self._timing.seconds)
        began, is_broken_off = self._timing.now(), False
        try:
            for pushed in destination.push([line.entry for line in lines]):
                for outcome in answers.add(pushed):
                    self._hear(outcome, answers.lines[outcome.entry_id])
                if answers.are_due:
                    self._settle(answers)
                if self._is_at_end:
                    is_broken_off = True
                    break
        except TargetUnreachable as error:
            now, chance = self._timing.now(), self._timing.chance()
            self._circuit = self._circuit.after_silence(now, chance)
            self._trouble = str(error)
        for line in answers.unanswered.values():
            # It may stand behind one of its ticket; otherwise the target takes no more now.
            self._is_over = self._is_over or line.entry.ticket_id not in answers.held_up
            self._let_wait(line)
        # What was under way then may have arrived; whoever comes to an end says all they know.
        self._unheard = (began, self._timing.now()) if is_broken_off else None
        self._settle(answers, at_end=True)

    def _hear(self, outcome: Outcome, line: Outgoing) -> None:
        if outcome.state in _STILL_HERE:
            self._tried.add(line.entry.id)
        if not outcome.is_sent:
            return
        self._has_answered = True
        now, chance = self._timing.now(), self._timing.chance()
        self._circuit = self._circuit.after(outcome, now, chance)
        self._trouble = outcome.reason if self._circuit.failures else ""
        if outcome.state is DeliveryState.WAITING:
            self._let_wait(line)
        if outcome.state is DeliveryState.ACCEPTED and outcome.is_kept:
            self.accepted += 1

    def _let_wait(self, line: Outgoing) -> None:
        if line.entry.ticket_id:
            self._waiting.setdefault(line.entry.ticket_id, line.position)

    def _settle(self, answers: "_Answers", *, at_end: bool = False) -> None:
        outcomes, memory = answers.taken()
        now, chance = self._timing.now(), self._timing.chance()
        tried = [
            next_try(outcome, answers.lines[outcome.entry_id].attempts + 1, now, chance)
            for outcome in outcomes
        ]
        reached_at = None if self._trouble else now
        with self._store.write():
            self._store.settle(self._target.id, tried)
            if at_end:
                self._store.let_wait(self._target.id, answers.unanswered, self._unheard)
            if memory is not None:
                self._store.remember(self._target.id, memory)
            if self._has_answered or self._trouble:
                address, circuit = self._target.address, self._circuit
                self._store.keep_circuit(address, circuit, self._trouble, reached_at)


def _least_tried(lines: Sequence[Outgoing]) -> Outgoing:
    """Give the one that a target failed at least often, which may fail at the oldest for ever.

    It stands behind no other of its ticket.
    """
    first: dict[str, Outgoing] = {}
    for line in lines:
        first.setdefault(_thread(line), line)
    return min(first.values(), key=lambda line: line.attempts)


def _thread(line: Outgoing) -> str:
    """Name what stays in order: the lines of one ticket; one without a ticket, by itself."""
    return line.entry.ticket_id or line.entry.id


class _Answers:
    """What a target says of some lines, gathered until it is written down."""

    def __init__(self, lines: Sequence[Outgoing], seconds: Callable[[], float]) -> None:
        self.lines = {line.entry.id: line for line in lines}
        self.unanswered = dict(self.lines)
        self.held_up: set[str] = set()  # the tickets of which a line is not there yet
        self._seconds = seconds
        self._taken_at = seconds()
        self._outcomes: list[Outcome] = []
        self._memory: str | None = None

    def add(self, pushed: Pushed) -> Sequence[Outcome]:
        """Take what is known now, and give it; of a line only what is said first counts."""
        heard = [
            outcome
            for outcome in pushed.outcomes
            if self.unanswered.pop(outcome.entry_id, None) is not None
        ]
        self._outcomes += heard
        self.held_up |= {
            self.lines[outcome.entry_id].entry.ticket_id
            for outcome in heard
            if outcome.state in _STILL_HERE
        }
        self._memory = self._memory if pushed.memory is None else pushed.memory
        return heard

    @property
    def are_due(self) -> bool:
        """Whether what is known is to be written down now."""
        late = self._seconds() - self._taken_at >= _SETTLE_AFTER_SECONDS
        return late and bool(self._outcomes)

    def taken(self) -> tuple[Sequence[Outcome], str | None]:
        """Hand over what is known."""
        taken = self._outcomes, self._memory
        self._outcomes, self._memory = [], None
        self._taken_at = self._seconds()
        return taken
