"""What the columns of an attendee list mean: by their names, else by what is in them."""

import difflib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from checkin.core.attendee_list import ColumnMapping, Field
from checkin.core.errors import ListUnreadable
from checkin.core.folding import fold
from checkin.core.list_values import asks_who_is_on_site, mode_reader, status_reader
from checkin.core.registration import is_only_yes
from checkin.importers.column_looks import (
    LOOKS,
    account_columns,
    may_be_told_by_cells,
    share,
)
from checkin.importers.column_words import FIRST_BESIDE_LAST, LAST_BESIDE_FIRST
from checkin.importers.header_words import BUYER_MALUS, meaning_of, names_a_buyer, simple_words
from checkin.importers.order_columns import addon_columns, order_column

_PARTS = (Field.FIRST_NAME, Field.LAST_NAME)
_NAMES = (Field.NAME, *_PARTS)
_DECIDING = frozenset({Field.CODE, Field.STATUS, Field.MODE})
# "Paid" may hold an amount or a day as well.
_ONLY_PERHAPS = 50
# What a column may ask that is answered with yes or no.
_ASKED = frozenset({Field.STATUS, Field.MODE})
_OF_AN_ADDRESS = frozenset({"state", "estado", "stato"})
_HALF = 0.5
_SHOWN = 12
# No column about the attendee weighs as little as any about the buyer.
_ONLY_BUYERS = 45
# Of two columns that are ticked, "On site" and "Online", the second says more by nothing.
_ONLY_YES_MALUS = 5
# "Guest" may also ask whether somebody is one, or whose.
_ONLY_A_PERSON = 75

_NUMBERED = re.compile(r" \(\d+\)$")


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a list by position: their names, and what the first rows have in them."""

    names: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]

    def filled(self, column: int) -> list[str]:
        return [value for value in self.values[column] if value]

    def repeats(self, column: int, other: int) -> bool:
        """Whether two columns have one name, as where an export adds an invoice's address."""
        one, another = (_NUMBERED.sub("", fold(self.names[index])) for index in (column, other))
        return one == another and any(names_a_buyer(name) for name in self.names)

    def listed(self) -> str:
        shown = ", ".join(f"“{name}”" for name in self.names[:_SHOWN])
        more = len(self.names) - _SHOWN
        return f"{shown} and {more} more" if more > 0 else shown


def recognise(
    header: Sequence[str],
    sample: Sequence[Sequence[str]],
    overrides: Mapping[str, str] | None = None,
) -> ColumnMapping:
    """Say which column of an attendee list holds what.

    `sample` are the first rows, a few dozen where there are so many; `overrides` maps names
    of fields to names of columns and is obeyed. Raises ListUnreadable where no column holds
    a name, where two columns claim one field with equal right, and for overrides that name
    what does not exist.
    """
    columns = _columns(header, sample)
    chosen = dict(_chosen(columns, overrides or {}))
    mapping = _by_name(columns, chosen)
    _tell_names_apart(columns, mapping, frozenset(chosen))
    mapping.update(_by_content(columns, mapping))
    if not any(field in mapping for field in _NAMES):
        raise ListUnreadable(
            f"No column holds a name; the columns are {columns.listed()}. "
            "Say which one does, as in --map name=COLUMN."
        )
    return _whole(columns, mapping)


def as_chosen(
    header: Sequence[str], sample: Sequence[Sequence[str]], overrides: Mapping[str, str]
) -> ColumnMapping:
    """Take columns for what somebody says they are, and all others for nothing.

    The arguments are those of `recognise`; every column that `overrides` names is there.
    """
    return _whole(
        _columns(header, sample),
        {Field(field): header.index(column) for field, column in overrides.items()},
    )


def _columns(header: Sequence[str], sample: Sequence[Sequence[str]]) -> _Columns:
    values = (
        tuple(row[index] if index < len(row) else "" for row in sample)
        for index in range(len(header))
    )
    return _Columns(tuple(header), tuple(values))


def _whole(columns: _Columns, mapping: Mapping[Field, int]) -> ColumnMapping:
    order = order_column(columns.names)
    return ColumnMapping(
        tuple((field, mapping[field]) for field in Field if field in mapping),
        tuple(_not_taken(columns, mapping)),
        tuple(_rivals(columns, mapping)),
        addon_columns(columns.names),
        None if order in mapping.values() else order,
        tuple(_buyers(columns, mapping)),
    )


