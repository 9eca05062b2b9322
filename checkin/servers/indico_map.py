"""Registrations of Indico as people and tickets."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from checkin.core.pulled import PulledOrder, PulledPassage, PulledPerson, PulledTicket
from checkin.core.server_names import list_id, ticket_id
from checkin.core.server_ticket import OrderState, ServerTicket
from checkin.core.ticket import TicketStatus
from checkin.servers.indico_details import NO_DETAILS, Details, Guest
from checkin.servers.indico_event import Form
from checkin.servers.json_reading import Misread, Told, code, flag, moment, name_of, text, things

_STATES = {
    "complete": (TicketStatus.VALID, OrderState.PAID, ""),
    "unpaid": (TicketStatus.UNPAID, OrderState.PENDING, ""),
    "pending": (TicketStatus.UNAPPROVED, OrderState.PENDING, "Waits for approval in Indico."),
    "rejected": (TicketStatus.CANCELED, OrderState.CANCELED, "Rejected in Indico."),
    "withdrawn": (TicketStatus.CANCELED, OrderState.CANCELED, "Withdrawn in Indico."),
}
REGISTRATION, GUEST_OF = "Registration", "Guest of"
BY = "Indico"


def order_of(row: Told, form: Form, address: str, details: Details = NO_DETAILS) -> PulledOrder:
    """Read a registration: who registered, and each guest with a ticket of their own.

    Raises `Misread`.
    """
    key = name_of(row, "id")
    status, state, note = _state(row)
    name = text(row, "full_name") or text(row, "email") or key
    flags = tuple(
        dict.fromkeys(filter(None, (text(each, "title") for each in things(row, "tags"))))
    )
    columns = details.cells

    def person(own: str, called: str, first: str, last: str, guest_of: str = "") -> PulledPerson:
        # Guests answered nothing, but all of a form have the same columns.
        cells = tuple((heading, "" if guest_of else cell) for heading, cell in columns)
        return PulledPerson(
            own,
            called,
            first,
            last,
            email="" if guest_of else text(row, "email"),
            company=details.company,
            country="" if guest_of else details.country,
            category=form.title,
            flags=() if guest_of else flags,
            notes=note,
            extra=((REGISTRATION, key), (GUEST_OF, guest_of), *cells),
        )

    def ticket(own: str, secret: str, parent: str = "") -> PulledTicket:
        told = ServerTicket(
            ticket_id=ticket_id(address, own),
            server=address,
            key=own,
            order=key,
            parent=parent,
            product=form.key,
            state=state,
            needs_approval=status is TicketStatus.UNAPPROVED,
        )
        passages = () if parent else _passages(row, form, address)
        return PulledTicket(own, secret, form.title, status, told, passages=passages)

    guests = [(guest_key(key, each), each) for each in details.guests]
    return PulledOrder(
        key,
        (
            person(key, name, details.first_name, details.last_name),
            *(person(own, _called(g, name), g.first_name, g.last_name, name) for own, g in guests),
        ),
        (
            ticket(key, code(row, "checkin_secret").lower()),
            *(ticket(own, g.key, key) for own, g in guests),
        ),
    )


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
    return moment(row, "checked_in_dt") if flag(row, "checked_in") else None


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
