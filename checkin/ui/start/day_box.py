"""A line for a day, with a calendar to choose it from."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from checkin.ui.local_forms import DayForm, day_form
from checkin.ui.parts.look import Look
from checkin.ui.parts.moment_box import MomentBox


class DayBox(MomentBox):
    """A date in the window's looks."""

    def __init__(self, look: Look, day: QDate) -> None:
        """Begin with a day."""
        super().__init__()
        self.setObjectName("day")
        self.setDisplayFormat(day_form(DayForm.OF_A_YEAR))
        self.setDate(day)
        self.setCalendarPopup(True)
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, size = self._look, self._look.px(4)
        pixmap = look.icons.icon("down", look.theme.text, size, self.devicePixelRatioF())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = look.px(2)
        x = inset if is_mirrored else self.width() - size - inset
        QPainter(self).drawPixmap(x, (self.height() - size) // 2, pixmap)
