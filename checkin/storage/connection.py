"""How SQLite opens an event file: to write, or to read what may not or cannot be written."""

import os
import sqlite3
from pathlib import Path
from time import monotonic, sleep

from checkin.core.errors import EventFileDamaged, EventFileError
from checkin.held_files import place_of
from checkin.storage.schema import APPLICATION_ID

_BUSY_SECONDS = 20
_LOOK_AGAIN_SECONDS = 0.02
# Room for a few thousand scans between checkpoints. A log that still grows makes every commit
# wait for the file system's own bookkeeping, which triples the slowest scans.
LOG_PAGES = 1200


def followed(path: Path) -> Path:
    """Give the file that a link stands for: beside it, and not beside the link, lies its log."""
    # Unlike Path's, this calls a name that is too long no error.
    return Path(os.path.realpath(path)) if os.path.islink(path) else path  # noqa: PTH114


def is_writable(path: Path) -> bool:
    """Whether a file may be written; without that permission it can still be looked at."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def has_log(path: Path) -> bool:
    """Whether lines lie beside the file that are not yet in it."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def connect(
    path: Path, *, writable: bool, create: bool = False, has_room: bool = True
) -> sqlite3.Connection:
    """Open a file, to write or only to read it.

    Where no log lies beside it, nobody is writing, and it is read as it stands: otherwise SQLite
    would have to put files beside it, which a read-only folder or a full disk forbids and which,
    left behind elsewhere, would shut the file's owner out. Where there is a log, the last lines
    are in it. To read them SQLite keeps an index of the log in a file, which a disk without room
    does not take: then it stays in memory, which this program's other connections share, and
    other programs are kept out until there is room.
    """
    if writable:
        mode = "mode=rwc" if create else "mode=rw"
    elif not has_log(path):
        mode = "mode=ro&immutable=1"
    else:
        mode = "mode=ro" if has_room else "mode=rw&vfs=unix-excl"
    address = f"{path.absolute().as_uri()}?{mode}"
    return sqlite3.connect(
        address, uri=True, isolation_level=None, timeout=_BUSY_SECONDS, cached_statements=256
    )


def configure(connection: sqlite3.Connection, *, writable: bool) -> None:
    """Set how a connection writes, and what it trusts."""
    if writable:
        _write_a_log(connection)
    # FULL: a decision that was shown survives a pulled plug. NORMAL could lose the last ones.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES - 200}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")


def _write_a_log(connection: sqlite3.Connection) -> None:
    # SQLite does not wait here for somebody who writes without a log: the first list comes in.
    until = monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or monotonic() > until:
                raise
            sleep(_LOOK_AGAIN_SECONDS)
        else:
            return


def refuse_two_names(path: Path) -> None:
    """Raise `EventFileError` where a log lies beside another name of the file, in its folder.

    Under each of its names (hard links) SQLite keeps another log, and neither program would see
    what the other one writes (https://www.sqlite.org/howtocorrupt.html, 2.5).
    """
    if path.stat().st_nlink == 1:
        return
    place = place_of(path)
    for log in path.parent.glob("*-wal"):
        other = log.with_name(log.name.removesuffix("-wal"))
        if other.name != path.name and place_of(other) == place:
            raise EventFileError(
                f"{path.name} has another name, {other.name}, by which it is open. Open it by that "
                "name only, or lines would be lost."
            )


def check_kind(connection: sqlite3.Connection, path: Path) -> None:
    """Raise `EventFileError` for what is no event file, or was changed by another program."""
    (kind,) = connection.execute("PRAGMA application_id").fetchone()
    if kind != APPLICATION_ID:
        raise EventFileError(
            f"{path.name} is not an event file. Make one with “checkin new”, "
            f"then bring a list in with “checkin import”."
        )
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version < 0:
        raise EventFileDamaged(f"{path.name} is damaged: it has no version.")
    # Ours have none. A foreign one could make a scan admit without its line being written.
    (foreign,) = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    ).fetchone()
    if foreign:
        raise EventFileError(
            f"{path.name} was changed by another program, which put rules of its own "
            "into it. Use an earlier copy."
        )
