"""The window's one way to the printers of an open event, in a lane of its own."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.core.badges.print_job import PrintBoard, PrintJob
from checkin.core.badges.printing import PrinterStatus
from checkin.core.decision import Decision
from checkin.core.errors import CheckinError
from checkin.ui.lane import Lane
from checkin.ui.services import Services

Answer = TypeVar("Answer")

_BUSY_MS = 250  # between two looks at a printer that has a badge
_IDLE_MS = 5_000  # between two looks whether somebody else asked for badges
_AHEAD_MS = 60  # between two badges that are drawn before anybody wants them
_STATUS_MS = 15_000  # between two questions to printers how they are


class PrintSession(QObject):
    """Brings badges to printers while the window does other things.

    An event without printers costs nothing: the lane begins with the first one.
    """

    changed = Signal(object)  # PrintBoard
    heard = Signal(object)  # dict of PrinterStatus by the printer's id, where one has changed

    def __init__(
        self, parent: QObject, reader: Lane[Services], open_services: Callable[[], Services]
    ) -> None:
        """Serve one event, of which `reader` looks up how printing stands."""
        super().__init__(parent)
        self._reader = reader
        self._open_services = open_services
        self._lane: Lane[Services] | None = None
        self.board = PrintBoard()
        self.statuses: dict[str, PrinterStatus] = {}
        self._asking = QTimer(self)
        self._asking.setInterval(_STATUS_MS)
        self._asking.timeout.connect(self._ask_printers)
        self._drawing = QTimer(self)
        self._drawing.setSingleShot(True)
        self._drawing.timeout.connect(self._draw_ahead)
        self._has_drawn = False
        self._has_taken_up = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def lane(self) -> Lane[Services]:
        """The lane in which printers are spoken to; begun when first used."""
        if self._lane is None:
            self._lane = Lane("badges", self._open_services, self)
        return self._lane

    def look(self) -> None:
        """Look which printers the event has; comes as `changed`, and work begins if there are."""
        self._reader.ask(lambda s: s.print_queue.board(), self._show, self._ignore)

    def do(
        self,
        job: Callable[[Services], Answer],
        then: Callable[[Answer], object],
        fail: Callable[[CheckinError], object],
    ) -> None:
        """Have something done to the queue, then look after it at once."""
        self.lane.ask(job, partial(self._done, then), fail)

    def close(self) -> None:
        """End the lane; badges that wait are printed when the event is opened again."""
        for timer in (self._timer, self._asking, self._drawing):
            timer.stop()
        if self._lane is not None:
            self._lane.close()

    def take_decision(self, decision: Decision) -> None:
        """Print a badge for whoever is let in, where the event prints them by themselves."""
        if self.board.rules.on_admission and self.board.printers and decision.admitted:
            self.lane.ask(
                lambda s: s.print_work.admitted(decision),
                partial(self._done, self._ignore),
                self._take_up_later,
            )

    def _done(self, then: Callable[[Answer], object], answer: Answer) -> None:
        then(answer)
        self._step()

    def _step(self) -> None:
        self._timer.stop()
        self.lane.ask(_stepped, self._show, self._fail_quietly)

    def _show(self, board: PrintBoard) -> None:
        is_news = board != self.board
        self.board = board
        if is_news:
            self.changed.emit(board)
        if board.printers:
            if board.rules.on_admission and not self._has_taken_up:
                self._has_taken_up = True
                self.lane.ask(
                    lambda s: s.print_queue.take_up_owed(), self._go_on_with, self._fail_quietly
                )
            self._timer.start(_BUSY_MS if board.under_way else _IDLE_MS)
            if board.rules.on_admission and not self._has_drawn:
                self._has_drawn = True
                self._drawing.start(_AHEAD_MS)
            if is_news and not board.under_way:
                # What a printer said while it was in trouble is old once its badge is out.
                self._asking.start()
                self._ask_printers()

    def _go_on_with(self, owed: tuple[PrintJob, ...]) -> None:
        if owed:
            self._step()

    def _draw_ahead(self) -> None:
        # One at a time: whoever comes in meanwhile waits for one drawing at most.
        self.lane.ask(lambda s: s.ready_badges.draw_one(), self._drawn, self._fail_quietly)

    def _drawn(self, more: bool) -> None:  # noqa: FBT001 - the lane gives it by place
        if more:
            self._drawing.start(_AHEAD_MS)

    def _ask_printers(self) -> None:
        self.lane.ask(_statuses, self._hear, self._fail_quietly)

    def _hear(self, statuses: dict[str, PrinterStatus]) -> None:
        if statuses != self.statuses:
            self.statuses = statuses
            self.heard.emit(statuses)

    def _take_up_later(self, _: CheckinError) -> None:
        self._has_taken_up = False  # somebody is owed a badge now
        self._timer.start(_IDLE_MS)

    def _fail_quietly(self, _: CheckinError) -> None:
        # The desk says by itself when the event file cannot be written; this tries again.
        self._timer.start(_IDLE_MS)

    def _ignore(self, _: object) -> None:
        """Hear an answer that says nothing."""


def _stepped(services: Services) -> PrintBoard:
    services.print_work.step()
    return services.print_queue.board()


def _statuses(services: Services) -> dict[str, PrinterStatus]:
    return {each.id: services.print_work.status(each) for each in services.print_queue.printers()}
