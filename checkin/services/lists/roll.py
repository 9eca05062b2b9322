"""Who is who: the people an event knows already, and those a list has named so far."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from checkin.core.lists.attendee_list import Field
from checkin.core.lists.listing import (
    CELL_SEPARATOR,
    ListSource,
    OtherCode,
    StoredPerson,
    StoredTicket,
    TicketState,
)
from checkin.core.lists.whole_code import whole_code
from checkin.core.names.folding import fold
from checkin.core.names.person_name import person_key
from checkin.core.ticket import TicketStatus


@dataclass(slots=True, eq=False)
class Known:
    """Somebody the event knows already, by the name of today and by the listed one.

    `ticket` is the one that their row in the list is about, and `fingerprint` stands for
    that row; `row` is the first row of the new list that names them, 0 before there is one,
    and `is_read` tells that their own row was among those. `is_named` tells of a row that names
    them and was refused, `new_name` what the list made of somebody whose name it changes. `carried`
    is the end of their row: what earlier lists said in columns that the new one lacks.
    """

    number: int
    source: int
    name: str
    listed_name: str
    email: str
    category: str
    fingerprint: int
    listed_code: str
    is_edited: bool
    came: bool
    vanished: bool
    ticket: "KnownTicket | None" = None
    row: int = 0
    is_read: bool = False
    is_named: bool = False
    carried: str = ""
    new_name: str = ""

    @property
    def has_listed_code(self) -> bool:
        """Whether their code is the list's, and not one that was issued here."""
        was_issued = self.came and self.ticket is not None and self.ticket.id == self.listed_code
        return bool(self.listed_code) and not was_issued

    def is_called(self, name: str) -> bool:
        """Whether this is their name, however it is spelled."""
        if self.new_name:
            return person_key(name) == person_key(self.new_name)
        if name in {self.name, self.listed_name}:
            return True
        return person_key(name) in {person_key(self.name), person_key(self.listed_name)}


@dataclass(slots=True, eq=False)
class KnownTicket:
    """A ticket the event knows already; `fingerprint` stands for a row of its own, if any.

    `row` is the first row of the new list that is about it, 0 before there is one.
    """

    number: int
    id: str
    code: str
    person: Known
    status: str
    overruled: str
    source: int | None
    fingerprint: int | None
    row: int = 0

    @property
    def is_read(self) -> bool:
        """Whether a row of the new list is about it."""
        return self.row > 0

    def listed_state(self, told: TicketState) -> TicketState:
        """Give what a list says of it, where that may be a list that was exported from here.

        There is the status that the journal gives it, as of who was replaced. That is none of the
        list's: it goes when the line that gave it is undone.
        """
        status, valid_from, valid_until = told
        return self.status if status == self.overruled else status, valid_from, valid_until


class Absence(NamedTuple):
    """Who is no longer listed, whose further tickets are not, and lists not judged at all."""

    people: list[Known]
    tickets: list[KnownTicket]
    other_lists: list[str]


