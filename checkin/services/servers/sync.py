"""Gets attendance out: sends each journal line to each target until it is there or refused."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.event import Event
from checkin.core.servers.circuit import CLOSED
from checkin.core.servers.offer import place_of
from checkin.core.servers.outbox import DeliveryState, Target
from checkin.core.servers.sync_status import SyncStatus, TargetStatus
from checkin.services.servers.delivery import Delivery, DeliveryStore, Destination, Timing


class SyncStore(DeliveryStore, Protocol):
    """What getting attendance out needs of the store."""

    def event(self) -> Event:
        """Give the event."""

    def targets(self) -> Sequence[Target]:
        """Give all targets in the order in which they were connected."""

    def add_target(self, target: Target) -> None:
        """Remember where attendance goes; an address that is known stays as it is."""

    def sync_status(self) -> SyncStatus:
        """Say how things stand with all targets."""

    def target_status(self, target: Target) -> TargetStatus:
        """Say how things stand with one target."""

    def unsent_count(self) -> int:
        """Count the lines of the outbox."""

    def is_offline(self) -> bool:
        """Whether somebody decided that nothing is sent or pulled."""

    def go_offline(self) -> None:
        """Send and pull nothing from now on; inside a transaction."""

    def go_online(self) -> None:
        """Send and pull again; inside a transaction."""


@dataclass(frozen=True, slots=True)
class Synced:
    """What a sync did for one target; `trouble` says why lines are left, empty if none are.

    `pulled` counts the people of whom something new came in. `left_out` and `told` are what could
    not be taken in by now, and `without_details` of how many people a part is still to come, as
    `TargetStatus` tells. `target` is its address, and `moved_to` where it is reached since it
    moved; empty where it did not.
    """

    target: str
    accepted: int = 0
    waiting: int = 0
    refused: int = 0
    parked: int = 0
    trouble: str = ""
    pulled: int = 0
    left_out: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    without_details: int = 0
    moved_to: str = ""


class Sync:
    """Keeps targets up to date with the journal."""

    def __init__(
        self,
        store: SyncStore,
        reach: Callable[[Target], Destination],
        now: Callable[[], datetime],
        chance: Callable[[], float] = random.random,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take the store, the way to reach a target, the clocks, and a source of jitter."""
        self._store = store
        self._reach = reach
        self._timing = Timing(now, chance, seconds, lambda: False)

    def connect(self, target: Target) -> None:
        """Remember a target, to which all lines go from now on, those written before too."""
        self.refuse_if_rehearsal()
        with self._store.write():
            self._store.add_target(target)

    def connect_anew(self, target: Target) -> None:
        """Remember a target, and of one that was known before only what is known of it now."""
        self.connect(target)
        known = next(each for each in self.targets() if each.address == target.address)
        with self._store.write():
            self._store.remember(known.id, target.memory)

    def targets(self) -> Sequence[Target]:
        """Give all targets in the order in which they were connected, but for those left."""
        return [target for target in self._store.targets() if not target.is_left]

    def status(self) -> SyncStatus:
        """Say how things stand with all targets."""
        return self._store.sync_status()

    def unsent_count(self) -> int:
        """Count the lines of the outbox, which is quicker than going through it."""
        return self._store.unsent_count()

    def go_offline(self) -> None:
        """Send and pull nothing until somebody decides otherwise."""
        with self._store.write():
            self._store.go_offline()

    def go_online(self) -> None:
        """Send and pull again."""
        with self._store.write():
            self._store.go_online()

    def sync(self, *, due_only: bool = False) -> list[Synced]:
        """Send what is unsent to every target.

        By hand everything goes out at once but the refused; `due_only` leaves alone what is
        to wait longer or to be looked at, as whoever keeps syncing does.
        """
        self.refuse_if_cut_off()
        return [self.send(target, due_only=due_only) for target in self.targets()]

    def send(
        self,
        target: Target,
        *,
        due_only: bool = False,
        is_stopped: Callable[[], bool] = lambda: False,
    ) -> Synced:
        """Send what is unsent to one target, as long as it is not to stop."""
        if due_only and self.rests(target):
            return self.left(target)
        try:
            destination = self._reach(target)
        except TargetUnreachable as error:
            return self.left(target, str(error))
        timing = replace(self._timing, is_stopped=is_stopped)
        delivery = Delivery(self._store, target, timing)
        delivery.run(destination, timing.now() if due_only else None)
        if not delivery.has_sent and not due_only:
            delivery.greet(destination)
        return replace(self.left(target), accepted=delivery.accepted)

    def left(self, target: Target, trouble: str = "") -> Synced:
        """Say what a target does not have, and why."""
        left = self._store.target_status(target)
        return Synced(
            target.address,
            waiting=left.unsent,
            refused=left.count(DeliveryState.REFUSED),
            parked=left.count(DeliveryState.PARKED),
            trouble=trouble or left.trouble,
            left_out=left.left_out,
            told=left.told,
            without_details=left.without_details,
            moved_to=place_of(target.memory),
        )

    def rests(self, target: Target) -> bool:
        """Whether a target is left alone now, for it failed."""
        return self._store.circuit(target.address).rests_at(self._timing.now())

    def note_silence(self, target: Target, trouble: str) -> None:
        """Leave a target alone for a while that could not be reached otherwise."""
        circuit = self._store.circuit(target.address)
        circuit = circuit.after_silence(self._timing.now(), self._timing.chance())
        with self._store.write():
            self._store.keep_circuit(target.address, circuit, trouble, None)

    def note_rest(self, target: Target, trouble: str, seconds: float) -> None:
        """Leave a target alone for as long as it asks for, within bounds."""
        with self._store.write():
            circuit = self._store.circuit(target.address)
            circuit = circuit.after_asking_for_rest(seconds, self._timing.now())
            self._store.keep_circuit(target.address, circuit, trouble, None)

    def note_trouble(self, target: Target, trouble: str) -> None:
        """Keep what is wrong with a target that takes what is sent all the same."""
        with self._store.write():
            circuit = self._store.circuit(target.address)
            self._store.keep_circuit(target.address, circuit, trouble, None)

    def note_answer(self, target: Target) -> None:
        """Leave a target alone no longer that answered otherwise."""
        with self._store.write():
            self._store.keep_circuit(target.address, CLOSED, "", self._timing.now())

    @property
    def is_cut_off(self) -> bool:
        """Whether nothing is sent: never, in a rehearsal, or not while set offline."""
        return self._store.event().rehearsal or self._store.is_offline()

    def refuse_if_cut_off(self) -> None:
        """Raise `Refused` where nothing is ever sent, or not now."""
        self.refuse_if_rehearsal()
        if self._store.is_offline():
            raise Refused(
                "This event is set offline: nothing is sent or fetched. "
                "Go online with “checkin sync EVENT --online”."
            )

    def refuse_if_rehearsal(self) -> None:
        """Raise `Refused` for an event that never sends anything."""
        event = self._store.event()
        if event.rehearsal:
            raise Refused(
                f"“{event.name}” is a rehearsal, which never sends anything. "
                "Use the event's own file, or “checkin export”."
            )
