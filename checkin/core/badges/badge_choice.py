"""Whose badges are wanted, and in which order they lie in the pile."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from checkin.core.badges.badge_layout import BadgeLayout
from checkin.core.event import CheckInList
from checkin.core.names.folding import fold
from checkin.core.names.name_order import Key, NameOrder
from checkin.core.registration import is_registered
from checkin.core.scan import Verdict
from checkin.core.ticket import AttendanceMode, Ticket, TicketStatus

# Whoever has yet to pay or to be approved may do so at the desk, and then needs a badge.
_WITHOUT_BADGE = frozenset({TicketStatus.CANCELED, TicketStatus.BLOCKED, TicketStatus.REVOKED})


class BadgeOrder(StrEnum):
    """In which order badges lie in the pile."""

    NAME = "name"
    COMPANY = "company"
    CATEGORY = "category"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class BadgeSelection:
    """Which badges are wanted.

    Empty `categories` mean every category, written in any case. People who attend
    virtually have no badge unless `virtual`. `layout`, by name or one that need not be kept,
    takes the place of the event's plan.
    `changed` are those on which something else stands than was printed; together with
    `unprinted` it means both. `registered` leaves only who is registered at a check-in list,
    `codes` only the tickets with these codes.
    """

    categories: tuple[str, ...] = ()
    unprinted: bool = False
    virtual: bool = False
    layout: str | BadgeLayout = ""
    changed: bool = False
    registered: CheckInList | None = None
    codes: tuple[str, ...] = ()


def may_have_badge(ticket: Ticket) -> bool:
    """Whether a ticket's holder is given a badge at all."""
    return ticket.status not in _WITHOUT_BADGE


def why_no_badge(ticket: Ticket) -> Verdict | None:
    """Say what keeps a ticket's holder from a badge, as a door would; None where nothing does."""
    if not may_have_badge(ticket):
        return Verdict(ticket.status.value)
    return Verdict.VIRTUAL_ONLY if ticket.attendee.mode is AttendanceMode.VIRTUAL else None


def wanted(tickets: Iterable[Ticket], selection: BadgeSelection) -> Iterator[Ticket]:
    """Leave out who has no badge or is not asked for; what was printed is not looked at."""
    categories = set(map(fold, selection.categories))
    here = selection.registered
    for ticket in tickets:
        why = why_no_badge(ticket)
        if why is not None and not (why is Verdict.VIRTUAL_ONLY and selection.virtual):
            continue
        if categories and fold(ticket.category_in_force) not in categories:
            continue
        if here is not None and not is_registered(ticket, here):
            continue
        yield ticket


def in_pile(tickets: Iterable[Ticket], order: BadgeOrder, names: NameOrder) -> list[Ticket]:
    """Put tickets into the order in which their badges are to lie."""
    if order is BadgeOrder.LIST:
        return list(tickets)
    return sorted(tickets, key=_key_of(order, names))


def _key_of(order: BadgeOrder, names: NameOrder) -> Callable[[Ticket], tuple[str, Key, str]]:
    def first(ticket: Ticket) -> str:
        if order is BadgeOrder.COMPANY:
            return names.key(ticket.attendee.company)
        return names.key(ticket.category_in_force) if order is BadgeOrder.CATEGORY else ""

    def key(ticket: Ticket) -> tuple[str, Key, str]:
        who = ticket.attendee
        by_name = names.name_key(who.name, who.first_name, who.last_name, who.country)
        return first(ticket), by_name, ticket.code

    return key
