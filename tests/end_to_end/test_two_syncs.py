"""Two programs sync one event file at once: each line goes out once, whoever is killed."""

import sys
from collections import Counter

import pytest

from checkin.core.journal import EntryKind
from tests.builders import an_entry
from tests.end_to_end.program import PATIENCE_SECONDS
from tests.servers.failing_server import Fault
from tests.servers.scripted_server import ScriptedServer

if sys.platform == "win32":
    pytest.skip("Windows knows no SIGKILL.", allow_module_level=True)

from tests.end_to_end.prepared import Running, prepared

pytestmark = pytest.mark.end_to_end

_CODES = [f"TICKET{number:02}" for number in range(30)]


@pytest.fixture
def server():
    server = ScriptedServer(_CODES, pause=0.005)
    yield server
    server.close()


@pytest.fixture
def event(unsent, server):
    """An event in which everybody came and got a badge, of which nothing was sent yet."""
    return unsent(server, _CODES, _morning)


def _morning(at, about):
    yield an_entry(at=at, **about)
    yield an_entry(EntryKind.BADGE, at, **about)


def test_two_syncs_at_once_send_each_line_once(server, event, conditions):
    both = [Running(("sync", event), conditions) for _ in range(2)]
    ended = [each.end() for each in both]
    assert [each.status for each in ended] == [0, 0], ended
    assert Counter(code for code, _ in server.prints) == Counter(_CODES)
    assert Counter(each.secret for each in server.passages) == Counter(_CODES)
    assert [each.name for each in event.parent.glob("*-sync*")] == []


def test_the_second_says_that_it_waits_and_goes_on_where_the_first_was_killed(
    server, event, conditions
):
    hung = server.when_sent(1)
    server.fail(Fault.SILENT_BEFORE, {_CODES[0]})
    first = Running(("sync", event), conditions)
    assert hung.wait(PATIENCE_SECONDS)
    second = Running(("sync", event), conditions)
    assert second.err.readline() == (
        b"checkin: Another Checkin is at work with " + server.address.encode() + b". "
        b"This waits until it is done.\n"
    )
    first.kill()
    server.heal()
    ended = second.end()
    assert (ended.status, ended.err) == (0, ""), ended
    assert Counter(each.secret for each in server.passages) == Counter(_CODES)
    assert Counter(code for code, _ in server.prints) == Counter(_CODES)
    assert prepared("outbox", event, "--json", conditions=conditions).objects == []
