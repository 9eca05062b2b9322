"""The start page's cards: an action, an event opened before."""

from datetime import datetime

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from checkin.ui.local_forms import DayForm, date_words
from checkin.ui.parts.look import Look, colour, edge_pen
from checkin.ui.start.lobby_session import RecentEvent
from checkin.ui.troubles.trouble_words import said_anew


class _Card(QAbstractButton):
    """A large button of two lines, painted."""

    about = ""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        self._title = text
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(40), self._look.px(19))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Nobody scans here: Enter opens, as a person expects.
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def _ink(self) -> str:
        return self._look.theme.text if self.isEnabled() else self._look.theme.muted

    def _write(
        self, painter: QPainter, text: str, line: int, room: tuple[int, int], *, ends: bool = False
    ) -> None:
        """Write in the upper (0) or lower (1) line between two places."""
        start, end = room
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            start, end = self.width() - end, self.width() - start
        half = self.height() // 2
        flags = Qt.AlignmentFlag
        side = flags.AlignTrailing if ends else flags.AlignLeading
        side |= flags.AlignTop if line else flags.AlignBottom
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, end - start)
        painter.drawText(start, half * line, end - start, half, side, shown)


class ActionCard(_Card):
    """Something to begin with: its icon, its name, what it is about, its key."""

    def __init__(self, look: Look, icon: str, text: str, key: str) -> None:
        """Name an action."""
        super().__init__(look, text)
        self._icon = icon
        self._key = key

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 3 if self.hasFocus() else 1
        ground = theme.selection if self.underMouse() and self.isEnabled() else theme.surface
        edge = edge_pen(theme, is_enabled=self.isEnabled())
        painter.setPen(QPen(colour(theme.accent), width) if self.hasFocus() else edge)
        painter.setBrush(colour(ground if self.isEnabled() else theme.window))
        inner = self.rect().toRectF().adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painter.drawRoundedRect(inner, 2 * look.u, 2 * look.u)
        size = look.px(6)
        pixmap = look.icons.icon(self._icon, self._ink(), size, self.devicePixelRatioF())
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = self.width() - look.px(5) - size if is_mirrored else look.px(5)
        painter.drawPixmap(x, (self.height() - size) // 2, pixmap)
        painter.setPen(colour(self._ink()))
        painter.setFont(look.font(1.15, 600))
        self._write(painter, self._title, 0, (look.px(15), self.width() - look.px(18)))
        painter.setFont(look.font(0.95))
        painter.setPen(colour(theme.muted))
        self._write(painter, self.about, 1, (look.px(15), self.width() - look.px(3)))
        end = self.width() - look.px(5)
        self._write(painter, self._key, 0, (end - look.px(14), end), ends=True)


class RecentRow(_Card):
    """An event opened on this computer before."""

    def __init__(self, look: Look, recent: RecentEvent) -> None:
        """Show an event, or that its file is gone."""
        event = recent.event
        super().__init__(look, event.name if event else recent.path.stem)
        self._recent = recent

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        if self.hasFocus():
            painter.fillRect(self.rect(), colour(theme.selection))
            start = 0 if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else self.width()
            bar = look.px(1)
            painter.fillRect(start if not start else start - bar, 0, bar, self.height(),
                             colour(theme.accent))  # fmt: skip
        elif self.underMouse():
            painter.fillRect(self.rect(), colour(theme.window))
        painter.setPen(QPen(colour(theme.line), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        split = round(self.width() * 0.64)
        end = self.width() - look.px(5)
        painter.setPen(colour(self._ink()))
        painter.setFont(look.font(1.3, 600))
        self._write(painter, self._title, 0, (look.px(5), split))
        painter.setFont(look.font(1, 600))
        self._write(painter, self._numbers(), 0, (split, end), ends=True)
        painter.setFont(look.font(0.95))
        painter.setPen(colour(theme.muted))
        self._write(painter, self._days(), 1, (look.px(5), split))
        self._write(painter, self._state(), 1, (split, end), ends=True)

    def _numbers(self) -> str:
        recent = self._recent
        if recent.event is None or not recent.expected:
            return ""
        told = self.tr("{came} of {expected} came")
        return told.format(
            came=QLocale().toString(recent.admitted), expected=QLocale().toString(recent.expected)
        )

    def _days(self) -> str:
        event = self._recent.event
        if event is None:
            if self._recent.trouble:
                return said_anew(self._recent.trouble)
            return self.tr("The file is not there any more: {file}").format(file=self._recent.path)
        days = [date_words(day, DayForm.WHOLE) for day in (event.starts, event.ends)]
        told = days[0] if event.starts == event.ends else " – ".join(days)
        return f"{told} · {event.timezone.rpartition('/')[2].replace('_', ' ')}"

    def _state(self) -> str:
        event = self._recent.event
        if event is None:
            return ""
        if event.rehearsal:
            return self.tr("Rehearsal")
        today = datetime.now(event.zone).date()
        if event.starts <= today <= event.ends:
            return self.tr("Today")
        return self.tr("Finished") if today > event.ends else self.tr("To come")
