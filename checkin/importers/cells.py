"""What may not be in a cell: control characters, and characters nobody sees."""

import re

CONTROLS = bytes([*range(9), 11, 12, *range(14, 32), 127])
"""Control characters of ASCII, all but tab and line ends."""

# C1 controls, soft hyphens, zero-width and direction marks: a name or code that differs from
# another only by these would never be found. Joiners stay: Persian is not written without.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e"
    "\u2060\u2066-\u2069\ufeff]"
)
# Line ends and blanks that only Unicode knows.
_BLANKS = re.compile("[\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")


def without_unseen(text: str) -> str:
    """Take out what nobody sees; line ends and blanks that only Unicode knows become blanks."""
    return _BLANKS.sub(" ", _UNSEEN.sub("", text))


def clean(text: str) -> str:
    """Clean the text of one cell: nothing unseen, no tabs, no blanks around it."""
    if text.isascii() and text.isprintable():
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return without_unseen(lines).strip()
