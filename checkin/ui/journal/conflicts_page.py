"""Who was let in twice by desks that did not know of each other, and what was decided."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout

from checkin.core.errors import CheckinError
from checkin.core.journal import JournalEntry
from checkin.services.journal.conflicts import Conflict, FoundConflicts
from checkin.services.station import Occasion
from checkin.ui.desk.replaced_note import ReplacedNote
from checkin.ui.journal.conflicts_model import ConflictsModel
from checkin.ui.journal.reason_strip import ReasonStrip
from checkin.ui.local_forms import clock_has_halves
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.empty_state import EmptyState
from checkin.ui.parts.look import Look
from checkin.ui.parts.ruled_table import RuledTable
from checkin.ui.parts.table_card import TableCard
from checkin.ui.parts.timers import timer
from checkin.ui.parts.title_row import TitleRow
from checkin.ui.parts.widgets import plain_label, rule
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words

_PAUSE_MS = 500


class ConflictsPage(Page):
    """Both lines of each stand, whatever is decided; a decision is a note in the journal."""

    left = Signal()
    counted = Signal(object)  # FoundConflicts
    line_wanted = Signal(str)  # a line that the journal is to show, by its id

    def __init__(self, look: Look, session: DeskSession) -> None:
        """Show nothing yet."""
        super().__init__(look)
        self._session = session
        self._entry_id = ""
        self._occasion: Occasion | None = None
        self._is_table_awaited = False  # it gets the keyboard once it has rows
        self._pause = timer(self, _PAUSE_MS, self.refresh)
        self._build()
        self._connect_parts()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to the table."""
        self._is_table_awaited = not self.model.rowCount()
        focused = self.back if self._is_table_awaited else self.table
        focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page; for F1."""
        return (
            KeyHelp(self.tr("Enter"), self.tr("Decide about the chosen line")),
            KeyHelp(self.tr("Alt+1 …"), self.tr("Choose a reason")),
        )

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over event and lists."""
        self._occasion = occasion
        self.look_again()

    def look_again(self) -> None:
        """Hear that lines may have come in; they are shown soon."""
        if self.isVisible():
            self._pause.start()

    def refresh(self) -> None:
        """Find anew who was let in twice."""
        self._session.work.ask(lambda s: s.conflicts.found(), self._show, self._fail)

    def ask_for_decision(self) -> None:
        """Ask what was decided about the chosen person."""
        conflict = self._chosen()
        if conflict is None:
            return
        self._entry_id = conflict.double.second.id
        told = self.tr("{who} was let in twice. What was decided? Both lines stand.")
        self.strip.ask(told.format(who=conflict.name))

    def decide(self, note: str) -> None:
        """Write down what was decided about whom was asked."""
        entry_id = self._entry_id
        self._session.desk.ask(
            lambda s: s.conflicts.decide(entry_id, note), self._tell_decided, self._tell_undecided
        )

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        margin, gap = px(look.by_size(6, 3)), px(look.by_size(4, 2))
        self._outer.setContentsMargins(margin, gap, margin, margin - px(1))
        self._outer.setSpacing(gap)
        for part in (self.title, self.replaced, self.strip, self.table, self.empty):
            part.dress()
        self._about.setFont(look.font())
        self._foot.setFont(look.font())
        self._foot.setContentsMargins(px(4), px(2), px(4), px(2))
        time = 46 + (5 if clock_has_halves() else 0)
        self.table.share((36, 0), (34, 5), (20, 2), (time, 0), (time, 0), (36, 0), (20, 4))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.table and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.ask_for_decision()
                return True
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        look = self._look
        self.title = TitleRow(look, self.tr("Let in twice"))
        self.back = self.title.add_button(self.tr("&Back"), icon="left")
        self.show_line = self.title.add_button(self.tr("Show in the &journal"), icon="journal")
        self.decide_button = self.title.add_button(self.tr("&Decide…"), icon="note", primary=True)
        self._about = plain_label(
            self.tr(
                "Desks that did not know of each other let the same person in. Nothing is taken "
                "back here: both lines stand, and what you decide is kept beside them."
            ),
            muted=True,
            wraps=True,
        )
        self.replaced = ReplacedNote(look)
        self.strip = ReasonStrip(
            look,
            (
                self.tr("Scanned twice by mistake"),
                self.tr("Two people, one ticket"),
            ),
            self.tr("&Keep this decision"),
        )
        self.strip.line.setPlaceholderText(self.tr("Another decision"))
        self.strip.line.setAccessibleName(self.tr("Another decision"))
        self.model = ConflictsModel(self)
        self.table = RuledTable(look, self.model, self.tr("People who were let in twice"))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.installEventFilter(self)
        self.empty = EmptyState(look, "check", "")
        self.empty.say(self.tr("No ticket let anybody in twice."), offers=False)
        self._foot = plain_label(muted=True)
        self._framed = TableCard(self.table, self.empty, rule(), self._foot)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.title)
        self._outer.addWidget(self._about)
        self._outer.addWidget(self.replaced)
        self._outer.addWidget(self.strip)
        self._outer.addWidget(self._framed, 1)
        self._show_choices()

    def _connect_parts(self) -> None:
        self.back.clicked.connect(self.left)
        self.decide_button.clicked.connect(self.ask_for_decision)
        self.show_line.clicked.connect(self._want_line)
        self.strip.agreed.connect(self.decide)
        self.strip.dropped.connect(self.table.setFocus)
        self.table.selectionModel().selectionChanged.connect(self._show_choices)
        self.table.doubleClicked.connect(self._take_double_click)
        self.table.customContextMenuRequested.connect(self._offer)
        self.model.modelReset.connect(self._show_choices)

    def _show(self, found: FoundConflicts) -> None:
        if self._occasion is None:
            return
        conflicts = found.twice
        self.replaced.tell(found.replaced, found.taken_back)
        zone = self._occasion.event.zone
        self.model.show_conflicts(conflicts, self._session.now(), zone)
        self._framed.show_table(has_rows=bool(conflicts))
        undecided = found.undecided
        self.counted.emit(found)
        told = self.tr("%n people were let in twice", "", len(conflicts))
        left = self.tr("%n undecided", "", undecided)
        self._foot.setText(f"{told} · {left}" if conflicts else "")
        if conflicts and self._is_table_awaited and self.back.hasFocus():
            self.take_focus()
        self._is_table_awaited = False
        if conflicts and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)
        self._show_choices()

    def _chosen(self) -> Conflict | None:
        rows = self.table.selectionModel().selectedRows()
        return self.model.conflict(rows[0].row()) if rows else None

    def _show_choices(self) -> None:
        is_chosen = self._chosen() is not None
        self.decide_button.setEnabled(is_chosen)
        self.show_line.setEnabled(is_chosen)

    def _take_double_click(self, _: QModelIndex) -> None:
        self.ask_for_decision()

    def _offer(self, place: QPoint) -> None:
        """Offer what can be done about a line, also by the menu key."""
        if self._chosen() is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.decide_button.text()).triggered.connect(self.ask_for_decision)
        menu.addAction(self.show_line.text()).triggered.connect(self._want_line)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _want_line(self) -> None:
        if (conflict := self._chosen()) is not None:
            self.line_wanted.emit(conflict.double.second.id)

    def _tell_decided(self, _: JournalEntry) -> None:
        self.strip.hide()
        self.title.say(self.tr("Noted in the journal."))
        self.refresh()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell_undecided(self, error: CheckinError) -> None:
        self.strip.tell(trouble_words(error))

    def _fail(self, error: CheckinError) -> None:
        self.title.say(trouble_words(error), urgent=True)
