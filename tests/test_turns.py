import sys

import pytest

from checkin.turns import Precedence, take_short_turns


@pytest.fixture(autouse=True)
def _turns_as_they_were():
    usual = sys.getswitchinterval()
    yield
    sys.setswitchinterval(usual)


def test_threads_let_each_other_go_on_sooner_than_python_would_by_itself():
    usual = sys.getswitchinterval()
    take_short_turns()
    assert sys.getswitchinterval() < usual


@pytest.mark.parametrize("desks", [1, 2])
def test_work_that_can_wait_stands_back_until_all_have_decided(in_a_thread, desks):
    decisions = Precedence(decided_by=60)
    for _ in range(desks):
        decisions.begin()
    went_on = in_a_thread(decisions.stand_back)
    for _ in range(desks):
        assert not went_on.is_set()
        decisions.end()
    assert went_on.wait(60)


def test_nobody_stands_back_where_nobody_decides(in_a_thread):
    decisions = Precedence(decided_by=3600)
    decisions.begin()
    decisions.end()
    assert in_a_thread(decisions.stand_back).wait(60)


def test_nobody_stands_back_for_long_from_what_is_no_decision():
    decisions = Precedence(decided_by=0)
    decisions.begin()
    decisions.stand_back()