def _chosen(columns: _Columns, overrides: Mapping[str, str]) -> Iterator[tuple[Field, int]]:
    for field_name, column_name in overrides.items():
        try:
            field = Field(fold(field_name).replace(" ", "_").replace("-", "_"))
        except ValueError:
            raise ListUnreadable(
                f"There is no field “{field_name}”{_nearest(field_name, list(Field))}; "
                f"the fields are {', '.join(Field)}."
            ) from None
        yield field, _column_named(columns, column_name)


def _column_named(columns: _Columns, wanted: str) -> int:
    if wanted in columns.names:
        return columns.names.index(wanted)
    folded = [fold(name) for name in columns.names]
    if fold(wanted) in folded:
        return folded.index(fold(wanted))
    raise ListUnreadable(
        f"The list has no column “{wanted}”{_nearest(wanted, columns.names)}; "
        f"the columns are {columns.listed()}."
    )


def _nearest(wanted: str, names: Sequence[str]) -> str:
    by_folded = {fold(name): name for name in names}
    close = difflib.get_close_matches(fold(wanted), by_folded, n=1)
    return f" (did you mean “{by_folded[close[0]]}”?)" if close else ""


def _by_name(columns: _Columns, chosen: dict[Field, int]) -> dict[Field, int]:
    claims: dict[Field, list[tuple[int, int]]] = {}
    accounts = account_columns(columns.values)
    for index, name in enumerate(columns.names):
        meaning = meaning_of(name)
        if meaning is None or index in chosen.values() or meaning.field in chosen:
            continue
        if _fits(meaning.field, name, columns.filled(index)):
            malus = 0
            if accounts.get(meaning.field) == index:
                # Somebody may answer a form for another one, as one buys tickets for others.
                malus = BUYER_MALUS
            elif asks_who_is_on_site(name) and is_only_yes(columns.values[index]):
                malus = _ONLY_YES_MALUS
            claims.setdefault(meaning.field, []).append((meaning.weight - malus, index))
    _drop_buyers(columns, claims)
    _drop_persons(columns, claims)
    mapping = dict(chosen)
    for field, columns_of_field in claims.items():
        best = _best(columns, columns_of_field)
        if len(best) == 1:
            mapping[field] = best[0]
        elif field is Field.NAME and (parted := _whole_and_part(columns, claims, best)):
            mapping.update(parted)
        elif field is not Field.NAME or not claims.keys() >= {*_PARTS}:
            one, other = (columns.names[index] for index in best[:2])
            raise ListUnreadable(
                f"Both “{one}” and “{other}” could be the {field.replace('_', ' ')}. "
                f"Choose one, as in --map {field}=“{one}”."
            )
    return mapping


def _fits(field: Field, name: str, values: list[str]) -> bool:
    # A column's name may promise what its cells do not hold: "State" of an address,
    # "anonymous" as an e-mail, a "code" that half the rows share.
    if not values:
        return True
    match field:
        case Field.EMAIL:
            return any("@" in value for value in values)
        case Field.STATUS:
            return share(values, status_reader(name)) >= _HALF
        case Field.MODE:
            return share(values, mode_reader(name)) >= _HALF
        case Field.CODE:
            return len(set(values)) * 2 > len(values)
        case _:
            return True


