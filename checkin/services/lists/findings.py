"""What an import found worth telling, bounded however bad the list is."""

from collections import Counter
from dataclasses import replace

from checkin.core.code import printable, quoted
from checkin.core.lists.attendee_list import Problem, ProblemKind
from checkin.services.lists.roll import Absence

MOST_TOLD = 10_000


class Findings:
    """Collects problems: counts them all, keeps the first `MOST_TOLD`."""

    def __init__(self) -> None:
        self.counts: Counter[ProblemKind] = Counter()
        self._told: list[Problem] = []
        # What is in many cells is told once; by its place in `_told`, how often it came again.
        self._cells: dict[tuple[str, str], int] = {}
        self._repeats: Counter[int] = Counter()

    def reject(self, row: int, reason: str, value: str) -> None:
        """Tell of a row that is left out."""
        self._tell(row, ProblemKind.REJECTED, reason, value)

    def duplicate(self, row: int, reason: str, value: str) -> None:
        """Tell of a row that says again what another row said."""
        self._tell(row, ProblemKind.DUPLICATE, reason, value)

    def warn(self, row: int, reason: str, value: str) -> None:
        """Tell of a row that is taken over all the same."""
        self._tell(row, ProblemKind.WARNING, reason, value)

    def warn_of_cell(self, row: int, reason: str, cell: str) -> None:
        """Tell of what a cell of a row holds; of further rows with the same, how many there are."""
        if (told := self._cells.get((reason, cell))) is not None:
            self._repeats[told] += 1
            return
        if len(self._told) < MOST_TOLD:
            self._cells[reason, cell] = len(self._told)
        self.warn(row, reason, cell)

    def tell_absence(self, absence: Absence) -> None:
        """Tell who is no longer listed, and which lists were not judged."""
        for known in absence.people:
            reason = "No longer in the list; nobody is removed."
            self._tell(0, ProblemKind.VANISHED, reason, known.name)
        for ticket in absence.tickets:
            reason = f"The list no longer has this ticket of {ticket.person.name}; it stays valid."
            self._tell(0, ProblemKind.WARNING, reason, ticket.code)
        if absence.other_lists:
            lists = quoted(absence.other_lists)
            reason = (
                f"Not compared with {lists}, of which too few people are in this list: nobody is "
                "told as missing from there."
            )
            self._tell(0, ProblemKind.WARNING, reason, "")

    def problems(self) -> tuple[Problem, ...]:
        """Give what is of the whole list, then of its rows in their order, then who is missing.

        At the end stands how much was not kept.
        """
        with_repeats = map(self._with_repeats, range(len(self._told)))
        told = sorted(with_repeats, key=_place)
        untold = self.counts.total() - len(told)
        if not untold:
            return tuple(told)
        reason = f"There are {untold} more problems like these; the counts include them all."
        return (*told, Problem(0, ProblemKind.WARNING, reason, ""))

    def _with_repeats(self, place: int) -> Problem:
        problem, more = self._told[place], self._repeats[place]
        if not more:
            return problem
        rows = "1 more row" if more == 1 else f"{more} more rows"
        return replace(problem, reason=f"{problem.reason} The same in {rows}.")

    def _tell(self, row: int, kind: ProblemKind, reason: str, value: str) -> None:
        self.counts[kind] += 1
        if len(self._told) < MOST_TOLD:
            self._told.append(Problem(row, kind, reason, printable(value)))


def _place(problem: Problem) -> tuple[bool, int]:
    return problem.kind is ProblemKind.VANISHED, problem.row
