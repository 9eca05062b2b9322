from contextlib import closing
from datetime import timedelta

import pytest

from checkin.core.errors import AccessDenied, Refused, TargetUnreachable
from checkin.core.servers.outbox import DeliveryState, Outcome, Pushed, Target
from checkin.services.servers.carrier import Carrier
from checkin.services.servers.courier import Courier
from checkin.services.servers.sync import Sync, Synced
from tests.attended_event import MORNING, an_event, noted
from tests.services.servers import one_server
from tests.services.servers.one_server import SERVER

store = one_server.store

OTHER = Target("server", "https://other.example.org/demo/conf")
LIST = Target("csv", "/list.csv")
AWAY = "It does not answer. It is tried again by itself."


class World:
    """Targets, and what a courier did about them in which order."""

    batch = 10

    def __init__(self):
        self.deeds = []
        self.news = 0
        self.trouble = {}
        self.is_away = set()
        self.seconds = 0.0
        self.later = timedelta()  # than this morning
        self.passing = 0.0  # seconds with each look at the clock

    def clock(self):
        self.seconds += self.passing
        return self.seconds

    def now(self):
        return MORNING + self.later

    def reach(self, target):
        class Reached:
            batch = 10

            def push(_, entries):  # noqa: N805 - the world is meant
                self.deeds.append(("push", target.address))
                if target.address in self.is_away:
                    raise TargetUnreachable(AWAY)
                return [Pushed((Outcome(e.id, DeliveryState.ACCEPTED),)) for e in entries]

        return Reached()

    def pull(self, target, is_stopped, _):
        assert not is_stopped()
        self.deeds.append(("pull", target.address))
        if trouble := self.trouble.get(target.address):
            raise trouble
        return self.news

    def done(self):
        deeds, self.deeds = self.deeds, []
        return deeds


@pytest.fixture
def world():
    return World()


@pytest.fixture
def sync(store, world):
    sync = Sync(store, world.reach, world.now, lambda: 0.0)
    sync.connect(SERVER)
    return sync


@pytest.fixture
def courier(store, sync, world):
    return a_courier(store, sync, world)


def a_courier(store, sync, world):
    return Courier(sync, Carrier(sync, world.pull, store.take_turn, world.clock))


def test_a_round_fetches_then_sends(store, courier, world):
    noted(store, "ADA1")
    world.news = 7
    carried = courier.round()
    assert world.done() == [("pull", SERVER.address), ("push", SERVER.address)]
    assert (carried.brought, carried.targets[0].accepted) == (7, 1)
    assert carried.status.unsent == 0


def test_a_round_with_nothing_new_sends_nothing(courier, world):
    courier.round()
    assert world.done() == [("pull", SERVER.address)]


def test_a_file_is_only_written(store, sync, world):
    sync.connect(LIST)
    noted(store, "ADA1")
    a_courier(store, sync, world).round()
    assert ("pull", LIST.address) not in world.deeds
    assert ("push", LIST.address) in world.deeds


def test_it_is_looked_for_news_every_half_minute(courier, world):
    world.news = 1
    courier.round()
    world.seconds = 29
    courier.round()
    assert world.done() == [("pull", SERVER.address)]
    world.seconds = 31
    courier.round()
    assert world.done() == [("pull", SERVER.address)]


def test_it_is_looked_less_often_while_nothing_happens(courier, world):
    for second in range(0, 1000, 5):
        world.seconds = float(second)
        courier.round()
    assert 8 <= len(world.done()) <= 12


def test_everything_is_fetched_and_sent_whether_due_or_not(store, courier, world):
    courier.round()
    world.done()
    noted(store, "ADA1")
    courier.everything()
    assert world.done() == [("pull", SERVER.address), ("push", SERVER.address)]


def test_a_server_that_is_away_holds_up_no_other_and_rests(store, sync, courier, world):
    sync.connect(OTHER)
    noted(store, "ADA1")
    world.trouble[SERVER.address] = TargetUnreachable(AWAY)
    world.is_away = {SERVER.address}
    first, second = courier.round().targets
    assert (first.trouble, first.waiting, second.accepted) == (AWAY, 1, 1)
    world.done()
    world.seconds = 60
    courier.round()
    assert world.done() == [("pull", OTHER.address)]


def test_a_server_with_nothing_to_send_rests_as_well(courier, world):
    world.trouble[SERVER.address] = TargetUnreachable(AWAY)
    courier.round()
    world.done()
    world.seconds = 60
    assert courier.round().status.targets[0].trouble == AWAY
    assert world.done() == []


def asks_for_rest(seconds):
    return TargetUnreachable("It asks to be left alone for a while.", retry_after=seconds)


def passed(courier, world, begin, end):
    """Have rounds for some seconds; give what was done at which of them."""
    done = []
    for second in range(begin, end):
        world.seconds, world.later = float(second), timedelta(seconds=second)
        courier.round()
        done += [(deed, second) for deed, _ in world.done()]
    return done


def test_a_server_that_asks_to_be_left_alone_is_neither_asked_nor_sent_to_before(
    store, sync, courier, world
):
    noted(store, "ADA1")
    world.trouble[SERVER.address] = asks_for_rest(300.0)
    assert passed(courier, world, 0, 1) == [("pull", 0)]
    world.trouble.clear()
    assert passed(courier, world, 1, 300) == []
    assert passed(courier, world, 300, 301) == [("pull", 300), ("push", 300)]
    assert sync.status().unsent == 0


def test_a_server_is_left_alone_for_an_hour_at_most(store, courier, world):
    noted(store, "ADA1")
    world.trouble[SERVER.address] = asks_for_rest(86_400.0)
    assert passed(courier, world, 0, 1) == [("pull", 0)]
    assert passed(courier, world, 3590, 3602) == [("pull", 3600)]


