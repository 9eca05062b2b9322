import sys
import threading
from contextlib import closing

import pytest

from checkin.storage.store import Store


@pytest.fixture
def other(store):
    with Store(store.path) as other:
        yield other


def beside(store):
    return {each.name for each in store.path.parent.iterdir() if "-sync" in each.name}


def test_one_at_a_time_has_the_turn_with_a_target(store, other):
    with closing(store.take_turn(1)):
        assert other.take_turn(1) is None
        assert store.take_turn(1) is None
    with closing(other.take_turn(1)):
        assert store.take_turn(1) is None


def test_targets_are_served_independently(store, other):
    with closing(store.take_turn(1)), closing(other.take_turn(2)):
        assert len(beside(store)) == 2


def test_nothing_is_left_beside_the_event_file(store):
    turn = store.take_turn(1)
    turn.close()
    turn.close()
    assert beside(store) == set()


def test_who_comes_just_as_another_goes_is_never_beside_them(store):
    holders, together = [], []

    def take_turns():
        with Store(store.path) as mine:
            for _ in range(200):
                turn = mine.take_turn(1)
                if turn is not None:
                    holders.append(turn)
                    together.append(len(holders))
                    holders.remove(turn)
                    turn.close()

    threads = [threading.Thread(target=take_turns) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert set(together) == {1}
    assert beside(store) == set()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such links.")
def test_where_no_lock_can_be_had_it_is_served_as_without(store):
    store.path.with_name(f"{store.path.name}-sync1").symlink_to(store.path)
    with closing(store.take_turn(1)) as turn:
        assert turn is not None
    assert store.path.exists()
