"""A box to choose from, in the window's looks."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from checkin.ui.look import Look


class ChoiceBox(QComboBox):
    """A combo box with an arrow of ours, which the wheel passes over."""

    def __init__(self, look: Look) -> None:
        """Begin with nothing to choose from."""
        super().__init__()
        self.setObjectName("choice")
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, size = self._look, self._look.px(4)
        arrow = look.icons.icon("down", look.theme.text, size, self.devicePixelRatioF())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = look.px(2) if is_mirrored else self.width() - size - look.px(2)
        QPainter(self).drawPixmap(x, (self.height() - size) // 2, arrow)

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever turns the wheel to see more must not change a choice on the way.
        event.ignore()
