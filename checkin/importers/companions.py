"""Columns in which a row names more people than the one who comes in by it."""

import re
from collections.abc import Collection, Iterator, Sequence

from checkin.core.lists.attendee_list import NAME_FIELDS, NAME_PARTS, Field
from checkin.core.lists.list_questions import is_yes_or_no
from checkin.core.lists.list_values import STAND_INS
from checkin.importers.column_words import COMPANION_WORDS, GUEST_WORDS, PERSON_WORDS
from checkin.importers.header_words import (
    meaning_of,
    names_a_guest,
    names_a_host,
    numbered,
    simple_words,
)
from checkin.importers.listed_columns import Columns

_PLUS_ONE = re.compile(r"\s*\+\s*1\s*|\s*plus[\s-]?(?:one|1)\b.*", re.IGNORECASE)
_OF_NAMES = frozenset(
    "name names namn nimi nume nom noms nombre nome full persons people personer personen "
    "personnes personas persone persoane henkilot".split()
)
_COUNTING = frozenset(
    "number no of additional plus antal anzahl lukumaara nombre cantidad numero numar".split()
)
_COUNTED = frozenset(
    "quantity qty tickets persons people attendees participants seats places antal personer "
    "deltagare biljetter platser anzahl personen teilnehmer karten platze lukumaara henkiloa "
    "personnes billets cantidad personas entradas quantita persone biglietti cantitate persoane "
    "bilete".split()
)
_BESIDES = frozenset("guests gaste gaster vieraita invites invitados ospiti invitati ones".split())
# "Participant 2 name" of a row that somebody filled in for their colleagues.
_NUMBERED_WITHIN = re.compile(r"(?P<who>.*\S)[\s#]+[1-9]\W*\s(?P<what>\D+)")
_MOST_IN_A_ROW = 50
_LONGEST = 60  # of a name
_NO_NAME = re.compile(r"[\d@:?!]")
# Between several names, as Indico lists accompanying persons.
_BETWEEN = re.compile(r"[;\n]")


def companions(columns: Columns, taken: Collection[int]) -> Iterator[int]:
    """Give columns like "Plus one", "Guest name" and "Participant 2" which name somebody.

    And those which count several, as "Number of tickets". Those that are `taken` are of who comes.
    """
    for index, name in enumerate(columns.names):
        if index in taken or names_a_host(name):
            continue
        if _names_others(name, columns.filled(index)) or _counts(name, columns.filled(index)):
            yield index


def _names_others(heading: str, cells: Sequence[str]) -> bool:
    field = _name_of_guest(heading) or _name_of_one_of_several(heading)
    if field is None and not _is_for_others(heading):
        return False
    fewest_words = 1 if field in NAME_PARTS else 2
    names = (name for cell in cells for name in _BETWEEN.split(cell))
    return any(_is_name(name, fewest_words) for name in names)


def _counts(heading: str, cells: Sequence[str]) -> bool:
    words = simple_words(heading)
    counted = _COUNTED | _BESIDES
    if words.isdisjoint(counted) or not words <= counted | _COUNTING:
        return False
    counts = [int(cell) for cell in cells if cell.isdecimal()]
    # A ticket is for who has it, and a guest is somebody else, as where Meetup counts them.
    fewest = 2 if words.isdisjoint(_BESIDES) else 1
    return len(counts) == len(cells) and fewest <= max(counts, default=0) <= _MOST_IN_A_ROW


def _name_of_guest(heading: str) -> Field | None:
    meaning = meaning_of(heading)
    if meaning is None or not names_a_guest(heading):
        return None
    return meaning.field if meaning.field in NAME_FIELDS else None


def _name_of_one_of_several(heading: str) -> Field | None:
    found = _NUMBERED_WITHIN.fullmatch(heading)
    meaning = meaning_of(f"{found['who']} {found['what']}") if found else None
    return meaning.field if meaning and meaning.field in NAME_FIELDS else None


def _is_for_others(heading: str) -> bool:
    what, which = numbered(heading) or (heading, 1)
    meaning = meaning_of(what)
    if which > 1 and meaning is not None and meaning.field is Field.NAME:
        return True
    words = simple_words(what)
    is_of_one = words <= COMPANION_WORDS | PERSON_WORDS | GUEST_WORDS | _OF_NAMES
    of_others = COMPANION_WORDS | GUEST_WORDS if words & _OF_NAMES else COMPANION_WORDS
    is_named = is_of_one and not words.isdisjoint(of_others)
    return is_named or _PLUS_ONE.fullmatch(heading) is not None


def _is_name(cell: str, fewest_words: int) -> bool:
    if len(cell) > _LONGEST or _NO_NAME.search(cell) or is_yes_or_no(cell) or cell in STAND_INS:
        return False
    return len(cell.split()) >= fewest_words and any(map(str.isalpha, cell))
