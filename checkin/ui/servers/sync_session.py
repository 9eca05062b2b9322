"""The window's one way to what is connected, in a lane of its own."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from checkin.core.servers.sync_status import SyncStatus
from checkin.ui.lane import Lane

if TYPE_CHECKING:
    from collections.abc import Callable

    from checkin.core.errors import CheckinError
    from checkin.services.servers.courier import Carried
    from checkin.ui.services import Services
    from checkin.ui.session import DeskSession

_BEGIN_MS = 1_500  # after the desk is ready, which nothing outside must delay
_PACE_MS = 10_000  # between two rounds in which nothing happened here
_SOON_MS = 700  # after somebody came in: those who come together go out together
_TRY_AGAIN_MS = 30_000  # where the event file itself could not be read
_PATIENCE = 1.5  # seconds that closing waits for a server
_BY_HAND = 10.0  # seconds that whoever asked for a round is told that it goes on

Result = TypeVar("Result")


class SyncSession(QObject):
    """Brings lines out and people in while the window does other things.

    An event that is connected to nothing costs nothing, and a rehearsal never sends anything:
    the lane begins with the first target.
    """

    changed = Signal(object)  # SyncStatus
    brought = Signal()  # something came in from a server
    working = Signal(bool)  # whether a round is under way
    failed = Signal(object)  # CheckinError

    def __init__(self, session: DeskSession) -> None:
        """Serve the event of a session."""
        super().__init__(session)
        self._session = session
        self._lane: Lane[Services] | None = None
        self._stop = threading.Event()
        self._is_under_way = self._is_wanted = self._is_paused = self._is_by_hand = False
        self.status = SyncStatus()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        session.decided.connect(self.wake)
        session.undone.connect(self.wake)

    def begin(self) -> None:
        """Look what is connected, soon after the desk is ready."""
        if self._session.occasion is not None:
            self._await()
        else:
            once = Qt.ConnectionType.SingleShotConnection
            self._session.opened.connect(self._await, once)

    @property
    def is_connected(self) -> bool:
        """Whether anything is connected that lines go to."""
        return any(not each.target.is_left for each in self.status.targets)

    @property
    def sends(self) -> bool:
        """Whether lines go out at all: not in a rehearsal, and not while offline by choice."""
        occasion = self._session.occasion
        is_rehearsal = occasion is not None and occasion.event.rehearsal
        return not (is_rehearsal or self.status.is_offline)

    def look(self) -> None:
        """Look what is connected; it comes as `changed`, and work begins where something is."""
        if not self._stop.is_set():
            self._session.reader.ask(lambda s: s.sync.status(), self._begin, self._fail_quietly)

    def wake(self) -> None:
        """Hear that something was written, which is to go out soon."""
        if self._can_work() and not self._is_under_way:
            left = self._timer.remainingTime() if self._timer.isActive() else _SOON_MS + 1
            if left > _SOON_MS:
                self._timer.start(_SOON_MS)
        self._is_wanted = self._is_under_way

    def go(self) -> None:
        """Do a round at once, as somebody wishes."""
        if self._can_work():
            self._is_by_hand = True
            self._step()

    def cut(self, *, is_on: bool) -> None:
        """Work offline by choice, or not any more; comes as `changed`."""
        self._session.desk.ask(partial(_cut, is_on), self._begin, self._fail)

    def pause(self, *, is_on: bool) -> None:
        """Leave servers to somebody else for a while, as while a first download runs."""
        self._is_paused = is_on
        if is_on:
            self._timer.stop()
        else:
            self.look()

    def ask_aside(
        self,
        job: Callable[[Services], Result],
        take: Callable[[Result], object],
        fail: Callable[[CheckinError], object],
    ) -> None:
        """Have a question about what came in answered that may take a moment, in nobody's way."""
        lane = self._session.reader if self._lane is None else self._lane
        lane.ask(job, take, fail)

    def close(self) -> None:
        """Stop at the next step; what is not sent is sent when the event is opened again."""
        self._stop.set()
        self._timer.stop()
        if self._lane is not None:
            self._lane.close()

    def _await(self) -> None:
        QTimer.singleShot(_BEGIN_MS, self, self.look)

    def _can_work(self) -> bool:
        occasion = self._session.occasion
        is_real = occasion is not None and not occasion.event.rehearsal
        return is_real and self.is_connected and not self._is_paused and not self._stop.is_set()

    def _begin(self, status: SyncStatus) -> None:
        self._show(status)
        if self._can_work() and not self._is_under_way:
            self._timer.start(0)

    def _step(self) -> None:
        self._timer.stop()
        if self._is_under_way:
            self._is_wanted = True
            return
        if self._lane is None:
            self._lane = self._session.lane("sync", _PATIENCE)
        self._is_under_way, self._is_wanted = True, False
        self.working.emit(True)  # noqa: FBT003 - a signal takes it by place
        job = _everything if self._is_by_hand else _round
        self._is_by_hand = False
        self._lane.ask(partial(job, self._stop.is_set), self._stepped, self._fail)

    def _stepped(self, carried: Carried) -> None:
        self._end_round()
        if carried.brought:
            self.brought.emit()
        self._show(carried.status)
        self._timer.start(_SOON_MS if self._is_wanted else _PACE_MS)

    def _show(self, status: SyncStatus) -> None:
        self.status = status
        self.changed.emit(status)

    def _fail(self, error: CheckinError) -> None:
        self._end_round()
        self.failed.emit(error)
        self._timer.start(_TRY_AGAIN_MS)

    def _fail_quietly(self, _: CheckinError) -> None:
        # The desk says by itself when the event file cannot be read; this tries again.
        QTimer.singleShot(_TRY_AGAIN_MS, self, self.look)

    def _end_round(self) -> None:
        self._is_under_way = False
        self.working.emit(False)  # noqa: FBT003 - a signal takes it by place


def _round(is_stopped: Callable[[], bool], services: Services) -> Carried:
    return services.courier.round(is_stopped)


def _everything(is_stopped: Callable[[], bool], services: Services) -> Carried:
    return services.courier.everything(is_stopped, patience=_BY_HAND)


def _cut(is_on: bool, services: Services) -> SyncStatus:  # noqa: FBT001 - partial gives it by place
    if is_on:
        services.sync.go_offline()
    else:
        services.sync.go_online()
    return services.sync.status()
