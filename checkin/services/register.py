"""People as columns of small numbers: 100,000 of them are filtered and sorted at once.

A person's place is where they stand by number; what a column holds at a place is the number of
one of few values. Orders are kept and brought up when somebody changes.
"""

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, compress
from math import inf
from operator import itemgetter

from checkin.core.directory import Listee, Passed, SortBy, Standing, Wish, standing_of
from checkin.core.names.collation import Collation
from checkin.core.names.person_name import listed_name
from checkin.core.ticket import TicketStatus

_FLAG_SEPARATOR = "\x1f"
_STANDINGS = tuple(Standing)
_PLACE_OF = {standing: place for place, standing in enumerate(_STANDINGS)}
_STATUSES: tuple[str | None, ...] = (None, *(status.value for status in TicketStatus))
_STATUS_PLACES = {status: place for place, status in enumerate(_STATUSES)}
_BYTES = 256
_FEW = 6  # fewer than a sixth of all are sorted by their ranks
_NEVER = inf  # sorts behind every moment


class _Column:
    """One value for each person, each value kept once."""

    def __init__(self) -> None:
        self.codes = array("I")
        self.values: dict[str, int] = {}
        # The codes once more where a byte holds them all, which is filtered in no time.
        self._bytes = bytearray()

    def add(self) -> None:
        """Make a place for one person more."""
        self.codes.append(0)
        self._bytes.append(0)

    def put(self, place: int, value: str) -> None:
        """Put a value in a place."""
        self.codes[place] = code = self.values.setdefault(value, len(self.values))
        self._bytes[place] = code % _BYTES

    def mark(self, wanted: Iterable[str]) -> bytearray:
        """Mark the places whose value is one of some."""
        codes = {self.values[value] for value in wanted if value in self.values}
        if len(self.values) <= _BYTES:
            return self._bytes.translate(bytes(code in codes for code in range(_BYTES)))
        return bytearray(map(codes.__contains__, self.codes))


class _Order:
    """Everybody's places in order, their numbers, and how many of them have a value."""

    def __init__(self, places: tuple[int, ...], numbers: Sequence[int], told: int) -> None:
        self.places = places
        self._numbers = tuple(map(numbers.__getitem__, places))
        self._told = told
        # Two ways to put some people in order: to look at all places in one go, where they are
        # many, or to sort them by their ranks.
        self._look = itemgetter(*places, *places[:1]) if places else None
        self._ranks = array("I", bytes(4 * len(places)))
        for rank, place in enumerate(places):
            self._ranks[place] = rank

    def chosen(self, marks: bytearray) -> tuple[tuple[int, ...], int]:
        """Give the numbers of those marked in order, and how many of them have a value."""
        count, whole = marks.count(1), len(marks)
        if count == whole or self._look is None:
            return self._numbers, self._told
        if count > whole // _FEW:
            looked = self._look(marks)
            found = tuple(compress(self._numbers, looked))
            is_told = self._told == whole
            return found, len(found) if is_told else looked[: self._told].count(1)
        ranks = sorted(map(self._ranks.__getitem__, compress(range(whole), marks)))
        told = bisect_left(ranks, self._told)
        return tuple(map(self._numbers.__getitem__, ranks)), told


class _ListState:
    """How everybody stands at one list, when they were first in, and who is inside."""

    def __init__(self) -> None:
        self.first_in = array("d")
        self.inside = bytearray()
        self.standings = bytearray()

    def add(self) -> None:
        self.first_in.append(_NEVER)
        self.inside.append(0)
        self.standings.append(0)


