"""The boxes of a face, in their order: later ones lie over earlier ones."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from checkin.core.badges.badge_layout import AnyItem
from checkin.core.badges.layout_edit import ItemKind, kind_of
from checkin.core.scan import Verdict
from checkin.ui.badges.canvas_keys import CanvasKey, key_of
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.widgets import plain_tip
from checkin.ui.words import FAMILIES

ICONS = {
    ItemKind.TEXT: "text",
    ItemKind.BAND: "shape",
    ItemKind.CODE: "qr",
    ItemKind.PICTURE: "image",
    ItemKind.SHAPE: "shape",
    ItemKind.MARK: "card",
}
_ICON, _SPOKEN = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.AccessibleDescriptionRole
_LOOK = Verdict.ALREADY_ADMITTED  # whose shape says that somebody should look
_Index = QModelIndex | QPersistentModelIndex


class BadgeItems(QListWidget):
    """A list to choose from; dragging, or Alt with an arrow, changes the order."""

    picked = Signal(int)
    reordered = Signal(int, int)  # from which place to which
    asked = Signal(object)  # CanvasKey

    def __init__(self, look: Look) -> None:
        """Begin without boxes."""
        super().__init__()
        self._look = look
        self._is_showing = False
        self.setObjectName("boxes")
        self.setAccessibleName(self.tr("Boxes"))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_BoxPainter(look, self))
        self.setMouseTracking(True)
        self.currentRowChanged.connect(self._tell)

    def show_items(
        self, items: Sequence[AnyItem], chosen: int, troubles: Sequence[str] = ()
    ) -> None:
        """Show the boxes of a face, one of them as chosen; -1 for none.

        `troubles` say of each, or of none, why it needs a look; empty where it needs none.
        """
        self._is_showing = True
        names = [(item.name, ICONS[kind_of(item)]) for item in items]
        shown = [(self.item(n).text(), self.item(n).data(_ICON)) for n in range(self.count())]
        if names != shown:
            self.clear()
            for name, icon in names:
                row = QListWidgetItem(name, self)
                row.setData(_ICON, icon)
        for number, trouble in enumerate(troubles):
            self.item(number).setToolTip(plain_tip(trouble))
            self.item(number).setData(_SPOKEN, trouble)
        self.setCurrentRow(chosen)
        self._is_showing = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked, row = key_of(event), self.currentRow()
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and row >= 0:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step and 0 <= row + step < self.count():
                self.reordered.emit(row, row + step)
                return
        if asked in {CanvasKey.REMOVE, CanvasKey.COPY, CanvasKey.UNDO, CanvasKey.REDO}:
            self.asked.emit(asked)
            return
        super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        # The list is shown anew from the layout; Qt must not move its rows by itself.
        row = self.currentRow()
        place = event.position().toPoint()
        index = self.indexAt(place)
        target = index.row() if index.isValid() else self.count()
        if index.isValid() and place.y() > self.visualRect(index).center().y():
            target += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        target -= target > row
        if row >= 0 and target != row:
            self.reordered.emit(row, target)

    def dress(self) -> None:
        """Take over colours and sizes."""
        self.setFont(self._look.font())
        self.doItemsLayout()
        self.viewport().update()

    def _tell(self, row: int) -> None:
        if not self._is_showing:
            self.picked.emit(row)


class _BoxPainter(QStyledItemDelegate):
    """Paints an icon and a name, with a bar at the start of the chosen one."""

    def __init__(self, look: Look, view: BadgeItems) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        del option, index
        return QSize(self._look.px(20), self._look.px(self._look.by_size(9.5, 8)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        look, theme = self._look, self._look.theme
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_mirrored = self._view.layoutDirection() == Qt.LayoutDirection.RightToLeft
        painter.save()
        if is_chosen:
            painter.fillRect(rect, colour(theme.selection))
            bar = rect.right() - 2 if is_mirrored else rect.left()
            painter.fillRect(bar, rect.top(), 3, rect.height(), colour(theme.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, colour(theme.window))
        size, start = look.px(5), look.px(3)
        x = rect.right() - start - size if is_mirrored else rect.left() + start
        ratio = painter.device().devicePixelRatioF()
        icon = look.icons.icon(index.data(_ICON), theme.text, size, ratio)
        painter.drawPixmap(x, rect.center().y() - size // 2 + 1, icon)
        start, end = start + size + look.px(3), look.px(2)
        if index.data(_SPOKEN):
            family = look.family(FAMILIES[_LOOK])
            x = rect.left() + end if is_mirrored else rect.right() - end - size
            shape = look.icons.shape(_LOOK, family.fill, family.on, size, ratio)
            painter.drawPixmap(x, rect.center().y() - size // 2 + 1, shape)
            end += size + look.px(1)
        room = rect.adjusted(end, 0, -start, 0) if is_mirrored else rect.adjusted(start, 0, -end, 0)
        painter.setFont(look.font(1, 600 if is_chosen else 400))
        painter.setPen(colour(theme.text))
        shown = painter.fontMetrics().elidedText(
            index.data(), Qt.TextElideMode.ElideRight, room.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(room, flags, shown)
        if is_chosen and self._view.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colour(theme.accent), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()
