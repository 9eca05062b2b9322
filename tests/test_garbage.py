import gc
import threading
import weakref

import pytest

from checkin.garbage import collect_due


class Ring:
    """Garbage once nobody else knows it: it knows itself."""

    def __init__(self, collected_in):
        self.self = self
        weakref.finalize(self, lambda: collected_in.append(threading.current_thread()))


@pytest.fixture
def collected_in():
    """Drop a ring that is garbage, with nothing else due; the threads it is collected in."""
    threads = []
    gc.collect()
    Ring(threads)
    return threads


def a_busy_thread():
    lane = threading.Thread(target=lambda: [[each] for each in range(50_000)] and None)
    lane.start()
    lane.join()


def test_a_busy_lane_collects_no_garbage_of_the_window(collected_in):
    a_busy_thread()
    assert collected_in == []


def test_garbage_is_collected_where_it_is_asked_for(collected_in):
    kept = [[each] for each in range(5_000)]
    collect_due()
    assert collected_in == [threading.current_thread()]
    assert len(kept) == 5_000


def test_garbage_is_left_while_there_is_little(collected_in):
    collect_due()
    assert collected_in == []


def test_old_garbage_is_collected_in_its_turn():
    threads = []
    ring = Ring(threads)
    gc.collect()
    del ring
    for _ in range(200):
        kept = [[each] for each in range(5_000)]
        collect_due()
        del kept
    assert threads == [threading.current_thread()]
