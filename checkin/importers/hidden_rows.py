"""Which rows and columns of a sheet nobody sees, as where a filter leaves out who was canceled."""

import re
import struct
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import BinaryIO
from xml.parsers import expat

from checkin.importers.damage import damaged
from checkin.importers.ods_content import walk_where_said
from checkin.importers.old_workbook import workbook_stream
from checkin.importers.padded_xlsx import path_of_sheet
from checkin.importers.sheet_extent import repeats
from checkin.importers.workbook_archive import part_path
from checkin.importers.xls_sheets import place_of_sheet, substream

_CHUNK = 1 << 18
_LONGEST_ROW = 1 << 22
_START = b"<row"
_ANY = b" hidden="
_SAID = re.compile(rb' hidden="(?:1|true)"')
_UNSEEN = re.compile(rb"table:visibility=[\"'](?:collapse|filter)")
# First column with a cell, the one behind the last, and how the row is shown: [MS-XLS] 2.4.221.
_XLS_ROW, _XLS_ROW_TOLD, _XLS_HIDDEN = 0x208, struct.Struct("<2xHH6xH"), 0x20
# First and last column, and how both and those between are shown: [MS-XLS] 2.4.53.
_XLS_COLUMNS, _XLS_COLUMNS_TOLD, _XLS_HIDDEN_COLUMNS = 0x7D, struct.Struct("<HH4xH"), 0x1
# As all programs write them; those without cells are no matter.
_ROW = re.compile(rb"<row\b([^<>]*+)>\s*+<c\b")
# They stand before the rows; numbers count from 1.
_COLUMNS = re.compile(rb"<col\b([^<>]*+)>")
_FIRST, _LAST = re.compile(rb' min="(\d{1,5})"'), re.compile(rb' max="(\d{1,5})"')


@dataclass(frozen=True, slots=True)
class Hidden:
    """How many rows with cells of a sheet are hidden, and which columns, from 0."""

    rows: int
    columns: Sequence[range]

    def hides(self, column: int) -> bool:
        """Whether this column is hidden."""
        return any(column in each for each in self.columns)


_NOTHING = Hidden(0, ())


def hidden_in_xlsx(workbook: BinaryIO, sheet: str, source: str) -> Hidden:
    """Find what is hidden of a sheet of an XLSX workbook.

    Raises ListUnreadable where the parts that tell where it lies are no XML.
    """
    with zipfile.ZipFile(workbook) as archive:
        parts = {part_path(part): part for part in archive.infolist()}
        try:
            path = path_of_sheet(archive, parts, sheet)
        except expat.ExpatError as error:
            raise damaged(source) from error
        if (part := parts.get(path)) is None:
            return _NOTHING
        count, before = 0, b""
        columns: Sequence[range] | None = None
        with archive.open(part) as file:
            while piece := file.read(_CHUNK):
                # The last row may go on in the next piece.
                text = before + piece
                columns = _hidden_columns(text) if columns is None else columns
                end = text.rfind(_START)
                count += _hidden_in(text[: max(end, 0)])
                is_row = end >= 0 and len(text) - end < _LONGEST_ROW
                before = text[end:] if is_row else text[-len(_START) :]
        return Hidden(count + _hidden_in(before), columns or ())


def hidden_in_ods(workbook: BinaryIO, sheet: str, source: str) -> Hidden:
    """Find what of a sheet of an ODS workbook is hidden, or filtered out.

    Raises ListUnreadable where its cells are no XML.
    """
    walk = _Walk(sheet)
    with zipfile.ZipFile(workbook) as archive:
        walk_where_said(archive, _UNSEEN, walk.parser, source)
    return Hidden(walk.hidden, walk.columns)


def hidden_in_xls(workbook: BinaryIO, sheet: str) -> Hidden:
    """Find what is hidden of a sheet of a sound XLS workbook."""
    stream = workbook_stream(workbook)
    begins = place_of_sheet(stream, sheet)
    if begins is None:
        return _NOTHING
    rows = _records(stream, begins, _XLS_ROW, _XLS_ROW_TOLD)
    columns = _records(stream, begins, _XLS_COLUMNS, _XLS_COLUMNS_TOLD)
    return Hidden(
        sum(first < last and bool(how & _XLS_HIDDEN) for first, last, how in rows),
        [range(first, last + 1) for first, last, how in columns if how & _XLS_HIDDEN_COLUMNS],
    )


def _records(stream: bytes, begins: int, wanted: int, told: struct.Struct) -> list[tuple[int, ...]]:
    found = (record for kind, record in substream(stream, begins) if kind == wanted)
    return [told.unpack_from(each) for each in found if len(each) >= told.size]


class _Walk:
    """Goes through one sheet of an ODS workbook; rows and columns may be repeated."""

    def __init__(self, sheet: str) -> None:
        self.hidden = 0
        self.columns: list[range] = []
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self._sheet = sheet
        self._is_here = False
        self._next = 0  # column
        self._unseen = 0  # rows that this one stands for, until its first value is met

    def _start(self, tag: str, told: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "table":
            self._is_here = told.get("table:name") == self._sheet
            self._next = 0
        elif name == "table-column":
            first = self._next
            self._next += repeats(told.get("table:number-columns-repeated"))
            if self._is_unseen(told):
                self.columns.append(range(first, self._next))
        elif name == "table-row":
            times = repeats(told.get("table:number-rows-repeated"))
            self._unseen = times if self._is_unseen(told) else 0
        elif self._unseen and told.get("office:value-type"):
            self.hidden += self._unseen
            self._unseen = 0

    def _is_unseen(self, told: dict[str, str]) -> bool:
        return self._is_here and told.get("table:visibility", "visible") != "visible"


def _hidden_columns(xml: bytes) -> list[range]:
    hidden = filter(_SAID.search, _COLUMNS.findall(xml))
    ends = ((_FIRST.search(each), _LAST.search(each)) for each in hidden)
    return [range(int(first[1]) - 1, int(last[1])) for first, last in ends if first and last]


def _hidden_in(xml: bytes) -> int:
    # A quick look first: nearly no list has any.
    return sum(map(bool, map(_SAID.search, _ROW.findall(xml)))) if _ANY in xml else 0
