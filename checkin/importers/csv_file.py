"""Attendee lists as text: CSV in any usual encoding, delimiter and untidiness, row by row."""

import codecs
import csv
import io
import re
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain, islice, repeat
from operator import itemgetter
from typing import BinaryIO

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import SourceTable
from checkin.core.lists.list_file import never_closed
from checkin.importers.cells import CONTROLS, without_unseen
from checkin.importers.damage import too_large
from checkin.importers.encoding import Encoding, chunks, detect_encoding
from checkin.importers.header import SEARCHED, Header, find_header, fitted_together, known_names

_DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
# Stands in for a delimiter where a list has a single column; control characters are gone by then.
_NONE = "\x1f"
_SEPARATOR_LINE = re.compile(r'"?sep=(.)"?\s*$', re.IGNORECASE)
# What `without_unseen` looks for, as UTF-8 writes it.
_LEADS = (b"\xc2", b"\xe1\x9a", b"\xe2", b"\xe3\x80", b"\xef\xbb")
# A single byte is found in a tenth of the time that two take, and most lists lack it.
_LEADS_BY_BYTE = tuple((lead[:1], lead) for lead in _LEADS)
_HIDDEN = re.compile(
    rb"\xc2[\x80-\xa0\xad]|\xe1\x9a\x80|\xe2\x80[\x80-\x8b\x8e\x8f\xa8-\xaf]"
    rb"|\xe2\x81[\x9f\xa0\xa6-\xa9]|\xe3\x80\x80|\xef\xbb\xbf"
)
_MOST_COLUMNS = 1000
_TOGETHER = SEARCHED
# Pieces of a file that so many rows may have, 16 MB: a cell of one letter takes 60 bytes in memory.
_MOST_PIECES = 512
_HALF = 0.5
_LONE_RETURN = re.compile(rb"\r(?!\n)")
_DROPPED = CONTROLS + b"\r"
_TABS_AS_BLANKS = bytes.maketrans(b"\t", b" ")
_BLANK = ' ,;|\t\r\n"'


@dataclass(frozen=True, slots=True)
class _Dialect:
    encoding: Encoding
    delimiter: str
    has_separator_line: bool


def read_csv(file: BinaryIO, source: str) -> SourceTable:
    """Read a list from a seekable text file, which is closed once the rows are read or dropped.

    Cells keep their line ends, as newlines, and no other control character. The file is
    never held in memory; whatever is wrong further down raises ListUnreadable when the rows
    get there, with the number of the row.
    """
    with ExitStack() as until_read:
        until_read.callback(file.close)
        encoding = detect_encoding(file, source)
        lines = _first_lines(file, encoding, source)
        if not any(line.strip(_BLANK) for line in lines):
            raise ListUnreadable(f"“{source}” is empty.")
        dialect = _dialect(encoding, lines)
        _, top = next(_rows(file, dialect, source))
        header = find_header(top)
        if header is None:
            raise ListUnreadable(f"“{source}” is empty.")
        if len(header.names) > _MOST_COLUMNS:
            raise ListUnreadable(
                f"“{source}” has {len(header.names)} columns, more than any attendee list. "
                "Remove those that are not needed."
            )
        rows = chain.from_iterable(_table_rows(file, dialect, header, source))
        # Once begun, the generator closes the file even when it is dropped half-way.
        first = list(islice(rows, 1))
        until_read.pop_all()
    # In a list with tabs, those inside cells have become blanks.
    delimiter = "" if dialect.delimiter in {"\t", _NONE} else dialect.delimiter
    reading = _reading(dialect)
    return SourceTable(
        header.names, chain(first, rows), source, reading, is_plain=True, delimiter=delimiter
    )


def _reading(dialect: _Dialect) -> str:
    delimiter = _DELIMITERS.get(dialect.delimiter, "a single column")
    return f"CSV, {dialect.encoding.label}, {delimiter}"


def _lines_together(
    file: BinaryIO, encoding: Encoding, source: str, *, keep_tabs: bool
) -> Iterator[list[str]]:
    """Decode the file and give its lines, each with its newline, without control characters."""
    file.seek(encoding.mark)
    wide = encoding.codec.startswith("utf-16")
    old = not wide and encoding.codec != "utf-8"
    letters = codecs.getincrementaldecoder(encoding.codec)()
    decoder = io.IncrementalNewlineDecoder(letters, translate=True) if wide else letters
    pieces = chunks(file, source)
    if not wide:
        table = None if keep_tabs else _TABS_AS_BLANKS
        pieces = (piece.translate(table, _DROPPED) for piece in _with_newlines(pieces))
    rest, before, given = "", b"", 0
    try:
        for piece in pieces:
            text = decoder.decode(piece)
            if wide or (not text.isascii() and (old or _may_hide(before + piece))):
                text = without_unseen(text if keep_tabs else text.replace("\t", " "))
            before = piece[-2:]
            lines = (rest + text).splitlines(keepends=True)
            rest = lines.pop() if lines and not lines[-1].endswith("\n") else ""
            given += len(lines)
            yield lines
        yield (rest + decoder.decode(b"", final=True)).splitlines(keepends=True)
    except UnicodeDecodeError as error:
        raise ListUnreadable(
            f"“{source}” is damaged after line {given:,}: what follows is not in "
            f"{encoding.label}. Save the list again, with the encoding UTF-8."
        ) from error


