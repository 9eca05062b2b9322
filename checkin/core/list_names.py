"""Names by which people tell check-in lists apart, where several places call theirs the same."""

from collections import Counter
from collections.abc import Iterable

from checkin.core.names.folding import fold

_FIRST_NUMBER = 2


class ListNames:
    """Names that lists have, however they are spelt."""

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names of all lists that there are."""
        self._taken = Counter(map(fold, names))
        self._numbers: dict[str, int] = {}

    def give_up(self, name: str) -> None:
        """Free a list's name, so that another list can take it."""
        self._taken[fold(name)] -= 1

    def take(self, name: str, event: str) -> str:
        """Give a list a name that no other has: its own, or with its event's behind it."""
        wish = name
        if self._taken[fold(wish)] > 0 and event:
            wish = f"{name} ({event})"
        longer = wish
        while self._taken[fold(wish)] > 0:
            number = self._numbers[longer] = self._numbers.get(longer, _FIRST_NUMBER - 1) + 1
            wish = f"{longer} {number}"
        self._taken[fold(wish)] += 1
        return wish
