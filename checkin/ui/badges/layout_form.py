"""What is true of a layout as a whole: its size, and how it is folded."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from checkin.core.badges.badge_layout import BadgeLayout, Fold
from checkin.core.badges.layout_file import LARGEST_SIDE, SMALLEST_SIDE
from checkin.ui.badges.item_fields import NumberField, PairField, WideChoice
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import plain_label

_LABEL, _HEIGHT = 20.0, 8.0  # steps


class LayoutForm(QWidget):
    """Shown while no box is chosen."""

    changed = Signal(object, str)  # BadgeLayout as it is wished for, and a name of what was done

    def __init__(self, look: Look) -> None:
        """Begin without a layout."""
        super().__init__()
        self._look = look
        self._layout: BadgeLayout | None = None
        self.wide, self.high = (
            NumberField(look, self.tr("mm"), SMALLEST_SIDE, LARGEST_SIDE) for _ in range(2)
        )
        self.wide.setAccessibleName(self.tr("Width of the badge"))
        self.high.setAccessibleName(self.tr("Height of the badge"))
        self.fold = WideChoice(
            look,
            [
                (Fold.NONE, self.tr("Not folded")),
                (Fold.TOP, self.tr("At the top")),
                (Fold.SIDE, self.tr("At the left")),
            ],
        )
        self.fold.setAccessibleName(self.tr("Folded"))
        self._labels = [plain_label(self.tr("Size"), muted=True),
                        plain_label(self.tr("Folded"), muted=True)]  # fmt: skip
        self._controls: list[QWidget] = [PairField(look, self.wide, self.high), self.fold]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for row, (label, control) in enumerate(zip(self._labels, self._controls, strict=True)):
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(control, row, 1)
        self.wide.changed.connect(partial(self._set, "width", float))
        self.high.changed.connect(partial(self._set, "height", float))
        self.fold.chosen.connect(partial(self._set, "fold", Fold))
        self.dress()

    def show_layout(self, layout: BadgeLayout) -> None:
        """Show what is true of a layout."""
        self._layout = layout
        self.wide.show_value(layout.width)
        self.high.show_value(layout.height)
        self.fold.show_key(layout.fold)

    def dress(self) -> None:
        """Take over colours and sizes."""
        look = self._look
        self._grid.setHorizontalSpacing(look.px(2))
        self._grid.setVerticalSpacing(look.px(look.by_size(2.5, 1.5)))
        for label, control in zip(self._labels, self._controls, strict=True):
            label.setFont(look.font())
            label.setFixedWidth(look.px(_LABEL))
            control.setMinimumHeight(look.px(_HEIGHT))

    def _set(self, name: str, read: Callable[[Any], Any], value: object) -> None:
        layout = self._layout
        if layout is not None and getattr(layout, name) != read(value):
            changes: dict[str, Any] = {name: read(value)}
            self.changed.emit(replace(layout, **changes), name)
