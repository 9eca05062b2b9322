"""Whom a typed name may mean, and the question whether to check them in."""

import re
from datetime import tzinfo

from PySide6.QtCore import QElapsedTimer, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.core.folding import fold
from checkin.core.scan import Direction
from checkin.services.lookup import Match
from checkin.ui.look import Look, colour
from checkin.ui.session import Searched
from checkin.ui.widgets import ElidedLabel, KeyButton, plain_label, rule
from checkin.ui.words import clock_time

# So that the Enter of a scanner, or one pressed twice, never answers the question it asked.
_THINKING_MS = 400


class ResultsPanel(QFrame):
    """The people found; one may be chosen, and is then asked about."""

    agreed = Signal(object)  # Match: check this one in

    def __init__(self, look: Look) -> None:
        """Begin with nobody."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._direction = Direction.ENTRY
        self._matches: tuple[Match, ...] = ()
        self._chosen = -1
        self.text = ""
        self._since = QElapsedTimer()
        self._build()

    def show_matches(self, searched: Searched, zone: tzinfo) -> None:
        """Show whom a search found; of several none is chosen, one alone is asked about."""
        before = self._match()
        self._matches, self.text = searched.matches, searched.text
        self._rows.show_rows(searched, zone)
        count = len(self._matches)
        self._count.setText(self.tr("1 person") if count == 1 else self.tr("%n people", "", count))
        self._nobody.setVisible(not count)
        self._nobody.setText(
            self.tr("Nobody found for ‘{text}’. Try fewer letters, or the company.").format(
                text=searched.text
            )
        )
        if count == 1 and before != self._matches[0]:
            self._choose(0)
        elif count != 1 or before is None:
            self._choose(-1)

    @property
    def has_matches(self) -> bool:
        """Whether anybody was found."""
        return bool(self._matches)

    def point(self, direction: Direction) -> None:
        """Ask about the way people pass now."""
        self._direction = direction
        self._choose(self._chosen)

    def step(self, by: int) -> None:
        """Choose the next or the one before."""
        if self._matches:
            self._choose(max(0, min(self._chosen + by, len(self._matches) - 1)))

    def submit(self) -> None:
        """Answer Enter: choose the first, or check in who is chosen; not at once after."""
        if not self._matches:
            return
        if self._chosen < 0:
            self._choose(0)
        elif self._since.elapsed() >= _THINKING_MS:
            self._agree()

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        px = look.px
        self._count.setFont(look.font(1.15, 600))
        self._order.setFont(look.font(0.95))
        self._head.setContentsMargins(px(6), px(3), px(6), px(3))
        self._nobody.setContentsMargins(px(6), px(6), px(6), px(6))
        self._question.setFont(look.font(look.by_size(1.5, 1.25), 600))
        self._about.setFont(look.font(1))
        self._foot_layout.setContentsMargins(px(6), px(3), px(6), px(3))
        self._foot_layout.setSpacing(px(4))
        self._foot.setFixedHeight(px(look.by_size(20, 16)))
        self._foot.setStyleSheet(
            f"QWidget#foot {{ background: {look.theme.window};"
            f" border-bottom-left-radius: {px(2)}px; border-bottom-right-radius: {px(2)}px; }}"
        )
        self._rows.update()

    def _build(self) -> None:
        self._count = plain_label()
        self._order = plain_label(self.tr("Not here yet first"), muted=True)
        self._head = QHBoxLayout()
        self._head.addWidget(self._count, 1)
        self._head.addWidget(self._order)
        self._nobody = plain_label(muted=True, wraps=True)
        self._rows = _Rows(self._look)
        self._rows.pointed.connect(self._choose)
        self._question, self._about = ElidedLabel(), ElidedLabel()
        self._yes = KeyButton(self._look, self.tr("Check in"), self.tr("Enter"))
        self._yes.setProperty("primary", True)  # noqa: FBT003 - Qt takes it by place
        self._yes.setAutoDefault(False)
        self._yes.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._yes.clicked.connect(self._agree)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._question)
        words.addWidget(self._about)
        words.addStretch(1)
        self._foot = QWidget()
        self._foot.setObjectName("foot")
        self._foot_layout = QHBoxLayout(self._foot)
        self._foot_layout.addLayout(words, 1)
        self._foot_layout.addWidget(self._yes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        layout.addWidget(rule())
        layout.addWidget(self._nobody)
        layout.addWidget(self._rows, 1)
        layout.addWidget(self._foot)
        self.dress()

    def _match(self) -> Match | None:
        return self._matches[self._chosen] if 0 <= self._chosen < len(self._matches) else None

    def _choose(self, place: int) -> None:
        self._chosen = place
        self._rows.choose(place)
        self._since.start()
        match = self._match()
        self._foot.setVisible(match is not None)
        if match is None:
            return
        person = match.found.attendee
        ask = self.tr("Check in {name}?")
        if self._direction is Direction.EXIT:
            ask = self.tr("Check out {name}?")
        self._question.setText(ask.format(name=person.name))
        told = filter(None, (person.category, person.company, person.country))
        self._about.setText(" · ".join(told))
        out = self._direction is Direction.EXIT
        self._yes.setText(self.tr("Check out") if out else self.tr("Check in"))
        self._yes.setAccessibleName(self._yes.text())
        self._yes.setEnabled(match.ticket is not None)

    def _agree(self) -> None:
        match = self._match()
        if match is not None and match.ticket is not None:
            self.agreed.emit(match)


class _Rows(QWidget):
    """The rows themselves, painted: name, company, category, state."""

    pointed = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._searched = Searched("", ())
        self._zone: tzinfo | None = None
        self._chosen = -1
        self._first = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_rows(self, searched: Searched, zone: tzinfo) -> None:
        self._searched, self._zone, self._first = searched, zone, 0
        self.setAccessibleName("; ".join(m.found.attendee.name for m in searched.matches))
        self.update()

    def choose(self, place: int) -> None:
        """Mark a row, and bring it into sight."""
        self._chosen = place
        if place >= 0:
            whole = max(1, self.height() // self._row())
            self._first = max(place - whole + 1, min(self._first, place))
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self._first + int(event.position().y()) // self._row()
        if place < len(self._searched.matches):
            self.pointed.emit(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        height = self._row()
        whole = max(1, self.height() // height)
        shown = self._searched.matches[self._first : self._first + whole]
        for number, match in enumerate(shown):
            place = QRect(0, number * height, self.width(), height)
            self._paint_row(painter, place, match, is_chosen=self._first + number == self._chosen)

    def _paint_row(self, painter: QPainter, place: QRect, match: Match, *, is_chosen: bool) -> None:
        look, theme = self._look, self._look.theme
        if is_chosen:
            painter.fillRect(place, colour(theme.selection))
            painter.fillRect(place.x(), place.y(), look.px(1), place.height(), colour(theme.accent))
        painter.setPen(QPen(colour(theme.line), 1))
        painter.drawLine(place.bottomLeft(), place.bottomRight())
        if match.presence.inside:
            side = look.px(6)
            family = look.family("admitted")
            shape = look.icons.shape(
                "admitted", family.fill, family.on, side, self.devicePixelRatioF()
            )
            painter.drawPixmap(look.px(6), place.center().y() - side // 2, shape)
        person = match.found.attendee
        start, width = look.px(17), place.width()
        middle, end = round(width * 0.54), round(width * 0.76)
        first = QRect(start, place.y(), middle - start - look.px(3), place.height() // 2)
        second = first.translated(0, place.height() // 2)
        self._paint_name(painter, first, person.name)
        painter.setFont(look.font(1))
        painter.setPen(colour(theme.muted))
        _write(painter, second, ", ".join(filter(None, (person.company, person.country))), top=True)
        painter.setPen(colour(theme.text))
        category = (match.ticket.category if match.ticket else "") or person.category
        _write(painter, QRect(middle, place.y(), end - middle - 8, place.height()), category)
        self._paint_state(painter, QRect(end, place.y(), width - end - 8, place.height()), match)

    def _paint_name(self, painter: QPainter, place: QRect, name: str) -> None:
        look = self._look
        font = look.font(1.4, 600)
        painter.setFont(font)
        painter.setPen(colour(look.theme.text))
        shown = _write(painter, place, name, bottom=True)
        metrics = QFontMetrics(font)
        y = place.bottom() - metrics.descent() + 2
        painter.setPen(QPen(colour(look.theme.accent), 2))
        for start, end in _typed_parts(shown, self._searched.text):
            x = place.x() + metrics.horizontalAdvance(shown[:start])
            painter.drawLine(x, y, x + metrics.horizontalAdvance(shown[start:end]), y)

    def _paint_state(self, painter: QPainter, place: QRect, match: Match) -> None:
        look, presence = self._look, match.presence
        painter.setFont(look.font(1, 600))
        painter.setPen(colour(look.theme.text))
        half = QRect(place.x(), place.y(), place.width(), place.height() // 2)
        zone = self._zone
        if match.ticket is None:
            told = self.tr("No ticket")
        elif presence.inside and presence.last_in and zone:
            told = self.tr("Here since {time}").format(time=clock_time(presence.last_in, zone))
        elif presence.last_out and zone:
            told = self.tr("Left {time}").format(time=clock_time(presence.last_out, zone))
        else:
            told = self.tr("Not here yet")
        _write(painter, half, told, bottom=True)
        painter.setFont(look.font(0.95))
        painter.setPen(colour(look.theme.muted))
        below = half.translated(0, place.height() // 2)
        _write(painter, below, _veiled(match.found.attendee.email), top=True)

    def _row(self) -> int:
        return self._look.px(self._look.by_size(18, 15))


def _write(
    painter: QPainter, place: QRect, text: str, *, top: bool = False, bottom: bool = False
) -> str:
    """Write a line cut to its place; give what was written."""
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    side = Qt.AlignmentFlag.AlignVCenter
    if top:
        side = Qt.AlignmentFlag.AlignTop
    elif bottom:
        side = Qt.AlignmentFlag.AlignBottom
    painter.drawText(QRectF(place), Qt.AlignmentFlag.AlignLeading | side, shown)
    return shown


def _typed_parts(name: str, text: str) -> list[tuple[int, int]]:
    """Say where the words of a name begin with what was typed, accents aside."""
    typed = [fold(word) for word in text.split()]
    parts = []
    for word in re.finditer(r"\w+", name):
        folded = fold(word.group())
        wanted = next((each for each in typed if each and folded.startswith(each)), "")
        if wanted:
            parts.append((word.start(), word.start() + min(len(wanted), len(word.group()))))
    return parts


def _veiled(email: str) -> str:
    """Show enough of an address to tell two people apart: "m…@igk.example"."""
    name, at, host = email.partition("@")
    return f"{name[:1]}…@{host}" if at else ""
