"""Regular expressions of JavaScript that come from outside, as far as they can be read here."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex


def compiled(pattern: str) -> "regex.Pattern[str] | None":
    """Read a pattern; None where its syntax is not known here."""
    import regex

    try:
        # In JavaScript, \d, \w and \b know the letters and digits of ASCII only.
        return regex.compile(pattern, regex.ASCII)
    except (regex.error, RecursionError, OverflowError):
        return None
