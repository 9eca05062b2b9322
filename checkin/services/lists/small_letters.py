"""Cells of a list as one text, for a first look at what any of them may hold."""

from collections.abc import Sequence


def in_small_letters(cells: Sequence[str]) -> bytes:
    """Give cells in UTF-8, a line for each, with the capitals of ASCII in small letters.

    Those of all alphabets would take five times as long.
    """
    return "\n".join(cells).encode().lower()
