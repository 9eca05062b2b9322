"""Who is registered for which check-in list."""

from collections.abc import Iterable

from checkin.core.event import CheckInList
from checkin.core.lists.yes_no import says_yes
from checkin.core.names.folding import fold
from checkin.core.servers.server_ticket import ServerTicket
from checkin.core.ticket import ENDED, AttendanceMode, Ticket, TicketStatus


def is_registered(ticket: Ticket, checkin_list: CheckInList) -> bool:
    """Whether the list lets this ticket's category in, and its column says yes where it has one.

    Of a server's ticket it is the product that counts, where the list is for one product alone:
    what that is called may be changed at a desk, and others may be called the same.
    """
    if ticket.server and checkin_list.server and checkin_list.terms is None:
        if (ticket.server, ticket.product) != (checkin_list.server, checkin_list.server_list):
            return False
    elif checkin_list.categories and not is_in_category(ticket, checkin_list.categories):
        return False
    return not checkin_list.column or says_yes(ticket.attendee.column(checkin_list.column))


def attends_in(mode: AttendanceMode, checkin_list: CheckInList) -> bool:
    """Whether the list is for this attendance mode."""
    return not checkin_list.modes or mode in checkin_list.modes


def is_expected(
    ticket: Ticket, checkin_list: CheckInList, told: ServerTicket | None = None
) -> bool:
    """Whether this ticket's holder should come to the list: the number a desk counts towards.

    `told` is what a server says of the ticket. On a server's list its terms count, and tickets
    of another server are not expected.
    """
    terms = checkin_list.terms
    if told is None or terms is None:
        is_meant = True
    else:
        is_meant = told.server == checkin_list.server and terms.is_for(told)
    return (
        is_meant
        and ticket.status not in ENDED
        and attends_in(ticket.attendee.mode, checkin_list)
        and is_registered(ticket, checkin_list)
    )


def ticket_to_check_in(tickets: Iterable[Ticket], here: CheckInList | None) -> Ticket | None:
    """Choose among a person's tickets: a valid one registered here, else the next best."""
    return min(
        tickets,
        key=lambda each: (
            each.status is not TicketStatus.VALID,
            here is not None and not is_registered(each, here),
        ),
        default=None,
    )


def is_in_category(ticket: Ticket, categories: tuple[str, ...]) -> bool:
    """Whether a ticket, or else its holder, is of one of these categories."""
    own = ticket.category_in_force
    if own in categories:
        return True
    folded = fold(own)
    return any(fold(category) == folded for category in categories)
