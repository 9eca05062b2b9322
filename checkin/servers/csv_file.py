"""A CSV file that is kept up to date with attendance.

The file stays the organiser's: rows, columns, order, encoding and delimiter are kept as they
are found. What stands in Checkin's own columns when it is connected, and is older than the
event, is forgotten. Several computers may write there, each with its copy of the event: each
leaves alone what it knows nothing of. A cell of the list that a desk corrected is corrected in the
file too, unless somebody has changed it there since: then the file is right. Rows that Checkin does
not know are left alone; people missing from the file are added at its end if they came or were not
listed.
"""

import json
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from checkin.core.errors import ListUnreadable, Refused, TargetUnreachable
from checkin.core.journal import PASSAGES, EntryKind, JournalEntry
from checkin.core.lists.attendance_table import AttendanceTable
from checkin.core.lists.formulas import defuse
from checkin.core.servers.outbox import DeliveryState, Pushed, Target, outcomes_for
from checkin.servers.csv_text import CodecOf, CsvWays, read_csv_text
from checkin.servers.row_matching import Corrections, with_attendance
from checkin.whole_file import earlier_file, in_words, written_whole

KIND = "csv"
_ALL_AT_ONCE = 10_000_000  # the file is written whole, however many lines are unsent
# Lines after which a cell may be empty that was not: an undo, a return after the last exit.
_TAKES_BACK = PASSAGES | {EntryKind.UNDO}
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
    memory = {"exists": whole.exists(), "found": _look_of(whole)}
    return Target(KIND, str(whole), json.dumps(memory))


class _WrittenMeanwhile(TargetUnreachable):
    """Somebody else wrote the file while it was brought up to date."""


class CsvFile:
    """A CSV file that attendance is written to, as a destination of a sync."""

    batch = _ALL_AT_ONCE

    def __init__(
        self, target: Target, table: Callable[[], AttendanceTable], codec_of: CodecOf
    ) -> None:
        """Take the target, the way to ask for attendance, and one to find an encoding."""
        self._path = Path(target.address)
        self._table = table
        self._codec_of = codec_of
        told = json.loads(target.memory)
        self._exists: bool = told.get("exists", False)
        self._found: list[int] | None = told.get("found")
        self._corrections: Corrections = told.get("corrections", {})

    def push(self, entries: Sequence[JournalEntry]) -> Iterator[Pushed]:
        """Bring the file up to date; all lines are in it afterwards, or all wait."""
        try:
            # A share that is going away says so at any time, not only when it is written.
            with in_words(self._path):
                self._bring_it_there(entries)
        except ListUnreadable as error:
            if not entries:
                raise TargetUnreachable(str(error)) from error
            yield Pushed(outcomes_for(entries, DeliveryState.PARKED, str(error)))
            return
        self._exists = True
        memory = json.dumps({"exists": True, "corrections": self._corrections}, ensure_ascii=False)
        yield Pushed(outcomes_for(entries, DeliveryState.ACCEPTED), memory)

    def _bring_it_there(self, entries: Sequence[JournalEntry]) -> None:
        """Bring the file up to date, at once again where somebody wrote it meanwhile."""
        for left in reversed(range(_TRIES)):
            try:
                self._bring_up_to_date(entries)
            except _WrittenMeanwhile:
                if not left:
                    raise
            else:
                return

    def _bring_up_to_date(self, entries: Sequence[JournalEntry]) -> None:
        if earlier_file(self._path) is None:
            self._refuse_if_vanished()
            self._write_anew()
            return
        before = self._signature()
        table = self._table()
        try:
            headings = [each for known in table.columns for each in (known.heading, *known.also)]
            text, content = read_csv_text(self._path, self._codec_of, headings)
        except OSError as error:
            raise TargetUnreachable(
                f"{self._path} cannot be read: {error.strerror}. Check its permissions and disk."
            ) from error
        is_anew = self._is_anew(entries, table.since)
        rows, corrections = with_attendance(text, table, self._corrections, is_anew)
        updated = text.ways.bytes_of(rows)
        if updated != content:
            self._write(updated, before)
        self._corrections = corrections

    def _is_anew(self, entries: Sequence[JournalEntry], since: str) -> Callable[[str, str], bool]:
        """Say of whom nothing stays of what the file tells of their attendance.

        Asked with an attendee's id, and the last moment that the file tells.
        """
        # Nobody wrote into it since it was connected: what is older than the event is not of it,
        # and the rest may be what a desk wrote that was connected before.
        is_first = self._found is not None and self._found == _look_of(self._path)
        again = {entry.attendee_id for entry in entries if entry.kind in _TAKES_BACK}
        return lambda attendee, told: attendee in again or (is_first and told < since)

    def _refuse_if_vanished(self) -> None:
        folder = self._path.parent
        if folder.is_dir() and self._exists:
            # A share that is not mounted may leave its empty folder behind.
            raise TargetUnreachable(
                f"{self._path.name} is no longer in {folder}. "
                "Connect its disk or share, or put the file back."
            )

    def _write_anew(self) -> None:
        table = self._table()
        rows = [[defuse(column.heading) for column in table.columns]]
        rows += [[defuse(cell) for cell in row.cells] for row in table.rows]
        self._write(CsvWays().bytes_of(rows), None)

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


def _look_of(path: Path) -> list[int] | None:
    """Give what tells whether somebody wrote into a file, also from another computer."""
    try:
        status = path.stat()
    except OSError:
        return None
    return [status.st_size, status.st_mtime_ns]
