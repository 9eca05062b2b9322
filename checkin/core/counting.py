"""How far long work has come, for whoever waits for it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")

_TOLD_EVERY = 1_000


class Counting:
    """Counts what work goes through, in all its parts, and tells how much that is by now."""

    def __init__(self, tell: Callable[[int], None] | None = None) -> None:
        """Count for nobody, or tell the number once in a thousand."""
        self._tell = tell
        self._count = 0

    def each(self, items: Iterable[T]) -> Iterator[T]:
        """Give what work goes through, and count it."""
        for item in items:
            self._count += 1
            if self._tell and not self._count % _TOLD_EVERY:
                self._tell(self._count)
            yield item
