"""Notices where a column of a list that asks something has no answer, or one that refuses."""

from collections.abc import Sequence

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.listing import TicketState
from checkin.core.ticket import TicketStatus
from checkin.services.lists.findings import Findings

_REFUSED = {
    Field.STATUS: (
        "Who answered as in this row is not let in. If the column asks something else, take no "
        "column for the status."
    ),
    Field.MODE: (
        "Who answered as in this row is not let in. If the column asks something else, take no "
        "column for the way to attend."
    ),
}


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


class RefusedAnswers:
    """Remembers the first row that is refused for an answer, in a column that asks who comes.

    Such a question is known by its words, which may mean something else, as who came last year.
    """

    def __init__(self, heading: str, field: Field) -> None:
        """Look at the column of this name, which is taken for a field; empty where none asks."""
        self._heading = heading
        self._field = field
        self._first = 0

    def look(self, numbers: Sequence[int], states: Sequence[TicketState]) -> None:
        """Look at what some rows of the list say of their tickets."""
        if self._heading and not self._first:
            told = zip(numbers, states, strict=True)
            valid = TicketStatus.VALID.value
            self._first = next((row for row, (status, _, _) in told if status != valid), 0)

    def tell(self, findings: Findings) -> None:
        """Warn of what was found, once all rows were looked at."""
        if self._first:
            findings.warn(self._first, _REFUSED[self._field], self._heading)
