"""Rows of tickets that were ordered together: what one says of another, or who ordered of it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from checkin.core.lists.attendee_list import NAME_FIELDS, NAME_PARTS, ColumnMapping, Field
from checkin.core.lists.listing import ListedRows
from checkin.services.lists.findings import Findings

_Row = tuple[int, list[str]]
# As Eventbrite has it where an attendee was to give a name and has not.
_YET_TO_BE_NAMED = frozenset({"Info Requested", "Information Requested"})
_BUYER = "Nobody is named here; the name of who ordered is taken."
_REPEATED = (
    "Row {} has such a ticket in this name and order; this one is taken as bought for "
    "somebody else."
)


class OrderRows:
    """Completes the rows of one list, and keeps what the rest of the import is to know of them.

    A ticket that was added to another one and has no name is its holder's, whose row comes
    before; any other without a name is taken as of who ordered. `holders` has, for the number
    of each added one, that of the row of its holder, who may have no address to be known by.

    Whom a row names as who ordered, or as another row of the same order and category does, is
    not known to be the same person as there: somebody may have bought for others, and a later
    list may name them. Of a list that names nobody but who ordered, the first row of each is
    theirs; so are the `bought`, unless the list has the tickets that they are known to hold.
    """

    def __init__(self, mapping: ColumnMapping) -> None:
        """Begin with none of the rows of a list with these columns."""
        self.holders: dict[int, int] = {}
        self.bought: set[int] = set()
        self._nameless: set[int] = set()
        self._buyers_named: dict[int, str] = {}  # by the number of the row
        # The row with the same name in the same order and category, by the number of the later.
        self._before: dict[int, int] = {}
        self._repeats: list[tuple[int, str]] = []
        self._mapping = mapping
        self._names = {field: place for field, place in mapping.columns if field in NAME_FIELDS}
        addresses = (place for field, place in mapping.columns if field is Field.EMAIL)
        self._told = [*self._names.values(), *addresses]
        self._buyers = dict(mapping.buyers)
        self._names_buyers = not set(self._names.values()).isdisjoint(self._buyers.values())
        self._category = mapping.index(Field.CATEGORY)
        orders = () if mapping.order is None else (mapping.order,)
        needed = [
            *self._told,
            self._category or 0,
            *orders,
            *self._buyers.values(),
            *(mapping.addons or ()),
        ]
        self._last = max(needed, default=0)
        self._holding: dict[tuple[str, str], _Row] = {}
        self._seen: dict[int, int] = {}

    def completed(self, rows: Iterable[_Row]) -> Iterable[_Row]:
        """Give the rows with the names that they lack, and addresses of holders."""
        mapping = self._mapping
        is_plain = mapping.addons is None and mapping.order is None and not mapping.buyers
        return rows if is_plain else map(self._completed, rows)

    def apart(self, rows: ListedRows) -> ListedRows:
        """Give rows without the addresses that tell nothing, where they have codes."""
        if self._nameless.isdisjoint(rows.numbers):
            return rows
        told = zip(rows.numbers, rows.codes, rows.addresses, strict=True)
        addresses = [
            "" if code and number in self._nameless else address for number, code, address in told
        ]
        coded = zip(rows.numbers, rows.codes, strict=True)
        self._repeats += [each for each in coded if each[1] and each[0] in self._before]
        return replace(rows, addresses=addresses)

    def tell(self, findings: Findings) -> None:
        """Warn of rows that were taken as of who ordered, or as bought for somebody else."""
        for number, name in self._buyers_named.items():
            findings.warn(number, _BUYER, name)
        for number, code in self._repeats:
            findings.warn(number, _REPEATED.format(self._before[number]), code)

    def _completed(self, row: _Row) -> _Row:
        number, cells = row
        if len(cells) <= self._last:  # too short a row is told later
            return row
        if self._names_buyers or not self._is_named(cells):
            cells = self._with_holder(number, cells) or self._with_buyer(number, cells)
        if number not in self.holders and self._is_named(cells):
            self._remember(number, cells)
        return number, cells

    def _is_named(self, cells: Sequence[str]) -> bool:
        said = (cells[place] for place in self._names.values())
        return any(cell and cell not in _YET_TO_BE_NAMED for cell in said)

    def _with_holder(self, number: int, cells: list[str]) -> list[str] | None:
        if self._mapping.addons is None:
            return None
        order, _, added_to = (cells[place] for place in self._mapping.addons)
        holder = self._holding.get((order, added_to))
        if holder is None:
            return None
        self.holders[number], said = holder
        if holder[0] in self._nameless:
            self._nameless.add(number)
        known = dict(zip(self._told, said, strict=True))
        return [cell or known.get(place, "") for place, cell in enumerate(cells)]

    def _with_buyer(self, number: int, cells: list[str]) -> list[str]:
        if self._names_buyers:
            return cells
        self._nameless.add(number)
        said = {field: cells[place] for field, place in self._buyers.items()}
        whole = said.get(Field.NAME) or " ".join(
            said[part] for part in NAME_PARTS if said.get(part)
        )
        if not whole:
            return cells
        self._buyers_named[number] = whole
        # Without a column for the whole, and without parts to fill theirs, the first one has it.
        parts = {part: said.get(part, "") for part in NAME_PARTS}
        if Field.NAME not in self._names and not any(parts[part] for part in self._names):
            parts = dict.fromkeys(self._names, "") | {next(iter(self._names)): whole}
        named = {
            place: whole if field is Field.NAME else parts[field]
            for field, place in self._names.items()
        }
        return [named.get(place, cell) for place, cell in enumerate(cells)]

    def _remember(self, number: int, cells: Sequence[str]) -> None:
        said = [cells[place] for place in self._told]
        if self._mapping.addons:
            order, position, _ = (cells[place] for place in self._mapping.addons)
            self._holding[order, position] = number, said
        if (ticket := self._ticket(number, cells, said)) is None:
            return
        if (before := self._seen.setdefault(ticket, number)) != number:
            self._nameless.add(number)
            if not self._names_buyers:
                self._before[number] = before
        elif self._names_buyers:
            self.bought.add(number)

    def _ticket(self, number: int, cells: Sequence[str], said: Sequence[str]) -> int | None:
        # What no two rows have in common that are surely about different tickets of a person.
        named = tuple(map(str.casefold, said))
        if self._names_buyers:
            return hash(named)
        if number in self._nameless or self._mapping.order is None:
            return None
        # Tickets by the day, of one person, differ by their category.
        category = "" if self._category is None else cells[self._category]
        ordered = cells[self._mapping.order]
        return hash((ordered, category, *named)) if ordered else None
