"""Attendee lists as workbooks: XLSX, ODS and the old XLS, whose cells become text again."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, BinaryIO, TypeAlias, cast

from checkin.core.code import quoted
from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import Field, SourceTable
from checkin.core.names.folding import fold
from checkin.importers import padded_ods, padded_xls, padded_xlsx
from checkin.importers.cells import clean
from checkin.importers.damage import damaged, encrypted
from checkin.importers.header import SEARCHED, Header, find_header, fitted, known_names
from checkin.importers.header_words import is_of_orders, is_of_people, is_of_tickets, meaning_of
from checkin.importers.hidden_rows import Hidden, hidden_in_ods, hidden_in_xls, hidden_in_xlsx
from checkin.importers.old_workbook import refuse_unsound
from checkin.importers.padding import Padding
from checkin.importers.sheet_extent import MOST_CELLS
from checkin.importers.workbook_archive import WorkbookKind, copy_checked

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

_ZIP = b"PK"
_IN_MEMORY = 1 << 24
_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)
# Floats beyond this are no longer exact whole numbers; those of so few digits may be all the same.
_EXACT = 2**53
_FEW_DIGITS = 2
_TITLE_SHARE = 0.75
_MOST_NAMED, _LONGEST_NAME = 5, 60  # of hidden columns
_MOST_LOOKED_AT = 12  # of further sheets
# First and last row and column of cells that are merged, from 0.
_Range: TypeAlias = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A sheet that holds a table, and where it begins."""

    sheet: "CalamineSheet"
    header: Header
    place: str


def read_spreadsheet(file: BinaryIO, source: str, sheet: str | None) -> SourceTable:
    """Read a list from a workbook: from `sheet`, or the first visible one that holds a table.

    Where that is about orders, the first one that is about their tickets is read.

    Row numbers are the sheet's. Cells become what a reader sees: 1.0 is "1", 1E+15 is
    "1000000000000000", a day is ISO, an error is empty. Raises ListUnreadable for what is
    damaged, encrypted, too large, or holds no table.
    """
    file.seek(0)
    if file.read(len(_ZIP)) == _ZIP:
        with tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY) as copy:
            kind = str(copy_checked(file, cast(BinaryIO, copy), source))
            found = _found(cast(BinaryIO, copy), source, sheet)
            is_xlsx = kind == WorkbookKind.XLSX
            padded = padded_xlsx if is_xlsx else padded_ods
            padding = padded.padding_of(cast(BinaryIO, copy), found.sheet.name, source)
            hidden_in = hidden_in_xlsx if is_xlsx else hidden_in_ods
            hidden = hidden_in(cast(BinaryIO, copy), found.sheet.name, source)
    else:
        refuse_unsound(file, source)
        kind, found = "XLS", _found(file, source, sheet)
        padding = padded_xls.padding_of(file, found.sheet.name)
        hidden = hidden_in_xls(file, found.sheet.name)
    cells = islice(_rows(found.sheet, source, padding), found.header.first_row, None)
    ranges = _said_of_all(found.sheet.merged_cell_ranges or [], found.header)
    rows = fitted(_filled_down(cells, ranges), found.header)
    # What is out of sight comes in as well: that is to be seen.
    reading = f"{kind}, {found.place}{_told(hidden, found.header)}"
    # Another sheet is another list: nobody is missed there who is in the first.
    name = f"{source}, {found.sheet.name}" if sheet else source
    return SourceTable(found.header.names, rows, name, reading, is_plain=True)


def _told(hidden: Hidden, header: Header) -> str:
    columns = zip(header.columns, header.names, strict=True)
    names = [name[:_LONGEST_NAME] for column, name in columns if hidden.hides(column)]
    if len(names) > _MOST_NAMED:
        names = [*names[:_MOST_NAMED], "…"]
    rows = f", hidden rows: {hidden.rows}" if hidden.rows else ""
    return f"{rows}, hidden columns: {', '.join(names)}" if names else rows


