"""The badge as it will be printed, with its boxes over it, moved by mouse and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import AnyItem
from checkin.core.badges.snapping import Snapped
from checkin.ui.badges.canvas_boxes import CanvasBoxes
from checkin.ui.badges.canvas_drag import Drag, grid_of, reach_of, stepped
from checkin.ui.badges.canvas_grips import MOVES, cursor_for
from checkin.ui.badges.canvas_keys import CanvasKey, key_of
from checkin.ui.badges.canvas_paint import (
    Frame,
    ground_of,
    paint_chosen,
    paint_grid,
    paint_guides,
    paint_outline,
)
from checkin.ui.parts.announcing import announce
from checkin.ui.parts.look import Look, colour
from checkin.ui.parts.timers import timer

_RULER = 12.0  # steps kept free around the face
_STARTS = 3  # pixels that the mouse has to go before a box moves
_RESTED_MS = 140
_INCH = 25.4


class BadgeCanvas(QWidget):
    """Shows a picture made elsewhere; while a box is dragged only frames are painted."""

    picked = Signal(int)  # the place of a box, -1 for none
    placed = Signal(int, object, str)  # place, Box, and a name for steps that are one
    rested = Signal(int, object)  # place and Box to be drawn: a drag rests, or nothing comes of it
    asked = Signal(object)  # CanvasKey: what a key asks for that is not a place
    scaled = Signal()  # the picture is wished for in another size

    def __init__(self, look: Look) -> None:
        """Begin without a layout."""
        super().__init__()
        self._look = look
        self.frame = Frame()
        self.size_mm = (105.0, 148.0)
        self.items: tuple[AnyItem, ...] = ()
        self.boxes = CanvasBoxes()
        self.chosen = -1
        self.shows_grid = False
        self.zoom = 0  # percent; 0 is as large as there is room
        self._room = QSize(400, 400)
        self._picture = QPixmap()
        self._ground: QPixmap | None = None  # what stays, painted once
        self._ghost: QPixmap | None = None
        self._hover = -1
        self._drag: Drag | None = None
        self._resting = timer(self, _RESTED_MS, self._rest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("The badge"))

    def show_items(self, items: Sequence[AnyItem], size_mm: tuple[float, float]) -> None:
        """Show other boxes on a face of a size in millimetres."""
        if self._drag is not None and tuple(items) != self.items:
            self._drag = self._ghost = None  # what is held may be another box now
        self.items = tuple(items)
        self.boxes.lay(tuple(item.box for item in items))
        if size_mm != self.size_mm:
            self.size_mm = size_mm
            self._lay_out()
        if self.chosen >= len(self.items):
            self.chosen = -1
        self.update()

    def show_picture(self, picture: QPixmap, rises: tuple[float, ...] = ()) -> None:
        """Show the face as it was drawn; empty while it is not known. See `CanvasBoxes.rises`."""
        self.boxes.rises = rises
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self._picture, self._ghost = picture, None
        self.update()

    def choose(self, place: int, *, aloud: bool = True) -> None:
        """Choose a box; -1 chooses none."""
        if place != self.chosen:
            self._let_go()
            self.chosen = place
            self.picked.emit(place)
            if aloud:
                self.tell_place()

    def show_chosen(self, place: int) -> None:
        """Show a box as chosen that was chosen elsewhere."""
        if place != self.chosen:
            self._let_go()
            self.chosen = place

    def fit(self, room: QSize) -> None:
        """Take note of how much room there is."""
        self._room = room
        self._lay_out()

    def set_zoom(self, percent: int) -> None:
        """Show the badge larger or smaller; 0 is as large as there is room."""
        self.zoom = percent
        self._lay_out()

    def shown_percent(self) -> int:
        """Say how large the badge is shown; 100 is as on paper, as far as screens know."""
        return round(self.frame.scale * _INCH / self.logicalDpiX() * 100)

    def picture_width(self) -> int:
        """Say how many pixels of the screen the face is wide."""
        return max(1, round(self.size_mm[0] * self.frame.scale * self.devicePixelRatioF()))

    def set_grid(self, *, is_on: bool) -> None:
        """Show the grid, and snap to millimetres."""
        self.shows_grid = is_on
        self.update()

    def live_box(self) -> Box | None:
        """Give the box that is chosen, where it is now."""
        if self._drag is not None and self._drag.is_begun:
            return self._drag.snapped.box
        return self.items[self.chosen].box if 0 <= self.chosen < len(self.items) else None

    def tell_place(self) -> None:
        """Say aloud which box is chosen and where it is."""
        box = self.live_box()
        if box is None:
            said = self.tr("No box is chosen.")
        else:
            said = self.tr("{name}: left {x}, top {y}, {width} wide, {height} high").format(
                name=self.items[self.chosen].name,
                **{each: f"{getattr(box, each):g}" for each in ("x", "y", "width", "height")},
            )
        self.setAccessibleDescription(said)
        announce(self, said)

    def sizeHint(self) -> QSize:
        ruler = self._look.px(_RULER)
        width, height = self.size_mm
        return QSize(
            round(width * self.frame.scale) + 2 * ruler,
            round(height * self.frame.scale) + 2 * ruler,
        )

    def dress(self) -> None:
        """Take over colours and sizes."""
        self._ground = None
        self._lay_out()

    def event(self, event: QEvent) -> bool:
        # Keys that mean something here are not the window's: Ctrl+D, Ctrl+Z, Delete.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and key_of(event) is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - as Qt has it
        place = self.chosen + (1 if next else -1)
        if self.chosen < 0 or not 0 <= place < len(self.items):
            return super().focusNextPrevChild(next)
        self.choose(place)
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.items and event.reason() == Qt.FocusReason.TabFocusReason:
            self.choose(0)
        elif self.items and event.reason() == Qt.FocusReason.BacktabFocusReason:
            self.choose(len(self.items) - 1)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._centre()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        asked = key_of(event)
        if asked is None:
            super().keyPressEvent(event)
        elif asked is CanvasKey.ESCAPE:
            if self._drag is None:
                self.choose(-1)
            self._let_go()
        elif asked is CanvasKey.ARROW:
            self._step(event)
        else:
            self.asked.emit(asked)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place, edges = self._hit(event.position(), event.modifiers())
        if place < 0:
            self.choose(-1)
            return
        self.choose(place)
        box = self.items[place].box
        self._drag = Drag(place, event.position(), box, edges, Snapped(box))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is None:
            self._hover_over(event.position())
            return
        way = event.position() - drag.start
        if not drag.is_begun and way.manhattanLength() < _STARTS:
            return
        drag.is_begun = True
        if self._ghost is None:  # the picture is another since the last move
            rise = self.boxes.rise_of(drag.place)
            self._ghost = drag.ghost(self._picture, self.size_mm[0], self.frame.scale, rise)
        scale = self.frame.scale
        is_free = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        reach, grid = reach_of(scale, is_free=is_free), grid_of(is_shown=self.shows_grid)
        drag.go(way / scale, self.items, self.size_mm, reach, grid)
        self._resting.start()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag = self._drag
        if drag is not None and drag.is_begun and drag.snapped.box != drag.box:
            self._drag = None  # its ghost stays until the badge is drawn
            self._resting.stop()
            self.placed.emit(drag.place, drag.snapped.box, "")
            self.tell_place()
            return
        self._let_go()
        if drag is not None and not drag.is_begun and not event.modifiers():
            # Whoever only clicked means what lies on top, also within a larger box.
            place, _ = self.boxes.hit(self.frame, -1, event.position(), 0)
            if drag.edges == MOVES and place >= 0:
                self.choose(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        if self._ground is None:
            self._ground = ground_of(self, self._look, self.frame, self.size_mm)
        painter.drawPixmap(0, 0, self._ground)
        sheet = self.frame.rect(Box(0, 0, *self.size_mm))
        if self._picture.width() == self.picture_width():  # painted as it is, and quickly
            painter.drawPixmap(sheet.topLeft(), self._picture)
        elif not self._picture.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(sheet, self._picture, self._picture.rect().toRectF())
        if self.shows_grid:
            paint_grid(painter, self._look, self.frame, self.size_mm)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour(self._look.theme.edge), 1))
        painter.drawRect(sheet)
        self._paint_boxes(painter)

    def _paint_boxes(self, painter: QPainter) -> None:
        look, box, drag = self._look, self.live_box(), self._drag
        is_dragged = drag is not None and drag.is_begun
        if 0 <= self._hover < len(self.items) and self._hover != self.chosen and not is_dragged:
            paint_outline(painter, look, self.frame.rect(self.items[self._hover].box))
        if box is None:
            return
        rect = self.frame.rect(box)
        above = QPointF(0, self.boxes.rise_of(self.chosen) * self.frame.scale)
        if self._ghost is not None:
            painter.setOpacity(0.8)
            painter.drawPixmap(rect.topLeft() - above, self._ghost)
            painter.setOpacity(1.0)
        if drag is not None and is_dragged:
            guides = (drag.snapped.across, drag.snapped.down)
            paint_guides(painter, look, self.frame, guides)
        paint_chosen(painter, look, rect, has_focus=self.hasFocus())

    def _lay_out(self) -> None:
        """Take the scale for the zoom and the room there is."""
        before, ruler = self.picture_width(), self._look.px(_RULER)
        width, height = self.size_mm
        if self.zoom:
            self.frame.scale = self.zoom / 100 * self.logicalDpiX() / _INCH
        else:
            across = (self._room.width() - 2 * ruler) / width
            down = (self._room.height() - 2 * ruler) / height
            self.frame.scale = max(0.5, min(across, down))
        self.setMinimumSize(self.sizeHint() if self.zoom else QSize(0, 0))
        self._centre()
        self.updateGeometry()
        self.update()
        if self.picture_width() != before or self._picture.isNull():
            self.scaled.emit()

    def _centre(self) -> None:
        self._ground = None
        width, height = self.size_mm
        self.frame.left = round((self.width() - width * self.frame.scale) / 2)
        self.frame.top = round((self.height() - height * self.frame.scale) / 2)

    def _hit(self, place: QPointF, keys: Qt.KeyboardModifier) -> tuple[int, frozenset[str]]:
        """Say which box somebody takes hold of; Ctrl takes the one below."""
        if keys & Qt.KeyboardModifier.ControlModifier:
            return self.boxes.below(self.frame, self.chosen, place), MOVES
        return self.boxes.hit(self.frame, self.chosen, place, self._look.px(2.5))

    def _hover_over(self, place: QPointF) -> None:
        hover, edges = self.boxes.hit(self.frame, self.chosen, place, self._look.px(2.5))
        self.setCursor(cursor_for(edges if hover >= 0 else None))
        if hover != self._hover:
            self._hover = hover
            self.update()

    def _step(self, event: QKeyEvent) -> None:
        box = self.live_box()
        if box is not None:
            to, deed = stepped(box, event, self.size_mm)
            if to != box:
                self.placed.emit(self.chosen, to, f"{deed} {self.chosen}")
                self.tell_place()

    def _let_go(self) -> None:
        """End a drag of which nothing comes: the box is shown again where it was."""
        drag, self._drag, self._ghost = self._drag, None, None
        self._resting.stop()
        if drag is not None and drag.is_begun:
            self.rested.emit(drag.place, drag.box)
        self.update()

    def _rest(self) -> None:
        if self._drag is not None and self._drag.is_begun:
            self.rested.emit(self._drag.place, self._drag.snapped.box)