class Register:
    """Everybody's place, values and order."""

    def __init__(self, language: str) -> None:
        """Begin with nobody; words sort as in `language`."""
        self.language = language
        self._collation = Collation(language)
        self._numbers: list[int] = []
        self._names: list[str] = []
        self._columns = {by: _Column() for by in (SortBy.COMPANY, SortBy.COUNTRY, SortBy.CATEGORY)}
        self._flags = _Column()
        self._statuses = bytearray()
        self._states: dict[str, _ListState] = {}
        self._orders: dict[tuple[SortBy, str], _Order] = {}
        self._by_name: tuple[int, ...] = ()

    def __len__(self) -> int:
        return len(self._numbers)

    @property
    def last_number(self) -> int:
        """The number of the last person; those to come have higher ones."""
        return self._numbers[-1] if self._numbers else -(2**63)

    def add(self, people: Sequence[Listee]) -> None:
        """Add people whose numbers follow those of everybody here."""
        if not people:
            return
        for person in people:
            self._numbers.append(person.number)
            self._names.append("")
            self._flags.add()
            self._statuses.append(0)
            for column in self._columns.values():
                column.add()
            for state in self._states.values():
                state.add()
            self._set(len(self._numbers) - 1, person)
        self._orders.clear()

    def change(self, people: Iterable[Listee]) -> None:
        """Take over what has changed about people; those who are not here are left out."""
        for person in people:
            if (place := self._place(person.number)) is not None:
                self._set(place, person)
                self._orders.clear()

    def knows(self, list_id: str) -> bool:
        """Whether it is known who passed a list."""
        return list_id in self._states

    def pass_all(self, list_id: str, passed: Iterable[Passed]) -> None:
        """Take over who passed a list."""
        state = self._states[list_id] = _ListState()
        for place in range(len(self)):
            state.add()
            self._stand(state, place)
        self.pass_some(list_id, passed)

    def pass_some(self, list_id: str, passed: Iterable[Passed]) -> None:
        """Take over what has become of some people at a list."""
        state = self._states[list_id]
        for number, first_in, inside in passed:
            if (place := self._place(number)) is not None:
                state.first_in[place] = _NEVER if first_in is None else first_in
                state.inside[place] = inside
                self._stand(state, place)
        for by in (SortBy.STANDING, SortBy.FIRST_IN):
            self._orders.pop((by, list_id), None)

    def sort_one(self) -> bool:
        """Bring one of the orders that no passage changes up; True where all are."""
        for by in (SortBy.NAME, *self._columns):
            if (by, "") not in self._orders:
                self._order(by, "")
                return False
        return True

    def chosen(self, wish: Wish) -> bytearray:
        """Mark those whom a wish's category, flag, company and standing leave."""
        chosen = bytearray(b"\1") * len(self)
        columns = self._columns
        for by, value in ((SortBy.CATEGORY, wish.category), (SortBy.COMPANY, wish.company)):
            if value is not None:
                chosen = self.both(chosen, columns[by].mark([value]))
        if wish.flag is not None:
            with_flag = (each for each in self._flags.values
                         if wish.flag in each.split(_FLAG_SEPARATOR))  # fmt: skip
            chosen = self.both(chosen, self._flags.mark(with_flag))
        if wish.standing is not None:
            standings = self._states[wish.list_id].standings
            chosen = self.both(chosen, _marked_as(standings, wish.standing))
        return chosen

    def both(self, one: bytearray, other: bytearray) -> bytearray:
        """Mark those who are marked in both."""
        marks = int.from_bytes(one, "little") & int.from_bytes(other, "little")
        return bytearray(marks.to_bytes(len(one), "little"))

    def marked(self, numbers: Iterable[int]) -> bytearray:
        """Mark some people by number; those who are not here are left out."""
        marks = bytearray(len(self))
        for number in numbers:
            if (place := self._place(number)) is not None:
                marks[place] = 1
        return marks

    def in_order(self, chosen: bytearray, wish: Wish) -> tuple[int, ...]:
        """Give the numbers of those marked in order; those without a value always come last."""
        order = self._order(wish.by, wish.list_id)
        people, told = order.chosen(chosen)
        if not wish.descending:
            return people
        backwards = people[told - 1 :: -1] if told else ()
        return backwards + people[told:] if told < len(people) else backwards

    def count_inside(self, chosen: bytearray, list_id: str) -> int:
        """Count those marked who are inside a list."""
        standings = self._states[list_id].standings
        return self.both(chosen, _marked_as(standings, Standing.INSIDE)).count(1)

    def categories(self) -> tuple[str, ...]:
        """Give all categories in order."""
        return self._sorted(self._columns[SortBy.CATEGORY].values)

    def usual_category(self) -> str:
        """Give the category that most people have; empty where nobody has one."""
        column = self._columns[SortBy.CATEGORY]
        counted = Counter(column.codes)
        named = {value: counted[code] for value, code in column.values.items() if value}
        return max(named, key=named.__getitem__, default="")

    def flags(self) -> tuple[str, ...]:
        """Give all flags in order."""
        return self._sorted({f for each in self._flags.values for f in each.split(_FLAG_SEPARATOR)})

    def _sorted(self, values: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted(filter(None, values), key=self._collation.key))

    def _place(self, number: int) -> int | None:
        # People are numbered from 1 on, mostly without a gap.
        numbers = self._numbers
        if 0 < number <= len(numbers) and numbers[number - 1] == number:
            return number - 1
        place = bisect_left(numbers, number)
        return place if place < len(numbers) and numbers[place] == number else None

    def _set(self, place: int, person: Listee) -> None:
        family, given = listed_name(person.name, person.first_name, person.last_name)
        self._names[place] = self._collation.key(f"{family}\x01{given}")
        values = (person.company, person.country, person.category)
        for column, value in zip(self._columns.values(), values, strict=True):
            column.put(place, value)
        self._flags.put(place, person.flags)
        self._statuses[place] = _STATUS_PLACES.get(person.status, 1)
        for state in self._states.values():
            self._stand(state, place)

    def _stand(self, state: _ListState, place: int) -> None:
        standing = standing_of(
            _STATUSES[self._statuses[place]],
            inside=bool(state.inside[place]),
            came=state.first_in[place] != _NEVER,
        )
        state.standings[place] = _PLACE_OF[standing]

    def _order(self, by: SortBy, list_id: str) -> _Order:
        at_a_list = by in {SortBy.STANDING, SortBy.FIRST_IN}
        key = (by, list_id if at_a_list else "")
        if key not in self._orders:
            places, told = self._sort(by, list_id)
            self._orders[key] = _Order(places, self._numbers, told)
        return self._orders[key]

    def _sort(self, by: SortBy, list_id: str) -> tuple[tuple[int, ...], int]:
        """Give all places in order, and how many of them have a value."""
        if by is SortBy.NAME:
            # Sorting what is nearly in order takes a tenth of the time.
            known = self._by_name
            places = chain(known, range(len(known), len(self)))
            self._by_name = tuple(sorted(places, key=self._names.__getitem__))
            return self._by_name, len(self)
        by_name = self._order(SortBy.NAME, "").places
        # Sorting keeps equals as they come: by name.
        if by is SortBy.STANDING:
            standings = self._states[list_id].standings
            return tuple(sorted(by_name, key=standings.__getitem__)), len(self)
        if by is SortBy.FIRST_IN:
            first_in = self._states[list_id].first_in
            order = tuple(sorted(by_name, key=first_in.__getitem__))
            return order, len(self) - first_in.count(_NEVER)
        column = self._columns[by]
        ranks = array("I", bytes(4 * len(column.values)))
        for rank, value in enumerate(sorted(column.values, key=self._value_key)):
            ranks[column.values[value]] = rank
        of_places = array("I", map(ranks.__getitem__, column.codes))
        empty = column.codes.count(column.values[""]) if "" in column.values else 0
        return tuple(sorted(by_name, key=of_places.__getitem__)), len(self) - empty

    def _value_key(self, value: str) -> tuple[bool, str, str]:
        return not value, self._collation.key(value), value


def _marked_as(standings: bytearray, wanted: Standing) -> bytearray:
    """Mark the places that hold one standing."""
    return standings.translate(bytes(place == _PLACE_OF[wanted] for place in range(_BYTES)))
