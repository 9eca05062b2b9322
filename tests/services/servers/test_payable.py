"""At which servers a desk may mark somebody as paid."""

from checkin.core.servers.outbox import Target
from checkin.core.ticket import TicketStatus
from checkin.services.servers.payable import payable_at
from tests.builders import a_ticket, listed
from tests.server_tickets import on_a_server, told_of

INDICO = "https://indico.example:8443/event/7"


def test_an_unpaid_ticket_of_an_indico_that_is_connected_can_be_marked_as_paid(store):
    unpaid = a_ticket("ADA1", status=TicketStatus.UNPAID)
    ada, bob, eve = listed(
        store, unpaid, a_ticket("BOB2"), a_ticket("EVE3", status=TicketStatus.UNPAID)
    )
    on_a_server(store, told_of(ada, server=INDICO), told_of(bob, server=INDICO))
    assert payable_at(store, ada) == ""
    with store.write():
        store.add_target(Target("indico", INDICO))
    assert [payable_at(store, each) for each in (ada, bob, eve)] == ["indico.example:8443", "", ""]