def visible_sheets(file: BinaryIO, source: str) -> tuple[str, ...]:
    """Name the sheets of a sound workbook that somebody who opens it sees."""
    from python_calamine import CalamineWorkbook

    with _calamine_errors_told(source):
        return tuple(_visible(CalamineWorkbook.from_object(file)))


def cell_text(value: object) -> str:
    """Write a cell's value as a reader of the sheet would see it."""
    match value:
        case str():
            text = clean(value)
            return "" if text in _ERRORS else text
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return _number(value)
        case datetime():
            return _day_and_time(value)
        case date():
            return value.isoformat()
        case time():
            return value.isoformat(timespec="seconds" if value.second else "minutes")
        case timedelta():
            return _duration(value)
        case _:
            return "" if value is None else str(value)


def _number(value: float) -> str:
    if value.is_integer() and abs(value) <= _EXACT:
        return str(int(value))
    # The shortest decimal that stands for the number is the one that was typed.
    typed = Decimal(repr(value))
    if value.is_integer() and len(typed.as_tuple().digits) > _FEW_DIGITS:
        return format(typed, "E")  # as it is shown: what the other digits were is lost
    text = format(typed, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _day_and_time(value: datetime) -> str:
    # Spreadsheets count days in fractions, which end a hair beside the second.
    rounded = value + timedelta(microseconds=500_000) if value.microsecond else value
    if rounded.time() == time.min:
        return rounded.date().isoformat()
    return rounded.isoformat(sep=" ", timespec="seconds" if rounded.second else "minutes")


def _duration(value: timedelta) -> str:
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02d}"


@contextmanager
def _calamine_errors_told(source: str) -> Iterator[None]:
    from python_calamine import CalamineError, PasswordError

    try:
        yield
    except PasswordError as error:
        raise encrypted(source) from error
    except (CalamineError, ValueError, OverflowError) as error:
        raise damaged(source) from error
    except BaseException as error:
        # A failed assertion in Rust arrives as an exception that no name can be imported for.
        if type(error).__name__ == "PanicException":
            raise damaged(source) from error
        raise


def _found(file: BinaryIO, source: str, wanted: str | None) -> _Found:
    from python_calamine import CalamineWorkbook

    with _calamine_errors_told(source):
        workbook = CalamineWorkbook.from_object(file)
        if wanted is not None:
            return _named(workbook, source, wanted)
        return _first_with_a_table(workbook, source)


def _named(workbook: "CalamineWorkbook", source: str, wanted: str) -> _Found:
    names = workbook.sheet_names
    name = next((name for name in names if name == wanted), None) or next(
        (name for name in names if fold(name) == fold(wanted)), None
    )
    if name is None:
        raise ListUnreadable(
            f"“{source}” has no sheet “{wanted}”; its sheets are "
            f"{', '.join(f'“{name}”' for name in names)}."
        )
    sheet = workbook.get_sheet_by_name(name)
    header = _header(sheet, source)
    if header is None:
        raise ListUnreadable(f"The sheet “{name}” of “{source}” is empty.")
    return _Found(sheet, header, f"sheet “{name}”")


def _visible(workbook: "CalamineWorkbook") -> list[str]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        sheet.name
        for sheet in workbook.sheets_metadata
        if sheet.typ == SheetTypeEnum.WorkSheet and sheet.visible == SheetVisibleEnum.Visible
    ]


