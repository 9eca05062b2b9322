"""The floor of a decision is measured with what a desk really reads and writes."""

from benchmarks.bare_desk import BareDesk
from tests.builders import a_list, a_ticket, listed, with_lists


def test_it_writes_the_line_of_the_ticket_that_was_presented(store):
    with_lists(store, a_list(id="door"))
    (ticket,) = listed(store, a_ticket("ADA1"))
    BareDesk(store).scan("ADA1")
    (entry,) = store.entries()
    assert (entry.ticket_id, entry.attendee_id) == (ticket.id, ticket.attendee.id)
