"""What may be meant by what somebody typed, and how FTS5 is asked for it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from checkin.core.finding import Typed, begins_a_word, is_a_word, one_typo_away, words_beginning
from checkin.core.folding import words
from checkin.storage.search_words import LONGEST_WORD, SKELETON, every_spelling, skeletons_of

_MOST_WORDS = 8
_MOST_GUESSES = 24
_SHORTEST_GUESSED = 5  # of two mistakes in fewer letters nothing is left
_INCOMPLETE, _ONE_TYPO, _TWO_TYPOS = 10, 30, 50  # what a guess takes off a score
_MOST_BEGUN = 8
_MOST_TERMS = 16


_DOMAIN_ENDING = re.compile(r"\.\w*(?=\s|$)")
NAMES, ALL = "search_names", "search_all"


class Reading(NamedTuple):
    """A way to understand a text: its words, each in all the forms it may have.

    `penalty` is what it takes off a score. A guess is made of known words only.
    """

    words: tuple[Typed, ...]
    penalty: int = 0
    is_guess: bool = False


def as_written(text: str, known: Sequence[str]) -> Iterator[Reading]:
    """Read a text as it stands, then in all spellings; `known` are the event's words, sorted."""
    if spelt := _spelt_words(text):
        yield Reading(_as_it_stands(spelt, known))
        if any(len(forms) > 1 for forms in spelt):
            yield Reading(spelt)


def guesses(text: str, known: Sequence[str], *, thorough: bool) -> Iterator[Reading]:
    """Give what may have been meant where nothing is found, the likeliest first.

    An address without the ending of its domain, which is not indexed; one mistake a word;
    and, if `thorough`, two.
    """
    if not (spelt := _spelt_words(text)):
        return
    if (shorter := _spelt_words(_DOMAIN_ENDING.sub("", text))) != spelt and shorter:
        yield Reading(shorter, _INCOMPLETE)
    typed = _as_it_stands(spelt, known)
    # First where the mistake must be; but a mistake may make another word that is known.
    strange = [not begins_a_word(forms[0], known) for forms in typed]
    if any(strange) and not all(strange):
        words_ = (
            _or_mistyped(forms, known) if is_strange else forms
            for forms, is_strange in zip(typed, strange, strict=True)
        )
        yield Reading(tuple(words_), _ONE_TYPO, is_guess=True)
    yield Reading(tuple(_or_mistyped(forms, known) for forms in typed), _ONE_TYPO, is_guess=True)
    if thorough:
        guessed = tuple(_or_guessed(forms, known) for forms in typed)
        yield Reading(guessed, _TWO_TYPOS, is_guess=True)


def _spelt_words(text: str) -> tuple[Typed, ...]:
    found = (_spelt(word[:LONGEST_WORD]) for word in words(text)[:_MOST_WORDS])
    return tuple(forms for forms in found if forms)


@lru_cache(maxsize=64)  # for the words before the one that is being typed
def _spelt(word: str) -> Typed:
    return every_spelling(word)


def _as_it_stands(spelt: tuple[Typed, ...], known: Sequence[str]) -> tuple[Typed, ...]:
    if begins_a_word(SKELETON, known):
        return tuple((forms[0], *skeletons_of(forms[0])) for forms in spelt)
    return tuple(forms[:1] for forms in spelt)


def questions(reading: Reading, known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Ask for those whom all words of a reading fit, best first: table and FTS5's question.

    Whole names, then beginnings of names, then of anything. A guess is at known words.
    """
    table = ALL if reading.is_guess else NAMES
    wholes = [_quoted(form for form in forms if is_a_word(form, known)) for forms in reading.words]
    begun = [_begun(forms, known) for forms in reading.words]
    if all(wholes):
        yield table, _each(wholes)
    if all(begun):
        yield table, _each(begun)
    if reading.is_guess:
        return
    started = [" OR ".join(f'"{form}"*' for form in forms) for forms in reading.words]
    if not all(begun):
        # What is known to nobody else is looked for among addresses; the rest as it is known.
        started = [words_ or start for words_, start in zip(begun, started, strict=True)]
    yield ALL, _each(started)


def _begun(forms: Typed, known: Sequence[str]) -> str:
    """Ask for the beginning of a word by the known words that have it; empty if there is none.

    FTS5 reads everything about a beginning before it gives the first hit; of whole words it
    reads no more than it needs.
    """
    terms: dict[str, None] = {}
    for form in forms:
        words_ = words_beginning(form, known)
        if len(words_) <= _MOST_BEGUN:
            terms |= dict.fromkeys(f'"{word}"' for word in words_)
        else:
            terms[f'"{form}"*'] = None
    return " OR ".join(list(terms)[:_MOST_TERMS])


def _quoted(forms: Iterable[str]) -> str:
    return " OR ".join(f'"{form}"' for form in forms)


def _each(asked: Iterable[str]) -> str:
    # Words hold letters, digits and marks only, so that nothing typed can be an operator.
    return f"({' AND '.join(f'({word})' for word in asked)})"


def _or_mistyped(forms: Typed, known: Sequence[str]) -> Typed:
    return (*forms, *one_typo_away(forms[0], known))


def _or_guessed(forms: Typed, known: Sequence[str]) -> Typed:
    mistyped = _or_mistyped(forms, known)
    if len(forms[0]) < _SHORTEST_GUESSED:
        return mistyped
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    meant = extract(
        forms[0], known, scorer=OSA.distance, score_cutoff=2, limit=_MOST_GUESSES, processor=None
    )
    return (*mistyped, *(word for word, _, _ in meant))
