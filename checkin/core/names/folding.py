"""One spelling for everything that should be found or compared as the same.

Folding is case folding, decomposition without accents, and a small table for the
letters that Unicode does not decompose. It keeps the script: Greek stays Greek.
"""

import re
import unicodedata

# Letters with a stroke, bar or hook have no decomposition in Unicode; casefold already
# turned ß into ss and upper case into lower.
_UNDECOMPOSED = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ħ": "h",
        "ı": "i", "ŋ": "n", "ŧ": "t", "ĸ": "k", "ə": "e", "ς": "σ", "’": "'", "‘": "'",
        "ʼ": "'", "‐": "-", "‑": "-", "–": "-", "—": "-",
    }
)  # fmt: skip


class _Bare(dict[int, int | None]):
    """Leaves out accents and what nobody sees; a letter is looked up once, when it is first met."""

    def __missing__(self, code: int) -> int | None:
        letter = chr(code)
        is_left_out = unicodedata.combining(letter) or unicodedata.category(letter) == "Cf"
        self[code] = kept = None if is_left_out else code
        return kept


_BARE = _Bare()
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")
# Marks are a part of a word, and so is what nobody sees; Python counts neither among letters.
_OF_A_WORD = frozenset({"Mn", "Mc", "Me", "Cf"})


def fold(text: str) -> str:
    """Fold `text` for comparison; folding a folded text changes nothing.

    Runs of white space become one blank, the ends are trimmed, and what nobody sees
    (soft hyphens, zero-width and direction marks) is left out.
    """
    folded = text.casefold()
    if not folded.isascii():
        bare = unicodedata.normalize("NFKD", folded).translate(_BARE)
        # Compatibility forms may decompose into capitals, hence the second case folding.
        folded = bare.casefold().translate(_UNDECOMPOSED)
    return " ".join(folded.split())


def words(text: str) -> list[str]:
    """Give the words of `text`, runs of letters and digits, in their order and as written."""
    if text.isascii():
        return _ASCII_WORD.findall(text)
    return "".join(letter if _is_of_a_word(letter) else " " for letter in text).split()


def _is_of_a_word(letter: str) -> bool:
    return letter.isalnum() or unicodedata.category(letter) in _OF_A_WORD