def _not_taken(columns: _Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    # What lets people in, or keeps them out, is not passed over in silence.
    for index, name in enumerate(columns.names):
        meaning = meaning_of(name)
        if meaning is None or meaning.field in mapping or index in mapping.values():
            continue
        is_sure = meaning.weight > _ONLY_PERHAPS and not simple_words(name) <= _OF_AN_ADDRESS
        is_deciding = is_sure and meaning.field in _DECIDING
        # What somebody could take and does not is left out knowingly.
        if is_deciding and not _fits(meaning.field, name, columns.filled(index)):
            yield meaning.field, index


def _rivals(columns: _Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    # Of "Paid" and "Cancelled" one is taken; and where "Status" is, "Cancelled" may say otherwise.
    for index, name in enumerate(columns.names):
        meaning = meaning_of(name)
        if meaning is None or meaning.field not in _ASKED or index in mapping.values():
            continue
        values = columns.filled(index)
        is_asked = meaning.weight <= _ONLY_PERHAPS and meaning.field in mapping
        if is_asked and values and _fits(meaning.field, name, values):
            yield meaning.field, index


def _buyers(columns: _Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    # The first of those that are named alike.
    found: dict[Field, int] = {}
    for index, name in enumerate(columns.names):
        meaning = meaning_of(name)
        is_buyer = meaning and meaning.field in _NAMES and meaning.weight <= _ONLY_BUYERS
        if meaning and is_buyer and index not in mapping.values():
            found.setdefault(meaning.field, index)
    yield from found.items()


def _whole_and_part(
    columns: _Columns, claims: Mapping[Field, object], best: Sequence[int]
) -> dict[Field, int]:
    """Of two columns for a name, take the one for a part that is contained in the other.

    "Nombre" beside "Name" and "Apellidos" is what these leave of a name; so is
    "Nombre del asistente: Nombre" beside "Nombre del asistente". Nothing for all else.
    """
    absent = [part for part in _PARTS if part not in claims]
    if len(best) != len(_PARTS) or len(absent) != 1:
        return {}
    for whole, part in (best, best[::-1]):
        group, _, _ = columns.names[part].rpartition(":")
        is_named_so = fold(group.strip()) == fold(columns.names[whole])
        inner, outer = columns.values[part], columns.values[whole]
        if is_named_so or (_contains(outer, inner) and not _contains(inner, outer)):
            return {Field.NAME: whole, absent[0]: part}
    return {}


def _drop_buyers(columns: _Columns, claims: dict[Field, list[tuple[int, int]]]) -> None:
    # Somebody else's name is taken only where there is no other at all, or none in any row.
    names = [claim for field in _NAMES for claim in claims.get(field, ())]
    attendees = [claim for claim in names if claim[0] > _ONLY_BUYERS]
    named = [claim for claim in names if columns.filled(claim[1])]
    if not attendees or (named and set(named).isdisjoint(attendees)):
        return
    for field in _NAMES:
        kept = [claim for claim in claims.pop(field, ()) if claim in attendees]
        if kept:
            claims[field] = kept


def _drop_persons(columns: _Columns, claims: dict[Field, list[tuple[int, int]]]) -> None:
    # Beside first and last names, "Participant" is a name only where it contains these.
    if not claims.keys() >= {*_PARTS}:
        return
    firsts = [columns.values[index] for _, index in claims[Field.FIRST_NAME]]
    kept = [
        (weight, index)
        for weight, index in claims.pop(Field.NAME, ())
        if weight > _ONLY_A_PERSON
        or any(_contains(columns.values[index], first) for first in firsts)
    ]
    if kept:
        claims[Field.NAME] = kept


def _best(columns: _Columns, claims: list[tuple[int, int]]) -> list[int]:
    # The columns between which nothing decides; the first of equals goes first.
    filled = [claim for claim in claims if columns.filled(claim[1])] or claims
    heaviest = max(weight for weight, _ in filled)
    equals = [index for weight, index in filled if weight == heaviest]
    first = equals[0]
    others = [
        index
        for index in equals[1:]
        if not columns.repeats(first, index)
        and (columns.values[index] != columns.values[first] or not columns.filled(first))
    ]
    return [first, *others]


def _tell_names_apart(
    columns: _Columns, mapping: dict[Field, int], chosen: frozenset[Field]
) -> None:
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


def _contains(full: Sequence[str], part: Sequence[str]) -> bool:
    pairs = [
        (fold(one), fold(other)) for one, other in zip(full, part, strict=True) if one and other
    ]
    return bool(pairs) and sum(other in one for one, other in pairs) * 2 > len(pairs)


def _by_content(columns: _Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    taken = set(mapping.values())
    for field, looks_right in LOOKS.items():
        if field in mapping:
            continue
        found = [
            index
            for index, name in enumerate(columns.names)
            if index not in taken
            and meaning_of(name) is None
            and may_be_told_by_cells(name)
            and looks_right(columns.values[index])
        ]
        # Several such columns are nobody's mistake, and none of them is surely meant.
        if len(found) == 1:
            taken.add(found[0])
            yield field, found[0]
