"""Registrations of Indico as people and tickets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from checkin.core.servers.pulled import PulledOrder, PulledPassage, PulledPerson, PulledTicket
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.servers.server_ticket import OrderState, ServerTicket
from checkin.core.ticket import TicketStatus
from checkin.servers.indico.indico_details import (
    GUEST_OF,
    NO_DETAILS,
    REGISTRATION,
    Details,
    Guest,
)
from checkin.servers.indico.indico_event import Form
from checkin.servers.json_reading import (
    Misread,
    Told,
    code,
    flag,
    line_moment,
    name_of,
    text,
    things,
)

_STATES = {
    "complete": (TicketStatus.VALID, OrderState.PAID, ""),
    "unpaid": (TicketStatus.UNPAID, OrderState.PENDING, ""),
    "pending": (TicketStatus.UNAPPROVED, OrderState.PENDING, "Waits for approval in Indico."),
    "rejected": (TicketStatus.CANCELED, OrderState.CANCELED, "Rejected in Indico."),
    "withdrawn": (TicketStatus.CANCELED, OrderState.CANCELED, "Withdrawn in Indico."),
}
BY = "Indico"
_LONGEST_PATH = 500


def order_of(row: Told, form: Form, address: str, details: Details | None) -> PulledOrder:
    """Read a registration: who registered, and each guest with a ticket of their own.

    Without details, which tell of the guests, it is no whole one. Raises `Misread`.
    """
    order = _Registration(row, form, address, details or NO_DETAILS).read()
    return replace(order, lacks_details=details is None)


class _Registration:
    """A registration that is being read."""

    def __init__(self, row: Told, form: Form, address: str, details: Details) -> None:
        self._row = row
        self._form = form
        self._address = address
        self._details = details
        self._key = name_of(row, "id")
        self._status, self._state, self._note = _state(row)
        # The full name is written as the token's owner has names written: “LOVELACE, Ada”.
        own = f"{details.first_name} {details.last_name}".strip()
        self._name = own or text(row, "full_name") or text(row, "email") or self._key

    def read(self) -> PulledOrder:
        """Give the people and tickets of the registration."""
        guests = [(guest_key(self._key, each), each) for each in self._details.guests]
        return PulledOrder(
            self._key,
            (self._host(), *(self._guest(own, each) for own, each in guests)),
            (
                self._ticket(self._key, code(self._row, "checkin_secret").lower()),
                *(self._ticket(own, each.key, self._key) for own, each in guests),
            ),
        )

    def _host(self) -> PulledPerson:
        details = self._details
        tags = (text(each, "title") for each in things(self._row, "tags"))
        return PulledPerson(
            self._key,
            self._name,
            details.first_name,
            details.last_name,
            email=text(self._row, "email"),
            company=details.company,
            country=details.country,
            category=self._form.title,
            flags=tuple(dict.fromkeys(filter(None, tags))),
            notes=self._note,
            extra=((REGISTRATION, self._key), (GUEST_OF, ""), *details.cells),
        )

    def _guest(self, own: str, guest: Guest) -> PulledPerson:
        # Guests answered nothing, but all of a form have the same columns.
        empty = tuple((heading, "") for heading, _ in self._details.cells)
        return PulledPerson(
            own,
            _called(guest, self._name),
            guest.first_name,
            guest.last_name,
            company=self._details.company,
            category=self._form.title,
            notes=self._note,
            extra=((REGISTRATION, self._key), (GUEST_OF, self._name), *empty),
        )

    def _ticket(self, own: str, secret: str, parent: str = "") -> PulledTicket:
        told = ServerTicket(
            ticket_id=ticket_id(self._address, own),
            server=self._address,
            key=own,
            order=self._key,
            parent=parent,
            product=self._form.key,
            state=self._state,
            needs_approval=self._status is TicketStatus.UNAPPROVED,
            picture="" if parent else text(self._row, "personal_data_picture", _LONGEST_PATH),
        )
        passages = () if parent else _passages(self._row, self._form, self._address)
        return PulledTicket(own, secret, self._form.title, self._status, told, passages=passages)


def gone(key: str) -> PulledOrder:
    """Give a registration that is there no more: nobody and nothing belongs to it."""
    return PulledOrder(key, (), ())


def uniform(orders: Sequence[PulledOrder]) -> Sequence[PulledOrder]:
    """Give everybody the same columns: forms change while people sign up."""
    people = [person for order in orders for person in order.people]
    headings = dict.fromkeys(heading for person in people for heading, _ in person.extra)
    if all(len(person.extra) == len(headings) for person in people):
        return orders

    def filled(person: PulledPerson) -> PulledPerson:
        cells = dict.fromkeys(headings, "") | dict(person.extra)
        return replace(person, extra=tuple(cells.items()))

    return [replace(order, people=tuple(map(filled, order.people))) for order in orders]


def guest_key(registration: str, guest: Guest) -> str:
    """Give the key of a guest's ticket: a guest is known by their registration only."""
    return f"{registration}-{guest.key}"


def passage_key(registration: str, at: datetime) -> str:
    """Give the name of a check-in, of which Indico knows no more than who and when."""
    return f"{registration}@{at.isoformat()}"


def checked_in_at(row: Told) -> datetime | None:
    """Say when somebody was checked in, if they are. Raises `Misread`."""
    if "checked_in" not in row:  # an object that is no registration
        raise Misread("checked_in")
    return line_moment(row, "checked_in_dt") if flag(row, "checked_in") else None


def _passages(row: Told, form: Form, address: str) -> tuple[PulledPassage, ...]:
    at = checked_in_at(row)
    if at is None:
        return ()
    key = passage_key(name_of(row, "id"), at)
    return (PulledPassage(key, list_id(address, form.key), at, by=BY),)


def _state(row: Told) -> tuple[TicketStatus, OrderState, str]:
    found = row.get("state")
    if isinstance(found, str) and found in _STATES:
        return _STATES[found]
    raise Misread("state")


def _called(guest: Guest, host: str) -> str:
    own = f"{guest.first_name} {guest.last_name}".strip()
    return own or f"Guest of {host}"
