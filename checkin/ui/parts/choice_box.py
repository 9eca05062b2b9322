"""A box to choose one of several things."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

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

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, size = self._look, self._look.px(4)
        ink = look.theme.text if self.isEnabled() else look.theme.muted
        pixmap = look.icons.icon("down", ink, size, self.devicePixelRatioF())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = look.px(2)
        x = inset if is_mirrored else self.width() - size - inset
        QPainter(self).drawPixmap(x, (self.height() - size) // 2, pixmap)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever turns the wheel to see more of a page must not change a choice on the way.
        event.ignore()
