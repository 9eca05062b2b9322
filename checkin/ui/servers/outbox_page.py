"""The outbox: one row for each line that a target does not have, and what can be done."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from checkin.core.errors import CheckinError
from checkin.core.servers.outbox import Target
from checkin.services.servers.outbox_pages import (
    OutboxCounts,
    OutboxFilter,
    OutboxRow,
    OutboxSort,
)
from checkin.services.station import Occasion
from checkin.ui.page import KeyHelp, Page
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.empty_state import EmptyState
from checkin.ui.parts.look import Look
from checkin.ui.parts.ruled_table import RuledTable
from checkin.ui.parts.table_card import TableCard
from checkin.ui.parts.title_row import TitleRow
from checkin.ui.parts.widgets import plain_label, rule
from checkin.ui.servers.outbox_card import OutboxCard, dismissable, retriable
from checkin.ui.servers.outbox_deeds import OutboxDeeds
from checkin.ui.servers.outbox_model import ANSWER, OutboxModel, Telling
from checkin.ui.servers.outbox_words import sort_word, target_name
from checkin.ui.servers.sync_session import SyncSession
from checkin.ui.session import DeskSession
from checkin.ui.troubles.trouble_words import trouble_words

_REFRESH_MS = 2_000
_MANY, _REFRESH_MANY_MS = 5_000, 15_000  # so many rows are found anew less often


class OutboxPage(Page):
    """Reads the outbox anew while it is looked at; nothing in it goes away silently."""

    servers_wanted = Signal()  # the page of what is connected

    def __init__(self, look: Look, session: DeskSession, syncing: SyncSession) -> None:
        """Show nothing yet."""
        super().__init__(look)
        self._session, self._syncing = session, syncing
        self._occasion: Occasion | None = None
        self._is_table_awaited = False  # it gets the keyboard once it has rows
        self._asked = self._shown = OutboxFilter()
        self._timer = QTimer(self)
        self._timer.setInterval(_REFRESH_MS)
        self._build()
        self._connect_parts()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to the table, or to what is offered in its place."""
        self._is_table_awaited = not self.model.rowCount()
        focused = self.servers if self._is_table_awaited else self.table
        focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page; for F1."""
        return (
            KeyHelp("↑ ↓", self.tr("Go through the lines; with Shift choose several")),
            KeyHelp(self.tr("Alt+1 …"), self.tr("Choose a reason")),
            KeyHelp(self.tr("Menu"), self.tr("What can be done about the chosen lines")),
        )

    def show_occasion(self, occasion: Occasion) -> None:
        """Take over event and lists."""
        self._occasion = occasion
        if self.isVisible():
            self.refresh()

    def show_stuck(self) -> None:
        """Show what needs somebody."""
        self.sort.setCurrentIndex(self.sort.findData(OutboxSort.STUCK))
        self.refresh()

    def refresh(self) -> None:
        """Read the outbox anew."""
        wanted = OutboxFilter(
            OutboxSort(self.sort.currentData()), int(self.target.currentData() or 0)
        )
        self._asked = wanted
        reader = self._session.reader
        reader.ask(
            lambda s: s.outbox_pages.find(wanted), partial(self._show_found, wanted), self._fail
        )
        reader.ask(lambda s: s.outbox_pages.counts(), self._show_counts, self._fail)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        margin, gap = px(look.by_size(6, 3)), px(look.by_size(4, 2))
        self._outer.setContentsMargins(margin, gap, margin, margin - px(1))
        self._outer.setSpacing(gap)
        self._filters.setSpacing(px(2))
        for part in (self.title, self.deeds, self.table, self.empty, self.card):
            part.dress()
        for chooser in (self.sort, self.target):
            chooser.setMinimumHeight(px(look.by_size(10, 9)))
        self._foot.setFont(look.font())
        self._foot.setContentsMargins(px(4), px(2), px(4), px(2))
        small = look.is_small
        self.table.share(
            (34, 0), (24, 0), (28, 0), (20, 3), (16, 1), (20, 3), (18, 0),
            (0 if small else 30, 0), (24, 5),
        )  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.reader.ask(lambda s: s.outbox_pages.targets(), self._show_targets, self._fail)
        self.refresh()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def _build(self) -> None:
        look = self._look
        self.title = TitleRow(look, self.tr("Outbox"))
        self.servers = self.title.add_button(self.tr("&Registration servers"), icon="link")
        self.send_all = self.title.add_button(
            self.tr("&Send everything now"), icon="outbox", primary=True
        )
        self.sort, self.target = ChoiceBox(look), ChoiceBox(look)
        self.sort.setAccessibleName(self.tr("Which lines"))
        self.target.setAccessibleName(self.tr("Where they go"))
        for sort in OutboxSort:
            self.sort.addItem(sort_word(sort), sort.value)
        self.target.addItem(self.tr("All targets"), 0)
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.sort)
        self._filters.addWidget(self.target)
        self._filters.addStretch(1)
        self.deeds = OutboxDeeds(look, self._session, self._syncing)
        self.model = OutboxModel(self)
        self.table = RuledTable(look, self.model, self.tr("Lines of the outbox"))
        self.table.setSelectionMode(RuledTable.SelectionMode.ExtendedSelection)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.empty = EmptyState(look, "outbox", self.tr("Show &everything unsent"))
        self._foot = plain_label(muted=True)
        self.card = OutboxCard(look)
        self._framed = TableCard(self.table, self.empty, rule(), self._foot)
        self._outer = QVBoxLayout(self)
        self._outer.addWidget(self.title)
        self._outer.addLayout(self._filters)
        self._outer.addWidget(self.deeds)
        self._outer.addWidget(self._framed, 1)
        self._outer.addWidget(self.card)

    def _connect_parts(self) -> None:
        self._timer.timeout.connect(self.refresh)
        for chooser in (self.sort, self.target):
            chooser.activated.connect(self.refresh)
        self.model.wanted.connect(self._read)
        self.model.dataChanged.connect(self._show_chosen)
        self.model.modelReset.connect(self._show_chosen)
        self.table.selectionModel().selectionChanged.connect(self._show_chosen)
        self.table.customContextMenuRequested.connect(self._offer)
        self.table.doubleClicked.connect(self._retry_one)
        self.empty.action.clicked.connect(self._show_everything)
        self.servers.clicked.connect(self.servers_wanted)
        self.send_all.clicked.connect(self.deeds.send_all)
        self.card.retry.clicked.connect(self._retry)
        self.card.edit.clicked.connect(self._edit)
        self.card.dismiss.clicked.connect(self._dismiss)
        self.deeds.said.connect(self.title.say)
        self.deeds.failed.connect(self._fail)
        self.deeds.done.connect(self.refresh)
        self.deeds.closed.connect(self.table.setFocus)
        self._syncing.changed.connect(self._look_again)

    def _look_again(self) -> None:
        if self.isVisible():
            self.refresh()

    def _read(self, keys: tuple[int, ...]) -> None:
        self._session.reader.ask(
            lambda s: s.outbox_pages.read(keys), partial(self.model.take, keys), self._fail
        )

    def _show_found(self, wanted: OutboxFilter, keys: Sequence[int]) -> None:
        if wanted != self._asked or self._occasion is None:
            return
        self._shown = wanted
        self._timer.setInterval(_REFRESH_MS if len(keys) < _MANY else _REFRESH_MANY_MS)
        event = self._occasion.event
        names = {each.id: each.name for each in self._occasion.lists}
        chosen = [row.key for row in self._chosen()]
        self.model.show_keys(keys, Telling(event.zone, names, self._session.now()))
        self._choose(chosen)
        self._show_empty()
        if self._is_table_awaited and keys and self.servers.hasFocus():
            self.take_focus()
        self._is_table_awaited = False

    def _show_empty(self) -> None:
        is_empty = not self.model.rowCount()
        if is_empty:
            is_all = self._shown == OutboxFilter()
            told = self.tr("Everything is sent.") if is_all else self.tr("No line is like this.")
            if is_all and not self._syncing.status.targets:
                told = self.tr("Nothing is connected that lines could go to.")
            self.empty.say(told, offers=not is_all)
        self._framed.show_table(has_rows=not is_empty)
        self.card.setVisible(not is_empty)

    def _show_everything(self) -> None:
        for chooser in (self.sort, self.target):
            chooser.setCurrentIndex(0)
        self.refresh()

    def _show_counts(self, counts: OutboxCounts) -> None:
        parts = [
            self.tr("%n lines wait", "", counts.waiting),
            self.tr("%n need somebody", "", counts.stuck),
        ]
        if counts.dismissed:
            parts.append(self.tr("%n dismissed", "", counts.dismissed))
        status = self._syncing.status
        if status.is_offline:
            parts.append(self.tr("offline by choice"))
        self._foot.setText(" · ".join(parts))
        left = sum(each.unsent + each.stuck for each in status.targets if each.target.is_left)
        has_lines = counts.waiting + counts.stuck > left
        self.send_all.setEnabled(has_lines and self._syncing.sends)

    def _show_targets(self, targets: tuple[Target, ...]) -> None:
        chosen = self.target.currentData()
        self.target.clear()
        self.target.addItem(self.tr("All targets"), 0)
        for each in targets:
            self.target.addItem(target_name(each.kind, each.place), each.id)
        self.target.setCurrentIndex(max(0, self.target.findData(chosen)))
        self.target.setVisible(len(targets) > 1)

    def _chosen(self) -> tuple[OutboxRow, ...]:
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(row for each in rows if (row := self.model.row(each)) is not None)

    def _choose(self, keys: list[int]) -> None:
        """Choose again what was chosen, where rows have moved."""
        if [row.key for row in self._chosen()] == keys or not keys:
            return
        flags = self.table.selectionModel().SelectionFlag
        self.table.clearSelection()
        for key in keys:
            if (place := self.model.place_of(key)) >= 0:
                self.table.selectionModel().select(
                    self.model.index(place, ANSWER), flags.Select | flags.Rows
                )

    def _show_chosen(self) -> None:
        self.card.show_rows(self._chosen())

    def _retry(self) -> None:
        self.deeds.retry(retriable(self._chosen()))

    def _retry_one(self, _: QModelIndex) -> None:
        self._retry()

    def _edit(self) -> None:
        if chosen := self._chosen():
            self.deeds.ask_for_code(chosen[0])

    def _dismiss(self) -> None:
        self.deeds.ask_to_dismiss(dismissable(self._chosen()))

    def _offer(self, place: QPoint) -> None:
        """Offer what can be done about the chosen lines, also by the menu key."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, do in (
            (self.card.retry, self._retry),
            (self.card.edit, self._edit),
            (self.card.dismiss, self._dismiss),
        ):
            action = menu.addAction(button.text())
            action.setEnabled(button.isEnabled())
            action.triggered.connect(do)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _fail(self, error: CheckinError) -> None:
        self.title.say(trouble_words(error), urgent=True)
