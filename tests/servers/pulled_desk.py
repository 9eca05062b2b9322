"""A desk that keeps in memory what it pulled and what it wrote, and sends the latter."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import count

from checkin.core.errors import TargetUnreachable
from checkin.core.event import CheckInList, Event
from checkin.core.journal import EntryKind, JournalEntry, in_order
from checkin.core.question import Question
from checkin.core.servers.outbox import DeliveryState, Outcome
from checkin.core.servers.posting import Attempts, SentAs
from checkin.core.servers.pulled import PulledOrder, PulledPage, PulledTicket
from checkin.core.servers.server_ticket import ServerTicket
from checkin.services.servers.registration_server import RegistrationServer
from checkin.services.servers.server_destination import ServerDestination
from tests.builders import NOON, an_entry, an_event, an_undo
from tests.servers.organizing import DOOR, Held, Organizer

_CHAIN = "chain of this desk"


class PulledDesk:
    """Pulls from a server, writes lines about its tickets, and pushes them."""

    def __init__(self, organizer: Organizer) -> None:
        """Take the event that it is connected to."""
        self._organizer = organizer
        self.cursor = ""
        self.pages: list[PulledPage] = []
        self.orders: dict[str, PulledOrder] = {}
        self._lists: tuple[CheckInList, ...] = ()
        self._questions: tuple[Question, ...] = ()
        self._lines: list[JournalEntry] = []
        self._attempts: dict[str, Attempts] = {}
        self._there: dict[str, str] = {}
        self._taken: set[str] = set()
        self._now = NOON
        self._names = (f"line-{number:03}" for number in count(1))

    # What it does.

    def pull(self, *, pages: int | None = None) -> set[str]:
        """Take in what is new, or only some pages of it; give the orders that were changed by it.

        What comes again as it was, as servers do to be sure, is no change.
        """
        came = set()
        for number, page in enumerate(self._organizer.server().pull(self.cursor), start=1):
            self.pages.append(page)
            came |= {each.key for each in page.orders if self.orders.get(each.key) != each}
            self.orders |= {each.key: each for each in page.orders}
            if page.event is not None:
                self._lists, self._questions = page.event.lists, page.event.questions
            self.cursor = page.cursor
            if number == pages:
                break
        return came

    def ticket(self, held: Held) -> PulledTicket:
        """Give a ticket as it was last pulled."""
        tickets = (ticket for order in self.orders.values() for ticket in order.tickets)
        return next(ticket for ticket in tickets if ticket.told.key == held.key)

    def name_of(self, held: Held) -> str:
        """Give the name of a ticket's holder as it was last pulled."""
        holder = self.ticket(held).holder
        people = (person for order in self.orders.values() for person in order.people)
        return next(person.name for person in people if person.key == holder)

    def line(
        self, held: Held | None, kind: EntryKind = EntryKind.ENTRY, **fields: object
    ) -> JournalEntry:
        """Write a line about a ticket, or a code that is nobody's, a minute after the last."""
        about = {"ticket_id": "", "attendee_id": ""}
        if held is not None:
            ticket_id = self.ticket(held).told.ticket_id
            about = {"ticket_id": ticket_id, "attendee_id": ticket_id, "code": held.code}
        return self._write(
            an_entry(
                kind,
                self._later(),
                id=next(self._names),
                list_id=self.door.id,
                chain=_CHAIN,
                **about | fields,
            )
        )

    def undo(self, line: JournalEntry) -> JournalEntry:
        """Undo a line."""
        return self._write(an_undo(line, self._later(), id=next(self._names), chain=_CHAIN))

    def push(self, *lines: JournalEntry, to: RegistrationServer | None = None) -> list[Outcome]:
        """Send lines; give what became of each."""
        server = to or self._organizer.server()
        for line in lines:
            before = self._attempts.get(line.id, Attempts())
            self._attempts[line.id] = replace(before, count=before.count + 1)
        destination = ServerDestination(self, self._organizer.address, server)
        told = [each for pushed in destination.push(lines) for each in pushed.outcomes]
        for each in told:
            before = self._attempts[each.entry_id]
            acted = (each.acted,) if each.acted else ()
            self._attempts[each.entry_id] = replace(before, acted=before.acted + acted)
        self._taken |= {each.entry_id for each in told if each.state is DeliveryState.ACCEPTED}
        self._there |= dict(each.stands_as for each in told if each.stands_as)
        return told

    def kept(self, *lines: JournalEntry, to: RegistrationServer | None = None) -> str:
        """Send lines that are all to go out later; give why."""
        try:
            told = self.push(*lines, to=to)
        except TargetUnreachable as error:
            return str(error)
        assert {each.state for each in told} == {DeliveryState.WAITING}
        return "\n".join(each.reason for each in told)

    def settled(self, *lines: JournalEntry) -> None:
        """Send lines, all of which the server takes."""
        told = {each.entry_id: each.state for each in self.push(*lines)}
        assert told == dict.fromkeys((line.id for line in lines), DeliveryState.ACCEPTED)

    def line_told_as(self, passage: str) -> str:
        """Give the id of the line that a server holds under a name of its own."""
        return self._there.get(passage, "")

    @property
    def door(self) -> CheckInList:
        """Give the list that people pass here."""
        return next(each for each in self._lists if each.name == DOOR)

    # What it knows: a `DestinationStore`.

    def cursor_at(self, server: str) -> str:
        assert server == self._organizer.address
        return self.cursor

    def move_cursor(self, server: str, cursor: str) -> None:
        assert server == self._organizer.address
        self.cursor = cursor

    def write_lightly(self) -> AbstractContextManager[None]:
        return nullcontext()

    def event(self) -> Event:
        return an_event()

    def server_zone(self, server: str) -> str:
        del server
        return an_event().timezone

    def lists(self) -> Sequence[CheckInList]:
        return self._lists

    def questions(self) -> Sequence[Question]:
        return self._questions

    def server_tickets(self, ticket_ids: Collection[str]) -> Mapping[str, ServerTicket]:
        return {name: each.told for name, each in self._tickets().items() if name in ticket_ids}

    def told_of_since(self, ticket_ids: Collection[str]) -> Mapping[str, str]:
        assert ticket_ids is not None
        return {}

    def held_tickets(self, ids: Collection[str]) -> Mapping[str, tuple[str, str]]:
        tickets = self._tickets()
        holders = {self._holder_id(each) for name, each in tickets.items() if name in ids}
        return {
            name: (each.code, self._holder_id(each))
            for name, each in tickets.items()
            if self._holder_id(each) in holders
        }

    def lines_of_tickets(self, ticket_ids: Iterable[str]) -> Mapping[str, list[JournalEntry]]:
        return {
            name: in_order(line for line in self._lines if line.ticket_id == name)
            for name in ticket_ids
        }

    def passages_there(self, ticket_ids: Iterable[str]) -> Mapping[str, Mapping[str, str]]:
        return dict.fromkeys(ticket_ids, self._there)

    def answering_lines(self, attendee_ids: Iterable[str]) -> Mapping[str, list[JournalEntry]]:
        kinds = {EntryKind.ANSWER, EntryKind.UNDO}
        return {
            name: in_order(
                line for line in self._lines if line.attendee_id == name and line.kind in kinds
            )
            for name in attendee_ids
        }

    def attempts_at(self, address: str, entry_ids: Iterable[str]) -> Mapping[str, Attempts]:
        assert address == self._organizer.address
        return {name: self._attempts.get(name, Attempts()) for name in entry_ids}

    def taken_by(self, address: str, entry_ids: Iterable[str]) -> frozenset[str]:
        assert address == self._organizer.address
        return frozenset(entry_ids) & self._taken

    def sent_as(self, address: str, entry_ids: Iterable[str]) -> Mapping[str, SentAs]:
        assert address == self._organizer.address
        assert entry_ids
        return {}

    def own_chains(self) -> frozenset[str]:
        return frozenset({_CHAIN})

    def _write(self, line: JournalEntry) -> JournalEntry:
        self._lines.append(line)
        return line

    def _later(self) -> datetime:
        self._now += timedelta(minutes=1)
        return self._now

    def _tickets(self) -> dict[str, PulledTicket]:
        orders = self.orders.values()
        return {each.told.ticket_id: each for order in orders for each in order.tickets}

    def _holder_id(self, ticket: PulledTicket) -> str:
        # A person has the id of their first ticket.
        tickets = self._tickets().items()
        return next(name for name, each in tickets if each.holder == ticket.holder)


def details(told: Mapping[str, str]) -> str:
    """Put what a line tells beside the rest as the journal does."""
    return json.dumps(told, ensure_ascii=False)
