from datetime import timedelta

import pytest

from checkin.core.errors import Refused, TargetUnreachable
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed, Target
from checkin.services.servers.sync import Sync, Synced
from tests.attended_event import MORNING, an_event, noted
from tests.services.servers import one_server
from tests.services.servers.one_server import SERVER

store, clock, sync = one_server.store, one_server.clock, one_server.sync


class Server:
    """Takes lines, but for those it was told to answer otherwise."""

    batch = 2

    def __init__(self):
        self.got = []
        self.pushes = 0
        self.answers = {}
        self.remembers = True
        self.is_down = False

    def push(self, entries):
        self.pushes += 1
        if self.is_down:
            raise TargetUnreachable("pretix.example.org does not answer. It is tried again.")
        self.got += [entry.id for entry in entries]
        outcomes = [self.answers.get(e.id, Outcome(e.id, DeliveryState.ACCEPTED)) for e in entries]
        memory = f'{{"pushes": {self.pushes}}}' if self.remembers else None
        for outcome in outcomes:
            yield Pushed((outcome,), memory)
        if not outcomes:
            yield Pushed(memory=memory)


@pytest.fixture
def server():
    return Server()


def lines(store, number):
    return [noted(store, "ADA1", minutes=minute).id for minute in range(number)]


def test_all_lines_go_out_in_their_order(sync, store, server):
    ids = lines(store, 5)
    assert sync.sync() == [Synced(SERVER.address, accepted=5)]
    assert server.got == ids
    assert list(store.outbox()) == []


def test_what_was_accepted_is_not_sent_again(sync, store, server):
    lines(store, 3)
    sync.sync()
    sync.sync()
    assert len(server.got) == 3


@pytest.mark.parametrize("at", [0, 1, 2, 3])
@pytest.mark.parametrize("state", [DeliveryState.REFUSED, DeliveryState.PARKED])
def test_a_line_that_is_not_wanted_holds_up_no_other(sync, store, server, at, state):
    ids = lines(store, 4)
    server.answers[ids[at]] = Outcome(ids[at], state, "There is no such list.")
    (synced,) = sync.sync()
    assert (synced.accepted, synced.refused + synced.parked) == (3, 1)
    assert synced.trouble == "There is no such list."
    assert [(line.entry_id, line.state) for line in store.outbox()] == [(ids[at], state)]
    assert server.got == ids


def test_a_refused_line_is_never_sent_again_and_never_forgotten(sync, store, server):
    (line,) = lines(store, 1)
    server.answers[line] = Outcome(line, DeliveryState.REFUSED, "No.")
    sync.sync()
    sync.sync()
    assert server.got == [line]
    assert [each.state for each in store.outbox()] == [DeliveryState.REFUSED]


def test_a_parked_line_goes_out_once_it_can(sync, store, server):
    (line,) = lines(store, 1)
    server.answers[line] = Outcome(line, DeliveryState.PARKED, "There is no such list.")
    sync.sync()
    sync.sync(due_only=True)
    assert server.got == [line]
    server.answers.clear()
    assert sync.sync()[0].accepted == 1


def test_while_a_target_is_away_everything_waits_with_the_reason(sync, store, server):
    ids = lines(store, 5)
    server.is_down = True
    (synced,) = sync.sync()
    assert (synced.accepted, synced.waiting) == (0, 5)
    assert synced.trouble.startswith("pretix.example.org does not answer")
    waiting = list(store.outbox())
    assert sync.unsent_count() == len(waiting)
    assert [line.entry_id for line in waiting] == ids
    assert {line.state for line in waiting} == {DeliveryState.WAITING}
    assert server.pushes == 1
    server.is_down = False
    assert sync.sync()[0].accepted == 5
    assert server.got == ids


def test_pauses_grow_while_a_target_is_away(sync, store, server, clock):
    lines(store, 1)
    server.is_down = True
    pauses = []
    for _ in range(3):
        sync.sync(due_only=True)
        (line,) = store.outbox()
        pauses.append((line.next_at - clock[0]).total_seconds())
        sync.sync(due_only=True)
        clock[0] = line.next_at
    assert pauses == [5, 10, 20]
    assert server.pushes == 3


def test_by_hand_nothing_waits_for_its_pause(sync, store, server):
    lines(store, 1)
    server.is_down = True
    sync.sync()
    server.is_down = False
    assert sync.sync()[0].accepted == 1


