"""Whether an open event file, and the log beside it, still lie where they lay."""

from pathlib import Path
from time import monotonic

from checkin.held_files import Place, place_of

# Seconds between two looks.
_LOOK_EVERY = 0.2


class Whereabouts:
    """Where a file was opened, and where its log lies as long as it has to be there."""

    def __init__(self, path: Path) -> None:
        """Look where the file lies now."""
        self.place = place_of(path)
        self.log_path = path.with_name(path.name + "-wal")
        self._path = path
        self._log: Place | None = None
        self._known_until = 0.0

    def have_changed(self) -> bool:
        """Look, unless that was done just now, whether the file or its log is another one."""
        if monotonic() <= self._known_until:
            return False
        self._known_until = monotonic() + _LOOK_EVERY
        log, before = place_of(self.log_path), self._log
        self._log = log
        # A log that is gone was removed by a program that took itself for the last one.
        return place_of(self._path) != self.place or (before is not None and log != before)

    def forget_log(self) -> None:
        """Hear that the log may go: the file is closed, or does without one for a while."""
        self._log = None
