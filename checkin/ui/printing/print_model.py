"""Badges on their way, for a table."""

from collections.abc import Sized
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import QObject, Qt

from checkin.core.badges.print_job import PrintJob, PrintLine
from checkin.ui.parts.headed_rows import HeadedRows, Index
from checkin.ui.parts.ruled_table import LOOKS, CellLook
from checkin.ui.parts.widgets import plain_tip
from checkin.ui.printing.print_words import ICONS, SHAPES, state_word, why, why_it_waits
from checkin.ui.words import moment_words

STATE, NAME, CATEGORY, PRINTER, ASKED, WHY = range(6)


class PrintModel(HeadedRows):
    """Badges in the order in which they are given: first those that somebody has to look at."""

    columns = WHY + 1

    def __init__(self, parent: QObject) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.lines: tuple[PrintLine, ...] = ()
        self._now: datetime | None = None
        self._zone: tzinfo | None = None

    def show_lines(self, lines: tuple[PrintLine, ...], now: datetime, zone: tzinfo) -> None:
        """Show other lines; rows that stay keep their place."""
        self._now, self._zone = now, zone
        if [each.job.id for each in lines] == [each.job.id for each in self.lines]:
            self.lines = lines
            if lines:
                end = self.index(len(lines) - 1, WHY)
                self.dataChanged.emit(self.index(0, 0), end)
            return
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def job(self, row: int) -> PrintJob:
        """Give the job in a row."""
        return self.lines[row].job

    def rows(self) -> Sized:
        """Give what is in the rows."""
        return self.lines

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        return (
            self.tr("State"), self.tr("Badge of"), self.tr("Category"), self.tr("Printer"),
            self.tr("Asked for"), self.tr("Why"),
        )  # fmt: skip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own
        line = self.lines[index.row()]
        if role == LOOKS:
            return _look(line.job, index.column())
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(line, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(line, index.column()))
        return None

    def _text(self, line: PrintLine, column: int) -> str:
        job = line.job
        match column:
            case 0:
                return state_word(job.state)
            case 1:
                return line.name
            case 2:
                return job.category
            case 3:
                return line.printer or (line.off.name if line.off else "")
            case 4:
                if self._now is None or self._zone is None:
                    return ""
                return moment_words(job.asked_at, self._now, self._zone)
            case _:
                if self._now is None or self._zone is None:
                    return why(job)
                return why_it_waits(line, self._now, self._zone)


def _look(job: PrintJob, column: int) -> CellLook:
    if column == STATE:
        icon = ICONS.get(job.state, "")
        return CellLook(600, verdict=SHAPES.get(job.state), icon=icon)
    return CellLook(is_muted=column not in {NAME, WHY})
