"""Regular expressions of JavaScript that come from outside, as far as they can be read here."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

# Somebody waits at the door while they are tried.
MOST_PATTERNS = 20
LONGEST_PATTERN = 500  # characters
# What is to come several times is written out when a pattern is read, and within a group that is
# to come several times once more for each of these.
_MOST_WRITTEN_OUT = 100_000
_TIMES = re.compile(r"(\)?)\{([0-9]+)")
# Comments and blanks, which could stand between a group and its times.
_NOT_OF_JAVASCRIPT = re.compile(r"\(\?(#|\w*x)")


def compiled(pattern: str) -> "regex.Pattern[str] | None":
    """Read a pattern; None where its syntax is not known here."""
    import regex

    if _written_out(pattern) > _MOST_WRITTEN_OUT or _NOT_OF_JAVASCRIPT.search(pattern):
        return None
    try:
        # In JavaScript, \d, \w and \b know the letters and digits of ASCII only.
        return regex.compile(pattern, regex.ASCII)
    except (regex.error, RecursionError, OverflowError):
        return None


def _written_out(pattern: str) -> int:
    """Say how long a pattern gets at most."""
    long, times = len(pattern), 1
    for group, count in _TIMES.findall(pattern):
        long, times = (long, times * max(int(count), 1)) if group else (long + int(count), times)
    return long * times


def unread(patterns: Sequence[tuple[str, str]]) -> list[str]:
    """Name those of these patterns that find nothing, since they cannot be read, or too many."""
    return [
        name
        for place, (name, pattern) in enumerate(patterns)
        if place >= MOST_PATTERNS or len(pattern) > LONGEST_PATTERN or compiled(pattern) is None
    ]
