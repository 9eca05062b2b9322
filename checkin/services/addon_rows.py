"""Rows of tickets that were added to somebody's, and have no name: they are that person's."""

from collections.abc import Iterable, Iterator

from checkin.core.attendee_list import AddonColumns, ColumnMapping, Field

_NAMES = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)
_Row = tuple[int, list[str]]


def with_holders(
    rows: Iterable[_Row], mapping: ColumnMapping, holders: dict[int, int]
) -> Iterable[_Row]:
    """Give the rows of a list, those of added tickets with name and address of the holder.

    The row of the ticket that they were added to comes before them. One that names somebody of
    its own stays as it is. `holders` gets, for the number of each other one, that of the row of
    its holder, who may have no address to be known by.
    """
    return rows if mapping.addons is None else _completed(rows, mapping, mapping.addons, holders)


def _completed(
    rows: Iterable[_Row], mapping: ColumnMapping, columns: AddonColumns, holders: dict[int, int]
) -> Iterator[_Row]:
    names = [place for field, place in mapping.columns if field in _NAMES]
    told = [*names, *(place for field, place in mapping.columns if field is Field.EMAIL)]
    last = max(*columns, *told)
    named: dict[tuple[str, str], _Row] = {}
    for number, cells in rows:
        if len(cells) <= last:  # too short a row is told later
            yield number, cells
            continue
        order, position, added_to = (cells[place] for place in columns)
        if any(cells[place] for place in names):
            named[order, position] = number, [cells[place] for place in told]
        elif holder := named.get((order, added_to)):
            holders[number], said = holder
            known = dict(zip(told, said, strict=True))
            yield number, [cell or known.get(place, "") for place, cell in enumerate(cells)]
            continue
        yield number, cells
