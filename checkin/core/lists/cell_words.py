"""The words of what stands in a list, however they are written."""

import re

from checkin.core.names.folding import fold

LONGEST_READ = 200
"""Characters of a cell that are looked at."""

_NOT_WORDS = re.compile(r"[\W_]+")


def words_of(text: str) -> str:
    """Give the folded words of a text with single blanks between them."""
    return _NOT_WORDS.sub(" ", fold(text[:LONGEST_READ])).strip()
