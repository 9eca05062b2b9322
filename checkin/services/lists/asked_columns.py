"""What doors go by in attendee lists: columns that register or hand out, and categories."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checkin.core.code import printable
from checkin.core.event import CheckInList
from checkin.core.hand_out import says_no
from checkin.core.lists.attendee_list import Field
from checkin.core.lists.listing import ListSource
from checkin.core.names.folding import fold
from checkin.core.registration import says_yes
from checkin.services.lists.findings import Findings

_EXAMPLES = 3
_LONGEST = 40


def said_unclear(door: CheckInList, cells: Mapping[str, int]) -> str:
    """Say of how many people a door's column says neither yes nor no; nothing where of nobody.

    `cells` counts what its cells hold. Who is not plainly invited is not let in.
    """
    unclear = [cell for cell in cells if cell and not says_yes(cell) and not says_no(cell)]
    if not unclear:
        return ""
    usual = sorted(unclear, key=lambda cell: (-cells[cell], cell))[:_EXAMPLES]
    quoted = ", ".join(f"“{printable(cell, _LONGEST)}”" for cell in usual)
    more = ", …" if len(unclear) > len(usual) else ""
    people = sum(cells[cell] for cell in unclear)
    reason = (
        f"“{door.column}” says neither yes nor no of {people} people, who are not registered for "
        f"“{door.name}”: {quoted}{more}. Write yes or no there, and import the list again."
    )
    return reason if people > 1 else reason.replace("1 people, who are", "1 person, who is", 1)


class AskedColumns:
    """Looks for the columns that doors go by in one list, and at what their cells say."""

    def __init__(self, doors: Iterable[CheckInList], source: ListSource) -> None:
        """Know the doors of an event, and the list that is imported."""
        self._doors = [door for door in doors if not door.server]
        taken = {index for _, index in source.mapping}
        self._category = dict(source.mapping).get(Field.CATEGORY)
        self._categories: Counter[str] = Counter()
        self._has_categories = any(door.categories for door in self._doors)
        own = enumerate(source.header[: len(source.header) - source.carried])
        self._places = {name: index for index, name in own if index not in taken}
        self._cells: dict[str, Counter[str]] = {
            door.column: Counter() for door in self._doors if door.column in self._places
        }

    def watched(self, rows: Iterable[tuple[int, list[str]]]) -> Iterable[tuple[int, list[str]]]:
        """Give the rows of the list as they are; see what the cells of these columns hold."""
        counted = [(self._places[column], cells) for column, cells in self._cells.items()]
        if self._category is not None and self._has_categories:
            counted.append((self._category, self._categories))
        return _watched(rows, counted) if counted else rows

    def tell_missing(self, findings: Findings) -> None:
        """Warn of the columns that doors go by and the list does not have."""
        for door in self._doors:
            if door.column and door.column not in self._places:
                reason = (
                    f"“{door.name}” goes by this column, which this list lacks or uses otherwise: "
                    "who is in no earlier list is not registered there. Name the column so, or "
                    "choose another for the door."
                )
                findings.warn(0, reason, door.column)
            for column in door.hand_outs:
                if column not in self._places:
                    reason = (
                        f"“{door.name}” hands out by this column, which this list lacks or uses "
                        "otherwise: who is in no earlier list is given nothing. Name the column "
                        "so, or choose another for the door."
                    )
                    findings.warn(0, reason, column)

    def tell_unclear(self, findings: Findings) -> None:
        """Warn of cells that say neither yes nor no, and of categories that nobody has.

        That is known once all rows were watched.
        """
        there = {fold(category) for category in self._categories}
        for door in self._doors:
            for category in door.categories:
                if there and fold(category) not in there:
                    reason = f"Nobody in this list has the category that “{door.name}” is for."
                    findings.warn(0, reason, category)
            if said := said_unclear(door, self._cells.get(door.column, {})):
                findings.warn(0, said, door.column)


def _watched(
    rows: Iterable[tuple[int, list[str]]], counted: Sequence[tuple[int, Counter[str]]]
) -> Iterator[tuple[int, list[str]]]:
    for row in rows:
        for place, cells in counted:
            cells[row[1][place] if place < len(row[1]) else ""] += 1
        yield row
