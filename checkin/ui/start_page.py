"""The start: events opened before, a new one, a file, the demo."""

from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from checkin.ui.lobby_session import LobbySession, RecentEvent
from checkin.ui.look import Look, colour
from checkin.ui.new_event_dialog import NewEventDialog
from checkin.ui.page import Page
from checkin.ui.widgets import KeyButton, plain_label, rule

_SHOWN = 5


class StartPage(Page):
    """Choose an event to open its desk."""

    chosen = Signal(object)  # Path

    def __init__(self, look: Look, lobby: LobbySession) -> None:
        """Show nothing yet; the main window connects the lobby's signals."""
        super().__init__(look)
        self._lobby = lobby
        self._recent: list[_RecentRow] = []
        self._build()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to the latest event, or to the first action."""
        first = self._recent[0] if self._recent else self._actions[0]
        if self.isVisible():  # an event may have been opened meanwhile: then the desk has it
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recent(self, events: tuple[RecentEvent, ...]) -> None:
        """Show the events opened before, the latest first."""
        for row in self._recent:
            row.hide()
            row.deleteLater()
        self._recent = []
        for event in events[:_SHOWN]:
            row = _RecentRow(self._look, event)
            row.clicked.connect(lambda _=False, path=event.path: self.chosen.emit(path))
            row.setEnabled(event.event is not None)
            self._rows.addWidget(row)
            self._recent.append(row)
        self._nothing.setVisible(not events)
        self._open.setVisible(bool(events))
        self._open.setEnabled(bool(events) and events[0].event is not None)
        # Rows can have the keyboard once they are laid out.
        QTimer.singleShot(0, self, self.take_focus)

    def show_trouble(self, text: str) -> None:
        """Say what went wrong, and stay."""
        self._trouble.setText(text)
        self._trouble.setVisible(bool(text))
        self.setEnabled(True)

    def make_event(self) -> None:
        """Ask for a new event, and have it made."""
        dialog = NewEventDialog(self._look, self)
        if dialog.exec():
            self._lobby.create(dialog.wish())

    def open_file(self) -> None:
        """Ask for an event file."""
        kind = self.tr("Events (*.checkin)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Open an event"), "", kind)
        if name:
            self.chosen.emit(Path(name))

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        px = look.px
        self._title.setFont(look.font(2.2, 700))
        self._logo.setPixmap(look.icons.icon("desk", look.theme.accent, px(12)))
        self._recent_title.setFont(look.font(1.15, 600))
        self._recent_title.setContentsMargins(px(5), px(3), px(5), px(3))
        self._nothing.setContentsMargins(px(5), px(6), px(5), px(6))
        self._foot.setContentsMargins(px(5), px(4), px(5), px(4))
        self._grid.setHorizontalSpacing(px(6))
        self._grid.setVerticalSpacing(px(6))
        self._column.setSpacing(px(3))
        self._outer.setContentsMargins(px(6), px(look.by_size(16, 5)), px(6), px(6))
        self._middle.setMaximumWidth(px(260))
        self._trouble.setFont(look.font(1.1, 600))
        for action in (*self._actions, *self._recent):
            action.update()

    def _build(self) -> None:
        self._logo, self._title = QLabel(), plain_label("Checkin")
        self._told = plain_label(self.tr("Choose an event to open its desk."), muted=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._told)
        head = QHBoxLayout()
        head.setSpacing(self._look.px(4))
        head.addWidget(self._logo)
        head.addLayout(words, 1)
        self._trouble = plain_label(wraps=True)
        self._trouble.hide()
        self._middle = QWidget()
        self._grid = QGridLayout(self._middle)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.addLayout(head, 0, 0, 1, 2)
        self._grid.addWidget(self._trouble, 1, 0, 1, 2)
        self._grid.addWidget(self._build_recent(), 2, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(self._build_actions(), 2, 1)
        self._grid.setColumnStretch(0, 68)
        self._grid.setColumnStretch(1, 34)
        self._grid.setRowStretch(3, 1)
        self._outer = QHBoxLayout(self)
        self._outer.addStretch(1)
        self._outer.addWidget(self._middle, 100)
        self._outer.addStretch(1)

    def _build_recent(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        self._recent_title = plain_label(self.tr("Recent events"))
        self._nothing = plain_label(
            self.tr("No event yet. Make one, or try the demo."), muted=True, wraps=True
        )
        self._open = KeyButton(self._look, self.tr("&Open"), self.tr("Enter"))
        self._open.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._open.clicked.connect(self._open_chosen)
        self._open.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._foot = QHBoxLayout()
        self._foot.addStretch(1)
        self._foot.addWidget(self._open)
        column = QVBoxLayout(card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._recent_title)
        column.addWidget(rule())
        column.addWidget(self._nothing)
        column.addLayout(self._rows)
        column.addLayout(self._foot)
        return card

    def _build_actions(self) -> QVBoxLayout:
        make = _ActionCard(self._look, "plus", self.tr("New event"), "Ctrl+N")
        make.about = self.tr("Name, days, time zone")
        make.setShortcut("Ctrl+N")
        make.clicked.connect(self.make_event)
        file = _ActionCard(self._look, "folder", self.tr("Open a file"), "Ctrl+O")
        file.about = self.tr("NAME.checkin")
        file.setShortcut("Ctrl+O")
        file.clicked.connect(self.open_file)
        demo = _ActionCard(self._look, "star", self.tr("Try the demo"), "")
        demo.about = self.tr("400 made-up people, nothing is sent")
        demo.clicked.connect(self._try_demo)
        join = _ActionCard(self._look, "link", self.tr("Join other desks"), "")
        join.about = self.tr("No other desk found on this network")
        join.setEnabled(False)
        self._actions = [make, file, demo, join]
        self._column = QVBoxLayout()
        for action in self._actions:
            self._column.addWidget(action)
        self._column.addStretch(1)
        return self._column

    def _try_demo(self) -> None:
        self._told.setText(self.tr("The demo is being made: 400 people, badges, a morning …"))
        self._lobby.make_demo()

    def _open_chosen(self) -> None:
        chosen = next((row for row in self._recent if row.hasFocus()), None)
        if row := chosen or next(iter(self._recent), None):
            row.click()


class _Card(QAbstractButton):
    """A large button of two lines, painted."""

    about = ""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self._look = look
        self.setText(text)
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


class _ActionCard(_Card):
    def __init__(self, look: Look, icon: str, text: str, key: str) -> None:
        super().__init__(look, text)
        self._icon = icon
        self._key = key

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 3 if self.hasFocus() else 1
        edge = theme.accent if self.hasFocus() else (theme.edge if self.isEnabled() else theme.line)
        ground = theme.selection if self.underMouse() and self.isEnabled() else theme.surface
        painter.setPen(QPen(colour(edge), width))
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
        self._write(painter, self.text(), 0, (look.px(15), self.width() - look.px(18)))
        painter.setFont(look.font(0.95))
        painter.setPen(colour(theme.muted))
        self._write(painter, self.about, 1, (look.px(15), self.width() - look.px(3)))
        end = self.width() - look.px(5)
        self._write(painter, self._key, 0, (end - look.px(14), end), ends=True)


class _RecentRow(_Card):
    def __init__(self, look: Look, recent: RecentEvent) -> None:
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
        self._write(painter, self.text(), 0, (look.px(5), split))
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
        return told.format(came=recent.admitted, expected=recent.expected)

    def _days(self) -> str:
        event = self._recent.event
        if event is None:
            return self.tr("The file is not there any more: {file}").format(file=self._recent.path)
        days = [QLocale().toString(_qt(day), "d MMMM yyyy") for day in (event.starts, event.ends)]
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


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
