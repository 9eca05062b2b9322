from checkin.core.journal import EntryKind
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed
from checkin.services.servers.server_destination import ServerDestination
from tests.builders import a_ticket, an_entry, listed, some_lines, with_lists
from tests.server_tickets import SERVER, a_servers_list, on_a_server, told_of


class Server:
    """Takes whatever it is told."""

    batch = 100

    def __init__(self):
        self.told = []

    def push(self, postings):
        self.told += [posting.entry.id for posting in postings]
        for name in self.told:
            yield Pushed((Outcome(name, DeliveryState.ACCEPTED),))


def test_only_what_concerns_a_server_goes_to_it_and_all_of_it_is_settled(store):
    with_lists(store, a_servers_list())
    on_a_server(store, *map(told_of, listed(store, a_ticket("ADA1"))))
    entry, note = some_lines(store, an_entry(), an_entry(EntryKind.NOTE, list_id=""))
    server = Server()
    destination = ServerDestination(store, SERVER, server)
    pushed = [each.outcomes for each in destination.push([store.entry(entry.id), note])]
    told = {each.entry_id: each.is_sent for outcomes in pushed for each in outcomes}
    assert told == {entry.id: True, note.id: False}
    assert server.told == [entry.id]


def test_a_greeting_asks_a_server_nothing(store):
    assert not list(ServerDestination(store, SERVER, Server()).push(()))
