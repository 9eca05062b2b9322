"""An opened event file: its connection, its transactions, and its errors as sentences."""

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar, cast

from checkin.core.errors import CheckinError, EventFileError
from checkin.core.event import Event
from checkin.storage import schema

T = TypeVar("T")

_BUSY_SECONDS = 20
# Room for a few thousand scans between checkpoints. A log that still grows makes every commit
# wait for the file system's own bookkeeping, which triples the slowest scans.
_LOG_PAGES = 1200


class EventFile:
    """One event, one file, one connection; used from the thread that opened it."""

    def __init__(self, path: Path, *, computer: str = "") -> None:
        """Open an existing event file.

        `computer` names this computer, so that a copy of the file carried elsewhere begins
        journal chains of its own. Raises `EventFileError`.
        """
        self.path = path
        self.translated = _Translation(path)
        if not path.is_file():
            raise EventFileError(
                f"There is no event file {path}. Make one with “checkin new”, or check the name."
            )
        with self.translated:
            self._db = _connect(path)
            self._check_kind()
            schema.migrate(self._db)
        self.home = _home(path, computer)
        self._memory: dict[str, object] = {}
        self._memory_version = -1

    @classmethod
    def create(cls, path: Path, event: Event, *, computer: str = "") -> Self:
        """Make a new event file; whoever looks sees it whole or not at all."""
        if path.exists():
            raise EventFileError(
                f"{path} exists already. Choose another name; nothing was changed."
            )
        draft = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            with _Translation(path):
                connection = _connect(draft, create=True)
                with contextlib.closing(connection):
                    schema.migrate(connection)
                    _write_event(connection, event)
                    connection.execute("PRAGMA journal_mode = DELETE")
            # A hard link fails where a file appeared meanwhile; a rename would replace it.
            _publish(draft, path)
        finally:
            draft.unlink(missing_ok=True)
        return cls(path, computer=computer)

    def copy_to(self, path: Path, event: Event) -> None:
        """Copy the whole file under another event; whoever looks sees it whole or not at all."""
        if path.exists():
            raise EventFileError(
                f"{path} exists already. Choose another name; nothing was changed."
            )
        draft = path.with_name(f".{path.name}.{os.getpid()}.new")
        try:
            with _Translation(path), contextlib.closing(_connect(draft, create=True)) as copy:
                self._db.backup(copy)
                _write_event(copy, event)
                copy.execute("PRAGMA journal_mode = DELETE")
            _publish(draft, path)
        finally:
            draft.unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; what was committed is safe whether or not this is called."""
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self) -> "Transaction":
        """Begin a transaction that excludes every other writer: `with store.write(): …`."""
        return Transaction(self._db, self.translated)

    def prepare_for_scanning(self) -> None:
        """Grow the write-ahead log once, so that no scan has to."""
        with self.translated:
            log = self.path.with_name(self.path.name + "-wal")
            (page,) = self._db.execute("PRAGMA page_size").fetchone()
            if log.exists() and log.stat().st_size >= _LOG_PAGES * page:
                return
            self._db.execute("BEGIN IMMEDIATE")
            self._db.execute("CREATE TABLE log_filler (filler BLOB)")
            self._db.execute("INSERT INTO log_filler VALUES (zeroblob(?))", [_LOG_PAGES * page])
            self._db.execute("ROLLBACK")

    def event(self) -> Event:
        """Give the event this file holds."""
        with self.translated:
            return self._remembered("event", self._read_event)

    def change_event(self, event: Event) -> None:
        """Replace the event's name, days or time zone; inside a transaction."""
        with self.translated:
            _write_event(self._db, event)
        self._forget()

    def _read_event(self) -> Event:
        (text,) = self._db.execute("SELECT value FROM settings WHERE key = 'event'").fetchone()
        return _event_from(text)

    def _remembered(self, what: str, read: Callable[[], T]) -> T:
        """Give what `read` gave last, unless the file was changed since by somebody else.

        SQLite counts other connections' commits in `data_version`; after a change of our own
        the one who makes it calls `_forget`.
        """
        (version,) = self._db.execute("PRAGMA data_version").fetchone()
        if version != self._memory_version:
            self._memory.clear()
            self._memory_version = version
        if what not in self._memory:
            self._memory[what] = read()
        return cast("T", self._memory[what])

    def _forget(self) -> None:
        self._memory.clear()

    def damage(self) -> list[str]:
        """Say what SQLite finds wrong with the file, in its own words; nothing if all is well."""
        with self.translated:
            found = [row[0] for row in self._db.execute("PRAGMA integrity_check(20)")]
        return [] if found == ["ok"] else found

    def _check_kind(self) -> None:
        (kind,) = self._db.execute("PRAGMA application_id").fetchone()
        if kind != schema.APPLICATION_ID:
            self._db.close()
            raise EventFileError(
                f"{self.path.name} is not an event file. Make one with “checkin new”, "
                f"then bring a list in with “checkin import”."
            )


