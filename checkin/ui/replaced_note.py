"""Who was replaced at a desk that another one did not know of, in sentences."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.services.conflicts import ReplacedUnknown
from checkin.ui.look import Look
from checkin.ui.widgets import plain_label

_MOST = 5


class ReplacedNote(QWidget):
    """A few lines of words; hidden while there is nobody to tell of."""

    def __init__(self, look: Look) -> None:
        """Tell of nobody yet."""
        super().__init__()
        self._look = look
        self._label = plain_label(wraps=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        self.hide()

    def tell(self, replaced: Sequence[ReplacedUnknown]) -> None:
        """Say of each what became of their place, and how to set it right."""
        told = [self._told(each) for each in replaced[:_MOST]]
        if left := len(replaced) - len(told):
            told.append(self.tr("%n more were replaced so.", "", left))
        if told:
            told.append(
                self.tr("To keep somebody out, undo in the journal the line by which they came.")
            )
        self._label.setText("\n".join(told))
        self.setVisible(bool(told))

    def text(self) -> str:
        """Give what is told."""
        return self._label.text()

    def dress(self) -> None:
        """Take over the font."""
        self._label.setFont(self._look.font())

    def _told(self, replaced: ReplacedUnknown) -> str:
        names = ", ".join(who.attendee.name for _, who in replaced.substitutes)
        if replaced.admissions:
            told = self.tr(
                "{names} came in the place of {who}, who was let in later, at {desk}, which did "
                "not know of it."
            )
        else:
            told = self.tr(
                "{names} came in the place of {who}, at desks that did not know of each other: "
                "each of them can be let in."
            )
        desk = replaced.admissions[0].desk if replaced.admissions else ""
        return told.format(names=names, who=replaced.name, desk=desk)
