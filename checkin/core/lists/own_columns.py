"""The columns of attendee lists, kept in their order and spelling, and those put beside them."""

from collections.abc import Collection, Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from checkin.core.attendance import ListColumns
from checkin.core.errors import TargetUnreachable
from checkin.core.lists.attendee_list import NAME_FIELDS, Field, SourceTable
from checkin.core.lists.formulas import restore
from checkin.core.lists.list_questions import mode_reader, status_reader

_MARK = "Checkin: "

# What stands above a column that the list does not have but somebody needs: a company typed
# in for a walk-in, a code that we issued. In this order.
_ADDED = {
    Field.NAME: "Name",
    Field.EMAIL: "E-mail",
    Field.COMPANY: "Company",
    Field.COUNTRY: "Country",
    Field.CATEGORY: "Category",
    Field.MODE: "Attendance mode",
    Field.STATUS: "Ticket status",
    Field.VALID_FROM: "Valid from",
    Field.VALID_UNTIL: "Valid until",
    Field.FLAGS: "Tags",
    Field.NOTES: "Notes",
    Field.CODE: "Ticket code",
}


class Origin(StrEnum):
    """Where a column of the table comes from."""

    LISTED = "listed"
    ADDED = "added"
    ATTENDANCE = "attendance"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the table: its heading, what it means, and where it comes from.

    `also` are the headings that other lists have, or had, for the same.
    """

    heading: str
    field: Field | None = None
    origin: Origin = Origin.LISTED
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnColumns:
    """The lists' own columns together, and those added to them.

    `places` says for each list, by number, which of its cells goes into which column; -1
    where it has none for it. `retold` are the columns that another list asks another question
    in: a yes under its “Paid” is none under “Cancelled”.
    """

    columns: tuple[Column, ...]
    places: Mapping[int, tuple[int, ...]]
    retold: Mapping[int, frozenset[int]] = field(default_factory=dict)

    def places_of(self, source: int) -> tuple[int, ...]:
        """Say which cell of a list goes into which column; -1 where it has none for it.

        Raises `TargetUnreachable` for a list that somebody brought in since.
        """
        if source not in self.places:
            raise TargetUnreachable(
                "A list was brought in while attendance was written. Write it again."
            )
        return self.places[source]


def attendance_column(heading: str) -> Column:
    """Make a column that says by its heading that Checkin put it in."""
    return Column(_MARK + heading, None, Origin.ATTENDANCE)


def is_attendance_heading(heading: str) -> bool:
    """Whether Checkin put this column into a table; whoever reads it again leaves it out."""
    return heading.casefold().startswith(_MARK.casefold())


def numbered(heading: str, taken: Container[str]) -> str:
    """Give a heading that none of those taken is, with a number where that needs one."""
    free, number = heading, 1
    while free in taken:
        number += 1
        free = f"{heading} ({number})"
    return free


def own_table(table: SourceTable) -> SourceTable:
    """Take away from a table that is read what an export put in: attendance and apostrophes.

    What others put in to the same end goes too, as in ="00123".
    """
    kept = [at for at, name in enumerate(table.header) if not is_attendance_heading(name)]
    is_whole = len(kept) == len(table.header)

    def rows() -> Iterator[tuple[int, list[str]]]:
        for number, cells in table.rows:
            row = cells if is_whole else [cells[at] for at in kept]
            # Looking at the whole row first spares nearly every row of a large list the rest.
            whole = "".join(row)
            is_as_it_is = "'" not in whole and '="' not in whole
            yield number, row if is_as_it_is else [restore(cell) for cell in row]

    return replace(table, header=tuple(restore(table.header[at]) for at in kept), rows=rows())


def own_columns(
    lists: Mapping[int, ListColumns], in_use: Collection[Field], kept: Collection[str] = ()
) -> OwnColumns:
    """Put the columns of all lists in use side by side, those that mean the same only once.

    `in_use` are the fields that somebody has a value for; those without a column in any list
    get one after the others, and so do those whose headings are to be `kept`. A column for the
    code is always there.
    """
    columns = _Columns()
    found: dict[int, dict[int, int]] = {}
    current = {number: listed for number, listed in lists.items() if listed.is_in_use}
    for number, listed in current.items():
        meaning = {index: meant for meant, index in listed.mapping.columns}
        found[number] = {
            columns.place(Column(heading, meaning.get(index))): index
            for index, heading in enumerate(listed.header)
            if not is_attendance_heading(heading)
        }
    for added, heading in _ADDED.items():
        if columns.has(added) or (added is Field.NAME and any(map(columns.has, NAME_FIELDS))):
            continue
        is_kept = any(each.partition(" (")[0] == heading for each in kept)
        if added is Field.CODE or added in in_use or is_kept:
            columns.place(Column(heading, added, Origin.ADDED))
    for listed in lists.values():
        for meant, index in listed.mapping.columns:
            if columns.has(meant):
                columns.place(Column(listed.header[index], meant))
    places = {
        number: tuple(cells.get(place, -1) for place in range(len(columns.columns)))
        for number, cells in found.items()
    }
    retold = {
        number: frozenset(
            at
            for at, index in enumerate(places[number])
            if index >= 0 and _asks_otherwise(columns.columns[at], listed.header[index])
        )
        for number, listed in current.items()
    }
    return OwnColumns(tuple(columns.columns), places, retold)


def _asks_otherwise(column: Column, heading: str) -> bool:
    match column.field:
        case Field.STATUS:
            return status_reader(heading) is not status_reader(column.heading)
        case Field.MODE:
            return mode_reader(heading) is not mode_reader(column.heading)
        case _:
            return False


class _Columns:
    """Columns as they come side by side, no two with one heading or one meaning."""

    def __init__(self) -> None:
        self.columns: list[Column] = []
        self._places: dict[Field | str, int] = {}
        self._taken: set[str] = set()

    def has(self, field: Field) -> bool:
        """Whether there is a column for `field`."""
        return field in self._places

    def place(self, wanted: Column) -> int:
        """Say where the column is that means the same, after adding it if there is none."""
        # An enum's member equals its text, which a heading may be too: "name" is no NAME.
        key = wanted.field or f"heading {wanted.heading}"
        if key not in self._places:
            self._places[key] = len(self.columns)
            self.columns.append(replace(wanted, heading=self._free(wanted.heading)))
        at = self._places[key]
        known = self.columns[at]
        if wanted.heading not in {known.heading, *known.also}:
            self.columns[at] = replace(known, also=(*known.also, wanted.heading))
        return at

    def _free(self, heading: str) -> str:
        free, number = heading, 1
        while free.casefold() in self._taken:
            number += 1
            free = f"{heading} ({number})"
        self._taken.add(free.casefold())
        return free
