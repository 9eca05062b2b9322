"""What may be meant by what somebody typed, and how FTS5 is asked for it."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from checkin.core.names.finding import Typed
from checkin.core.names.folding import words
from checkin.core.names.vocabulary import SHORTEST_BEGUN, Vocabulary
from checkin.storage.people.search_words import LONGEST_WORD, SKELETON, every_spelling, skeletons_of

NAMES, ALL = "search_names", "search_all"

_MOST_WORDS = 8
_INCOMPLETE, _ONE_TYPO, _TWO_TYPOS = 10, 30, 50  # what a guess takes off a score
_SHORTEST_GUESSED = 5  # of two mistakes in fewer letters nothing is left
_MOST_GUESSES = 24
# Up to so many known words are asked for in place of their beginning, and so many for one word
# that was typed, with all its spellings and corrections.
_MOST_BEGUN = 8
_MOST_TERMS = 16
_DOMAIN_ENDING = re.compile(r"\.\w*(?=\s|$)")


class Reading(NamedTuple):
    """A way to understand a text: its words, each in all the forms it may have.

    `penalty` is what it takes off a score, and `of_known` tells that it is looked for among
    the words of names and companies only.
    """

    words: tuple[Typed, ...]
    penalty: int = 0
    of_known: bool = False


def as_written(text: str, known: Vocabulary) -> Iterator[Reading]:
    """Read a text as it stands, then in all spellings; `known` are the event's words, sorted."""
    if spelt := _spelt_words(text):
        yield Reading(_as_it_stands(spelt, known))
        if any(len(forms) > 1 for forms in spelt):
            yield Reading(spelt, of_known=True)


def is_known(text: str, known: Vocabulary) -> bool:
    """Whether every word typed is the beginning of a word of the event, as it is written."""
    return all(known.has_beginning(forms[0]) for forms in _spelt_words(text))


def guesses(text: str, known: Vocabulary, *, thorough: bool) -> Iterator[Reading]:
    """Give what may have been meant where nothing is found, the likeliest first.

    An address without the ending of its domain, which is not indexed; one word mistyped; and,
    if `thorough`, every word, then every word with two mistakes.
    """
    if not (spelt := _spelt_words(text)):
        return
    if (shorter := _spelt_words(_DOMAIN_ENDING.sub("", text))) != spelt and shorter:
        yield Reading(shorter, _INCOMPLETE)
    typed = _as_it_stands(spelt, known)
    places = range(len(typed))
    # Where a word is known to nobody, the mistake is there; else it made another known word.
    strange = [place for place in places if not known.has_beginning(typed[place][0])]
    for mistaken in [strange] if strange else [[place] for place in reversed(places)]:
        reading = _mistyped(typed, mistaken, known)
        if reading.words != typed:
            yield reading
    if thorough and len(typed) > 1:
        yield _mistyped(typed, places, known)
    if thorough:
        guessed = tuple(_or_guessed(forms, known) for forms in typed)
        yield Reading(guessed, _TWO_TYPOS, of_known=True)


def _spelt_words(text: str) -> tuple[Typed, ...]:
    found = (_spelt(word[:LONGEST_WORD]) for word in words(text)[:_MOST_WORDS])
    return tuple(forms for forms in found if forms)


@lru_cache(maxsize=64)  # for the words before the one that is being typed
def _spelt(word: str) -> Typed:
    return every_spelling(word)


def _as_it_stands(spelt: tuple[Typed, ...], known: Vocabulary) -> tuple[Typed, ...]:
    if known.has_beginning(SKELETON):
        return tuple((forms[0], *skeletons_of(forms[0])) for forms in spelt)
    return tuple(forms[:1] for forms in spelt)


def questions(reading: Reading, known: Vocabulary) -> Iterator[tuple[str, str]]:
    """Ask for those whom all words of a reading fit, best first: table and FTS5's question.

    Whole names, then beginnings of names, then of anything.
    """
    table = ALL if reading.of_known else NAMES
    wholes = [_quoted(form for form in forms if form in known) for forms in reading.words]
    begun = [_begun(forms, known) for forms in reading.words]
    if all(wholes):
        yield table, _each(wholes)
    if all(begun):
        yield table, _each(begun)
    if reading.of_known:
        return
    started = [" OR ".join(f'"{form}"*' for form in forms) for forms in reading.words]
    if not all(begun):
        # What is known to nobody else is looked for among addresses; the rest as it is known.
        started = [words_ or start for words_, start in zip(begun, started, strict=True)]
    yield ALL, _each(started)


def _begun(forms: Typed, known: Vocabulary) -> str:
    """Ask for the beginning of a word by the known words that have it; empty if there is none.

    FTS5 reads everything about a beginning before it gives the first hit; of whole words it
    reads no more than it needs. So of other spellings and guesses a few words must do.
    """
    own, *others = forms
    words_ = known.beginning(own, _MOST_BEGUN + 1)
    asked = [f'"{own}"*'] if len(words_) > _MOST_BEGUN else [f'"{word}"' for word in words_]
    for other in others:
        is_begun = len(other) >= SHORTEST_BEGUN
        begun = known.beginning(other, _MOST_BEGUN) if is_begun else [other]
        asked += [f'"{word}"' for word in begun if word in known]
    return " OR ".join(dict.fromkeys(asked[:_MOST_TERMS]))


def _quoted(forms: Iterable[str]) -> str:
    return " OR ".join(f'"{form}"' for form in forms)


def _each(asked: Iterable[str]) -> str:
    # Words hold letters, digits and marks only, so that nothing typed can be an operator.
    return f"({' AND '.join(f'({word})' for word in asked)})"


def _mistyped(typed: tuple[Typed, ...], mistaken: Collection[int], known: Vocabulary) -> Reading:
    words_ = (
        _or_mistyped(forms, known) if place in mistaken else forms
        for place, forms in enumerate(typed)
    )
    return Reading(tuple(words_), _ONE_TYPO, of_known=True)


def _or_mistyped(forms: Typed, known: Vocabulary) -> Typed:
    return (*forms, *known.one_typo_away(forms[0]))


def _or_guessed(forms: Typed, known: Vocabulary) -> Typed:
    mistyped = _or_mistyped(forms, known)
    if len(forms[0]) < _SHORTEST_GUESSED:
        return mistyped
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    meant = extract(
        forms[0],
        known.all(),
        scorer=OSA.distance,
        score_cutoff=2,
        limit=_MOST_GUESSES,
        processor=None,
    )
    return (*mistyped, *(word for word, _, _ in meant))
