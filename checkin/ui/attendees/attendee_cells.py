"""Paints the cells of the table: shapes, names, marks; a delegate, so that no row is a widget."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from checkin.core.directory import PersonRow
from checkin.ui.attendees.attendees_model import ROW, Column
from checkin.ui.attendees.standing_words import SHAPES
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.marks import paint_category
from checkin.ui.words import FAMILIES

_Index = QModelIndex | QPersistentModelIndex

_RING = 2  # pixels, around the row that has the keyboard
_BAR = 3  # pixels, at the start of a row that is selected


class AttendeeCells(QStyledItemDelegate):
    """Shape of the state, name, company, country, mark and word of the category, time."""

    def __init__(self, look: Look, parent: QTableView) -> None:
        """Paint in a look."""
        super().__init__(parent)
        self._look = look
        self._view = parent
        self.dress()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._plain, self._bold = look.font(1), look.font(1, 600)
        self._metrics = {False: QFontMetrics(self._plain), True: QFontMetrics(self._bold)}
        theme = look.theme
        self._line = QPen(colour(theme.line), 1)
        self._ink, self._accent = colour(theme.text), colour(theme.accent)
        self._selection = colour(theme.selection)

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(self._look.px(20), self._look.px(9))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        place, state = option.rect, option.state
        column = index.column()
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        if is_selected:
            painter.fillRect(place, self._selection)
        painter.setPen(self._line)
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if is_selected and column == Column.STANDING:
            self._paint_bar(painter, place)
        row = index.data(ROW)
        if isinstance(row, PersonRow):
            self._paint_cell(painter, place, index, row)
        elif column == Column.NAME:
            self._write(painter, place, "…", column)
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            self._paint_focus(painter, place, column)

    def _paint_cell(self, painter: QPainter, place: QRect, index: _Index, row: PersonRow) -> None:
        column = index.column()
        if column == Column.STANDING:
            self._paint_shape(painter, place, row)
            return
        if column == Column.CATEGORY:
            size = self._look.px(3.25)
            start = place.x() + self._look.px(2)
            if self._is_mirrored():
                start = place.right() - self._look.px(2) - size
            box = QRectF(start, place.center().y() - size / 2 + 0.5, size, size)
            if row.category:
                paint_category(painter, self._look.theme, row.category, box)
        self._write(painter, place, index.data(Qt.ItemDataRole.DisplayRole), column)

    def _paint_shape(self, painter: QPainter, place: QRect, row: PersonRow) -> None:
        look = self._look
        verdict = SHAPES.get(row.standing)
        if verdict is None:
            return
        family = look.family(FAMILIES[verdict])
        side = look.px(5)
        ratio = painter.device().devicePixelRatioF()
        shape = look.icons.shape(verdict, family.fill, family.on, side, ratio)
        x = place.center().x() - side // 2 + 1
        painter.drawPixmap(x, place.center().y() - side // 2 + 1, shape)

    def _write(self, painter: QPainter, place: QRect, text: str, column: int) -> None:
        if not text:
            return
        look = self._look
        is_bold = column == Column.NAME
        inset = look.px(2)
        room = place.adjusted(inset, 0, -inset, 0)
        if column == Column.CATEGORY:
            start = look.px(6.5)
            room = place.adjusted(start, 0, -inset, 0)
            if self._is_mirrored():
                room = place.adjusted(inset, 0, -start, 0)
        if column == Column.FIRST_IN:
            room = place.adjusted(inset, 0, -look.px(4), 0)
        side = Qt.AlignmentFlag.AlignLeading
        if column == Column.FIRST_IN:
            side = Qt.AlignmentFlag.AlignTrailing
        painter.setPen(self._ink)
        painter.setFont(self._bold if is_bold else self._plain)
        metrics = self._metrics[is_bold]
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _is_mirrored(self) -> bool:
        return self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _paint_bar(self, painter: QPainter, place: QRect) -> None:
        x = place.right() - _BAR + 1 if self._is_mirrored() else place.x()
        painter.fillRect(QRect(x, place.y(), _BAR, place.height()), self._accent)

    def _paint_focus(self, painter: QPainter, place: QRect, column: int) -> None:
        """Draw this cell's part of the ring around the row that has the keyboard."""
        width, accent = _RING, self._accent
        painter.fillRect(QRect(place.x(), place.y(), place.width(), width), accent)
        bottom = place.bottom() - width
        painter.fillRect(QRect(place.x(), bottom, place.width(), width), accent)
        ends = (Column.STANDING, Column.FIRST_IN)
        left, right = reversed(ends) if self._is_mirrored() else ends
        if column == left:
            painter.fillRect(QRect(place.x(), place.y(), width, place.height() - 1), accent)
        if column == right:
            x = place.right() - width + 1
            painter.fillRect(QRect(x, place.y(), width, place.height() - 1), accent)
