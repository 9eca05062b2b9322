"""Badges on their way: each with its state and the reason, and what can be done about it."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.badges.print_job import PrintJob, PrintLine, may_be_out
from checkin.core.badges.printing import GIVEN_UP, PrintState
from checkin.core.errors import CheckinError
from checkin.services.printing.print_queue import Retried
from checkin.services.printing.taking_back import BadgesTakenBack, cancel_badges, move_badges
from checkin.ui.parts.empty_state import EmptyState
from checkin.ui.parts.focus_ring import FocusRing
from checkin.ui.parts.look import Look
from checkin.ui.parts.ruled_table import RuledTable
from checkin.ui.parts.widgets import KeyButton
from checkin.ui.printing.print_model import PrintModel
from checkin.ui.printing.printer_cards import PrinterCards
from checkin.ui.printing.why_again import WhyAgain, why_or_fail
from checkin.ui.services import Services
from checkin.ui.session import DeskSession

Done = TypeVar("Done")

_REFRESH_MS = 1_000
_MOVED = frozenset({PrintState.QUEUED, PrintState.PRINTING, *GIVEN_UP})
_STOPPED = frozenset({PrintState.QUEUED, PrintState.PRINTING, PrintState.FAILED})


class PrintingView(QWidget):
    """Shows printers and badges; reads them anew while it is looked at."""

    said = Signal(str)  # what was done
    failed = Signal(object)  # CheckinError
    printer_wanted = Signal()  # one is to be added

    def __init__(self, look: Look, session: DeskSession) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look, self._session = look, session
        self.model = PrintModel(self)
        self.cards = PrinterCards(look)
        self.table = RuledTable(look, self.model, self.tr("Badges on their way"))
        self.table.setSelectionMode(RuledTable.SelectionMode.ExtendedSelection)
        self.table.share((46, 0), (20, 4), (30, 1), (26, 1), (24, 0), (20, 5))
        FocusRing(self.table, around=self.table)
        self.empty = EmptyState(look, "print", self.tr("Add a &printer…"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.table)
        self.retry = KeyButton(look, self.tr("Print a&gain"), icon="redo")
        self.came_out = KeyButton(look, self.tr("It came &out"), icon="check")
        self.move_to = KeyButton(look, self.tr("&Move to"), icon="swap")
        self.cancel = KeyButton(look, self.tr("&Cancel badge"), icon="close")
        self.retry_all = KeyButton(look, self.tr("Print &all that did not come out"))
        self._row = QHBoxLayout()
        for button in (self.retry, self.came_out, self.move_to, self.cancel):
            button.setAutoDefault(False)
            self._row.addWidget(button)
        self._row.addStretch(1)
        self.add_printer = KeyButton(look, self.tr("Add a printer…"), icon="plus")
        self.add_printer.setAutoDefault(False)
        self._row.addWidget(self.add_printer)
        self.retry_all.setAutoDefault(False)
        self._row.addWidget(self.retry_all)
        card = QFrame()
        card.setObjectName("card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._stack)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.cards)
        self._column.addWidget(card, 1)
        self._column.addLayout(self._row)
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._connect()
        self._show_choices()
        self.dress()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.printing.look()
        self._show_printers()
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def refresh(self) -> None:
        """Read printers and badges anew."""
        self._session.reader.ask(lambda s: s.print_queue.lines(), self._show_lines, self._fail)

    def dress(self) -> None:
        """Take over colours and sizes."""
        px = self._look.px
        self._column.setSpacing(px(self._look.by_size(4, 2)))
        self._row.setSpacing(px(2))
        for part in (self.cards, self.table, self.empty):
            part.dress()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.refresh)
        for told in (self._session.printing.changed, self._session.printing.heard):
            told.connect(self._show_printers)
        self.table.selectionModel().selectionChanged.connect(self._show_choices)
        self.model.modelReset.connect(self._show_choices)
        self.model.dataChanged.connect(self._show_choices)
        self.retry.clicked.connect(self._retry_chosen)
        self.retry_all.clicked.connect(self._retry_failed)
        self.came_out.clicked.connect(self._note_chosen)
        self.cancel.clicked.connect(self._cancel_chosen)
        self.move_to.clicked.connect(self._offer_printers)
        self.add_printer.clicked.connect(self.printer_wanted)
        self.empty.action.clicked.connect(self.printer_wanted)

    def _show_printers(self) -> None:
        printing = self._session.printing
        occasion = self._session.occasion
        moment = (self._session.now(), occasion.event.zone) if occasion is not None else None
        self.cards.show_board(printing.board, printing.statuses, moment)
        self._show_empty()
        if self.isVisible():
            self.refresh()

    def _show_lines(self, lines: tuple[PrintLine, ...]) -> None:
        occasion = self._session.occasion
        if occasion is not None:
            chosen = {job.id for job in self._chosen()}
            self.model.show_lines(lines, self._session.now(), occasion.event.zone)
            self._choose(chosen)
        self._show_empty()
        self._show_choices()

    def _show_empty(self) -> None:
        has_printer = bool(self._session.printing.board.printers)
        told = (
            self.tr("No badge was asked for yet. F8 prints one, “Print badges” many.")
            if has_printer
            else self.tr("This event has no printer. Badges go into PDF files.")
        )
        self.empty.say(told, offers=not has_printer)
        self.add_printer.setVisible(has_printer)
        self._stack.setCurrentWidget(self.table if self.model.lines else self.empty)

    def _chosen(self) -> list[PrintJob]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return [self.model.job(row) for row in rows]

    def _choose(self, jobs: set[str]) -> None:
        """Choose badges anew that were chosen before, wherever their rows are now."""
        if self.table.selectionModel().hasSelection():
            return
        whole = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for row in range(self.model.rowCount()):
            if self.model.job(row).id in jobs:
                at = self.model.index(row, 0)
                self.table.selectionModel().setCurrentIndex(at, whole)

    def _show_choices(self) -> None:
        chosen = self._chosen()
        states = {job.state for job in chosen}
        self.retry.setEnabled(not states.isdisjoint(GIVEN_UP))
        self.move_to.setEnabled(not states.isdisjoint(_MOVED))
        self.cancel.setEnabled(not states.isdisjoint(_STOPPED))
        self.came_out.setEnabled(any(map(may_be_out, chosen)))
        left = (line for line in self.model.lines if not line.is_overtaken)
        failed = sum(line.job.state is PrintState.FAILED for line in left)
        self.retry_all.setVisible(failed > 1)

    def _retry_chosen(self) -> None:
        self._retry([job.id for job in self._chosen() if job.state in GIVEN_UP])

    def _retry(self, jobs: list[str], reason: str = "") -> None:
        again = self._or_ask_why(partial(self._retry, jobs))
        self._do(lambda s: s.print_queue.retry(jobs, reason=reason), self._tell_queued, again)

    def _retry_failed(self) -> None:
        self._do(lambda s: s.print_queue.retry_all(), self._tell_retried)

    def _note_chosen(self) -> None:
        jobs = [job.id for job in self._chosen() if may_be_out(job)]
        self._do(lambda s: s.print_work.came_out(jobs), self._tell_noted)

    def _cancel_chosen(self) -> None:
        chosen = [job.id for job in self._chosen() if job.state in _STOPPED]
        self._do(lambda s: cancel_badges(s.print_queue, s.print_work, chosen), self._tell_cancelled)

    def _offer_printers(self) -> None:
        chosen = [job.id for job in self._chosen() if job.state in _MOVED]
        menu = QMenu(self)
        for printer in self._session.printing.board.printers:
            action = menu.addAction(printer.name.replace("&", "&&"))
            action.triggered.connect(partial(self._move, chosen, printer.id))
        menu.popup(self.move_to.mapToGlobal(self.move_to.rect().topLeft()))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def _move(self, jobs: list[str], printer: str, reason: str = "") -> None:
        self._do(
            lambda s: move_badges(s.print_queue, s.print_work, jobs, printer, reason=reason),
            self._tell_moved,
            self._or_ask_why(partial(self._move, jobs, printer)),
        )

    def _or_ask_why(self, again: Callable[[str], object]) -> Callable[[CheckinError], None]:
        """Give what hears that it was not done: it asks why, where that is wanted."""
        return why_or_fail(partial(WhyAgain, self._look, self), again, self._fail)

    def _do(
        self,
        job: Callable[[Services], Done],
        then: Callable[[Done], object],
        fail: Callable[[CheckinError], object] | None = None,
    ) -> None:
        self._session.printing.do(job, then, fail or self._fail)

    def _tell_queued(self, count: int) -> None:
        self.said.emit(self.tr("%n badges wait for a printer.", "", count))
        self.refresh()

    def _tell_retried(self, retried: Retried) -> None:
        said = self.tr("%n badges wait for a printer.", "", retried.done)
        if retried.not_known:
            left = self.tr(
                "%n left out: nobody knows whether they came out.", "", retried.not_known
            )
            how = self.tr("Choose one, then “Print again” or “It came out”.")
            said = f"{said} {left} {how}"
        self.said.emit(said)
        self.refresh()

    def _tell_noted(self, count: int) -> None:
        self.said.emit(self.tr("%n badges count as printed.", "", count))
        self.refresh()

    def _tell_moved(self, taken: BadgesTakenBack) -> None:
        self._tell(self.tr("%n badges wait for a printer.", "", taken.done), taken)

    def _tell_cancelled(self, taken: BadgesTakenBack) -> None:
        self._tell(self.tr("%n badges are cancelled.", "", taken.done), taken)

    def _tell(self, done: str, taken: BadgesTakenBack) -> None:
        """Say what was done, and how many badges may come out where they were, or have."""
        kept = self.tr(
            "%n badges were not given back by their printer. See “Why”.", "", len(taken.kept)
        )
        said = [done] * bool(taken.done) + [kept] * bool(taken.kept)
        self.said.emit(" ".join(said or [done]))
        self.refresh()

    def _fail(self, error: CheckinError) -> None:
        self.failed.emit(error)
