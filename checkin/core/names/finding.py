"""Finding people by what is typed: what a search gives, and how well it fits."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from checkin.core.ticket import Attendee, Ticket

# A typed word with the other spellings that it may stand for, its own first.
Typed = tuple[str, ...]

# Stands before a word that begins the last name or the other names; no word holds it.
BEGINNING = "^"
# The points of a typed word, best first, by where it is found.
_WHOLE, _START, _INSIDE, _COMPANY, _MAIL = range(5)
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
    """The searchable words of somebody, as they are indexed; `arrived` is 0 or 1.

    Each word is followed by a blank, and preceded by one or by `BEGINNING` if it begins the
    last name or the other names. All spellings of a word stand beside each other.
    """

    number: int
    names: str
    company: str
    arrived: int


def score(hit: Hit, typed: Sequence[Typed], penalty: int = 0) -> int:
    """Say from 1 to 100 how well a hit fits what was typed, less `penalty` for a guess.

    A whole word counts before the beginning of one, a first or last name before the
    words inside it, the company after the name, the e-mail address last.
    """
    names, company = hit.names, hit.company
    distance = 0
    for own, *others in typed:
        least = _distance(names, company, own)
        for form in others:
            if least == _WHOLE:
                break
            least = min(least, _distance(names, company, form))
        distance += least
    return max(1, 100 - penalty - _POINT * distance // len(typed))


def _distance(names: str, company: str, form: str) -> int:
    if form in names:
        if f"{BEGINNING}{form}" in names:
            return _WHOLE if f"{BEGINNING}{form} " in names or f" {form} " in names else _START
        if f" {form}" in names:
            return _WHOLE if f" {form} " in names else _INSIDE
    return _COMPANY if f" {form}" in company else _MAIL
