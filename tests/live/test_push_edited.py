"""Lines that are sent to a real pretix with another code than usual, and what undoes them."""

from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.servers.outbox import DeliveryState
from checkin.services.scribe import Scribe
from checkin.services.servers.outbox import Outbox
from tests.builders import new_id

EARLIER = datetime.now(UTC) - timedelta(hours=3)
MINUTE = timedelta(minutes=1)
GHOST = {"code": "ZZZZZ", "positions": [
    {"id": 999_999, "secret": "ghost-ticket-1", "item": 1, "addon_to": None}
]}  # fmt: skip


@pytest.fixture
def bob(desk, event):
    return desk.knows(event.order("Bob", "Second"))[0]


@pytest.fixture
def edited(desk, bob):
    """An admission of a ticket that pretix does not know, to be sent with Bob's code."""
    (ghost,) = desk.knows(GHOST)
    line = desk.writes(ghost, at=EARLIER)
    assert [each.state for each in desk.sends()] == [DeliveryState.REFUSED]
    Outbox(desk.store, Scribe("Desk 1", "", lambda: EARLIER, new_id)).edit(line.id, bob.code)
    return line


def test_an_undo_takes_back_what_was_sent_with_another_code(desk, bob, edited):
    assert not desk.sends()
    assert len(desk.checkins(bob)) == 1
    desk.undoes(edited, EARLIER + 5 * MINUTE)
    assert not desk.sends()
    assert desk.checkins(bob) == []


def test_a_later_undo_of_what_was_sent_with_another_code_is_refused(desk, bob, edited):
    assert not desk.sends()
    desk.undoes(edited, EARLIER + 20 * MINUTE)
    (left,) = desk.sends()
    assert (left.state, "15 minutes" in left.reason) == (DeliveryState.REFUSED, True)
    assert len(desk.checkins(bob)) == 1


def test_what_is_undone_before_it_was_sent_with_another_code_is_not_sent(desk, bob, edited):
    desk.undoes(edited, EARLIER + 5 * MINUTE)
    assert not desk.sends()
    assert desk.checkins(bob) == []
