"""In which order words stand, as people of a language expect it.

What `fold` makes the same stands together, and a letter that a language counts as one of its own
stands behind the one it is named with: in Swedish “Öst” behind “Zander”, in German beside “Ost”.
"""

import re
import unicodedata

from checkin.core.names.folding import fold

# For each language: a letter, and behind the colon those that follow it. Letters that stand in
# one place, as a neighbour's spelling does, are written together; two or three that count as one
# letter stand with strokes, as “ch/” does.
_NORDIC = "z:å,äæ,öøő"
_DANISH = "z:æä,øö,å/aa"
_SLAVIC = "c:č,ć d:đ s:š z:ž"
_CROATIAN = "c:č,ć d:dž/,đ l:lj/ n:nj/ s:š z:ž"
_OWN_LETTERS = {
    "sv": _NORDIC,
    "fi": _NORDIC,
    "da": _DANISH,
    "nb": _DANISH,
    "nn": _DANISH,
    "no": _DANISH,
    "is": "d:ð z:þ,æ,öø,å",
    "et": "s:š,z,ž w:õ,ä,ö,ü",
    "pl": "a:ą c:ć e:ę l:ł n:ń o:ó s:ś z:ź,ż",
    "cs": "c:č h:ch/ r:ř s:š z:ž",
    "sk": "a:ä c:č h:ch/ o:ô s:š z:ž",
    "sl": _SLAVIC,
    "hr": _CROATIAN,
    "bs": _CROATIAN,
    "hu": "c:cs/ d:dz/,dzs/ g:gy/ l:ly/ n:ny/ o:öő s:sz/ t:ty/ u:üű z:zs/",
    "ro": "a:ă,â i:î s:șş t:țţ",
    "es": "n:ñ",
    "tr": "c:ç g:ğ h:ı o:ö s:ş u:ü",
    "az": "c:ç g:ğ h:ı o:ö s:ş u:ü",
    "lt": "c:č s:š z:ž",
    "lv": "c:č g:ģ k:ķ l:ļ n:ņ s:š z:ž",
    "vi": "d:đ",
    "uk": "г:ґ е:є и:і,ї,й",
}
_DOTTED = frozenset({"tr", "az"})  # where the capital of i keeps its dot, and I is that of ı
# Private letters, behind every other one; nobody's name holds them.
_BEHIND = 0xE800


class Collation:
    """Makes keys by which words of one language sort."""

    def __init__(self, language: str) -> None:
        """Sort as in a language, given by its two letters; others by their letters alone."""
        self.language = language
        self._own = _places(_OWN_LETTERS.get(language, ""))
        longest_first = sorted(self._own, key=len, reverse=True)
        self._letters = re.compile("|".join(longest_first))
        self._is_for_ascii = language in _DOTTED or any(map(str.isascii, self._own))

    def key(self, text: str) -> str:
        """Give what to sort a text by."""
        if not self._own or (text.isascii() and not self._is_for_ascii):
            return fold(text)
        written = unicodedata.normalize("NFC", text)
        if self.language in _DOTTED:
            written = written.replace("I", "ı").replace("İ", "i")
        return fold(self._letters.sub(lambda found: self._own[found[0]], written.casefold()))


def _places(told: str) -> dict[str, str]:
    places: dict[str, str] = {}
    for part in told.split():
        letter, _, followers = part.partition(":")
        for place, same in enumerate(followers.split(",")):
            letters = filter(None, same.split("/")) if "/" in same else same
            places |= dict.fromkeys(letters, letter + chr(_BEHIND + place))
    return places
