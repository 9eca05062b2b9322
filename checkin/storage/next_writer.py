"""Which connection of this program writes next to an event file.

SQLite has whoever waits for the file look again now and then, after 1, 3, 8 and 18 ms: beside a
download a desk may miss the file each time it is free. Among the connections of one program
whoever waits is woken instead. Between programs it is as SQLite has it.
"""

import contextlib
from collections.abc import Iterator

from checkin.held_files import Place, hold
from checkin.turns import decisions

# Whoever keeps the file for longer than this is no neighbour to wait for, but a long piece of work.
_PATIENCE = 0.5  # seconds


class NextWriter:
    """The wish of one connection to write; used from the connection's thread."""

    def __init__(self, place: Place | None) -> None:
        """Take where the file lies; None where it lies nowhere, so that nobody else writes it."""
        self._held = hold(place)
        self.writes = False  # whether nobody else of this program does
        self._can_wait = self._goes_first = False

    def wait(self) -> None:
        """Wait until no other connection of this program writes, or for as long as is sensible."""
        if self._can_wait:
            decisions.stand_back()
        elif not self._goes_first:
            self._goes_first = True
            decisions.begin()
        self.writes = self._held.turn.acquire(timeout=_PATIENCE)

    def let_go(self) -> None:
        """Let the next one write; nothing where we did not."""
        if self._goes_first:
            self._goes_first = False
            decisions.end()
        if self.writes:
            self.writes = False
            self._held.turn.release()

    @contextlib.contextmanager
    def later(self) -> Iterator[None]:
        """Let decisions go first meanwhile: what is written now can wait."""
        decisions.stand_back()
        self._can_wait = True
        try:
            yield
        finally:
            self._can_wait = False

    def __enter__(self) -> None:
        self.wait()

    def __exit__(self, *_: object) -> None:
        self.let_go()

    def close(self) -> None:
        """Hold the file no longer."""
        self.let_go()
        self._held = hold(None)

    def __del__(self) -> None:
        """Let go where a connection was dropped within a transaction, as SQLite does."""
        self.let_go()
