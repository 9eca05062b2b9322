"""Regular expressions of JavaScript that come from outside, as far as they can be read here."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

# Somebody waits at the door while they are tried.
MOST_PATTERNS = 20
LONGEST_PATTERN = 500  # characters


def compiled(pattern: str) -> "regex.Pattern[str] | None":
    """Read a pattern; None where its syntax is not known here."""
    import regex

    try:
        # In JavaScript, \d, \w and \b know the letters and digits of ASCII only.
        return regex.compile(pattern, regex.ASCII)
    except (regex.error, RecursionError, OverflowError):
        return None


def unread(patterns: Sequence[tuple[str, str]]) -> list[str]:
    """Name those of these patterns that find nothing, since they cannot be read, or too many."""
    return [
        name
        for place, (name, pattern) in enumerate(patterns)
        if place >= MOST_PATTERNS or len(pattern) > LONGEST_PATTERN or compiled(pattern) is None
    ]
