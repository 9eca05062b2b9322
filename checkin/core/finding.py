"""Finding people by what is typed: what a search gives, how hits are ranked, typing errors."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checkin.core.ticket import Attendee, Ticket

# A typed word with the other spellings that it may stand for, its own first.
Typed = tuple[str, ...]

_SHORTEST_MISTYPED = 3
_MOST_CORRECTIONS = 24
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


def points(hit: Hit, typed: Sequence[Typed]) -> int:
    """Say how far a hit is from what was typed; 0 is every word in full, more is farther.

    A whole word counts before the beginning of one, a first or last name before the
    words inside it, the company after the name, the e-mail address last.
    """
    return sum(min(_distance(hit, form) for form in forms) for forms in typed)


def score(distance: int, typed: Sequence[Typed], penalty: int) -> int:
    """Turn the points of a hit into 1 to 100, less `penalty` for what was guessed."""
    return max(1, 100 - penalty - _POINT * distance // max(1, len(typed)))


def _distance(hit: Hit, form: str) -> int:
    whole, start = f" {form} ", f" {form}"
    if whole in hit.last or whole in hit.name:
        return _WHOLE
    for text in (hit.last, hit.name):
        if (place := text.find(start)) >= 0 and "|" not in text[:place]:
            return _START
    if start in hit.last or start in hit.name:
        return _INSIDE
    return _COMPANY if start in hit.company else _MAIL


def one_typo_away(word: str, vocabulary: Sequence[str]) -> tuple[str, ...]:
    """Find what may have been meant by `word`, typed with one mistake.

    A mistake is a letter too many, missing, wrong, or swapped with the next. `vocabulary`
    is sorted; every answer is the beginning of one of its words, not necessarily a whole
    one, for typing may go on. Words of one or two letters have no mistakes.
    """
    if len(word) < _SHORTEST_MISTYPED:
        return ()
    found = dict.fromkeys(
        meant for meant in _corrections(word, vocabulary) if begins_a_word(meant, vocabulary)
    )
    found.pop(word, None)
    return tuple(found)[:_MOST_CORRECTIONS]


def begins_a_word(start: str, vocabulary: Sequence[str]) -> bool:
    """Whether a word of the sorted vocabulary begins with `start`."""
    place = bisect_left(vocabulary, start)
    return place < len(vocabulary) and vocabulary[place].startswith(start)


def _corrections(word: str, vocabulary: Sequence[str]) -> Iterator[str]:
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        if not begins_a_word(head, vocabulary):
            return  # the mistake is before here
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        for letter in _next_letters(head, vocabulary):
            if tail:
                yield head + letter + tail[1:]
            yield head + letter + tail
        if tail:
            yield head + tail[1:]


def _next_letters(head: str, vocabulary: Sequence[str]) -> Iterator[str]:
    """Give the letters that follow `head` in the vocabulary, each once, without a walk."""
    length = len(head)
    place = bisect_left(vocabulary, head)
    while place < len(vocabulary) and vocabulary[place].startswith(head):
        letter = vocabulary[place][length : length + 1]
        if letter:
            yield letter
            place = bisect_left(vocabulary, head + chr(ord(letter) + 1), place)
        else:
            place += 1
