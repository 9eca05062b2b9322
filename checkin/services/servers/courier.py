"""Carries news both ways, to every target and from every server, as often as it makes sense."""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeAlias

from checkin.core.servers.outbox import Target
from checkin.core.servers.sync_status import SyncStatus
from checkin.services.servers.carrier import Carrier, nobody_waits
from checkin.services.servers.side_thread import SideThread
from checkin.services.servers.sync import Sync, Synced

# A round waits no longer for a server that says nothing; others are not to wait for it.
_PATIENCE_SECONDS = 2.0
_STEP_SECONDS = 0.1

# How a carrier serves a target until it is stopped.
Serve: TypeAlias = Callable[[Carrier, Target, Callable[[], bool]], Synced]


@dataclass(frozen=True, slots=True)
class Carried:
    """What was done for each target, how much came in, and how things stand after it."""

    targets: tuple[Synced, ...]
    status: SyncStatus

    @property
    def brought(self) -> int:
        """Count what came in from all servers."""
        return sum(each.pulled for each in self.targets)


class Companion(Protocol):
    """The same event file, over a connection of its own, for the thread that opened it."""

    @property
    def carrier(self) -> Carrier:
        """Serve a target over that connection."""

    def close(self) -> None:
        """Close the connection."""


class Courier:
    """Fetches what is new and sends what is unsent, for all targets.

    Several are served side by side, so that none waits for another; a round ends without those
    that take long, and a later one tells what became of them. Alone, or with nobody to help, it
    serves them one after the other, those that fail last.
    """

    def __init__(
        self,
        sync: Sync,
        carrier: Carrier,
        open_companion: Callable[[], Companion] | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take who knows the targets, who serves one here, and the way to helpers."""
        self._sync = sync
        self._carrier = carrier
        self._open_companion = open_companion
        self._seconds = seconds
        self._threads: dict[str, SideThread[Companion]] = {}
        self._under_way: list[Future[Synced]] = []

    def round(self, is_stopped: Callable[[], bool] = lambda: False) -> Carried:
        """Do what is due: as whoever keeps at it does, every few seconds.

        Does nothing where nothing is ever sent, or not now. Targets at which another program is
        at work are left to it.
        """
        if self._sync.is_cut_off:
            return Carried((), self._sync.status())
        targets = self._connected()
        if not self._is_side_by_side(targets):
            return self._one_by_one(targets, is_stopped, Carrier.look_in)
        for target in targets:
            if not self._thread(target).is_busy:
                self._begin(target, is_stopped, Carrier.look_in)
        return self._ended(is_stopped, _PATIENCE_SECONDS)

    def everything(
        self,
        is_stopped: Callable[[], bool] = lambda: False,
        tell_waiting: Callable[[str], None] = nobody_waits,
        patience: float | None = None,
    ) -> Carried:
        """Fetch and send all there is, due or not. Raises `Refused` where that is not to be.

        Where another program is at work with a target, that is told, and waited for. `patience`
        is for how many seconds to wait where others are served too; None: to the end.
        """
        self._sync.refuse_if_cut_off()
        targets = self._connected()
        serve = partial(Carrier.serve, tell_waiting=tell_waiting)
        if not self._is_side_by_side(targets):
            return self._one_by_one(targets, is_stopped, serve)
        for target in targets:
            self._begin(target, is_stopped, serve)
        return self._ended(is_stopped, patience)

    def finish(self) -> Carried:
        """Wait for all that is under way."""
        return self._ended(lambda: False, None)

    def close(self) -> None:
        """Let helpers go; those that are at work end by themselves."""
        threads, self._threads = self._threads, {}
        for thread in threads.values():
            thread.close()

    def _connected(self) -> list[Target]:
        """Give the targets, and let go of the helpers of those that were left."""
        status = self._sync.status()
        connected = [each for each in status.targets if not each.target.is_left]
        known = {each.target.address for each in connected}
        for address in [each for each in self._threads if each not in known]:
            self._threads.pop(address).close()
        return [each.target for each in sorted(connected, key=lambda each: each.failures)]

    def _is_side_by_side(self, targets: Sequence[Target]) -> bool:
        return bool(self._threads) or (self._open_companion is not None and len(targets) > 1)

    def _one_by_one(
        self,
        targets: Sequence[Target],
        is_stopped: Callable[[], bool],
        serve: Serve,
    ) -> Carried:
        done = []
        for target in targets:
            if is_stopped():
                break
            done.append(serve(self._carrier, target, is_stopped))
        return Carried(tuple(done), self._sync.status())

    def _thread(self, target: Target) -> SideThread[Companion]:
        if target.address not in self._threads:
            if self._open_companion is None:
                raise AssertionError(target.address)
            name = f"target {target.id}"
            self._threads[target.address] = SideThread(name, self._open_companion)
        return self._threads[target.address]

    def _begin(self, target: Target, is_stopped: Callable[[], bool], serve: Serve) -> None:
        def job(companion: Companion) -> Synced:
            return serve(companion.carrier, target, is_stopped)

        self._under_way.append(self._thread(target).ask(job))

    def _ended(self, is_stopped: Callable[[], bool], patience: float | None) -> Carried:
        """Wait for what is under way, and tell of what has ended."""
        until = None if patience is None else self._seconds() + patience
        left = set(self._under_way)
        while left and not is_stopped() and (until is None or self._seconds() < until):
            _, left = wait(left, _STEP_SECONDS, FIRST_COMPLETED)
        ended = [each for each in self._under_way if each.done()]
        self._under_way = [each for each in self._under_way if each not in ended]
        return Carried(tuple(each.result() for each in ended), self._sync.status())
