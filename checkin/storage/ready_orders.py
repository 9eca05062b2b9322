"""Orders of a registration server made ready for the tables, before anybody has to wait.

While a page is written nobody else writes. What can be done before that is done here.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from checkin.core.finding import BEGINNING
from checkin.core.listing import CELL_SEPARATOR
from checkin.core.moments import stored
from checkin.core.pulled import PulledOrder, PulledPerson, PulledTicket
from checkin.core.server_names import ticket_id
from checkin.core.ticket import EDITABLE
from checkin.storage.rows import Row, reading, texts_from
from checkin.storage.search_words import SearchWords
from checkin.storage.server_tickets import server_ticket_row

_PASSAGES = "passages"


class ReadyPerson(NamedTuple):
    """Somebody as the server lists them; `fields` are those of `EDITABLE`."""

    vanished: int
    flags: str
    cells: str
    fields: tuple[str, ...]
    words: tuple[str, str, str]


class ReadyTicket(NamedTuple):
    """A ticket with its holder's id, and what only the server's own lists ask about as a row."""

    ticket: PulledTicket
    holder: str
    category: str
    valid: tuple[str | None, str | None]
    told: Row


@dataclass(frozen=True, slots=True)
class ReadyOrders:
    """Orders of one server; people and tickets by their ids."""

    server: str
    header: tuple[str, ...]
    orders: tuple[str, ...]
    people: Mapping[str, ReadyPerson]
    tickets: Mapping[str, ReadyTicket]


def ready_orders(server: str, orders: Sequence[PulledOrder], spelt: SearchWords) -> ReadyOrders:
    """Make orders ready; `spelt` remembers the names that came before."""
    people: dict[str, ReadyPerson] = {}
    tickets: dict[str, ReadyTicket] = {}
    header: tuple[str, ...] = ()
    for order in orders:
        ids = {person.key: ticket_id(server, person.key) for person in order.people}
        standing = {each.holder for each in order.tickets if not each.told.is_withdrawn}
        categories = {person.key: person.category for person in order.people}
        for person in order.people:
            header = header or tuple(heading for heading, _ in person.extra)
            people[ids[person.key]] = _person(person, spelt, stands=person.key in standing)
        for each in order.tickets:
            # The category of somebody's own ticket is theirs, also once a desk has edited it.
            is_own = each.told.key == each.holder and each.category == categories[each.holder]
            tickets[each.told.ticket_id] = ReadyTicket(
                each,
                ids[each.holder],
                "" if is_own else each.category,
                (_written(each.valid_from), _written(each.valid_until)),
                server_ticket_row(each.told),
            )
    return ReadyOrders(server, header, tuple(order.key for order in orders), people, tickets)


def vocabulary_of(people: Sequence[ReadyPerson]) -> set[str]:
    """Give the words of names and companies, against which typing mistakes are measured."""
    return {
        word.removeprefix(BEGINNING)
        for person in people
        for text in person.words[:2]
        for word in text.split()
    }


def with_passages(told: str, stands: Mapping[str, str]) -> str:
    """Add to what is kept of a ticket which line stands for which passage of the server's."""
    if not stands:
        return told
    return json.dumps(json.loads(told) | {_PASSAGES: dict(stands)}, ensure_ascii=False)


def passages_kept(told: str) -> dict[str, str]:
    """Give which line stood for which passage of the server's."""
    if _PASSAGES not in told:
        return {}
    with reading("what a server says of passages"):
        stood = json.loads(told).get(_PASSAGES, {})
        texts_from([*stood, *stood.values()])
        return dict(stood)


def _person(person: PulledPerson, spelt: SearchWords, *, stands: bool) -> ReadyPerson:
    words = spelt.of_person(
        person.name, person.first_name, person.last_name, person.company, person.email
    )
    return ReadyPerson(
        int(not stands),
        CELL_SEPARATOR.join(person.flags),
        CELL_SEPARATOR.join(value for _, value in person.extra),
        tuple(str(getattr(person, name)) for name in EDITABLE),
        words,
    )


def _written(moment: datetime | None) -> str | None:
    return stored(moment) if moment else None
