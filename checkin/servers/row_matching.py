"""Finds each attendee's row in a file that somebody else keeps, and writes attendance into it."""

import re
from collections import deque
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendance_table import (
    FIRST_IN,
    MOMENTS,
    OF_FIRST_IN,
    AttendanceTable,
    TableRow,
)
from checkin.core.lists.attendee_list import NAME_FIELDS, Field
from checkin.core.lists.formulas import defuse
from checkin.core.lists.listed_moments import DayOrder, moment_of
from checkin.core.lists.own_columns import Column, Origin, is_attendance_heading, numbered
from checkin.core.names.folding import fold
from checkin.servers.csv_text import CsvText, told

# What we last wrote beside attendance, by code and heading: only what is not as listed.
Corrections = dict[str, dict[str, str]]

_OUR_MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d")
_ORDERS = (DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)


def with_attendance(
    text: CsvText,
    table: AttendanceTable,
    corrections: Corrections,
    *,
    with_all: bool = False,
) -> tuple[list[list[str]], Corrections]:
    """Give the file's rows with attendance in them, and the corrections they now hold.

    A row is an attendee's if it has their code, else, where no row has that, if it has their name
    and e-mail, as listed or corrected; of several such, in the order of the list. A row with a code
    is never found by name for somebody who was not listed: it is another's. A row without code and
    name is that of the only one with whom all else was listed: it may be a ticket that was taken as
    of who ordered. Whoever has no row gets one if there is something to tell of them, or
    `with_all`. Raises `ListUnreadable` where the file has neither a column of codes nor of names.

    Attendance that the table does not know stays: another computer may have written it. But what
    the table's desks took back goes, and all in a row whose last moment is older than the event.
    """
    sheet = _Sheet(text, table)
    people = list(table.rows)
    codes = {sheet.code_in(row).casefold() for row in text.rows[text.header + 1 :]}
    seekers = _Seekers(people, sheet, codes, corrections)
    rows = [list(row) for row in text.rows[: text.header]] + [sheet.header]
    kept: Corrections = {}

    def write(row: Sequence[str], person: TableRow, corrected: Mapping[str, str]) -> None:
        written, held = sheet.updated(row, person, corrected)
        rows.append(written)
        if held:
            kept[sheet.code_of(person)] = held

    for row in text.rows[text.header + 1 :]:
        person = seekers.person_of(row) if any(row) else None
        if person is None:
            rows.append(row)
        else:
            write(row, person, corrections.get(sheet.code_of(person), {}))
    for person in seekers.without_row():
        if with_all or person.noteworthy:
            write(sheet.row_as_listed(person), person, {})
    return rows, kept


