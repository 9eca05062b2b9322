"""The dialog that badges are asked for in, and the work that writes them meanwhile."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from checkin.core.errors import CheckinError, ReasonWanted
from checkin.ui.parts.long_work import LongWork
from checkin.ui.parts.look import Look
from checkin.ui.printing.print_badges_dialog import PrintBadgesDialog
from checkin.ui.printing.why_again import WhyAgain
from checkin.ui.troubles.trouble_words import trouble_words


class BadgeRound(QObject):
    """Badges asked for once: how far they are, why they are not written, and their stop."""

    def __init__(self, look: Look, over: QWidget) -> None:
        """Begin with no dialog."""
        super().__init__(over)
        self._look, self._over = look, over
        self._work: LongWork | None = None
        self.dialog: PrintBadgesDialog | None = None

    def open(self, dialog: PrintBadgesDialog) -> None:
        """Ask in a dialog; it is forgotten once it is closed."""
        self.dialog = dialog
        dialog.stopped.connect(self._stop)
        dialog.finished.connect(self._forget)
        dialog.open()

    def begin(self) -> LongWork:
        """Begin work whose progress the dialog shows, and which it stops."""
        self._work = LongWork(self)
        if self.dialog is not None:
            self._work.progressed.connect(self.dialog.show_progress)
            self.dialog.begin()
        return self._work

    def explain(self, error: CheckinError) -> bool:
        """Say in the dialog what went wrong; False where there is none."""
        if self.dialog is None:
            return False
        self.dialog.show_trouble(trouble_words(error))
        return True

    def ask_why(self, error: CheckinError, again: Callable[[str], object]) -> None:
        """Ask why badges are written again, where only that is missing; `again` hears it."""
        if isinstance(error, ReasonWanted):
            WhyAgain(self._look, self.dialog or self._over).ask(again)

    def close(self) -> None:
        """Close the dialog: what it asked for is done."""
        if self.dialog is not None:
            self.dialog.accept()

    def _stop(self) -> None:
        if self._work is not None:
            self._work.stop()

    def _forget(self) -> None:
        self.dialog = None
