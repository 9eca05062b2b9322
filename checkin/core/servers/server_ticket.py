"""What a registration server says of a ticket, and on what terms its lists let people pass."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class OrderState(StrEnum):
    """What a registration server says of the order that a ticket belongs to."""

    PAID = "paid"
    PENDING = "pending"
    EXPIRED = "expired"
    CANCELED = "canceled"


@dataclass(frozen=True, slots=True)
class ServerTicket:
    """A ticket as its registration server knows it.

    `server` is the address of the event there (a `Target`'s), `key` the server's own name of
    the ticket (an order position's id), which never changes, `order` that of the order, and
    `parent` the key of the ticket that this one is added to. `product`, `variation` and
    `subevent` are the server's ids; empty where there is none. `answered` are the server's ids
    of the questions that it holds answers to. `is_withdrawn` is true where the ticket itself,
    not its order, was canceled. A ticket known by its signature alone has no `key`. `picture` is
    where the server has a picture of the holder; empty for none.
    """

    ticket_id: str
    server: str
    key: str = ""
    order: str = ""
    parent: str = ""
    product: str = ""
    variation: str = ""
    subevent: str = ""
    state: OrderState = OrderState.PAID
    valid_if_pending: bool = False
    needs_approval: bool = False
    is_blocked: bool = False
    is_withdrawn: bool = False
    answered: frozenset[str] = frozenset()
    picture: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class EventDates:
    """When an event, or the one of a series with the id `subevent`, takes place; aware UTC."""

    subevent: str
    starts: datetime
    ends: datetime | None = None
    admission: datetime | None = None


@dataclass(frozen=True, slots=True)
class ListTerms:
    """On what terms a registration server lets people pass one of its check-in lists.

    Only tickets of these `products` (None: all) and of this `subevent` (empty: any).
    `takes_unpaid` lets a desk admit pending orders if it says so; `matches_addons` lets a
    ticket's code stand for the tickets added to it. `rules` is JSON-logic, as JSON text; empty
    where there are none. `dates` are what rules may refer to: those of the event itself, whose
    `subevent` is empty, and those of a series. From `all_leave_at` on, everybody who is inside
    leaves once a day at that time. Tickets of the products that are `exchanged` are for wristbands
    or cards first, those `exchanged_at_once` by the server itself, with the order;
    `takes_exchanged` lets their own codes count as well after that.
    """

    products: tuple[str, ...] | None = None
    subevent: str = ""
    takes_unpaid: bool = False
    admits_again: bool = False
    admits_after_exit: bool = True
    matches_addons: bool = False
    rules: str = ""
    dates: tuple[EventDates, ...] = ()
    all_leave_at: datetime | None = None
    exchanged: tuple[str, ...] = ()
    exchanged_at_once: tuple[str, ...] = ()
    takes_exchanged: bool = True

    def is_for(self, told: ServerTicket) -> bool:
        """Whether the holder of a ticket should come: it is of the list, and paid or as good."""
        is_paid = told.state is OrderState.PAID or (
            told.state is OrderState.PENDING and (told.valid_if_pending or self.takes_unpaid)
        )
        is_of_product = self.products is None or told.product in self.products
        is_of_date = not self.subevent or told.subevent == self.subevent
        return is_paid and is_of_product and is_of_date and not told.is_withdrawn


@dataclass(frozen=True, slots=True)
class RuleFacts:
    """What the rules of a check-in list may ask about a scan.

    `now` is the moment of the scan, `zone` the event's time zone, in which days change.
    `entries` are the moments of all standing admissions of the ticket to the list, in order;
    `is_inside` whether its last passage went inwards. `gate` is the server's id of the gate
    at which the desk stands; empty for none. `dates` are those of the ticket's own event of a
    series, or else of the event.
    """

    now: datetime
    zone: str
    product: str
    variation: str = ""
    gate: str = ""
    entries: tuple[datetime, ...] = ()
    is_inside: bool = False
    dates: EventDates | None = None


@dataclass(frozen=True, slots=True)
class RulesRuling:
    """Whether rules let somebody pass, and why not in a few English words, where they can say.

    The words stand for themselves: “only from 06:00 on”, “only once a day”; empty for none.
    """

    allowed: bool
    because: str = ""


@dataclass(frozen=True, slots=True)
class SignedTicket:
    """What a signed code says of itself, its signature verified; ids as the server has them.

    It says nothing about payment or cancellation, and holds no name.
    """

    seed: str
    product: str
    variation: str = ""
    subevent: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
