"""What goes to a target when, and what waits."""

from dataclasses import replace
from datetime import timedelta

import pytest

from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.journal import seal, told_by
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed, Target
from checkin.services.servers.sync import Sync
from tests.attended_event import MORNING, noted
from tests.services.servers import one_server
from tests.services.servers.one_server import SERVER

store, clock, sync = one_server.store, one_server.clock, one_server.sync

AWAY = "pretix.example.org does not answer. It is tried again by itself."


class Server:
    """Takes lines, but for those that it fails at, refuses or does not get."""

    batch = 10

    def __init__(self):
        self.got, self.asked = [], []
        self.fails, self.refuses, self.parks = set(), set(), set()
        self.is_down = self.is_broken = self.unconcerned = False
        self.until = None
        self.takes = 1000

    def push(self, entries):
        self.asked.append(len(entries))
        for entry in entries[: self.takes]:
            if self.unconcerned:
                yield Pushed((Outcome(entry.id, DeliveryState.ACCEPTED, is_sent=False),))
                continue
            if self.is_down:
                raise TargetUnreachable(AWAY)
            self.got.append(entry.id)
            if self.is_broken or entry.id in self.fails:
                outcome = Outcome(entry.id, DeliveryState.WAITING, "Error 500.", self.until)
            elif entry.id in self.refuses:
                outcome = Outcome(entry.id, DeliveryState.REFUSED, "It does not know the ticket.")
            elif entry.id in self.parks:
                outcome = Outcome(entry.id, DeliveryState.PARKED, "It does not allow that.")
            else:
                outcome = Outcome(entry.id, DeliveryState.ACCEPTED)
            yield Pushed((outcome,))


@pytest.fixture
def server():
    return Server()


def by_itself(sync):
    (synced,) = sync.sync(due_only=True)
    return synced


def states(store):
    return {line.entry_id: line.state.value for line in store.outbox()}


# -- failures


def test_a_clock_that_is_set_back_keeps_no_line_of_a_ticket_waiting(sync, store, server, clock):
    first, second = noted(store, "ADA1"), noted(store, "ADA1")
    server.batch, server.fails = 1, {first.id}
    by_itself(sync)
    server.fails = set()
    clock[0] -= timedelta(days=1)
    assert by_itself(sync).waiting == 0
    assert server.got == [first.id, first.id, second.id]


def test_a_broken_server_is_not_hammered(sync, store, server, clock):
    lines = [noted(store).id for _ in range(20)]
    server.is_broken = True
    by_itself(sync)
    assert server.got == lines[:3]
    by_itself(sync)
    assert len(server.got) == 3
    clock[0] += timedelta(seconds=5)
    by_itself(sync)
    assert len(server.got) == 4
    assert server.asked[-1] == 1


def test_a_server_that_is_back_gets_everything_at_once(sync, store, server, clock):
    lines = [noted(store).id for _ in range(20)]
    server.is_broken = True
    by_itself(sync)
    server.is_broken = False
    clock[0] += timedelta(minutes=1)
    assert by_itself(sync).accepted == 20
    assert server.asked[1] == 1
    assert sorted(set(server.got)) == sorted(lines)


def test_a_server_that_is_away_is_asked_once_a_round_and_rests(sync, store, server, clock):
    for _ in range(20):
        noted(store)
    server.is_down = True
    synced = by_itself(sync)
    assert (synced.waiting, synced.trouble) == (20, AWAY)
    by_itself(sync)
    assert len(server.asked) == 1
    assert {line.reason for line in store.outbox()} == {AWAY}
    assert {line.next_at for line in store.outbox()} == {clock[0] + timedelta(seconds=5)}


def test_by_hand_a_resting_server_is_tried_at_once(sync, store, server):
    noted(store)
    server.is_down = True
    by_itself(sync)
    server.is_down = False
    assert sync.sync()[0].accepted == 1
    assert sync.status().targets[0].trouble == ""


def test_a_server_that_says_no_more_in_the_middle_is_asked_no_more_for_now(sync, store, server):
    lines = [noted(store).id for _ in range(5)]
    server.batch = 2
    server.takes = 1
    assert by_itself(sync).accepted == 1
    assert server.got == lines[:1]
    server.takes = 99
    assert by_itself(sync).accepted == 4


def test_a_server_that_asks_for_a_pause_gets_it(sync, store, server, clock):
    for _ in range(9):
        noted(store)
    server.is_broken, server.until = True, MORNING + timedelta(minutes=2)
    by_itself(sync)
    server.is_broken = False
    clock[0] = server.until - timedelta(seconds=1)
    by_itself(sync)
    assert len(server.got) == 1
    clock[0] = server.until
    assert by_itself(sync).accepted == 9


