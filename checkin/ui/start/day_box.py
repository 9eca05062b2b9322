"""A line for a day, with a calendar to choose it from."""

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QToolButton

from checkin.ui.local_forms import DayForm, day_form
from checkin.ui.parts.look import Look
from checkin.ui.parts.moment_box import MomentBox


class DayBox(MomentBox):
    """A date in the window's looks."""

    def __init__(self, look: Look, day: QDate) -> None:
        """Begin with a day."""
        super().__init__()
        self.setObjectName("day")
        self.setDisplayFormat(day_form(DayForm.TYPED))
        self.setDate(day)
        self.setCalendarPopup(True)
        self._look = look
        self._dress_calendar()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        look, size = self._look, self._look.px(4)
        pixmap = look.icons.icon("down", look.theme.text, size, self.devicePixelRatioF())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        inset = look.px(2)
        x = inset if is_mirrored else self.width() - size - inset
        QPainter(self).drawPixmap(x, (self.height() - size) // 2, pixmap)

    def _dress_calendar(self) -> None:
        """Give its weeks room, and its days the colours of the theme, at weekends too."""
        calendar, px = self.calendarWidget(), self._look.px
        calendar.setMinimumSize(px(70), px(60))
        calendar.setFirstDayOfWeek(QLocale.system().firstDayOfWeek())
        for day in Qt.DayOfWeek:
            calendar.setWeekdayTextFormat(day, QTextCharFormat())
        for name, icon in (("qt_calendar_prevmonth", "left"), ("qt_calendar_nextmonth", "right")):
            look, ratio = self._look, self.devicePixelRatioF()
            arrow = QIcon(look.icons.icon(icon, look.theme.text, px(4), ratio))
            for button in calendar.findChildren(QToolButton, name):
                button.setIcon(arrow)
