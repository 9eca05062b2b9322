"""The people whom a list has named so far, row by row."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from checkin.services.roll import name_key


class Mention(NamedTuple):
    """A row that named somebody: its number, the name and category in it, and whom it is about.

    `person` is their number, `ticket` the id of the ticket that the row is about.
    """

    row: int
    name: str
    category: str
    person: int
    ticket: str


class Mentions:
    """Finds the row that named a person first.

    Kept in columns: with a record for each of a hundred thousand rows, Python's garbage
    collector would go through all of them again and again.
    """

    def __init__(self) -> None:
        self._rows: list[int] = []
        self._names: list[str] = []
        self._categories: list[str] = []
        self._people: list[int] = []
        self._tickets: list[str] = []
        # To places in the columns.
        self.codes: dict[str, int] = {}
        self.addresses: dict[str, int] = {}
        self._whole_rows: dict[str, int] = {}
        # Where several people share an address: each by the key of their name.
        self._sharing: dict[str, dict[str, int]] = {}

    def by_code(self, code: str) -> Mention | None:
        """Find the row with this code."""
        return self._at(self.codes.get(code))

    def by_address(self, address: str, name: str) -> Mention | None:
        """Find the row that named the person with this e-mail address and name."""
        first = self.addresses.get(address)
        if first is None:
            return None
        return self._at(self._sharing_with(first, address).get(name_key(name)))

    def by_row(self, cells: str) -> Mention | None:
        """Find a row that is the same in every cell, among those without code and address."""
        return self._at(self._whole_rows.get(cells))

    def enter(self, mention: Mention, code: str, address: str, cells: str) -> None:
        """Remember a row by its code and address, or whole where it has neither."""
        place = len(self._rows)
        self._rows.append(mention.row)
        self._names.append(mention.name)
        self._categories.append(mention.category)
        self._people.append(mention.person)
        self._tickets.append(mention.ticket)
        if code:
            self.codes.setdefault(code, place)
        if address:
            first = self.addresses.setdefault(address, place)
            if first != place:
                self._sharing_with(first, address).setdefault(name_key(mention.name), place)
        elif not code:
            self._whole_rows.setdefault(cells, place)

    def enter_new(
        self,
        mentions: tuple[Iterable[int], Iterable[str], Iterable[str], Iterable[int]],
        codes: Sequence[str],
        addresses: Sequence[str],
    ) -> None:
        """Remember rows whose codes and addresses are new; mentions are given in columns.

        The codes are the ids of their tickets, too.
        """
        rows, names, categories, people = mentions
        places = range(len(self._rows), len(self._rows) + len(codes))
        self._rows += rows
        self._names += names
        self._categories += categories
        self._people += people
        self._tickets += codes
        self.codes.update(zip(codes, places, strict=True))
        self.addresses.update(zip(addresses, places, strict=True))

    def _at(self, place: int | None) -> Mention | None:
        if place is None:
            return None
        return Mention(
            self._rows[place],
            self._names[place],
            self._categories[place],
            self._people[place],
            self._tickets[place],
        )

    def _sharing_with(self, first: int, address: str) -> dict[str, int]:
        sharing = self._sharing.get(address)
        if sharing is None:
            sharing = self._sharing[address] = {name_key(self._names[first]): first}
        return sharing


def seen(values: Sequence[str], *before: Collection[str]) -> set[str]:
    """Say which values are empty, there twice, or among those before."""
    once = set(values)
    seen = {""} & once
    seen.update(*(filter(known.__contains__, once) for known in before if known))
    if len(once) < len(values):
        seen.update(value for value, times in Counter(values).items() if times > 1)
    return seen
