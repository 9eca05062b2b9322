"""A list's file as a window reads it: the table, and which sheets a workbook offers."""

import tempfile
from pathlib import Path
from typing import BinaryIO, cast

from checkin.core.lists.list_file import ListFile
from checkin.importers.source import OLE, ZIP, read_table
from checkin.importers.spreadsheet import visible_sheets
from checkin.importers.workbook_archive import copy_checked

_IN_MEMORY = 1 << 24


def read_list(path: Path, sheet: str = "") -> ListFile:
    """Read a list's file: from the sheet with this name, else from the first that holds a list.

    Raises ListUnreadable as `read_table` does.
    """
    table = read_table(path, sheet=sheet or None)
    names = _sheets(path)
    chosen = sheet or next((name for name in names if f"sheet “{name}”" in table.reading), "")
    return ListFile(table, names, chosen)


def _sheets(path: Path) -> tuple[str, ...]:
    # The file was read already, so it is sound; it is copied as it is for reading.
    with path.open("rb") as file:
        head = file.read(len(OLE))
        file.seek(0)
        if head.startswith(ZIP):
            with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
                copy_checked(file, cast(BinaryIO, copy), path.name)
                return visible_sheets(cast(BinaryIO, copy), path.name)
        return visible_sheets(file, path.name) if head.startswith(OLE) else ()
