"""Cells of an attendee list that name several people, of whom one would come in."""

import re
from collections.abc import Sequence

from checkin.core.lists.listing import CELL_SEPARATOR
from checkin.services.lists.findings import Findings
from checkin.services.lists.small_letters import in_small_letters

_SEVERAL = "Several people seem to be named here, who get one ticket; give each a row of their own."
# "Ann Lee & Bo Ek", "Ann Lee +1", "Ann Lee und Bo Ek"; "von und zu" is part of a name, "J&B" and
# "C++" are of other things.
_ANOTHER = re.compile(
    r"\w\w\s*&\s*\w\w|\w\s*\+\s*\w|\s/\s|\w\w;\s*\w\w"
    r"|\w\.?\s+(?:and|och|und(?!\s+zu\b)|u\.|et)\s+\w",
    re.IGNORECASE,
)
# "Smith and Sons", "Bang & Olufsen AB": one company, which somebody comes for.
_COMPANY = re.compile(
    r"(?:\b(?:and|och|und|et)|&)\s+(?:sons?|söner|söhne|sohn|fils|co|cie|partners?)\b"
    r"|\b(?:ab|oy|oyj|as|gmbh|ag|kg|ltd|limited|inc|llc|llp|plc|sarl|srl)\.?$",
    re.IGNORECASE,
)
# What has to be there for that: one look for all names takes a twentieth of the time.
_SIGNS = (b"&", b"+", b";", b" / ", b" and ", b" och ", b" und ", b" u. ", b" et ")
_NO_NAME = re.compile(r"[\d,;:@]")
_FEWEST_WORDS = 2


class SharedNames:
    """Tells of rows whose name is that of several people."""

    def __init__(self, place: int | None, findings: Findings) -> None:
        """Look at names that stand in the column at `place`, where one column has them."""
        self._place = place
        self._findings = findings

    def look(self, numbers: Sequence[int], names: Sequence[str], listed: Sequence[str]) -> None:
        """Look at names, each of one line, and at the rows as they are listed, in one text each."""
        every = in_small_letters(names)
        if any(sign in every for sign in _SIGNS):
            for number, name in zip(numbers, names, strict=True):
                if _ANOTHER.search(name) and not _COMPANY.search(name):
                    self._findings.warn(number, _SEVERAL, name)
        if self._place is None:
            return
        for number, row in zip(numbers, listed, strict=True):
            if "\n" in row and _has_rows(row.split(CELL_SEPARATOR)[self._place]):
                self._findings.warn(number, _SEVERAL, row.split(CELL_SEPARATOR)[self._place])


def _has_rows(cell: str) -> bool:
    # One below the other are several names; first and last name of one person may be, too.
    lines = cell.split("\n")
    return len(lines) > 1 and not _NO_NAME.search(cell) and all(map(_is_whole, lines))


def _is_whole(name: str) -> bool:
    return len(name.split()) >= _FEWEST_WORDS
