"""Gets attendance out: sends each journal line to each target until it is there or refused."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from checkin.core.circuit import Circuit
from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.event import Event
from checkin.core.outbox import DeliveryState, Target
from checkin.core.sync_status import SyncStatus, TargetStatus
from checkin.services.delivery import Delivery, DeliveryStore, Destination, Timing


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

    `pulled` counts what came in.
    """

    target: str
    accepted: int = 0
    waiting: int = 0
    refused: int = 0
    parked: int = 0
    trouble: str = ""
    pulled: int = 0


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
        self._is_stopped = False
        self._timing = Timing(now, chance, seconds, lambda: self._is_stopped)

    def connect(self, target: Target) -> None:
        """Remember a target, to which all lines go from now on, those written before too."""
        self._refuse_rehearsal()
        with self._store.write():
            self._store.add_target(target)

    def targets(self) -> Sequence[Target]:
        """Give all targets in the order in which they were connected."""
        return self._store.targets()

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

    def stop(self) -> None:
        """Send no more than what is on its way, from now on."""
        self._is_stopped = True

    def sync(self, *, due_only: bool = False) -> list[Synced]:
        """Send what is unsent to every target.

        By hand everything goes out at once but the refused; `due_only` leaves alone what is
        to wait longer or to be looked at, as whoever keeps syncing does.
        """
        self.refuse_if_cut_off()
        return [self.send(target, due_only=due_only) for target in self._store.targets()]

    def send(self, target: Target, *, due_only: bool = False) -> Synced:
        """Send what is unsent to one target."""
        if due_only and self._store.circuit(target.address).rests_at(self._timing.now()):
            return self._summed(target, 0)
        try:
            destination = self._reach(target)
        except TargetUnreachable as error:
            return self._summed(target, 0, str(error))
        delivery = Delivery(self._store, target, self._timing)
        delivery.run(destination, self._timing.now() if due_only else None)
        if not delivery.has_sent and not due_only:
            delivery.greet(destination)
        return self._summed(target, delivery.accepted)

    def note_silence(self, target: Target, trouble: str) -> None:
        """Leave a target alone for a while that could not be reached otherwise."""
        circuit: Circuit = self._store.circuit(target.address)
        circuit = circuit.after_silence(self._timing.now(), self._timing.chance())
        with self._store.write():
            self._store.keep_circuit(target.address, circuit, trouble, None)

    def refuse_if_cut_off(self) -> None:
        """Raise `Refused` where nothing is ever sent, or not now."""
        self._refuse_rehearsal()
        if self._store.is_offline():
            raise Refused(
                "This event is set offline: nothing is sent or fetched. "
                "Go online with “checkin sync EVENT --online”."
            )

    def _refuse_rehearsal(self) -> None:
        event = self._store.event()
        if event.rehearsal:
            raise Refused(
                f"“{event.name}” is a rehearsal, which never sends anything. "
                "Use the event's own file, or “checkin export”."
            )

    def _summed(self, target: Target, accepted: int, trouble: str = "") -> Synced:
        left = self._store.target_status(target)
        return Synced(
            target.address,
            accepted,
            left.unsent,
            left.count(DeliveryState.REFUSED),
            left.count(DeliveryState.PARKED),
            trouble or left.trouble,
        )
