"""How far the cells of a sheet reach, measured in its XML before anything makes room for them.

One filled cell in the last corner of a sheet costs its author fifty bytes, and costs the reader
of spreadsheets half a terabyte.
"""

import re
from collections.abc import Sequence
from typing import Protocol
from xml.parsers import expat

from checkin.core.errors import ListUnreadable
from checkin.importers.damage import damaged

MOST_CELLS = 12_500_000
"""Rows times columns of a sheet; a reader needs 32 bytes for each, empty or not."""

# Expat does not know every encoding that a file may claim to be in.
_NOT_XML = (expat.ExpatError, LookupError, ValueError)
_MOST_TEXT = 400_000_000
_LONG = 1000
_COLUMN = re.compile(rb'<c r="([A-Z]{1,3})[1-9]')
_ROW = re.compile(rb'<c r="[A-Z]{1,3}([1-9][0-9]{0,6})"')
_CELL = re.compile(rb"<c[\s/>]")
# Cells of another namespace's prefix, and UTF-16.
_UNUSUAL = re.compile(rb":c[\s/>]|\0")
_REFERENCE = re.compile(r"([A-Za-z]{1,3})([0-9]{1,7})")
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576  # XFD1048576
_BASE = 26
_DIGITS = 8
_LONGEST_START = 40  # bytes of a cell's tag that are looked at
# Attributes that give a cell of an ODS workbook a value.
_VALUES = ("office:", "table:formula")


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
        except _NOT_XML as error:
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

    def _check_text(self, length: int) -> None:
        if length > _MOST_TEXT:
            raise ListUnreadable(
                f"“{self._source}” repeats so much text that it is more than any list. "
                "Ask for the list as CSV."
            )


class SharedTexts(_Extent):
    """The texts that the cells of an XLSX workbook refer to: how long each of them is."""

    def __init__(self, source: str) -> None:
        super().__init__(source)
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text
        self.lengths: list[int] = []

    def _start(self, tag: str, _: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "si":
            self.lengths.append(0)

    def _text(self, text: str) -> None:
        if self.lengths:
            self.lengths[-1] += len(text)

    def are_long(self) -> bool:
        """Whether cells that repeat one of these texts may make much of little."""
        return max(self.lengths, default=0) > _LONG


class GlancedExtent:
    """A glance at a part of a workbook that may be a sheet, ten times quicker than the parser.

    Knows only the way in which all spreadsheet programs write cells, and makes no difference
    between filled ones and blank ones: what it cannot call harmless is to be looked at closely.
    """

    def __init__(self) -> None:
        self._before = b""
        self._columns: set[bytes] = set()
        self._rows = 0
        self._is_usual = True

    def feed(self, xml: bytes) -> None:
        """Take the next piece of the sheet's XML."""
        # The beginning of what may go on in the next piece waits for it.
        text = self._before + xml
        end = text.rfind(b"<")
        text, self._before = text[:end], text[end:][:_LONGEST_START]
        columns, rows = _COLUMN.findall(text), _ROW.findall(text)
        self._columns.update(columns)
        self._rows = max([self._rows, *map(int, set(rows))])
        self._is_usual = (
            self._is_usual
            and len(columns) == len(rows) == len(_CELL.findall(text))
            and _UNUSUAL.search(text) is None
        )

    def close(self) -> None:
        """Take note that there is no more."""

    def has_cells(self) -> bool:
        """Whether it may be a sheet at all."""
        return bool(self._columns) or not self._is_usual

    def is_harmless(self) -> bool:
        """Whether the sheet surely reaches no further than a list may."""
        columns = max((_column_of(name.decode()) for name in self._columns), default=0)
        return (
            self._is_usual
            and columns <= _LAST_COLUMN
            and self._rows <= _LAST_ROW
            and self._rows * columns <= MOST_CELLS
        )


class XlsxExtent(_Extent):
    """The extent of one sheet of an XLSX workbook, whose cells may all repeat one long text."""

    def __init__(self, source: str, shared: Sequence[int] = ()) -> None:
        super().__init__(source)
        self._parser.StartElementHandler = self._start
        self._parser.CharacterDataHandler = self._text if shared else None
        self._shared = shared
        self._row = self._cell_row = self._column = 0
        self._rows = self._columns = 0
        self._is_reference = False
        self._all_text = 0

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name == "c":
            self._place(attributes.get("r"))
            self._is_reference = attributes.get("t") == "s"
        elif name in {"v", "is", "f"}:
            if self._column > self._columns or self._cell_row > self._rows:
                self._columns = max(self._columns, self._column)
                self._rows = max(self._rows, self._cell_row)
                self._check(self._rows, self._columns)
        elif name == "row":
            number = attributes.get("r", "")
            self._row = int(number) if number.isdecimal() else self._row + 1
            self._column = 0

    def _place(self, reference: str | None) -> None:
        # A cell's own reference counts, whatever row it stands in.
        self._cell_row, self._column = self._row, self._column + 1
        if reference:
            parts = _REFERENCE.fullmatch(reference)
            if parts is None:
                raise damaged(self._source)
            self._column = _column_of(parts[1])
            self._cell_row = max(self._row, int(parts[2]))
        if self._column > _LAST_COLUMN or self._cell_row > _LAST_ROW:
            raise damaged(self._source)

    def _text(self, text: str) -> None:
        if self._is_reference and text.isdecimal() and int(text) < len(self._shared):
            self._all_text += self._shared[int(text)]
            self._check_text(self._all_text)


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

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition(":")[2]
        if name in {"table-cell", "covered-table-cell"}:
            self._cell_repeats = repeats(attributes.get("table:number-columns-repeated"))
            self._column += self._cell_repeats
            self._filled(any(name.startswith(_VALUES) for name in attributes))
        elif name == "p":
            self._filled(is_filled=True)
        elif name == "table-row":
            self._row_repeats = repeats(attributes.get("table:number-rows-repeated"))
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
            self._check_text(self._all_text)


def repeats(text: str | None) -> int:
    """Read how often an ODS workbook says that a row or cell is repeated."""
    digits = text.lstrip("+") if text else ""
    if not digits.isdecimal():
        return 1
    return int(digits) if len(digits) <= _DIGITS else MOST_CELLS + 1


def _column_of(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * _BASE + ord(letter.upper()) - ord("A") + 1
    return column
