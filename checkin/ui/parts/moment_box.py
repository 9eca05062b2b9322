"""A line for a day and a time of day, as people type them."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateTimeEdit


class MomentBox(QDateTimeEdit):
    """Takes "2027-06-09 08:30" as it is typed, and a part that is pressed on takes what comes.

    Qt goes on to the next part by itself once nothing more fits into one; the hyphen or blank that
    is typed then would pass over that next part. And where the cursor was only set into a part,
    which is full, Qt drops what is typed there.
    """

    def __init__(self) -> None:
        """Begin with no moment; the form decides what is asked for."""
        super().__init__()
        self.lineEdit().installEventFilter(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not (_separates(event.text()) and self._is_at_whole_part()):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        taken = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.MouseButtonRelease and not self.lineEdit().selectedText():
            self.setSelectedSection(self.currentSection())
        return taken

    def _is_at_whole_part(self) -> bool:
        return self.lineEdit().selectedText() == self.sectionText(self.currentSection())


def _separates(typed: str) -> bool:
    return typed.isprintable() and bool(typed) and not typed.isalnum()
