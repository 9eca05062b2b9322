"""The canvas with its tool bar above it, and below whom the badge is shown with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QScrollArea, QVBoxLayout

from checkin.core.badges.layout_edit import ItemKind
from checkin.core.badges.text_fit import Shown
from checkin.ui.badges.badge_canvas import BadgeCanvas
from checkin.ui.badges.item_words import kind_word
from checkin.ui.parts.choice_button import ChoiceButton
from checkin.ui.parts.icon_button import IconButton
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import KeyButton, plain_label, rule

ZOOMS = (0, 50, 75, 100, 150, 200, 300, 400)
_SOMEBODY = "somebody"
_NARROW = 150  # steps of the canvas under which the tools show icons alone


class CanvasView(QFrame):
    """A card: tools, canvas, foot."""

    added = Signal(object)  # ItemKind
    undone = Signal()
    redone = Signal()
    shown_with = Signal(object)  # Shown
    worst_wanted = Signal()
    somebody_wanted = Signal()  # who is not among those on offer

    def __init__(self, look: Look) -> None:
        """Begin with an empty canvas."""
        super().__init__()
        self.setObjectName("card")
        self._look = look
        self._people: tuple[Shown, ...] = ()
        self._person: Shown | None = None
        self.canvas = BadgeCanvas(look)
        self._area = _Area(self.canvas)
        self._build_tools()
        self._build_foot()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, 1, 1, 1)
        self._column.setSpacing(0)
        self._column.addLayout(self._tools)
        self._column.addWidget(rule())
        self._column.addWidget(self._area, 1)
        self._column.addWidget(rule())
        self._column.addLayout(self._foot)
        self._area.zoomed.connect(self.step_zoom)
        self.canvas.scaled.connect(self._show_zoom)
        self.dress()

    def offer(self, people: Sequence[Shown], chosen: Shown | None) -> None:
        """Offer people to show the badge with."""
        self._people = tuple(people)
        choices: list[tuple[str, object]] = [(each.name, each) for each in people]
        self.who.offer([*choices, (self.tr("Somebody else…"), _SOMEBODY)])
        self._person = chosen
        self.who.choose(chosen)
        for button in (self.before, self.after):
            button.setEnabled(len(people) > 1)

    def show_steps(self, *, can_undo: bool, can_redo: bool) -> None:
        """Say whether there is something to undo, or to do again."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)

    def step_zoom(self, step: int) -> None:
        """Go to the next larger or smaller zoom."""
        now = self.canvas.shown_percent()
        larger = [each for each in ZOOMS if each > now + 1]
        smaller = [each for each in ZOOMS if each and each < now - 1]
        if step > 0 and larger:
            self.zoom_to(larger[0])
        elif step < 0 and smaller:
            self.zoom_to(smaller[-1])

    def zoom_to(self, percent: object) -> None:
        """Show the badge in a size; 0 is as large as there is room."""
        self.canvas.set_zoom(percent if isinstance(percent, int) else 0)
        self._show_zoom()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def dress(self) -> None:
        """Take over colours and sizes."""
        px = self._look.px
        for row, gap in ((self._tools, px(1)), (self._foot, px(2))):
            row.setContentsMargins(px(3), px(1.5), px(3), px(1.5))
            row.setSpacing(gap)
        self._said.setFont(self._look.font(0.95))
        self.canvas.dress()
        self._make_room()

    def _make_room(self) -> None:
        is_wide = self.width() >= self._look.px(_NARROW)
        for tool in self._adders:
            tool.say(says=self.width() >= self._look.px(118))
        self._said.setVisible(is_wide)

    def _build_tools(self) -> None:
        look = self._look
        self._tools = QHBoxLayout()
        self._adders: list[IconButton] = []
        for kind, icon in (
            (ItemKind.TEXT, "text"), (ItemKind.CODE, "qr"), (ItemKind.PICTURE, "image"),
        ):  # fmt: skip
            button = IconButton(look, icon, kind_word(kind), says=True)
            button.clicked.connect(lambda _=False, made=kind: self.added.emit(made))
            self._adders.append(button)
        self.shapes = IconButton(look, "shape", kind_word(ItemKind.SHAPE), says=True)
        menu = QMenu(self.shapes)
        for kind in (ItemKind.SHAPE, ItemKind.BAND, ItemKind.MARK):
            action = menu.addAction(kind_word(kind))
            action.triggered.connect(lambda _=False, made=kind: self.added.emit(made))
        self.shapes.setMenu(menu)
        self._adders.append(self.shapes)
        self.undo = IconButton(look, "undo", self.tr("Undo (Ctrl+Z)"))
        self.redo = IconButton(look, "redo", self.tr("Do again (Ctrl+Y)"))
        self.grid = IconButton(look, "grid", self.tr("Grid, and snapping to millimetres"))
        self.grid.setCheckable(True)
        for adder in self._adders:
            self._tools.addWidget(adder)
        self._tools.addStretch(1)
        for button in (self.undo, self.redo, self.grid):
            self._tools.addWidget(button)
        self.undo.clicked.connect(self.undone)
        self.redo.clicked.connect(self.redone)
        self.grid.toggled.connect(lambda is_on: self.canvas.set_grid(is_on=is_on))

    def _build_foot(self) -> None:
        look = self._look
        self._foot = QHBoxLayout()
        self._said = plain_label(self.tr("Shown with"), muted=True)
        self.before = IconButton(look, "left", self.tr("The person before"))
        self.who = ChoiceButton(look, self.tr("Shown with"))
        self.after = IconButton(look, "right", self.tr("The next person"))
        self.worst = KeyButton(look, self.tr("Ten worst names"))
        self.worst.setAutoDefault(False)
        self.zoom = ChoiceButton(look, self.tr("Zoom"))
        self._foot.addWidget(self._said)
        self._foot.addWidget(self.before)
        self._foot.addWidget(self.who, 1)
        self._foot.addWidget(self.after)
        self._foot.addWidget(self.worst)
        self._foot.addStretch(1)
        self._foot.addWidget(self.zoom)
        self.who.chosen.connect(self._choose_person)
        self.worst.clicked.connect(self.worst_wanted)
        self.zoom.chosen.connect(self.zoom_to)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))

    def _choose_person(self, who: object) -> None:
        if isinstance(who, Shown):
            self._person = who
            self.shown_with.emit(who)
        else:
            self.who.choose(self._person)
            self.somebody_wanted.emit()

    def _step(self, by: int) -> None:
        """Show the badge with the one before or behind; behind the last comes the first."""
        if self._people:
            now = next((n for n, p in enumerate(self._people) if p == self.who.value), -by)
            there = self._people[(now + by) % len(self._people)]
            self.who.choose(there)
            self._choose_person(there)

    def _show_zoom(self) -> None:
        shown = self.tr("{percent} %").format(percent=self.canvas.shown_percent())
        fits = self.tr("Whole badge")
        sizes = [(self.tr("{percent} %").format(percent=each), each) for each in ZOOMS if each]
        if self.canvas.zoom:
            self.zoom.offer([(fits, 0), *sizes])
            self.zoom.choose(self.canvas.zoom)
        else:
            self.zoom.offer([(shown, 0), *sizes])
            self.zoom.choose(0)


class _Area(QScrollArea):
    """Lets a canvas that is larger than its place be scrolled, and tells it its room."""

    zoomed = Signal(int)  # 1 for larger, -1 for smaller

    def __init__(self, canvas: BadgeCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(canvas)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and event.angleDelta().y():
            self.zoomed.emit(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._canvas.fit(self.viewport().size())
