"""Asks where something is to be saved, beside which scans go on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(
    over: QWidget, title: str, first: Path, kind: str, save: Callable[[Path], object]
) -> None:
    """Ask for a file, offering `first`; `save` is called with the answer, if there is one.

    `kind` is as Qt has it: "Tables (*.csv)".
    """
    chooser = QFileDialog(over, title, str(first.parent), kind)
    chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chooser.setDefaultSuffix(first.suffix.removeprefix("."))
    chooser.selectFile(first.name)
    chooser.fileSelected.connect(lambda path: save(Path(path)))
    chooser.finished.connect(chooser.deleteLater)
    chooser.open()
