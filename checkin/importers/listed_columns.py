"""The columns of an attendee list that are to be understood."""

import re
from dataclasses import dataclass

from checkin.core.names.folding import fold
from checkin.importers.header_words import names_a_buyer

_SHOWN = 12
_NUMBERED = re.compile(r" \(\d+\)$")


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a list by position: their names, and what the first rows have in them."""

    names: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]

    def filled(self, column: int) -> list[str]:
        """Give what is in a column, without the empty cells."""
        return [value for value in self.values[column] if value]

    def repeats(self, column: int, other: int) -> bool:
        """Whether two columns have one name, as where an export adds an invoice's address."""
        one, another = (_NUMBERED.sub("", fold(self.names[index])) for index in (column, other))
        return one == another and any(names_a_buyer(name) for name in self.names)

    def listed(self) -> str:
        """Name the columns, the first of many."""
        shown = ", ".join(f"“{name}”" for name in self.names[:_SHOWN])
        more = len(self.names) - _SHOWN
        return f"{shown} and {more} more" if more > 0 else shown
