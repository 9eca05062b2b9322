"""The people whom a list has named so far, row by row."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress, count
from operator import ne
from typing import NamedTuple

from checkin.core.lists.listing import CELL_SEPARATOR, PERSON_FIELDS, ListedRows
from checkin.core.names.person_name import person_key
from checkin.services.lists.roll import Roll

_NAME, _CATEGORY = PERSON_FIELDS.index("name"), PERSON_FIELDS.index("category")
_NO_ROW = 0


class Mention(NamedTuple):
    """A row that named somebody: its number, the name and category in it, and whom it is about.

    `person` is their number, `ticket` the id of the ticket that the row is about.
    """

    row: int
    name: str
    category: str
    person: int
    ticket: str


class _Page(NamedTuple):
    """Rows that named somebody new; packed, since hardly one in a hundred is asked for again."""

    rows: Sequence[int]
    names: str
    categories: str
    people: Sequence[int]
    tickets: Sequence[str]


class Mentions:
    """Finds the row that named a person first; rows go by their numbers."""

    def __init__(self) -> None:
        self._pages: list[_Page] = []
        self._first_rows: list[int] = []  # of each page
        self._single: dict[int, Mention] = {}
        # To rows. Having none is to share it with nobody. A dict of texts alone reads the hash of a
        # text at the text, far away in memory, and one with another key beside it: a quarter less.
        self._codes: dict[str | None, int] = {None: _NO_ROW, "": _NO_ROW}
        self._addresses: dict[str | None, int] = {None: _NO_ROW, "": _NO_ROW}
        self._whole_rows: dict[str, int] = {}
        # Where several people share an address: each by the key of their name.
        self._sharing: dict[str, dict[str, int]] = {}

    def by_code(self, code: str) -> Mention | None:
        """Find the row with this code."""
        return self._at(self._codes.get(code, _NO_ROW))

    def by_address(self, address: str, name: str) -> Mention | None:
        """Find the row that named the person with this e-mail address and name."""
        first = self._addresses.get(address, _NO_ROW)
        if first == _NO_ROW:
            return None
        return self._at(self._sharing_with(first, address).get(person_key(name), _NO_ROW))

    def of_row(self, row: int) -> Mention | None:
        """Find whom a row named, among those that were looked at one by one."""
        return self._single.get(row)

    def by_row(self, cells: str) -> Mention | None:
        """Find a row that is the same in every cell, among those without code and address."""
        return self._at(self._whole_rows.get(cells, _NO_ROW))

    def enter(self, mention: Mention, code: str, address: str, cells: str) -> None:
        """Remember a row by its code and address, or whole where it has neither."""
        row = mention.row
        self._single.setdefault(row, mention)
        if code:
            self._codes.setdefault(code, row)
        if address:
            first = self._addresses.setdefault(address, row)
            if first != row:
                self._sharing_with(first, address).setdefault(person_key(mention.name), row)
        elif not code:
            self._whole_rows.setdefault(cells, row)

    def enter_new(self, listed: ListedRows, people: Sequence[int], roll: Roll) -> list[int]:
        """Remember the rows whose codes and addresses are new, as those of new people.

        Their codes are the ids of their tickets, too. Gives the indices of all other rows:
        those that lack a code or an address or share one, in the list or with somebody known.
        """
        rows = listed.numbers
        by_code = list(map(self._codes.setdefault, listed.codes, rows))
        by_address = list(map(self._addresses.setdefault, listed.addresses, rows))
        others: set[int] = set()
        for first in (by_code, by_address):
            if first != rows:
                others.update(compress(count(), map(ne, first, rows)))
        for values, known in ((listed.codes, roll.tickets), (listed.addresses, roll.addresses)):
            if known:
                others.update(index for index, value in enumerate(values) if value in known)
        for index in others:
            if by_code[index] == rows[index]:
                del self._codes[listed.codes[index]]
            if by_address[index] == rows[index]:
                del self._addresses[listed.addresses[index]]
        if len(others) < len(rows):
            names, categories = (listed.people[field] for field in (_NAME, _CATEGORY))
            packed = CELL_SEPARATOR.join(names), CELL_SEPARATOR.join(categories)
            self._pages.append(_Page(rows, *packed, people, listed.codes))
            self._first_rows.append(rows[0])
        return sorted(others)

    def _at(self, row: int) -> Mention | None:
        if row == _NO_ROW:
            return None
        if row in self._single:
            return self._single[row]
        page = self._pages[bisect_right(self._first_rows, row) - 1]
        index = bisect_left(page.rows, row)
        name = page.names.split(CELL_SEPARATOR)[index]
        category = page.categories.split(CELL_SEPARATOR)[index]
        return Mention(row, name, category, page.people[index], page.tickets[index])

    def _sharing_with(self, first: int, address: str) -> dict[str, int]:
        sharing = self._sharing.get(address)
        if sharing is None:
            mention = self._at(first)
            sharing = self._sharing[address] = {person_key(mention.name): first} if mention else {}
        return sharing
