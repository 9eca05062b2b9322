"""Lanes: the only threads of the window, each with one resident that never leaves it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import Any, Generic, NamedTuple, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from checkin.core.errors import CheckinError
from checkin.ui.crash import told

Answer = TypeVar("Answer")

_MISTAKE = "Something went wrong and was noted. Nothing was changed; try it again."


class Resident(Protocol):
    """Somebody who lives in a lane."""

    def close(self) -> None:
        """Finish; called in the lane's own thread."""


Lives = TypeVar("Lives", bound=Resident)


class _Job(NamedTuple):
    """What is to be done, and who is told; Any: `Lane.ask` ties the types together."""

    do: Callable[[Any], Any]
    then: Callable[[Any], object]
    fail: Callable[[CheckinError], object]


class Lane(QObject, Generic[Lives]):
    """One thread with one resident, made inside it; jobs are done in order.

    Only frozen records and strings may go in and out.
    """

    _answered = Signal(object)
    idled = Signal()  # every job asked for was answered

    def __init__(
        self,
        name: str,
        make: Callable[[], Lives],
        parent: QObject | None = None,
        patience: float | None = None,
    ) -> None:
        """Begin with the first job; `make` builds the resident then, or raises `CheckinError`.

        Closing waits for the job being done, but no longer than `patience` in seconds, where
        that is given: what is slow outside ends by itself then, and nobody hears of it.
        """
        super().__init__(parent)
        self._make = make
        self._patience = patience
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._closing = threading.Event()
        self._awaited = 0
        # Emitted in the lane's thread, so that Qt brings it to this object's own.
        self._answered.connect(self._deliver)
        self._thread = threading.Thread(
            target=self._live, name=f"lane {name}", daemon=patience is not None
        )
        self._is_begun = False

    def ask(
        self,
        job: Callable[[Lives], Answer],
        then: Callable[[Answer], object],
        fail: Callable[[CheckinError], object],
    ) -> None:
        """Have a job done; `then` or `fail` hears of it in the window's thread.

        Only `CheckinError` is a failure; anything else is a mistake of ours, see `crash`.
        """
        if not self._closing.is_set():
            if not self._is_begun:
                self._is_begun = True
                self._thread.start()
            self._awaited += 1
            self._jobs.put(_Job(job, then, fail))

    @property
    def is_busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._awaited > 0

    def close(self) -> None:
        """Finish the job being done, drop the others, close the resident, end the thread.

        What was promised is done; a scan is promised once its decision is back.
        """
        if not self._closing.is_set():
            self._closing.set()
            self._jobs.put(None)
        if self._is_begun:
            self._thread.join(self._patience)

    def finish(self) -> None:
        """Do all that was asked for, tell nobody of it any more, close the resident, end."""
        if not self._closing.is_set():
            self._jobs.put(None)
            if self._is_begun:
                self._thread.join()
            self._closing.set()

    def _live(self) -> None:
        resident, trouble = None, CheckinError(_MISTAKE)
        with told():
            try:
                resident = self._make()
            except CheckinError as error:
                trouble = error
        if resident is None:
            self._refuse_all(trouble)
            return
        with told():
            while (job := self._jobs.get()) is not None and not self._closing.is_set():
                self._tell(_answer_to(job, resident))
        with told():
            resident.close()

    def _tell(self, answer: Callable[[], object]) -> None:
        """Bring an answer to the window, unless whoever closed the lane may be gone."""
        # Not kept here: what went wrong would hold on to what it was about, such as open files.
        if not self._closing.is_set():
            self._answered.emit(answer)

    def _refuse_all(self, error: CheckinError) -> None:
        while (job := self._jobs.get()) is not None:
            self._answered.emit(partial(job.fail, error))

    def _deliver(self, call: Callable[[], object]) -> None:
        if not self._closing.is_set():
            self._awaited -= 1
            try:
                call()
            finally:  # a mistake in whoever hears the answer keeps nobody waiting
                if not self._awaited:
                    self.idled.emit()


def _answer_to(job: _Job, resident: Any) -> Callable[[], object]:  # noqa: ANN401 - see `_Job`
    """Do a job, and give the call that tells of it.

    Whoever asked waits for an answer: a mistake of ours, which is reported, is one too.
    """
    with told():
        try:
            return partial(job.then, job.do(resident))
        except CheckinError as error:
            return partial(job.fail, error)
    return partial(job.fail, CheckinError(_MISTAKE))
