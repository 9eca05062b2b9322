"""A registration server in memory: it takes what a real one takes, and is gone with the test."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from itertools import count

from checkin.core.errors import AccessDenied, TargetUnreachable
from checkin.core.event import CheckInList
from checkin.core.question import Question, QuestionKind
from checkin.core.scan import Direction
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed
from checkin.core.servers.posting import Deed, Posting
from checkin.core.servers.pulled import (
    PulledEvent,
    PulledOrder,
    PulledPage,
    PulledPassage,
    PulledPerson,
    PulledTicket,
)
from checkin.core.servers.server_names import list_id, question_id, ticket_id
from checkin.core.servers.server_ticket import ListTerms, OrderState, ServerTicket
from checkin.core.ticket import TicketStatus
from tests.servers.organizing import DOOR, Booked, Held, Seen

ADDRESS = "https://tickets.example/aef/conf"
_PASS, _ADDON = "1", "2"
_FIRST_ORDER = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Passage:
    key: str
    ticket: str
    list_key: str
    seen: Seen
    by: str
    name: str = ""  # the line's, where a desk of ours sent it


class FakeServer:
    """One event, and everybody who does something to it."""

    question = "41"

    def __init__(self, address: str = ADDRESS, orders_a_page: int = 4) -> None:
        """Take where it is, and how many orders it gives at once."""
        self.address = address
        self.token = "token-that-appears-nowhere"  # noqa: S105 - of nobody
        self.orders_a_page = orders_a_page
        self.is_there = True
        self.is_welcome = True
        self._orders: dict[str, PulledOrder] = {}
        self._changed: dict[str, int] = {}  # by order: when, as a number that grows
        self._numbers = count(1)
        self._passages: list[_Passage] = []
        self._refusals: dict[str, tuple[str, datetime]] = {}
        self._badges: dict[str, tuple[str, datetime]] = {}
        self._answers: dict[str, dict[str, str]] = {}

    @property
    def secrets(self) -> tuple[str, ...]:
        """Give every token that must appear nowhere."""
        return (self.token,)

    def server(self) -> "FakeDoor":
        """Open the event as a desk does that was connected earlier."""
        return FakeDoor(self, self.token)

    # What an organizer does.

    def order(self, first_name: str, last_name: str, *, addons: int = 0) -> Booked:
        """Order a ticket for somebody, with tickets added to it."""
        number = next(self._numbers)
        key, email = f"F{number:04}", f"guest{number}@example.org"
        holder = PulledPerson(
            str(number), f"{first_name} {last_name}", first_name, last_name, email, "Blåbär AB",
            "SE", "Conference pass",
        )  # fmt: skip
        main = self._ticket(holder.key, key, _PASS, holder.key)
        added = [
            self._ticket(str(next(self._numbers)), key, _ADDON, holder.key) for _ in range(addons)
        ]
        self._keep(PulledOrder(key, (holder,), (main, *added)))
        return Booked(key, tuple(Held(each.told.key, each.code) for each in (main, *added)))

    def cancel(self, booked: Booked) -> None:
        """Cancel an order."""
        order = self._orders[booked.key]
        canceled = tuple(
            replace(
                each,
                status=TicketStatus.CANCELED,
                told=replace(each.told, state=OrderState.CANCELED),
            )
            for each in order.tickets
        )
        self._keep(replace(order, tickets=canceled))

    def block(self, ticket: Held) -> None:
        """Block a ticket."""
        self._change(
            ticket.key,
            lambda each: replace(
                each, status=TicketStatus.BLOCKED, told=replace(each.told, is_blocked=True)
            ),
        )

    def rename(self, ticket: Held, first_name: str, last_name: str) -> None:
        """Put another name on a ticket."""
        order = self._order_of(ticket.key)
        people = tuple(
            replace(
                each,
                name=f"{first_name} {last_name}",
                first_name=first_name,
                last_name=last_name,
            )
            if each.key == ticket.key
            else each
            for each in order.people
        )
        self._keep(replace(order, people=people))

    def revoke(self) -> None:
        """Take away what a desk is known by."""
        self.is_welcome = False

    def welcome(self) -> None:
        """Let it be known again."""
        self.is_welcome = True

    def vanish(self) -> None:
        """Be no longer there."""
        self.is_there = False

    def come_back(self) -> None:
        """Be there again."""
        self.is_there = True

    # What other desks do.

    def pass_elsewhere(self, ticket: Held, direction: Direction = Direction.ENTRY) -> None:
        """Let somebody pass `DOOR` at another desk, now."""
        now = _FIRST_ORDER + timedelta(minutes=next(self._numbers))
        self.passed(ticket.key, "1", Seen(now, direction), by="fake, device 2")

    def annul_elsewhere(self, ticket: Held) -> None:
        """Take back what the other desk did last with a ticket."""
        theirs = [each for each in self._passages if each.ticket == ticket.key and not each.name]
        self.annulled(theirs[-1])

    # What is known afterwards.

    def passages(self, ticket: Held) -> list[Seen]:
        """Give the passages of `DOOR` that stand, in order of time."""
        seen = [each.seen for each in self._passages if each.ticket == ticket.key]
        return sorted(seen, key=lambda each: each.at)

    def refusals(self, ticket: Held | None) -> list[datetime]:
        """Give when a ticket was refused, or a code that is nobody's, as far as it was told."""
        asked = ticket.key if ticket is not None else ""
        return [at for refused, at in self._refusals.values() if refused == asked]

    def badges(self, ticket: Held) -> list[datetime]:
        """Give when a ticket's badge was printed, as far as the server was told."""
        return [at for printed, at in self._badges.values() if printed == ticket.key]

    def answers(self, ticket: Held) -> Mapping[str, bool]:
        """Give what was answered for a ticket, by the server's ids of the questions."""
        given = self._answers.get(ticket.key, {})
        return {question: answer == "true" for question, answer in given.items()}

    # What a desk of ours may reach, through its `FakeDoor`.

    def asked(self, token: str) -> None:
        """Be asked with a token. Raises what a server raises."""
        if not self.is_there:
            raise TargetUnreachable(f"{self.address} does not answer. Check the network.")
        if not self.is_welcome or token != self.token:
            raise AccessDenied(
                f"{self.address} does not know this desk any more. Connect it again."
            )

    def event(self) -> PulledEvent:
        """Give everything but the people."""
        asked = Question(
            question_id(self.address, self.question),
            "Photo consent signed?",
            QuestionKind.YES_NO,
            server=self.address,
            server_question=self.question,
            products=(_PASS,),
        )
        return PulledEvent(
            "Cluster Conference", date(2026, 5, 13), date(2026, 5, 15), "Europe/Bucharest",
            self.lists(), (asked,),
        )  # fmt: skip

    def lists(self) -> tuple[CheckInList, ...]:
        """Give the check-in lists."""
        terms = {
            DOOR: ListTerms(products=(_PASS,), takes_unpaid=True),
            "Matchmaking": ListTerms(products=(_ADDON,), matches_addons=True),
        }
        return tuple(
            CheckInList(
                list_id(self.address, str(number)),
                name,
                server=self.address,
                server_list=str(number),
                terms=each,
            )
            for number, (name, each) in enumerate(terms.items(), start=1)
        )

    def changed_since(self, number: int) -> list[tuple[int, PulledOrder]]:
        """Give the orders that changed after a number, the earliest change first."""
        changed = sorted((at, key) for key, at in self._changed.items() if at > number)
        return [(at, self._with_what_happened(self._orders[key])) for at, key in changed]

    def take(self, posting: Posting) -> Outcome:
        """Take a line; one that was taken before changes nothing."""
        line, key = posting.entry, posting.told.key if posting.told else ""
        if key and key not in {each.told.key for o in self._orders.values() for each in o.tickets}:
            return Outcome(line.id, DeliveryState.REFUSED, "The server has no such ticket.")
        if posting.answers:
            self._answers.setdefault(key, {}).update(posting.answers)
        match posting.deed:
            case Deed.PASSAGE if posting.list_key and not self._named(line.id):
                seen = Seen(line.at, line.direction)
                self.passed(key, posting.list_key, seen, by=line.desk, name=line.id)
            case Deed.REFUSAL:
                self._refusals[line.id] = (key, line.at)
            case Deed.BADGE:
                self._badges[line.id] = (key, line.at)
            case Deed.UNDO if not posting.stands:
                for passage in filter(None, map(self._named, posting.names)):
                    self.annulled(passage)
        return Outcome(line.id, DeliveryState.ACCEPTED)

    def passed(self, key: str, list_key: str, seen: Seen, *, by: str, name: str = "") -> None:
        """Note that a ticket passed a list."""
        number = str(next(self._numbers))
        self._passages.append(_Passage(number, key, list_key, seen, by, name))
        self._keep(self._order_of(key))

    def annulled(self, passage: _Passage) -> None:
        """Take a passage back."""
        self._passages.remove(passage)
        self._keep(self._order_of(passage.ticket))

    def _ticket(self, key: str, order: str, product: str, holder: str) -> PulledTicket:
        told = ServerTicket(
            ticket_id(self.address, key),
            self.address,
            key,
            order,
            parent="" if key == holder else holder,
            product=product,
        )
        category = "Conference pass" if product == _PASS else "Matchmaking add-on"
        return PulledTicket(holder, f"code{key}of{order}", category, TicketStatus.VALID, told)

    def _with_what_happened(self, order: PulledOrder) -> PulledOrder:
        return replace(order, tickets=tuple(map(self._with_passages, order.tickets)))

    def _with_passages(self, ticket: PulledTicket) -> PulledTicket:
        passages = tuple(
            PulledPassage(
                each.key,
                list_id(self.address, each.list_key),
                each.seen.at,
                each.seen.direction,
                each.by,
            )
            for each in self._passages
            if each.ticket == ticket.told.key
        )
        answered = frozenset(self._answers.get(ticket.told.key, ()))
        printed = tuple(at for key, at in self._badges.values() if key == ticket.told.key)
        told = replace(ticket.told, answered=answered)
        return replace(ticket, told=told, passages=passages, printed=printed)

    def _named(self, name: str) -> _Passage | None:
        return next((each for each in self._passages if name and each.name == name), None)

    def _order_of(self, key: str) -> PulledOrder:
        return next(o for o in self._orders.values() if key in {e.told.key for e in o.tickets})

    def _change(self, key, into) -> None:
        order = self._order_of(key)
        tickets = tuple(into(each) if each.told.key == key else each for each in order.tickets)
        self._keep(replace(order, tickets=tickets))

    def _keep(self, order: PulledOrder) -> None:
        self._orders[order.key] = order
        self._changed[order.key] = next(self._numbers)


