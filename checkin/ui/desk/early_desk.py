"""What is seen of the desk at a start: its frame and its field, in their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.desk.desk_board import DeskBoard
from checkin.ui.frame import page_titles, rail_width, status_height

if TYPE_CHECKING:
    from checkin.ui.parts.look import Look


class EarlyDesk(QWidget):
    """The grounds of rail and status line around the desk's own board.

    It is painted before everything else is loaded. The board is then taken over by the desk's
    page, at the same place; nobody presses a key meanwhile (see `FirstPaint`).
    """

    def __init__(self, look: Look) -> None:
        """Begin with a board that has its field alone."""
        super().__init__()
        self.setObjectName("page")
        self._look = look
        self.board = DeskBoard(look)
        self._rail, self._status = QWidget(), QWidget()
        self._rail.setObjectName("rail")
        self._status.setObjectName("statusLine")
        across = QHBoxLayout()
        across.setSpacing(0)
        across.addWidget(self._rail)
        across.addWidget(self.board, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(across, 1)
        column.addWidget(self._status)
        self._measure()

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._measure()
        self.board.dress()

    def _measure(self) -> None:
        self._rail.setFixedWidth(rail_width(self._look, page_titles()))
        self._status.setFixedHeight(status_height(self._look))
