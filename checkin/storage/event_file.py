"""An opened event file: its connection and its transactions."""

import contextlib
import hashlib
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import Self, TypeVar

from checkin.core.errors import CannotWrite, EventFileDamaged, EventFileError
from checkin.core.event import Event
from checkin.held_files import Place
from checkin.storage import migrations
from checkin.storage.connection import (
    LOG_PAGES,
    check_kind,
    configure,
    connect,
    followed,
    has_log,
    is_writable,
    refuse_two_names,
)
from checkin.storage.draft import drafted
from checkin.storage.event_row import event_from, write_event
from checkin.storage.failures import Translation, sentence_for
from checkin.storage.next_writer import NextWriter
from checkin.storage.remembered import Remembered
from checkin.storage.whereabouts import Whereabouts

T = TypeVar("T")

_PRIMARY_CODE = 0xFF  # the lowest byte of SQLite's error codes; the rest is detail
_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


class EventFile:
    """One event, one file, one connection; used from the thread that opened it."""

    def __init__(self, path: Path, *, computer: str = "") -> None:
        """Open an existing event file.

        `computer` names this computer, so that a copy of the file carried elsewhere begins
        journal chains of its own. Raises `EventFileError`.
        """
        self.path = path = followed(path)
        self.translated = Translation(path)
        self.can_write = is_writable(path)
        self._is_without_room = False
        try:
            self._db = self._opened()
        except CannotWrite:
            if not self.can_write or (has_log(path) and sys.platform == "win32"):
                raise
            # A disk without any room: what is there is read, until somebody wants to write.
            self.can_write, self._is_without_room = False, True
            self._db = self._opened()
        self._whereabouts = Whereabouts(path)
        self._next_writer = NextWriter(self._whereabouts.place)
        self.home = _home(self._whereabouts.place, computer)
        self.is_open = True
        self.in_transaction = False
        # Since when a transaction waits for its turn, by the clock of `monotonic`.
        self.waits_since: float | None = None
        self._transaction = Transaction(self)
        self._memory = Remembered()

    @classmethod
    def create(cls, path: Path, event: Event, *, computer: str = "") -> Self:
        """Make a new event file; whoever looks sees it whole or not at all."""
        with (
            Translation(path),
            drafted(path) as draft,
            contextlib.closing(connect(draft, writable=True, create=True)) as connection,
        ):
            migrations.migrate(connection)
            write_event(connection, event)
        return cls(path, computer=computer)

    def copy_to(self, path: Path, event: Event) -> None:
        """Copy the whole file under another event; whoever looks sees it whole or not at all."""
        with (
            Translation(path),
            drafted(path) as draft,
            contextlib.closing(connect(draft, writable=True, create=True)) as copy,
        ):
            self._db.backup(copy)
            write_event(copy, event)
            copy.execute("PRAGMA journal_mode = DELETE")

    def _opened(self) -> sqlite3.Connection:
        with self.translated, contextlib.ExitStack() as on_failure:
            if not self.path.is_file():
                raise EventFileError(
                    f"There is no event file {self.path}. "
                    f"Make one with “checkin new”, or check the name."
                )
            has_room = not self._is_without_room
            connection = connect(self.path, writable=self.can_write, has_room=has_room)
            on_failure.callback(connection.close)
            # Nothing is changed in a file that is not ours, or of a Checkin still to come.
            check_kind(connection, self.path)
            migrations.migrate(connection)
            configure(connection, writable=self.can_write)
            refuse_two_names(self.path)
            on_failure.pop_all()
            return connection

    def _open_again(self) -> None:
        # There may be room by now. Raises `CannotWrite` while there is none.
        self._db.close()  # first, for it may keep an index of the log for itself
        self._whereabouts.forget_log()
        self.can_write, self._is_without_room = True, False
        try:
            self._db = self._opened()
        except CannotWrite:
            self.can_write, self._is_without_room = False, True
            self._db = self._opened()
            raise
        finally:
            self._forget()

    def close(self) -> None:
        """Close the file; what was committed is safe whether or not this is called."""
        self.is_open = False
        self._db.close()
        self._next_writer.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def write(self) -> "Transaction":
        """Begin a transaction that excludes every other writer: `with store.write(): …`."""
        return self._transaction

    @contextlib.contextmanager
    def write_lightly(self) -> Iterator[None]:
        """Like `write`, for what can be fetched again: a pulled plug may take the last of it.

        Nobody waits for the disk. A program that is killed loses nothing, and whoever writes a
        decision later has all before it on the disk, too.
        """
        with self.translated, self._next_writer.later():
            self._db.execute("PRAGMA synchronous = NORMAL")
            try:
                with self.write():
                    yield
            finally:
                self._db.execute("PRAGMA synchronous = FULL")

    def alone(self) -> contextlib.AbstractContextManager[None]:
        """Keep other writers away; where the file cannot be written, there is nobody to keep."""
        return self.write() if self.can_write else contextlib.nullcontext()

    def begin(self) -> None:
        """Begin a transaction; `write` is the way to call this, and ends what fails here."""
        if self._is_without_room:
            self._open_again()
        self._next_writer.wait()
        try:
            self._begin_alone()
            if self._whereabouts.have_changed():
                raise EventFileError(
                    f"{self.path.name} was moved or replaced while it was in use. "
                    "Put it back, with the files of its name beside it, and start again."
                )
            self._forget_if_changed()
        except (sqlite3.Error, OSError) as error:
            raise sentence_for(error, self.path) from error
        self.in_transaction = True

    def _begin_alone(self) -> None:
        self.waits_since = monotonic()
        try:
            self._db.execute("BEGIN IMMEDIATE")
        finally:
            self.waits_since = None

    def end(self, how: str) -> None:
        """Commit or roll back; `write` is the way to call this."""
        self.in_transaction = False
        try:
            self._db.execute(how)
        finally:
            self._next_writer.let_go()
            if how != "COMMIT":
                self._forget()

    def prepare_for_scanning(self) -> None:
        """Grow the write-ahead log once, so that no scan has to."""
        if self._is_without_room:
            return
        with self.translated:
            log = self._whereabouts.log_path
            (page,) = self._db.execute("PRAGMA page_size").fetchone()
            if log.exists() and log.stat().st_size >= LOG_PAGES * page:
                return
            (cached,) = self._db.execute("PRAGMA cache_size").fetchone()
            # Pages that fit the cache would never reach the log.
            self._db.execute("PRAGMA cache_size = 10")
            self._begin_alone()
            try:
                self._db.execute("CREATE TABLE log_filler (filler BLOB)")
                self._db.execute("INSERT INTO log_filler VALUES (zeroblob(?))", [LOG_PAGES * page])
            except sqlite3.OperationalError as error:
                # The log only saves time: where a disk has no room for it, scans may still fit.
                if error.sqlite_errorcode & _PRIMARY_CODE not in _NO_ROOM:
                    raise
            finally:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                self._db.execute(f"PRAGMA cache_size = {cached}")

    def empty_log(self) -> None:
        """Bring what the log holds into the file, in nobody's way, so that no scan has to.

        Whoever writes next begins the log anew, and waits for the disk once more.
        """
        checkpoint = "PRAGMA wal_checkpoint(PASSIVE)"
        with self.translated, self._next_writer.later():
            self._db.execute(checkpoint).fetchone()
            # It begins anew only once all is in the file: what others wrote meanwhile, too.
            with self._next_writer:
                self._db.execute(checkpoint).fetchone()

    def event(self) -> Event:
        """Give the event this file holds."""
        return self._remembered("event", self._read_event)

    def change_event(self, event: Event, changed_at: str = "") -> None:
        """Replace the event's name, days or time zone, at a moment; inside a transaction."""
        with self.translated:
            write_event(self._db, event, changed_at)
            self._tell_change()

    def _read_event(self) -> Event:
        row = self._db.execute("SELECT value FROM settings WHERE key = 'event'").fetchone()
        return event_from(row)

    def _remembered(self, what: str, read: Callable[[], T]) -> T:
        """Give what `read` gave last, unless the file was changed since by somebody else.

        Whoever changes what is remembered calls `_tell_change` in that transaction.
        """
        if not (self.in_transaction and what in self._memory):
            with self.translated:
                self._forget_if_changed()
                return self._memory.take(what, read)
        return self._memory.take(what, read)

    def _tell_change(self) -> None:
        """Have everybody who has this file open read again what they remember of it."""
        self._memory.tell_change(self._db)

    def _forget(self) -> None:
        """Read again what was read: the file may be another one, or what was written is undone."""
        self._memory.forget()

    def _forget_if_changed(self) -> bool:
        """Read again what others have changed; say whether they have written anything at all."""
        return self._memory.look(self._db)

    def damage(self) -> list[str]:
        """Say what SQLite finds wrong with the file, in its own words; nothing if all is well."""
        try:
            gone = migrations.changed_tables(self._db)
            found = [row[0] for row in self._db.execute("PRAGMA integrity_check(20)")]
            lost = Counter((row[0], row[2]) for row in self._db.execute("PRAGMA foreign_key_check"))
        except sqlite3.DatabaseError as error:
            return [str(error)]
        return (
            [f"table {table} is missing or not whole" for table in gone]
            + [each for each in found if each != "ok"]
            + [
                f"rows of {each} whose {other} are gone: {lost[each, other]}"
                for each, other in lost
            ]
        )


