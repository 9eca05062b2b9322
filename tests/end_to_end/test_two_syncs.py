"""Two programs sync one event file at once: each line goes out once, whoever is killed."""

import sys
from collections import Counter

import pytest

from checkin import build
from checkin.core.journal import EntryKind
from checkin.core.outbox import Target
from checkin.core.server_names import list_id
from checkin.outward import token_safe
from tests.builders import (
    NOON,
    SECOND,
    a_list,
    a_ticket,
    an_entry,
    an_event,
    listed,
    some_lines,
    with_lists,
)  # fmt: skip
from tests.end_to_end.program import PATIENCE_SECONDS
from tests.server_tickets import on_a_server, told_of
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
def event(tmp_path, server, conditions, monkeypatch):
    """An event in which everybody came and got a badge, of which nothing was sent yet."""
    path = tmp_path / "conference.checkin"
    door = list_id(server.address, "7")
    with build.create_event(path, an_event()) as store:
        with_lists(store, a_list(id=door, server=server.address, server_list="7"))
        tickets = listed(store, *map(a_ticket, _CODES))
        keys = {ticket: str(number) for number, ticket in enumerate(tickets, 1)}
        told = [told_of(each, server=server.address, key=key) for each, key in keys.items()]
        on_a_server(store, *told)
        some_lines(store, *_morning(door))
        with store.write():
            store.add_target(Target("pretix", server.address))
        event_id = store.event().id
    monkeypatch.setenv("CHECKIN_CONFIG", str(conditions.settings))
    token_safe(event_id).keep(server.address, "Device of-a-test")
    return path


def _morning(door):
    for number, code in enumerate(_CODES):
        person = f"ticket-{code}"
        about = {"list_id": door, "code": code, "ticket_id": person, "attendee_id": person}
        yield an_entry(at=NOON + number * SECOND, **about)
        yield an_entry(EntryKind.BADGE, NOON + number * SECOND, **about)


def badges(server):
    """Count how often each badge was told of, by its line."""
    told = [body for path, body in server.asked if path.endswith("/printlog/")]
    return Counter(body["info"]["line"] for body in told)


def test_two_syncs_at_once_send_each_line_once(server, event, conditions):
    both = [Running(("sync", event), conditions) for _ in range(2)]
    ended = [each.end() for each in both]
    assert [each.status for each in ended] == [0, 0], ended
    assert Counter(badges(server).values()) == {1: len(_CODES)}
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
    assert len(badges(server)) == len(_CODES)
    assert prepared("outbox", event, "--json", conditions=conditions).objects == []
