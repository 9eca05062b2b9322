"""Whose turn it is with a target: that of one program at a time, whatever becomes of it."""

import contextlib
import os
import stat
import sys
from pathlib import Path

from checkin.storage.event_file import EventFile

_TRIES = 100  # of files that others remove while they are opened


class Turn:
    """Nobody else serves the target until this is closed, or its program ends in whatever way."""

    def __init__(self, descriptor: int | None, path: Path) -> None:
        """Take the open, locked file; none where the disk knows no locks."""
        self._descriptor = descriptor
        self._path = path

    def close(self) -> None:
        """Let others have their turn, and leave nothing behind."""
        if self._descriptor is None:
            return
        descriptor, self._descriptor = self._descriptor, None
        _let_go(descriptor, self._path)


class Turns(EventFile):
    """Gives turns with targets."""

    def take_turn(self, target_id: int) -> Turn | None:
        """Let nobody else serve a target for a while; None where somebody does now.

        The lock is the system's, on a file beside the event's: one whose program was killed is
        free at once.
        """
        path = self.path.with_name(f"{self.path.name}-sync{target_id}")
        try:
            mode = stat.S_IMODE(self.path.stat().st_mode)
            for _ in range(_TRIES):
                descriptor = os.open(path, _FLAGS, mode)
                try:
                    is_ours = _is_locked(descriptor)
                except BaseException:
                    os.close(descriptor)
                    raise
                if not is_ours:
                    os.close(descriptor)
                    return None
                if _is_still_there(descriptor, path):
                    return Turn(descriptor, path)
                os.close(descriptor)  # its holder removed it just before we had the lock
        except OSError:
            return Turn(None, path)  # a disk that knows no locks is served as it was without
        return None


if sys.platform == "win32":
    import msvcrt

    _FLAGS = os.O_RDWR | os.O_CREAT | os.O_BINARY

    def _is_locked(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _is_still_there(descriptor: int, path: Path) -> bool:
        del descriptor, path
        return True

    def _let_go(descriptor: int, path: Path) -> None:
        os.close(descriptor)
        with contextlib.suppress(OSError):  # somebody else has it open by now
            path.unlink()

else:
    import fcntl

    _FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW

    def _is_locked(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _is_still_there(descriptor: int, path: Path) -> bool:
        ours = os.fstat(descriptor)
        try:
            there = path.stat(follow_symlinks=False)
        except FileNotFoundError:
            return False
        return (ours.st_dev, ours.st_ino) == (there.st_dev, there.st_ino)

    def _let_go(descriptor: int, path: Path) -> None:
        # While it is still locked, so that nobody else's is removed.
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(descriptor)
