"""Tables whose rows stand in one cell each: a CSV that a spreadsheet program did not part."""

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice

from checkin.core.lists.attendee_list import SourceTable
from checkin.importers.header import SEARCHED, find_header, fitted, known_names

_DELIMITERS = (";", ",", "|")
_FEWEST = 2


def parted(table: SourceTable) -> SourceTable:
    """Part the cells of a table's only column, where its name holds those of several.

    Excel leaves a list with semicolons in the first column where it expects commas, and the
    list may have been saved so. Other tables stay as they are. Raises ListUnreadable as the
    rows of the table do.
    """
    if len(table.header) != 1:
        return table
    names = {each: _cells(table.header[0], each) for each in _DELIMITERS}
    delimiter = max(names, key=lambda each: known_names(names[each]))
    if known_names(names[delimiter]) < _FEWEST:
        return table
    listed = iter(table.rows)
    head = list(islice(listed, SEARCHED))
    first = [(number, _cells(row[0], delimiter)) for number, row in head]
    if not any(len(cells) > 1 for _, cells in first):
        # “Name, surname” may head whole names.
        return replace(table, rows=chain(head, listed))
    rows = ((number, _cells(row[0], delimiter)) for number, row in listed)
    header = find_header([names[delimiter], *(cells for _, cells in first)])
    if header is None:
        return table
    left = islice(chain(first, rows), max(header.first_row - 1, 0), None)
    reading = f"{table.reading}, parted at “{delimiter}”"
    return replace(table, header=header.names, rows=fitted(left, header), reading=reading)


def _cells(text: str, delimiter: str) -> list[str]:
    rows: Iterator[list[str]] = csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True
    )
    # A line feed that is not quoted may part rows: the cells of all are too many for one, and told.
    return [cell.strip() for row in rows for cell in row]
