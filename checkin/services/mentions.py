"""The people whom a list has named so far, row by row."""

from typing import TypeAlias

from checkin.services.roll import name_key

# Number of the row, the name in it, the number of the person whom it turned out to be about.
Mention: TypeAlias = tuple[int, str, int]


class Mentions:
    """Finds the row that named a person first."""

    def __init__(self) -> None:
        self.codes: dict[str, Mention] = {}
        self.addresses: dict[str, Mention] = {}
        self._rows: dict[str, Mention] = {}
        # Where several people share an address: each by the key of their name.
        self._sharing: dict[str, dict[str, Mention]] = {}

    def by_address(self, address: str, name: str) -> Mention | None:
        """Find the row that named the person with this e-mail address and name."""
        first = self.addresses.get(address)
        if first is None:
            return None
        return self._sharing_with(first, address).get(name_key(name))

    def by_row(self, cells: str) -> Mention | None:
        """Find a row that is the same in every cell, among those entered with their cells."""
        return self._rows.get(cells)

    def enter(self, mention: Mention, code: str, address: str, cells: str = "") -> None:
        """Remember a row by its code and address, or whole where it has neither."""
        if code:
            self.codes.setdefault(code, mention)
        if not address:
            if not code:
                self._rows.setdefault(cells, mention)
            return
        first = self.addresses.setdefault(address, mention)
        if first is not mention:
            self._sharing_with(first, address).setdefault(name_key(mention[1]), mention)

    def _sharing_with(self, first: Mention, address: str) -> dict[str, Mention]:
        sharing = self._sharing.get(address)
        if sharing is None:
            sharing = self._sharing[address] = {name_key(first[1]): first}
        return sharing
