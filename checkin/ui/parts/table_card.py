"""A card with a table in it, as the pages that show one have it."""

from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.parts.focus_ring import FocusRing


class TableCard(QFrame):
    """A table, or what is said in its place while it has no rows; and what stands below."""

    def __init__(self, table: QWidget, empty: QWidget, *below: QWidget) -> None:
        """Begin without rows."""
        super().__init__()
        self.setObjectName("card")
        self._table, self._empty = table, empty
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(table)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._stack, 1)
        for each in below:
            inside.addWidget(each)
        self.ring = FocusRing(table, around=self)

    def show_table(self, *, has_rows: bool) -> None:
        """Show the table where it has rows."""
        self._stack.setCurrentWidget(self._table if has_rows else self._empty)
