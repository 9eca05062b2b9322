"""One of the latest scans at the desk; loaded with the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.core.code import tail
from checkin.core.journal import INWARDS
from checkin.core.scan import Verdict
from checkin.ui.parts.elided_label import ElidedLabel
from checkin.ui.parts.widgets import plain_tip, rule
from checkin.ui.words import FAMILIES, headline

if TYPE_CHECKING:
    from checkin.services.lookup import Line
    from checkin.ui.parts.look import Look


class LatestRow(QWidget):
    """A scan, and the way to undo it."""

    undo_wanted = Signal(object)  # Line

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._line: Line | None = None
        self._said = (False, "", "")
        self._shape = QLabel()
        self._name, self._what = ElidedLabel(), ElidedLabel()
        self.button = QPushButton()
        self.button.setObjectName("flat")
        self.button.setAutoDefault(False)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._want_undo)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._what)
        words.addStretch(1)
        inside = QHBoxLayout()
        inside.addWidget(self._shape)
        inside.addLayout(words, 1)
        inside.addWidget(self.button)
        self._inside = inside
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(inside, 1)
        layout.addWidget(rule())
        self.dress()

    @property
    def entry_id(self) -> str:
        """The line that is shown; empty for none."""
        return self._line.entry.id if self._line is not None else ""

    def show_line(self, line: Line, when: str, *, is_veiled: bool, told: str = "") -> None:
        """Show a line; names are hidden while nobody is at the desk, `told` is said behind."""
        if line == self._line and (is_veiled, when, told) == self._said:
            return
        self._line, self._said = line, (is_veiled, when, told)
        look, entry = self._look, line.entry
        # An override keeps the verdict it overruled.
        verdict = Verdict.ADMITTED if entry.kind in INWARDS else entry.verdict or Verdict.RULES
        family = look.family(FAMILIES[verdict])
        side = look.px(6)
        self._shape.setPixmap(
            look.icons.shape(verdict, family.fill, family.on, side, self.devicePixelRatioF())
        )
        person = line.ticket.attendee if line.ticket else None
        word = headline(verdict)
        name = person.name if person else f"{word} …{tail(entry.code)}"
        if is_veiled:
            name = word
        category = (line.ticket.category or person.category) if line.ticket and person else ""
        is_calm = bool(category) and verdict is Verdict.ADMITTED
        parts = [when, category if is_calm else word, told]
        if line.undone:
            parts[1] = self.tr("Undone")
        elif told and is_calm:
            parts[1] = ""  # beside the button there is room for one of them
        font = look.font(1, 600)
        font.setStrikeOut(line.undone)
        self._name.setFont(font)
        self._name.set_colour(look.theme.muted if line.undone else look.theme.text)
        self._name.setText(name)
        self._what.set_colour(look.theme.muted)
        self._what.setText(" · ".join(filter(None, parts)))
        self.button.setVisible(line.is_undoable)
        self.button.setAccessibleName(self.tr("Undo {name}").format(name=name))
        self.button.setToolTip(plain_tip(self.button.accessibleName()))

    def is_pressable(self) -> bool:
        """Whether the line can be undone."""
        return not self.isHidden() and not self.button.isHidden()

    def dress(self) -> None:
        """Take over colours and sizes; its line has to be shown again."""
        self._line = None
        look = self._look
        side = look.px(look.by_size(4, 3))
        self._inside.setContentsMargins(side, 0, look.px(1.5), 0)
        self._inside.setSpacing(look.px(3))
        self._shape.setFixedWidth(look.px(6))
        self._what.setFont(look.font(0.9))
        self.button.setFixedSize(look.px(9), look.px(9))
        self.button.setIcon(look.icons.button_icon("undo", look.theme.muted, look.px(4.5)))
        self.button.setIconSize(QSize(look.px(4.5), look.px(4.5)))

    def _want_undo(self) -> None:
        if self._line is not None:
            self.undo_wanted.emit(self._line)
