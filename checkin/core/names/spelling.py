"""The ways a name may be typed by somebody who hears or reads it in another alphabet.

The tables follow what passports and newspapers do: ELOT 743 for Greek; the Bulgarian law,
ICAO 9303, the Ukrainian rules and Serbian Latin for Cyrillic; German "ae" for "ä". Other
scripts are left to a library, see storage/people/search.py.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from checkin.core.names.folding import fold

# Letters written with two by those who have no key for them.
_DIGRAPHS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "đ": "dj", "þ": "th", "ð": "dh"}
)

_GREEK = re.compile("[\u0370-\u03ff]")
_CYRILLIC = re.compile("[\u0400-\u04ff]")

# Groups of letters come before the single ones.
_ELOT: Mapping[str, str] = {
    "γγ": "ng", "γξ": "nx", "γχ": "nch", "ου": "ou", "τσ": "ts", "τζ": "tz",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
# As it sounds ...
_HEARD: Mapping[str, str] = {
    "μπ": "b", "ντ": "d", "γκ": "g", "ου": "u", "αι": "e", "ει": "i", "οι": "i",
    "για": "yia", "γιου": "yiu", "γιο": "yio", "γιω": "yio", "χ": "h", "υ": "i", "ξ": "ks",
}  # fmt: skip
# ... and as it looks, in the way of the old schools.
_LEARNED: Mapping[str, str] = {
    "γκ": "nk", "αυ": "au", "ευ": "eu", "β": "b", "η": "e", "φ": "ph", "χ": "kh",
}  # fmt: skip

_BULGARIAN: Mapping[str, str] = {
    "ия": "ia", "ія": "ia", "ьо": "yo", "дж": "dzh",
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s",
    "т": "t", "у": "u", "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht",
    "ъ": "a", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "ё": "yo", "є": "ye",
    "і": "i", "ї": "yi", "ґ": "g", "ў": "u", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj",
    "ћ": "c", "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ѝ": "i",
}  # fmt: skip
_PASSPORT: Mapping[str, str] = {
    "ия": "iia", "ія": "iia", "ё": "e", "й": "i", "х": "kh", "щ": "shch", "ъ": "ie", "ю": "iu",
    "я": "ia", "є": "ie", "ї": "i",
}  # fmt: skip
_RUSSIAN: Mapping[str, str] = {
    "ия": "iya", "ый": "y", "ий": "y", "х": "kh", "щ": "shch", "ъ": "",
}  # fmt: skip
_UKRAINIAN: Mapping[str, str] = {
    "г": "h", "и": "y", "й": "i", "х": "kh", "щ": "shch", "ю": "iu", "я": "ia",
}  # fmt: skip
_SERBIAN: Mapping[str, str] = {
    "ия": "ija", "ж": "z", "ц": "c", "ч": "c", "ш": "s", "щ": "sc", "й": "j", "ю": "ju", "я": "ja",
}  # fmt: skip
_WESTERN: Mapping[str, str] = {
    "ия": "ija", "ж": "j", "й": "j", "х": "ch", "ц": "c", "ю": "ju", "я": "ja", "ъ": "u",
}  # fmt: skip

# What is left of a name where vowels are not written. Left to right, groups first.
_CONSONANTS = re.compile("tz|ts|kh|ch|sh|zh|th|dh|dj|gh|ph|ck|[a-z]")
_AS_HEARD = {
    "tz": "s", "ts": "s", "kh": "h", "ch": "h", "sh": "s", "zh": "s", "th": "t", "dh": "d",
    "dj": "g", "gh": "g", "ph": "f", "ck": "k", "c": "k", "q": "k", "v": "b", "p": "f", "j": "g",
    "x": "ks", "z": "s",
}  # fmt: skip
_NOT_WRITTEN = re.compile("(?<!^)[aeiouwy'`]+")
_OPENING = re.compile("^[aeiou'`]+")
_TWICE = re.compile(r"(.)\1+")


def spellings(word: str) -> tuple[str, ...]:
    """Give the folded forms under which `word` is looked for, its own first.

    `word` is one word as it was written, any case, with its accents. There is at least
    one form unless nothing of the word is left by folding; there are at most eight.
    """
    own = fold(word)
    if own.isascii() and word.isascii():
        return (own,) if own else ()
    # Composed letters: "й" is one of its own, and so is "ö".
    written = unicodedata.normalize("NFC", word.casefold())
    forms = [own]
    if (paired := written.translate(_DIGRAPHS)) != written:
        forms.append(fold(paired))
    if _GREEK.search(own):
        forms += [fold(spell(own)) for spell in _GREEK_WAYS]
    if _CYRILLIC.search(own):
        forms += [fold(spell(written)) for spell in _CYRILLIC_WAYS]
    return tuple(dict.fromkeys(form for form in forms if form))


def skeleton(latin: str) -> str:
    """Give the consonants that are heard in a name, for names from scripts without vowels.

    "Mohammed", "Muhamad" and the "mhmd" that is written in Arabic all give "mhmd".
    """
    opened = _OPENING.sub("a", latin)
    heard = _CONSONANTS.sub(
        lambda found: _AS_HEARD.get(found[0], found[0]), _NOT_WRITTEN.sub("", opened)
    )
    return _TWICE.sub(r"\1", heard)


def _way(*tables: Mapping[str, str]) -> Callable[[str], str]:
    """Make a function that replaces letters and groups of letters; later tables win."""
    replaced: dict[str, str] = {}
    for table in tables:
        replaced |= table
    groups = sorted((letters for letters in replaced if len(letters) > 1), key=len, reverse=True)
    single = str.maketrans({letter: replaced[letter] for letter in replaced if len(letter) == 1})

    def spell(word: str) -> str:
        for group in groups:
            word = word.replace(group, replaced[group])
        return word.translate(single)

    return spell


def _spoken(word: str) -> str:
    """Write what is heard: αυ and ευ as "af" and "ef" before voiceless letters, else with a "v"."""
    return _VOICED.sub(r"\1β", _VOICELESS.sub(r"\1φ", word))


_VOICELESS = re.compile("([αεη])υ(?=[θκξπστφχψ]|$)")
_VOICED = re.compile("([αεη])υ")
_elot = _way(_ELOT)
_heard = _way(_ELOT, _HEARD)
_GREEK_WAYS: tuple[Callable[[str], str], ...] = (
    # At the beginning of a word μπ is a "b", inside it may be either.
    lambda word: _elot(re.sub("^μπ", "b", _spoken(word))),
    lambda word: _heard(_spoken(word)),
    _way(_ELOT, _LEARNED),
)
_CYRILLIC_WAYS: tuple[Callable[[str], str], ...] = tuple(
    _way(_BULGARIAN, table) for table in ({}, _PASSPORT, _RUSSIAN, _UKRAINIAN, _SERBIAN, _WESTERN)
)
