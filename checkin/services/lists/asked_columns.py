"""What doors go by in attendee lists: columns that register or hand out, and categories."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from checkin.core.code import quoted
from checkin.core.event import CheckInList
from checkin.core.lists.attendee_list import Field
from checkin.core.lists.list_values import mode_of
from checkin.core.lists.listing import ListSource
from checkin.core.lists.yes_no import says_no, says_yes
from checkin.core.names.folding import fold
from checkin.core.ticket import AttendanceMode
from checkin.services.lists.findings import Findings

_BETWEEN = re.compile(r"[;,/|+&]")  # categories, as forms join those that somebody ticked
_EXAMPLES = 3
_LACKING = (
    "Doors go by {}, which this list lacks: by these, who is new is neither registered nor given "
    "anything, and all others stay as earlier lists say. Where a column has another name now, name "
    "it as before, or choose it for the door."
)
_NOBODY_IS = (
    "Doors admit by the category {}, which nobody in this list has. Where a category has another "
    "name now, name it as before, or choose it for the door."
)
_OF_SEVERAL = (
    "“{}” is not for the category {}: who has it is not registered there. Choose it for the door, "
    "too, or give each of them one category."
)
_AFAR = (
    "Who has the category {} may attend from afar, and is let in all the same, since no column is "
    "taken as the way to attend. Choose for the doors which categories they are for, or map the "
    "column to the way to attend."
)
_UNCLEAR_OF_ONE = (
    "“{column}” says neither yes nor no of 1 person, who is not registered for “{door}”: {cells}. "
    "Write yes or no there, and import the list again."
)
_UNCLEAR = (
    "“{column}” says neither yes nor no of {people} people, who are not registered for “{door}”: "
    "{cells}. Write yes or no there, and import the list again."
)
_TAKEN = (
    "“{}” is taken for the {} here, so that the door “{}”, which goes by it, finds it empty for "
    "everybody in this list. If it says something else, import the list again with --map {}=."
)


def said_unclear(door: CheckInList, cells: Mapping[str, int]) -> str:
    """Say of how many people a door's column says neither yes nor no; nothing where of nobody.

    `cells` counts what its cells hold. Who is not plainly invited is not let in.
    """
    unclear = [cell for cell in cells if cell and not says_yes(cell) and not says_no(cell)]
    if not unclear:
        return ""
    usual = quoted(sorted(unclear, key=lambda cell: (-cells[cell], cell)), _EXAMPLES)
    people = sum(cells[cell] for cell in unclear)
    reason = _UNCLEAR_OF_ONE if people == 1 else _UNCLEAR
    return reason.format(column=door.column, people=people, door=door.name, cells=usual)


def said_of_several(door: CheckInList, categories: Iterable[str]) -> str:
    """Say which categories name one that a door is for, among others; nothing where none does.

    “Speaker, VIP” is a category of its own: nobody is let in who is not plainly meant.
    """
    wanted = set(map(fold, door.categories))
    found = [
        category
        for category in categories
        if fold(category) not in wanted
        and not wanted.isdisjoint(fold(part) for part in _BETWEEN.split(category))
    ]
    return _OF_SEVERAL.format(door.name, quoted(found)) if found else ""


class AskedColumns:
    """Looks for the columns that doors go by in one list, and at what their cells say."""

    def __init__(
        self, doors: Iterable[CheckInList], source: ListSource, categories: Iterable[str]
    ) -> None:
        """Know the doors and categories of an event, and the list that is imported."""
        self._doors = [door for door in doors if not door.server]
        self._known = set(map(fold, categories))
        meanings = {index: field for field, index in source.mapping}
        self._header = source.header[: len(source.header) - source.carried]
        self._taken = {self._header[index]: field for index, field in meanings.items()}
        self._category = dict(source.mapping).get(Field.CATEGORY)
        self._categories: Counter[str] = Counter()
        self._has_categories = any(door.categories for door in self._doors)
        self._has_modes = Field.MODE in meanings.values()
        self._places = {
            name: index for index, name in enumerate(self._header) if index not in meanings
        }
        self._cells: dict[str, Counter[str]] = {
            door.column: Counter() for door in self._doors if door.column in self._places
        }

    def is_asked(self, column: str) -> bool:
        """Whether a door goes by a column, or hands out by it: what it asks is no riddle then."""
        return any(column in _columns_of(door) for door in self._doors)

    def watched(self, rows: Iterable[tuple[int, list[str]]]) -> Iterable[tuple[int, list[str]]]:
        """Give the rows of the list as they are; see what the cells of these columns hold."""
        counted = [(self._places[column], cells) for column, cells in self._cells.items()]
        if self._category is not None and (self._has_categories or not self._has_modes):
            counted.append((self._category, self._categories))
        return _watched(rows, counted) if counted else rows

    def tell(self, findings: Findings, *, comes_again: bool) -> None:
        """Warn of what doors go by and the list does not say; known once all rows were watched.

        Of what it lacks that is one warning, however many doors there are. `comes_again` is a
        list whose people the event knows.
        """
        columns = dict.fromkeys(column for door in self._doors for column in _columns_of(door))
        lacking = [column for column in columns if column and column not in self._header]
        if lacking:
            findings.warn(0, _LACKING.format(quoted(lacking)), "")
        if missing := self._missing_categories(comes_again=comes_again):
            findings.warn(0, _NOBODY_IS.format(quoted(missing)), "")
        if not (self._has_modes or self._has_categories) and (afar := self._from_afar()):
            findings.warn(0, _AFAR.format(quoted(afar)), "")
        for door in self._doors:
            for column in _columns_of(door):
                if field := self._taken.get(column):
                    told = _TAKEN.format(column, field.replace("_", " "), door.name, field)
                    findings.warn(0, told, column)
            if said := said_of_several(door, self._categories):
                findings.warn(0, said, "")
            if said := said_unclear(door, self._cells.get(door.column, {})):
                findings.warn(0, said, door.column)

    def _from_afar(self) -> list[str]:
        return [name for name in self._categories if mode_of(name) is AttendanceMode.VIRTUAL]

    def _missing_categories(self, *, comes_again: bool) -> list[str]:
        # Of a list of speakers, nobody need be of another category. Where people whom the event
        # knows have one that is new to it, a category may have got another name.
        there = {fold(category) for category in self._categories if category}
        asked = dict.fromkeys(name for door in self._doors for name in door.categories)
        may_be_renamed = comes_again and not there <= self._known
        known = there if may_be_renamed else there | self._known
        return [name for name in asked if there and fold(name) not in known]


def _columns_of(door: CheckInList) -> tuple[str, ...]:
    return (door.column, *door.hand_outs)


def _watched(
    rows: Iterable[tuple[int, list[str]]], counted: Sequence[tuple[int, Counter[str]]]
) -> Iterator[tuple[int, list[str]]]:
    for row in rows:
        for place, cells in counted:
            cells[row[1][place] if place < len(row[1]) else ""] += 1
        yield row
