"""Writes a file whole or not at all: whoever looks sees the old one or the new one, never half."""

import contextlib
import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from checkin.core.errors import TargetUnreachable
from checkin.held_files import keep_off

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM})
_GONE = frozenset({errno.ENOENT, errno.ENOTDIR})
# Windows says these of a file that another program has open.
_HELD_OPEN = frozenset({5, 32, 33})

_SECONDS_AN_HOUR = 3600


@contextlib.contextmanager
def written_whole(path: Path, *, is_secret: bool = False) -> Iterator[BinaryIO]:
    """Open a file that takes the place of `path`, durably, once all was written.

    What was written can be read back before. Where anything is raised meanwhile, `path` stays
    as it was. A link is followed; an earlier file's permissions are kept, but for a secret, which
    only its owner may read. Raises `TargetUnreachable` with the reason in a sentence.
    """
    with in_words(path):
        target = Path(os.path.realpath(path))
        keep_off(target)
        earlier = _writable(target)
        mark = hashlib.sha256(target.name.encode("utf-8", "surrogateescape")).hexdigest()[:8]
        beside = target.with_name(f".{mark}-{os.urandom(8).hex()}.part")
        try:
            with _created(beside, None if is_secret else earlier, is_secret=is_secret) as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(target)
        finally:
            beside.unlink(missing_ok=True)
        _sync_folder(target.parent)
        _clear_away(target, f".{mark}-*.part")


@contextlib.contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Say in a sentence why nothing can be written there. Raises `TargetUnreachable`."""
    try:
        yield
    except OSError as error:
        raise TargetUnreachable(_sentence(error, path)) from error


def earlier_file(path: Path) -> os.stat_result | None:
    """Look at the file that is there; None where there is nothing.

    Raises `TargetUnreachable` for a device, which may never be read to its end, and `OSError`.
    """
    try:
        earlier = path.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(earlier.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(earlier.st_mode):
        raise TargetUnreachable(f"{path} is a device, not a file. Name a file.")
    return earlier


def _writable(target: Path) -> os.stat_result | None:
    """Look whether `target` may be replaced; renaming alone would not ask the file itself."""
    earlier = earlier_file(target)
    if earlier is None:
        return None
    if not os.access(target, os.W_OK):
        raise TargetUnreachable(
            f"{target} is read-only. Allow writing to it, or choose another file."
        )
    if holder := _holder(target):
        raise TargetUnreachable(f"{target} is open in {holder}. Close it there.")
    return earlier


def _holder(target: Path) -> str:
    """Say which program has the file open and would write over ours later; empty if none."""
    if target.with_name(f".~lock.{target.name}#").exists():
        return "LibreOffice (or was when that crashed; then delete the file “.~lock…” beside it)"
    if target.with_name(f"~${target.name}").exists():
        return "Excel (or was when that crashed; then delete the file “~$…” beside it)"
    return "another program, which has locked it" if _is_locked(target) else ""


def _is_locked(target: Path) -> bool:
    try:
        import fcntl
    except ImportError:  # Windows, where replacing a file that is held open fails by itself
        return False
    with target.open("r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        except OSError:  # a file system that knows no locks
            return False
    return False


def without_folder(folder: Path | str) -> str:
    """Say that nothing can be written into a folder that is not there."""
    return f"The folder {folder} is not there. Connect its disk or share, or choose another."


def _created(beside: Path, earlier: os.stat_result | None, *, is_secret: bool) -> BinaryIO:
    # From its first byte on the new file may be read by nobody who could not read the old one.
    mode = stat.S_IMODE(earlier.st_mode) if earlier else 0o600 if is_secret else 0o666
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, mode & ~stat.S_ISUID & ~stat.S_ISGID)
    file = os.fdopen(descriptor, "w+b")
    if earlier is not None and hasattr(os, "fchmod"):
        # Shares often refuse both: then the file gets what the share gives to every file.
        with contextlib.suppress(OSError):
            os.fchown(descriptor, earlier.st_uid, earlier.st_gid)
        with contextlib.suppress(OSError):
            os.fchmod(descriptor, mode)
    return file


def _clear_away(target: Path, parts: str) -> None:
    """Remove what a power cut or a pulled disk left of this file, which may name people.

    What is younger than an hour by the disk's own clock, another computer may be writing.
    """
    with contextlib.suppress(OSError):
        now = target.stat().st_mtime
        for part in target.parent.glob(parts):
            if now - part.stat().st_mtime > _SECONDS_AN_HOUR:
                part.unlink()


def _sync_folder(folder: Path) -> None:
    # The new name survives a power cut too. Windows and some shares cannot do that.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sentence(error: OSError, path: Path) -> str:
    folder = path.parent
    with contextlib.suppress(OSError):  # not a name that can be looked at
        folder = Path(os.path.realpath(path)).parent if path.is_symlink() else folder
    if error.errno in _NO_ROOM:
        return f"There is no room for {path}. Make room on that disk, or choose another one."
    if error.errno == errno.EFBIG:
        return (
            f"{path} would be larger than a file may be. Raise the limit of file sizes "
            "(ulimit -f), or choose another disk."
        )
    if error.errno == errno.EISDIR:
        return f"{path} is a folder. Name a file in it."
    if error.errno in _GONE:
        return without_folder(folder)
    if error.errno == errno.EROFS:
        return f"The disk that holds {path} is read-only. Choose another place."
    if getattr(error, "winerror", None) in _HELD_OPEN:
        return f"{path} is open in another program. Close it there."
    if error.errno in _FORBIDDEN:
        return f"The folder {folder} cannot be written. Allow writing to it, or choose another."
    reason = error.strerror or str(error) or type(error).__name__
    return f"{path} cannot be written: {reason}. Check its disk or share, or choose another place."
