"""Reads the rows of an attendee list: what each says of a person and a ticket.

A list may have a hundred thousand rows of dozens of cells. So rows are read some hundred at a
time, and column by column: one call for a column costs less than a look at each of its cells.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import filterfalse, islice
from unicodedata import is_normalized, normalize

from checkin.core.event import Event
from checkin.core.lists.attendee_list import NAME_FIELDS, ColumnMapping, Field, SourceTable
from checkin.core.lists.list_questions import (
    asks_for_a_yes,
    asks_whether_somebody_comes,
    asks_who_comes,
    asks_who_is_on_site,
    mode_reader,
    reply_beside_way,
    taken_status_reader,
)
from checkin.core.lists.list_values import STAND_INS
from checkin.core.lists.listing import (
    CELL_SEPARATOR,
    LONGEST_CELL,
    LONGEST_CODE,
    UNWANTED,
    ListedRows,
)
from checkin.core.names.person_name import name_turned
from checkin.core.ticket import AttendanceMode
from checkin.services.lists.bare_names import BareNames
from checkin.services.lists.called_off import tell_called_off
from checkin.services.lists.findings import Findings
from checkin.services.lists.foot_rows import is_total
from checkin.services.lists.list_manner import AS_USUAL, Manner
from checkin.services.lists.listed_states import StateReader
from checkin.services.lists.shared_names import SharedNames
from checkin.services.lists.swallowed_rows import swallowed_rows
from checkin.services.lists.unanswered import RefusedAnswers, Unanswered

_FOOT = 5  # rows
_SUM = "The row is a sum, and names nobody."
_BATCH = 200
# Possessive quantifiers: it never goes back over what it has read. Most are of ASCII only, and
# all are looked through at once, line by line: it gives those that are another thing.
_is_address = re.compile(r"[^@\s]++@[^@\s.]++(?:\.[^@\s.]++)++").fullmatch
_not_plain_addresses = re.compile(
    r"(?:(?:[!-?A-~]++@[!-\-/-?A-~]++(?:\.[!-\-/-?A-~]++)+)?\n)*(.*)"
).findall
# What a heading has that is blank in the file, or stands there twice.
_NAMED_HERE = re.compile(r"^Column [A-Z]{1,3}$| \(\d+\)$")
_SWALLOWED = (
    "A cell seems to hold the rows below, as many as {}: a quotation mark in it may not be closed."
)
_NO_ANSWER = (
    "Where nothing is written here, as in this row, the ticket is taken as valid; write no where "
    "that is meant."
)
_NOT_ON_SITE = (
    "Where nothing is written here, as in this row, the person is taken as on site; write no where "
    "from afar is meant."
)
_FLAG_ENDS = re.compile(r"[,;|\n]")
_COMPOSED = (*NAME_FIELDS, Field.COMPANY)
_STATE = (Field.STATUS, Field.VALID_FROM, Field.VALID_UNTIL)
_ON_SITE = AttendanceMode.ON_SITE


@dataclass(frozen=True, slots=True)
class _Rows:
    """Some rows: their numbers in the file, each as listed, and their cells in columns."""

    numbers: list[int]
    listed: list[str]
    columns: list[list[str]]

    def column(self, index: int | None) -> Sequence[str]:
        """Give a column, blank where there is none."""
        return ("",) * len(self.numbers) if index is None else self.columns[index]

    def drop(self, index: int) -> None:
        """Leave out one of the rows."""
        del self.numbers[index], self.listed[index]
        for column in self.columns:
            del column[index]


class RowReader:
    """Reads the rows of one table; what cannot be taken over is told to `findings`."""

    def __init__(
        self,
        table: SourceTable,
        mapping: ColumnMapping,
        event: Event,
        findings: Findings,
        manner: Manner = AS_USUAL,
    ) -> None:
        """Read a table that is written in this manner, of the people of this event."""
        self._indices = dict(mapping.columns)
        self._width = len(table.header)
        as_written = [_NAMED_HERE.sub("", name) for name in table.header]
        self._headers = {*map(CELL_SEPARATOR.join, (table.header, as_written))}
        self._lengths = set(map(len, self._headers))
        self._code = self._indices.get(Field.CODE, -1)
        status, mode = (self._heading(table, field) for field in (Field.STATUS, Field.MODE))
        read_status = taken_status_reader(status)
        self._refused = RefusedAnswers(status if asks_who_comes(status) else "", Field.STATUS)
        if Field.STATUS not in self._indices and asks_whether_somebody_comes(mode):
            # One column says both: "Yes, online", "No".
            self._indices[Field.STATUS] = self._indices[Field.MODE]
            read_status, self._refused = reply_beside_way, RefusedAnswers(mode, Field.MODE)
        self._states = StateReader(event, manner.order, read_status, findings)
        self._mode_of = mode_reader(mode)
        self._unanswered = {
            Field.STATUS: Unanswered(status if asks_for_a_yes(status) else "", _NO_ANSWER),
            Field.MODE: Unanswered(mode if asks_who_is_on_site(mode) else "", _NOT_ON_SITE),
        }
        self._bare = BareNames(self._width)
        # These may be of several lines.
        self._manifold = {self._indices.get(Field.NOTES), self._indices.get(Field.FLAGS)}
        self._composed = [self._indices[field] for field in _COMPOSED if field in self._indices]
        self._findings = findings
        self._shared = SharedNames(self._indices.get(Field.NAME), findings)
        self._manner = manner
        self._is_plain, self._delimiter = table.is_plain, table.delimiter
        # The codes of rows without a name: their people are listed all the same.
        self.refused_codes: set[str] = set()

    def _heading(self, table: SourceTable, field: Field) -> str:
        index = self._indices.get(field)
        return "" if index is None else table.header[index]

    def read(self, rows: Iterable[tuple[int, list[str]]]) -> Iterator[ListedRows]:
        """Give what the rows say, some hundred at a time, without those that are rejected."""
        left = iter(rows)
        while batch := list(islice(left, _BATCH)):
            yield self._said_by(self._tidy(batch))
        for each in self._unanswered.values():
            each.tell(self._findings)
        self._refused.tell(self._findings)
        self._bare.tell(self._findings)

    def _tidy(self, batch: list[tuple[int, list[str]]]) -> _Rows:
        numbers, cells = map(list, zip(*batch, strict=True)) if batch else ([], [])
        listed = list(map(CELL_SEPARATOR.join, cells))
        columns = list(map(list, zip(*cells, strict=False))) or [[] for _ in range(self._width)]
        odd = self._odd_cells(cells, listed)
        is_even = set(map(len, cells)) <= {self._width}
        lengths = set(map(len, listed))
        may_be_header = not self._lengths.isdisjoint(lengths)
        is_odd = not is_even or (may_be_header and not self._headers.isdisjoint(listed))
        has_odd_code = any(self._code in indices for indices in odd.values())
        if is_odd or has_odd_code or max(lengths, default=0) > LONGEST_CELL:
            sound = [(number, row) for number, row in batch if self._is_sound(number, row)]
            if len(sound) < len(batch):
                return self._tidy(sound)
        for place, indices in odd.items():
            row = cells[place]
            if self._delimiter and (found := swallowed_rows(row, self._delimiter)):
                self._findings.warn(numbers[place], _SWALLOWED.format(found), max(row, key=len))
            for index in indices:
                row[index] = kept = UNWANTED.sub("", row[index])
                is_manifold = index in self._manifold
                columns[index][place] = kept if is_manifold else " ".join(kept.split())
            listed[place] = CELL_SEPARATOR.join(row)
        return _Rows(numbers, listed, columns)

    def _odd_cells(self, cells: list[list[str]], listed: list[str]) -> dict[int, list[int]]:
        # Which cells of which rows hold more than a line of characters that can be seen: where
        # there is none, nothing is to be done.
        if self._is_plain:
            places = [place for place, text in enumerate(listed) if "\n" in text]
        else:
            rows = enumerate(cells)
            places = [place for place, row in rows if not all(map(str.isprintable, row))]
        return {
            place: [index for index, cell in enumerate(cells[place]) if not cell.isprintable()]
            for place in places
        }

    def _is_sound(self, number: int, row: list[str]) -> bool:
        # Whether a row can be taken over; tells why not, and the value that says so.
        longest = max(row, key=len, default="")
        if len(row) != self._width:
            reason = f"The row has {len(row)} cells, the header {self._width}."
            self._findings.reject(number, reason, ", ".join(row))
        elif CELL_SEPARATOR.join(row) in self._headers:
            # Printed lists have it on every page.
            self._findings.reject(number, "The row repeats the header.", ", ".join(row))
        elif len(longest) > LONGEST_CELL:
            reason = f"A cell is longer than {LONGEST_CELL:,} characters."
            self._findings.reject(number, reason, longest)
        elif self._code in range(len(row)) and UNWANTED.search(row[self._code]):
            reason = "The code holds characters that nobody can see."
            self._findings.reject(number, reason, row[self._code])
        else:
            return True
        return False

    def _said_by(self, rows: _Rows) -> ListedRows:
        for index in self._composed:
            rows.columns[index] = _composed(rows.columns[index])
        names = self._names(rows)
        self._shared.look(rows.numbers, names, rows.listed)

        def column(field: Field) -> Sequence[str]:
            return rows.column(self._indices.get(field))

        for field, unanswered in self._unanswered.items():
            unanswered.look(rows.numbers, column(field))
        self._bare.look(rows.numbers, names, rows.listed)
        flags = column(Field.FLAGS)
        people = (
            names,
            column(Field.FIRST_NAME),
            column(Field.LAST_NAME),
            column(Field.EMAIL),
            column(Field.COMPANY),
            column(Field.COUNTRY),
            column(Field.CATEGORY),
            self._modes(rows.numbers, column(Field.MODE)),
            list(map(_flags, flags)) if any(flags) else flags,
            column(Field.NOTES),
            rows.listed,
        )
        addresses = self._addresses(rows.numbers, column(Field.EMAIL))
        states = self._states.read(rows.numbers, [column(field) for field in _STATE])
        self._refused.look(rows.numbers, states)
        tell_called_off(rows.numbers, names, column(Field.NOTES), states, self._findings)
        return ListedRows(rows.numbers, column(Field.CODE), addresses, people, states)

    def _names(self, rows: _Rows) -> list[str]:
        # Rows without a name are left out, and so are those with a code that nobody can issue.
        names = _whole_names(*(rows.column(self._indices.get(field)) for field in NAME_FIELDS))
        if self._manner.turned:
            names = [name_turned(name) or name for name in names]
        codes = rows.column(self._indices.get(Field.CODE))
        totals = self._totals(rows, names)
        if not totals and all(names) and max(map(len, codes), default=0) <= LONGEST_CODE:
            return names
        for index in reversed(range(len(names))):
            code = codes[index]
            if len(code) > LONGEST_CODE:
                reason, value = f"The code is longer than {LONGEST_CODE} characters.", code
            elif not names[index] or index in totals:
                reason = _SUM if names[index] else "The row has no name."
                value = ", ".join(filter(None, (column[index] for column in rows.columns)))
            else:
                continue
            self._findings.reject(rows.numbers[index], reason, value)
            self.refused_codes.add(code)
            rows.drop(index)
            del names[index]
        return names

    def _totals(self, rows: _Rows, names: Sequence[str]) -> frozenset[int]:
        # They stand at the foot of a list, which may be that of any of the batches.
        of_names = {self._indices.get(field) for field in NAME_FIELDS}
        others = [column for index, column in enumerate(rows.columns) if index not in of_names]
        feet = range(max(len(names) - _FOOT, 0), len(names))
        return frozenset(
            index for index in feet if is_total(names[index], (column[index] for column in others))
        )

    def _modes(self, numbers: Sequence[int], column: Sequence[str]) -> list[str]:
        understood = {text: self._mode_of(text) if text else _ON_SITE for text in set(column)}
        if None in understood.values():
            for number, text in zip(numbers, column, strict=True):
                if understood[text] is None:
                    reason = "Not understood as a way to attend; taken as on site."
                    self._findings.warn_of_cell(number, reason, text)
        modes = {text: (mode or _ON_SITE).value for text, mode in understood.items()}
        return list(map(modes.__getitem__, column))

    def _addresses(self, numbers: Sequence[int], column: Sequence[str]) -> Sequence[str]:
        others = _not_plain_addresses("\n".join((*column, "")))
        wrong = set(filterfalse(_is_address, others)) - {""}
        if wrong:
            for number, text in zip(numbers, column, strict=True):
                if text in wrong and text not in STAND_INS:
                    reason = "This is not an e-mail address; kept as it is listed."
                    self._findings.warn_of_cell(number, reason, text)
            column = [text if "@" in text else "" for text in column]
        return [text.lower() for text in column]


def _composed(column: list[str]) -> list[str]:
    # With one character for a letter and its accent, as most programs write them.
    if is_normalized("NFC", "\n".join(column)):
        return column
    return [normalize("NFC", text) for text in column]


def _whole_names(names: Sequence[str], firsts: Sequence[str], lasts: Sequence[str]) -> list[str]:
    if all(names):
        return [*names]
    joined = map(" ".join, zip(firsts, lasts, strict=True))
    if all(firsts) and all(lasts) and not any(names):
        return list(joined)
    return [name or parts.strip() for name, parts in zip(names, joined, strict=True)]


@lru_cache(maxsize=1024)  # a list says few different things, many times
def _flags(text: str) -> str:
    # Joined as an event file keeps them.
    return CELL_SEPARATOR.join(flag.strip() for flag in _FLAG_ENDS.split(text) if flag.strip())
