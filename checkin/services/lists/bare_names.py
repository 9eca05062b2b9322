"""Rows of an attendee list in which nothing but a name is written: headings, perhaps."""

from collections.abc import Sequence

from checkin.services.lists.findings import Findings

_REASON = (
    "Nothing but a name is written in this row. If it is a heading, and nobody, take the row out "
    "of the list."
)
_LONGEST = 60  # of what stands above the people of a day, a country or a table
_FEW = 3  # other rows to each


class BareNames:
    """Remembers rows that hold a name and nothing else, in a list whose others hold more."""

    def __init__(self, width: int) -> None:
        """Look at the rows of a list with so many columns."""
        self._between = width - 1
        self._rows = 0
        self._bare: list[tuple[int, str]] = []

    def look(self, numbers: Sequence[int], names: Sequence[str], listed: Sequence[str]) -> None:
        """Look at some rows: their numbers, names, and all that is listed, joined."""
        self._rows += len(names)
        # A look at lengths is enough, and nearly always at that of the shortest row.
        if self._between and min(map(len, listed), default=0) <= self._between + _LONGEST:
            self._bare += (
                (number, name)
                for number, name, row in zip(numbers, names, listed, strict=True)
                if len(row) - self._between == len(name) <= _LONGEST
            )

    def tell(self, findings: Findings) -> None:
        """Warn of what was found, once all rows were looked at."""
        if len(self._bare) * (1 + _FEW) <= self._rows:
            bare = frozenset(number for number, _ in self._bare)
            for number, name in self._bare:
                if not _is_among_guests(number, bare):
                    findings.warn(number, _REASON, name)


def _is_among_guests(number: int, bare: frozenset[int]) -> bool:
    # A day and a table may be headings in two rows; three and more are guests of whom no more is
    # known.
    return any(bare.issuperset(range(at, at + 3)) for at in range(number - 2, number + 1))
