"""Names by which people tell check-in lists apart, where several places call theirs the same."""

from collections.abc import Collection
from itertools import count

from checkin.core.folding import fold


def distinct_name(name: str, event: str, taken: Collection[str]) -> str:
    """Give a name that no other list has: its own, or with its event's behind it."""
    others = {fold(each) for each in taken}
    if fold(name) not in others:
        return name
    wish = longer = f"{name} ({event})" if event else name
    numbers = count(2)
    while fold(wish) in others:
        wish = f"{longer} {next(numbers)}"
    return wish
