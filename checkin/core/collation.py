"""In which order words stand, as people of a language expect it.

What `fold` makes the same stands together, and a letter that a language counts as one of its own
stands behind the one it is named with: in Swedish “Öst” behind “Zander”, in German beside “Ost”.
"""

import unicodedata

from checkin.core.folding import fold

# For each language: a letter, and behind the colon those that follow it. Letters that stand in
# one place, as a neighbour's spelling does, are written together.
_NORDIC = "z:å,äæ,öøő"
_DANISH = "z:æä,øö,å"
_SLAVIC = "c:č,ć d:đ s:š z:ž"
_OWN_LETTERS = {
    "sv": _NORDIC,
    "fi": _NORDIC,
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "is": "d:ð z:þ,æ,öø,å",
    "et": "s:š,ž w:õ,ä,ö,ü",
    "pl": "a:ą c:ć e:ę l:ł n:ń o:ó s:ś z:ź,ż",
    "cs": "c:č r:ř s:š z:ž",
    "sk": "a:ä c:č o:ô s:š z:ž",
    "sl": _SLAVIC,
    "hr": _SLAVIC,
    "bs": _SLAVIC,
    "hu": "o:öő u:üű",
    "ro": "a:ă,â i:î s:șş t:țţ",
    "es": "n:ñ",
    "tr": "c:ç g:ğ h:ı o:ö s:ş u:ü",
    "az": "c:ç g:ğ h:ı o:ö s:ş u:ü",
    "lt": "c:č s:š z:ž",
    "lv": "c:č g:ģ k:ķ l:ļ n:ņ s:š z:ž",
}
# Private letters, behind every other one; nobody's name holds them.
_BEHIND = 0xE800


class Collation:
    """Makes keys by which words of one language sort."""

    def __init__(self, language: str) -> None:
        """Sort as in a language, given by its two letters; others by their letters alone."""
        self.language = language
        self._own = str.maketrans(_places(_OWN_LETTERS.get(language, "")))

    def key(self, text: str) -> str:
        """Give what to sort a text by."""
        if not text.isascii() and self._own:
            written = unicodedata.normalize("NFC", text).casefold()
            return fold(written.translate(self._own))
        return fold(text)


def _places(told: str) -> dict[str, str]:
    places: dict[str, str] = {}
    for part in told.split():
        letter, _, followers = part.partition(":")
        for place, same in enumerate(followers.split(",")):
            places |= dict.fromkeys(same, letter + chr(_BEHIND + place))
    return places
