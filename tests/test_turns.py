import sys

import pytest

from checkin.turns import take_short_turns


@pytest.fixture(autouse=True)
def _turns_as_they_were():
    usual = sys.getswitchinterval()
    yield
    sys.setswitchinterval(usual)


def test_threads_let_each_other_go_on_sooner_than_python_would_by_itself():
    usual = sys.getswitchinterval()
    take_short_turns()
    assert sys.getswitchinterval() < usual
