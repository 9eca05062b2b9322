"""A box to choose one of several things."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from checkin.ui.parts.look import Look


class ChoiceBox(QComboBox):
    """A combo box in the window's looks, which the wheel passes over."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing to choose from."""
        super().__init__()
        self.setObjectName("chooser")
        self._look = look

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(hint.width() + self._look.px(4), self._look.px(self._look.by_size(9, 8)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        box = QStyleOptionComboBox()
        self.initStyleOption(box)
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, box, part, self)
        # Doors, sheets and categories often differ at their ends only: both stay.
        middle = Qt.TextElideMode.ElideMiddle
        box.currentText = box.fontMetrics.elidedText(box.currentText, middle, room.width())
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, box)
        if not self.isEditable():
            painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, box)
        look, size = self._look, self._look.px(4)
        ink = look.theme.text if self.isEnabled() else look.theme.muted
        pixmap = look.icons.icon("down", ink, size, self.devicePixelRatioF())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = look.px(2)
        x = inset if is_mirrored else self.width() - size - inset
        painter.drawPixmap(x, (self.height() - size) // 2, pixmap)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever turns the wheel to see more of a page must not change a choice on the way.
        event.ignore()