def test_by_hand_a_server_that_asks_to_be_left_alone_is_asked_and_sent_nothing(
    store, courier, world
):
    noted(store, "ADA1")
    world.trouble[SERVER.address] = asks_for_rest(300.0)
    courier.round()
    (done,) = courier.everything().targets
    assert world.done() == [("pull", SERVER.address)] * 2
    assert (done.waiting, done.trouble) == (1, "It asks to be left alone for a while.")


def test_what_comes_from_a_server_may_make_no_sense_and_it_still_takes_lines(store, courier, world):
    noted(store, "ADA1")
    world.trouble[SERVER.address] = TargetUnreachable("Its answer makes no sense.")
    carried = courier.round()
    assert carried.targets[0].accepted == 1
    assert carried.status.targets[0].trouble == "Its answer makes no sense."


def test_who_fails_comes_last(sync, courier, world):
    sync.connect(OTHER)
    world.trouble[SERVER.address] = TargetUnreachable(AWAY)
    courier.everything()
    world.done()
    courier.everything()
    assert [address for deed, address in world.done() if deed == "pull"] == [
        OTHER.address,
        SERVER.address,
    ]


def test_who_may_not_read_may_still_check_people_in(store, courier, world):
    noted(store, "ADA1")
    world.trouble[SERVER.address] = AccessDenied("This device may not read orders.")
    (done,) = courier.round().targets
    assert (done.accepted, done.trouble) == (1, "This device may not read orders.")


def test_a_server_that_answers_again_is_in_trouble_no_more(courier, world):
    world.trouble[SERVER.address] = TargetUnreachable(AWAY)
    assert courier.everything().status.targets[0].trouble == AWAY
    world.trouble.clear()
    (target,) = courier.everything().status.targets
    assert (target.trouble, target.failures, target.reached_at) == ("", 0, MORNING)


def test_offline_nothing_is_fetched_or_sent(store, sync, courier, world):
    noted(store, "ADA1")
    sync.go_offline()
    assert courier.round().status.is_offline
    with pytest.raises(Refused, match="set offline"):
        courier.everything()
    assert world.done() == []


def test_a_rehearsal_never_fetches_or_sends(tmp_path, world):
    with an_event(tmp_path, rehearsal=True) as store:
        with store.write():
            store.add_target(SERVER)
        sync = Sync(store, world.reach, lambda: MORNING)
        assert a_courier(store, sync, world).round().targets == ()
    assert world.done() == []


def test_a_target_that_was_left_is_asked_nothing(store, sync, courier, world):
    line = noted(store, "ADA1")
    (target,) = sync.targets()
    with store.write():
        store.leave_target(target.id, "It was disconnected.", "Connect it again.")
    assert courier.everything().targets == ()
    assert world.done() == []
    assert [each.entry_id for each in store.outbox()] == [line.id]


def test_whoever_stops_is_obeyed_between_two_targets(courier, world):
    assert courier.round(lambda: True).targets == ()
    assert world.done() == []


def test_a_target_at_which_another_program_is_at_work_is_left_to_it(store, sync, courier, world):
    noted(store, "ADA1")
    (target,) = sync.targets()
    with closing(store.take_turn(target.id)):
        (done,) = courier.round().targets
    assert (done.accepted, done.waiting, done.trouble, world.done()) == (0, 1, "", [])
    assert courier.round().targets[0].accepted == 1


def test_by_hand_another_program_is_waited_for_of_which_is_told(store, sync, courier, world):
    def tell(address):
        told.append(address)
        turn.close()

    told = []
    noted(store, "ADA1")
    (target,) = sync.targets()
    turn = store.take_turn(target.id)
    world.passing = 0.5
    (done,) = courier.everything(tell_waiting=tell).targets
    assert (done.accepted, told) == (1, [SERVER.address])


def test_another_program_that_never_ends_is_told_as_trouble(store, sync, courier, world):
    noted(store, "ADA1")
    (target,) = sync.targets()
    world.passing = 60.0
    with closing(store.take_turn(target.id)):
        (done,) = courier.everything().targets
        with (
            pytest.raises(TargetUnreachable, match="Another Checkin is at work"),
            Carrier(sync, world.pull, store.take_turn, world.clock).alone_with(
                target, lambda: None
            ),
        ):
            pass
    assert done.trouble == (
        f"Another Checkin is at work with {SERVER.address} just now. Try again once it is done, "
        "or close it."
    )
    assert (done.waiting, world.done()) == (1, [])


def test_whoever_waits_for_another_program_can_be_stopped(store, sync, courier, world):
    (target,) = sync.targets()
    asked = iter([False, False, True, True])
    with closing(store.take_turn(target.id)):
        (done,) = courier.everything(lambda: next(asked)).targets
    assert (done.trouble, world.done()) == ("", [])


def test_what_was_disconnected_by_another_program_is_asked_nothing(store, sync, world):
    (target,) = sync.targets()
    with store.write():
        store.leave_target(target.id, "It was disconnected.", "Connect it again.")
    carrier = Carrier(sync, world.pull, store.take_turn)
    assert carrier.serve(target, lambda: False) == Synced(SERVER.address)
    assert world.done() == []


def test_who_goes_offline_while_it_is_fetched_is_obeyed_at_once(store, sync, world):
    def pull(target, is_stopped, _):
        del target
        assert not is_stopped()
        sync.go_offline()
        assert is_stopped()
        return 0

    noted(store, "ADA1")
    courier = Courier(sync, Carrier(sync, pull, store.take_turn))
    assert courier.round().status.targets[0].unsent == 1
    assert world.done() == []
