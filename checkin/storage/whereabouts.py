"""Whether an open event file, and what SQLite keeps beside it, still lie where they lay."""

from pathlib import Path
from time import monotonic

from checkin.held_files import place_of

# Seconds between two looks.
_LOOK_EVERY = 0.2


class Whereabouts:
    """Where a file was opened, and where its log and the index of that lie while they have to."""

    def __init__(self, path: Path) -> None:
        """Look where a file lies that was opened just now."""
        self.place = place_of(path)
        self.log_path = path.with_name(path.name + "-wal")
        self._path = path
        self._beside = (self.log_path, path.with_name(path.name + "-shm"))
        self._places = tuple(map(place_of, self._beside))
        self._known_until = 0.0

    def have_changed(self) -> bool:
        """Look, unless that was done just now, whether the file or one beside it is another."""
        if monotonic() <= self._known_until:
            return False
        self._known_until = monotonic() + _LOOK_EVERY
        seen = [(was, place_of(path)) for was, path in zip(self._places, self._beside, strict=True)]
        # What was there has to stay, or come back: however often somebody asks.
        self._places = tuple(was or now for was, now in seen)
        # A log that is gone was removed by a program that took itself for the last one. By an
        # index of its own, each program would write over what the other one wrote.
        is_another = any(was and was != now for was, now in seen)
        return is_another or place_of(self._path) != self.place

    def forget_log(self) -> None:
        """Expect the log to go: the file is closed, or does without one for a while."""
        self._places = (None, None)
