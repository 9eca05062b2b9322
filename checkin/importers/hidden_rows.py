"""How many rows of a sheet nobody sees, as where a filter leaves out who was canceled."""

import re
import struct
import zipfile
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
_UNSEEN = re.compile(rb"table:visibility=[\"'](?:collapse|filter)")
# First column with a cell, the one behind the last, and how the row is shown: [MS-XLS] 2.4.221.
_XLS_ROW, _XLS_ROW_TOLD, _XLS_HIDDEN = 0x208, struct.Struct("<2xHH6xH"), 0x20
# As all programs write them; those without cells are no matter.
_ROW = re.compile(rb'<row\b[^<>]*? hidden="(?:1|true)"[^<>]*>\s*<c\b')


def hidden_in_xlsx(workbook: BinaryIO, sheet: str, source: str) -> int:
    """Count the hidden rows of a sheet of an XLSX workbook.

    Raises ListUnreadable where the parts that tell where it lies are no XML.
    """
    with zipfile.ZipFile(workbook) as archive:
        parts = {part_path(part): part for part in archive.infolist()}
        try:
            path = path_of_sheet(archive, parts, sheet)
        except expat.ExpatError as error:
            raise damaged(source) from error
        if (part := parts.get(path)) is None:
            return 0
        count, before = 0, b""
        with archive.open(part) as file:
            while piece := file.read(_CHUNK):
                # The last row may go on in the next piece.
                text = before + piece
                end = text.rfind(_START)
                count += _hidden_in(text[: max(end, 0)])
                is_row = end >= 0 and len(text) - end < _LONGEST_ROW
                before = text[end:] if is_row else text[-len(_START) :]
        return count + _hidden_in(before)


def hidden_in_ods(workbook: BinaryIO, sheet: str, source: str) -> int:
    """Count the rows of a sheet of an ODS workbook that are hidden, or filtered out.

    Raises ListUnreadable where its cells are no XML.
    """
    walk = _Walk(sheet)
    with zipfile.ZipFile(workbook) as archive:
        walk_where_said(archive, _UNSEEN, walk.parser, source)
    return walk.hidden


def hidden_in_xls(workbook: BinaryIO, sheet: str) -> int:
    """Count the hidden rows of a sheet of a sound XLS workbook."""
    stream = workbook_stream(workbook)
    begins = place_of_sheet(stream, sheet)
    if begins is None:
        return 0
    rows = (record for kind, record in substream(stream, begins) if kind == _XLS_ROW)
    told = [_XLS_ROW_TOLD.unpack_from(each) for each in rows if len(each) >= _XLS_ROW_TOLD.size]
    return sum(first < last and bool(how & _XLS_HIDDEN) for first, last, how in told)


class _Walk:
    """Goes through the rows of one sheet of an ODS workbook; a row may be repeated."""

    def __init__(self, sheet: str) -> None:
        self.hidden = 0
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self._sheet = sheet
        self._is_here = False
        self._unseen = 0  # rows that this one stands for, until its first value is met

    def _start(self, tag: str, told: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "table":
            self._is_here = told.get("table:name") == self._sheet
        elif name == "table-row":
            is_unseen = told.get("table:visibility", "visible") != "visible"
            times = repeats(told.get("table:number-rows-repeated"))
            self._unseen = times if self._is_here and is_unseen else 0
        elif self._unseen and told.get("office:value-type"):
            self.hidden += self._unseen
            self._unseen = 0


def _hidden_in(xml: bytes) -> int:
    # A quick look first: nearly no list has any.
    return len(_ROW.findall(xml)) if _ANY in xml else 0
