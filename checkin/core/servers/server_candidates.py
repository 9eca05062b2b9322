"""Which ticket a code stands for on a list of a registration server, as the server chooses it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.core.servers.server_ticket import ListTerms, ServerTicket
from checkin.core.ticket import Ticket


@dataclass(frozen=True, slots=True)
class Held:
    """A ticket, with what its server says of it.

    `by_medium` tells that the code of a wristband or card was scanned which stands for it, and
    `has_medium` that there is one, whether it opens anything or not.
    """

    told: ServerTicket
    ticket: Ticket
    by_medium: bool = False
    has_medium: bool = False


def candidates(found: Iterable[Held], terms: ListTerms) -> tuple[Held, ...]:
    """Keep the tickets that a code may stand for on a list.

    `found` are those with the code and, where the list matches them, those added to these.
    The server does not see canceled tickets, nor those of another date than the list's.
    """
    seen = {
        held.told.ticket_id: held
        for held in found
        if not held.told.is_withdrawn and is_of_date(held.told, terms)
    }
    return tuple(sorted(seen.values(), key=_place))


def candidates_by_medium(found: Iterable[Held]) -> tuple[Held, ...]:
    """Line up the tickets that a wristband or card may stand for on a list.

    Here the server sees canceled tickets too, and those of other dates; and one that it has both
    by itself and as added to another, it takes for two.
    """
    return tuple(sorted(found, key=_place))


def choose(found: Sequence[Held], at: datetime, terms: ListTerms) -> Held | None:
    """Choose the one of several candidates that is meant; None where that leaves a choice.

    It is the one that the list is for; of several, the one valid now. Where none is, the one
    that is valid next, else the one that was last, else the first: it will be refused, and
    says best why.
    """
    if len(found) == 1:
        return found[0]
    fitting = [held for held in found if is_of_product(held.told, terms)]
    if len(fitting) > 1:
        fitting = [held for held in fitting if _is_valid_at(held.ticket, at)]
    if not fitting:
        return _nearest(found, at)
    return fitting[0] if len(fitting) == 1 else None


def is_of_product(told: ServerTicket, terms: ListTerms) -> bool:
    """Whether a list is for the product of a ticket."""
    return terms.products is None or told.product in terms.products


def is_of_date(told: ServerTicket, terms: ListTerms) -> bool:
    """Whether a list is for the date of a ticket, or for any."""
    return not terms.subevent or told.subevent == terms.subevent


def _place(held: Held) -> tuple[bool, bool, int, str]:
    # As the server lines them up: tickets before what is added to them, older ones first.
    key = held.told.key
    return bool(held.told.parent), not key.isdecimal(), len(key), key


def _is_valid_at(ticket: Ticket, at: datetime) -> bool:
    # The last moment is no part of the validity here, though it is when a ticket is judged.
    begun = ticket.valid_from is None or ticket.valid_from <= at
    return begun and (ticket.valid_until is None or ticket.valid_until > at)


def _nearest(found: Sequence[Held], at: datetime) -> Held:
    coming = [(held.ticket.valid_from, held) for held in found if held.ticket.valid_from]
    coming = [(moment, held) for moment, held in coming if moment > at]
    if coming:
        return min(coming, key=lambda pair: pair[0])[1]
    gone = [(held.ticket.valid_until, held) for held in found if held.ticket.valid_until]
    gone = [(moment, held) for moment, held in gone if moment < at]
    return max(gone, key=lambda pair: pair[0])[1] if gone else found[0]
