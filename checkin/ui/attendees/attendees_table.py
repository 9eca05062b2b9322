"""The table of attendees with its foot: sorted by its head, several may be selected."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, tzinfo

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from checkin.core.code import printable
from checkin.core.directory import Listing, PersonRow, SortBy, Wish
from checkin.ui.attendees.attendee_cells import AttendeeCells
from checkin.ui.attendees.attendees_model import SORTED_BY, AttendeesModel, Column
from checkin.ui.desk.evidence import at_list
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label
from checkin.ui.words import brief_moment, clock_time

_COMES_LATEST_FIRST = frozenset({SortBy.FIRST_IN})
_LONGEST_NAME = 24  # letters of a list's name
_MOST_KEPT = 5_000  # selected people who stay selected when others are listed


class AttendeesTable(QFrame):
    """Rows of people; whoever wants more than is shown asks its model."""

    picked = Signal(object)  # tuple of numbers: who is selected now
    opened = Signal(int)  # number: Enter, a double click
    everybody_wanted = Signal()
    sorted_by = Signal(object)  # Wish, of which only the order counts

    def __init__(self, look: Look) -> None:
        """Begin with nobody."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._listing: Listing | None = None
        self._picked: tuple[int, ...] = ()
        self._lists: Mapping[str, str] = {}
        self._is_narrow = False
        self.model = AttendeesModel()
        self.view = QTableView()
        self._cells = AttendeeCells(look, self.view)
        self._build()
        self.dress()

    def show_listing(self, listing: Listing, first: Sequence[PersonRow]) -> None:
        """Show people; who was selected stays so, and the place in the list where it can."""
        before = self._listing
        is_same_wish = before is not None and before.wish == listing.wish
        top = self._top() if is_same_wish else None
        picked = self._picked
        self._listing = listing
        if self.model.show(listing, first):
            self._pick_again(picked)
            place = _place_of(listing.people, top)
            if place is None:
                self.view.scrollToTop()
            else:
                hint = QAbstractItemView.ScrollHint.PositionAtTop
                self.view.scrollTo(self.model.index(place, Column.NAME), hint)
        self._nobody.setVisible(not listing.people)
        self.view.setVisible(bool(listing.people))
        self._show_counts()

    def name_lists(self, names: Mapping[str, str]) -> None:
        """Name all check-in lists by id: where there are several, it is said inside which."""
        self._lists = names
        self._show_counts()

    def show_time(self, now: datetime, zone: tzinfo) -> None:
        """Say when the rows were read."""
        self.model.set_time(now, zone)
        self._updated.setText(self.tr("Updated {time}").format(time=clock_time(now, zone)))

    def pick(self, number: int) -> None:
        """Select one person and bring them into sight."""
        place = _place_of(self.model.people, number)
        if place is not None:
            self.view.selectRow(place)
            hint = QAbstractItemView.ScrollHint.PositionAtCenter
            self.view.scrollTo(self.model.index(place, Column.NAME), hint)

    def pick_all(self) -> None:
        """Select everybody shown."""
        self.view.selectAll()

    def take_focus(self) -> None:
        """Give the keyboard to the rows, and begin at the first."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.model.people and not self.view.selectionModel().hasSelection():
            self.view.selectRow(max(0, self.view.currentIndex().row()))

    def set_narrow(self, *, narrow: bool) -> None:
        """Offer the way to what can be done where it does not stand beside the table."""
        self._is_narrow = narrow
        self._show_counts()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        px = look.px
        self._cells.dress()
        self.view.verticalHeader().setDefaultSectionSize(px(9))
        head = self.view.horizontalHeader()
        head.setFont(look.font(0.9, 600))
        head.setFixedHeight(px(9))
        self._set_widths()
        for label in (self._counts, self._updated):
            label.setFont(look.font(1))
        self._foot_layout.setContentsMargins(px(4), 0, px(4), 0)
        self._foot.setFixedHeight(px(9))
        self._more.setFixedHeight(px(7.5))
        self.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.view
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        ):
            self._open_current()
            return True
        if watched is self.view.viewport() and event.type() == QEvent.Type.Resize:
            self._set_widths()
        return super().eventFilter(watched, event)

    def _build(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.setItemDelegate(self._cells)
        view.setObjectName("attendees")
        view.setAccessibleName(self.tr("Attendees"))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = view.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.sectionClicked.connect(self._sort)
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)
        view.doubleClicked.connect(self._open_current)
        view.selectionModel().selectionChanged.connect(self._tell_picked)
        view.selectionModel().currentRowChanged.connect(self._move_ring)
        self._counts, self._updated = plain_label(muted=True), plain_label(muted=True)
        self._more = KeyButton(self._look, self.tr("What to do with them"), icon="right")
        self._more.setAutoDefault(False)
        self._more.hide()
        self._more.clicked.connect(self._open_picked)
        self._foot = QWidget()
        self._foot_layout = QHBoxLayout(self._foot)
        self._foot_layout.addWidget(self._counts, 1)
        self._foot_layout.addWidget(self._updated)
        self._foot_layout.addWidget(self._more)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(view, 1)
        column.addWidget(self._build_nobody(), 1)
        column.addWidget(self._foot)

    def _build_nobody(self) -> QWidget:
        self._nobody = QWidget()
        self._nobody.setObjectName("bare")
        words = plain_label(
            self.tr("Nobody found. Try fewer letters, or the company."), muted=True, wraps=True
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        everybody = KeyButton(self._look, self.tr("Show everybody"), self.tr("Esc"))
        everybody.setAutoDefault(False)
        everybody.clicked.connect(self.everybody_wanted)
        column = QVBoxLayout(self._nobody)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(everybody, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._nobody.hide()
        return self._nobody

    def _move_ring(self) -> None:
        """Paint anew: the ring goes round a whole row, of which Qt repaints one cell alone."""
        self.view.viewport().update()

    def _set_widths(self) -> None:
        """Give name and company two parts each of what is left, as the others fit their words."""
        look = self._look
        measure = QFontMetrics(look.font(1)).horizontalAdvance
        fixed = {
            Column.STANDING: look.px(13),
            Column.COUNTRY: measure("Netherlands") + look.px(4.5),
            Column.CATEGORY: measure("Cluster manager") + look.px(9.5),
            Column.FIRST_IN: max(measure("First in ▲"), measure(_another_day())) + look.px(6),
        }
        room = self.view.viewport().width()
        if room < look.px(150):
            fixed[Column.COUNTRY] = 0
            fixed[Column.STANDING] = look.px(10)
        self.view.setColumnHidden(Column.COUNTRY, fixed[Column.COUNTRY] == 0)
        left = max(look.px(50), room - sum(fixed.values()))
        widths = fixed | {Column.NAME: left - left * 47 // 100, Column.COMPANY: left * 47 // 100}
        for column, width in widths.items():
            if width:
                self.view.setColumnWidth(column, width)

    def _sort(self, section: int) -> None:
        by = SORTED_BY[Column(section)]
        wish = self._listing.wish if self._listing else Wish()
        descending = by in _COMES_LATEST_FIRST
        if wish.by is by:
            descending = not wish.descending
        self.sorted_by.emit(Wish(by=by, descending=descending))

    def _open_current(self) -> None:
        place = self.view.currentIndex().row()
        if 0 <= place < len(self.model.people):
            self.opened.emit(self.model.people[place])

    def _open_picked(self) -> None:
        if self._picked:
            self.opened.emit(self._picked[0])

    def _tell_picked(self) -> None:
        picked: list[int] = []
        selection = self.view.selectionModel().selection()
        for part in map(selection.at, range(selection.size())):
            picked += self.model.people[part.top() : part.bottom() + 1]
        self._picked = tuple(picked)
        self._show_counts()
        self.picked.emit(self._picked)

    def _pick_again(self, picked: tuple[int, ...]) -> None:
        """Select those who were, where they are still listed; a new model has nobody selected."""
        self._picked = ()
        if 0 < len(picked) <= _MOST_KEPT:
            wanted = set(picked)
            places = [p for p, number in enumerate(self.model.people) if number in wanted]
            selection = QItemSelection()
            for place in places:
                selection.select(
                    self.model.index(place, 0), self.model.index(place, len(Column) - 1)
                )
            flags = QItemSelectionModel.SelectionFlag
            if places:
                here = self.model.index(places[0], Column.NAME)
                self.view.selectionModel().setCurrentIndex(here, flags.NoUpdate)
            self.view.selectionModel().select(selection, flags.ClearAndSelect)
        if picked and not self._picked:
            self.picked.emit(())

    def _top(self) -> int | None:
        place = self.view.rowAt(0)
        return self.model.people[place] if 0 < place < len(self.model.people) else None

    def _show_counts(self) -> None:
        listing = self._listing
        if listing is None:
            self._counts.setText(self.tr("Reading the attendees…"))
            return
        self._more.setVisible(self._is_narrow and len(self._picked) > 1)
        self._updated.setVisible(self._more.isHidden())
        shown = len(listing.people)
        told = [self.tr("1 person") if shown == 1 else self.tr("%n people", "", shown)]
        if shown != listing.total:
            told = [self.tr("{count} of %n people", "", listing.total).format(count=shown)]
        name = self._lists.get(listing.wish.list_id, "") if len(self._lists) > 1 else ""
        inside = self.tr("{count} inside").format(count=listing.inside)
        told.append(at_list(inside, printable(name, _LONGEST_NAME)))
        if self._picked:
            told.append(self.tr("%n selected", "", len(self._picked)))
        self._counts.setText("     ".join(told))


def _place_of(people: tuple[int, ...], number: int | None) -> int | None:
    try:
        return None if number is None else people.index(number)
    except ValueError:
        return None


def _another_day() -> str:
    """Say a moment of another day as wide as any is."""
    moment = datetime(2000, 9, 28, 22, 58, tzinfo=UTC)
    return brief_moment(moment, moment + timedelta(days=1), UTC)
