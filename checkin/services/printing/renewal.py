"""A claim on a badge that is kept alive while a slow printer is still taking it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import replace
from datetime import datetime
from threading import Event, Thread
from typing import Protocol

from checkin.core.badges.print_job import HANDING_OVER, PrintJob
from checkin.core.badges.printing import PrintState
from checkin.core.errors import CheckinError


class ClaimStore(Protocol):
    """What renewing a claim needs of the event file."""

    def change_job(self, job: PrintJob, before: Sequence[PrintState]) -> bool:
        """Note how far a job is, if it still is in one of the states `before`."""

    def write(self) -> AbstractContextManager[None]:
        """Begin a transaction that excludes every other writer."""


def unrenewed(_: PrintJob) -> AbstractContextManager[None]:
    """Leave a claim as it is."""
    return nullcontext()


class Renewal:
    """Says again and again that a badge is still on its way, in a thread of its own.

    Where whoever sends it ended, nobody does, and others look for the badge.
    """

    def __init__(
        self,
        opened: Callable[[], AbstractContextManager[ClaimStore]],
        now: Callable[[], datetime],
        each_seconds: float = HANDING_OVER.total_seconds() / 3,
    ) -> None:
        """Have `opened` open the event file anew, for the thread that renews."""
        self._opened = opened
        self._now = now
        self._each_seconds = each_seconds

    @contextmanager
    def __call__(self, job: PrintJob) -> Iterator[None]:
        """Keep the claim on a badge alive meanwhile."""
        ended = Event()
        thread = Thread(target=self._renew, args=(job, ended), name="claim")
        thread.start()
        try:
            yield
        finally:
            ended.set()
            thread.join()

    def _renew(self, job: PrintJob, ended: Event) -> None:
        while not ended.wait(self._each_seconds):
            # Where it cannot be written now, it is tried again before the claim runs out.
            with suppress(CheckinError), self._opened() as store, store.write():
                store.change_job(replace(job, changed_at=self._now()), (PrintState.SENDING,))
