"""What a single column name means: a field, and how surely."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from checkin.core.lists.attendee_list import NAME_FIELDS, NAME_PARTS, Field
from checkin.core.lists.status_words import VALIDATED
from checkin.core.names.folding import fold
from checkin.importers.column_names import PHRASES
from checkin.importers.column_words import (
    ANYBODY_WORDS,
    BADGE_WORDS,
    BOOKED_WORDS,
    BUYER_WORDS,
    CONTACT_WORDS,
    FILLERS,
    GUEST_WORDS,
    NUMBER_WORDS,
    OTHER_WORDS,
    PERSON_WORDS,
    REGISTRATION_WORDS,
    TICKET_WORDS,
)

# Who is the one of the row, and nobody else.
_WHO_COMES = PERSON_WORDS - GUEST_WORDS - ANYBODY_WORDS
_OF_ATTENDEES = (PERSON_WORDS - GUEST_WORDS) | TICKET_WORDS | REGISTRATION_WORDS
# A question of more words than this is not asked for a name.
_LONGEST = 200
# "Valid to" and "valid de la" differ by words that add nothing elsewhere.
_NO_FILLERS = (Field.VALID_FROM, Field.VALID_UNTIL)
_PERSON_BONUS = 10
_GUEST_MALUS = 5
# What tells of the buyer weighs so much less than what tells of the attendee.
_BUYER_MALUS = 60
_REPEAT_MALUS = 30
_SURELY_A_NAME = 80
_SURELY_A_CODE = 100

_BESIDE_A_NAME = frozenset({"prefix", "middle", "suffix"})
_PARENTHESES = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_EMAIL = re.compile(r"\be[\s\-_]?mail")
# Of the way to attend, and not of somebody's name.
_IN_PERSON = re.compile(r"\bin[\s\-_]person\b")
_REPEATED = re.compile(r"(?<=[a-z])\d$")
_WORDS = re.compile(r"[^\W_]+")
# "1. First name" and "Q2: E-mail" of forms whose questions are numbered.
_NUMBER = re.compile(r"\s*(?:q(?:uestion)?\s?)?\d{1,2}\s?[.):]\s*(?=\D)", re.IGNORECASE)
_ONE_OF_SEVERAL = re.compile(r"\s*(?P<what>.*\S)[\s#]+(?P<which>[1-9])\s*")
# "Guest of" names who brings the person of the row, and has a row of their own.
_HOST = re.compile(
    r"(?:guest|companion|plus[ -]one|gast|begleitung|begleitperson|gäst|sällskap|invitée?|"
    r"accompagnant|invitado|acompañante|ospite|invitat) (?:of|von|till|de|di|al)\W*",
    re.IGNORECASE,
)
_HUMPS = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ALTERNATIVES = re.compile(r"[/|\n]| - | – ")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field a column may stand for; the heavier, the surer."""

    field: Field
    weight: int


@lru_cache(maxsize=4096)
def meaning_of(name: str) -> Meaning | None:
    """Say what a column of this name stands for; None for a column of one's own.

    "First name / Prénom" means what both parts mean; "Attendee name: Given name" what the
    part after the colon means for the person before it.
    """
    plain = _unnumbered(name)
    if _vocabulary().isdisjoint(_once(_words(plain))):
        return None  # as for most of what stands in cells
    if names_a_host(plain):
        return None
    bare = _PARENTHESES.sub(" ", plain)
    if not bare.strip(" *:?"):
        bare = plain
    group, colon, part = bare.rpartition(":")
    if colon and (inner := _meaning(part, _words(group))):
        return inner
    if whole := _meaning(bare):
        return _narrowed(whole, plain)
    parts = [part for part in _ALTERNATIVES.split(bare) if part.strip()]
    if parts != [bare] and (alternatives := _agreed(parts)):
        return alternatives
    return None if plain == bare else _meaning(plain)


def _narrowed(whole: Meaning, name: str) -> Meaning | None:
    # "Name (First)" and "Name (Prefix)", as forms of WordPress list what a name consists of.
    found = _PARENTHESES.search(name)
    if whole.field is not Field.NAME or found is None:
        return whole
    if fold(inside := found[0][1:-1]) in _BESIDE_A_NAME:
        return None
    part = _meaning(inside)
    return replace(whole, field=part.field) if part and part.field in NAME_PARTS else whole


def numbered(name: str) -> tuple[str, int] | None:
    """Part the name of a column that is one of several, as "E-mail 2" is; None for others."""
    found = _ONE_OF_SEVERAL.fullmatch(_unnumbered(name))
    return (found["what"], int(found["which"])) if found else None


def simple_words(name: str) -> frozenset[str]:
    """Give the folded words of a column name that carry its meaning."""
    return _key(_once(_words(_PARENTHESES.sub(" ", _unnumbered(name)))))


def names_a_buyer(name: str) -> bool:
    """Whether a column is about the person who paid rather than the one who comes."""
    return not _words(name).isdisjoint(BUYER_WORDS)


def is_for_names(name: str) -> bool:
    """Whether a column is surely for a name, as "Guest name" is and "Guest" is not."""
    meaning = meaning_of(name)
    return meaning is not None and meaning.weight >= _SURELY_A_NAME


def names_a_host(name: str) -> bool:
    """Whether a column is about whose guest somebody is."""
    return _HOST.fullmatch(_unnumbered(name).strip()) is not None


