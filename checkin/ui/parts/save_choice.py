"""Asks where something is to be saved, beside which scans go on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from checkin.ui.parts.file_choice import FileChooser


def ask_where(
    over: QWidget, title: str, first: Path, kind: str, save: Callable[[Path], object]
) -> None:
    """Ask for a file, offering `first`; `save` is called with the answer, if there is one.

    `kind` is as Qt has it: "Tables (*.csv)".
    """
    chooser = FileChooser(over, title, save)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDirectory(str(first.parent))
    chooser.setNameFilter(kind)
    chooser.setDefaultSuffix(first.suffix.removeprefix("."))
    chooser.selectFile(first.name)
    chooser.open()
