import pytest

from checkin.servers.http import HttpLine
from tests.servers.loopback import Loopback


@pytest.fixture
def serving():
    """Start servers, which are stopped when the test is over."""
    started = []

    def start(*answers, **how):
        started.append(Loopback(*answers, **how))
        return started[-1]

    yield start
    for each in started:
        each.close()


@pytest.fixture
def line_to():
    """Open lines, which are closed when the test is over."""
    opened = []

    def to(address, *given, **how):
        opened.append(HttpLine(address, *given, **how))
        return opened[-1]

    yield to
    for each in opened:
        each.close()
