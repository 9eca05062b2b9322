"""Attendees: everybody in a table, one person or several beside it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from checkin.core.decision import Decision
from checkin.core.directory import Dossier, Wish
from checkin.core.errors import CheckinError
from checkin.core.event import CheckInList
from checkin.core.journal import JournalEntry
from checkin.core.scan import Direction
from checkin.core.ticket import Ticket
from checkin.services.station import Occasion
from checkin.ui.attendees.attendees_filters import AttendeesFilters
from checkin.ui.attendees.attendees_finder import AttendeesFinder, Looked
from checkin.ui.attendees.attendees_side import AttendeesSide
from checkin.ui.attendees.attendees_table import AttendeesTable
from checkin.ui.desk.actions import Action
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.empty_state import EmptyState
from checkin.ui.parts.look import Look
from checkin.ui.parts.title_row import TitleRow
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words

# Of the window: pixels, and steps where a large font needs more.
_NARROW, _WIDE = (1120, 280), (1440, 360)


class AttendeesPage(Page):
    """Asks the session's lanes; the main window connects the session's signals."""

    import_wanted = Signal(object)  # Path of a list to import, or None to choose one

    def __init__(self, look: Look, session: DeskSession) -> None:
        """Begin with everybody, as they stand at the desk's list."""
        super().__init__(look)
        self._session = session
        self._to_show: int | None = None  # number of somebody who is to be selected
        self._selects_all = False
        self._is_narrow = False
        self._finder = AttendeesFinder(session)
        self.setAcceptDrops(True)
        self._build()
        self._connect()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to the search; where there is nobody, to what brings people in."""
        if self._stack.currentWidget() is self._empty:
            self._empty.take_focus()
        else:
            self.filters.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.filters.line.selectAll()

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page; for F1."""
        return (
            KeyHelp("Ctrl+F", self.tr("Search attendees")),
            KeyHelp("↓", self.tr("From the search to the table")),
            KeyHelp(self.tr("Enter"), self.tr("From the table to the person")),
            KeyHelp(self.tr("Esc"), self.tr("Clear the search, or back to the table")),
            *self.side.keys(),
        )

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over event and lists, also after they or the people have changed."""
        self.filters.show_occasion(occasion)
        self.table.name_lists({each.id: each.name for each in occasion.lists})
        self._finder.read_anew()

    def show_place(self, checkin_list: CheckInList | None, direction: Direction) -> None:
        """Show how people stand where the desk stands now."""
        del direction
        self.filters.show_place(checkin_list.id if checkin_list else "")
        self.side.show_place(self.filters.wish.list_id)

    def leave(self) -> None:
        """Ask servers nothing any more, before the session ends."""
        self.side.closer.close()

    def look_again(self) -> None:
        """Hear that people or passages came in."""
        self._finder.look_again()

    def show_decision(self, decision: Decision) -> None:
        """Look again after somebody passed, or was refused."""
        self.side.show_decision(decision)
        self._finder.look_again()

    def show_undone(self, entry: JournalEntry) -> None:
        """Look again after a line was undone."""
        del entry
        self._finder.look_again()

    def show_trouble(self, error: CheckinError) -> None:
        """Say what went wrong in the world; the desk says it where this page is not shown."""
        if self.isVisible():
            self.title.say(trouble_words(error), urgent=True)

    def show_person(self, decision: Decision) -> None:
        """Show who was scanned, among everybody."""
        self.side.find_scanned(decision)

    def show_group(self, company: str) -> None:
        """Show the people of one company, all selected."""
        if not company:
            self.title.say(self.tr("No company is known for this person."))
            return
        self._selects_all = True
        self.filters.choose_company(company)

    def walk_in(self) -> None:
        """Ask who came without being listed."""
        self.side.deeds.walk_in()

    def print_again(self, ticket: Ticket) -> None:
        """Ask where to write somebody's badge."""
        self.side.deeds.print_again(ticket)

    def carry_out_for(
        self, action: Action, ticket: Ticket | None, decision: Decision | None
    ) -> None:
        """Do what is asked for at the desk about a ticket; `decision` is its last verdict."""
        if action is Action.WALK_IN:
            self.walk_in()
        elif ticket is None:
            return
        elif action is Action.PRINT:
            self.print_again(ticket)
        elif action is Action.SHOW_PERSON and decision and decision.ticket == ticket:
            self.show_person(decision)
        elif action is Action.SHOW_PERSON:
            self.side.find_person(ticket.attendee.id)
        elif action is Action.GROUP:
            self.show_group(ticket.attendee.company)

    def carry_out(self, action: Action) -> None:
        """Do what a key asks for, about the person shown."""
        if action is Action.WALK_IN:
            self.walk_in()
        else:
            self.side.carry_out(action)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin, gap = look.px(look.by_size(6, 3)), look.px(look.by_size(4, 2.5))
        self._column.setContentsMargins(margin, look.px(look.by_size(4, 2.5)), margin, gap)
        self._column.setSpacing(gap)
        self._across.setSpacing(gap)
        self._left_column.setSpacing(look.px(3))
        for part in (self.title, self.filters, self.table, self.side, self._empty):
            part.dress()
        self._lay_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._finder.wake()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._finder.sleep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _list_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if (path := _list_file(event)) is not None:
            self.import_wanted.emit(path)

    def _build(self) -> None:
        look = self._look
        self.title = TitleRow(look, self.tr("Attendees"))
        self.filters = AttendeesFilters(look)
        self._import = self.title.add_button(self.tr("Import…"), icon="import")
        self._walk_in = self.title.add_button(self.tr("Walk-in"), "F6", "walkin", primary=True)
        self.table = AttendeesTable(look)
        self.side = AttendeesSide(look, self._session, self)
        self._empty = EmptyState(look, "people", self.tr("Import a list"))
        self._empty.say(
            self.tr("No attendees yet. Import a list, or drop a file here."), offers=True
        )
        self._left = QWidget()
        self._left_column = QVBoxLayout(self._left)
        self._left_column.setContentsMargins(0, 0, 0, 0)
        self._left_column.addWidget(self.filters)
        self._left_column.addWidget(self.table, 1)
        self._whole = QWidget()
        self._across = QHBoxLayout(self._whole)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self._left, 1)
        self._across.addWidget(self.side)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._whole)
        self._stack.addWidget(self._empty)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.filters.wished.connect(self._look_for)
        self.filters.left.connect(self.table.take_focus)
        self.table.sorted_by.connect(self.filters.sort)
        self.table.everybody_wanted.connect(self._show_everybody)
        self.table.picked.connect(self._show_picked)
        self.table.opened.connect(self._open)
        self.table.view.clicked.connect(self._open_if_narrow)
        self.table.model.rows_wanted.connect(self._finder.read_rows)
        self._finder.looked.connect(self._show_looked)
        self._finder.read.connect(self.table.model.show_rows)
        self._finder.failed.connect(self.show_trouble)
        self.side.told.connect(self._tell_done)
        self.side.failed.connect(self.show_trouble)
        self.side.changed.connect(self._finder.read_anew)
        self.side.shown.connect(self._show_alone)
        self.side.group_wanted.connect(self.show_group)
        self.side.left.connect(self._go_back)
        self._walk_in.clicked.connect(self.walk_in)
        for button in (self._import, self._empty.action):
            button.clicked.connect(lambda: self.import_wanted.emit(None))
        search = QShortcut(QKeySequence("Ctrl+F"), self)
        search.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        search.activated.connect(self.take_focus)

    def _look_for(self, wish: Wish) -> None:
        self.side.show_place(wish.list_id)
        self._finder.look_for(wish)

    def _show_looked(self, looked: Looked) -> None:
        listing = looked.listing
        self._stack.setCurrentWidget(self._whole if listing.total else self._empty)
        self.side.offer(looked.choices)
        self.filters.show_choices(looked.choices)
        self.table.show_listing(listing, looked.first)
        if (occasion := self._session.occasion) is not None:
            self.table.show_time(self._session.now(), occasion.event.zone)
        if self._selects_all:
            self._selects_all = False
            self.table.pick_all()
            self.table.take_focus()
        elif self._to_show is not None:
            self.table.pick(self._to_show)
            self._to_show = None
        else:
            self.side.refresh()

    def _show_picked(self, picked: tuple[int, ...]) -> None:
        self.side.show_picked(picked)
        if not picked:
            self._show_table()

    def _show_alone(self, person: Dossier) -> None:
        """Find somebody who was asked for by name in the table, too."""
        self._to_show = person.number
        self.filters.clear()
        self._finder.look_for(self.filters.wish)
        self._show_beside()
        if not self.isHidden():  # who is registered from the desk goes on working there
            self.side.take_focus()

    def _tell_done(self, sentence: str) -> None:
        self.title.say(sentence)
        self._finder.look_again()

    def _open(self, number: int) -> None:
        del number  # selected already, and shown
        self._show_beside()
        self.side.take_focus()

    def _open_if_narrow(self) -> None:
        if self.side.shows_somebody and not QApplication.keyboardModifiers():
            self._show_beside()

    def _go_back(self) -> None:
        if self._is_narrow and not self._left.isVisible():
            self._show_table()
            self.table.take_focus()
        elif self.table.view.hasFocus() or self.filters.line.hasFocus():
            self._show_everybody()
        else:
            self.table.take_focus()

    def _show_everybody(self) -> None:
        if self.filters.is_narrowed:
            self.filters.clear()
        self.take_focus()

    def _show_beside(self) -> None:
        """Where there is room for one only, show who was chosen in the table's place."""
        if self._is_narrow:
            self._left.hide()
            self.side.show()

    def _show_table(self) -> None:
        self._left.show()
        self.side.setVisible(not self._is_narrow)

    def _lay_out(self) -> None:
        was_narrow, self._is_narrow = self._is_narrow, not self._is_at_least(_NARROW)
        self.side.set_narrow(narrow=self._is_narrow)
        self.table.set_narrow(narrow=self._is_narrow)
        if self._is_narrow:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16_777_215)
        else:
            self.side.setFixedWidth(self._look.px(105 if self._is_at_least(_WIDE) else 86))
        if was_narrow != self._is_narrow or not self._is_narrow:
            works_beside = self.side.isAncestorOf(self.focusWidget())
            self._show_table()
            if works_beside:
                self._show_beside()  # what was worked with stays

    def _is_at_least(self, width: tuple[int, int]) -> bool:
        pixels, steps = width
        return self.window().width() >= max(pixels, self._look.px(steps))


def _list_file(event: QDropEvent) -> Path | None:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix != ".checkin"), None)
