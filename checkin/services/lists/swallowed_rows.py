"""Rows that an open quotation mark has taken into a cell, up to the next quotation mark below.

What is read then is a sound row, one cell of which runs over several lines: the rest of its own
row, whole rows, and the beginning of the row that the mark is in. Its number of cells is right
if both marks stand in the same column; a row with too many or too few is rejected anyway.
"""

from collections.abc import Sequence

from checkin.core.email import is_email

# As few signs that lines are rows may be chance, as in an address, unless one is an e-mail's.
_FEW = 3


def swallowed_rows(row: Sequence[str], delimiter: str) -> int:
    """Say how many of the rows below seem to be in a cell of this one."""
    for place, cell in enumerate(row):
        if "\n" not in cell:
            continue
        _, *lines = cell.split("\n")
        delimiters = [line.count(delimiter) for line in lines]
        as_in_rows = [len(row) - 1] * (len(lines) - 1) + [place]
        signs = sum(delimiters)
        if delimiters == as_in_rows and (
            signs >= _FEW or (signs > 0 and _holds_address(lines, delimiter))
        ):
            return len(lines)
    return 0


def _holds_address(lines: Sequence[str], delimiter: str) -> bool:
    return any(is_email(part.strip()) for line in lines for part in line.split(delimiter))
