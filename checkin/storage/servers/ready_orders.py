"""Orders of a registration server made ready for the tables, before anybody has to wait.

While a page is written nobody else writes. What can be done before that is done here.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from checkin.core.lists.listing import CELL_SEPARATOR
from checkin.core.moments import stored
from checkin.core.names.finding import BEGINNING
from checkin.core.names.folding import fold
from checkin.core.servers.pulled import DETAILS, PulledOrder, PulledPerson, PulledTicket
from checkin.core.servers.server_names import ticket_id
from checkin.core.ticket import EDITABLE
from checkin.storage.people.search_words import SearchWords
from checkin.storage.rows import Row, reading, texts_from
from checkin.storage.servers.server_tickets import server_ticket_row
from checkin.turns import decisions

_PASSAGES = "passages"


class ReadyPerson(NamedTuple):
    """Somebody as the server lists them; `fields` are those of `EDITABLE`.

    What `lacks_details` says nothing of `DETAILS` and `cells`.
    """

    vanished: int
    flags: str
    cells: str
    fields: tuple[str, ...]
    words: tuple[str, str, str]
    lacks_details: bool


class ReadyTicket(NamedTuple):
    """A ticket with its holder's id, and what only the server's own lists ask about as a row."""

    ticket: PulledTicket
    holder: str
    category: str
    valid: tuple[str | None, str | None]
    told: Row


@dataclass(frozen=True, slots=True)
class ReadyOrders:
    """Orders of one server; people and tickets by their ids.

    Of those that are `in_part` the details are still to come.
    """

    server: str
    header: tuple[str, ...]
    orders: tuple[str, ...]
    in_part: frozenset[str]
    people: Mapping[str, ReadyPerson]
    tickets: Mapping[str, ReadyTicket]


def ready_orders(server: str, orders: Sequence[PulledOrder], spelt: SearchWords) -> ReadyOrders:
    """Make orders ready; `spelt` remembers the names that came before."""
    people: dict[str, ReadyPerson] = {}
    tickets: dict[str, ReadyTicket] = {}
    header: tuple[str, ...] = ()
    for order in orders:
        decisions.stand_back()
        known = {each.told.key: each.told.ticket_id for each in order.tickets}
        ids = {
            each.key: known.get(each.key) or ticket_id(server, each.key) for each in order.people
        }
        standing = {each.holder for each in order.tickets if not each.told.is_withdrawn}
        categories = {person.key: person.category for person in order.people}
        for person in order.people:
            header = header or tuple(heading for heading, _ in person.extra)
            people[ids[person.key]] = _person(
                person, spelt, stands=person.key in standing, lacks_details=order.lacks_details
            )
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
    keys = tuple(order.key for order in orders)
    in_part = frozenset(order.key for order in orders if order.lacks_details)
    return ReadyOrders(server, header, keys, in_part, people, tickets)


def said_by_now(before: Mapping[str, str], person: ReadyPerson) -> dict[str, str]:
    """Give what the server says of somebody's fields; what is still to come, as it was before."""
    said = dict(zip(EDITABLE, person.fields, strict=True))
    if not person.lacks_details:
        return said
    untold = {name: before[name] for name in DETAILS}
    if _is_called(said["name"], before):
        untold["name"] = before["name"]
    else:
        untold |= {"first_name": "", "last_name": ""}
    return said | untold


def _is_called(name: str, before: Mapping[str, str]) -> bool:
    """Whether a name is the one before, or may be that in another way to write it."""
    initial = f"{before['first_name'][:1]}. {before['last_name']}"
    return _in_words(name) in (_in_words(before["name"]), _in_words(initial))


def _in_words(name: str) -> list[str]:
    # Servers put the last name first, or last.
    return sorted(fold(name.replace(",", " ")).split())


def vocabulary_of(people: Sequence[ReadyPerson]) -> set[str]:
    """Give the words of names and companies, against which typing mistakes are measured."""
    return {
        word.removeprefix(BEGINNING)
        for person in people
        for text in person.words[:2]
        for word in text.split()
    }


def with_passages(told: str, stands: Mapping[str, str]) -> str:
    """Put into what is kept of a ticket which line stands for which passage of the server's."""
    if not stands and _PASSAGES not in told:
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


def _person(
    person: PulledPerson, spelt: SearchWords, *, stands: bool, lacks_details: bool
) -> ReadyPerson:
    words = spelt.of_person(
        person.name, person.first_name, person.last_name, person.company, person.email
    )
    return ReadyPerson(
        int(not stands),
        CELL_SEPARATOR.join(person.flags),
        CELL_SEPARATOR.join(value for _, value in person.extra),
        tuple(str(getattr(person, name)) for name in EDITABLE),
        words,
        lacks_details,
    )


def _written(moment: datetime | None) -> str | None:
    return stored(moment) if moment else None
