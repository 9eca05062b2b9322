"""Letters as people see them: each with its marks."""

import unicodedata

_JOINER = "\u200d"
_VIRAMA = 9  # the combining class of signs that join a letter to the next one
_AFTER = frozenset("\u0e33\u0eb3")  # Thai and Lao AM are letters to Unicode, and marks to the eye
_SKIN = range(0x1F3FB, 0x1F400)
_LONGEST = 16  # no letter is longer; what pretends to be one is cut
_MARKS = frozenset({"Mn", "Mc", "Me"})


def is_mark(char: str) -> bool:
    """Whether something belongs to the letter before it."""
    return unicodedata.category(char) in _MARKS or char in _AFTER or ord(char) in _SKIN


def letters_of(text: str) -> list[str]:
    """Cut a text into letters, each with its marks, and what is joined to it."""
    if text.isascii():
        return list(text)
    letters: list[str] = []
    joins = False
    for char in text:
        belongs = not char.isascii() and (joins or char in "\u200c\u200d" or is_mark(char))
        if belongs and letters and letters[-1] != " " and len(letters[-1]) < _LONGEST:
            letters[-1] += char
        else:
            letters.append(char)
        joins = char == _JOINER or unicodedata.combining(char) == _VIRAMA
    return letters
