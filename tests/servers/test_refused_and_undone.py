"""What a pretix refuses stays in the outbox until it is undone."""

import pytest

from tests.servers.connected_event import connected_to_pretix
from tests.servers.failing_server import Fault

LATER = 3_600  # seconds, which is later than pretix takes anything back


@pytest.fixture
def connected(store):
    with connected_to_pretix(store, "ADA1", "BOB2") as connected:
        yield connected


@pytest.fixture
def refused(connected):
    """Undo a check-in too late; give the undo."""
    came = connected.passed("ADA1", "BOB2")
    connected.sync.sync()
    (undo, other) = connected.undone(*came, after=LATER)
    connected.sync.sync()
    assert {name: state for name, (state, *_) in connected.state().items()} == {
        undo: "refused", other: "refused",
    }  # fmt: skip
    return undo, other


@pytest.mark.parametrize("due_only", [True, False])
def test_it_is_gone_once_it_was_undone_and_the_check_in_stands(connected, refused, due_only):
    undo, other = refused
    connected.undone(undo, after=2 * LATER)
    connected.sync.sync(due_only=due_only)
    assert set(connected.state()) == {other}
    assert [each.secret for each in connected.server.passages] == ["ADA1", "BOB2"]


def test_it_is_refused_again_where_that_was_undone_too(connected, refused):
    (back,) = connected.undone(refused[0], after=2 * LATER)
    connected.undone(back, after=3 * LATER)
    connected.sync.sync()
    assert connected.state()[refused[0]][0] == "refused"
    assert "15 minutes" in connected.state()[refused[0]][1]


def test_it_is_gone_where_the_server_was_away_meanwhile(connected, refused):
    undo, other = refused
    connected.undone(undo, after=2 * LATER)
    connected.server.fail(Fault.SILENT_BEFORE)
    connected.sync.sync(due_only=True)
    connected.server.heal()
    connected.clock.pass_by(minutes=15)
    connected.sync.sync(due_only=True)
    assert set(connected.state()) == {other}


def test_a_check_in_of_a_ticket_that_nobody_knows_there_is_gone_once_it_was_undone(connected):
    connected.with_tickets("GHOST3")
    (came,) = connected.passed("GHOST3")
    connected.sync.sync()
    assert connected.state()[came][0] == "refused"
    connected.undone(came)
    connected.sync.sync(due_only=True)
    assert came not in connected.state()
    assert connected.server.passages == []
