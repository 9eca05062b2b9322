"""Carries news both ways, to every target and from every server, as often as it makes sense."""

import time
from collections.abc import Callable
from dataclasses import dataclass, replace

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.outbox import Target
from checkin.core.sync_status import SyncStatus
from checkin.services.sync import Sync, Synced

# Between two looks at what a server has that is new: less often while nothing is.
_PULL_SECONDS = 30.0
_LONGEST_PULL_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Carried:
    """What a round did for each target, how much came in, and how things stand after it."""

    targets: tuple[Synced, ...]
    status: SyncStatus

    @property
    def brought(self) -> int:
        """Count what came in from all servers."""
        return sum(each.pulled for each in self.targets)


def _never() -> bool:
    return False


class Courier:
    """Fetches what is new and sends what is unsent, target by target.

    Those that fail come last, so that they hold up nobody, and are left alone for a while.
    """

    def __init__(
        self,
        sync: Sync,
        pull: Callable[[Target, Callable[[], bool]], int],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take who sends, and who fetches from a server and counts what came in.

        Who fetches is told how to ask whether to stop.
        """
        self._sync = sync
        self._pull = pull
        self._seconds = seconds
        self._pull_at: dict[str, float] = {}
        self._pauses: dict[str, float] = {}

    def round(self, is_stopped: Callable[[], bool] = _never) -> Carried:
        """Do what is due: as whoever keeps at it does, every few seconds.

        Does nothing where nothing is ever sent, or not now.
        """
        if self._sync.is_cut_off:
            return Carried((), self._sync.status())
        return self._carried(is_stopped, due_only=True)

    def everything(self, is_stopped: Callable[[], bool] = _never) -> Carried:
        """Fetch and send all there is, due or not. Raises `Refused` where that is not to be."""
        self._sync.refuse_if_cut_off()
        return self._carried(is_stopped, due_only=False)

    def _carried(self, is_stopped: Callable[[], bool], *, due_only: bool) -> Carried:
        status = self._sync.status()
        done = []
        connected = [each for each in status.targets if not each.target.is_left]
        for each in sorted(connected, key=lambda each: each.failures):
            if is_stopped():
                break
            done.append(self._carry(each.target, is_stopped, due_only=due_only))
        return Carried(tuple(done), self._sync.status())

    def _carry(self, target: Target, is_stopped: Callable[[], bool], *, due_only: bool) -> Synced:
        pulled, trouble = 0, ""
        if target.is_server and (not due_only or self._is_pull_due(target)):
            try:
                pulled = self._pull(target, is_stopped)
                self._sync.note_answer(target)
            except TargetUnreachable as error:
                # What cannot be read, or not by us, may still take what is sent; if there is
                # nothing to send, this is all that tells how the target fares.
                trouble = str(error)
                if not isinstance(error, AccessDenied) and not self._sync.left(target).waiting:
                    self._sync.note_silence(target, trouble)
            finally:
                self._plan_pull(target, pulled)
        sent = self._sync.send(target, due_only=due_only, is_stopped=is_stopped)
        if trouble:
            self._sync.note_trouble(target, trouble)
        return replace(sent, pulled=pulled, trouble=trouble or sent.trouble)

    def _is_pull_due(self, target: Target) -> bool:
        due = self._seconds() >= self._pull_at.get(target.address, 0.0)
        return due and not self._sync.rests(target)

    def _plan_pull(self, target: Target, pulled: int) -> None:
        before = self._pauses.get(target.address, _PULL_SECONDS)
        pause = _PULL_SECONDS if pulled else min(before * 1.5, _LONGEST_PULL_SECONDS)
        self._pauses[target.address] = pause
        self._pull_at[target.address] = self._seconds() + pause
