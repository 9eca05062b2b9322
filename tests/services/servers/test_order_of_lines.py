"""In which order lines go to a server, and what comes last."""

from datetime import timedelta

import pytest

from checkin.core.servers.outbox import BEHIND_ANOTHER
from tests.attended_event import noted
from tests.services.servers import one_server, test_delivery
from tests.services.servers.test_delivery import by_itself, states

store, clock, sync = one_server.store, one_server.clock, one_server.sync
server = test_delivery.server

# -- the order of a ticket


def test_what_stands_behind_a_waiting_line_of_its_ticket_waits_and_the_rest_goes(
    sync, store, server
):
    first, other, second = noted(store, "ADA1"), noted(store, "GRE1"), noted(store, "ADA1")
    server.batch = 1
    server.fails = {first.id}
    assert by_itself(sync).accepted == 1
    assert server.got == [first.id, other.id]
    held = next(line for line in store.outbox() if line.entry_id == second.id)
    assert (held.reason, held.attempts) == (BEHIND_ANOTHER, 0)


def test_later_lines_of_a_ticket_wait_in_later_rounds_too(sync, store, server, clock):
    first = noted(store, "ADA1")
    server.fails = {first.id}
    by_itself(sync)
    second = noted(store, "ADA1")
    other = noted(store, "GRE1")
    clock[0] += timedelta(seconds=1)
    by_itself(sync)
    assert server.got == [first.id, other.id]
    server.fails = set()
    clock[0] += timedelta(seconds=5)
    by_itself(sync)
    assert server.got == [first.id, other.id, first.id, second.id]
    assert states(store) == {}


def test_a_refused_line_holds_up_no_later_line_of_its_ticket(sync, store, server):
    first, second = noted(store, "ADA1"), noted(store, "ADA1")
    server.refuses = {first.id}
    assert by_itself(sync).accepted == 1
    assert states(store) == {first.id: "refused"}
    assert server.got == [first.id, second.id]


def test_lines_without_a_ticket_wait_for_nothing(sync, store, server):
    first, second = noted(store), noted(store)
    server.batch = 1
    server.fails = {first.id}
    by_itself(sync)
    assert server.got == [first.id, second.id]


# -- what a server failed at


@pytest.mark.parametrize("due_only", [True, False])
def test_lines_that_a_server_fails_at_keep_no_others_back(sync, store, server, clock, due_only):
    failing = {noted(store).id for _ in range(4)}
    others = [noted(store).id for _ in range(30)]
    server.fails = failing
    for _ in range(8):
        sync.sync(due_only=due_only)
        clock[0] += timedelta(minutes=10)
    assert set(states(store)) == failing
    assert sorted(set(server.got) - failing) == others


@pytest.mark.parametrize("many", [4, 25])
def test_one_sync_sends_all_but_what_a_server_fails_at(sync, store, server, clock, many):
    failing = {noted(store).id for _ in range(many)}
    server.fails = failing
    for _ in range(2 * many):
        by_itself(sync)
        clock[0] += timedelta(minutes=11)
    others = [noted(store).id for _ in range(5 * server.batch)]
    assert sync.sync()[0].accepted == len(others)
    assert set(states(store)) == failing


def test_one_sync_tries_each_line_once(sync, store, server):
    first = noted(store, "ADA1")
    server.batch, server.fails = 1, {first.id}
    sync.sync()
    later, parked = noted(store, "ADA1"), noted(store, "GRE1")
    server.parks = {parked.id}
    server.got.clear()
    sync.sync()
    assert server.got == [parked.id, first.id]
    server.fails = server.parks = set()
    server.got.clear()
    assert sync.sync()[0].accepted == 3
    assert server.got == [first.id, later.id, parked.id]


def test_what_stands_behind_a_failing_line_of_its_ticket_shows_nothing(sync, store, server, clock):
    failing = [noted(store, code).id for code in ("ADA1", "GRE1", "OME1")]
    server.fails = {*failing}
    by_itself(sync)
    behind = [noted(store, code).id for code in ("ADA1", "GRE1", "OME1")]
    other = noted(store).id
    clock[0] += timedelta(minutes=10)
    by_itself(sync)
    assert set(server.got) == {*failing, other}
    server.fails = set()
    assert sync.sync()[0].accepted == len(failing + behind)
    assert [name for name in server.got[-6:] if name in behind] == behind
