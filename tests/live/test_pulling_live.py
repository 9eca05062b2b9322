"""What other devices do at a real pretix comes into an event file, and goes again."""

from datetime import UTC, datetime

import pytest

from checkin.core.moments import LATEST
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id, ticket_id
from checkin.core.ticket import TicketStatus
from checkin.servers.http import HttpLine
from checkin.servers.pretix.pretix import PretixServer
from checkin.services.journal.audit import Audit
from checkin.services.servers.pulling import Pulling


class Watch:
    """An event file that follows an event on a real pretix."""

    def __init__(self, store, event, device):
        self.store = store
        self.event = event
        self.device = device
        self.target = Target("pretix", event.address)
        self.pulling = Pulling(store, self._open, lambda: datetime.now(UTC))

    def _open(self, target):
        line = HttpLine(target.address, f"{self.device.kind} {self.device.token}")
        return PretixServer(target, line)

    def pull(self):
        return self.pulling.pull(self.target).taken

    def name(self, position):
        return ticket_id(self.event.address, str(position["id"]))

    def day(self):
        (found,) = (each for each in self.store.lists() if each.name == "Day 1")
        return found.id


@pytest.fixture
def watch(store, event, pretix):
    return Watch(store, event, pretix.new_device_api())


def test_what_another_device_did_comes_once_and_goes_when_it_is_annulled(watch, event, pretix):
    (ada,) = event.order("Ada", "Lovelace")["positions"]
    assert watch.pull().new == 1
    other = pretix.new_device_api()
    event.redeem(ada["secret"], nonce="other", api=other)
    assert watch.pull().reported == 1
    assert watch.pull().reported == 0
    assert watch.store.counts(watch.day()) == (1, 1)
    (line,) = watch.store.history(watch.name(ada), watch.day())
    assert line.is_reported
    assert line.desk.startswith("pretix, device ")
    event.annul("other", api=other)
    assert watch.pull().reported == 1
    assert watch.store.counts(watch.day()) == (0, 0)
    assert Audit(watch.store).verify().ok


def test_orders_change_and_nobody_is_lost(watch, event):
    order = event.order("Ada", "Lovelace")
    other = event.order("Åsa", "Öhman")
    watch.pull()
    event.cancel(order)
    event.block(other["positions"][0]["id"])
    event.rename(other["positions"][0]["id"], "Åsa", "Ek")
    watch.pull()
    canceled = watch.store.ticket(watch.name(order["positions"][0]))
    blocked = watch.store.ticket(watch.name(other["positions"][0]))
    assert canceled.status is TicketStatus.CANCELED
    assert blocked.status is TicketStatus.BLOCKED
    assert blocked.attendee.name == "Åsa Ek"
    assert [hit.attendee.id for hit in watch.store.find("ek asa")] == [blocked.attendee.id]


def test_lists_and_questions_come_with_their_servers_ids(watch, event):
    watch.pull()
    lists = [each for each in watch.store.lists() if each.server]
    assert {each.name for each in lists} >= {"Day 1", "Matchmaking"}
    assert all(each.id == list_id(event.address, each.server_list) for each in lists)
    assert watch.store.server_zone(event.address) == "Europe/Bucharest"


def test_a_wristband_stands_here_for_the_ticket_that_it_stands_for_there(store, event, pretix):
    (ada,) = event.order("Ada", "Lovelace")["positions"]
    code, scanner = f"BAND{ada['id']}", pretix.new_device_api("pretixscan")
    asked = {"type": "barcode", "identifier": code, "linked_orderposition": ada["id"]}
    medium = pretix.api.post("reusablemedia/", asked)
    watch = Watch(store, event, scanner)
    watch.pull()
    assert [each.id for each in store.on_medium(code, datetime.now(UTC))] == [watch.name(ada)]
    there = {"secret": code, "lists": [event.lists["Day 1"]], "simulate": True}
    assert scanner.post("checkinrpc/redeem/", there)["position"]["id"] == ada["id"]
    pretix.api.patch(f"reusablemedia/{medium['id']}/", {"active": False})
    Watch(store, event, scanner).pull()
    assert store.on_medium(code, datetime.now(UTC)) == []


def test_one_order_alone_says_what_it_says_among_all(watch, event):
    order = event.order("Ada", "Lovelace", valid_until="9999-12-31T00:00:00Z")
    server = watch._open(watch.target)
    (among_all,) = (each for page in server.pull("") for each in page.orders)
    assert among_all.tickets[0].valid_until == LATEST
    assert server.read_again(order["code"]) == ((among_all,), ())
    assert server.read_again("XXXXX") == ((), ())


def test_a_scanner_may_read_one_order_again(store, event, pretix):
    order = event.order("Ada", "Lovelace")
    watch = Watch(store, event, pretix.new_device_api("pretixscan"))
    server = watch._open(watch.target)
    ((again,), left_out) = server.read_again(order["code"])
    assert (again.key, left_out) == (order["code"], ())
