"""A file that holds an attendee list, as a window offers it."""

from dataclasses import dataclass

from checkin.core.attendee_list import SourceTable


@dataclass(frozen=True, slots=True)
class ListFile:
    """The table of a file; of a workbook also the sheets it offers, and the one that was read."""

    table: SourceTable
    sheets: tuple[str, ...] = ()
    sheet: str = ""
