"""Attendance as CSV, XLSX and JSON; each file is written whole or not at all."""

import io
import itertools
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from checkin.core.errors import Refused
from checkin.core.lists.attendance_table import AttendanceTable
from checkin.core.lists.formulas import defuse, restore
from checkin.exporters.rows import write_rows
from checkin.whole_file import written_whole

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

# Microsoft's "Excel specifications and limits".
_XLSX_ROWS = 1_048_576
_XLSX_COLUMNS = 16_384
_XLSX_CELL = 32_767

_NARROWEST, _WIDEST = 8, 48  # characters
_ROWS_THAT_SET_WIDTHS = 200


def write_csv(table: AttendanceTable, path: Path, *, excel: bool = False) -> int:
    """Write comma-separated UTF-8; for `excel` with byte order mark and semicolons.

    Excel opens the latter without a wizard wherever the comma is the decimal sign. Cells that
    a spreadsheet would calculate get an apostrophe before them. Gives the number of rows.
    Raises `TargetUnreachable`.
    """
    headings = [column.heading for column in table.columns]
    rows = (row.cells for row in table.rows)
    return write_rows(headings, rows, path, delimiter=";" if excel else ",", is_marked=excel)


def write_xlsx(table: AttendanceTable, path: Path) -> int:
    """Write a workbook of one sheet, every cell a text.

    Text, since a spreadsheet's numbers and dates would not come back as they were: codes lose
    zeros, times their minutes. Gives the number of rows. Raises `TargetUnreachable`.
    """
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    if len(table.columns) > _XLSX_COLUMNS:
        raise Refused("A workbook cannot hold so many columns. Export to CSV.")
    with written_whole(path) as file, TemporaryDirectory() as scratch:
        # A full disk would stop the archive midway, and it complains again when it is let go.
        whole = io.BytesIO()
        book = Workbook(whole, {"constant_memory": True, "tmpdir": scratch})
        try:
            count = _write_sheet(table, book)
        finally:
            try:
                book.close()
            except FileCreateError as error:
                raise OSError(*error.args[0].args) from error
        file.write(whole.getbuffer())
    return count


def write_json(people: Iterable[dict[str, object]], path: Path) -> int:
    """Write an array of attendees, one a line. Gives their number. Raises `TargetUnreachable`."""
    count = 0
    with written_whole(path) as file:
        for count, person in enumerate(people, 1):
            file.write(b"[\n" if count == 1 else b",\n")
            file.write(json.dumps(person, ensure_ascii=False).encode("utf-8", "replace"))
        file.write(b"\n]\n" if count else b"[]\n")
    return count


def _write_sheet(table: AttendanceTable, book: "Workbook") -> int:
    sheet = book.add_worksheet("Attendance")
    headings = [column.heading for column in table.columns]
    bold = book.add_format({"bold": True})
    # Says that a cell is text even when somebody edits it; that is how Excel defuses a formula.
    quoted = book.add_format({"quote_prefix": True})
    first_rows = list(itertools.islice(table.rows, _ROWS_THAT_SET_WIDTHS))
    _set_widths(sheet, [headings, *(row.cells for row in first_rows)])
    sheet.freeze_panes(1, 0)
    for place, heading in enumerate(headings):
        sheet.write_string(0, place, heading[:_XLSX_CELL], bold)
    number = 0
    for number, row in enumerate(itertools.chain(first_rows, table.rows), 1):
        if number >= _XLSX_ROWS:
            raise Refused("A workbook cannot hold so many attendees. Export to CSV.")
        for place, cell in enumerate(row.cells):
            if cell:
                text, style = _as_text(cell, quoted)
                sheet.write_string(number, place, text, style)
    sheet.autofilter(0, 0, number, len(headings) - 1)
    return number


def _as_text(cell: str, quoted: "Format") -> tuple[str, "Format | None"]:
    if defuse(cell) == cell:
        return cell[:_XLSX_CELL], None
    # Needs no apostrophe, unless reading the file again would take something away.
    return (defuse(cell) if restore(cell) != cell else cell)[:_XLSX_CELL], quoted


def _set_widths(sheet: "Worksheet", rows: Sequence[Sequence[str]]) -> None:
    for place, cells in enumerate(zip(*rows, strict=True)):
        longest = max(map(len, cells))
        sheet.set_column(place, place, min(max(longest + 2, _NARROWEST), _WIDEST))