class Roll:
    """The people an event knew before an import, to be found by what a row says of them."""

    def __init__(
        self,
        people: Iterable[StoredPerson],
        tickets: tuple[Iterable[StoredTicket], Iterable[OtherCode]],
        sources: Mapping[int, ListSource],
        current: ListSource,
    ) -> None:
        """Read who is known, by which tickets; `current` is the list that is being imported."""
        self.current = current
        self._sources = sources
        columns = dict(current.mapping)
        self._has_codes, self._has_addresses = Field.CODE in columns, Field.EMAIL in columns
        self._layouts: dict[object, int] = {}
        self._layout = self._layout_of(current)
        self._people: dict[int, Known] = {}
        self.tickets: dict[str, KnownTicket] = {}
        self.addresses: set[str] = set()
        self._by_address: dict[str, Known] = {}
        self._by_company: dict[str, Known | None] = {}
        self._by_row: dict[int, Known] = {}
        self._by_name: dict[str, list[Known]] = {}
        self._read(people, *tickets)

    @property
    def next_number(self) -> int:
        """The number for somebody new."""
        return max(self._people, default=0) + 1

    def fingerprint(self, cells: str) -> int:
        """Give what stands for a row of the current list."""
        return hash((self._layout, cells))

    def by_address(self, address: str, name: str) -> Known | None:
        """Find somebody by e-mail address and name, unless the list gave them another name."""
        known = self._by_address.get(_address_key(address, name))
        return known if known and not known.new_name else None

    def by_row(self, cells: str) -> Known | None:
        """Find whom exactly this row was about, unless they were found before."""
        known = self._by_row.get(self.fingerprint(cells))
        return known if known and not known.row else None

    def by_company(self, name: str, company: str) -> Known | None:
        """Find the only person with this name and company, unless found before.

        This is for rows without code and those without the address that a person had. Where
        the list has a column for it, not to have it is to be another person.
        """
        if not self._by_company:  # as in a first import, where a look would cost more
            return None
        known = self._by_company.get(_company_key(name, company))
        if known is None or known.row:
            return None
        has_more = (known.email and self._has_addresses) or (known.listed_code and self._has_codes)
        return None if has_more else known

    def completed(self, cells: str, carried: str) -> str:
        """Give a row of the current list with other values in the columns carried over."""
        own = cells.rsplit(CELL_SEPARATOR, self.current.carried)[0]
        return own + carried

    def bearing(self, name: str, address: str) -> list[Known]:
        """Find all who may be the person with this name and, where both have one, address."""
        if not self._by_name:
            for known in self._people.values():
                for key in {person_key(known.name), person_key(known.listed_name)}:
                    self._by_name.setdefault(key, []).append(known)
        return [
            known
            for known in self._by_name.get(person_key(name), ())
            if not (address and known.email) or address == known.email.lower()
        ]

    def absence(self, refused: Iterable[str] = ()) -> Absence:
        """Say who is no longer listed, neither in a row nor by a code in one that was refused.

        An earlier list is judged if it has the same name as the current one, or if that looks
        like a later version of it: at least half of its people are in the current one, and
        make up at least half of those in there who were known before. Of any other that is told,
        unless all of its people are in the current one. A registration server's, in which no column
        has a meaning, is not judged, and not told of: the server says who is gone.
        """
        listed = [known for known in self._people.values() if known.source and not known.came]
        present = [known for known in listed if not known.vanished]
        all_of = Counter(known.source for known in present)
        found = Counter(known.source for known in present if known.row)
        lists = [source for source in all_of if self._sources[source].mapping]
        judged = {
            source
            for source in lists
            if self._sources[source].name == self.current.name
            or 2 * found[source] >= max(all_of[source], found.total())
        }
        others = {
            self._sources[source].name: None
            for source in lists
            if source not in judged and found[source] < all_of[source]
        }
        excused = {self.tickets[code].person.number for code in refused if code in self.tickets}
        gone = [
            known
            for known in present
            if known.source in judged
            and not (known.row or known.is_named or known.number in excused)
        ]
        tickets = [
            ticket
            for code, ticket in self.tickets.items()
            if code == ticket.code
            and ticket.person.row
            and ticket.person.source in judged
            and _is_forgotten(ticket)
        ]
        return Absence(gone, tickets, list(others))

    def unread(self) -> list[int]:
        """Give the numbers of the tickets that no row of the current list is about."""
        return [ticket.number for ticket in self.tickets.values() if not ticket.is_read]

    def _read(
        self,
        people: Iterable[StoredPerson],
        tickets: Iterable[StoredTicket],
        others: Iterable[OtherCode],
    ) -> None:
        layouts = {number: self._layout_of(source) for number, source in self._sources.items()}
        code_columns = {
            number: dict(source.mapping).get(Field.CODE) for number, source in self._sources.items()
        }
        ends = _Ends(self._sources, self.current)
        for person in people:
            code_column = code_columns.get(person.source)
            known = Known(
                person.number,
                person.source,
                person.name,
                person.listed.get("name", person.name),
                person.listed.get("email", person.email),
                person.listed.get("category", person.category),
                hash((layouts.get(person.source), person.cells)),
                _listed_code(person.cells, code_column),
                bool(person.listed),
                person.came,
                person.vanished,
            )
            self._people[person.number] = known
            if self.current.carried:
                known.carried = ends.of(person)
            if not person.taken_back:  # found by their code alone
                self._enter(known, person)
        for row in tickets:
            self._enter_ticket(row, layouts)
        by_id = {ticket.id: ticket for ticket in self.tickets.values()} if others else {}
        for code, ticket_id in others:
            if ticket_id in by_id:
                self.tickets.setdefault(code, by_id[ticket_id])

    def _enter(self, known: Known, person: StoredPerson) -> None:
        # By what is listed, and by what a desk made of it: the list may have caught up.
        listed = person.listed
        names = {person.name, listed.get("name", person.name)}
        addresses = {person.email.lower(), listed.get("email", person.email).lower()}
        for name in names:
            for address in addresses:
                if "@" in address:
                    self._by_address.setdefault(_address_key(address, name), known)
                    self.addresses.add(address)
        key = _company_key(listed.get("name", person.name), listed.get("company", person.company))
        self._by_company[key] = None if key in self._by_company else known
        if person.cells:
            row = known.fingerprint
            if known.carried and row == self.fingerprint(person.cells):
                # The list has the row without what is carried over.
                blank = CELL_SEPARATOR * self.current.carried
                row = self.fingerprint(self.completed(person.cells, blank))
            self._by_row.setdefault(row, known)

    def _enter_ticket(self, row: StoredTicket, layouts: Mapping[int, int]) -> None:
        person = self._people[row.attendee]
        fingerprint = None
        if row.cells is not None:
            fingerprint = hash((layouts.get(row.source or 0), row.cells))
        ticket = KnownTicket(
            row.number, row.id, row.code, person, row.status, row.overruled, row.source, fingerprint
        )
        self.tickets[row.code] = ticket
        if fingerprint is None and (person.ticket is None or row.code == person.listed_code):
            person.ticket = ticket

    def _layout_of(self, source: ListSource) -> int:
        # Lists with the same columns and meanings have rows that can be compared.
        return self._layouts.setdefault((source.header, source.mapping), len(self._layouts))