class Transaction:
    """`BEGIN IMMEDIATE` … `COMMIT`; rolled back where anything is raised in between.

    Deferred transactions are not offered: two desks that read, then write would fail at once.
    """

    __slots__ = ("_file",)

    def __init__(self, file: EventFile) -> None:
        self._file = file

    def __enter__(self) -> None:
        if self._file.in_transaction:
            raise AssertionError("A transaction was begun within another one.")
        try:
            self._file.begin()
        except BaseException:
            self._roll_back()
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None:
            try:
                self._file.end("COMMIT")
            except sqlite3.Error as failure:
                self._roll_back()
                self._look_for_damage(failure)
                raise sentence_for(failure, self._file.path) from failure
            return
        self._roll_back()
        self._look_for_damage(error)
        self._file.translated.__exit__(kind, error, trace)

    def _look_for_damage(self, error: BaseException | None) -> None:
        # Nothing breaks a rule of a sound file but a mistake of ours.
        if isinstance(error, sqlite3.IntegrityError) and self._file.damage():
            raise EventFileDamaged(f"{self._file.path.name} is damaged.") from error

    def _roll_back(self) -> None:
        # A full disk has rolled back already, which makes this fail; that is no second failure.
        with contextlib.suppress(sqlite3.Error):
            self._file.end("ROLLBACK")


def _home(place: Place | None, computer: str) -> str:
    return hashlib.sha256(f"{computer} {place}".encode()).hexdigest()[:16]
