"""Brings an attendee list in: the file, what its columns are, what will happen, and then all."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.errors import CheckinError
from checkin.core.lists.attendee_list import ImportReport, Problem
from checkin.services.lists.lists_in import ListLook, ListWish, Meanings
from checkin.services.station import Occasion
from checkin.ui.lists.column_choice import ColumnChoice
from checkin.ui.lists.import_foot import ImportFoot
from checkin.ui.lists.import_places import DoneCard, FileCard, NoListCard
from checkin.ui.lists.import_report import ReportCard
from checkin.ui.lists.list_choice import ask_for_list
from checkin.ui.lists.list_words import result_word
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.long_work import LongWork, Stopped
from checkin.ui.parts.look import Look
from checkin.ui.parts.save_choice import ask_where
from checkin.ui.parts.steps import Steps
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import said_anew, trouble_words

_CHOOSE, _LOOK, _DONE = range(3)


class ImportPage(Page):
    """One list at a time; nothing is written until somebody says so, and then all of it."""

    left = Signal()
    imported = Signal()
    attendees_wanted = Signal()
    desk_wanted = Signal()
    door_wanted = Signal()

    def __init__(self, look: Look, session: DeskSession) -> None:
        """Ask for a list."""
        super().__init__(look)
        self._session = session
        self._work: LongWork | None = None
        self._look_shown: ListLook | None = None
        self._problems: tuple[Problem, ...] = ()
        self._is_writing = False
        self._build()
        self._connect_parts()
        self.dress()
        self._go(_CHOOSE)

    @property
    def is_writing(self) -> bool:
        """Whether a list is being written at this moment."""
        return self._is_writing

    def take_focus(self) -> None:
        """Give the keyboard to what is done next."""
        self._next().setFocus()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what here."""
        return (
            KeyHelp(self.tr("Enter"), self.tr("Go to the next step, or import")),
            KeyHelp("Alt+B", self.tr("Back to the page before")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not is_enter:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            focused = self.focusWidget()
            (focused if isinstance(focused, QPushButton) else self._next()).click()

    def show_occasion(self, occasion: Occasion) -> None:
        """Take note whether there is a door already."""
        self.done.show_doors(has_any=bool(occasion.lists))

    def choose_file(self) -> None:
        """Ask for a list's file."""
        ask_for_list(self, self.open_file)

    def open_file(self, path: Path) -> None:
        """Look at a list; while one is being written, nothing else is looked at."""
        if not self._is_writing:
            self._look_shown = None
            self._look_at(ListWish(path))

    def stop_looking(self) -> None:
        """Stop a look that is under way; an import that began is finished."""
        if self._work is not None and not self._is_writing:
            self._work.stop()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        margin, gap = px(look.by_size(6, 3)), px(look.by_size(4, 2))
        self._outer.setContentsMargins(margin, gap, margin, gap)
        self._outer.setSpacing(gap)
        self._middle.setSpacing(gap)
        self._head.setSpacing(px(3))
        self._title.setFont(look.font(look.by_size(1.7, 1.5), 600))
        for part in (self.none, self.file, self.columns, self.report, self.foot, self.done):
            part.dress()
        self.steps.updateGeometry()

    def _build(self) -> None:
        look = self._look
        self._back = KeyButton(look, self.tr("&Back"), icon="left")
        self._title = plain_label(self.tr("Import a list"))
        self.steps = Steps(
            look, (self.tr("File"), self.tr("Columns and problems"), self.tr("Import"))
        )
        self._head = QHBoxLayout()
        self._head.addWidget(self._back)
        self._head.addWidget(self._title)
        self._head.addStretch(1)
        self._head.addWidget(self.steps)
        self.none, self.file, self.done = NoListCard(look), FileCard(look), DoneCard(look)
        self.columns, self.report = ColumnChoice(look), ReportCard(look)
        self.foot = ImportFoot(look)
        looked = QWidget()
        self._middle = QVBoxLayout(looked)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(self.file)
        self._middle.addWidget(self.columns)
        self._middle.addWidget(self.report, 1)
        self._middle.addWidget(self.foot)
        self._stack = QStackedWidget()
        for part in (self.none, looked, self.done):
            self._stack.addWidget(part)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self._stack, 1)

    def _connect_parts(self) -> None:
        self._back.clicked.connect(self._leave)
        self.none.choose.clicked.connect(self.choose_file)
        self.file.other.clicked.connect(self.choose_file)
        self.file.sheet_chosen.connect(self._read_sheet)
        self.columns.chosen.connect(self._take_meanings)
        self.report.save_wanted.connect(self.save_report)
        self.foot.go.clicked.connect(self.bring_in)
        self.foot.stop.clicked.connect(self._stop)
        self.done.report_wanted.connect(self.save_report)
        self.done.again.clicked.connect(self._begin_anew)
        self.done.attendees.clicked.connect(self.attendees_wanted)
        self.done.desk.clicked.connect(self.desk_wanted)
        self.done.door.clicked.connect(self.door_wanted)

    def _next(self) -> QPushButton:
        """Give the button of what is done next."""
        nexts = {_CHOOSE: self.none.choose, _LOOK: self.foot.go, _DONE: self.done.next()}
        return nexts[self._stack.currentIndex()]

    def _go(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self.steps.go_to({_CHOOSE: 0, _LOOK: 1, _DONE: 3}[place])

    def _begin_anew(self) -> None:
        self.none.show_trouble("")
        self._go(_CHOOSE)
        self.take_focus()

    def _leave(self) -> None:
        self.stop_looking()
        self.left.emit()

    def _read_sheet(self, sheet: str) -> None:
        if (shown := self._look_shown) is not None:
            self._look_at(ListWish(shown.wish.path, sheet))

    def _take_meanings(self, meanings: Meanings) -> None:
        if (shown := self._look_shown) is not None:
            self._look_at(replace(shown.wish, meanings=meanings))

    def _look_at(self, wish: ListWish) -> None:
        """Have a list read in the work lane; an earlier look is dropped."""
        self.stop_looking()
        work = self._begin_work()
        if self._look_shown is None:
            self.none.show_reading(wish.path.name)
            self._go(_CHOOSE)
        self.foot.show_reading(0)
        self._session.work.ask(
            lambda services: services.lists_in.look(wish, work.tell),
            partial(self._show_look, work),
            partial(self._show_no_look, work),
        )

    def _begin_work(self) -> LongWork:
        if self._work is not None:
            self._work.progressed.disconnect(self._show_progress)
        self._work = LongWork(self)
        self._work.progressed.connect(self._show_progress)
        return self._work

    def _show_look(self, work: LongWork, looked: ListLook) -> None:
        if work is not self._work:
            return
        self._look_shown = looked
        self._problems = looked.report.problems if looked.report else ()
        self.none.show_trouble("")
        self.file.show_look(looked)
        self.columns.show_look(looked)
        self.report.show_report(looked.report)
        self.foot.show_report(looked.report)
        is_new = self._stack.currentIndex() != _LOOK
        self._go(_LOOK)
        if is_new:
            self.take_focus()

    def _show_no_look(self, work: LongWork, error: CheckinError) -> None:
        if work is not self._work or isinstance(error, Stopped):
            return
        self._look_shown = None
        self.none.show_trouble(trouble_words(error))
        self._begin_from_trouble()

    def _begin_from_trouble(self) -> None:
        self._go(_CHOOSE)
        self.take_focus()

    def _show_progress(self, rows: int) -> None:
        if self._is_writing:
            self.foot.show_written(rows)
        else:
            self.foot.show_reading(rows)

    def bring_in(self) -> None:
        """Bring in what is shown; all of it or, where it is stopped or fails, nothing."""
        shown = self._look_shown
        if shown is None or shown.report is None or self._is_writing:
            return
        work, wish = self._begin_work(), shown.wish
        self._set_writing(is_writing=True)
        self.setFocus()  # which hiding the button would give away, to the line at the foot
        self.foot.begin_writing(shown.report.rows)
        self._session.work.ask(
            lambda services: services.lists_in.bring_in(wish, work.tell),
            self._show_imported,
            self._show_not_imported,
        )

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()
            self.foot.show_stopping()

    def _set_writing(self, *, is_writing: bool) -> None:
        self._is_writing = is_writing
        self.steps.go_to(2 if is_writing else 1)
        for part in (self._back, self.file, self.columns):
            part.setEnabled(not is_writing)

    def _show_imported(self, report: ImportReport) -> None:
        self._set_writing(is_writing=False)
        self._problems = report.problems
        self._look_shown = None
        self.done.show_report(report)
        if self._work is not None and self._work.is_stopped:
            self.done.tell(self.tr("It was too late to stop: all was written already."))
        self._go(_DONE)
        self.imported.emit()
        self.take_focus()

    def _show_not_imported(self, error: CheckinError) -> None:
        """Go back to what was shown; nothing was written."""
        self._set_writing(is_writing=False)
        shown = self._look_shown
        self.foot.show_report(shown.report if shown else None)
        is_stopped = isinstance(error, Stopped)
        self.foot.tell(
            self.tr("Stopped. Nothing was imported.") if is_stopped else trouble_words(error),
            is_trouble=not is_stopped,
        )
        self.take_focus()

    def save_report(self) -> None:
        """Ask for a file, and write every row that is worth a look into it."""
        kind = self.tr("Tables (*.csv)")
        title, name = self.tr("Save the report"), self.tr("import report.csv")
        ask_where(self, title, self._session.folder / name, kind, self.write_report)

    def write_report(self, path: Path) -> None:
        """Write every row that is worth a look into a file."""
        header = (self.tr("Row"), self.tr("Problem"), self.tr("In the file"), self.tr("Result"))
        rows = tuple(
            (str(each.row or ""), said_anew(each.reason), each.value, result_word(each.kind))
            for each in self._problems
        )
        self._session.work.ask(
            lambda services: services.save_rows(header, rows, path),
            partial(self._show_saved, path.name),
            self._show_not_saved,
        )

    def _show_saved(self, name: str, count: int) -> None:
        told = self.tr("%n rows are in {file}.", "", count).format(file=name)
        self._tell(told)

    def _show_not_saved(self, error: CheckinError) -> None:
        self._tell(trouble_words(error), is_trouble=True)

    def _tell(self, text: str, *, is_trouble: bool = False) -> None:
        if self._stack.currentIndex() == _DONE:
            self.done.tell(text)
        else:
            self.foot.tell(text, is_trouble=is_trouble)
