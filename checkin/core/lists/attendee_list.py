"""An attendee list as it was read: a table, what its columns mean, and what an import reports."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Field(StrEnum):
    """What a column of an attendee list can mean."""

    NAME = "name"
    FIRST_NAME = "first_name"
    LAST_NAME = "last_name"
    EMAIL = "email"
    COMPANY = "company"
    COUNTRY = "country"
    CATEGORY = "category"
    MODE = "mode"
    CODE = "code"
    STATUS = "status"
    VALID_FROM = "valid_from"
    VALID_UNTIL = "valid_until"
    FLAGS = "flags"
    NOTES = "notes"


# What a list may say of somebody's name: its parts, and the whole.
NAME_PARTS = (Field.FIRST_NAME, Field.LAST_NAME)
NAME_FIELDS = (Field.NAME, *NAME_PARTS)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table found in a file.

    `header` holds the column names, unique and stripped (an empty one is "Column C").
    `rows` gives (row number in the file counting from 1, cells), streamed once; every
    row has as many cells as the header, all text, blank rows left out. `source` names the file,
    and the sheet where one was asked for; `reading` says how it was read ("CSV, Windows-1250,
    semicolons"). Where `is_plain`, the reader promises that cells hold nothing unusual but line
    feeds: no control characters, none that nobody sees, and no other blanks than the common one.
    `delimiter` is what a text file has between its cells, where cells may hold it too.
    """

    header: tuple[str, ...]
    rows: Iterable[tuple[int, list[str]]]
    source: str
    reading: str
    is_plain: bool = False
    delimiter: str = ""


class AddonColumns(NamedTuple):
    """The columns of order and position of a ticket, and of the position that it was added to."""

    order: int
    position: int
    added_to: int


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """Which column of a table means what; columns that mean nothing are kept as extra.

    `not_taken` are columns named as codes, status or mode whose cells say something else: rows
    share what is in them, or most of it is not understood. `rivals` hold codes beside those that
    are taken, or say yes or no of what another column is taken for, the status or the mode.
    `part_or_all` are answered with yes or no, and ask who comes to the event or to a part of it.
    `addons` are the columns that say to whose ticket another one was added, where there are such;
    `order` is the column of the order that a ticket is of, `buyers` are those of the name of who
    ordered, whom names may be taken from. `companions` name people besides the one of the row.
    """

    columns: tuple[tuple[Field, int], ...]
    not_taken: tuple[tuple[Field, int], ...] = ()
    rivals: tuple[tuple[Field, int], ...] = ()
    addons: AddonColumns | None = None
    order: int | None = None
    buyers: tuple[tuple[Field, int], ...] = ()
    part_or_all: tuple[int, ...] = ()
    companions: tuple[int, ...] = ()

    def index(self, field: Field) -> int | None:
        """Say which column holds `field`, counting from 0."""
        return next((index for known, index in self.columns if known is field), None)


class ProblemKind(StrEnum):
    """What became of a row that is not simply taken over."""

    REJECTED = "rejected"
    DUPLICATE = "duplicate"
    VANISHED = "vanished"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """A row worth telling about, why, and the value that gave the reason.

    `row` is its number in the file, or 0 for somebody whom the file no longer holds.
    """

    row: int
    kind: ProblemKind
    reason: str
    value: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do.

    `mapping` pairs each field with the name of its column; `preview` holds the first rows.
    """

    rows: int
    new: int
    updated: int
    unchanged: int
    duplicate: int
    rejected: int
    vanished: int
    mapping: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
    preview: tuple[tuple[str, ...], ...] = ()
    reading: str = ""
