"""A CSV file that is kept up to date with attendance.

The file stays the organiser's: rows, columns, order, encoding and delimiter are kept as they
are found. Several computers may write there, each with its copy of the event: each leaves alone
what it knows nothing of. A cell that a desk corrected is corrected in the file too, unless somebody
has changed it there since: then the file is right. Rows that Checkin does not know are left alone;
people missing from the file are added at its end if they came or were not listed.
"""

import json
import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from checkin.core.errors import ListUnreadable, Refused, TargetUnreachable
from checkin.core.journal import JournalEntry
from checkin.core.lists.attendance_table import AttendanceTable
from checkin.core.lists.own_columns import Origin
from checkin.core.servers.outbox import DeliveryState, Pushed, Target, outcomes_for
from checkin.held_files import keep_off
from checkin.servers.csv_text import CodecOf, CsvText, new_csv_text, read_csv_text
from checkin.servers.row_matching import Corrections, with_attendance
from checkin.whole_file import earlier_file, in_words, written_whole

KIND = "csv"
_ALL_AT_ONCE = 10_000_000  # the file is written whole, however many lines are unsent
_TRIES = 5
_ENDINGS = frozenset({".csv", ".tsv", ".txt"})


def csv_target(path: Path) -> Target:
    """Name a CSV file as a target; it may not exist yet, but its folder has to.

    Raises `Refused` for what cannot be kept up to date, and `TargetUnreachable`.
    """
    whole = path.absolute()
    if whole.is_dir():
        raise Refused(f"{path} is a folder. Name a CSV file in it.")
    if whole.suffix.casefold() not in _ENDINGS:
        raise Refused(
            f"{path.name} is not a CSV file, and only such a file can be kept up to date. "
            "Connect a file whose name ends in .csv, or use “checkin export”."
        )
    if whole.exists() and not whole.is_file():
        raise Refused(f"{path} is a device, not a file. Name a file.")
    if not whole.parent.is_dir():
        raise TargetUnreachable(f"The folder {whole.parent} is not there. Check its name.")
    with in_words(whole):
        keep_off(whole)
    return Target(KIND, str(whole), _memory({}, exists=whole.exists()))


class _WrittenMeanwhile(TargetUnreachable):
    """Somebody else wrote the file while it was brought up to date."""


class CsvFile:
    """A CSV file that attendance is written to, as a destination of a sync."""

    batch = _ALL_AT_ONCE

    def __init__(
        self,
        target: Target,
        table: Callable[[Collection[str]], AttendanceTable],
        codec_of: CodecOf,
    ) -> None:
        """Take the target, the way to ask for attendance, and one to find an encoding.

        Who asks for attendance says which headings are to be kept.
        """
        self._path = Path(target.address)
        self._table = table
        self._codec_of = codec_of
        told = json.loads(target.memory)
        self._exists: bool = told.get("exists", False)
        self._corrections: Corrections = told.get("corrections", {})

    def look(self) -> None:
        """Look whether this is the file that the list came from, if it exists.

        Raises `ListUnreadable` where it is not, and `TargetUnreachable`.
        """
        table = replace(self._table(()), rows=iter(()))
        has_list = any(column.origin is Origin.LISTED for column in table.columns)
        with in_words(self._path):
            if has_list and earlier_file(self._path) is not None:
                with_attendance(self._read(table)[0], table, {})

    def push(self, entries: Sequence[JournalEntry]) -> Iterator[Pushed]:
        """Bring the file up to date; all lines are in it afterwards, or all wait."""
        try:
            # A share that is going away says so at any time, not only when it is written.
            with in_words(self._path):
                self._bring_it_there()
        except (ListUnreadable, Refused) as error:
            if not entries:
                raise TargetUnreachable(str(error)) from error
            yield Pushed(outcomes_for(entries, DeliveryState.PARKED, str(error)))
            return
        self._exists = True
        yield Pushed(
            outcomes_for(entries, DeliveryState.ACCEPTED), _memory(self._corrections, exists=True)
        )

    def _bring_it_there(self) -> None:
        """Bring the file up to date, at once again where somebody wrote it meanwhile."""
        for left in reversed(range(_TRIES)):
            try:
                self._bring_up_to_date()
            except _WrittenMeanwhile:
                if not left:
                    raise
            else:
                return

    def _bring_up_to_date(self) -> None:
        before = self._signature()
        if is_new := earlier_file(self._path) is None:
            self._refuse_if_vanished()
        # What was corrected in a column that nobody needs any more was set right there.
        table = self._table({name for held in self._corrections.values() for name in held})
        text, content = (new_csv_text(table.columns), b"") if is_new else self._read(table)
        rows, corrections = with_attendance(text, table, self._corrections, with_all=is_new)
        updated = text.ways.bytes_of(rows)
        if updated != content:
            self._write(updated, before)
        self._corrections = corrections

    def _read(self, table: AttendanceTable) -> tuple[CsvText, bytes]:
        headings = [each for known in table.columns for each in (known.heading, *known.also)]
        try:
            return read_csv_text(self._path, self._codec_of, headings)
        except OSError as error:
            raise TargetUnreachable(
                f"{self._path} cannot be read: {error.strerror}. Check its permissions and disk."
            ) from error

    def _refuse_if_vanished(self) -> None:
        folder = self._path.parent
        if folder.is_dir() and self._exists:
            # A share that is not mounted may leave its empty folder behind.
            raise TargetUnreachable(
                f"{self._path.name} is no longer in {folder}. "
                "Connect its disk or share, put the file back, or connect it anew to have it made."
            )

    def _write(self, content: bytes, before: tuple[int, ...] | None) -> None:
        with written_whole(self._path) as file:
            file.write(content)
            # This takes its time, in which another computer may write its own.
            file.flush()
            os.fsync(file.fileno())
            if self._signature() != before:
                raise _WrittenMeanwhile(
                    f"{self._path} was changed by somebody else just now. It is tried again."
                )

    def _signature(self) -> tuple[int, ...] | None:
        try:
            status = self._path.stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns


def _memory(corrections: Corrections, *, exists: bool) -> str:
    return json.dumps({"exists": exists, "corrections": corrections}, ensure_ascii=False)
