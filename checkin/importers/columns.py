"""What the columns of an attendee list mean: by their names, else by what is in them."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import ColumnMapping, Field
from checkin.core.lists.list_questions import (
    asks_how_somebody_comes,
    asks_who_is_on_site,
    is_yes_or_no,
    may_ask_who_comes,
    mode_reader,
    share_of_replies,
    status_reader,
    tells_whether_and_how,
)
from checkin.core.names.folding import fold
from checkin.core.registration import is_only_yes
from checkin.importers.column_looks import (
    LOOKS,
    account_columns,
    holds_codes,
    holds_tickets,
    may_be_told_by_cells,
    share,
)
from checkin.importers.column_words import TICKET_WORDS
from checkin.importers.header_words import (
    Meaning,
    is_for_names,
    meaning_of,
    names_a_contact,
    numbered,
    simple_words,
)
from checkin.importers.listed_columns import Columns
from checkin.importers.name_columns import (
    NAMES,
    PARTS,
    Claims,
    buyers,
    drop_buyers,
    drop_others,
    tell_names_apart,
    whole_and_part,
)
from checkin.importers.order_columns import addon_columns, order_column

_DECIDING = frozenset({Field.CODE, Field.STATUS, Field.MODE})
# "Paid" may hold an amount or a day as well.
_ONLY_PERHAPS = 50
# What a column may ask that is answered with yes or no.
_ASKED = frozenset({Field.STATUS, Field.MODE})
_OF_AN_ADDRESS = frozenset({"state", "estado", "stato"})
_HALF = 0.5
# What people have several of, in columns of their own.
_HAVING_SEVERAL = frozenset({Field.EMAIL, Field.CODE})
_TICKETS_CODE, _SURELY_CODES = 80, 3
# Somebody may answer a form for another one; whom it asks for besides is asked in other words:
# "Guest" is whom they bring, and "Company e-mail" nobody's.
_ACCOUNT_MALUS = {Field.EMAIL: 5, Field.NAME: 33}
# Less than any other name of a column that tells who may come in.
_WHO_COMES = 41
_ON_SITE, _AFAR = 35, 34
# Of two columns that are ticked, "On site" and "Online", the second says more by nothing.
_ONLY_YES_MALUS = 5


def recognise(
    header: Sequence[str],
    sample: Sequence[Sequence[str]],
    overrides: Mapping[str, str] | None = None,
) -> ColumnMapping:
    """Say which column of an attendee list holds what.

    `sample` are the first rows, a few dozen where there are so many; `overrides` maps names
    of fields to names of columns and is obeyed; a field with an empty one has no column. Raises
    ListUnreadable where no column holds a name, where two columns claim one field with equal
    right, and for overrides that name what does not exist.
    """
    columns = _columns(header, sample)
    wanted = dict(_chosen(columns, overrides or {}))
    chosen = {field: column for field, column in wanted.items() if column is not None}
    none = frozenset(wanted.keys() - chosen.keys())
    mapping = _by_name(columns, chosen, none)
    tell_names_apart(columns, mapping, frozenset(chosen))
    found = _by_content(columns, mapping)
    mapping.update((field, column) for field, column in found if field not in none)
    if not any(field in mapping for field in NAMES):
        raise ListUnreadable(
            f"No column holds a name; the columns are {columns.listed()}. "
            "Say which one does, as in --map name=COLUMN."
        )
    # Who says which column is the status, or that none is, knows what the others ask.
    part_or_all = () if Field.STATUS in wanted else tuple(_part_or_all(columns, mapping))
    return replace(_whole(columns, mapping), part_or_all=part_or_all)


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


def _columns(header: Sequence[str], sample: Sequence[Sequence[str]]) -> Columns:
    values = (
        tuple(row[index] if index < len(row) else "" for row in sample)
        for index in range(len(header))
    )
    return Columns(tuple(header), tuple(values))


def _whole(columns: Columns, mapping: Mapping[Field, int]) -> ColumnMapping:
    order = order_column(columns.names)
    return ColumnMapping(
        tuple((field, mapping[field]) for field in Field if field in mapping),
        tuple(_not_taken(columns, mapping)),
        tuple(_rivals(columns, mapping)),
        addon_columns(columns.names),
        None if order in mapping.values() else order,
        tuple(buyers(columns)),
    )


def _chosen(columns: Columns, overrides: Mapping[str, str]) -> Iterator[tuple[Field, int | None]]:
    for field_name, column_name in overrides.items():
        try:
            field = Field(fold(field_name).replace(" ", "_").replace("-", "_"))
        except ValueError:
            raise ListUnreadable(
                f"There is no field “{field_name}”{_nearest(field_name, list(Field))}; "
                f"the fields are {', '.join(Field)}."
            ) from None
        yield field, _column_named(columns, column_name) if column_name else None


def _column_named(columns: Columns, wanted: str) -> int:
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


def _by_name(
    columns: Columns, chosen: dict[Field, int], none: frozenset[Field]
) -> dict[Field, int]:
    claims: Claims = {}
    accounts = account_columns(columns.values)
    for index, name in enumerate(columns.names):
        meaning = _meaning(columns, index)
        if meaning is None or index in chosen.values() or meaning.field in {*chosen, *none}:
            continue
        if _fits(meaning.field, name, columns.filled(index)):
            malus = 0
            if accounts.get(meaning.field) == index:
                malus = _ACCOUNT_MALUS[meaning.field]
            elif asks_who_is_on_site(name) and is_only_yes(columns.values[index]):
                malus = _ONLY_YES_MALUS
            claims.setdefault(meaning.field, []).append((meaning.weight - malus, index))
    drop_buyers(columns, claims)
    drop_others(columns, claims, accounts.get(Field.NAME))
    mapping = dict(chosen)
    for field, columns_of_field in claims.items():
        best = _best(columns, columns_of_field)
        if len(best) == 1:
            mapping[field] = best[0]
        elif field is Field.NAME and (parted := whole_and_part(columns, claims, best)):
            mapping.update(parted)
        elif field is not Field.NAME or not claims.keys() >= {*PARTS}:
            one, other = (columns.names[index] for index in best[:2])
            raise ListUnreadable(
                f"Both “{one}” and “{other}” could be the {field.replace('_', ' ')}. "
                f"Choose one, as in --map {field}=“{one}”."
            )
    return mapping


def _meaning(columns: Columns, index: int) -> Meaning | None:
    # "Attendance" may hold the way to attend, or whether somebody comes at all.
    name = columns.names[index]
    meaning = _of_one_of_several(columns, index) or meaning_of(name)
    is_open = meaning is None or meaning.field is Field.MODE
    if is_open and share_of_replies(name, columns.filled(index)) >= _HALF:
        return Meaning(Field.STATUS, _WHO_COMES)
    if meaning is None and tells_whether_and_how(name, columns.filled(index)):
        return Meaning(Field.MODE, _WHO_COMES)
    if meaning is None and asks_how_somebody_comes(name):
        return Meaning(Field.MODE, _ON_SITE if asks_who_is_on_site(name) else _AFAR)
    return meaning


def _of_one_of_several(columns: Columns, index: int) -> Meaning | None:
    # "Ticket" may name what sort it is, or have its code; of "E-mail 1" and "E-mail 2" the first
    # is meant.
    name, which = numbered(columns.names[index]) or (columns.names[index], 0)
    meaning = meaning_of(name)
    words, at_least = simple_words(name), 1 if which else _SURELY_CODES
    if words and words <= TICKET_WORDS and holds_tickets(columns.filled(index), at_least=at_least):
        meaning = Meaning(Field.CODE, _TICKETS_CODE)
    elif not which:
        return None
    if meaning is None or meaning.field not in _HAVING_SEVERAL:
        return None
    return Meaning(meaning.field, meaning.weight - which)


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
        case Field.NAME:
            # "Contact" may be a number or an address, "Speaker" ask whether somebody is one.
            if names_a_contact(name) and share(values, _is_to_reach) >= _HALF:
                return False
            return is_for_names(name) or not all(map(is_yes_or_no, values))
        case _:
            return True


def _is_to_reach(value: str) -> bool:
    return "@" in value or not any(map(str.isalpha, value))


def _not_taken(columns: Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    # What lets people in, or keeps them out, is not passed over in silence.
    for index, name in enumerate(columns.names):
        if index in mapping.values():
            continue
        replies = share_of_replies(name, columns.filled(index))
        if Field.STATUS not in mapping and 0 < replies < _HALF:
            yield Field.STATUS, index
            continue
        meaning = _meaning(columns, index)
        if meaning is None or meaning.field in mapping:
            continue
        is_sure = meaning.weight > _ONLY_PERHAPS and not simple_words(name) <= _OF_AN_ADDRESS
        is_deciding = is_sure and meaning.field in _DECIDING
        # What somebody could take and does not is left out knowingly.
        if is_deciding and not _fits(meaning.field, name, columns.filled(index)):
            yield meaning.field, index


def _rivals(columns: Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    # Of "Paid" and "Cancelled" one is taken; and where "Status" is, "Cancelled" may say otherwise.
    for index, name in enumerate(columns.names):
        meaning = _meaning(columns, index)
        if meaning is None or index in mapping.values():
            continue
        values = columns.filled(index)
        at_least = 1 if numbered(name) else _SURELY_CODES
        is_code = meaning.field is Field.CODE and Field.CODE in mapping
        if is_code and holds_codes(values, at_least=at_least):
            yield meaning.field, index
        if meaning.field not in _ASKED:
            continue
        is_asked = meaning.weight <= _ONLY_PERHAPS and meaning.field in mapping
        if is_asked and values and _fits(meaning.field, name, values):
            yield meaning.field, index


def _part_or_all(columns: Columns, mapping: Mapping[Field, int]) -> Iterator[int]:
    for index, name in enumerate(columns.names):
        is_open = index not in mapping.values() and _meaning(columns, index) is None
        if is_open and may_ask_who_comes(name, columns.filled(index)):
            yield index


def _best(columns: Columns, claims: list[tuple[int, int]]) -> list[int]:
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


def _by_content(columns: Columns, mapping: Mapping[Field, int]) -> Iterator[tuple[Field, int]]:
    taken = set(mapping.values())
    for field, looks_right in LOOKS.items():
        if field in mapping:
            continue
        found = [
            index
            for index, name in enumerate(columns.names)
            if index not in taken
            and _is_open(name, columns.filled(index))
            and may_be_told_by_cells(name)
            and looks_right(columns.values[index])
        ]
        # Several such columns are nobody's mistake, and none of them is surely meant.
        if len(found) == 1:
            taken.add(found[0])
            yield field, found[0]


def _is_open(name: str, values: list[str]) -> bool:
    # "Registration" may say whether somebody is registered, and "Confirmation" have a code.
    meaning = meaning_of(name)
    return meaning is None or (
        meaning.field is Field.STATUS
        and meaning.weight < _ONLY_PERHAPS
        and not _fits(meaning.field, name, values)
    )
