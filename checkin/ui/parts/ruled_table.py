"""A table of plain rows with lines between them, painted; pages hand it a model."""

from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from checkin.core.scan import Verdict
from checkin.ui.parts.look import Look, colour
from checkin.ui.words import FAMILIES

LOOKS = Qt.ItemDataRole.UserRole + 1

_INSET = 3  # steps; the style sheet gives headings the same

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class CellLook:
    """How a cell is painted: its weight, and a verdict's shape or an icon before its text."""

    weight: int = 400
    is_muted: bool = False
    is_struck: bool = False
    is_at_end: bool = False
    verdict: Verdict | None = None
    icon: str = ""


PLAIN = CellLook()


class RuledTable(QTableView):
    """Rows of one height; columns share the width by what they were given."""

    def __init__(self, look: Look, model: QAbstractItemModel, name: str) -> None:
        """Show a model; `name` is the table's accessible name."""
        super().__init__()
        self._look = look
        self._shares: tuple[tuple[float, float], ...] = ()
        self.setObjectName("ruled")
        self.setAccessibleName(name)
        self.setModel(model)
        self.setItemDelegate(_CellPainter(look, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)

    def share(self, *shares: tuple[float, float]) -> None:
        """Give each column steps of its own, and its part of the width that is left.

        A column that is seen is never narrower than its heading.
        """
        self._shares = shares
        self._divide()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self.verticalHeader().setMinimumSectionSize(look.px(4))
        self.verticalHeader().setDefaultSectionSize(look.px(look.by_size(9, 8)))
        head = self.horizontalHeader()
        head.setFont(look.font(weight=600))
        head.setFixedHeight(look.px(look.by_size(9, 8)))
        self._divide()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        if not self._shares:
            return
        shown = [column for column, _ in enumerate(self._shares) if not self.isColumnHidden(column)]
        for column, width in self._widths(shown).items():
            self.setColumnWidth(column, width)

    def _widths(self, shown: list[int]) -> dict[int, int]:
        own = {column: self._look.px(self._shares[column][0]) for column in shown}
        parts = {column: self._shares[column][1] for column in shown}
        narrow, widths = shown, own
        while narrow:  # what their headings take is taken from the width that others share
            left = max(0, self.viewport().width() - sum(own.values()))
            every = sum(parts.values()) or 1.0
            widths = {column: own[column] + int(left * parts[column] / every) for column in shown}
            narrow = [column for column in shown if widths[column] < self._heading(column)]
            for column in narrow:
                own[column], parts[column] = self._heading(column), 0.0
        return widths

    def _heading(self, column: int) -> int:
        """Give the width of a heading; a column of no steps and no part is not to be seen."""
        is_seen = any(self._shares[column])
        return self.horizontalHeader().sectionSizeHint(column) if is_seen else 0


class _CellPainter(QStyledItemDelegate):
    """Paints ground, line, shape and text of a cell."""

    def __init__(self, look: Look, table: RuledTable) -> None:
        super().__init__(table)
        self._look = look
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        theme, rect = self._look.theme, option.rect
        told = index.data(LOOKS)
        cell = told if isinstance(told, CellLook) else PLAIN
        painter.save()
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, colour(theme.selection if is_chosen else theme.surface))
        painter.setPen(QPen(colour(theme.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_mirrored = self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if is_chosen and index.column() == 0:
            bar = self._look.px(0.75)
            x = rect.right() - bar + 1 if is_mirrored else rect.left()
            painter.fillRect(x, rect.top(), bar, rect.height(), colour(theme.accent))
        self._paint_inside(painter, rect, str(index.data() or ""), cell)
        painter.restore()

    def _paint_inside(self, painter: QPainter, rect: QRect, text: str, cell: CellLook) -> None:
        look, theme = self._look, self._look.theme
        start, end = look.px(_INSET), look.px(_INSET if cell.is_at_end else 1)
        room = rect.adjusted(start, 0, -end, 0)
        if self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            room = rect.adjusted(end, 0, -start, 0)
        if cell.verdict or cell.icon:
            room = self._paint_picture(painter, room, cell)
        font = look.font(1, cell.weight)
        font.setStrikeOut(cell.is_struck)
        painter.setFont(font)
        painter.setPen(colour(theme.muted if cell.is_muted else theme.text))
        flags = Qt.AlignmentFlag
        side_flag = flags.AlignTrailing if cell.is_at_end else flags.AlignLeading
        one_line = " ".join(text.split())
        shown = painter.fontMetrics().elidedText(
            one_line, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, side_flag | flags.AlignVCenter, shown)

    def _paint_picture(self, painter: QPainter, room: QRect, cell: CellLook) -> QRect:
        look, theme = self._look, self._look.theme
        size = look.px(5)
        ratio = self._table.devicePixelRatioF()
        if cell.verdict:
            family = look.family(FAMILIES[cell.verdict])
            pixmap = look.icons.shape(cell.verdict, family.fill, family.on, size, ratio)
        else:
            ink = theme.muted if cell.is_muted else theme.text
            pixmap = look.icons.icon(cell.icon, ink, size, ratio)
        is_mirrored = self._table.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = room.right() - size if is_mirrored else room.left()
        painter.drawPixmap(x, room.top() + (room.height() - size) // 2, pixmap)
        taken = size + look.px(2)
        return room.adjusted(0, 0, -taken, 0) if is_mirrored else room.adjusted(taken, 0, 0, 0)
