"""The properties of the box that is chosen; each change is told at once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from checkin.core.badge import Anchor, Box
from checkin.core.badge_layout import (
    Align,
    AnyItem,
    CodeContent,
    Figure,
    MarkKind,
    TextItem,
    Weight,
)
from checkin.core.badge_words import filled_in
from checkin.core.layout_edit import SMALLEST, ItemKind, kind_of, with_size, with_text
from checkin.core.layout_file import MOST_LINES, SIZES
from checkin.ui.item_fields import (
    ColorField,
    EvenSegments,
    NumberField,
    PairField,
    TemplateField,
    WideChoice,
)
from checkin.ui.item_words import color_choices, placeholders
from checkin.ui.layout_book import LayoutBook
from checkin.ui.look import Look
from checkin.ui.tick_box import TickBox
from checkin.ui.widgets import plain_label

_TEXTS = frozenset({ItemKind.TEXT, ItemKind.BAND})
_ALL = frozenset(ItemKind)
_LABEL = 20.0  # steps
_LARGEST = 420.0  # millimetres
_HEIGHT = 8.0


class ItemForm(QWidget):
    """One form for all kinds of boxes; rows that mean nothing for a kind are hidden."""

    changed = Signal(object, str)  # the item as it is wished for, and a name of what was done
    import_wanted = Signal()  # a picture is to be brought in
    font_wanted = Signal()  # a font is to be added to this computer

    def __init__(self, look: Look) -> None:
        """Begin without a box."""
        super().__init__()
        self._look = look
        self._item: AnyItem | None = None
        self._families: tuple[str, ...] = ()
        self._rows: list[tuple[frozenset[ItemKind], QLabel, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._make()
        self._add_rows()
        self._connect()
        self.dress()

    def offer(self, book: LayoutBook) -> None:
        """Offer what the event has to fill boxes in from."""
        known = placeholders(book.columns)
        self.text.offer(known)
        kept = [(name, name) for name in book.pictures]
        columns = [(f"{{{name}}}", name) for name in book.columns]
        self.source.offer([("logo", self.tr("Logo")), *(k for k in kept if k[0] != "logo"),
                           *columns, ("", self.tr("Bring in a picture…"))])  # fmt: skip
        self.column.offer([(name, name) for name in book.columns])
        self._families = book.families
        self._conditions = [("", self.tr("Always"))] + [
            (written, self.tr("If there is: {what}").format(what=words)) for written, words in known
        ]
        if self._item is not None:
            self.show_item(self._item)

    def show_item(self, item: AnyItem) -> None:
        """Show the properties of a box."""
        kind = kind_of(item)
        if self._item is None or kind_of(self._item) is not kind:
            for kinds, label, control in self._rows:
                label.setVisible(kind in kinds and bool(label.text()))
                control.setVisible(kind in kinds)
        self._item = item
        if self.name.text() != item.name:
            self.name.setText(item.name)
        self.show_box(item.box)
        own = filled_in(getattr(item, "text", ""))
        conditions = list(self._conditions)
        if own:
            conditions[1:1] = [(own, self.tr("If not empty"))]
        self.only_if.offer(conditions, item.only_if)
        self.turned.show_key(str(item.turned))
        self._show_words(item)
        self._show_shapes(item)

    def show_box(self, box: Box) -> None:
        """Show where a box is, also while it is dragged."""
        for field, value in zip(
            (self.left, self.top, self.wide, self.high),
            (box.x, box.y, box.width, box.height),
            strict=True,
        ):
            field.show_value(value)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._grid.setHorizontalSpacing(look.px(2))
        self._grid.setVerticalSpacing(look.px(look.by_size(2.5, 1.5)))
        self._grid.setColumnMinimumWidth(0, look.px(_LABEL))
        for _, label, control in self._rows:
            label.setFont(look.font())
            label.setFixedWidth(look.px(_LABEL))
            control.setMinimumHeight(look.px(_HEIGHT))
            if isinstance(control, EvenSegments):
                control.dress()

    def _make(self) -> None:
        look = self._look
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.text = TemplateField(look)
        self.content = WideChoice(
            look,
            [(CodeContent.CODE, self.tr("What desks scan")), (CodeContent.VCARD, self.tr("vCard"))],
        )
        self.source = WideChoice(look)
        self.figure = WideChoice(
            look,
            [
                (Figure.RECTANGLE, self.tr("Rectangle")),
                (Figure.ELLIPSE, self.tr("Ellipse")),
                (Figure.LINE, self.tr("Line")),
            ],
        )
        self.kind = WideChoice(
            look,
            [(MarkKind.CONSENT, self.tr("Photos")), (MarkKind.LANGUAGE, self.tr("Languages"))],
        )
        self.column = WideChoice(look)
        self._make_measures()

    def _make_measures(self) -> None:
        look = self._look
        millimetres = partial(NumberField, look, self.tr("mm"))
        self.left, self.top = (millimetres(-_LARGEST, _LARGEST) for _ in range(2))
        self.wide, self.high = (millimetres(SMALLEST, _LARGEST) for _ in range(2))
        self.smallest, self.largest = (NumberField(look, self.tr("pt"), *SIZES) for _ in range(2))
        self.weight = WideChoice(
            look,
            [
                (Weight.REGULAR, self.tr("Regular")),
                (Weight.SEMI_BOLD, self.tr("Semi-bold")),
                (Weight.BOLD, self.tr("Bold")),
            ],
        )
        self.family = WideChoice(look)
        self.lines = QSpinBox()
        self.lines.setRange(1, MOST_LINES)
        self.lines.lineEdit().setTextMargins(look.px(1.5), 0, 0, 0)
        self.lines.setPrefix(self.tr("up to") + " ")
        self.align = EvenSegments(
            look,
            [
                (Align.START, self.tr("Start")),
                (Align.MIDDLE, self.tr("Middle")),
                (Align.RIGHT, self.tr("Right")),
            ],
        )
        self.anchor = EvenSegments(
            look,
            [
                (Anchor.TOP, self.tr("Top")),
                (Anchor.MIDDLE, self.tr("Middle")),
                (Anchor.BOTTOM, self.tr("Bottom")),
            ],
        )
        self.color, self.fill = ColorField(look), ColorField(look, may_be_none=True)
        self.stroke = ColorField(look, may_be_none=True)
        self.stroke_width, self.radius = millimetres(0, 20), millimetres(0, 100)
        self.only_if = WideChoice(look)
        self.turned = WideChoice(look, [(str(each), f"{each}°") for each in (0, 90, 180, 270)])
        self.is_name = TickBox(look, self.tr("Shorten to initials"))
        self.follows = TickBox(look, self.tr("Close up gaps above"))
        self.marked = TickBox(look, self.tr("With the category's mark"))
        self._conditions = [("", self.tr("Always"))]

    def _add_rows(self) -> None:
        one = frozenset
        text, band, shape = one({ItemKind.TEXT}), one({ItemKind.BAND}), one({ItemKind.SHAPE})
        mark, look = one({ItemKind.MARK}), self._look
        self._add(_TEXTS, self.tr("Text"), self.text)
        self._add(one({ItemKind.CODE}), self.tr("Says"), self.content)
        self._add(one({ItemKind.PICTURE}), self.tr("Picture"), self.source)
        self._add(shape, self.tr("Figure"), self.figure)
        self._add(mark, self.tr("Sign"), self.kind)
        self._add(mark, self.tr("Column"), self.column)
        self._add(_ALL, self.tr("Left, top"), PairField(look, self.left, self.top))
        self._add(_ALL, self.tr("Size"), PairField(look, self.wide, self.high))
        self._add(_TEXTS, self.tr("Font"), self.family)
        self._add(_TEXTS, self.tr("Weight"), self.weight)
        self._add(_TEXTS, self.tr("Size range"), PairField(look, self.smallest, self.largest))
        self._add(_TEXTS, self.tr("Lines"), self.lines)
        self._add(_TEXTS, self.tr("Align"), self.align)
        self._add(_TEXTS, self.tr("Vertical"), self.anchor)
        self._add(_TEXTS | mark, self.tr("Colour"), self.color)
        self._add(band | shape, self.tr("Ground"), self.fill)
        self._add(shape, self.tr("Outline"), self.stroke)
        self._add(shape, self.tr("Thick, round"), PairField(look, self.stroke_width, self.radius))
        self._add(_ALL, self.tr("Print"), self.only_if)
        self._add(_ALL, self.tr("Turned"), self.turned)
        self._add(_TEXTS, "", self.is_name)
        self._add(text, "", self.follows)
        self._add(band, "", self.marked)
        self._add(_ALL, self.tr("Called"), self.name)
        for field, words in (
            (self.left, self.tr("Left")), (self.top, self.tr("Top")),
            (self.wide, self.tr("Width")), (self.high, self.tr("Height")),
            (self.smallest, self.tr("Smallest size")), (self.largest, self.tr("Largest size")),
            (self.stroke_width, self.tr("Thickness of the outline")),
            (self.radius, self.tr("Roundness")), (self.text.line, self.tr("Text")),
        ):  # fmt: skip
            field.setAccessibleName(words)

    def _add(self, kinds: frozenset[ItemKind], label: str, control: QWidget) -> None:
        words = plain_label(label, muted=True)
        row = self._grid.rowCount()
        if label:
            words.setBuddy(control)
        if label and not control.accessibleName():
            control.setAccessibleName(label)
        if label:
            self._grid.addWidget(words, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(control, row, 1)
        else:
            words.setParent(self)
            self._grid.addWidget(control, row, 0, 1, 2)
        self._rows.append((kinds, words, control))

    def _connect(self) -> None:
        self.name.editingFinished.connect(self._rename)
        self.text.changed.connect(partial(self._revise, with_text, "text"))
        for field in (self.left, self.top, self.wide, self.high):
            field.changed.connect(self._set_box)
        for name, field in (("smallest", self.smallest), ("largest", self.largest)):
            field.changed.connect(partial(self._revise, partial(with_size, bound=name), name))
        for name, field in (("radius", self.radius), ("stroke_width", self.stroke_width)):
            field.changed.connect(partial(self._set, name))
        self.lines.valueChanged.connect(partial(self._set, "lines"))
        for name, choice in (
            ("only_if", self.only_if), ("color", self.color), ("fill", self.fill),
            ("stroke", self.stroke), ("column", self.column),
        ):  # fmt: skip
            choice.chosen.connect(partial(self._set, name))
        told: tuple[tuple[str, WideChoice | EvenSegments, Callable[[str], Any]], ...] = (
            ("content", self.content, CodeContent), ("figure", self.figure, Figure),
            ("kind", self.kind, MarkKind), ("weight", self.weight, Weight),
            ("align", self.align, Align), ("anchor", self.anchor, Anchor),
            ("turned", self.turned, int),
        )  # fmt: skip
        for name, chooser, read in told:
            chooser.chosen.connect(partial(self._set_read, name, read))
        self.source.chosen.connect(self._set_source)
        self.family.chosen.connect(self._set_family)
        for name, box in (
            ("is_name", self.is_name), ("follows", self.follows), ("marked", self.marked)
        ):  # fmt: skip
            box.toggled.connect(partial(self._set, name))

    def _show_words(self, item: AnyItem) -> None:
        for name, choice in (("content", self.content), ("weight", self.weight),
                             ("figure", self.figure), ("kind", self.kind)):  # fmt: skip
            choice.show_key(str(getattr(item, name, "")))
        self.text.show_value(getattr(item, "text", ""))
        align = getattr(item, "align", Align.START)
        self.align.show_key(Align.START if align is Align.LEFT else align)
        self.anchor.show_key(getattr(item, "anchor", Anchor.TOP))
        self._show_family(getattr(item, "font", ""))
        self.source.show_key(getattr(item, "source", ""))
        self.column.show_key(getattr(item, "column", ""))
        before = self.lines.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
        self.lines.setValue(getattr(item, "lines", 1))
        self.lines.blockSignals(before)

    def _show_family(self, now: str) -> None:
        """Show the font in force among those of this computer, which need not have it."""
        here = {family.casefold(): family for family in self._families}
        choices = [(family, family) for family in self._families]
        if now and now.casefold() not in here:
            choices.append((now, self.tr("{font} (not here)").format(font=now)))
        choices.append(("", self.tr("Add a font…")))
        self.family.offer(choices, here.get(now.casefold(), now))

    def _show_shapes(self, item: AnyItem) -> None:
        for name, field in (
            ("smallest", self.smallest), ("largest", self.largest), ("radius", self.radius),
            ("stroke_width", self.stroke_width),
        ):  # fmt: skip
            field.show_value(getattr(item, name, 0.0))
        for name, chooser in (("color", self.color), ("fill", self.fill), ("stroke", self.stroke)):
            chooser.show_color(getattr(item, name, ""), color_choices)
        for name, box in (
            ("is_name", self.is_name), ("follows", self.follows), ("marked", self.marked)
        ):  # fmt: skip
            box.setChecked(bool(getattr(item, name, False)))

    def _set(self, name: str, value: object) -> None:
        item = self._item
        if item is not None and hasattr(item, name) and getattr(item, name) != value:
            changes: dict[str, Any] = {name: value}
            self.changed.emit(replace(item, **changes), name)

    def _revise(self, revised: Callable[..., TextItem], deed: str, value: object) -> None:
        if isinstance(self._item, TextItem):
            self.changed.emit(revised(self._item, value), deed)

    def _set_read(self, name: str, read: Callable[[str], Any], key: str) -> None:
        self._set(name, read(key))

    def _set_box(self) -> None:
        if self._item is not None:
            numbers = (each.value() for each in (self.left, self.top, self.wide, self.high))
            self.changed.emit(replace(self._item, box=Box(*numbers)), "box")

    def _set_source(self, source: str) -> None:
        if source:
            self._set("source", source)
        elif self._item is not None:
            self.source.show_key(getattr(self._item, "source", ""))
            self.import_wanted.emit()

    def _set_family(self, family: str) -> None:
        if family:
            self._set("font", family)
        elif self._item is not None:
            self._show_family(getattr(self._item, "font", ""))
            self.font_wanted.emit()

    def _rename(self) -> None:
        name = " ".join(self.name.text().split())
        if name:
            self._set("name", name)
