"""A CSV file as somebody keeps it: read with its ways, and written back in them."""

import csv
import io
import itertools
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import BinaryIO

from checkin.core.errors import ListUnreadable
from checkin.core.lists.formulas import defuse, restore
from checkin.core.lists.list_file import never_closed
from checkin.core.lists.own_columns import Column
from checkin.held_files import keep_off

# Finds Python's name of a text file's encoding; is also told how to call the file.
CodecOf = Callable[[BinaryIO, str], str]

_DELIMITERS = (",", ";", "\t", "|")
_LARGEST = 256 * 1024 * 1024
_HEADER_WITHIN = 50  # rows, for title rows above it
_MARK = "\ufeff"
_CRLF = "\r\n"
_FIRST_LINE = re.compile(r'(?:[^"\r\n]|"[^"]*")*+(\r\n|\n|\r)')


@dataclass(frozen=True, slots=True)
class CsvWays:
    """How a file writes its rows: its encoding, its byte order mark or none, and its signs."""

    codec: str = "utf-8"
    mark: str = ""
    delimiter: str = ","
    line_end: str = _CRLF
    quotes_all: bool = False

    def bytes_of(self, rows: Collection[list[str]]) -> bytes:
        """Write rows in these ways; in UTF-8 where the encoding lacks a letter."""
        lines: list[str] = []
        # What a line ends with tells the writer what to quote, and either sign alone ends one, too.
        csv.writer(
            SimpleNamespace(write=lines.append),
            delimiter=self.delimiter,
            lineterminator=_CRLF,
            quoting=csv.QUOTE_ALL if self.quotes_all else csv.QUOTE_MINIMAL,
        ).writerows(rows)
        text = "".join(line.removesuffix(_CRLF) + self.line_end for line in lines)
        try:
            return (self.mark + text).encode(self.codec)
        except UnicodeEncodeError:
            return (_MARK + text).encode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class CsvText:
    """A CSV file's rows, which of them is the header, and how they were written."""

    rows: list[list[str]]
    header: int
    ways: CsvWays


def new_csv_text(columns: Iterable[Column]) -> CsvText:
    """Begin a file as `checkin export --excel` does, since people open it in spreadsheets."""
    header = [defuse(column.heading) for column in columns]
    return CsvText([header], 0, CsvWays(mark=_MARK, delimiter=";"))


def read_csv_text(
    path: Path, codec_of: CodecOf, headings: Collection[str]
) -> tuple[CsvText, bytes]:
    """Read a file whose header should hold some of these headings; give its bytes as well.

    Raises `ListUnreadable` where it is no such list, and `OSError`.
    """
    keep_off(path)
    if path.stat().st_size > _LARGEST:
        raise ListUnreadable(f"{path} is larger than 256 MB. Connect a smaller file.")
    content = path.read_bytes()
    codec = codec_of(io.BytesIO(content), path.name)
    codec = "utf-8" if codec == "utf-8-sig" else codec
    try:
        text = content.decode(codec)
    except UnicodeDecodeError as error:
        raise ListUnreadable(
            f"{path} is not all in one encoding. Save it again with the encoding UTF-8."
        ) from error
    mark = _MARK if text.startswith(_MARK) else ""
    text = text.removeprefix(_MARK)
    try:
        delimiter, header = _find_header(text, {told(heading) for heading in headings})
        rows = _parsed(text, delimiter, path.name)
    except csv.Error as error:
        raise ListUnreadable(f"{path} is not a CSV file: {error}. Save it again as CSV.") from error
    if header < 0:
        raise ListUnreadable(
            f"{path} has none of the list's headings. Connect the file that the list came from, "
            "with its headings, or a new name."
        )
    first_line = _FIRST_LINE.match(text)
    line_end = first_line[1] if first_line else _CRLF
    ways = CsvWays(codec, mark, delimiter, line_end, quotes_all=_quotes_all(text, rows[header]))
    return CsvText(rows, header, ways), content


def _parsed(text: str, delimiter: str, source: str) -> list[list[str]]:
    # As lists are read; where that makes no difference, blanks stay where they are.
    skips_blanks = f'{delimiter} "' in text
    # What is added at the end is a blank row, unless it is inside quotation marks.
    whole = io.StringIO(f"{text}\n" if text.endswith("\n") else f"{text}\n\n", newline="")
    rows = list(csv.reader(whole, delimiter=delimiter, skipinitialspace=skips_blanks))
    if rows.pop():
        raise never_closed(len(rows) + 1, source)
    return rows


def told(cell: str) -> str:
    """Read a cell as an import would: without an apostrophe of ours and surrounding blanks."""
    return " ".join(restore(cell.strip()).split())


def _find_header(text: str, headings: Collection[str]) -> tuple[str, int]:
    """Find delimiter and row number of the header: where most of the headings are; -1 if none."""
    best, delimiter, header = 0, ",", -1
    for candidate in _DELIMITERS:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=candidate)
        for number, row in enumerate(itertools.islice(rows, _HEADER_WITHIN)):
            found = len({told(cell) for cell in row} & set(headings) - {""})
            if found > best:
                best, delimiter, header = found, candidate, number
    return delimiter, header


def _quotes_all(text: str, header: list[str]) -> bool:
    # A heading that needs no quotes but has them was written by somebody who always quotes.
    plain = [cell for cell in header if cell and cell.replace(" ", "").isalnum()]
    return bool(plain) and all(f'"{cell}"' in text for cell in plain)
