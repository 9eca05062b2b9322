"""Where a table begins: the row that names the columns, below titles, blanks and merged cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count, zip_longest

from checkin.core.lists.attendee_list import Field
from checkin.importers.header_words import groups_attendees, is_for_names, meaning_of

SEARCHED = 200
"""How many rows from the top are looked at."""

_LONGEST_NAME = 200
_FEWEST_GROUPS = 2
_SURELY_NAMED = 2
_PARTS_OF_NAMES = frozenset((Field.FIRST_NAME, Field.LAST_NAME))
# What is the attendee's below most groups, as "Code" and "Date" below "Arrival" are not.
_PERSONAL = _PARTS_OF_NAMES | {Field.NAME, Field.EMAIL, Field.COMPANY, Field.COUNTRY}
_DIGITS = re.compile(r"\d+")
_DATA = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+|[\d\s.,:/+-]*\d[\d\s.,:/+-]*")


@dataclass(frozen=True, slots=True)
class Header:
    """The names of the columns, where the people begin (from 0), and which columns count.

    `names` are unique; `columns` are the positions they have in the file's rows. A column
    with neither name nor content is no column.
    """

    names: tuple[str, ...]
    columns: tuple[int, ...]
    first_row: int


def find_header(
    rows: Sequence[Sequence[str]], merged: frozenset[int] = frozenset()
) -> Header | None:
    """Find the header among the first rows of a file; None where they are all blank.

    `merged` are the rows, from 0, in which cells were merged sideways; those cells have to
    be filled in. A file that begins with a person has no header: its columns are lettered.
    """
    at = _header_row(rows)
    if at is None:
        return None
    names = [_one_line(cell) for cell in rows[at]]
    first_row = at + 1
    if not _are_headings(names, rows[first_row:]):
        names, first_row = [], at
    elif joined := _joined(rows, at, merged):
        names, first_row = joined
    return _tidy(names, rows[first_row:], first_row)


def fitted(
    rows: Iterator[tuple[int, list[str]]], header: Header
) -> Iterator[tuple[int, list[str]]]:
    """Give a file's numbered rows the shape of its header; blank rows and columns go.

    A row keeps what it has beyond the header's columns: it is a row gone wrong, and only
    who reads it can say so.
    """
    width = len(header.names)
    gaps = sorted(set(range(max(header.columns, default=0))) - set(header.columns))
    for number, cells in rows:
        row = _without_gaps(cells, header.columns, gaps) if gaps else cells
        if len(row) < width:
            row += [""] * (width - len(row))
        elif len(row) > width and not any(row[width:]):
            del row[width:]
        if any(row):
            yield number, row


def fitted_together(
    batches: Iterator[tuple[int, list[list[str]]]], header: Header
) -> Iterator[Iterator[tuple[int, list[str]]]]:
    """Do as `fitted` for rows that come some hundred at a time, with the number of the first.

    They stay together: handing on each of a hundred thousand through generators takes time.
    """
    width = len(header.names)
    gaps = header.columns != tuple(range(width))
    for first, batch in batches:
        numbered: Iterator[tuple[int, list[str]]] = zip(count(first), batch, strict=False)
        if gaps or set(map(len, batch)) != {width} or not all(map(any, batch)):
            numbered = fitted(numbered, header)
        yield numbered


def column_letter(index: int) -> str:
    """Name a column as spreadsheets do: 0 is A, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def known_names(row: Sequence[str]) -> int:
    """Count the cells that are what people call a column of an attendee list."""
    return len({cell for cell in row if cell and meaning_of(cell)})


def _header_row(rows: Sequence[Sequence[str]]) -> int | None:
    filled = [sum(1 for cell in row if cell) for row in rows]
    widest = max(filled, default=0)
    if not widest:
        return None
    known = [known_names(row) for row in rows]
    most = max(known)
    at = known.index(most)
    # One known word may stand in any cell of a row of data; several, or one in a full row, do not.
    if most > 1 or (most == 1 and filled[at] * 2 >= widest):
        return at
    return next(index for index, count in enumerate(filled) if count * 2 > widest)


def _are_headings(cells: list[str], below: Sequence[Sequence[str]]) -> bool:
    # A day or a number heads a column among others that are named, "E-mail" and "Name" surely,
    # else where none like it stands below: "12.05." above crosses, but no amount above others.
    data = {index: cell for index, cell in enumerate(cells) if _DATA.fullmatch(cell)}
    if not data:
        return True
    known = known_names(cells)
    is_all_else_known = known + len(data) == sum(map(bool, cells))
    if not known or (known < _SURELY_NAMED and not is_all_else_known):
        return False
    if any("@" in cell for cell in data.values()):
        return False
    if known >= _SURELY_NAMED and any(map(is_for_names, cells)):
        return True
    return not any(
        _shape(cell) == _shape(row[index])
        for index, cell in data.items()
        for row in below
        if index < len(row)
    )


