"""Where a list comes from: finds out by a file's content, not its name, how to read it."""

import os
import re
import stat
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO, cast

from checkin.core.code import printable
from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import SourceTable
from checkin.held_files import keep_off
from checkin.importers.cells import CONTROLS
from checkin.importers.csv_file import read_csv
from checkin.importers.damage import too_large
from checkin.importers.encoding import utf16
from checkin.importers.rows_in_cells import parted
from checkin.importers.spreadsheet import read_spreadsheet

LARGEST = 1 << 30
"""Bytes a list may have; a million attendees take a fifth of it."""

_OPEN_ALREADY = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")  # standard input by its names
_HEAD = 1 << 12
_CHUNK = 1 << 20
_IN_MEMORY = 1 << 23
# What workbooks begin with: archives, and file systems in a file.
ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE = "Save the list as CSV or XLSX and import that."

# What a file that is no table begins with, and what it is then.
_NO_TABLES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG\r\n", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"RIFF", "a picture or recording"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"PK\x05\x06", "an empty archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"{\\rtf", "a text document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"BEGIN:VCARD", "an address card"),
)
_LONGEST_NAME = 255  # characters of a file's name
_MARKUP = ("<!doctype", "<html", "<?xml", "<table", "<head", "<svg", "<body", "<div")
_JSON = re.compile(r"\{\s*[\"}]|\[\s*[\"{\[\]]")


def read_table(source: Path | BinaryIO, *, sheet: str | None = None, name: str = "") -> SourceTable:
    """Read an attendee list from a path or a binary stream such as standard input.

    `sheet` chooses one of a workbook's sheets; `name` is what errors call the list. Raises
    ListUnreadable, in one sentence, for whatever is no readable table; what is wrong further
    down a text file is raised when its rows are read.
    """
    if not name and isinstance(source, Path):
        # On Linux a name may be of any bytes, and one of other times is no text of today.
        name = printable(source.name or str(source), _LONGEST_NAME)  # “.” has no name of its own
    called = name or "standard input"
    try:
        file = _opened(source, called) if isinstance(source, Path) else _spooled(source, called)
        with ExitStack() as on_failure:
            on_failure.callback(file.close)
            table = parted(_read(file, sheet, called))
            on_failure.pop_all()
    except OSError as error:
        raise _unreadable(error, called) from error
    return table


def _read(file: BinaryIO, sheet: str | None, called: str) -> SourceTable:
    head = file.read(_HEAD)
    _refuse_what_is_no_table(head, called)
    if head.startswith((ZIP, OLE)):
        with file:
            return read_spreadsheet(file, called, sheet)
    if sheet is not None:
        raise ListUnreadable(
            f"“{called}” is a text file and has no sheet “{sheet}”. Import it without naming one."
        )
    return read_csv(file, called)


def _opened(path: Path, called: str) -> BinaryIO:
    if "\0" in str(path):
        raise ListUnreadable("A file’s name cannot hold a zero character. Check the name.")
    if path.is_dir():
        raise ListUnreadable(f"“{called}” is a folder. Name the list inside it.")
    # Looked at before it is opened: opening a named pipe waits for somebody who writes.
    if not (stat.S_ISREG(path.stat().st_mode) or str(path).startswith(_OPEN_ALREADY)):
        raise ListUnreadable(
            f"“{called}” is a pipe or a device, not a file. Import the list as a file, or from "
            "standard input with “-”."
        )
    keep_off(path)
    file = path.open("rb")
    status = os.fstat(file.fileno())
    if not stat.S_ISREG(status.st_mode):
        with file:
            return _spooled(file, called)
    if status.st_size > LARGEST:
        file.close()
        raise too_large(called)
    return file


def _spooled(stream: BinaryIO, called: str) -> BinaryIO:
    # Detecting an encoding and reading a workbook need to go back, which a pipe cannot.
    spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
    with ExitStack() as on_failure:
        on_failure.callback(spool.close)
        is_text: bool | None = None
        endless = 0
        while piece := stream.read(_CHUNK):
            if is_text is None:
                is_text = not piece.startswith((ZIP, OLE))
            endless = 0 if b"\n" in piece or b"\r" in piece else endless + len(piece)
            if spool.tell() + len(piece) > LARGEST or (is_text and endless > _CHUNK):
                raise too_large(called)
            spool.write(piece)
        on_failure.pop_all()
    spool.seek(0)
    return cast(BinaryIO, spool)


def _unreadable(error: OSError, called: str) -> ListUnreadable:
    match error:
        case FileNotFoundError():
            return ListUnreadable(f"There is no file “{called}”. Check its name and folder.")
        case PermissionError():
            return ListUnreadable(
                f"“{called}” may not be read by you. Close it elsewhere, or ask its owner."
            )
        case _:
            reason = (error.strerror or "the device does not answer").lower()
            return ListUnreadable(f"“{called}” cannot be read: {reason}. Copy it here and retry.")


def _refuse_what_is_no_table(head: bytes, called: str) -> None:
    what = next((what for start, what in _NO_TABLES if head.startswith(start)), "")
    if not what and not head.startswith((ZIP, OLE)):
        text = _beginning(head)
        if text.startswith(_MARKUP):
            what = "a web page or XML"
        elif _JSON.match(text):
            what = "JSON"
        elif _is_binary(head):
            what = "a file of another program"
    if what:
        raise ListUnreadable(f"“{called}” is {what}, not a table. {_SAVE}")


def _beginning(head: bytes) -> str:
    wide = utf16(head)
    text = head.decode(wide.codec if wide else "utf-8", errors="ignore")
    return text.lstrip("\ufeff \t\r\n").casefold()


def _is_binary(head: bytes) -> bool:
    if utf16(head):
        return False
    controls = len(head) - len(head.translate(None, CONTROLS[1:]))
    zeros = head.count(0)
    return controls > max(3, len(head) * 0.02) or zeros > len(head) * 0.3
