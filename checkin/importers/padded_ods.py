"""Numbers that an ODS workbook shows with zeros before them.

Beside a number stands in its cell what everybody sees of it, so the cells tell it themselves. They
are walked through only where a format of the workbook pads at all.
"""

import re
import zipfile
from typing import BinaryIO
from xml.parsers import expat

from checkin.importers.ods_content import CONTENT, walk_where_said
from checkin.importers.padding import Padding
from checkin.importers.sheet_extent import repeats

_PADS = re.compile(rb'min-integer-digits="(?:[2-9]|[1-9][0-9])"')
_SHOWN = re.compile(r"0[0-9]{1,63}")
_CELLS = {"table-cell", "covered-table-cell"}
_WITH_FORMATS = (CONTENT, "styles.xml")


def padding_of(workbook: BinaryIO, sheet: str, source: str) -> Padding | None:
    """Say what the formats of a workbook's sheet pad with zeros; None if nothing.

    Raises ListUnreadable where its cells are no XML.
    """
    walk = _Walk(sheet)
    with zipfile.ZipFile(workbook) as archive:
        pads = walk_where_said(archive, _PADS, walk.parser, source, _WITH_FORMATS)
    return walk.padding if pads else None


class _Walk:
    """Goes through the cells of one sheet; rows and cells may be repeated."""

    def __init__(self, sheet: str) -> None:
        self.padding = Padding()
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._sheet = sheet
        self._is_here = self._is_number = False
        self._rows = range(1, 1)
        self._columns = range(0)
        self._shown = ""

    def _start(self, tag: str, told: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "table":
            self._is_here = told.get("table:name") == self._sheet
            self._rows = range(1, 1)
        elif name == "table-row":
            first = self._rows.stop
            self._rows = range(first, first + repeats(told.get("table:number-rows-repeated")))
            self._columns = range(0)
        elif name in _CELLS:
            first = self._columns.stop
            last = first + repeats(told.get("table:number-columns-repeated"))
            self._columns = range(first, last)
            self._is_number = self._is_here and told.get("office:value-type") == "float"
            self._shown = ""

    def _text(self, text: str) -> None:
        if self._is_number:
            self._shown += text

    def _end(self, tag: str) -> None:
        if self._is_number and tag.rpartition(":")[2] in _CELLS:
            self._is_number = False
            if _SHOWN.fullmatch(self._shown):
                for row in self._rows:
                    for column in self._columns:
                        self.padding.add(column, row, len(self._shown))
