"""What SQLite and the disk may say, as sentences for operators."""

import contextlib
import shutil
import sqlite3
from pathlib import Path
from types import TracebackType

from checkin.core.errors import CannotWrite, CheckinError, EventFileDamaged, EventFileError

_LITTLE = 1 << 20  # bytes


class Translation:
    """Turns SQLite's errors into sentences: `with self.translated: …`."""

    __slots__ = ("path",)

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        return

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # SQLite names what is damaged, in bytes that may be no text any more.
        if isinstance(error, sqlite3.DatabaseError | OSError | UnicodeDecodeError):
            raise sentence_for(error, self.path) from error


# SQLite's (https://www.sqlite.org/rescode.html) and the system's words, and ours for them.
_FULL = "The disk that holds {name} is full. Make room and try again; what was decided is kept."
_TOO_LARGE = (
    "{name} would be larger than a file may be. Raise the limit of file sizes (ulimit -f) and "
    "try again; what was decided is kept."
)
_SENTENCES = (
    ("is not a database", "{name} is not an event file, or its beginning is damaged. Use a copy."),
    ("disk is full", _FULL),
    ("no space left", _FULL),
    ("file too large", _TOO_LARGE),
    ("readonly", "{name} cannot be written. Check the permissions of the file and its folder."),
    ("locked", "{name} is busy: another program does not let go of it. Close that one."),
    ("permission denied", "{name} may not be opened. Check the permissions of it and its folder."),
    ("unable to open", "{name} cannot be opened. Check the folder's permissions and free space."),
    ("disk i/o", "The disk that holds {name} reports an error. Check its space and its cable."),
)

# What keeps anything from being written, so that a desk cannot go on.
_STOPS = frozenset({"disk is full", "no space left", "file too large", "readonly", "disk i/o"})
_DAMAGED = (
    "malformed", "could not decode", "codec can't decode", "vtable constructor failed",
    "invalid fts5 file format", "unsupported file format",
)  # fmt: skip
# Every table, column and index was there and could be read when the file was made.
_CHANGED = (
    "no such ", "has no column", "values were supplied", "already exists", "unknown function",
    "unrecognized option", "parse error in", "no query solution", "sql logic error",
)  # fmt: skip


def sentence_for(error: Exception, path: Path) -> CheckinError:
    """Say in a sentence what a failure of SQLite or of the disk means for the operator.

    A constraint that fails is our mistake: it is raised again as it is.
    """
    if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
        raise error
    said = str(error).casefold()
    if "disk i/o" in said:
        said = _looked_at_closely(path) or said
    if any(sign in said for sign in _DAMAGED):
        return EventFileDamaged(f"{path.name} is damaged.")
    if any(sign in said for sign in _CHANGED):
        return EventFileDamaged(f"{path.name} is damaged: {error}.")
    for sign, sentence in _SENTENCES:
        if sign in said:
            kind = CannotWrite if sign in _STOPS else EventFileError
            return kind(sentence.format(name=path.name))
    if isinstance(error, OSError):
        return EventFileError(f"{path.name} cannot be used: {error.strerror or error}.")
    raise error


def _looked_at_closely(path: Path) -> str:
    """Say what lies behind an error of the disk, as SQLite calls it; empty for nothing else.

    It calls so what a full disk does to the memory that programs share, and a limit on the size
    of this program's files.
    """
    with contextlib.suppress(OSError):
        if shutil.disk_usage(path.parent).free < _LITTLE:
            return "disk is full"
    with contextlib.suppress(ImportError):  # Windows has no such limits
        import resource

        limit, _ = resource.getrlimit(resource.RLIMIT_FSIZE)
        if limit != resource.RLIM_INFINITY and limit < _largest(path) + _LITTLE:
            return "file too large"
    return ""


def _largest(path: Path) -> int:
    """Give the size of the file or of its log, whichever is larger."""
    sizes = [0]
    for each in (path, path.with_name(path.name + "-wal")):
        with contextlib.suppress(OSError):
            sizes.append(each.stat().st_size)
    return max(sizes)
