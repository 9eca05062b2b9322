"""The fields of the form for a box of a badge, and which kinds of boxes have which."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from checkin.core.badges.badge import Anchor
from checkin.core.badges.badge_layout import Align, CodeContent, Figure, MarkKind, Weight
from checkin.core.badges.layout_edit import SMALLEST, ItemKind
from checkin.core.badges.layout_file import MOST_LINES, SIZES
from checkin.ui.badges.item_fields import (
    ColorField,
    EvenSegments,
    NumberField,
    PairField,
    TemplateField,
    WideChoice,
)
from checkin.ui.parts.look import Look
from checkin.ui.parts.tick_box import TickBox
from checkin.ui.parts.widgets import plain_label

_TEXTS = frozenset({ItemKind.TEXT, ItemKind.BAND})
_ALL = frozenset(ItemKind)
_LABEL = 20.0  # steps
_LARGEST = 420.0  # millimetres
_HEIGHT = 8.0


class ItemRows(QWidget):
    """One row for each property of any box; rows that mean nothing for a kind are hidden."""

    def __init__(self, look: Look) -> None:
        """Begin with all rows."""
        super().__init__()
        self._look = look
        self._rows: list[tuple[frozenset[ItemKind], QLabel, QWidget]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._make()
        self._add_rows()
        self.dress()

    def show_kind(self, kind: ItemKind) -> None:
        """Show the rows of a kind of boxes, and no others."""
        for kinds, label, control in self._rows:
            label.setVisible(kind in kinds and bool(label.text()))
            control.setVisible(kind in kinds)

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
