"""Asks for one line: a reason, a note, a category."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from checkin.ui.parts.ask_dialog import AskDialog
from checkin.ui.parts.look import Look


class LineDialog(AskDialog):
    """One line with likely answers to press."""

    def __init__(self, look: Look, title: str, verb: str, parent: QWidget | None = None) -> None:
        """Ask under a title; `verb` stands on the button."""
        super().__init__(look, parent)
        self.call(title, verb)

    def ask_for(self, label: str, answers: Sequence[str] = ()) -> None:
        """Ask for the line called `label`."""
        self._line = self.add_reason(label, answers)
        self._line.setFocus()
        self.check()

    def text(self) -> str:
        """Give the line."""
        return " ".join(self._line.text().split())

    def is_complete(self) -> bool:
        return hasattr(self, "_line") and bool(self.text())
