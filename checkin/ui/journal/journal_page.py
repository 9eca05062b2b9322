"""The journal: every line, what became of it, and a way to take it back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from checkin.core.errors import CheckinError
from checkin.core.journal import EntryKind, JournalEntry
from checkin.core.journal_filter import JournalFilter
from checkin.services.journal.journal_pages import FoundLines, JournalContents, ReadLine
from checkin.services.station import Occasion
from checkin.ui.journal.journal_filters import JournalFilters
from checkin.ui.journal.journal_foot import JournalFoot
from checkin.ui.journal.journal_model import SENT, UNDO, JournalModel
from checkin.ui.journal.journal_undo import JournalUndo
from checkin.ui.journal.journal_words import Wording, who
from checkin.ui.journal.journal_work import JournalWork
from checkin.ui.local_forms import clock_has_halves
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.empty_state import EmptyState
from checkin.ui.parts.look import Look
from checkin.ui.parts.ruled_table import RuledTable
from checkin.ui.parts.save_choice import ask_where
from checkin.ui.parts.table_card import TableCard
from checkin.ui.parts.timers import timer
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words

_PAUSE_MS = 300


class JournalPage(Page):
    """Shows lines, the newest first; new ones come by themselves."""

    conflicts_wanted = Signal()  # who was let in twice

    def __init__(self, look: Look, session: DeskSession) -> None:
        """Show nothing yet."""
        super().__init__(look)
        self._session = session
        self._wording: Wording | None = None
        self._asked: JournalFilter | None = None
        self._shown: JournalFilter | None = None
        self._to_choose = 0
        self._pause = timer(self, _PAUSE_MS, self._find_new)
        self._build()
        self._connect_parts()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to the search."""
        self.filters.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.filters.search.selectAll()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page; for F1."""
        return (
            KeyHelp("Ctrl+F", self.tr("Search the journal")),
            KeyHelp("↓", self.tr("From the search to the table")),
            KeyHelp(self.tr("Esc"), self.tr("Clear the search")),
            KeyHelp("Ctrl+Z", self.tr("Undo the chosen line")),
            KeyHelp(self.tr("Alt+1 …"), self.tr("Choose a reason")),
            KeyHelp(self.tr("Menu"), self.tr("What can be done about the chosen line")),
        )

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over event and lists."""
        names = {each.id: each.name for each in occasion.lists}
        self._wording = Wording(occasion.event.zone, names)
        self.filters.show_occasion(occasion)
        self.foot.show_occasion(occasion.event.zone)

    def look_for_new(self) -> None:
        """Hear that a line may have been written; it is shown soon."""
        if self.isVisible():
            self._pause.start()

    def show_undone(self, entry: JournalEntry) -> None:
        """Hear that a line was undone: those it is about look otherwise now."""
        del entry
        self.model.reread()
        self.look_for_new()

    def show_person(self, attendee_id: str, name: str) -> None:
        """Show the lines of one person, of all days."""
        self.filters.show_person(attendee_id, name)

    def show_line(self, entry_id: str) -> None:
        """Show everything, and choose one line."""
        self.filters.clear()
        self._session.reader.ask(
            lambda services: services.journal_pages.position_of(entry_id), self._choose, self._fail
        )

    def ask_to_undo(self) -> None:
        """Ask why the chosen line is to be undone."""
        line = self._chosen()
        if line is None or not line.undoable:
            return
        self.undoing.ask(line)

    def export(self) -> None:
        """Ask for a file, and write the lines that are shown into it."""
        kind = self.tr("Tables (*.csv)")
        title, name = self.tr("Export the journal"), self.tr("journal.csv")
        ask_where(self, title, self._session.folder / name, kind, self.write_export)

    def write_export(self, path: Path) -> None:
        """Write the lines that are shown into a file."""
        if self._wording is not None and self._shown is not None:
            self.work.export(self._shown, self._wording, path)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.reader.ask(
            lambda services: services.journal_pages.desks(), self._show_desks, self._fail
        )
        self.refresh()

    def refresh(self) -> None:
        """Find the lines anew."""
        if self._wording is None:
            return
        wanted = self._asked = self.filters.wanted(self._session.now())
        self._session.reader.ask(
            lambda services: services.journal_pages.find(wanted),
            partial(self._show_found, wanted),
            self._fail,
        )
        self._count()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        margin, gap = px(look.by_size(6, 3)), px(look.by_size(4, 2))
        self._outer.setContentsMargins(margin, gap, margin, margin - px(1))
        self._outer.setSpacing(gap)
        self._head.setSpacing(px(2))
        self._title.setFont(look.font(look.by_size(1.7, 1.5), 600))
        self._divide()
        for part in (self.filters, self.reason, self.empty, self.table, self.foot):
            part.dress()

    def _divide(self) -> None:
        wide = self.filters.shows_days
        time = self._look.by_size(30, 31) if wide else self._look.by_size(23, 22)
        time += 6 if clock_has_halves() else 0
        desk = self._look.by_size(22, 19)
        shares = [(time, 0), (desk, 0), (51, 0), (20, 4), (20, 5), (26, 0), (11, 0)]
        self.table.share(*[(float(steps), float(part)) for steps, part in shares])

    def _build(self) -> None:
        look = self._look
        self._title = plain_label(self.tr("Journal"))
        self.undo = KeyButton(look, self.tr("&Undo…"), "Ctrl+Z", icon="undo")
        self._export = KeyButton(look, self.tr("E&xport…"), icon="outbox")
        self.twice = KeyButton(look, self.tr("Let in &twice"), icon="people")
        for button in (self.undo, self.twice, self._export):
            button.setAutoDefault(False)
        self.undo.setEnabled(False)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.twice)
        self._head.addWidget(self.undo)
        self._head.addWidget(self._export)
        self.filters = JournalFilters(look)
        self.undoing = JournalUndo(look, self._session, self)
        self.reason = self.undoing.strip
        self.model = JournalModel(self)
        self.table = RuledTable(look, self.model, self.tr("Lines of the journal"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.setColumnHidden(SENT, True)  # noqa: FBT003 - Qt takes it by place
        self.empty = EmptyState(look, "journal", self.tr("Show &everything"))
        self.foot = JournalFoot(look)
        self._framed = TableCard(self.table, self.empty, self.foot)
        self._outer = QVBoxLayout(self)
        self._outer.addLayout(self._head)
        self._outer.addWidget(self.filters)
        self._outer.addWidget(self.reason)
        self._outer.addWidget(self._framed, 1)

    def _connect_parts(self) -> None:
        self.work = JournalWork(self._session, self.foot, self)
        self.filters.changed.connect(self.refresh)
        self.filters.left.connect(self._go_to_lines)
        self.model.wanted.connect(self._read)
        self.model.dataChanged.connect(self._show_chosen)
        self.model.modelReset.connect(self._show_chosen)
        self.empty.action.clicked.connect(self._show_everything)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.clicked.connect(self._press)
        self.table.customContextMenuRequested.connect(self._offer)
        self.undo.clicked.connect(self.ask_to_undo)
        self._export.clicked.connect(self.export)
        self.twice.clicked.connect(self.conflicts_wanted)
        self.undoing.finished.connect(self.table.setFocus)
        self.foot.verify.clicked.connect(self.work.verify)
        self.foot.stop.clicked.connect(self.work.stop)
        search = QShortcut(QKeySequence("Ctrl+F"), self)
        search.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        search.activated.connect(self.take_focus)

    def _find_new(self) -> None:
        """Look for lines behind the newest that is shown; a new day is another filter."""
        wanted = self.filters.wanted(self._session.now())
        if wanted != self._shown:
            self.refresh()
            return
        newest = self.model.newest
        self._session.reader.ask(
            lambda services: services.journal_pages.find(wanted, newest),
            partial(self._show_new, wanted),
            self._fail,
        )
        self._count()

    def _count(self) -> None:
        self._session.reader.ask(
            lambda services: services.journal_pages.contents(), self._show_contents, self._fail
        )

    def _read(self, positions: tuple[int, ...]) -> None:
        self._session.reader.ask(
            lambda services: services.journal_pages.read(positions),
            partial(self.model.take, positions),
            self._fail,
        )

    def _show_found(self, wanted: JournalFilter, found: FoundLines) -> None:
        if wanted != self._asked or self._wording is None:
            return
        self._shown = wanted
        self._divide()
        self.foot.tell(self._too_many() if found.is_cut else "")
        self.model.show_positions(
            found.positions, self._wording, shows_days=self.filters.shows_days
        )
        self._show_empty()
        if self._to_choose:
            self._choose(self._to_choose)

    def _show_new(self, wanted: JournalFilter, found: FoundLines) -> None:
        positions = found.positions
        if wanted != self._shown or not positions:
            return
        bar = self.table.verticalScrollBar()
        was_at = bar.value()
        self.model.prepend(positions)
        self.model.reread()
        if was_at:  # who reads further down stays where they are
            bar.setValue(was_at + len(positions))
        self._show_empty()

    def _too_many(self) -> str:
        return self.tr("Many people are called so; not all are found. Type more letters.")

    def _show_empty(self) -> None:
        is_empty = not self.model.rowCount()
        if is_empty:
            today = self.tr("Nothing happened yet today.")
            other = self.tr("No line is like this.")
            is_today = self.filters.is_today
            self.empty.say(today if is_today else other, offers=not self.filters.is_everything)
        self._framed.show_table(has_rows=not is_empty)
        self.foot.show_count(self.model.rowCount())

    def _show_everything(self) -> None:
        self.filters.clear()
        self.refresh()

    def _show_contents(self, contents: JournalContents) -> None:
        self.table.setColumnHidden(SENT, not contents.has_targets)
        self._divide()
        self.foot.show_contents(contents)

    def _show_desks(self, desks: tuple[str, ...]) -> None:
        self.filters.show_desks(desks)

    def _choose(self, position: int) -> None:
        """Choose the line at a position, as soon as it is among those shown."""
        if self._asked != self._shown or self._shown != self.filters.wanted(self._session.now()):
            self._to_choose = position
            self.refresh()
            return
        self._to_choose = 0
        if (row := self.model.row_of(position)) >= 0:
            self.table.selectRow(row)
            self.table.scrollTo(self.model.index(row, 0))

    def _chosen(self) -> ReadLine | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.line(rows[0].row()) if rows else None

    def _go_to_lines(self) -> None:
        """Give the keyboard to the lines, and begin at the first."""
        if self.model.rowCount():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if self._chosen() is None:
                self.table.selectRow(0)

    def _show_chosen(self) -> None:
        line = self._chosen()
        self.undo.setEnabled(line is not None and line.undoable)
        is_back = line is not None and line.entry.kind is EntryKind.UNDO
        words = self.tr("Bring back…") if is_back else self.tr("&Undo…")
        if words != self.undo.text():
            self.undo.setText(words)
            self.undo.setAccessibleName(words.replace("&", ""))
            self.undo.updateGeometry()

    def _press(self, index: QModelIndex) -> None:
        if index.column() == UNDO:
            self.ask_to_undo()

    def _offer(self, place: QPoint) -> None:
        """Offer what can be done about a line, also by the menu key."""
        line = self._chosen()
        if line is None:
            return
        menu = QMenu(self)
        undo = menu.addAction(self.undo.text())
        undo.setEnabled(line.undoable)
        undo.triggered.connect(self.ask_to_undo)
        if attendee_id := line.entry.attendee_id:
            name = who(line).replace("&", "&&")
            only = menu.addAction(self.tr("Only lines of {name}").format(name=name))
            only.triggered.connect(partial(self._show_only, attendee_id, who(line)))
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _show_only(self, attendee_id: str, name: str) -> None:
        self.show_person(attendee_id, name)

    def _fail(self, error: CheckinError) -> None:
        self.foot.tell(trouble_words(error))
