"""Numbers that a workbook shows with zeros before them, as codes that were typed as numbers.

In a cell of the format `00000` stands 123, and what everybody sees is 00123. The reader of
spreadsheets knows nothing of formats, so each kind of workbook is looked into for them.
"""

import re

from checkin.importers.sheet_extent import MOST_CELLS

PADDED_FORMAT = re.compile(r"0{2,64}")
_NUMBERS = (float, int)  # but no truth, which is an int to Python


class Padding:
    """For each cell of a sheet how many digits its number is shown with."""

    def __init__(self) -> None:
        # By column, from 0; a byte for each row.
        self._digits: dict[int, bytearray] = {}
        self._size = 0

    def add(self, column: int, row: int, digits: int) -> None:
        """Take note of a cell; columns count from 0, rows from 1."""
        rows = self._digits.setdefault(column, bytearray())
        missing = max(0, row + 1 - len(rows))
        self._size += missing
        if self._size <= MOST_CELLS:  # else it is no sheet that could be read
            rows.extend(bytes(missing))
            rows[row] = digits

    def pad(self, number: int, row: list[str], values: list[object], margin: int) -> None:
        """Write zeros before the numbers in a row, whose values begin after a margin."""
        for column, digits in self._digits.items():
            place = column - margin
            is_number = 0 <= place < len(values) and type(values[place]) in _NUMBERS
            if is_number and number < len(digits) and row[column].isdecimal():
                row[column] = row[column].zfill(digits[number])
