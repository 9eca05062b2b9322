"""Which of several columns hold the names of the people who come."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from checkin.core.lists.attendee_list import NAME_FIELDS, NAME_PARTS, Field
from checkin.core.names.folding import fold
from checkin.importers.column_words import FIRST_BESIDE_LAST, LAST_BESIDE_FIRST
from checkin.importers.header_words import (
    meaning_of,
    names_a_guest,
    names_for_a_badge,
    simple_words,
)
from checkin.importers.listed_columns import Columns

# For each field the columns that may hold it, each behind how surely it does.
Claims: TypeAlias = dict[Field, list[tuple[int, int]]]

# No column about the attendee weighs as little as any about the buyer.
_ONLY_BUYERS = 45


def buyers(columns: Columns) -> Iterator[tuple[Field, int]]:
    """Give the columns of the name of who ordered, also where the names are taken from these."""
    # The first of those that are named alike.
    found: dict[Field, int] = {}
    for index, name in enumerate(columns.names):
        meaning = meaning_of(name)
        if meaning and meaning.field in NAME_FIELDS and meaning.weight <= _ONLY_BUYERS:
            found.setdefault(meaning.field, index)
    yield from found.items()


def whole_and_part(
    columns: Columns, claims: Mapping[Field, object], best: Sequence[int]
) -> dict[Field, int]:
    """Of two columns for a name, take the one for a part that is contained in the other.

    "Nombre" beside "Name" and "Apellidos" is what these leave of a name; so is
    "Nombre del asistente: Nombre" beside "Nombre del asistente". Nothing for all else.
    """
    absent = [part for part in NAME_PARTS if part not in claims]
    if len(best) != len(NAME_PARTS) or len(absent) != 1:
        return {}
    for whole, part in (best, best[::-1]):
        group, _, _ = columns.names[part].rpartition(":")
        is_named_so = fold(group.strip()) == fold(columns.names[whole])
        inner, outer = columns.values[part], columns.values[whole]
        if is_named_so or (_contains(outer, inner) and not _contains(inner, outer)):
            return {Field.NAME: whole, absent[0]: part}
    return {}


def drop_buyers(columns: Columns, claims: Claims) -> None:
    """Take somebody else's name only where there is no other at all, or none in any row."""
    names = [claim for field in NAME_FIELDS for claim in claims.get(field, ())]
    attendees = [claim for claim in names if claim[0] > _ONLY_BUYERS]
    named = [claim for claim in names if columns.filled(claim[1])]
    if not attendees or (named and set(named).isdisjoint(attendees)):
        return
    for field in NAME_FIELDS:
        kept = [claim for claim in claims.pop(field, ()) if claim in attendees]
        if kept:
            claims[field] = kept


def drop_guests(columns: Columns, claims: Claims, account: int | None) -> None:
    """Take no name of whom people bring for that of who answered a form with an `account`.

    Somebody may also answer it for a guest, as everybody does then.
    """
    answered = columns.filled(account) if account is not None else []
    for field in NAME_FIELDS:
        kept = [
            (weight, index)
            for weight, index in claims.pop(field, ())
            if len(columns.filled(index)) >= len(answered)
            or not names_a_guest(columns.names[index])
        ]
        if kept:
            claims[field] = kept


def drop_others(columns: Columns, claims: Claims, account: int | None) -> None:
    """Take a name beside first and last names only where it contains them, or is for a badge.

    "Guest" may ask whether somebody is one, or whom they bring. The name of the `account` with
    which somebody answered a form is not taken at all.
    """
    if not claims.keys() >= {*NAME_PARTS}:
        return
    firsts = [columns.values[index] for _, index in claims[Field.FIRST_NAME]]
    kept = [
        (weight, index)
        for weight, index in claims.pop(Field.NAME, ())
        if index != account
        and (
            names_for_a_badge(columns.names[index])
            or any(_may_contain(columns.values[index], first) for first in firsts)
        )
    ]
    if kept:
        claims[Field.NAME] = kept


def tell_names_apart(columns: Columns, mapping: dict[Field, int], chosen: frozenset[Field]) -> None:
    """Take "Name" beside "Vorname" for the last name, "Nome" beside "Cognome" for the first.

    Unless the cells say otherwise: a full name contains the other one.
    """
    if Field.NAME not in mapping or Field.NAME in chosen:
        return
    name = mapping[Field.NAME]
    words = simple_words(columns.names[name])
    for present, absent, ambiguous in (
        (Field.FIRST_NAME, Field.LAST_NAME, LAST_BESIDE_FIRST),
        (Field.LAST_NAME, Field.FIRST_NAME, FIRST_BESIDE_LAST),
    ):
        if present not in mapping or absent in mapping or words.isdisjoint(ambiguous):
            continue
        if not _contains(columns.values[name], columns.values[mapping[present]]):
            mapping[absent] = mapping.pop(Field.NAME)
            return


def _may_contain(full: Sequence[str], part: Sequence[str]) -> bool:
    # Names in other letters, as “王小明” beside “Xiaoming”, cannot be compared.
    comparable = (
        one and other and _is_latin(one) is _is_latin(other)
        for one, other in zip(full, part, strict=True)
    )
    return _contains(full, part) or not any(comparable)


def _is_latin(text: str) -> bool:
    return any("a" <= letter <= "z" for letter in fold(text))


def _contains(full: Sequence[str], part: Sequence[str]) -> bool:
    pairs = [
        (fold(one), fold(other)) for one, other in zip(full, part, strict=True) if one and other
    ]
    return bool(pairs) and sum(other in one for one, other in pairs) * 2 > len(pairs)
