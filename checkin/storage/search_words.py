"""The words under which an attendee is found, as they are written into the search table."""

import re
import unicodedata
from collections.abc import Iterable

from checkin.core.folding import fold, words
from checkin.core.spelling import skeleton, spellings

# Stands before the consonants of a name that is written without vowels. Nobody can type it:
# it is not a part of any word. The tokenizer takes it for a letter.
SKELETON = "§"

LONGEST_WORD = 40
_MOST_WORDS = 24
_MOST_JOINED = 4
_ARABIC_ARTICLE = "ال"
_CAPITALISED = re.compile("[A-Z]?[^A-Z]+")


class SearchWords:
    """Writes texts as search words; remembers what it wrote, for names come again."""

    def __init__(self) -> None:
        self._by_chunk: dict[str, str] = {}
        # The words of names and companies, which typing mistakes are measured against.
        self.vocabulary: set[str] = set()

    def of_person(
        self, name: str, first_name: str, last_name: str, company: str, email: str
    ) -> tuple[str, str, str, str]:
        """Give the texts of the columns last, name, company and mail.

        Without a last name the last word of the name stands for it. An address goes without
        the ending of its domain, which half of them share.
        """
        chunks = name.split()
        if not last_name and chunks:
            last_name = chunks[-1]
        lasts = last_name.split()
        others = first_name.split() + [chunk for chunk in chunks if chunk not in lasts]
        last = self._text(lasts)
        if len(lasts) > 1:
            last = f"{last}| {self._spelt(''.join(lasts[:_MOST_JOINED]))} "
        return (
            last,
            self._text(dict.fromkeys(others)),
            self._text(company.split()),
            f" {' '.join(words(fold(email.rpartition('.')[0][: 4 * LONGEST_WORD])))} ",
        )

    def _text(self, chunks: Iterable[str]) -> str:
        known = self._by_chunk
        texts = [known.get(chunk) or self._spelt(chunk) for chunk in chunks]
        return f" {' | '.join(texts[:_MOST_WORDS])} "

    def _spelt(self, chunk: str) -> str:
        if chunk in self._by_chunk:
            return self._by_chunk[chunk]
        parts = words(chunk[: 4 * LONGEST_WORD])
        if 1 < len(parts) <= _MOST_JOINED:
            parts.append("".join(parts))  # O'Neill is also typed as oneill
        forms = [" ".join(every_spelling(part[:LONGEST_WORD])) for part in parts]
        self.vocabulary.update(form for text in forms for form in text.split())
        self._by_chunk[chunk] = text = " | ".join(forms)
        return text


def every_spelling(word: str) -> tuple[str, ...]:
    """Give the forms under which a word is indexed, in any script, its own first."""
    forms = spellings(word)
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


def _romanised(word: str) -> list[str]:
    from anyascii import anyascii

    written = unicodedata.normalize("NFC", word)
    latin = anyascii(written)
    if _is_without_vowels(written):
        names = [written, written.removeprefix(_ARABIC_ARTICLE)]
        bare = [skeleton(anyascii(name).casefold()) for name in names]
        return [SKELETON + form for form in bare if len(form) > 1]
    whole = "".join(words(fold(latin)))
    syllables = _CAPITALISED.findall(latin)
    parts = [fold(part) for part in syllables] if len(syllables) > 1 else []
    return [form for form in (whole, *parts) if form.isalnum()]


def _is_without_vowels(word: str) -> bool:
    return any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in word)
