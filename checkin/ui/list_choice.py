"""The files of attendee lists: asked for, or dropped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent

LIST_ENDINGS = (".csv", ".tsv", ".txt", ".xlsx", ".ods", ".xls")


def ask_for_list(over: QWidget, take: Callable[[Path], object]) -> None:
    """Ask for the file of an attendee list; `take` is called with the answer, if there is one."""
    from checkin.ui.file_choice import ask_which

    endings = " ".join(f"*{ending}" for ending in LIST_ENDINGS)
    kinds = QCoreApplication.translate("AskForList", "Attendee lists ({endings})")
    every = QCoreApplication.translate("AskForList", "All files (*)")
    title = QCoreApplication.translate("AskForList", "Choose a list")
    ask_which(over, title, f"{kinds.format(endings=endings)};;{every}", take)


def dropped_file(event: QDropEvent, *endings: str) -> Path | None:
    """Give the first of the dropped files whose name ends so."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return next((path for path in paths if path.suffix.casefold() in endings), None)
