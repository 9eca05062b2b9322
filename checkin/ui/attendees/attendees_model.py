"""The table's rows: who was wished for, and those of them who were looked at."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from checkin.core.directory import Listing, PersonRow, SortBy
from checkin.ui.attendees.standing_words import standing_word
from checkin.ui.parts.timers import timer
from checkin.ui.words import brief_moment

# Rows that are read at once; a screen shows some twenty.
PAGE = 64
_KEPT = 64 * PAGE

ROW = int(Qt.ItemDataRole.UserRole)

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """What the table shows of a person, in this order."""

    STANDING = 0
    NAME = 1
    COMPANY = 2
    COUNTRY = 3
    CATEGORY = 4
    FIRST_IN = 5


SORTED_BY = {
    Column.STANDING: SortBy.STANDING,
    Column.NAME: SortBy.NAME,
    Column.COMPANY: SortBy.COMPANY,
    Column.COUNTRY: SortBy.COUNTRY,
    Column.CATEGORY: SortBy.CATEGORY,
    Column.FIRST_IN: SortBy.FIRST_IN,
}


class AttendeesModel(QAbstractTableModel):
    """Knows everybody by number, and the rows around those that were painted."""

    rows_wanted = Signal(object)  # tuple of numbers

    def __init__(self) -> None:
        """Begin with nobody."""
        super().__init__()
        self.people: tuple[int, ...] = ()
        self._rows: dict[int, PersonRow] = {}
        self._pages: set[int] = set()  # asked for since the last listing
        self._now: datetime | None = None
        self._zone: tzinfo | None = None
        self._wanted: set[int] = set()
        self._page_of: dict[int, int] = {}  # of the numbers asked for
        self._soon = timer(self, 0, self._want_rows)
        self._titles = (
            self.tr("State"), self.tr("Name"), self.tr("Company"), self.tr("Country"),
            self.tr("Category"), self.tr("First in"),
        )  # fmt: skip
        self._by: Column = Column.NAME
        self._is_descending = False

    def set_time(self, now: datetime, zone: tzinfo) -> None:
        """Show times as seen from now, in the event's zone."""
        self._now, self._zone = now, zone

    def show(self, listing: Listing, first: Sequence[PersonRow] = ()) -> bool:
        """Show other people, or the same anew; False where they and their order are the same."""
        self._pages.clear()
        self._page_of.clear()
        by = next(column for column, by in SORTED_BY.items() if by is listing.wish.by)
        if (by, listing.wish.descending) != (self._by, self._is_descending):
            self._by, self._is_descending = by, listing.wish.descending
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        is_other = listing.people != self.people
        if is_other:
            self.beginResetModel()
            self.people = listing.people
        if len(self._rows) > _KEPT:
            self._rows.clear()
        self._rows.update((row.number, row) for row in first)
        if first:
            # What comes next is read while the first rows are looked at.
            self._pages.add(0)
            self._wanted = {1}
            self._soon.start()
        if is_other:
            self.endResetModel()
        else:
            self._tell_changed(0, len(self.people) - 1)
        return is_other

    def show_rows(self, rows: Sequence[PersonRow]) -> None:
        """Take over rows that were wanted."""
        # Only what changed is painted anew, and only if somebody has looked at it.
        others = [row for row in rows if self._rows.get(row.number) != row]
        pages = {self._page_of.get(row.number, -1) for row in others} & self._pages
        self._rows.update((row.number, row) for row in others)
        if pages and self.people:
            last = min(len(self.people), (max(pages) + 1) * PAGE) - 1
            self._tell_changed(min(pages) * PAGE, last)

    def row(self, place: int) -> PersonRow | None:
        """Give the row at a place, if it was read already."""
        return self._rows.get(self.people[place]) if 0 <= place < len(self.people) else None

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own type
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            title = "" if section == Column.STANDING else self._titles[section]
            if section != self._by:
                return title
            return f"{title} {'▼' if self._is_descending else '▲'}".strip()
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return self._titles[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section == Column.FIRST_IN:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own type
        if role not in {ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        place = index.row()
        if not 0 <= place < len(self.people):
            return None
        row = self._look_at(place)
        if role == ROW:
            return row
        return "" if row is None else self._text(row, index.column())

    def _text(self, row: PersonRow, column: int) -> str:
        if column == Column.FIRST_IN:
            if row.first_in is None or self._now is None or self._zone is None:
                return ""
            return brief_moment(row.first_in, self._now, self._zone)
        texts = (standing_word(row.standing), row.name, row.company, row.country, row.category)
        return texts[column]

    def _look_at(self, place: int) -> PersonRow | None:
        page = place // PAGE
        if page not in self._pages:
            # With what comes next in either direction, so that scrolling meets rows.
            near = {page - 1, page, page + 1} - self._pages
            self._pages.add(page)
            self._wanted |= near
            self._soon.start()
        return self._rows.get(self.people[place])

    def _want_rows(self) -> None:
        asked = {
            number: page
            for page in sorted(page for page in self._wanted if page >= 0)
            for number in self.people[page * PAGE : (page + 1) * PAGE]
        }
        self._wanted.clear()
        self._page_of |= asked
        if asked:
            self.rows_wanted.emit(tuple(asked))

    def _tell_changed(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))
