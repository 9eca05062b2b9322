"""One spelling for everything that should be found or compared as the same.

Folding is case folding, decomposition without accents, and a small table for the
letters that Unicode does not decompose. It keeps the script: Greek stays Greek.
"""

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


def fold(text: str) -> str:
    """Fold `text` for comparison; folding a folded text changes nothing.

    Runs of white space become one blank, the ends are trimmed.
    """
    folded = text.casefold()
    if not folded.isascii():
        bare = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", folded)
            if not unicodedata.combining(letter)
        )
        # Compatibility forms may decompose into capitals, hence the second case folding.
        folded = bare.casefold().translate(_UNDECOMPOSED)
    return " ".join(folded.split())
