"""How long a server is waited for that may be at something still, unheard by anybody."""

import pytest

from checkin.servers.going_on import GoingOn
from tests.builders import SECOND

AT_ONCE = 0 * SECOND


@pytest.fixture
def rests():
    """Give for how many seconds it was waited, each time."""
    return []


@pytest.fixture
def going_on(clock, rests):
    def rest(seconds):
        rests.append(seconds)
        clock.pass_by(seconds=seconds)

    return GoingOn(clock, rest)


@pytest.mark.parametrize(
    ("lasted", "ago", "rest"),
    [(1, 3, 2), (1, 6, 0), (30, 10, 20), (90, 10, 20), (90, 31, 0)],
)
def test_it_is_waited_for_as_long_again_as_it_was_before(going_on, clock, lasted, ago, rest):
    ended = clock() - ago * SECOND
    tried = [(ended - lasted * SECOND, ended)]
    before = clock()
    assert going_on.let_end(tried, before, AT_ONCE) is bool(rest)
    assert clock() - before == rest * SECOND


def test_whoever_looked_before_it_was_over_looks_again_also_where_others_waited(
    going_on, clock, rests
):
    tried, asked = [(clock() - SECOND, clock())], clock()
    assert going_on.let_end(tried, asked, AT_ONCE)
    assert going_on.let_end(tried, asked, AT_ONCE)
    assert not going_on.let_end(tried, clock(), AT_ONCE)
    assert rests == [5]


def test_each_program_that_ended_is_waited_for_once(going_on, clock, rests):
    for _ in range(2):
        tried = [(clock(), None)]
        for _ in range(3):
            going_on.let_end(tried, clock(), AT_ONCE)
        clock.pass_by(minutes=1)
    assert rests == [5, 5]


@pytest.mark.parametrize("has_ended", [True, False])
def test_a_clock_that_was_set_back_since_is_no_reason_to_wait_for_each(
    going_on, clock, rests, has_ended
):
    began = clock() + 3_600 * SECOND
    for _ in range(3):
        going_on.let_end([(began, began + SECOND if has_ended else None)], clock(), AT_ONCE)
    assert rests == [5]
