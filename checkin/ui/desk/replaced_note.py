"""Who was replaced unknown to a desk, or let in and taken back, in sentences."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.core.exchange import TakenBack
from checkin.services.journal.conflicts import ReplacedUnknown
from checkin.ui.parts.look import Look
from checkin.ui.parts.widgets import plain_label

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

    def tell(
        self, replaced: Sequence[ReplacedUnknown], taken_back: Sequence[TakenBack] = ()
    ) -> None:
        """Say of each what became of their place, and how to set it right."""
        told = [self._told(each) for each in replaced[:_MOST]]
        if left := len(replaced) - len(told):
            told.append(self.tr("%n more were replaced so.", "", left))
        if told:
            told.append(
                self.tr("To keep somebody out, undo in the journal the line by which they came.")
            )
        told += [self._told_taken_back(each) for each in taken_back[:_MOST]]
        if left := len(taken_back) - len(taken_back[:_MOST]):
            told.append(self.tr("%n more were let in and taken back.", "", left))
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

    def _told_taken_back(self, found: TakenBack) -> str:
        told = self.tr(
            "{who} was let in at {desk}, though the line by which they came was undone. If they "
            "are not here, undo that they were let in, too."
        )
        return told.format(who=found.newcomer.attendee.name, desk=found.admissions[0].desk)
