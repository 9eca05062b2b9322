"""Reads the rows of an attendee list: what each says of a person and a ticket.

A list may have a hundred thousand rows of dozens of cells. So rows are read some hundred at a
time, and column by column: one call for a column costs less than a look at each of its cells.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo
from functools import lru_cache
from itertools import compress, islice
from typing import TypeAlias
from unicodedata import is_normalized, normalize

from checkin.core.attendee_list import Field
from checkin.core.list_values import last_moment_of, mode_of, moment_of, status_of
from checkin.core.listing import CELL_SEPARATOR, VALID, ListSource, Person, TicketState
from checkin.core.moments import stored
from checkin.core.ticket import AttendanceMode, TicketStatus
from checkin.services.findings import Findings

LONGEST_CELL = 10_000
LONGEST_CODE = 300

# Row number, code, e-mail address to know the person by, the person, the ticket's state. Code
# and address are empty where the row has none.
ListedRow: TypeAlias = tuple[int, str, str, Person, TicketState]

_BATCH = 200
# Possessive quantifiers: it never goes back over what it has read.
_is_address = re.compile(r"[^@\s]++@[^@\s.]++(?:\.[^@\s.]++)++").fullmatch
# Control characters but tabulator and line feed, halves of characters, and what turns the
# direction of text around.
_UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")
_FLAG_ENDS = re.compile(r"[,;|\n]")
_STATE = (Field.STATUS, Field.VALID_FROM, Field.VALID_UNTIL)
_ON_SITE = AttendanceMode.ON_SITE.value


@dataclass(frozen=True, slots=True)
class ListedRows:
    """What some rows say, in columns; those of `people` are the `PERSON_FIELDS`."""

    numbers: Sequence[int]
    codes: Sequence[str]
    addresses: Sequence[str]
    people: Sequence[Sequence[str]]
    states: Sequence[TicketState]

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[ListedRow]:
        people = zip(*self.people, strict=True)
        return zip(self.numbers, self.codes, self.addresses, people, self.states, strict=True)

    def only(self, wanted: Sequence[bool]) -> "ListedRows":
        """Give some of the rows."""
        return ListedRows(
            list(compress(self.numbers, wanted)),
            list(compress(self.codes, wanted)),
            list(compress(self.addresses, wanted)),
            [list(compress(column, wanted)) for column in self.people],
            list(compress(self.states, wanted)),
        )

    def widened(self, columns: int) -> "ListedRows":
        """Give the rows with some empty cells at the end of each."""
        *others, cells = self.people
        blank = CELL_SEPARATOR * columns
        return replace(self, people=[*others, [row + blank for row in cells]])


@dataclass(frozen=True, slots=True)
class _Rows:
    """Some rows: their numbers in the file, their cells in single lines, and all as listed."""

    numbers: list[int]
    cells: list[list[str]]
    listed: list[str]

    def drop(self, index: int) -> None:
        for column in (self.numbers, self.cells, self.listed):
            del column[index]


class RowReader:
    """Reads the rows of one table; what cannot be taken over is told to `findings`."""

    def __init__(self, source: ListSource, zone: tzinfo, findings: Findings) -> None:
        self._indices = dict(source.mapping)
        self._width = len(source.header)
        self._zone = zone
        self._findings = findings
        # The codes of rows without a name: their people are listed all the same.
        self.refused_codes: set[str] = set()

    def read(self, rows: Iterable[tuple[int, list[str]]]) -> Iterator[ListedRows]:
        """Give what the rows say, some hundred at a time, without those that are rejected."""
        left = iter(rows)
        while batch := list(islice(left, _BATCH)):
            yield self._said_by(self._tidy(batch))

    def _tidy(self, batch: list[tuple[int, list[str]]]) -> _Rows:
        numbers, cells = [number for number, _ in batch], [row for _, row in batch]
        rows = _Rows(numbers, cells, list(map(CELL_SEPARATOR.join, cells)))
        texts = list(map("".join, cells))
        # Where a row has a single line of characters that can be seen, nothing is to be done.
        is_usual = list(map(str.isprintable, texts))
        if set(map(len, cells)) != {self._width} or max(map(len, texts)) > LONGEST_CELL:
            is_usual = [False] * len(batch)
        if not all(is_usual):
            for index in reversed(range(len(batch))):
                if not is_usual[index]:
                    self._tidy_row(rows, index)
        return rows

    def _tidy_row(self, rows: _Rows, index: int) -> None:
        row = rows.cells[index]
        if flaw := self._flaw(row):
            self._findings.reject(rows.numbers[index], *flaw)
            rows.drop(index)
            return
        kept = [_UNWANTED.sub("", cell) for cell in row]
        rows.cells[index] = self._in_single_lines(kept)
        rows.listed[index] = CELL_SEPARATOR.join(kept)

    def _flaw(self, row: list[str]) -> tuple[str, str] | None:
        # Why a row cannot be taken over, and the value that says so.
        if len(row) != self._width:
            return f"The row has {len(row)} cells, the header {self._width}.", ", ".join(row)
        longest = max(row, key=len)
        if len(longest) > LONGEST_CELL:
            return f"A cell is longer than {LONGEST_CELL:,} characters.", longest
        code = row[self._indices[Field.CODE]] if Field.CODE in self._indices else ""
        if _UNWANTED.search(code):
            return "The code holds characters that nobody can see.", code
        return None

    def _in_single_lines(self, row: list[str]) -> list[str]:
        manifold = {self._indices.get(Field.NOTES), self._indices.get(Field.FLAGS)}
        return [
            cell if index in manifold else " ".join(cell.split()) for index, cell in enumerate(row)
        ]

    def _said_by(self, rows: _Rows) -> ListedRows:
        columns = list(zip(*rows.cells, strict=True)) or [()] * self._width
        blank = ("",) * len(rows.numbers)

        def column(field: Field) -> Sequence[str]:
            index = self._indices.get(field)
            return blank if index is None else columns[index]

        firsts, lasts, codes = map(column, (Field.FIRST_NAME, Field.LAST_NAME, Field.CODE))
        names = _whole_names(column(Field.NAME), firsts, lasts)
        if not all(names) or any(len(code) > LONGEST_CODE for code in codes):
            self._drop_nameless(rows, names, codes)
            return self._said_by(rows)
        people = (
            *map(_composed, (names, firsts, lasts)),
            column(Field.EMAIL),
            _composed(column(Field.COMPANY)),
            column(Field.COUNTRY),
            column(Field.CATEGORY),
            self._modes(rows.numbers, column(Field.MODE)),
            list(map(_flags, column(Field.FLAGS))) if Field.FLAGS in self._indices else blank,
            column(Field.NOTES),
            rows.listed,
        )
        addresses = self._addresses(rows.numbers, column(Field.EMAIL))
        states = self._states(rows.numbers, [column(field) for field in _STATE])
        return ListedRows(rows.numbers, codes, addresses, people, states)

    def _drop_nameless(self, rows: _Rows, names: Sequence[str], codes: Sequence[str]) -> None:
        for index in reversed(range(len(names))):
            if len(codes[index]) > LONGEST_CODE:
                reason, value = f"The code is longer than {LONGEST_CODE} characters.", codes[index]
            elif not names[index]:
                reason, value = "The row has no name.", ", ".join(filter(None, rows.cells[index]))
            else:
                continue
            self._findings.reject(rows.numbers[index], reason, value)
            self.refused_codes.add(codes[index])
            rows.drop(index)

    def _modes(self, numbers: Sequence[int], column: Sequence[str]) -> list[str]:
        understood = {text: _mode(text) if text else _ON_SITE for text in set(column)}
        if "" in understood.values():
            for number, text in zip(numbers, column, strict=True):
                if not understood[text]:
                    reason = "Not understood as a way to attend; taken as on site."
                    self._findings.warn(number, reason, text)
        return [understood[text] or _ON_SITE for text in column]

    def _addresses(self, numbers: Sequence[int], column: Sequence[str]) -> Sequence[str]:
        wrong = [text for text in column if text and not _is_address(text)]
        if wrong:
            for number, text in zip(numbers, column, strict=True):
                if text in wrong:
                    reason = "This is not an e-mail address; kept as it is listed."
                    self._findings.warn(number, reason, text)
            column = [text if "@" in text else "" for text in column]
        return [text.lower() for text in column]

    def _states(
        self, numbers: Sequence[int], columns: Sequence[Sequence[str]]
    ) -> Sequence[TicketState]:
        if not any(map(any, columns)):
            return (VALID,) * len(numbers)
        return list(map(self._state, numbers, *columns))

    def _state(self, number: int, status: str, valid_from: str, valid_until: str) -> TicketState:
        if not (status or valid_from or valid_until):
            return VALID
        known = status_of(status) if status else TicketStatus.VALID
        begins = moment_of(valid_from, self._zone) if valid_from else None
        ends = last_moment_of(valid_until, self._zone) if valid_until else None
        if known is None:
            reason = "Not understood as a ticket's status; taken as valid."
            self._findings.warn(number, reason, status)
        if valid_from and begins is None:
            reason = "Not understood as a moment; taken as valid from the start."
            self._findings.warn(number, reason, valid_from)
        if valid_until and ends is None:
            reason = "Not understood as a moment; taken as valid to the end."
            self._findings.warn(number, reason, valid_until)
        return (
            (known or TicketStatus.VALID).value,
            stored(begins) if begins else None,
            stored(ends) if ends else None,
        )


def _composed(column: Sequence[str]) -> Sequence[str]:
    # With one character for a letter and its accent, as most programs write them.
    if is_normalized("NFC", "\n".join(column)):
        return column
    return [normalize("NFC", text) for text in column]


def _whole_names(
    names: Sequence[str], firsts: Sequence[str], lasts: Sequence[str]
) -> Sequence[str]:
    if all(names):
        return names
    joined = map(" ".join, zip(firsts, lasts, strict=True))
    if all(firsts) and all(lasts) and not any(names):
        return list(joined)
    return [name or parts.strip() for name, parts in zip(names, joined, strict=True)]


def _mode(text: str) -> str:
    mode = mode_of(text)
    return mode.value if mode else ""


@lru_cache(maxsize=1024)  # a list says few different things, many times
def _flags(text: str) -> str:
    # Joined as an event file keeps them.
    return CELL_SEPARATOR.join(flag.strip() for flag in _FLAG_ENDS.split(text) if flag.strip())
