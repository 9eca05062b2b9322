"""A file that holds an attendee list, as a window offers it."""

from dataclasses import dataclass

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import SourceTable


@dataclass(frozen=True, slots=True)
class ListFile:
    """The table of a file; of a workbook also the sheets it offers, and the one that was read."""

    table: SourceTable
    sheets: tuple[str, ...] = ()
    sheet: str = ""


def never_closed(row: int, source: str) -> ListUnreadable:
    """Say of a CSV file that the rows from one on lie in a cell of it."""
    return ListUnreadable(
        f"A quotation mark in row {row} of “{source}” is never closed, so that the "
        "rows below cannot be told apart. Close it or take it away."
    )
