"""People who were let in twice, for a table."""

from collections.abc import Sized
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QObject, Qt

from checkin.core.journal import JournalEntry
from checkin.core.scan import Verdict
from checkin.services.journal.conflicts import Conflict
from checkin.ui.local_forms import DayForm, clock_words, date_words
from checkin.ui.parts.headed_rows import HeadedRows, Index
from checkin.ui.parts.ruled_table import LOOKS, CellLook
from checkin.ui.parts.widgets import plain_tip

STATE, WHO, LIST, FIRST, SECOND, CLOCK, DECISION = range(7)
_MINUTE = 60
_HOUR = 60 * _MINUTE


class ConflictsModel(HeadedRows):
    """Double admissions, the newest first."""

    columns = DECISION + 1

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.conflicts: tuple[Conflict, ...] = ()
        self._now: datetime | None = None
        self._zone: tzinfo | None = None

    def show_conflicts(self, conflicts: tuple[Conflict, ...], now: datetime, zone: tzinfo) -> None:
        """Show what was found; rows that stay keep their place."""
        self._now, self._zone = now, zone
        newest = tuple(reversed(conflicts))
        if [_key(each) for each in newest] == [_key(each) for each in self.conflicts]:
            self.conflicts = newest
            if newest:
                end = self.index(len(newest) - 1, DECISION)
                self.dataChanged.emit(self.index(0, 0), end)
            return
        self.beginResetModel()
        self.conflicts = newest
        self.endResetModel()

    def conflict(self, row: int) -> Conflict:
        """Give what is in a row."""
        return self.conflicts[row]

    def rows(self) -> Sized:
        """Give what is in the rows."""
        return self.conflicts

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            self.tr("State"), self.tr("Who"), self.tr("List"), self.tr("First"),
            self.tr("Again"), self.tr("Clocks"), self.tr("What was decided"),
        )  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        conflict, column = self.conflicts[index.row()], index.column()
        if role == LOOKS:
            return _look(conflict, column)
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(conflict, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            is_unmeasured = column == CLOCK and conflict.offset is None
            told = self.tr("The difference of the clocks was not measured: no server told a line.")
            return plain_tip(told if is_unmeasured else self._text(conflict, column))
        return None

    def _text(self, conflict: Conflict, column: int) -> str:
        first, second = conflict.double.first, conflict.double.second
        match column:
            case 0:
                is_open = conflict.decision is None
                return self.tr("Undecided") if is_open else self.tr("Decided")
            case 1:
                return ", ".join(filter(None, (conflict.name, conflict.company)))
            case 2:
                return conflict.list_name
            case 3:
                return self._when(first)
            case 4:
                return self._when(second)
            case 5:
                return self._clocks(conflict.offset)
            case _:
                return conflict.decision.reason if conflict.decision else ""

    def _when(self, line: JournalEntry) -> str:
        """Say when and where: "12:31:07, Desk 2", with the day unless it is today."""
        if self._zone is None or self._now is None:
            return ""
        at = line.at.astimezone(self._zone)
        told = self.tr("{time}, {desk}").format(time=clock_words(at, seconds=True), desk=line.desk)
        if at.date() == self._now.astimezone(self._zone).date():
            return told
        return f"{date_words(at.date(), DayForm.BRIEF)} {told}"

    def _clocks(self, offset: float | None) -> str:
        """Say how far the server's clock is from this computer's, as it was measured."""
        if offset is None:
            return self.tr("Not measured")
        size = abs(offset)
        if size < 1:
            return self.tr("Alike")
        if size < _MINUTE:
            told = self.tr("{count} s").format(count=round(size))
        elif size < _HOUR:
            told = self.tr("{count} min").format(count=round(size / _MINUTE))
        else:
            told = self.tr("{count} h").format(count=round(size / _HOUR))
        ahead, behind = self.tr("Server {time} ahead"), self.tr("Server {time} behind")
        return (ahead if offset > 0 else behind).format(time=told)


def _key(conflict: Conflict) -> tuple[str, str]:
    return conflict.double.first.id, conflict.double.second.id


def _look(conflict: Conflict, column: int) -> CellLook:
    if column == STATE:
        is_open = conflict.decision is None
        return CellLook(600, verdict=Verdict.ALREADY_ADMITTED if is_open else Verdict.ADMITTED)
    return CellLook(is_muted=column in {LIST, CLOCK})
