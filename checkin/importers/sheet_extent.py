"""How far the cells of a sheet reach, measured in its XML before anything makes room for them.

One filled cell in the last corner of a sheet costs its author fifty bytes, and costs the reader
of spreadsheets half a terabyte.
"""

from typing import Protocol
from xml.parsers import expat

from checkin.core.errors import ListUnreadable
from checkin.importers.damage import damaged

MOST_CELLS = 12_500_000
"""Rows times columns of a sheet; a reader needs 32 bytes for each, empty or not."""

_MOST_TEXT = 400_000_000
_BASE = 26
_DIGITS = 8


class SheetExtent(Protocol):
    """A sheet's XML on its way past, in pieces."""

    def feed(self, xml: bytes) -> None:
        """Take the next piece; raises ListUnreadable once the sheet reaches too far."""

    def close(self) -> None:
        """Take note that there is no more."""


class _Extent:
    """What the two formats share: a parser without entities, and the verdict."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = True
        self._parser.StartDoctypeDeclHandler = self._refuse_doctype

    def feed(self, xml: bytes) -> None:
        try:
            self._parser.Parse(xml, False)  # noqa: FBT003 - expat takes it by position only
        except expat.ExpatError as error:
            raise damaged(self._source) from error

    def close(self) -> None:
        try:
            self._parser.Parse(b"", True)  # noqa: FBT003
        except expat.ExpatError as error:
            raise damaged(self._source) from error

    def _refuse_doctype(self, *_: object) -> None:
        raise damaged(self._source)  # no spreadsheet program writes one; bombs are built of them

    def _check(self, rows: int, columns: int) -> None:
        if rows * columns > MOST_CELLS:
            raise ListUnreadable(
                f"“{self._source}” has a sheet of {rows:,} rows by {columns:,} columns, more than "
                "any list. Delete what stands far outside the list."
            )


class XlsxExtent(_Extent):
    """The extent of one sheet of an XLSX workbook."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._parser.StartElementHandler = self._start
        self._row = self._column = 0
        self._rows = self._columns = 0

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            reference = attributes.get("r")
            self._column = _column_of(reference) if reference else self._column + 1
        elif name in {"v", "is", "f"}:
            if self._column > self._columns or self._row > self._rows:
                self._columns = max(self._columns, self._column)
                self._rows = max(self._rows, self._row)
                self._check(self._rows, self._columns)
        elif name == "row":
            number = attributes.get("r", "")
            self._row = int(number) if number.isdecimal() else self._row + 1
            self._column = 0


class OdsExtent(_Extent):
    """The extents of all sheets of an ODS workbook, where cells and rows may be repeated."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._row = self._column = 0
        self._row_repeats = self._cell_repeats = 1
        self._rows = self._columns = 0
        self._row_text = self._all_text = 0
        self._is_filled = False

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name in {"table-cell", "covered-table-cell"}:
            self._cell_repeats = _repeats(attributes.get("table:number-columns-repeated"))
            self._column += self._cell_repeats
            self._filled("office:value-type" in attributes)
        elif name == "p":
            self._filled(is_filled=True)
        elif name == "table-row":
            self._row_repeats = _repeats(attributes.get("table:number-rows-repeated"))
            self._row += self._row_repeats
            self._column = self._row_text = 0
        elif name == "table":
            self._row = self._rows = self._columns = 0

    def _filled(self, is_filled: bool) -> None:  # noqa: FBT001
        if is_filled:
            self._rows = max(self._rows, self._row)
            self._columns = max(self._columns, self._column)
            self._check(self._rows, self._columns)

    def _text(self, text: str) -> None:
        self._row_text += len(text) * self._cell_repeats

    def _end(self, tag: str) -> None:
        if tag.endswith("table-row"):
            self._all_text += self._row_text * self._row_repeats
            if self._all_text > _MOST_TEXT:
                self._check(self._rows, MOST_CELLS)


def _repeats(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) <= _DIGITS else 1


def _column_of(reference: str) -> int:
    column = 0
    for letter in reference[:4]:
        if not letter.isalpha():
            break
        column = column * _BASE + ord(letter.upper()) - ord("A") + 1
    return column
