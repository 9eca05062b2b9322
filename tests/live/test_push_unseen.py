"""Whoever came in by a signature alone, and what a real pretix hears of it."""

from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.journal import EntryKind
from checkin.core.moments import stored
from checkin.core.servers.outbox import NOT_TOLD_OF
from checkin.core.servers.server_ticket import ServerTicket
from checkin.services.corrections import Corrections
from checkin.services.scribe import Scribe
from checkin.services.servers.signed_tickets import unseen_id
from tests.builders import a_ticket, an_attendee, new_id

EARLIER = datetime.now(UTC) - timedelta(hours=3)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def order(event):
    return event.order("Ada", "Lovelace")


@pytest.fixture
def unseen(desk, order):
    """Know the ticket of an order by its code alone."""
    (position, *_) = order["positions"]
    name = unseen_id(desk.event.address, position["secret"])
    ticket = a_ticket(position["secret"], id=name, attendee=an_attendee("", id=name))
    told = ServerTicket(name, desk.event.address, product=str(position["item"]))
    with desk.store.write():
        desk.store.add_unseen(ticket, told, stored(EARLIER))
    return ticket


def told_of(desk, order):
    """Learn of the order; give the ticket as it is known since."""
    (ticket, *_) = desk.knows(order)
    with desk.store.write():
        assert desk.store.take_over_unseen(desk.event.address)
    return ticket


@pytest.mark.parametrize("is_sent_before", [True, False])
def test_the_undo_of_the_line_that_the_scan_gave_takes_the_checkin_back(
    desk, order, unseen, is_sent_before
):
    line = desk.writes(unseen, at=EARLIER)
    if is_sent_before:
        assert not desk.sends()
    ada = told_of(desk, order)
    if not is_sent_before:
        assert not desk.sends()
    assert len(desk.checkins(ada)) == 1
    scribe = Scribe("Desk 1", "", lambda: EARLIER + 5 * MINUTE, new_id)
    undo = Corrections(desk.store, scribe).undo(line.id, "Wrong person")
    assert not desk.sends()
    assert not desk.checkins(ada)
    Corrections(desk.store, scribe).undo(undo.id, "It was right")
    assert not desk.sends()
    assert len(desk.checkins(ada)) == 1


def test_what_is_undone_before_it_was_sent_never_stands_there(desk, order, unseen):
    line = desk.writes(unseen, at=EARLIER)
    ada = told_of(desk, order)
    scribe = Scribe("Desk 1", "", lambda: EARLIER + 5 * MINUTE, new_id)
    Corrections(desk.store, scribe).undo(line.id, "Wrong person")
    assert not desk.sends()
    assert not desk.checkins(ada)


def test_a_badge_is_told_once_the_ticket_is_known(desk, order, unseen):
    desk.writes(unseen, kind=EntryKind.BADGE, list_id="", at=EARLIER)
    assert [each.reason for each in desk.sends()] == [NOT_TOLD_OF]
    ada = told_of(desk, order)
    assert not desk.sends()
    key = desk.store.server_tickets([ada.id])[ada.id].key
    (printed,) = desk.event.position(key)["print_logs"]
    assert printed["type"] == "badge"
