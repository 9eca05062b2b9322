"""Asks why badges are printed again that somebody has already."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from checkin.core.errors import CheckinError, ReasonWanted
from checkin.ui.parts.line_dialog import LineDialog
from checkin.ui.parts.look import Look


class WhyAgain(LineDialog):
    """One line for the journal: why there is another badge of `name`, or of several people."""

    def __init__(self, look: Look, over: QWidget, name: str = "") -> None:
        """Ask over a widget."""
        super().__init__(look, "", "", over)
        told = self.tr("Another badge: {name}").format(name=name)
        self.call(told if name else self.tr("Print badges again"), self.tr("Print"))
        one = self.tr("There is a badge already, or may be; the journal keeps your reason.")
        several = self.tr("Some have a badge already, or may; the journal keeps your reason.")
        self.explain(one if name else several)
        self.ask_for(self.tr("&Reason"), [self.tr("Lost"), self.tr("Spoilt")])

    def ask(self, again: Callable[[str], object]) -> None:
        """Ask; `again` hears the reason."""
        self.agreed.connect(partial(self._tell, again))
        self.open()

    def _tell(self, again: Callable[[str], object]) -> None:
        reason = self.text()
        self.accept()
        again(reason)


def why_or_fail(
    dialog: Callable[[], WhyAgain],
    again: Callable[[str], object],
    fail: Callable[[CheckinError], object],
) -> Callable[[CheckinError], None]:
    """Give what hears that badges were not written: it asks why, if that is missing, or fails."""

    def hear(error: CheckinError) -> None:
        if isinstance(error, ReasonWanted):
            dialog().ask(again)
        else:
            fail(error)

    return hear