def _first_with_a_table(workbook: "CalamineWorkbook", source: str) -> _Found:
    visible = _visible(workbook)
    first: _Found | None = None
    of_orders: _Found | None = None
    for name in visible:
        sheet = workbook.get_sheet_by_name(name)
        if of_orders and _is_too_large(sheet):
            continue
        header = _header(sheet, source)
        if header is None:
            continue
        note = f"sheet “{name}”, the first of {len(visible)} that holds a list"
        found = _Found(sheet, header, note if len(visible) > 1 else f"sheet “{name}”")
        if of_orders:
            if is_of_tickets(header.names, of_orders.header.names):
                return replace(found, place=note.replace("a list", "tickets"))
        elif is_of_orders(header.names):
            of_orders = found
        elif known_names(header.names):
            others = visible[visible.index(name) + 1 :][:_MOST_LOOKED_AT]
            unread = [each for each in others if _holds_people(workbook, each, source)]
            return replace(found, place=f"{found.place}{_unread(unread)}")
        first = first or found
    # Who ordered is not who comes, but better than nobody.
    if best := of_orders or first:
        return best
    raise ListUnreadable(f"“{source}” is empty: no visible sheet holds anything.")


def _holds_people(workbook: "CalamineWorkbook", name: str, source: str) -> bool:
    sheet = workbook.get_sheet_by_name(name)
    header = None if _is_too_large(sheet) else _header(sheet, source)
    return header is not None and is_of_people(header.names)


def _unread(sheets: Sequence[str]) -> str:
    # Of lists by the day, say, all people are to come in.
    return f", not read: {quoted(sheets)}" if sheets else ""


def _is_too_large(sheet: "CalamineSheet") -> bool:
    return sheet.total_height * sheet.total_width > MOST_CELLS


def _header(sheet: "CalamineSheet", source: str) -> Header | None:
    if _is_too_large(sheet):
        raise ListUnreadable(f"“{source}” has a sheet far larger than any list. Save it as CSV.")
    rows = [cells for _, cells in islice(_rows(sheet, source), SEARCHED)]
    merged = _fill_merged(rows, sheet.merged_cell_ranges or [])
    return find_header(rows, merged)


def _fill_merged(
    rows: list[list[str]],
    ranges: Sequence[_Range],
) -> frozenset[int]:
    # Spreads merged cells over their places; gives the rows with cells merged sideways. What
    # is merged over nearly everything is a title, and stays where it is.
    sideways: set[int] = set()
    for (top, left), (bottom, right) in ranges:
        if top >= len(rows) or left >= len(rows[top]):
            continue
        if right - left + 1 > len(rows[top]) * _TITLE_SHARE:
            continue
        value = rows[top][left]
        for row in rows[top : bottom + 1]:
            row[left : right + 1] = [value] * len(row[left : right + 1])
        if right > left:
            sideways.add(top)
    return frozenset(sideways)


def _said_of_all(ranges: Sequence[_Range], header: Header) -> list[_Range]:
    # A code that is merged over several people is not that of each.
    named = zip(header.columns, map(meaning_of, header.names), strict=True)
    codes = {column for column, meaning in named if meaning and meaning.field is Field.CODE}
    return [each for each in ranges if each[0][1] not in codes]


def _filled_down(
    rows: Iterator[tuple[int, list[str]]], ranges: Sequence[_Range]
) -> Iterator[tuple[int, list[str]]]:
    # A company that is merged over the rows of its people is that of all of them.
    downwards = {
        (top + 1, left): bottom + 1
        for (top, left), (bottom, right) in ranges
        if left == right and bottom > top
    }
    if not downwards:
        yield from rows
        return
    last: dict[int, tuple[int, str]] = {}
    columns = sorted({left for _, left in downwards})
    for number, row in rows:
        for column in columns if any(row) else ():
            if column >= len(row):
                break
            if end := downwards.get((number, column)):
                last[column] = end, row[column]
            elif number <= last.get(column, (0, ""))[0]:
                row[column] = last[column][1]
        yield number, row


def _rows(
    sheet: "CalamineSheet", source: str, padding: Padding | None = None
) -> Iterator[tuple[int, list[str]]]:
    # Blank rows above the first filled one are given, blank columns beside it are not.
    margin = [""] * (sheet.start[1] if sheet.start else 0)
    with _calamine_errors_told(source):
        for number, values in enumerate(sheet.iter_rows(), 1):
            row = margin + [cell_text(value) for value in values]
            if padding:
                padding.pad(number, row, list(values), len(margin))
            yield number, row
