"""An event at two registration servers, of which one says nothing for a while."""

from contextlib import closing

import pytest

from checkin import build
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.outward import token_safe
from tests.builders import a_list, a_ticket, an_entry, an_event, listed, some_lines, with_lists
from tests.server_tickets import on_a_server, told_of
from tests.servers.failing_server import Fault
from tests.servers.processes import wait_until
from tests.servers.scripted_server import ScriptedServer

CODES = ("ADA1", "BOB2")


@pytest.fixture
def servers():
    made = [ScriptedServer([code]) for code in CODES]
    yield made
    for server in made:
        server.close()


@pytest.fixture
def program(tmp_path, servers, monkeypatch):
    """An event in which somebody of each server came."""
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "settings.json"))
    path = tmp_path / "conference.checkin"
    with build.create_event(path, an_event()) as store:
        for code, server in zip(CODES, servers, strict=True):
            door, person = list_id(server.address, "7"), f"ticket-{code}"
            with_lists(store, a_list(id=door, server=server.address, server_list="7"))
            (ticket,) = listed(store, a_ticket(code))
            on_a_server(store, told_of(ticket, server=server.address, key="1"))
            about = {"list_id": door, "code": code, "ticket_id": person, "attendee_id": person}
            some_lines(store, an_entry(**about))
            with store.write():
                store.add_target(Target("pretix", server.address))
            token_safe(store.event().id).keep(server.address, "Device of-a-test")
    with closing(build.Program(build.open_event(path), build.Place("Desk 1"))) as program:
        yield program


def test_what_is_for_one_server_does_not_wait_for_the_other(program, servers):
    silent, quick = servers
    silent.fail(Fault.SILENT_BEFORE, {CODES[0]})
    told = []

    def has_come():
        told.extend(program.courier.round().targets)
        return quick.passages

    wait_until(has_come, "what is for the other server")
    assert [each.target for each in told] == [quick.address]
    assert program.sync.unsent_count() == 1
    silent.heal()
    program.courier.finish()
    program.courier.everything()
    assert [[each.secret for each in server.passages] for server in servers] == [["ADA1"], ["BOB2"]]
    assert program.sync.unsent_count() == 0
