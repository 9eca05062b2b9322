"""What the columns of an attendee list mean: by their names, else by what is in them."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checkin.core.errors import ListUnreadable
from checkin.core.lists.attendee_list import NAME_FIELDS, NAME_PARTS, ColumnMapping, Field
from checkin.core.lists.list_questions import asks_who_is_on_site
from checkin.core.lists.yes_no import is_only_yes
from checkin.core.names.folding import fold
from checkin.importers.column_looks import LOOKS, account_columns, may_be_told_by_cells
from checkin.importers.column_meanings import ONLY_PERHAPS, fits, meaning_in
from checkin.importers.companions import companions
from checkin.importers.header_words import meaning_of
from checkin.importers.left_out_columns import not_taken, part_or_all, rivals
from checkin.importers.listed_columns import Columns
from checkin.importers.name_columns import (
    Claims,
    buyers,
    drop_buyers,
    drop_guests,
    drop_others,
    tell_names_apart,
    whole_and_part,
)
from checkin.importers.order_columns import addon_columns, order_column

# Somebody may answer a form for another one; whom it asks for besides is asked in other words:
# "Guest" is whom they bring, and "Company e-mail" nobody's.
_ACCOUNT_MALUS = {Field.EMAIL: 5, Field.NAME: 33}
# Of two columns that are ticked, "On site" and "Online", the second says more by nothing.
_ONLY_YES_MALUS = 5
# Characters of a cell that tell what its column holds; some looks at a text take its square.
_LOOKED_AT = 300


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
    mapping.update((field, column) for field, column in found if field not in wanted)
    if not any(field in mapping for field in NAME_FIELDS):
        raise ListUnreadable(
            f"No column holds a name; the columns are {columns.listed()}. "
            "Say which one does, as in --map name=COLUMN; if these are people, put a row above "
            "them that names the columns."
        )
    # Who says which column is the status, or that none is, knows what the others ask.
    are_open = Field.STATUS not in wanted
    asking = tuple(part_or_all(columns, mapping)) if are_open else ()
    return replace(_whole(columns, mapping), part_or_all=asking)


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
        tuple(row[index][:_LOOKED_AT] if index < len(row) else "" for row in sample)
        for index in range(len(header))
    )
    return Columns(tuple(header), tuple(values))


def _whole(columns: Columns, mapping: Mapping[Field, int]) -> ColumnMapping:
    order = order_column(columns.names)
    untaken = tuple(not_taken(columns, mapping))
    return ColumnMapping(
        tuple((field, mapping[field]) for field in Field if field in mapping),
        untaken,
        tuple(rival for rival in rivals(columns, mapping) if rival not in untaken),
        addon_columns(columns.names),
        None if order in mapping.values() else order,
        tuple(buyers(columns)),
        companions=tuple(companions(columns, mapping.values())),
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
        meaning = meaning_in(columns, index)
        if meaning is None or index in chosen.values() or meaning.field in {*chosen, *none}:
            continue
        if fits(meaning.field, name, columns.filled(index)):
            malus = 0
            if accounts.get(meaning.field) == index:
                malus = _ACCOUNT_MALUS[meaning.field]
            elif asks_who_is_on_site(name) and is_only_yes(columns.values[index]):
                malus = _ONLY_YES_MALUS
            claims.setdefault(meaning.field, []).append((meaning.weight - malus, index))
    drop_buyers(columns, claims)
    drop_guests(columns, claims, accounts.get(Field.NAME))
    drop_others(columns, claims, accounts.get(Field.NAME))
    mapping = dict(chosen)
    for field, columns_of_field in claims.items():
        best = _best(columns, columns_of_field)
        if len(best) == 1:
            mapping[field] = best[0]
        elif field is Field.NAME and (parted := whole_and_part(columns, claims, best)):
            mapping.update(parted)
        elif field is not Field.NAME or not claims.keys() >= {*NAME_PARTS}:
            one, other = (columns.names[index] for index in best[:2])
            raise ListUnreadable(
                f"Both “{one}” and “{other}” could be the {field.replace('_', ' ')}. "
                f'Choose one, as in --map {field}="{one}".'
            )
    return mapping


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
        # A form's program may have a blank column for the addresses of those whom it invited.
        if field in mapping and (field is not Field.EMAIL or columns.filled(mapping[field])):
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
        and meaning.weight < ONLY_PERHAPS
        and not fits(meaning.field, name, values)
    )
