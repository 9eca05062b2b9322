"""Help: the keys of the page that is shown, over it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from checkin.ui.page import KeyHelp
from checkin.ui.parts.widgets import KeyButton, plain_label

if TYPE_CHECKING:
    from checkin.ui.parts.look import Look

_COLUMNS = 2


class KeyCard(QFrame):
    """Lists keys until Esc, F1 or a scan."""

    closed = Signal()

    def __init__(self, look: Look, parent: QWidget, *, has_event: bool = True) -> None:
        """Stay out of sight until help is asked for; without an event fewer keys do something."""
        super().__init__(parent)
        self.setObjectName("card")
        self._look, self._has_event = look, has_event
        self._cells: list[QLabel] = []
        self._title = plain_label(self.tr("Keys of this page"))
        self._close = KeyButton(look, self.tr("Close"), self.tr("Esc"))
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.leave)
        self._grid = QGridLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(self._grid)
        self._column.addStretch(1)
        self._column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    def everywhere(self) -> tuple[KeyHelp, ...]:
        """Give the keys that do the same on every page."""
        in_event = (
            KeyHelp("F2", self.tr("To the desk, field empty")),
            KeyHelp("F6", self.tr("Register a walk-in")),
            KeyHelp(self.tr("Ctrl+1 …"), self.tr("The pages, in their order")),
            KeyHelp("Ctrl+I", self.tr("Import a list")),
        )
        return (
            KeyHelp("F1", self.tr("This help")),
            *(in_event if self._has_event else ()),
            KeyHelp("Ctrl+O", self.tr("Open another event")),
            KeyHelp("Ctrl+N", self.tr("Make a new event")),
            KeyHelp("Ctrl+,", self.tr("Preferences")),
            KeyHelp("F11", self.tr("Full screen")),
            KeyHelp("Tab", self.tr("To the next control")),
        )

    def show_keys(self, keys: tuple[KeyHelp, ...], place: QRect) -> None:
        """Show keys over a page's place."""
        for cell in self._cells:
            self._grid.removeWidget(cell)
            cell.deleteLater()
        self._cells = []
        every = (*keys, *self.everywhere())
        rows = -(-len(every) // _COLUMNS)
        for number, told in enumerate(every):
            column = number // rows * 2
            for step, text in enumerate(told):
                cell = plain_label(text)
                cell.setFont(self._look.font(1.05, 400 if step else 700))
                self._grid.addWidget(cell, number % rows, column + step)
                self._cells.append(cell)
        self.dress()
        self.lie_over(place)
        self.raise_()
        self.show()
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Go out of sight, and give the keyboard back."""
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        margin = look.px(look.by_size(8, 5))
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(look.px(look.by_size(6, 4)))
        self._grid.setHorizontalSpacing(look.px(6))
        self._grid.setVerticalSpacing(look.px(look.by_size(3.5, 2)))
        self._title.setFont(look.font(1.7, 600))
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1)

    def lie_over(self, place: QRect) -> None:
        """Lie in the middle of a page's place."""
        margin = self._look.px(self._look.by_size(6, 3))
        room = place.adjusted(margin, margin, -margin, -margin)
        height = min(room.height(), self.sizeHint().height())
        width = min(room.width(), self._look.px(220))
        self.setGeometry(
            room.x() + (room.width() - width) // 2, room.y() + (room.height() - height) // 3,
            width, height,
        )  # fmt: skip
