"""A folder in the place of a printer: each badge a PDF in it, to be printed from there."""

import os
import re
from pathlib import Path

from checkin.core.badges.printing import (
    JobReport,
    Obstacle,
    PrintDocument,
    PrinterStatus,
    PrintState,
)
from checkin.core.code import printable
from checkin.core.errors import PrinterUnreachable, TargetUnreachable
from checkin.whole_file import without_folder, written_whole

_LONGEST_NAME = 100  # characters, before an ending and a number
# What a file's name may hold on every system and every stick.
_STRANGE = re.compile(r"[^\w .-]")
_MOST_ALIKE = 1000


class FolderPrinter:
    """Puts badges into a folder, each whole or not at all."""

    def __init__(self, folder: Path) -> None:
        """Print into this folder, which is there already."""
        self._folder = folder

    def submit(self, document: PrintDocument) -> str:
        """Write a document, under its name; one that lies there already stays as it is."""
        name = _file_name(document.name)
        try:
            for number in range(1, _MOST_ALIKE):
                path = self._folder / (f"{name}-{number}.pdf" if number > 1 else f"{name}.pdf")
                if not path.exists():
                    with written_whole(path) as file:
                        file.write(document.pdf)
                    return path.name
                if path.read_bytes() == document.pdf:
                    return path.name
        except (OSError, TargetUnreachable) as error:
            raise PrinterUnreachable(self._sentence(error)) from error
        raise PrinterUnreachable(
            f"The folder {self._folder} is full of badges called {name}. Move them away."
        )

    def poll(self, job: str) -> JobReport:
        """Say that it is done: what is in the folder is whole, and people take it away."""
        del job
        return JobReport(PrintState.PRINTED)

    def cancel(self, job: str) -> None:
        """Leave what was written: it counts as printed."""

    def status(self) -> PrinterStatus:
        """Say whether the folder can be written."""
        if not os.path.isdir(self._folder):  # noqa: PTH112 - false for what no disk takes
            said = without_folder(self._folder)
        elif not os.access(self._folder, os.W_OK):
            said = f"The folder {self._folder} is read-only. Allow writing to it."
        else:
            return PrinterStatus()
        return PrinterStatus(frozenset({Obstacle.OFFLINE}), said)

    def find(self, name: str) -> str | None:
        """Find the file of the document with this name."""
        path = self._folder / f"{_file_name(name)}.pdf"
        try:
            return path.name if path.is_file() else None
        except OSError as error:
            raise PrinterUnreachable(self._sentence(error)) from error

    def close(self) -> None:
        """Let go of the folder; nothing is held."""

    def _sentence(self, error: OSError | TargetUnreachable) -> str:
        if isinstance(error, TargetUnreachable):
            return str(error)
        return f"The folder {self._folder} cannot be read: {error.strerror}. Look at its disk."


def _file_name(name: str) -> str:
    return _STRANGE.sub("-", printable(name, _LONGEST_NAME)).strip(" .") or "badge"