class _Ends:
    """What earlier lists say in the columns that are carried over into the current one."""

    def __init__(self, sources: Mapping[int, ListSource], current: ListSource) -> None:
        carried = current.header[len(current.header) - current.carried :]
        places = {
            number: {name: index for index, name in enumerate(source.header)}
            for number, source in sources.items()
        }
        self._indices = {
            number: [found.get(name) for name in carried] for number, found in places.items()
        }
        self._blank = CELL_SEPARATOR * len(carried)

    def of(self, person: StoredPerson) -> str:
        """Give the end of a person's row."""
        indices = self._indices.get(person.source)
        if not person.cells or indices is None:
            return self._blank
        cells = person.cells.split(CELL_SEPARATOR)
        values = ("" if index is None else cells[index] for index in indices)
        return "".join(CELL_SEPARATOR + value for value in values)


def _listed_code(cells: str, column: int | None) -> str:
    if column is None:
        return ""
    code = cells.split(CELL_SEPARATOR)[column]
    return whole_code(code) or code


def _is_forgotten(ticket: KnownTicket) -> bool:
    # A valid ticket whose row the list had before and has no more, though it names the holder.
    if ticket.is_read or ticket.status != TicketStatus.VALID:
        return False
    holder = ticket.person
    return ticket.fingerprint is not None or (ticket is holder.ticket and not holder.is_read)


def _address_key(address: str, name: str) -> str:
    return f"{address}{CELL_SEPARATOR}{person_key(name)}"


def _company_key(name: str, company: str) -> str:
    return f"{person_key(name)}{CELL_SEPARATOR}{fold(company)}"
