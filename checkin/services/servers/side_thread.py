"""A thread that works beside the others, with somebody of its own who lives in it."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, Generic, Protocol, TypeVar

from checkin.core.errors import CheckinError


class Resident(Protocol):
    """Somebody who lives in a thread."""

    def close(self) -> None:
        """Finish; called in the thread."""


Lives = TypeVar("Lives", bound=Resident)
Answer = TypeVar("Answer")


class SideThread(Generic[Lives]):
    """Does one job after the other; whoever ends the program does not wait for it."""

    def __init__(self, name: str, make: Callable[[], Lives]) -> None:
        """Begin; `make` builds the resident with the first job, or raises `CheckinError`."""
        self._make = make
        # Any: `ask` ties a job to the future that it answers.
        self._jobs: SimpleQueue[tuple[Callable[[Lives], Any], Future[Any]] | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._live, name=name, daemon=True)
        self._thread.start()
        self._last: Future[Any] | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a job is not done yet."""
        return self._last is not None and not self._last.done()

    def ask(self, job: Callable[[Lives], Answer]) -> "Future[Answer]":
        """Have a job done. What it raises of `CheckinError` is raised to whoever asks for it."""
        answer: Future[Answer] = Future()
        self._last = answer
        self._jobs.put((job, answer))
        return answer

    def close(self) -> None:
        """End once what is under way is done; wait for that only where nothing is."""
        self._jobs.put(None)
        if not self.is_busy:
            self._thread.join()

    def _live(self) -> None:
        resident: Lives | None = None
        try:
            while (asked := self._jobs.get()) is not None:
                resident = self._do(*asked, resident)
        finally:
            if resident is not None:
                resident.close()

    # Any: see `_jobs`.
    def _do(
        self, job: Callable[[Lives], Any], answer: "Future[Any]", resident: Lives | None
    ) -> Lives | None:
        try:
            resident = resident or self._make()
            answer.set_result(job(resident))
        except CheckinError as error:
            answer.set_exception(error)
        finally:
            if not answer.done():  # a mistake of ours, which is told where this thread ends
                answer.cancel()
                answer.set_running_or_notify_cancel()  # who waits for several of them hears of it
        return resident