def _shape(cell: str) -> str:
    return _DIGITS.sub("0", cell[:_LONGEST_NAME].strip())


def _joined(
    rows: Sequence[Sequence[str]], at: int, merged: frozenset[int]
) -> tuple[list[str], int] | None:
    # "Person" above "First" and "Last" reads "Person First" and "Person Last".
    for upper, lower in ((at - 1, at), (at, at + 1)):
        if upper < 0 or lower >= len(rows):
            continue
        above = [_one_line(cell) for cell in rows[upper]]
        below = [_one_line(cell) for cell in rows[lower]]
        # A title merged over everything groups nothing; a row of data names nothing.
        is_lower = lower == at and _are_headings(below, rows[lower + 1 :])
        is_grouped = len(set(filter(None, above))) >= _FEWEST_GROUPS
        if not is_grouped or not (is_lower or not any(map(_DATA.fullmatch, below))):
            continue
        names = _join(above if upper in merged else _spread(above, below), below)
        # Merged downwards as well, a name stands in both rows: so the lower one is no person.
        surely = upper in merged and (lower == at or _share_a_name(above, below))
        if surely or known_names(names) > known_names(rows[at]):
            return names, lower + 1
    return None


def _share_a_name(above: list[str], below: list[str]) -> bool:
    return any(upper and upper == lower for upper, lower in zip(above, below, strict=False))


def _spread(above: list[str], below: list[str]) -> list[str]:
    # CSV has no merged cells: a group's name stands over its first column only.
    spread: list[str] = []
    for upper, lower in zip_longest(above, below, fillvalue=""):
        continues = not upper and lower and spread
        spread.append(spread[-1] if continues else upper)
    return spread


def _join(above: list[str], below: list[str]) -> list[str]:
    columns = list(zip_longest(above, below, fillvalue=""))
    names = [upper if upper == lower else f"{upper} {lower}".strip() for upper, lower in columns]
    # "Personal details First name" is no name, though "Guest First name" is: so where nothing else
    # is as surely the attendee's, the group is put aside, as in "Personal details: First name".
    surest: dict[Field, int] = {}
    for meaning in filter(None, map(meaning_of, names)):
        surest[meaning.field] = max(meaning.weight, surest.get(meaning.field, 0))
    parted = {
        upper
        for upper, lower in columns
        if (found := meaning_of(lower)) and found.field in _PARTS_OF_NAMES
    }
    for index, (upper, lower) in enumerate(columns):
        if not (upper and lower) or meaning_of(names[index]):
            continue
        if apart := _put_aside(upper, lower, surest, parted):
            names[index] = apart
    return names


def _put_aside(group: str, name: str, surest: dict[Field, int], parted: set[str]) -> str | None:
    # `parted` are the groups below which first or last names stand.
    apart = f"{group}: {name}"
    meaning = meaning_of(apart)
    if meaning is None or not (meaning.field in _PERSONAL or groups_attendees(group)):
        return None
    # "Name" below "Affiliation" is the company's, but beside "Vorname" the other part of a name.
    if meaning.field is Field.NAME and group not in parted and (parted or meaning_of(group)):
        apart = f"{group} ({name})"
        meaning = meaning_of(apart)
        if meaning is None or meaning.field is not Field.COMPANY:
            return None
    if meaning.weight <= surest.get(meaning.field, 0):
        return None
    surest[meaning.field] = meaning.weight
    return apart


def _tidy(names: list[str], below: Sequence[Sequence[str]], first_row: int) -> Header:
    # What stands beyond the header's last cell is no column, but a row gone wrong.
    width = len(names) or max(map(len, below))
    used = {index for row in below for index, cell in enumerate(row[:width]) if cell}
    used.update(index for index, name in enumerate(names) if name)
    columns = tuple(sorted(used))
    unique: dict[str, int] = {}
    for index in columns:
        name = names[index] if index < len(names) else ""
        unique[_unused(name or f"Column {column_letter(index)}", unique)] = 1
    return Header(tuple(unique), columns, first_row)


def _without_gaps(row: list[str], columns: Sequence[int], gaps: Sequence[int]) -> list[str]:
    # What unexpectedly stands in a gap goes to the end, where it shows as one cell too many.
    row += [""] * (columns[-1] + 1 - len(row))
    astray = [row[index] for index in gaps] + row[columns[-1] + 1 :]
    return [row[index] for index in columns] + [cell for cell in astray if cell]


def _unused(name: str, taken: dict[str, int]) -> str:
    # Each name taken comes with the number given last: thousands of equal names take no longer.
    wanted = name
    while wanted in taken:
        taken[name] += 1
        wanted = f"{name} ({taken[name]})"
    return wanted


def _one_line(cell: str) -> str:
    return " ".join(cell[:_LONGEST_NAME].split())
