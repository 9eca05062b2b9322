"""What an import found worth telling, bounded however bad the list is."""

from collections import Counter
from sys import maxsize

from checkin.core.code import printable
from checkin.core.lists.attendee_list import Problem, ProblemKind
from checkin.services.lists.roll import Absence

MOST_TOLD = 10_000


class Findings:
    """Collects problems: counts them all, keeps the first `MOST_TOLD`."""

    def __init__(self) -> None:
        self.counts: Counter[ProblemKind] = Counter()
        self._told: list[Problem] = []

    def reject(self, row: int, reason: str, value: str) -> None:
        """Tell of a row that is left out."""
        self._tell(row, ProblemKind.REJECTED, reason, value)

    def duplicate(self, row: int, reason: str, value: str) -> None:
        """Tell of a row that says again what another row said."""
        self._tell(row, ProblemKind.DUPLICATE, reason, value)

    def warn(self, row: int, reason: str, value: str) -> None:
        """Tell of a row that is taken over all the same."""
        self._tell(row, ProblemKind.WARNING, reason, value)

    def tell_absence(self, absence: Absence) -> None:
        """Tell who is no longer listed, and which lists were not judged."""
        for known in absence.people:
            reason = "No longer in the list; nobody is removed."
            self._tell(0, ProblemKind.VANISHED, reason, known.name)
        for ticket in absence.tickets:
            reason = f"The list no longer has this ticket of {ticket.person.name}; it stays valid."
            self._tell(0, ProblemKind.WARNING, reason, ticket.code)
        for name in absence.other_lists:
            reason = "Taken as another list: too few of its people are in this one."
            self._tell(0, ProblemKind.WARNING, reason, name)

    def problems(self) -> tuple[Problem, ...]:
        """Give what was kept in the order of the rows, and at the end how much was not."""
        told = sorted(self._told, key=lambda problem: problem.row or maxsize)
        untold = self.counts.total() - len(told)
        if not untold:
            return tuple(told)
        reason = f"There are {untold} more problems like these; the counts include them all."
        return (*told, Problem(0, ProblemKind.WARNING, reason, ""))

    def _tell(self, row: int, kind: ProblemKind, reason: str, value: str) -> None:
        self.counts[kind] += 1
        if len(self._told) < MOST_TOLD:
            self._told.append(Problem(row, kind, reason, printable(value)))