class FakeDoor:
    """The event as a desk reaches it: a `RegistrationServer`."""

    batch = 100

    def __init__(self, server: FakeServer, token: str) -> None:
        """Take the server and what the desk is known by."""
        self._server = server
        self._token = token

    def lists(self) -> tuple[CheckInList, ...]:
        """Give its check-in lists, with their terms."""
        self._server.asked(self._token)
        return self._server.lists()

    def ask_for_all(self) -> None:
        """Leave nothing out: it never does."""

    def pull(self, cursor: str) -> Iterator[PulledPage]:
        """Give what is new since a cursor, page by page."""
        since = json.loads(cursor)["since"] if cursor else 0
        event = None if cursor else self._server.event()
        is_last = False
        while not is_last:
            self._server.asked(self._token)
            changed = self._server.changed_since(since)
            page, is_last = (
                changed[: self._server.orders_a_page],
                len(changed) <= self._server.orders_a_page,
            )
            since = page[-1][0] if page else since
            yield PulledPage(
                json.dumps({"since": since}),
                tuple(order for _, order in page),
                event,
                of=len(changed),
                is_last=is_last,
            )
            event = None

    def push(self, postings: Sequence[Posting]) -> Iterator[Pushed]:
        """Take lines, one after the other."""
        for posting in postings:
            self._server.asked(self._token)
            yield Pushed((self._server.take(posting),))