class _Sheet:
    """The columns of the file beside those of the table."""

    def __init__(self, text: CsvText, table: AttendanceTable) -> None:
        self.columns = columns = table.columns
        self._headings = {column.heading for column in columns}
        self._since = table.since
        self.header = list(text.rows[text.header])
        self.places = _places(self.header, columns)
        # Columns of ours that are not there yet follow the last one, and what stands beyond it.
        end = max(map(_width, text.rows[text.header :]))
        for at, column in enumerate(columns):
            if self.places[at] < 0 and column.origin is not Origin.LISTED:
                self.header += [""] * (end - len(self.header))
                self.places[at] = len(self.header)
                self.header.append(defuse(column.heading))
        self._code = next(at for at, each in enumerate(columns) if each.field is Field.CODE)
        placed = dict(zip(columns, self.places, strict=True))
        self._moments = [placed[each] for each in MOMENTS]
        self._first_in = placed[FIRST_IN]
        # Of doors and questions that were called otherwise, or are gone.
        self._former = [
            place
            for place, heading in enumerate(map(told, self.header))
            if is_attendance_heading(heading) and place not in self.places
        ]
        self._names = self._known(NAME_FIELDS)
        self._email = self._known((Field.EMAIL,))
        # An attendee's row may have no name: an unnamed ticket is taken as of who ordered.
        self._rest = self._known(
            frozenset(Field) - {*NAME_FIELDS, Field.EMAIL, Field.CODE} | {None}
        )
        had_codes = 0 <= self.places[self._code] < len(text.rows[text.header])
        if not self._names and not had_codes:
            raise ListUnreadable(
                "The connected file has neither a column of codes nor one of names. "
                "Connect the file that the list came from, or a new name."
            )

    def code_of(self, person: TableRow) -> str:
        """Give the code in a row of the table."""
        return person.cells[self._code]

    def code_in(self, row: Sequence[str]) -> str:
        """Give the code in a row of the file."""
        return _cell(row, self.places[self._code])

    def name_in(self, row: Sequence[str]) -> str:
        """Give folded name and e-mail in a row of the file; empty where it has no name."""
        return _joined(
            [_cell(row, self.places[at]) for at in self._names],
            [_cell(row, self.places[at]) for at in self._email],
        )

    def rest_of(self, person: TableRow) -> str:
        """Give what the list has of a person beside names, address and code; empty for nothing."""
        return "\n".join(told(person.listed[at]) for at in self._rest).strip()

    def rest_in(self, row: Sequence[str]) -> str:
        """Give the same of a row of the file."""
        return "\n".join(_cell(row, self.places[at]) for at in self._rest).strip()

    def names_of(self, person: TableRow, corrections: Corrections) -> tuple[str, ...]:
        """Give folded name and e-mail: as listed, or come; as last corrected here; as they are."""
        corrected = corrections.get(self.code_of(person), {})
        last = [
            corrected.get(column.heading, cell)
            for column, cell in zip(self.columns, person.listed, strict=False)
        ]
        return tuple(
            _joined([cells[at] for at in self._names], [cells[at] for at in self._email])
            for cells in (person.listed, last, person.cells)
        )

    def row_as_listed(self, person: TableRow) -> list[str]:
        """Make the row that somebody without one would have as they were listed, or came."""
        cells = [""] * len(self.header)
        for place, value in zip(self.places, person.listed, strict=False):
            if place >= 0:
                cells[place] = defuse(value)
        return cells

    def updated(
        self, row: Sequence[str], person: TableRow, corrected: Mapping[str, str]
    ) -> tuple[list[str], dict[str, str]]:
        """Write a person into their row; give it, and the corrections that it holds."""
        cells = list(row) + [""] * (len(self.header) - len(row))
        self._tell_attendance(cells, person)
        # A column that nobody needs now may come back.
        kept = {name: last for name, last in corrected.items() if name not in self._headings}
        for at, (column, place) in enumerate(zip(self.columns, self.places, strict=True)):
            if place < 0 or column.origin is Origin.ATTENDANCE:
                continue
            value = person.cells[at]
            if at == self._code and column.origin is Origin.ADDED:
                cells[place] = defuse(value)
                continue
            listed = person.listed[at]
            last = corrected.get(column.heading, listed)
            # What nobody corrected is the file's own; what it had no column for, it may lack.
            is_lacking = column.origin is Origin.ADDED and value and not cells[place]
            if value == listed == last and not is_lacking:
                continue
            if is_lacking or told(cells[place]) in {told(last), told(value)}:
                cells[place] = defuse(value)
                last = value
            if last != listed:
                kept[column.heading] = last
        return cells, kept

    def _tell_attendance(self, cells: list[str], person: TableRow) -> None:
        is_old = "" < self._last_moment_in(cells) < self._since
        for column, place, value in zip(self.columns, self.places, person.cells, strict=True):
            if column.origin is not Origin.ATTENDANCE:
                continue
            is_of_nothing = column in OF_FIRST_IN and not cells[self._first_in]
            if value or is_old or is_of_nothing or person.taken_back & _readings(cells[place]):
                cells[place] = defuse(value)
        for place in self._former:
            if is_old or person.taken_back & _readings(cells[place]):
                cells[place] = ""

    def _last_moment_in(self, cells: Sequence[str]) -> str:
        """Give the last moment that Checkin's columns may tell in a row, as 2026-05-14 09:41."""
        told_of = (reading for place in self._moments for reading in _readings(cells[place]))
        return max((each for each in told_of if _OUR_MOMENT.fullmatch(each)), default="")

    def _known(self, fields: Collection[Field | None]) -> list[int]:
        return [
            at
            for at, column in enumerate(self.columns)
            if column.field in fields and column.origin is Origin.LISTED and self.places[at] >= 0
        ]


