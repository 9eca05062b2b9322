"""What passes between an attendee list that is imported and an event file.

Plain tuples where a list of 100,000 rows makes one for each: a record class there would cost
a tenth of the whole import.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import starmap
from typing import Any, NamedTuple, TypeAlias, cast

from checkin.core.lists.attendee_list import Field

# The cells of a row are kept as one text, joined by a character that none of them can hold:
# control characters are taken out of every cell.
CELL_SEPARATOR = "\x1f"

# What an event file takes over, from a list as from another file: characters of a cell and of a
# ticket's code, and none that are controls but tabulator and line feed, that are halves of
# characters, or that turn the direction of text around.
LONGEST_CELL = 10_000
LONGEST_CODE = 300
UNWANTED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufeff]")

# What a row says of a person, in this order. Flags are joined as cells are; the cells are the
# whole row as it was listed.
Person: TypeAlias = tuple[str, str, str, str, str, str, str, str, str, str, str]
PERSON_FIELDS = (
    "name", "first_name", "last_name", "email", "company", "country", "category", "mode",
    "flags", "notes", "cells",
)  # fmt: skip
_NAME, _EMAIL, _COMPANY, _CATEGORY, _CELLS = (
    PERSON_FIELDS.index(field) for field in ("name", "email", "company", "category", "cells")
)

# New people, in columns: numbers of the event file's, ids, which are also the codes of the first
# tickets, and the values of some of the `PERSON_FIELDS`.
NewPeople: TypeAlias = Sequence[Sequence[Any]]

# What a row says of a ticket: its status, and the moments, as `moments.stored` writes them,
# from and until which it is valid.
TicketState: TypeAlias = tuple[str, str | None, str | None]
STATE_FIELDS = ("status", "valid_from", "valid_until")
VALID: TicketState = ("valid", None, None)

# New values of some fields, and at the end the number of the person or ticket they are for.
Change: TypeAlias = tuple[Any, ...]

# A further ticket: id, code, number of the attendee, category, state, and the row it has of its
# own, if any, with the number of the list that the row is from.
NewTicket: TypeAlias = tuple[
    str, str, int, str, str, str | None, str | None, int | None, str | None
]

# Between a code and the one in its place, in the id of the ticket that keeps the first: no file
# gives that to another ticket.
REPLACED_BY = " > "

# A further code of a ticket, which is given by its id.
OtherCode: TypeAlias = tuple[str, str]


class ListedRow(NamedTuple):
    """What one row says of a person and a ticket; `number` is the row's in the file.

    `address` is the e-mail address to know the person by, in lower case. It and `code` are empty
    where the row has none.
    """

    number: int
    code: str
    address: str
    person: Person
    state: TicketState

    @property
    def name(self) -> str:
        """The person's whole name."""
        return self.person[_NAME]

    @property
    def email(self) -> str:
        """The e-mail address as it is listed, whether it is one or not."""
        return self.person[_EMAIL]

    @property
    def company(self) -> str:
        """The person's company."""
        return self.person[_COMPANY]

    @property
    def category(self) -> str:
        """The category of the ticket."""
        return self.person[_CATEGORY]

    @property
    def cells(self) -> str:
        """The whole row as it is listed, in one text."""
        return self.person[_CELLS]

    @property
    def code_and_name(self) -> str:
        """The code and whose it is, as findings show them."""
        return f"{self.code} ({self.name})"


@dataclass(frozen=True, slots=True)
class ListedRows:
    """What some rows say, in columns; those of `people` are the `PERSON_FIELDS`."""

    numbers: Sequence[int]
    codes: Sequence[str]
    addresses: Sequence[str]
    people: Sequence[Sequence[str]]
    states: Sequence[TicketState]

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[ListedRow]:
        people = zip(*self.people, strict=True)
        rows = zip(self.numbers, self.codes, self.addresses, people, self.states, strict=True)
        return starmap(ListedRow, rows)

    def at(self, index: int) -> ListedRow:
        """Give one of the rows."""
        person = tuple(column[index] for column in self.people)
        return ListedRow(
            self.numbers[index], self.codes[index], self.addresses[index],
            cast("Person", person), self.states[index],
        )  # fmt: skip

    def widened(self, columns: int) -> "ListedRows":
        """Give the rows with some empty cells at the end of each."""
        *others, cells = self.people
        blank = CELL_SEPARATOR * columns
        return replace(self, people=[*others, [row + blank for row in cells]])


class ListSource(NamedTuple):
    """A list by its name, its columns and what they mean.

    The last columns, as many as are `carried`, are not in the list that is imported: they are
    carried over from earlier ones.
    """

    name: str
    header: tuple[str, ...]
    mapping: tuple[tuple[Field, int], ...]
    carried: int = 0


class StoredPerson(NamedTuple):
    """An attendee as an import compares them with a list.

    `listed` holds the listed values of the fields that a desk edited since. `came` is true
    for a walk-in, and for a substitute whom no list has named yet; `taken_back` where that was
    undone: whom a list names since is somebody new.
    """

    number: int
    source: int
    name: str
    email: str
    company: str
    category: str
    cells: str
    listed: dict[str, str]
    came: bool
    vanished: bool
    taken_back: bool


class StoredTicket(NamedTuple):
    """A ticket; `source` and `cells` are nothing where its row is the attendee's.

    `overruled` is the status that the journal gives it, above the one that a list gave it.
    """

    number: int
    id: str
    code: str
    attendee: int
    status: str
    overruled: str
    source: int | None
    cells: str | None