def test_a_target_that_names_a_moment_is_left_alone_until_then(sync, store, server, clock):
    (line,) = lines(store, 1)
    later = MORNING + timedelta(minutes=3)
    server.answers[line] = Outcome(line, DeliveryState.WAITING, "Too many requests.", later)
    sync.sync(due_only=True)
    clock[0] = later - timedelta(seconds=1)
    sync.sync(due_only=True)
    assert server.pushes == 1
    clock[0] = later
    server.answers.clear()
    assert sync.sync(due_only=True)[0].accepted == 1


class Interrupted(Server):
    """Falls silent after its first answers."""

    def push(self, entries):
        yield from list(super().push(entries[:1]))
        raise TargetUnreachable("pretix.example.org does not answer. It is tried again.")


class Silent(Server):
    """Says nothing of the second line."""

    def push(self, entries):
        yield Pushed()
        yield from list(super().push(entries[:1]))


@pytest.mark.parametrize("kind", [Interrupted, Silent])
def test_what_was_answered_counts_though_the_rest_was_not(store, kind):
    _, second = lines(store, 2)
    sync = Sync(store, lambda _: kind(), lambda: MORNING, lambda: 0.0)
    sync.connect(SERVER)
    assert sync.sync()[0].accepted == 1
    (line,) = store.outbox()
    assert (line.entry_id, line.state) == (second, DeliveryState.WAITING)


def test_answers_are_kept_while_the_target_is_still_at_it(store):
    class Watched(Server):
        batch = 3
        left = ()

        def push(self, entries):
            for entry in entries:
                clock[0] += 1
                yield Pushed((Outcome(entry.id, DeliveryState.ACCEPTED),))
                self.left = (*self.left, store.unsent_count())

    clock = [0.0]
    server = Watched()
    sync = Sync(store, lambda _: server, lambda: MORNING, seconds=lambda: clock[0])
    sync.connect(SERVER)
    lines(store, 3)
    sync.sync()
    assert server.left == (2, 1, 0)


def test_what_can_be_done_about_a_line_is_told(sync, store, server):
    (line,) = lines(store, 1)
    server.answers[line] = Outcome(
        line, DeliveryState.REFUSED, "There is no such ticket.", advice="Send another code."
    )
    sync.sync()
    assert next(store.outbox()).advice == "Send another code."


def test_one_target_away_holds_up_no_other(store):
    servers = {"https://a.org": Server(), "https://b.org": Server()}
    servers["https://a.org"].is_down = True
    sync = Sync(store, lambda target: servers[target.address], lambda: MORNING)
    for address in servers:
        sync.connect(Target("server", address))
    lines(store, 1)
    assert [synced.accepted for synced in sync.sync()] == [0, 1]
    assert [line.target for line in store.outbox()] == ["https://a.org"]


def test_a_target_that_this_computer_cannot_reach_at_all_is_told(store):
    def reach(_):
        raise TargetUnreachable("This Checkin is too old for that server. Update it.")

    sync = Sync(store, reach, lambda: MORNING)
    sync.connect(SERVER)
    (line,) = lines(store, 1)
    assert sync.sync()[0].trouble == "This Checkin is too old for that server. Update it."
    assert [each.entry_id for each in store.outbox()] == [line]


def test_a_sync_by_hand_greets_a_target_even_with_nothing_to_send(sync, server):
    assert sync.sync() == [Synced(SERVER.address)]
    assert sync.targets()[0].memory == '{"pushes": 1}'
    sync.sync(due_only=True)
    assert server.pushes == 1
    server.is_down = True
    assert sync.sync()[0].trouble.startswith("pretix.example.org does not answer")


def test_a_target_that_has_nothing_new_to_remember_keeps_what_it_has(sync, store, server):
    sync.sync()
    server.remembers = False
    sync.sync()
    lines(store, 1)
    sync.sync()
    assert sync.targets()[0].memory == '{"pushes": 1}'


def test_a_rehearsal_never_sends_anything(tmp_path, server):
    with an_event(tmp_path, rehearsal=True) as store:
        sync = Sync(store, lambda _: server, lambda: MORNING)
        with pytest.raises(Refused, match="is a rehearsal"):
            sync.connect(SERVER)
        with store.write():
            store.add_target(SERVER)
        with pytest.raises(Refused, match="is a rehearsal"):
            sync.sync()
    assert server.pushes == 0