def test_connecting_anew_ends_a_rest(sync, store, server):
    noted(store)
    server.is_down = True
    by_itself(sync)
    server.is_down = False
    sync.connect(SERVER)
    assert by_itself(sync).accepted == 1


def test_the_status_tells_of_contact_and_trouble(sync, store, server, clock):
    noted(store)
    by_itself(sync)
    noted(store)
    server.is_down = True
    clock[0] += timedelta(minutes=1)
    by_itself(sync)
    status = sync.status()
    (target,) = status.targets
    assert (target.reached_at, target.trouble, target.failures) == (MORNING, AWAY, 1)
    assert target.rests_until == clock[0] + timedelta(seconds=5)
    assert (status.unsent, status.stuck) == (1, 0)


def test_a_line_that_is_not_sent_tells_nothing_of_a_server(sync, store, server, clock):
    first = noted(store)
    by_itself(sync)
    server.is_down = True
    noted(store)
    clock[0] += timedelta(minutes=1)
    by_itself(sync)
    clock[0] += timedelta(minutes=1)
    server.unconcerned = True
    synced = by_itself(sync)
    (target,) = sync.status().targets
    assert (synced.accepted, synced.waiting) == (0, 0)
    assert (target.reached_at, target.trouble, target.failures) == (MORNING, AWAY, 1)
    sync.sync()
    assert sync.status().targets[0].reached_at == MORNING
    assert server.got == [first.id]


# -- what is not sent


def test_what_a_server_reported_goes_to_no_server_and_into_every_file(sync, store, server):
    told = noted(store, "ADA1")
    reported = replace(told, id="reported", chain="", number=0, previous="")
    reported = replace(reported, hash=seal(told_by(reported), "", 0, ""))
    with store.write():
        store.add_target(Target("csv", "/list.csv"))
        store.add_foreign([reported])
    assert [line.entry_id for line in store.outbox()] == [told.id, told.id, "reported"]
    assert store.unsent_count() == 3
    sync.sync()
    assert server.got == [told.id, told.id, "reported"]  # one stands for both targets
    assert store.unsent_count() == 0


def test_reported_lines_alone_are_nothing_to_send(sync, store, server):
    told = noted(store, "ADA1")
    by_itself(sync)
    reported = replace(told, id="reported", chain="", number=0, previous="")
    with store.write():
        store.add_foreign([replace(reported, hash=seal(told_by(reported), "", 0, ""))])
    assert store.unsent_count() == 0
    by_itself(sync)
    assert server.asked == [1]


def test_what_a_server_reported_waits_for_nothing_behind_a_failing_line(sync, store, server):
    line = noted(store, "ADA1")
    server.fails = {line.id}
    by_itself(sync)
    noted(store, "GRE1")
    reported = replace(line, id="reported", chain="", number=0, previous="")
    with store.write():
        store.add_foreign([replace(reported, hash=seal(told_by(reported), "", 0, ""))])
    by_itself(sync)
    server.fails = set()
    assert sync.sync()[0].accepted == 1
    with store.write():
        store.leave_target(1, "Disconnected.", "")
    assert store.targets() == []


def test_what_was_on_its_way_when_the_program_ended_is_sent_again(sync, store, server):
    line = noted(store, "ADA1")
    with store.write():
        store.begin_sending(1, store.unsent(1, None, 0, 9), MORNING)
    later = noted(store, "ADA1")
    by_itself(sync)
    assert server.got == [line.id, later.id]


def test_offline_nothing_is_sent_until_somebody_goes_online(sync, store, server):
    noted(store)
    sync.go_offline()
    assert sync.status().is_offline
    with pytest.raises(Refused, match="set offline"):
        sync.sync()
    assert server.asked == []
    sync.go_online()
    assert sync.sync()[0].accepted == 1


def test_whoever_stops_leaves_the_rest_for_later(sync, store, server):
    for _ in range(5):
        noted(store)
    (target,) = sync.targets()
    synced = sync.send(target, is_stopped=lambda: len(server.got) == 2)
    assert synced.accepted == 2
    assert sync.sync()[0].accepted == 3


def test_the_lines_that_many_accepted_ones_lie_before_cost_no_walk_over_them(store, server):
    sync = Sync(store, lambda _: server, lambda: MORNING, lambda: 0.0)
    sync.connect(SERVER)
    for _ in range(1000):
        noted(store)
    sync.sync()
    line = noted(store, "ADA1")
    server.fails = {line.id}
    sync.sync()
    steps = []
    store._db.set_progress_handler(lambda: steps.append(1), 100)
    assert len(store.unsent(1, None, 0, 50)) == 1
    assert store.unsent_count() == 1
    assert store.sync_status().unsent == 1
    assert len(list(store.outbox())) == 1
    store._db.set_progress_handler(None, 0)
    assert len(steps) < 30  # hundreds of instructions; 1,000 lines would be tens of thousands
