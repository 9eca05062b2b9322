"""The words under which an attendee is found, as they are written into the search table."""

import re
import unicodedata

from checkin.core.names.finding import BEGINNING
from checkin.core.names.folding import fold, words
from checkin.core.names.person_name import listed_name
from checkin.core.names.spelling import skeleton, spellings

# Stands before the consonants of a name that is written without vowels. Nobody can type it:
# it is not a part of any word. The tokenizer takes it for a letter.
SKELETON = "§"

LONGEST_WORD = 40
_MOST_PARTS = 24
_MOST_JOINED = 4
_ARABIC_ARTICLE = "ال"
# "Servant of": two words in Arabic, of one name that Latin letters spell "Abdul…" or "Abdel…".
_SERVANT_OF, _SERVANT_OF_JOINED = "عبد ال", "عبد-ال"
# Behind another letter it is a vowel more often than not: "o" and "u" in "Yosef" and "Shulamit".
_HEBREW_VAV = re.compile("(?<=[א-ת])ו")
_CAPITALISED = re.compile("[A-Z]?[^A-Z]+")


class SearchWords:
    """Writes texts as search words; remembers what it wrote, for names come again."""

    def __init__(self) -> None:
        # The words of names and companies, which typing mistakes are measured against.
        self.vocabulary: set[str] = set()
        self._inside: dict[str, str] = {}
        self._first: dict[str, str] = {}

    def of_person(
        self, name: str, first_name: str, last_name: str, company: str, email: str
    ) -> tuple[str, str, str]:
        """Give the texts of the columns names, company and mail, see `core.names.finding.Hit`.

        The last name comes first. An address goes without the ending of its domain, which
        half of them share.
        """
        parts = _parts_of(name)
        lasts = _parts_of(last_name or listed_name(name)[0])
        others = _parts_of(first_name) + [part for part in parts if part not in lasts]
        texts = self._name(lasts) + self._name(list(dict.fromkeys(others)))
        if len(lasts) > 1:
            texts.append(self._spelt("".join(lasts[:_MOST_JOINED])))  # "vanderberg"
        address = email.rpartition(".")[0][: 4 * LONGEST_WORD]
        companies = [self._spelt(part) for part in company.split()[:_MOST_PARTS]]
        return (
            f"{' '.join(texts)} ",
            f" {' '.join(companies)} ",
            f" {' '.join(words(fold(address)))} ",
        )

    def _name(self, parts: list[str]) -> list[str]:
        if not parts:
            return []
        first = self._first.get(parts[0])
        if first is None:
            self._spelt(parts[0])
            first = self._first[parts[0]]
        return [first, *(self._spelt(part) for part in parts[1:_MOST_PARTS])]

    def _spelt(self, part: str) -> str:
        """Write all spellings of all words in a part of a name that has no blanks."""
        known = self._inside.get(part)
        if known is not None:
            return known
        found = words(part[: 4 * LONGEST_WORD])
        if 1 < len(found) <= _MOST_JOINED:
            found.append("".join(found))  # "O'Neill" is also typed as "oneill"
        forms = [every_spelling(word[:LONGEST_WORD]) for word in found]
        text = " ".join(form for of_word in forms for form in of_word)
        self.vocabulary.update(text.split())
        self._inside[part] = text
        marked = [BEGINNING + form for form in forms[0]] if forms else []
        self._first[part] = " ".join([*marked, *(form for word in forms[1:] for form in word)])
        return text


def every_spelling(word: str) -> tuple[str, ...]:
    """Give the forms under which a word is indexed, in any script, its own first."""
    # Some letters stand for several words, or for a sign and a letter.
    forms = tuple(part for form in spellings(word) for part in words(form))
    if any(form.isascii() for form in forms):
        return forms
    return tuple(dict.fromkeys((*forms, *_romanised(word))))


def skeletons_of(form: str) -> tuple[str, ...]:
    """Give the consonants by which a typed Latin word finds names written without vowels."""
    if not form.isascii():
        return ()
    heard = skeleton(form)
    # Whether a name begins with a vowel is not always written.
    forms = (heard, heard[1:]) if heard.startswith("a") else (heard,)
    return tuple(SKELETON + form for form in forms if len(form) > 1)


def _parts_of(name: str) -> list[str]:
    return name.replace(_SERVANT_OF, _SERVANT_OF_JOINED).split()


def _romanised(word: str) -> list[str]:
    from anyascii import anyascii

    written = unicodedata.normalize("NFC", word)
    latin = anyascii(written)
    if _is_without_vowels(written):
        names = (written, written.removeprefix(_ARABIC_ARTICLE), _HEBREW_VAV.sub("", written))
        bare = [skeleton(anyascii(name).casefold()) for name in dict.fromkeys(names)]
        return [SKELETON + form for form in dict.fromkeys(bare) if len(form) > 1]
    # Of Chinese and Korean names each syllable is capitalised, and the family's comes first.
    syllables = [fold(part) for part in _CAPITALISED.findall(latin)]
    parts = [*syllables, "".join(syllables[1:])] if len(syllables) > 1 else []
    return [form for form in ("".join(words(fold(latin))), *parts) if form.isalnum()]


def _is_without_vowels(word: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in word)
