"""A server that says how long it is to be left alone, in an answer over HTTP."""

from contextlib import closing

import pytest

from checkin.core.errors import TargetUnreachable
from checkin.servers.http import HttpLine
from checkin.servers.http_answer import Answer
from checkin.servers.indico.indico_refusal import refusal
from checkin.servers.pretix.pretix_pull import PretixPull
from checkin.services.servers.carrier import Carrier
from tests.servers.connected_event import connected_to_pretix
from tests.servers.failing_server import Fault


@pytest.fixture
def connected(store):
    with connected_to_pretix(store, "ADA1") as connected:
        yield connected


def test_too_many_requests_end_fetching_and_sending_until_the_moment_it_names(connected):
    def pull(*_):
        pulls.append(seconds)
        list(PretixPull(line, connected.server.address).pull(""))
        return 0

    pulls, seconds = [], 0.0
    connected.passed("ADA1")
    connected.server.fail(Fault.TOO_MANY, methods={"GET"})  # for 120 seconds
    (target,) = connected.sync.targets()
    with closing(HttpLine(connected.server.address)) as line:
        carrier = Carrier(connected.sync, pull, connected.store.take_turn, lambda: seconds)
        while seconds < 120:
            assert carrier.look_in(target, lambda: False).waiting == 1
            seconds += 10
            connected.clock.pass_by(seconds=10)
        assert pulls == [0]
        assert len(connected.server.asked) == 1
        carrier.look_in(target, lambda: False)
    assert pulls == [0, 120]


@pytest.mark.parametrize(
    ("status", "rest"), [(429, 120.0), (502, 120.0), (503, 120.0), (400, None)]
)
def test_an_indico_that_is_busy_may_say_for_how_long(status, rest):
    told = refusal(Answer(status, "indico.example.org", b"{}", retry_after=120.0))
    assert isinstance(told, TargetUnreachable)
    assert told.retry_after == rest
