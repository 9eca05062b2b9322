"""The properties of the box that is chosen; each change is told at once."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal

from checkin.core.badges.badge import Anchor, Box
from checkin.core.badges.badge_layout import (
    Align,
    AnyItem,
    CodeContent,
    Figure,
    MarkKind,
    TextItem,
    Weight,
)
from checkin.core.badges.badge_words import filled_in
from checkin.core.badges.layout_edit import kind_of, with_size, with_text
from checkin.ui.badges.item_fields import EvenSegments, WideChoice
from checkin.ui.badges.item_rows import ItemRows
from checkin.ui.badges.item_words import color_choices, placeholders
from checkin.ui.badges.layout_book import LayoutBook
from checkin.ui.parts.look import Look


class ItemForm(ItemRows):
    """One form for all kinds of boxes: shows what a box is, and tells what it is wished to be."""

    changed = Signal(object, str)  # the item as it is wished for, and a name of what was done
    import_wanted = Signal()  # a picture is to be brought in
    font_wanted = Signal()  # a font is to be added to this computer

    def __init__(self, look: Look) -> None:
        """Begin without a box."""
        super().__init__(look)
        self._item: AnyItem | None = None
        self._families: tuple[str, ...] = ()
        self._conditions = [("", self.tr("Always"))]
        self._connect()

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
            self.show_kind(kind)
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