class Transaction:
    """`BEGIN IMMEDIATE` … `COMMIT`; rolled back where anything is raised in between.

    Deferred transactions are not offered: two desks that read, then write would fail at once.
    """

    __slots__ = ("_db", "_translated")

    def __init__(self, db: sqlite3.Connection, translated: "_Translation") -> None:
        self._db = db
        self._translated = translated

    def __enter__(self) -> None:
        with self._translated:
            self._db.execute("BEGIN IMMEDIATE")

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            try:
                self._db.execute("COMMIT")
            except sqlite3.Error as failure:
                self._roll_back()
                raise sentence_for(failure, self._translated.path) from failure
            return
        self._roll_back()
        self._translated.__exit__(kind, error, trace)

    def _roll_back(self) -> None:
        # A full disk may have rolled back already; a second failure would hide the first.
        with contextlib.suppress(sqlite3.Error):
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")


class _Translation:
    """Turns SQLite's errors into sentences: `with self.translated: …`."""

    __slots__ = ("path",)

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        return

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if isinstance(error, sqlite3.DatabaseError | OSError):
            raise sentence_for(error, self.path) from error


# SQLite's (https://www.sqlite.org/rescode.html) and the system's words, and ours for them.
_FULL = "The disk that holds {name} is full. Make room and try again; what was decided is kept."
_SENTENCES = (
    ("is not a database", "{name} is not an event file, or its beginning is damaged. Use a copy."),
    ("malformed", "{name} is damaged. Keep it, run “checkin verify”, and go on with a copy."),
    ("disk is full", _FULL),
    ("no space left", _FULL),
    ("readonly", "{name} cannot be written. Check the permissions of the file and its folder."),
    (
        "locked",
        "{name} is busy: another program has held it for {seconds} seconds. Close that one.",
    ),
    ("unable to open", "{name} cannot be opened. Check the folder's permissions and free space."),
    ("disk i/o", "The disk that holds {name} reports an error. Check its space and its cable."),
)


def sentence_for(error: Exception, path: Path) -> CheckinError:
    """Say in a sentence what a failure of SQLite or of the disk means for the operator.

    A constraint that fails is our mistake: it is raised again as it is.
    """
    if isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError):
        raise error
    said = str(error).casefold()
    for sign, sentence in _SENTENCES:
        if sign in said:
            return EventFileError(sentence.format(name=path.name, seconds=_BUSY_SECONDS))
    if isinstance(error, OSError):
        return EventFileError(f"{path.name} cannot be used: {error.strerror or error}.")
    raise error


def _connect(path: Path, *, create: bool = False) -> sqlite3.Connection:
    mode = "rwc" if create else "rw"
    # A file or folder without write permission can still be looked at.
    if not create and not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        mode = "ro"
    address = f"{path.absolute().as_uri()}?mode={mode}"
    connection = sqlite3.connect(
        address, uri=True, isolation_level=None, timeout=_BUSY_SECONDS, cached_statements=256
    )
    if mode != "ro":
        connection.execute("PRAGMA journal_mode = WAL")
    # FULL: a decision that was shown survives a pulled plug. NORMAL could lose the last ones.
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES - 200}")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA trusted_schema = OFF")
    return connection


def _publish(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError as error:
        raise EventFileError(f"{path} exists already. Choose another name.") from error
    except OSError:  # file systems without hard links: FAT on a memory stick
        draft.replace(path)


def _home(path: Path, computer: str) -> str:
    status = path.stat()
    place = f"{computer} {status.st_dev} {status.st_ino}"
    return hashlib.sha256(place.encode()).hexdigest()[:16]


def _write_event(connection: sqlite3.Connection, event: Event) -> None:
    text = json.dumps(
        {
            "id": event.id,
            "name": event.name,
            "starts": event.starts.isoformat(),
            "ends": event.ends.isoformat(),
            "timezone": event.timezone,
            "rehearsal": event.rehearsal,
            "purge_on": event.purge_on.isoformat() if event.purge_on else None,
        },
        ensure_ascii=False,
    )
    connection.execute("INSERT OR REPLACE INTO settings VALUES ('event', ?)", [text])


def _event_from(text: str) -> Event:
    fields = json.loads(text)
    for day in ("starts", "ends", "purge_on"):
        fields[day] = date.fromisoformat(fields[day]) if fields[day] else None
    return Event(**fields)
