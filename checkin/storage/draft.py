"""A new file, made out of sight: whoever looks sees it whole or not at all."""

import contextlib
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from checkin.core.errors import EventFileError
from checkin.whole_file import without_folder

_NO_LONGER_MADE_SECONDS = 3600


@contextlib.contextmanager
def drafted(path: Path) -> Iterator[Path]:
    """Give a place beside `path`; what is made there stands at `path` once it is whole.

    Where anything is raised meanwhile, nothing of it stays behind. Raises `EventFileError` if
    `path` exists, also if it does only at the end, or its folder does not.
    """
    if not path.parent.is_dir():
        raise EventFileError(without_folder(path.parent))
    # SQLite would take the log or journal of an earlier file for the new one's, and damage it.
    beside = [path.with_name(path.name + part) for part in ("-wal", "-journal")]
    if found := next((file for file in (path, *beside) if file.exists()), None):
        raise _taken(found)
    _sweep(path)
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        yield draft
        _publish(draft, path)
    finally:
        for part in ("", "-journal", "-wal", "-shm"):
            draft.with_name(draft.name + part).unlink(missing_ok=True)


def _publish(draft: Path, path: Path) -> None:
    # A hard link fails where a file appeared meanwhile; a rename would replace it.
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise _taken(path) from error
    except OSError:  # file systems without hard links: FAT on a memory stick
        draft.replace(path)


def _sweep(path: Path) -> None:
    """Remove what killed processes left of their drafts: it may hold a whole attendee list.

    That of another event too: who was killed once it stood at its place left a draft that nobody
    will make again.
    """
    ours = re.compile(rf"\.(.+\.checkin|{re.escape(path.name)})\.\d+\.new")
    for left in path.parent.iterdir():
        with contextlib.suppress(OSError):
            if ours.match(left.name) and _is_left(left.stat()):
                left.unlink()


def _is_left(draft: os.stat_result) -> bool:
    is_published = draft.st_nlink > 1
    return is_published or time.time() - draft.st_mtime > _NO_LONGER_MADE_SECONDS


def _taken(path: Path) -> EventFileError:
    return EventFileError(f"{path} exists already. Choose another name; nothing was changed.")
