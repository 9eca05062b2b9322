"""Asks for the file of an attendee list."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

LIST_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".ods", ".xls")


def ask_for_list(parent: QWidget) -> Path | None:
    """Ask for the file of an attendee list."""
    from PySide6.QtWidgets import QFileDialog

    endings = " ".join(f"*{ending}" for ending in LIST_ENDINGS)
    kinds = QCoreApplication.translate("AskForList", "Attendee lists ({endings})")
    every = QCoreApplication.translate("AskForList", "All files (*)")
    title = QCoreApplication.translate("AskForList", "Choose a list")
    name, _ = QFileDialog.getOpenFileName(
        parent, title, "", f"{kinds.format(endings=endings)};;{every}"
    )
    return Path(name) if name else None