class _Seekers:
    """The people of the table who seek their rows in the file."""

    def __init__(
        self,
        people: Sequence[TableRow],
        sheet: _Sheet,
        codes: Collection[str],
        corrections: Corrections,
    ) -> None:
        self._people = people
        self._sheet = sheet
        self._found: set[int] = set()
        # As written, and in any case where that leaves one.
        self._by_code: dict[str, int] = {}
        self._by_folded_code: dict[str, int | None] = {}
        self._by_name: dict[str, deque[int]] = {}
        self._newcomers: dict[str, deque[int]] = {}
        for number, person in enumerate(people):
            code = sheet.code_of(person)
            folded = code.casefold()
            self._by_code.setdefault(code, number)
            self._by_folded_code[folded] = None if folded in self._by_folded_code else number
        without = [
            at for at, each in enumerate(people) if sheet.code_of(each).casefold() not in codes
        ]
        named = [sheet.names_of(people[at], corrections) for at in without]
        # Nobody is taken for another one for a corrected name before that one is for their own.
        for names in zip(*named, strict=True):
            for number, name in zip(without, names, strict=True):
                by_name = self._by_name if people[number].is_listed else self._newcomers
                by_name.setdefault(name, deque()).append(number)
        self._by_rest = self._by_what_is_beside_names(without)
        for found in (self._by_code, self._by_folded_code, self._by_name, self._newcomers):
            found.pop("", None)

    def _by_what_is_beside_names(self, without: Sequence[int]) -> dict[str, deque[int]]:
        found: dict[str, deque[int]] = {}
        for number in without:
            if self._people[number].is_listed:
                rest = self._sheet.rest_of(self._people[number])
                found.setdefault(rest, deque()).append(number)
        return {rest: at for rest, at in found.items() if rest and len(at) == 1}

    def person_of(self, row: Sequence[str]) -> TableRow | None:
        """Find whose row this is, if anybody's."""
        code = self._sheet.code_in(row)
        number = self._by_code.get(code, self._by_folded_code.get(code.casefold()))
        if number is None:
            number = self._next_of(self._by_name, self._sheet.name_in(row))
        if number is None and not code:
            # With a code, it is a namesake's who came to a desk that ours does not know of.
            number = self._next_of(self._newcomers, self._sheet.name_in(row))
        if number is None and not code and not self._sheet.name_in(row):
            number = self._next_of(self._by_rest, self._sheet.rest_in(row))
        if number is None:
            return None
        self._found.add(number)
        return self._people[number]

    def without_row(self) -> Iterable[TableRow]:
        """Give those whose row was not found."""
        return (person for number, person in enumerate(self._people) if number not in self._found)

    def _next_of(self, by_name: Mapping[str, deque[int]], name: str) -> int | None:
        namesakes = by_name.get(name, deque())
        while namesakes:
            number = namesakes.popleft()
            if number not in self._found:
                return number
        return None


def _places(header: Sequence[str], columns: Sequence[Column]) -> list[int]:
    """Say where in a file each column of the table is; -1 for nowhere."""
    found: dict[str, int] = {}
    for place, heading in enumerate(map(told, header)):
        if heading:
            found[numbered(heading, found)] = place  # as reading a list numbers its columns
    places = [found.pop(told(column.heading), -1) for column in columns]
    for at, column in enumerate(columns):
        if places[at] < 0:
            others = [heading for heading in map(told, column.also) if heading in found]
            places[at] = found.pop(others[0]) if others else -1
    return places


def _width(row: Sequence[str]) -> int:
    return max((place for place, cell in enumerate(row, 1) if cell), default=0)


def _cell(row: Sequence[str], place: int) -> str:
    return told(row[place]) if 0 <= place < len(row) else ""


def _readings(cell: str) -> frozenset[str]:
    """Give what a cell may say: spreadsheets write moments as their country does, 14.05.2026 9:41.

    Moments are as we write them: 2026-05-14 09:41.
    """
    text = told(cell)
    if not text or _OUR_MOMENT.fullmatch(text):
        return frozenset({text})
    moments = (moment_of(text, UTC, order) for order in _ORDERS)
    ours = (moment.isoformat(" ", "minutes")[:16] for moment in moments if moment)
    return frozenset({text, *ours})


def _joined(names: Sequence[str], emails: Sequence[str]) -> str:
    name = fold(" ".join(names))
    return f"{name}\n{fold(' '.join(emails))}" if name else ""
