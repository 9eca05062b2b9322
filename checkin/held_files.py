"""Files that this program holds open for good, and must open in no other way meanwhile.

The locks of a file belong to the whole process: whoever opens it once more and closes it drops
all that SQLite holds there (https://www.sqlite.org/howtocorrupt.html, 2.2). The next program then
takes itself for the only one, and its close removes the log in which this one goes on writing.
"""

import threading
from pathlib import Path
from weakref import WeakValueDictionary

from checkin.core.errors import Refused

_BESIDE = ("-wal", "-shm", "-journal")

Place = tuple[int, int]  # a disk, and a file on it


class Held:
    """That a file is held, for as long as somebody keeps this; all who hold it write in `turn`."""

    def __init__(self) -> None:
        self.turn = threading.Lock()


# Like SQLite's own locks, one for each file that this process has open, by its place on the disk.
_held: WeakValueDictionary[Place, Held] = WeakValueDictionary()
_looking = threading.Lock()


def place_of(path: Path) -> Place | None:
    """Say where a file lies on its disk, which no copy of it shares; nowhere if it is gone."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return status.st_dev, status.st_ino


def hold(place: Place | None) -> Held:
    """Note that a file is open, until what is given is dropped; one that lies nowhere is alone."""
    with _looking:
        held = (place and _held.get(place)) or Held()
        if place:
            _held[place] = held
    return held


def keep_off(path: Path) -> None:
    """Raise `Refused` for an open event and what SQLite keeps beside it; to be asked first."""
    endings = (each for each in _BESIDE if path.name.endswith(each))
    paths = [path, *(path.with_name(path.name.removesuffix(each)) for each in endings)]
    with _looking:
        is_held = any(place_of(each) in _held for each in paths)
    if is_held:
        raise Refused(f"{paths[-1].name} is the event that is open here. Choose another file.")
