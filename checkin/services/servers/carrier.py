"""Carries news both ways for one target at a time, while nobody else does so for it."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Protocol

from checkin.core.errors import AccessDenied, PartUntold, TargetUnreachable
from checkin.core.servers.outbox import Target
from checkin.services.servers.sync import Sync, Synced

# Between two looks at what a server has that is new: less often while nothing is.
_PULL_SECONDS = 30.0
_LONGEST_PULL_SECONDS = 120.0
# Another program is done, or has given up on its server, by then.
_LONGEST_WAIT_SECONDS = 150.0
_TOLD_AFTER_SECONDS = 1.0
_STEP_SECONDS = 0.05

BUSY = "Another Checkin is at work with {address} just now. Try again once it is done, or close it."


def nobody_waits(address: str) -> None:
    """Tell nobody that another program is waited for."""
    del address


class Turn(Protocol):
    """The right to serve a target alone."""

    def close(self) -> None:
        """Let others have their turn."""


class Carrier:
    """Fetches what is new from a target and sends it what is unsent.

    Several programs may have the same event open, a window and “checkin sync”, say: one of them
    at a time serves a target. Whoever only looks in passes on; whoever was asked for it waits.
    """

    def __init__(
        self,
        sync: Sync,
        pull: Callable[[Target, Callable[[], bool], bool], int],
        take_turn: Callable[[int], Turn | None],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take who sends, who fetches and counts what came in, and who gives turns.

        Who fetches is told how to ask whether to stop, and whether somebody waits for it.
        """
        self._sync = sync
        self._pull = pull
        self._take_turn = take_turn
        self._seconds = seconds
        self._pull_at: dict[str, float] = {}
        self._pauses: dict[str, float] = {}

    def look_in(self, target: Target, is_stopped: Callable[[], bool]) -> Synced:
        """Do what is due, unless another program is at it."""
        turn = self._take_turn(target.id)
        if turn is None:
            return self._sync.left(target)
        with closing(turn):
            return self._carry(target, is_stopped, due_only=True)

    def serve(
        self,
        target: Target,
        is_stopped: Callable[[], bool],
        tell_waiting: Callable[[str], None] = nobody_waits,
    ) -> Synced:
        """Fetch and send all there is, once no other program is at it any more.

        That one waits is told. Whoever is stopped meanwhile does nothing.
        """
        turn = self._turn(target, is_stopped, tell_waiting)
        if turn is None:
            busy = "" if is_stopped() else BUSY.format(address=target.place)
            return self._sync.left(target, busy)
        with closing(turn):
            return self._carry(target, is_stopped, due_only=False)

    @contextmanager
    def alone_with(self, target: Target, tell: Callable[[], None]) -> Iterator[None]:
        """Wait for the turn with a target, and keep it; `tell` is called while it is waited for.

        Raises `TargetUnreachable` where it does not come.
        """

        def is_stopped() -> bool:
            tell()
            return False

        turn = self._turn(target, is_stopped)
        if turn is None:
            raise TargetUnreachable(BUSY.format(address=target.place))
        with closing(turn):
            yield

    def _turn(
        self,
        target: Target,
        is_stopped: Callable[[], bool],
        tell_waiting: Callable[[str], None] = nobody_waits,
    ) -> Turn | None:
        """Wait for the turn with a target; None where it does not come, or is not waited for."""
        began, is_told = self._seconds(), False
        turn = self._take_turn(target.id)
        while turn is None and not is_stopped():
            waited = self._seconds() - began
            if waited > _LONGEST_WAIT_SECONDS:
                break
            if waited > _TOLD_AFTER_SECONDS and not is_told:
                tell_waiting(target.place)
                is_told = True
            time.sleep(_STEP_SECONDS)
            turn = self._take_turn(target.id)
        return turn

    def _carry(self, known: Target, is_stopped: Callable[[], bool], *, due_only: bool) -> Synced:
        # Whoever was at it before may have left it, or changed what it remembers.
        targets = self._sync.targets()
        target = next((each for each in targets if each.address == known.address), None)
        if target is None:
            return Synced(known.address)

        def is_over() -> bool:
            return is_stopped() or self._sync.is_cut_off

        pulled, trouble = 0, ""
        if target.is_server and (not due_only or self._is_pull_due(target)):
            try:
                pulled = self._pull(target, is_over, not due_only)
                self._sync.note_answer(target)
            except TargetUnreachable as error:
                if error.retry_after:
                    self._sync.note_rest(target, str(error), error.retry_after)
                    return self._sync.left(target)
                # What cannot be read, or not by us, may still take what is sent; if there is
                # nothing to send, this is all that tells how the target fares.
                trouble = str(error)
                is_silent = not isinstance(error, AccessDenied | PartUntold)
                if is_silent and not self._sync.left(target).waiting:
                    self._sync.note_silence(target, trouble)
            finally:
                self._plan_pull(target, pulled)
        sent = self._sync.send(target, due_only=due_only, is_stopped=is_over)
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
