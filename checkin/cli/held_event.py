"""Says what a command waits for where another program holds the event file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from checkin.cli.answers import complain
from checkin.storage.store import Store

_SILENT_SECONDS = 1.5  # nobody wonders before
_BUSY_SECONDS = 6.0  # the same where others write one after the other, and our turn may be next
_LOOK_SECONDS = 0.5


@contextmanager
def telling_waits(path: Path) -> Iterator[Callable[[Store], None]]:
    """Say on standard error each time that one waits for the file for long.

    One waits while it is opened, until what is given gets the open file; then whenever
    somebody else writes for so long. SQLite waits by itself, so a thread looks beside it.
    """
    opening, opened, over = monotonic(), list[Store](), Event()

    def look() -> None:
        told: float | None = None
        log, quiet_since = _log_of(path), opening
        while not over.wait(_LOOK_SECONDS):
            now, before, log = monotonic(), log, _log_of(path)
            quiet_since = quiet_since if log == before else now
            since = opened[0].waits_since if opened else opening
            if since is None or since == told:
                continue
            is_held = now - max(since, quiet_since) > _SILENT_SECONDS
            if is_held or now - since > _BUSY_SECONDS:
                complain(f"Waiting for {path.name}, which another program holds …")
                told = since

    watch = Thread(target=look, name="waits", daemon=True)
    watch.start()
    try:
        yield opened.append
    finally:
        over.set()
        watch.join()


def _log_of(path: Path) -> int:
    """Give what differs once somebody wrote; 0 where there is no log."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_mtime_ns
    except OSError:
        return 0