def _with_newlines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Let every line end in a newline; the carriage returns left before some mean nothing."""
    held = b""
    for piece in pieces:
        text = held + piece
        held = b"\r" if text.endswith(b"\r") else b""  # what follows says what it is
        text = text.removesuffix(b"\r")
        if _LONE_RETURN.search(text):
            text = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        yield text
    yield held.replace(b"\r", b"\n")


def _may_hide(chunk: bytes) -> bool:
    # A quick look at bytes: a close one at every letter costs as much as parsing the rows.
    leads = any(byte in chunk and lead in chunk for byte, lead in _LEADS_BY_BYTE)
    return leads and _HIDDEN.search(chunk) is not None


class _Watch:
    """Ends the reading of rows that go on and on, as one may with a line break in each cell."""

    def __init__(self, source: str) -> None:
        self.pieces = 0
        self._source = source

    def over(self, pieces: Iterator[list[str]]) -> Iterator[list[str]]:
        for piece in pieces:
            self.pieces += 1
            if self.pieces > _MOST_PIECES:
                raise too_large(self._source)
            yield piece


def _first_lines(file: BinaryIO, encoding: Encoding, source: str) -> list[str]:
    pieces = _lines_together(file, encoding, source, keep_tabs=True)
    return list(islice(chain.from_iterable(pieces), SEARCHED))


def _dialect(encoding: Encoding, lines: Sequence[str]) -> _Dialect:
    if lines and (named := _SEPARATOR_LINE.match(lines[0])):
        return _Dialect(encoding, named[1], has_separator_line=True)
    return _Dialect(encoding, _delimiter(lines), has_separator_line=False)


def _delimiter(lines: Sequence[str]) -> str:
    # The delimiter that makes most known columns, then the most even rows, then the most cells.
    best, most = "", (0, 0.0, 0)
    for delimiter in _DELIMITERS:
        widths: list[int] = []
        known = 0
        for row in _parsed(lines, delimiter):
            # A row of fewer cells than another delimiter makes known names decides nothing.
            if len(row) > 1 and len(row) >= most[0]:
                known = max(known, known_names([cell.strip() for cell in row]))
            if any(row):
                widths.append(len(row))
        usual = max(set(widths), key=widths.count, default=1)
        if usual > 1 or known > 1:
            score = (known, widths.count(usual) / len(widths), usual)
            best, most = max((best, most), (delimiter, score), key=itemgetter(1))
    if best and (most[0] or most[1] > _HALF):
        return best
    return _NONE


def _parsed(lines: Sequence[str], delimiter: str) -> list[list[str]]:
    try:
        return list(csv.reader(lines, delimiter=delimiter, skipinitialspace=True))
    except csv.Error:
        return []


def _rows(
    file: BinaryIO, dialect: _Dialect, source: str, skipped: int = 0
) -> Iterator[tuple[int, list[list[str]]]]:
    """Give all rows of the file, blank ones too, some hundred at a time, their cells stripped.

    Each time with the number of the first.
    """
    is_tabbed = dialect.delimiter == "\t"
    watch = _Watch(source)
    pieces = _lines_together(file, dialect.encoding, source, keep_tabs=is_tabbed)
    lines = chain.from_iterable(watch.over(pieces))
    if dialect.has_separator_line:
        next(lines)
    # The line added at the end is a blank row, unless it is inside quotation marks.
    rows = csv.reader(chain(lines, "\n"), delimiter=dialect.delimiter, skipinitialspace=True)
    # Each while its cells are still at hand.
    stripped = map(list, map(map, repeat(str.strip), rows))
    first, is_closed = skipped + 1, True
    batch: list[list[str]] = []
    try:
        next(islice(stripped, skipped, skipped), None)
        while True:
            batch, watch.pieces = [], 0
            batch += islice(stripped, _TOGETHER)
            if not batch:
                break
            is_closed = not batch[-1]
            if is_tabbed:  # and still a tab may be quoted
                batch = [[cell.replace("\t", " ").strip() for cell in row] for row in batch]
            yield first, batch
            first += len(batch)
    except csv.Error as error:
        raise ListUnreadable(
            f"Row {first + len(batch)} of “{source}” cannot be read: {_in_words(error)}. "
            "Correct it, or save the list as XLSX."
        ) from error
    if not is_closed:
        raise never_closed(first - 1, source)


def _in_words(error: csv.Error) -> str:
    if "field larger" in str(error):
        return "a cell is longer than 130,000 characters; a quotation mark may not be closed"
    return str(error)


def _table_rows(
    file: BinaryIO, dialect: _Dialect, header: Header, source: str
) -> Iterator[Iterator[tuple[int, list[str]]]]:
    with file:
        yield from fitted_together(_rows(file, dialect, source, header.first_row), header)
