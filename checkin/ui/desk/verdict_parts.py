"""The painted parts of a verdict's body: chips, hand-outs, note, evidence."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.core.hand_out import HandOut
from checkin.ui.desk.evidence import Evidence, Row
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.marks import paint_category
from checkin.ui.parts.widgets import plain_tip

_TILES = 3
_START = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class ChipWords(NamedTuple):
    """What a chip says, with an icon or a category's mark before it."""

    text: str
    icon: str = ""
    is_category: bool = False


class Part(QWidget):
    """A strip of the body as wide as it; `ink` colours all of it, empty for its own colours."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._ink = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _take_over(self, told: str, ink: str) -> None:
        self._ink = ink
        self.setAccessibleName(told)
        self.setVisible(bool(told))
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(30), self.sizeHint().height())

    def _mirrored(self, place: QRect) -> QRect:
        """Give the place that a place has where people read from right to left."""
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return QRect(self.width() - place.x() - place.width(), place.y(), place.width(),
                     place.height())  # fmt: skip

    def _write(
        self, painter: QPainter, place: QRect, text: str, side: Qt.AlignmentFlag = _START
    ) -> None:
        mode = Qt.TextElideMode.ElideRight
        shown = painter.fontMetrics().elidedText(text, mode, place.width())
        painter.drawText(self._mirrored(place), int(side), shown)

    def _icon(self, painter: QPainter, place: QRect, name: str, ink: str) -> None:
        pixmap = self._look.icons.icon(name, ink, place.width(), self.devicePixelRatioF())
        painter.drawPixmap(self._mirrored(place).topLeft(), pixmap)


class ChipRow(Part):
    """Category, mode and flags side by side; what finds no room is left out."""

    def __init__(self, look: Look) -> None:
        """Show no chips yet."""
        super().__init__(look)
        self._chips: tuple[ChipWords, ...] = ()

    def show_chips(self, chips: Sequence[ChipWords], ink: str) -> None:
        """Show chips; in one colour on a filled panel."""
        self._chips = tuple(chips)
        self._take_over(", ".join(chip.text for chip in chips), ink)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.px(6.5))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, x = self._look, 0
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = look.font(0.95, 500)
        metrics = QFontMetrics(font)
        for chip in self._chips:
            sign = look.px(6) if chip.icon or chip.is_category else 0
            width = metrics.horizontalAdvance(chip.text) + sign + look.px(4.5)
            if x + width > self.width() and x:
                break
            place = QRect(x, 0, min(width, self.width()), self.height())
            painter.setFont(font)
            self._paint_chip(painter, place, chip, sign)
            x += width + look.px(2)

    def _paint_chip(self, painter: QPainter, place: QRect, chip: ChipWords, sign: int) -> None:
        look, theme = self._look, self._look.theme
        ink = self._ink or theme.text
        painter.setPen(QPen(colour(self._ink or theme.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._ink else colour(theme.surface))
        frame = QRectF(self._mirrored(place)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, look.u, look.u)
        size = look.px(3.25 if chip.is_category else 4)
        spot = QRect(place.x() + look.px(2.25), (place.height() - size) // 2, size, size)
        if chip.is_category:
            paint_category(painter, theme, chip.text, QRectF(self._mirrored(spot)), ink=self._ink)
        elif chip.icon:
            self._icon(painter, spot, chip.icon, ink)
        painter.setPen(colour(ink))
        words = place.adjusted(look.px(2) + sign, 0, -look.px(1), 0)
        self._write(painter, words, chip.text)


class HandOuts(Part):
    """What to give, as up to three tiles."""

    def __init__(self, look: Look) -> None:
        """Hand nothing out yet."""
        super().__init__(look)
        self._things: tuple[HandOut, ...] = ()
        self._title = ""

    def show_things(self, things: Sequence[HandOut], *, was_here: bool) -> None:
        """Show what is given; whoever was here before may have it already."""
        self._things = tuple(things)
        before = self.tr("Hand out, unless given before")
        self._title = before if was_here else self.tr("Hand out")
        told = "; ".join(f"{thing.what} {thing.which}".strip() for thing in things)
        self._take_over(f"{self._title}: {told}" if told else "", "")

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._head() + self._look.px(self._look.by_size(16, 12)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, head = self._look, self._head()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(0.9, 600))
        painter.setPen(colour(look.theme.muted))
        title = QRect(0, 0, self.width(), head - look.px(1.5))
        self._write(painter, title, self._title)
        if (more := len(self._things) - _TILES) > 0:
            self._write(painter, title, f"+ {more}", _END)
        gap = look.px(3)
        width = (self.width() - (_TILES - 1) * gap) // _TILES
        for number, thing in enumerate(self._things[:_TILES]):
            place = QRect(number * (width + gap), head, width, self.height() - head)
            self._paint_tile(painter, place, thing)

    def _paint_tile(self, painter: QPainter, place: QRect, thing: HandOut) -> None:
        look, theme = self._look, self._look.theme
        painter.setPen(QPen(colour(theme.line), 1))
        painter.setBrush(colour(theme.surface))
        frame = QRectF(self._mirrored(place)).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, 1.5 * look.u, 1.5 * look.u)
        size = look.px(5.5)
        spot = QRect(place.x() + look.px(4), place.center().y() - size // 2, size, size)
        self._icon(painter, spot, "card", theme.text)
        words = place.adjusted(look.px(12.5), look.px(2), -look.px(2), -look.px(2))
        first, second = QRect(words), QRect(words)
        if thing.which:
            first.setHeight(words.height() * 11 // 20)
            second.setTop(first.bottom())
        painter.setPen(colour(theme.text))
        painter.setFont(look.font(look.by_size(1.2, 1.05), 600))
        self._write(painter, first, thing.which or thing.what)
        if thing.which:
            painter.setFont(look.font(0.9))
            painter.setPen(colour(theme.muted))
            self._write(painter, second, thing.what)

    def _head(self) -> int:
        return self._look.px(self._look.by_size(5.5, 5))


class NoteStrip(Part):
    """What the list, and desks, note about the person."""

    def __init__(self, look: Look) -> None:
        """Note nothing yet."""
        super().__init__(look)
        self._note = ""

    def show_note(self, note: str, ink: str) -> None:
        """Show a note; empty for none."""
        self._note = note
        self._take_over(self.tr("Note: {note}").format(note=note) if note else "", ink)
        self.setToolTip(plain_tip(note))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._look.px(self._look.by_size(11, 9.5)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look, family = self._look, self._look.family("attention")
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour(self._ink or family.fill), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush if self._ink else colour(family.soft))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, look.u, look.u)
        ink = self._ink or look.theme.text
        size = look.px(5)
        spot = QRect(look.px(4), (self.height() - size) // 2, size, size)
        self._icon(painter, spot, "note", ink)
        painter.setPen(colour(ink))
        painter.setFont(look.font(1.05, 700))
        title, start = self.tr("Note:"), look.px(12)
        width = painter.fontMetrics().horizontalAdvance(f"{title} ")
        self._write(painter, QRect(start, 0, width, self.height()), title)
        painter.setFont(look.font(1.05))
        rest = QRect(start + width, 0, self.width() - start - width - look.px(3), self.height())
        self._write(painter, rest, self._note)


class EvidenceTable(Part):
    """Rows of evidence between thin rules, under their title."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__(look)
        self._evidence = Evidence()
        self._count = 2

    def show_evidence(self, evidence: Evidence, count: int, ink: str) -> None:
        """Show the first `count` rows."""
        rows = evidence.rows[:count]
        self._evidence = Evidence(evidence.title, rows)
        told = "; ".join(" ".join(filter(None, row)) for row in rows)
        self._take_over(f"{evidence.title}: {told}" if rows else "", ink)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(60), self._head() + len(self._evidence.rows) * self._row())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        painter = QPainter(self)
        painter.setPen(colour(self._ink))
        painter.setFont(look.font(0.9, 500))
        self._write(painter, QRect(0, 0, self.width(), self._head()), self._evidence.title)
        for number, row in enumerate(self._evidence.rows):
            top = self._head() + number * self._row()
            painter.setPen(QPen(_half(self._ink), 1))
            painter.drawLine(0, top, self.width(), top)
            painter.setPen(colour(self._ink))
            self._paint_row(painter, QRect(0, top, self.width(), self._row()), row)

    def _paint_row(self, painter: QPainter, place: QRect, row: Row) -> None:
        look = self._look
        bold, plain = look.font(look.by_size(1.15, 1.05), 700), look.font(look.by_size(1.15, 1.05))
        head = max(look.px(22), QFontMetrics(bold).horizontalAdvance(row.head) + look.px(4))
        head = min(head, place.width() // 3)
        end = min(QFontMetrics(plain).horizontalAdvance(row.end) + look.px(1), place.width() // 3)
        painter.setFont(bold)
        self._write(painter, QRect(0, place.y(), head - look.px(2), place.height()), row.head)
        painter.setFont(plain)
        middle = QRect(head, place.y(), place.width() - head - end - look.px(4), place.height())
        self._write(painter, middle, row.told)
        last = QRect(place.width() - end, place.y(), end, place.height())
        self._write(painter, last, row.end, _END)

    def _head(self) -> int:
        return self._look.px(6)

    def _row(self) -> int:
        return self._look.px(self._look.by_size(9, 8))


def _half(ink: str) -> QColor:
    faded = colour(ink)
    faded.setAlphaF(0.5)
    return faded
