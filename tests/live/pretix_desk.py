"""A desk at an event on a real pretix: an event file, connected as a device of its own."""

from dataclasses import replace

from checkin.core.event import CheckInList
from checkin.core.moments import stored
from checkin.core.question import Option, Question, QuestionKind
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.servers.server_ticket import ListTerms, ServerTicket
from checkin.servers.http import HttpLine
from checkin.servers.pretix.pretix_push import PretixPush
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from tests.builders import NOON, a_ticket, an_entry, an_undo, listed, with_lists
from tests.server_tickets import on_a_server


class PretixDesk:
    """An event file that knows some tickets of the event, and sends its journal to pretix."""

    def __init__(self, store, event, api, through=""):
        self.store = store
        self.event = event
        self.line = HttpLine(through or api.url, f"{api.kind} {api.token}")
        self.push = PretixPush(self.line, event.address)
        self.sync = Sync(
            store, lambda _: ServerDestination(store, event.address, self.push), lambda: NOON
        )
        self.sync.connect(Target("pretix", event.address))
        with_lists(store, *map(self._list, event.lists))

    def knows(self, order):
        """Take in the tickets of an order; give them."""
        tickets = []
        for position in order["positions"]:
            ticket = a_ticket(
                position["secret"], id=ticket_id(self.event.address, str(position["id"]))
            )
            (ticket,) = listed(self.store, ticket)
            on_a_server(self.store, self._told(ticket, position, order))
            tickets.append(ticket)
        return tickets

    def asks(self):
        """Ask what the event asks at its doors."""
        for name, kind in (("CONSENT", QuestionKind.YES_NO), ("LUNCH", QuestionKind.CHOICE)):
            told = self.event.api.get(self.event.path(f"questions/{self.event.questions[name]}/"))
            options = tuple(
                Option(str(each["id"]), each["answer"]["en"]) for each in told["options"]
            )
            question = Question(
                name, name, kind, options, server=self.event.address,
                server_question=str(told["id"]), products=tuple(map(str, told["items"])),
            )  # fmt: skip
            with self.store.write():
                self.store.put_question(question, stored(NOON))

    def writes(self, ticket, **fields):
        """Write a line about a ticket; on the list “Day 1” unless told otherwise."""
        name = fields.pop("at_list", "Day 1")
        about = {"list_id": self.list_id(name), "code": ticket.code}
        line = an_entry(
            **about | {"ticket_id": ticket.id, "attendee_id": ticket.attendee.id} | fields
        )
        with self.store.write():
            return self.store.append(line)

    def undoes(self, line, at):
        """Take a line back."""
        with self.store.write():
            return self.store.append(an_undo(line, at, code=line.code))

    def list_id(self, name):
        return list_id(self.event.address, str(self.event.lists[name]))

    def sends(self):
        """Send what is unsent; give what is left in the outbox."""
        self.sync.sync()
        return list(self.store.outbox())

    def checkins(self, ticket):
        """Say what stands at pretix: times and directions, the newest first."""
        position = self.event.position(self.store.server_tickets([ticket.id])[ticket.id].key)
        return [(each["type"], each["datetime"]) for each in position["checkins"]]

    def _list(self, name):
        key = str(self.event.lists[name])
        terms = ListTerms(matches_addons=name == "Matchmaking", admits_again=name == "Day 3")
        return CheckInList(
            list_id(self.event.address, key), name,
            server=self.event.address, server_list=key, terms=terms,
        )  # fmt: skip

    def _told(self, ticket, position, order):
        told = ServerTicket(
            ticket.id, self.event.address, str(position["id"]), order["code"],
            product=str(position["item"]),
        )  # fmt: skip
        parent = position["addon_to"]
        return told if parent is None else replace(told, parent=str(parent))
