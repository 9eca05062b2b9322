"""Notices where a column of a list that asks something has no answer."""

from collections.abc import Sequence

from checkin.services.findings import Findings


class Unanswered:
    """Remembers the first row without an answer, in a column where others have one.

    Who wrote a list may have meant a no, and everybody is let in whom it does not refuse: that is
    told, once for all such rows.
    """

    def __init__(self, heading: str, reason: str) -> None:
        """Look at the column of this name; empty where there is none that asks something."""
        self._heading = heading
        self._reason = reason
        self._first = 0
        self._is_answered = False

    def look(self, numbers: Sequence[int], column: Sequence[str]) -> None:
        """Look at some rows of the list."""
        if not self._heading:
            return
        self._is_answered = self._is_answered or any(column)
        if not self._first and "" in column:
            self._first = numbers[column.index("")]

    def tell(self, findings: Findings) -> None:
        """Warn of what was found, once all rows were looked at."""
        if self._first and self._is_answered:
            findings.warn(self._first, self._reason, self._heading)
