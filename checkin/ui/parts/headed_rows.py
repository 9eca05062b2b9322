"""What all flat tables with headings share."""

from collections.abc import Sized
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class HeadedRows(QAbstractTableModel):
    """Rows under headings; who inherits from it has the rows, and counts and names the columns."""

    columns = 0
    at_end: frozenset[int] = frozenset()  # columns whose headings stand at their end, as numbers do

    def rows(self) -> Sized:
        """Give what is in the rows."""
        raise NotImplementedError

    def headings(self) -> tuple[str, ...]:
        """Give the words above the columns."""
        raise NotImplementedError

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows())

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else self.columns

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - Qt's own
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self.at_end:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return self.headings()[section] if role == Qt.ItemDataRole.DisplayRole else None
