"""A pretix that does late what it was asked, when nobody waits for its answer any more."""

from contextlib import closing

import pytest

from tests.builders import NOON
from tests.servers.connected_event import ConnectedEvent
from tests.servers.failing_server import Fault
from tests.servers.scripted_server import Passage, ScriptedServer


@pytest.fixture
def rests():
    """What the server does while it is given time, one thing after the other."""
    return []


@pytest.fixture
def connected(store, rests):
    def rest(seconds):
        connected.clock.pass_by(seconds=seconds)
        rests.pop(0)()

    with (
        closing(ScriptedServer(["ADA1"])) as server,
        closing(ConnectedEvent(store, server, rest=rest)) as connected,
    ):
        connected.with_tickets("ADA1")
        yield connected


def test_a_check_in_that_is_done_late_is_taken_back_all_the_same(connected, rests):
    def is_done():
        server.attempts.append(Passage("ADA1", 7, "entry", NOON.isoformat(), line))

    server = connected.server
    (line,) = connected.passed("ADA1")
    server.fail(Fault.SILENT_BEFORE, {"ADA1"})
    connected.sync.sync(due_only=True)
    connected.undone(line)
    server.heal()
    rests.append(is_done)
    connected.sync.sync()
    assert (connected.state(), server.passages, rests) == ({}, [], [])


def test_a_check_in_that_is_taken_back_late_is_brought_back_all_the_same(connected, rests):
    server = connected.server
    (line,) = connected.passed("ADA1")
    connected.sync.sync()
    (undo,) = connected.undone(line)
    server.fail(Fault.SILENT_BEFORE, {"ADA1"})
    connected.sync.sync(due_only=True)
    connected.undone(undo)
    server.heal()
    rests.append(server.attempts.clear)
    connected.sync.sync()
    assert (connected.state(), rests) == ({}, [])
    assert [each.secret for each in server.passages] == ["ADA1"]


def test_nobody_waits_for_what_was_undone_before_it_was_sent(connected):
    (line,) = connected.passed("ADA1")
    connected.undone(line)
    connected.sync.sync()
    assert (connected.state(), connected.server.asked) == ({}, [])
