"""Which connection of this program writes next to an event file.

SQLite has whoever waits for the file look again now and then, after 1, 3, 8 and 18 ms: beside a
download a desk may miss the file each time it is free. Among the connections of one program
whoever waits is woken instead. Between programs it is as SQLite has it.
"""

from threading import Lock
from weakref import WeakValueDictionary

# Whoever keeps the file for longer than this is no neighbour to wait for, but a long piece of work.
_PATIENCE = 0.5  # seconds

# Like SQLite's own locks, one for each file that this process has open, by its place on the disk.
_locks: WeakValueDictionary[tuple[int, int], Lock] = WeakValueDictionary()
_looking = Lock()


class NextWriter:
    """The wish of one connection to write; used from the connection's thread."""

    def __init__(self, place: tuple[int, int] | None) -> None:
        """Take where the file lies; nobody else is at a file that lies nowhere."""
        with _looking:
            self._lock = (place and _locks.get(place)) or Lock()
            if place:
                _locks[place] = self._lock
        self.writes = False  # whether nobody else of this program does

    def wait(self) -> None:
        """Wait until no other connection of this program writes, or for as long as is sensible."""
        self.writes = self._lock.acquire(timeout=_PATIENCE)

    def let_go(self) -> None:
        """Let the next one write; nothing where we did not."""
        if self.writes:
            self.writes = False
            self._lock.release()

    def __del__(self) -> None:
        """Let go where a connection was dropped within a transaction, as SQLite does."""
        self.let_go()
