"""Asks for the file of an attendee list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

LIST_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".ods", ".xls")


def ask_for_list(over: QWidget, take: Callable[[Path], object]) -> None:
    """Ask for the file of an attendee list; `take` is called with the answer, if there is one."""
    from checkin.ui.parts.file_choice import ask_which

    endings = " ".join(f"*{ending}" for ending in LIST_ENDINGS)
    kinds = QCoreApplication.translate("AskForList", "Attendee lists ({endings})")
    every = QCoreApplication.translate("AskForList", "All files (*)")
    title = QCoreApplication.translate("AskForList", "Choose a list")
    ask_which(over, title, f"{kinds.format(endings=endings)};;{every}", take)
