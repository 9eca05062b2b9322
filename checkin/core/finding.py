"""Finding people by what is typed: what a search gives, how hits are ranked, typing errors."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checkin.core.ticket import Attendee, Ticket

# A typed word with the other spellings that it may stand for, its own first.
Typed = tuple[str, ...]

_SHORTEST_MISTYPED = 3
_MOST_CORRECTIONS = 12
# Sorts behind every letter, and behind every word with the same beginning.
_LAST = "\U0010ffff"
_BEYOND_ASCII = "\x80"
# The points of a typed word, best first, by where it is found.
_WHOLE, _START, _INSIDE, _COMPANY, _MAIL, _NOWHERE = range(6)
_POINT = 10


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom a search found.

    `tickets` are those the attendee holds, oldest first, possibly none. `score` goes from
    100, typed in full, down to 1. `arrived` tells whether one of the tickets was admitted,
    to the list that was asked about or to any.
    """

    attendee: Attendee
    tickets: tuple[Ticket, ...]
    score: int
    arrived: bool = False


class Hit(NamedTuple):
    """The searchable words of somebody, as they are indexed.

    Each text begins and ends with a blank; the spellings of the first word stand before
    the first "|", see storage/search_words.py. A hundred are made at every keystroke.
    """

    number: int
    last: str
    name: str
    company: str
    arrived: int


def score(hit: Hit, typed: Sequence[Typed], penalty: int = 0) -> int:
    """Say from 1 to 100 how well a hit fits what was typed, less `penalty` for a guess.

    A whole word counts before the beginning of one, a first or last name before the
    words inside it, the company after the name, the e-mail address last.
    """
    distance = 0
    for forms in typed:
        distance += _distance(hit, forms)
    return max(1, 100 - penalty - _POINT * distance // len(typed))


def _distance(hit: Hit, forms: Typed) -> int:
    nearest = _NOWHERE
    for text in (hit.last, hit.name):
        place = _START
        for word in text.split():
            if word.startswith(forms):
                if word in forms:
                    return _WHOLE
                nearest = min(nearest, place)
            elif word == "|":
                place = _INSIDE
    if nearest < _NOWHERE:
        return nearest
    return _COMPANY if any(word.startswith(forms) for word in hit.company.split()) else _MAIL


def one_typo_away(word: str, vocabulary: Sequence[str]) -> Typed:
    """Find what may have been meant by `word`, typed with one mistake.

    A mistake is a letter too many, missing, wrong, or swapped with the next. `vocabulary`
    is sorted; every answer is the beginning of one of its words, whole ones first, for
    typing may go on. Words of one or two letters have no mistakes.
    """
    if len(word) < _SHORTEST_MISTYPED:
        return ()
    found = dict.fromkeys(_corrections(word, vocabulary))
    found.pop(word, None)
    whole = [meant for meant in found if is_a_word(meant, vocabulary)]
    return tuple(dict.fromkeys(whole + list(found)))[:_MOST_CORRECTIONS]


def is_a_word(word: str, vocabulary: Sequence[str]) -> bool:
    """Whether `word` is in the sorted vocabulary."""
    place = bisect_left(vocabulary, word)
    return place < len(vocabulary) and vocabulary[place] == word


def begins_a_word(start: str, vocabulary: Sequence[str]) -> bool:
    """Whether a word of the sorted vocabulary begins with `start`."""
    return _is_begun(start, vocabulary, 0, len(vocabulary))


def words_beginning(start: str, vocabulary: Sequence[str]) -> Sequence[str]:
    """Give the words of the sorted vocabulary that begin with `start`."""
    low = bisect_left(vocabulary, start)
    return vocabulary[low : bisect_left(vocabulary, start + _LAST, low)]


def _corrections(word: str, vocabulary: Sequence[str]) -> Iterator[str]:
    """Go through the word, and through the part of the vocabulary that begins as it does."""
    low, high = 0, len(vocabulary)
    if word.isascii():
        high = bisect_left(vocabulary, _BEYOND_ASCII)
    for place in range(len(word) + 1):
        head, tail, rest = word[:place], word[place:], word[place + 1 :]
        low = bisect_left(vocabulary, head, low, high)
        high = bisect_left(vocabulary, head + _LAST, low, high)
        if low == high:
            return  # no word begins like this: the mistake is before here
        if rest and _is_begun(
            swapped := head + rest[0] + tail[0] + rest[1:], vocabulary, low, high
        ):
            yield swapped
        yield from _with_another_letter(head, tail, vocabulary, low, high)
        if tail and _is_begun(head + rest, vocabulary, low, high):
            yield head + rest


def _with_another_letter(
    head: str, tail: str, vocabulary: Sequence[str], low: int, high: int
) -> Iterator[str]:
    while low < high:
        start = vocabulary[low][: len(head) + 1]
        end = bisect_left(vocabulary, start + _LAST, low, high)
        if tail and _is_begun(start + tail[1:], vocabulary, low, end):
            yield start + tail[1:]
        if start != head and _is_begun(start + tail, vocabulary, low, end):
            yield start + tail
        low = max(end, low + 1)


def _is_begun(start: str, vocabulary: Sequence[str], low: int, high: int) -> bool:
    place = bisect_left(vocabulary, start, low, high)
    return place < high and vocabulary[place].startswith(start)
