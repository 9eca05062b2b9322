"""What each column of a list is: a chooser above its first cells."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from checkin.core.lists.attendee_list import Field
from checkin.services.lists.lists_in import ListLook
from checkin.ui.lists.list_words import field_word
from checkin.ui.parts.choice_box import ChoiceBox
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import plain_label, restyle, rule
from checkin.ui.troubles.trouble_words import said_anew

_MOST_COLUMNS = 120
_NARROWEST, _WIDEST = 42, 56  # steps


class ColumnChoice(QFrame):
    """A list's columns side by side, each with what it is and what stands in it."""

    chosen = Signal(object)  # tuple[Field | None, ...]: what all columns are now

    def __init__(self, look: Look) -> None:
        """Begin without a list."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._meanings: list[Field | None] = []
        self._header: tuple[str, ...] = ()
        self._choosers: list[FieldChooser] = []
        self._cells: list[list[ElidedLabel]] = []
        self._title, self._told = plain_label(self.tr("What each column is")), ElidedLabel()
        self._trouble = plain_label(wraps=True)
        self._trouble.setObjectName("blame")
        self._area = QScrollArea()
        self._area.setObjectName("columns")
        self._area.setWidgetResizable(True)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        self._head.addWidget(self._told, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._blame = QHBoxLayout()
        self._blame.addWidget(self._trouble)
        self._column.addLayout(self._blame)
        self._column.addWidget(self._area)

    @property
    def choosers(self) -> Sequence["FieldChooser"]:
        """The choosers of the columns, in their order."""
        return tuple(self._choosers)

    def show_look(self, look: ListLook) -> None:
        """Show what a list was read as; columns that are already shown keep their place."""
        if look.header != self._header or not self._choosers:
            self._fill(look)
        self._meanings = list(look.wish.meanings)
        for number, chooser in enumerate(self._choosers):
            chooser.show_choice(self._meanings[number], is_blamed=number in look.blamed)
        self._show_cells(look)
        self._trouble.setText(said_anew(look.trouble))
        self._trouble.setVisible(bool(look.trouble))
        extra = sum(each is None for each in self._meanings)
        told = self.tr("%n columns are kept as extra", "", extra) if extra else ""
        if (left := len(self._header) - len(self._choosers)) > 0:
            more = self.tr("%n more are not shown, and kept as extra", "", left)
            told = f"{told} · {more}"
        self._told.setText(told)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._column.setContentsMargins(px(4), px(look.by_size(4, 2)), 1, 1)
        self._column.setSpacing(px(look.by_size(2, 1)))
        self._head.setContentsMargins(0, 0, px(4), 0)
        self._head.setSpacing(px(4))
        self._title.setFont(look.font(1.2, 600))
        self._told.setFont(look.font(0.9))
        self._told.set_colour(look.theme.muted)
        self._trouble.setFont(look.font(1, 600))
        self._blame.setContentsMargins(0, 0, px(4), 0)
        for chooser in self._choosers:
            chooser.setMinimumHeight(px(look.by_size(8, 7.5)))
            chooser.setFont(look.font(1, 600 if chooser.field else 400))
        for cells in self._cells:
            for row, cell in enumerate(cells):
                cell.setVisible(row <= self._rows_shown())
                cell.setFixedHeight(px(look.by_size(7, 6)) if row else px(5.5))
                cell.setFont(look.font(1 if row else 0.9))
                cell.set_colour(look.theme.text if row else look.theme.muted)
        self._area.setFixedHeight(self._height())

    def _rows_shown(self) -> int:
        return 4 if not self._look.is_small else 2

    def _height(self) -> int:
        px, look = self._look.px, self._look
        rows = self._rows_shown() * px(look.by_size(7, 6))
        return px(5.5) + px(look.by_size(8, 7.5)) + px(2) + rows + px(5)

    def _fill(self, look: ListLook) -> None:
        """Build a chooser and cells for every column."""
        self._header = look.header
        inside = QWidget()
        inside.setObjectName("columnsInside")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, self._look.px(4), 0)
        grid.setHorizontalSpacing(self._look.px(3))
        grid.setVerticalSpacing(0)
        self._choosers, self._cells = [], []
        for number, name in enumerate(self._header[:_MOST_COLUMNS]):
            chooser = FieldChooser(self._look, name)
            chooser.activated.connect(self._take_choices)
            cells = [ElidedLabel(name), *(ElidedLabel() for _ in range(4))]
            grid.addWidget(cells[0], 0, number)
            grid.addWidget(chooser, 1, number)
            for row, cell in enumerate(cells[1:], 2):
                grid.addWidget(cell, 2 * row, number)
            grid.setColumnMinimumWidth(number, self._width(look, number))
            grid.setColumnStretch(number, 1)
            self._choosers.append(chooser)
            self._cells.append(cells)
        for row in range(3, 6):
            grid.addWidget(rule(), 2 * row - 1, 0, 1, max(1, len(self._choosers)))
        grid.setRowMinimumHeight(2, self._look.px(1))
        grid.setRowStretch(12, 1)
        self._area.setWidget(inside)
        self.dress()

    def _show_cells(self, look: ListLook) -> None:
        for number, cells in enumerate(self._cells):
            for row, cell in enumerate(cells[1:]):
                told = look.sample[row] if row < len(look.sample) else ()
                text = told[number] if number < len(told) else ""
                cell.setText(" ".join(text.split()))

    def _width(self, look: ListLook, column: int) -> int:
        """Give a column room for what stands in it, within reason."""
        metrics, px = self.fontMetrics(), self._look.px
        texts = [self._header[column], *(row[column] for row in look.sample if column < len(row))]
        longest = max(metrics.horizontalAdvance(text[:60]) for text in texts)
        return min(max(longest + px(2), px(_NARROWEST)), px(_WIDEST))

    def _take_choices(self) -> None:
        """Hear that somebody chose what a column is."""
        for number, chooser in enumerate(self._choosers):
            self._meanings[number] = chooser.field
        self.chosen.emit(tuple(self._meanings))


class FieldChooser(ChoiceBox):
    """Chooses what one column is."""

    def __init__(self, look: Look, column: str) -> None:
        """Offer every field, and none."""
        super().__init__(look)
        self._fields: tuple[Field | None, ...] = (*Field, None)
        for field in self._fields:
            self.addItem(field_word(field) if field else self.tr("Keep as extra"))
        self.setAccessibleName(self.tr("What “{column}” is").format(column=column))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMaxVisibleItems(len(self._fields))

    @property
    def field(self) -> Field | None:
        """What the column is now; None where it is kept as extra."""
        return self._fields[self.currentIndex()]

    def show_choice(self, field: Field | None, *, is_blamed: bool) -> None:
        """Show what the column is, and whether that cannot be."""
        self.setCurrentIndex(self._fields.index(field))
        self.setProperty("extra", field is None)
        self.setProperty("blamed", is_blamed)
        self.setFont(self._look.font(1, 600 if field else 400))
        restyle(self)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(24), super().minimumSizeHint().height())
