"""A fetch keeps the event file for a moment only where desks write beside it."""

from contextlib import nullcontext

import pytest

from checkin.core.servers.pulled import PulledOrder
from checkin.services.servers.fetch_pace import FetchPace
from checkin.storage.store import Store
from tests.builders import somebody_writes

PAGE = [PulledOrder(f"order {number}", (), ()) for number in range(25)]


class Rests:
    """The rests that were taken; somebody may write during each."""

    def __init__(self, store):
        self.seconds = []
        self.store = store

    def __call__(self, seconds):
        with Store(self.store.path) as other, other.write():
            self.seconds.append(seconds)


@pytest.fixture
def rests(store):
    return Rests(store)


@pytest.fixture
def pace(store, rests):
    return FetchPace(store, rests)


def sizes(pace):
    return [len(piece) for piece in pace.pieces(PAGE)]


def test_all_of_a_page_is_taken_in_at_once_where_nobody_writes_beside(pace):
    assert sizes(pace) == [25]


def test_a_page_is_taken_in_by_tens_once_somebody_has_written(pace, store):
    somebody_writes(store)
    assert sizes(pace) == [10, 10, 5]
    assert sizes(pace) == [10, 10, 5]  # as doors have quiet moments


def test_whoever_writes_between_two_pieces_is_seen(pace, store):
    with pace.writing(25):
        pass
    somebody_writes(store)
    with pace.writing(10):
        pass
    assert sizes(pace) == [10, 10, 5]


def test_what_the_fetch_itself_writes_is_nobody_elses(pace, store):
    with pace.writing(25):
        store.keep_fact("https://tickets.example.org", "of", "the fetch")
    assert sizes(pace) == [25]


def test_a_page_is_taken_in_whole_again_once_nobody_has_written_for_a_minute(store, rests):
    seconds = [0.0]
    pace = FetchPace(store, rests, lambda: seconds[0])
    somebody_writes(store)
    seconds[0] = 59.0
    assert sizes(pace) == [10, 10, 5]
    seconds[0] = 118.0
    assert sizes(pace) == [10, 10, 5]
    seconds[0] = 120.0
    assert sizes(pace) == [25]


def test_an_empty_page_is_one_piece_and_waits_for_nobody(pace, rests):
    assert pace.pieces([]) == [()]
    with pace.writing(0):
        pass
    assert rests.seconds == []


def test_before_each_piece_others_may_write_for_as_long_as_it_kept_them_from_it(pace, rests):
    for _ in range(3):
        with pace.writing(10):
            pass
    assert len(rests.seconds) == 3
    assert all(0 <= seconds <= 0.05 for seconds in rests.seconds)


class EmptiedFile:
    """An event file to which somebody else writes or not; its log is emptied now and then."""

    def __init__(self):
        self.commits = self.emptied = 0

    def commits_elsewhere(self):
        return self.commits

    def empty_log(self):
        self.emptied += 1

    def write_lightly(self):
        return nullcontext()


@pytest.mark.parametrize(("somebody", "times"), [(0, 1), (1, 19)])
def test_what_was_written_is_brought_to_its_place_sooner_where_somebody_writes(somebody, times):
    file = EmptiedFile()
    pace = FetchPace(file, lambda _: None)
    file.commits = somebody
    for _ in range(40):
        with pace.writing(10):
            pass
    assert file.emptied == times
