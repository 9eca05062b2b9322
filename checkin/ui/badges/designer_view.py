"""A layout on the table: its boxes, the badge, the properties of the box that is chosen."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.core.badges.badge import Box
from checkin.core.badges.badge_layout import AnyItem, BadgeLayout, PictureItem, Side, TextItem, face
from checkin.core.badges.badge_words import literal
from checkin.core.badges.layout_edit import (
    ItemKind,
    duplicated,
    new_item,
    put_at,
    with_item,
    with_more,
    without,
)
from checkin.core.badges.text_fit import Sheet, Shown, Survey
from checkin.ui.badges.badge_items import BadgeItems
from checkin.ui.badges.canvas_keys import CanvasKey
from checkin.ui.badges.canvas_paint import pixmap_of
from checkin.ui.badges.canvas_view import CanvasView
from checkin.ui.badges.design_session import DesignSession
from checkin.ui.badges.fit_facts import FitFacts
from checkin.ui.badges.item_fields import EvenSegments
from checkin.ui.badges.item_form import ItemForm
from checkin.ui.badges.item_words import kind_word
from checkin.ui.badges.layout_book import LayoutBook
from checkin.ui.badges.layout_form import LayoutForm
from checkin.ui.badges.layout_plan import LayoutPlanView
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.line_dialog import LineDialog
from checkin.ui.parts.look import Look
from checkin.ui.parts.scroll_column import ScrollColumn
from checkin.ui.parts.widgets import plain_label, rule

_LEFT, _LEFT_SMALL, _RIGHT, _RIGHT_SMALL = 46, 40, 77, 70  # steps


class DesignerView(QWidget):
    """Connects the parts with the session; holds which box is chosen."""

    said = Signal(str)
    import_wanted = Signal()  # a picture is to be brought in
    font_wanted = Signal()  # a font is to be added to this computer

    def __init__(self, look: Look, design: DesignSession) -> None:
        """Show nothing before the session has a layout."""
        super().__init__()
        self._look, self.design = look, design
        self._chosen = -1
        self._sheet: Sheet | None = None
        self._build()
        self._connect()
        self.dress()

    def take_focus(self) -> None:
        """Give the keyboard to the badge."""
        self.view.canvas.setFocus()

    def add(self, kind: ItemKind) -> None:
        """Add a box of a kind in the middle, and choose it; what is typed then is its text."""
        layout = self.design.layout
        if layout is not None:
            text = self.tr("Text") if kind is ItemKind.TEXT else ""
            item = new_item(layout, kind, kind_word(kind), text)
            self.design.change(with_more(layout, self.design.side, item))
            self.choose(len(self.design.items) - 1)
            keyboard = self.form.text if kind is ItemKind.TEXT else self.view.canvas
            keyboard.setFocus(Qt.FocusReason.TabFocusReason)

    def choose(self, place: int) -> None:
        """Choose a box everywhere; -1 chooses none."""
        self._chosen = place if 0 <= place < len(self.design.items) else -1
        self.view.canvas.show_chosen(self._chosen)
        self._show_list()
        self._show_item()

    def fill_picture(self, name: str) -> None:
        """Show a picture that was brought in just now in the box that is chosen."""
        item = self._item()
        if isinstance(item, PictureItem):
            self._change_item(replace(item, source=literal(name)), "source")

    def set_font(self, family: str) -> None:
        """Set the text that is chosen in a font that was added just now."""
        item = self._item()
        if isinstance(item, TextItem) and family:
            self._change_item(replace(item, font=family), "font")

    def carry_out(self, asked: CanvasKey) -> None:
        """Do what a key asks for, or a menu."""
        layout, side, place = self.design.layout, self.design.side, self._chosen
        if asked is CanvasKey.UNDO:
            self.design.undo()
        elif asked is CanvasKey.REDO:
            self.design.redo()
        elif asked in {CanvasKey.LARGER, CanvasKey.SMALLER}:
            self.view.step_zoom(1 if asked is CanvasKey.LARGER else -1)
        elif asked is CanvasKey.WHOLE:
            self.view.zoom_to(0)
        elif layout is None or place < 0:
            return
        elif asked is CanvasKey.REMOVE:
            name = self.design.items[place].name
            self.design.change(without(layout, side, place))
            self.choose(min(place, len(self.design.items) - 1))
            self.said.emit(self.tr("“{name}” is gone. Ctrl+Z brings it back.").format(name=name))
        elif asked is CanvasKey.COPY:
            self.design.change(duplicated(layout, side, place))
            self.choose(len(self.design.items) - 1)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look, px = self._look, self._look.px
        self._across.setSpacing(px(look.by_size(4, 2.5)))
        self._left.setFixedWidth(px(look.by_size(_LEFT, _LEFT_SMALL)))
        self._right.setFixedWidth(px(look.by_size(_RIGHT, _RIGHT_SMALL)))
        self._left_column.setContentsMargins(px(2), px(3), px(2), px(3))
        self._left_column.setSpacing(px(2))
        side = px(look.by_size(4, 3))
        self._scroll.column.setContentsMargins(side, px(3), side, px(3))
        self._scroll.column.setSpacing(px(look.by_size(3, 2)))
        self._heading.setFont(look.font(0.95, 600))
        self._heading.setContentsMargins(px(3), 0, px(3), 0)
        self._title.setFont(look.font(1.2, 600))
        left, right = (self.sides, self.list, self.plan), (self.form, self.facts, self.whole)
        for part in (self.view, *left, *right):
            part.dress()
        self._fit_plan()

    def _build(self) -> None:
        look = self._look
        self._heading = plain_label(self.tr("Boxes"), muted=True)
        self.sides = EvenSegments(
            look, [(Side.FRONT, self.tr("Front")), (Side.BACK, self.tr("Back"))]
        )
        self.sides.setAccessibleName(self.tr("Side of the badge"))
        self.list, self.plan = BadgeItems(look), LayoutPlanView(look)
        self.view, self.form, self.facts = CanvasView(look), ItemForm(look), FitFacts(look)
        self._left, self._right = QFrame(), QFrame()
        self._left_column = QVBoxLayout(self._left)
        self._plan_area = ScrollColumn()
        self._plan_area.column.setContentsMargins(0, 0, 0, 0)
        self._plan_area.column.addWidget(self.plan)
        for part in (self._heading, self.sides, self.list, self._plan_area):
            self._left_column.addWidget(part, 1 if part is self.list else 0)
        self._title = ElidedLabel()
        self._nothing = plain_label(
            self.tr("Choose a box to see what it says and how it looks."), muted=True, wraps=True
        )
        self.whole = LayoutForm(look)
        self._rule = rule()
        self._scroll = ScrollColumn()
        for each in (self._title, self.whole, self._nothing, self.form, self._rule, self.facts):
            self._scroll.column.addWidget(each)
        self._scroll.column.addStretch(1)
        inside = QVBoxLayout(self._right)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._scroll)
        for card in (self._left, self._right):
            card.setObjectName("card")
        self._across = QHBoxLayout(self)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self._left)
        self._across.addWidget(self.view, 1)
        self._across.addWidget(self._right)
        self._show_item()

    def _connect(self) -> None:
        design, view, canvas = self.design, self.view, self.view.canvas
        design.booked.connect(self._show_book)
        design.changed.connect(self._show_layout)
        design.drawn.connect(self._show_sheet)
        design.surveyed.connect(self._show_survey)
        self.sides.chosen.connect(self._turn)
        self.list.picked.connect(self.choose)
        self.list.reordered.connect(self._reorder)
        self.list.asked.connect(self.carry_out)
        self.plan.changed.connect(design.use)
        self.plan.picked.connect(design.choose)
        canvas.picked.connect(self.choose)
        canvas.placed.connect(self._place)
        canvas.rested.connect(self._preview)
        canvas.asked.connect(self.carry_out)
        canvas.scaled.connect(self._redraw)
        view.added.connect(self.add)
        view.undone.connect(design.undo)
        view.redone.connect(design.redo)
        view.shown_with.connect(design.show_with)
        view.worst_wanted.connect(self._show_worst)
        view.somebody_wanted.connect(self.ask_for_somebody)
        self.form.changed.connect(self._change_item)
        self.whole.changed.connect(design.change)
        self.form.import_wanted.connect(self.import_wanted)
        self.form.font_wanted.connect(self.font_wanted)
        self.facts.show_wanted.connect(self._show_misfits)

    def _show_book(self, book: LayoutBook) -> None:
        self.plan.show_book(book)
        self._fit_plan()
        self.form.offer(book)
        shown = self.view.who.value
        if not isinstance(shown, Shown) or shown != self.design.who:
            self.view.offer(book.people, self.design.who)

    def _fit_plan(self) -> None:
        """Give who gets what the height it needs, but leave most of it to the boxes."""
        most = self._look.px(self._look.by_size(62, 38))
        self._plan_area.setFixedHeight(min(self.plan.wanted_height(), most))

    def _show_layout(self, layout: BadgeLayout) -> None:
        items = self.design.items
        if self._chosen >= len(items):
            self._chosen = -1
        canvas = self.view.canvas
        canvas.show_items(items, (layout.width, layout.height))
        canvas.show_chosen(self._chosen)
        self._show_list()
        self.sides.show_key(self.design.side)
        history = self.design.history
        if history is not None:
            self.view.show_steps(can_undo=history.can_undo, can_redo=history.can_redo)
        self._show_item()

    def _show_item(self) -> None:
        item = self._item()
        for part in (self.form, self._rule, self.facts):
            part.setVisible(item is not None)
        layout = self.design.layout
        self._nothing.setVisible(item is None)
        self.whole.setVisible(item is None and layout is not None)
        if layout is not None:
            self.whole.show_layout(layout)
        self._title.setText(item.name if item else layout.name if layout else "")
        if item is not None:
            self.form.show_item(item)
            side = self.design.side
            fit = self._sheet.fit_of(item.name, side) if self._sheet else None
            if layout is not None:
                self.facts.show_edge(item, layout)
            self.facts.show_fit(item, fit)
            self.facts.show_survey(item, side, self.design.survey)
        self._scroll.fit_soon()

    def _show_sheet(self, sheet: Sheet) -> None:
        self._sheet = sheet
        rises = sheet.rises(self.design.items, self.design.side)
        self.view.canvas.show_picture(pixmap_of(sheet.picture), rises)
        item = self._item()
        if item is not None:
            self.facts.show_fit(item, sheet.fit_of(item.name, self.design.side))

    def _show_list(self) -> None:
        """Show the boxes of this face, and tell at the switch of the other one's."""
        layout, shown, survey = self.design.layout, self.design.side, self.design.survey
        for side in Side:
            told = self.facts.troubles_of(layout, side, survey) if layout else []
            named = zip(face(layout, side) if layout else (), told, strict=True)
            first = next((f"{item.name}: {why}" for item, why in named if why), "")
            self.sides.mark(side, "" if side is shown else first)
            if side is shown:
                self.list.show_items(self.design.items, self._chosen, told)

    def _show_survey(self, survey: Survey) -> None:
        self._show_list()
        self.facts.show_survey(self._item(), self.design.side, survey)

    def _show_worst(self) -> None:
        survey = self.design.survey
        if survey.worst:
            self._step_through(survey.worst)
            self.said.emit(self.tr("Step through them with the arrows beside the name."))

    def _show_misfits(self) -> None:
        item = self._item()
        side, survey = self.design.side, self.design.survey
        if item is not None and (misfits := survey.misfits_of(item.name, side)):
            self._step_through(misfits)

    def ask_for_somebody(self) -> LineDialog:
        """Ask whose badge is to be shown."""
        dialog = LineDialog(self._look, self.tr("Show the badge of"), self.tr("Show"), self)
        dialog.ask_for(self.tr("&Name or company"))
        dialog.agreed.connect(lambda: self._find(dialog))
        dialog.open()
        return dialog

    def _find(self, dialog: LineDialog) -> None:
        def show(people: tuple[Shown, ...]) -> None:
            if people:
                dialog.accept()
                self._step_through(people)
            else:
                dialog.show_trouble(self.tr("Nobody was found."))

        self.design.find(dialog.text(), show)

    def _step_through(self, people: tuple[Shown, ...]) -> None:
        self.view.offer(people, people[0])
        self.design.show_with(people[0])

    def _item(self) -> AnyItem | None:
        items = self.design.items
        return items[self._chosen] if 0 <= self._chosen < len(items) else None

    def _turn(self, side: str) -> None:
        if side == self.design.side:  # a press on the one that is shown
            return
        self._chosen = -1
        self.view.canvas.show_picture(QPixmap())
        self.design.turn(Side(side))

    def _reorder(self, place: int, target: int) -> None:
        layout = self.design.layout
        if layout is not None:
            self._chosen = target
            self.design.change(put_at(layout, self.design.side, place, target))

    def _place(self, place: int, box: Box, deed: str) -> None:
        items = self.design.items
        if place < len(items):  # there is none while a layout is read anew
            self._change_at(place, replace(items[place], box=box), deed)

    def _preview(self, place: int, box: Box) -> None:
        """Draw a box where it is held by the mouse; nothing is kept yet."""
        layout, items = self.design.layout, self.design.items
        self.form.show_box(box)
        if layout is not None and place < len(items):
            item = replace(items[place], box=box)
            self.design.draw(with_item(layout, self.design.side, place, item))

    def _change_item(self, item: AnyItem, what: str) -> None:
        if self._chosen >= 0:
            self._change_at(self._chosen, item, f"{what} {self._chosen}")

    def _change_at(self, place: int, item: AnyItem, deed: str) -> None:
        layout = self.design.layout
        if layout is not None:
            self.design.change(with_item(layout, self.design.side, place, item), deed)

    def _redraw(self) -> None:
        self.design.width = self.view.canvas.picture_width()
        self.design.draw()
