"""What every page of the window is."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from checkin.ui.parts.look import Look


class KeyHelp(NamedTuple):
    """A key, and what it does on a page."""

    key: str
    does: str


class Page(QWidget):
    """A page of the window; it takes its looks from one `Look`."""

    def __init__(self, look: Look) -> None:
        """Begin on the window's ground."""
        super().__init__()
        self.setObjectName("page")
        self._look = look

    def dress(self) -> None:
        """Take over colours and sizes; called after either has changed."""

    def keys(self) -> tuple[KeyHelp, ...]:
        """Say which keys do what on this page, beside those that do so everywhere; for F1."""
        return ()

    def take_focus(self) -> None:
        """Give the keyboard to what is used first on this page; called when it is shown."""
        self.setFocus()
