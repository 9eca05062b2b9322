"""Several targets are served side by side: none waits for one that says nothing."""

import threading
from concurrent.futures import CancelledError, wait
from contextlib import closing

import pytest

from checkin.core.errors import EventFileError, TargetUnreachable
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed, Target
from checkin.services.servers.carrier import Carrier
from checkin.services.servers.courier import Courier
from checkin.services.servers.side_thread import SideThread
from checkin.services.servers.sync import Sync
from checkin.storage.store import Store
from tests.attended_event import MORNING, noted
from tests.services.servers import one_server

store = one_server.store

HANGING = Target("csv", "/hangs.csv")
QUICK = Target("csv", "/quick.csv")


class World:
    """Two targets, one of which says nothing until it is let go on."""

    batch = 10

    def __init__(self, path):
        self.path = path
        self.let_go = threading.Event()
        self.begun = threading.Event()
        self.got = {HANGING.address: [], QUICK.address: []}
        self.closed = []
        self.trouble = None

    def reach(self, target):
        class Reached:
            batch = 10

            def push(_, entries):  # noqa: N805 - the world is meant
                if target.address == HANGING.address:
                    self.begun.set()
                    self.let_go.wait()
                self.got[target.address] += [entry.id for entry in entries]
                return [Pushed((Outcome(e.id, DeliveryState.ACCEPTED),)) for e in entries]

        return Reached()

    def companion(self):
        if self.trouble:
            raise self.trouble
        return _Companion(self, Store(self.path))


class _Companion:
    def __init__(self, world, store):
        self._world, self._store = world, store
        sync = Sync(store, world.reach, lambda: MORNING)
        self.carrier = Carrier(sync, lambda *_: 0, store.take_turn)

    def close(self):
        self._world.closed.append(threading.current_thread().name)
        self._store.close()


@pytest.fixture
def world(store):
    return World(store.path)


@pytest.fixture
def sync(store, world):
    sync = Sync(store, world.reach, lambda: MORNING)
    sync.connect(HANGING)
    sync.connect(QUICK)
    return sync


@pytest.fixture
def courier(store, sync, world):
    clock = iter(range(10_000))
    carrier = Carrier(sync, lambda *_: 0, store.take_turn)
    courier = Courier(sync, carrier, world.companion, lambda: next(clock) / 2)
    yield courier
    world.let_go.set()
    courier.finish()
    courier.close()


def rounds(courier):
    """Keep at it until something was done; give what."""
    while not (targets := courier.round().targets):
        pass
    return targets


def test_no_target_waits_for_one_that_says_nothing(store, courier, world):
    line = noted(store, "ADA1").id
    (done,) = rounds(courier)
    assert (done.target, done.accepted) == (QUICK.address, 1)
    later = noted(store, "BOB2").id
    (done,) = rounds(courier)
    assert world.got == {HANGING.address: [], QUICK.address: [line, later]}
    world.let_go.set()
    (late,) = courier.finish().targets
    assert (late.target, late.accepted) == (HANGING.address, 2)
    assert store.unsent_count() == 0


def test_by_hand_it_is_waited_for_all(store, courier, world):
    noted(store, "ADA1")
    threading.Thread(target=lambda: world.begun.wait() and world.let_go.set()).start()
    assert [each.accepted for each in courier.everything().targets] == [1, 1]


def test_a_stopped_round_waits_for_nobody(store, courier, world):
    noted(store, "ADA1")
    assert courier.round(world.begun.is_set).status.targets


def test_each_helper_closes_what_it_opened_in_its_own_thread(store, courier, world):
    noted(store, "ADA1")
    world.let_go.set()
    courier.everything()
    courier.close()
    assert len(set(world.closed)) == len(world.closed) == 2
    assert threading.current_thread().name not in world.closed


def test_the_helper_of_what_was_disconnected_is_let_go(store, sync, courier, world):
    world.let_go.set()
    courier.everything()
    quick = sync.targets()[1]
    with store.write():
        store.leave_target(quick.id, "It was disconnected.", "Connect it again.")
    (done,) = courier.everything().targets
    assert (done.target, len(world.closed)) == (HANGING.address, 1)


def test_an_event_file_that_cannot_be_opened_is_said_and_tried_again(store, courier, world):
    world.let_go.set()
    noted(store, "ADA1")
    world.trouble = EventFileError("It was moved.")
    with pytest.raises(EventFileError, match="It was moved"):
        courier.everything()
    world.trouble = None
    assert [each.accepted for each in courier.everything().targets] == [1, 1]


def test_without_helpers_targets_are_served_one_after_the_other(store, sync, world):
    noted(store, "ADA1")
    world.let_go.set()
    courier = Courier(sync, Carrier(sync, lambda *_: 0, store.take_turn))
    assert [each.accepted for each in courier.round().targets] == [1, 1]


class _Resident:
    def close(self):
        """Do nothing."""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_a_mistake_of_ours_is_not_lost_and_nobody_waits_for_its_answer():
    thread = SideThread("mistaken", _Resident)
    with closing(thread), pytest.raises(CancelledError):
        thread.ask(lambda _: 1 // 0).result()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_whoever_waits_for_several_answers_hears_of_a_mistake_of_ours():
    with closing(SideThread("mistaken", _Resident)) as thread:
        answer = thread.ask(lambda _: 1 // 0)
        ended, _ = wait([answer], timeout=30)
        assert ended == {answer}


def test_what_the_world_does_wrong_reaches_whoever_asked():
    def fail(_):
        raise TargetUnreachable("It does not answer.")

    with closing(SideThread("unlucky", _Resident)) as thread:
        with pytest.raises(TargetUnreachable):
            thread.ask(fail).result()
        assert thread.ask(lambda _: 7).result() == 7
