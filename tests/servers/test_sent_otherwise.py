"""Lines that are sent with another code than usual, and undone, as a whole pretix answers."""

import pytest

from checkin.core.servers.outbox import DeliveryState, Target
from checkin.servers.pretix.pretix_push import PretixPush
from checkin.services.scribe import Scribe
from checkin.services.servers.outbox import Outbox
from checkin.services.servers.server_destination import ServerDestination
from checkin.services.servers.sync import Sync
from tests.builders import NOON, a_list, a_ticket, an_entry, an_undo, listed, new_id, with_lists
from tests.server_tickets import on_a_server, told_of
from tests.servers.posted import MINUTE
from tests.servers.scripted_server import ScriptedServer


@pytest.fixture
def server():
    server = ScriptedServer(["BOB1", "NEW1"])
    yield server
    server.close()


class Desk:
    """An event file with three tickets of the server, which does not know the first and third."""

    def __init__(self, store, server, line):
        self.store = store
        push = PretixPush(line, server.address, lambda: NOON)
        self.sync = Sync(
            store, lambda _: ServerDestination(store, server.address, push), lambda: NOON
        )
        self.sync.connect(Target("pretix", server.address))
        with_lists(store, a_list(server=server.address, server_list="7"))
        for number, code in enumerate(("ADA1", "BOB1", "NEW1"), 1):
            (ticket,) = listed(store, a_ticket(code))
            on_a_server(store, told_of(ticket, server=server.address, key=str(number)))
        self.outbox = Outbox(store, Scribe("Desk 1", "", lambda: NOON, new_id))

    def writes(self, line):
        with self.store.write():
            return self.store.append(line)

    def sends(self):
        """Send what is unsent; give the state of what is left."""
        self.sync.sync()
        return [line.state for line in self.store.outbox()]


@pytest.fixture
def desk(store, server, line_to):
    return Desk(store, server, line_to(server.origin, "Device d"))


@pytest.fixture
def refused(desk):
    """An admission that the server refused, for it does not know the ticket."""
    line = desk.writes(an_entry())
    assert desk.sends() == [DeliveryState.REFUSED]
    return line


def test_the_undo_of_a_line_that_was_sent_with_another_code_takes_that_back(server, desk, refused):
    desk.outbox.edit(refused.id, "BOB1")
    assert not desk.sends()
    assert [each.secret for each in server.passages] == ["BOB1"]
    desk.writes(an_undo(refused, NOON + MINUTE))
    assert not desk.sends()
    assert not server.passages


def test_each_other_code_goes_with_a_name_of_its_own(server, desk, refused):
    for code in ("GONE1", "BOB1"):
        desk.outbox.edit(refused.id, code)
        desk.sends()
    assert [each.secret for each in server.attempts] == ["ADA1", "GONE1", "BOB1"]
    assert len({each.nonce for each in server.attempts}) == 3
    assert server.attempts[0].nonce == refused.id


def test_a_late_undo_of_a_line_that_was_sent_with_another_code_is_refused(server, desk, refused):
    desk.outbox.edit(refused.id, "BOB1")
    assert not desk.sends()
    desk.writes(an_undo(refused, NOON + 16 * MINUTE))
    assert desk.sends() == [DeliveryState.REFUSED]
    assert [each.secret for each in server.passages] == ["BOB1"]


def test_what_is_undone_before_it_was_sent_with_another_code_is_never_sent(server, desk, refused):
    desk.outbox.edit(refused.id, "BOB1")
    desk.writes(an_undo(refused, NOON + MINUTE))
    assert not desk.sends()
    assert [each.secret for each in server.attempts] == ["ADA1"]


def test_an_undone_undo_brings_it_back_where_it_was_sent(server, desk, refused):
    desk.outbox.edit(refused.id, "BOB1")
    desk.sends()
    undo = desk.writes(an_undo(refused, NOON + MINUTE))
    desk.sends()
    desk.writes(an_undo(undo, NOON + 2 * MINUTE))
    assert not desk.sends()
    assert [each.secret for each in server.passages] == ["BOB1"]


def test_the_undo_of_a_line_that_another_code_of_its_ticket_brought_in_takes_it_back(server, desk):
    line = desk.writes(an_entry(code="NEW1"))  # of a ticket that has the code ADA1 here
    assert not desk.sends()
    assert [(each.secret, each.stands) for each in server.attempts] == [
        ("ADA1", False), ("NEW1", True),
    ]  # fmt: skip
    assert desk.store.sent_as(server.address, [line.id])[line.id].code == "NEW1"
    desk.writes(an_undo(line, NOON + MINUTE))
    assert not desk.sends()
    assert not server.passages
    assert not list(desk.store.taken_with_words())