def names_a_contact(name: str) -> bool:
    """Whether a column is about whom to write to or to call, by name, address or number."""
    return not _words(name).isdisjoint(CONTACT_WORDS)


def names_a_guest(name: str) -> bool:
    """Whether a column may be about whom somebody brings, as "Guest name" is."""
    return not simple_words(name).isdisjoint(GUEST_WORDS)


def names_for_a_badge(name: str) -> bool:
    """Whether a column is about what somebody, and not their guest, is to be called on a badge."""
    words = _words(name)
    return not words.isdisjoint(BADGE_WORDS) and words.isdisjoint(GUEST_WORDS)


def groups_attendees(name: str) -> bool:
    """Whether columns below this heading are about the attendee, as below "Ticket" or "Person"."""
    words = _words(name) - FILLERS
    return bool(words) and words <= _OF_ATTENDEES


def is_of_people(names: Iterable[str]) -> bool:
    """Whether a table tells of people, by name."""
    return not _fields_of(names).isdisjoint(NAME_FIELDS)


def is_of_orders(names: Iterable[str]) -> bool:
    """Whether a table tells of orders, and not of the tickets in them."""
    columns = list(names)
    fields = _fields_of(columns)
    tells_of_people = not fields.isdisjoint(NAME_FIELDS)
    return tells_of_people and Field.CODE not in fields and any(map(names_a_buyer, columns))


def is_of_tickets(names: Iterable[str], orders: Iterable[str]) -> bool:
    """Whether a table tells of people and of the codes of their tickets, in these orders."""
    columns = set(names)
    fields = _fields_of(columns)
    tells_of_orders = any(map(names_a_buyer, columns.intersection(orders)))
    return tells_of_orders and Field.CODE in fields and not fields.isdisjoint(NAME_FIELDS)


def _fields_of(names: Iterable[str]) -> set[Field]:
    return {meaning.field for meaning in map(meaning_of, names) if meaning}


def _agreed(parts: list[str]) -> Meaning | None:
    meanings = [_meaning(part) for part in parts]
    known = [meaning for meaning in meanings if meaning]
    if len(known) < len(parts):
        return None
    # "Last name / Nom": the narrower of two words for a name is meant.
    fields = {meaning.field for meaning in known}
    if not fields.isdisjoint((Field.FIRST_NAME, Field.LAST_NAME)):
        fields.discard(Field.NAME)
    if len(fields) != 1:
        return None
    return next(meaning for meaning in known if meaning.field in fields)


def _meaning(text: str, group: frozenset[str] = frozenset()) -> Meaning | None:
    words = _words(text)
    around = words | group
    if not words or not around.isdisjoint(OTHER_WORDS):
        return None
    once = _once(words)
    key = _key(once)
    bare = key - PERSON_WORDS - GUEST_WORDS - BUYER_WORDS
    known = _known()
    found = known.get(once) or known.get(key) or known.get(bare) or _barcode(bare) or _state(bare)
    if found is None:
        return None
    buyer = not around.isdisjoint(BUYER_WORDS)
    if buyer and found.field is Field.CODE:
        return None  # an order's code stands for several people
    return Meaning(
        found.field,
        found.weight
        + _PERSON_BONUS * (not around.isdisjoint(_WHO_COMES))
        - _GUEST_MALUS * (not around.isdisjoint(GUEST_WORDS))
        - _BUYER_MALUS * buyer
        - _REPEAT_MALUS * (once != words),
    )


def _barcode(words: frozenset[str]) -> Meaning | None:
    # "Número de código de barras" is as "Código de barras"; other numbers are no codes.
    found = _known().get(words - NUMBER_WORDS)
    is_surely = found is not None and found.weight >= _SURELY_A_CODE
    return found if found and is_surely and found.field is Field.CODE else None


def _state(words: frozenset[str]) -> Meaning | None:
    # "Ticket cancelled" is as "Cancelled", and "Inscription confirmée" as "Confirmée".
    # "Billet validé" is none: that ticket has been scanned.
    if not words.isdisjoint(TICKET_WORDS) and not words.isdisjoint(VALIDATED):
        return None
    found = _known().get(words - (TICKET_WORDS - BADGE_WORDS) - BOOKED_WORDS)
    return found if found and found.field is Field.STATUS else None


def _unnumbered(name: str) -> str:
    number = _NUMBER.match(name)
    return name[number.end() if number else 0 :][:_LONGEST]


def _words(text: str) -> frozenset[str]:
    plain = _EMAIL.sub("email", fold(_HUMPS.sub(" ", text))).replace("#", " number ")
    plain = _IN_PERSON.sub("inperson", plain)
    return frozenset(_WORDS.findall(plain))


def _once(words: frozenset[str]) -> frozenset[str]:
    # "E-mail 2" and "email2" are as "e-mail".
    return frozenset(_REPEATED.sub("", word) if word[-1].isdecimal() else word for word in words)


def _key(words: frozenset[str]) -> frozenset[str]:
    return (words - FILLERS) or words


@cache
def _vocabulary() -> frozenset[str]:
    return frozenset().union(*_known())


@cache
def _known() -> dict[frozenset[str], Meaning]:
    known: dict[frozenset[str], Meaning] = {}
    for field, phrases in PHRASES.items():
        for phrase, weight in phrases.items():
            words = _words(phrase)
            for key in {words} if field in _NO_FILLERS else {words, _key(words)}:
                if key not in known or known[key].weight < weight:
                    known[key] = Meaning(field, weight)
    return known
