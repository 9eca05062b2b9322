"""A line that a pretix has trouble with says nothing of the server; several say that it is away."""

import pytest

from checkin.ui.servers.sync_words import is_silent
from tests.servers.connected_event import connected_to_pretix
from tests.servers.failing_server import Fault

CODES = ("ADA1", "BOB2", "CLEO3", "DAN4", "EVE5", "FAY6", "GUS7", "HAL8")


@pytest.fixture
def connected(store):
    with connected_to_pretix(store, *CODES) as connected:
        yield connected


def stands(connected):
    (target,) = connected.sync.status().targets
    return target


@pytest.mark.parametrize("code", [CODES[0], CODES[-1]])
def test_who_takes_all_but_one_line_is_not_away(connected, code):
    lines = dict(zip(CODES, connected.passed(*CODES), strict=True))
    connected.server.fail(Fault.BROKEN, {code}, {"POST"})
    for _ in range(4):
        connected.sync.sync(due_only=True)
        assert set(connected.state()) == {lines[code]}
        assert not is_silent(stands(connected))
        connected.clock.pass_by(minutes=15)
    assert stands(connected).failures == 0
    connected.server.heal()
    connected.sync.sync(due_only=True)
    assert connected.state() == {}


def test_who_takes_no_line_is_in_trouble_and_asked_little_whatever_else_it_tells(connected):
    connected.passed(*CODES)
    connected.server.fail(Fault.BROKEN, methods={"POST"})
    connected.sync.sync(due_only=True)
    assert is_silent(stands(connected))
    for _ in range(5):
        connected.sync.sync(due_only=True)
        connected.clock.pass_by(seconds=2)
    assert len(connected.server.asked) <= 12
    connected.server.heal()
    for _ in range(3):
        connected.clock.pass_by(minutes=15)
        connected.sync.sync(due_only=True)
    assert connected.state() == {}
    assert sorted(each.secret for each in connected.server.passages) == sorted(CODES)


def test_a_line_that_it_has_trouble_with_keeps_back_no_other_once_it_is_back(connected):
    lines = dict(zip(CODES, connected.passed(*CODES), strict=True))
    connected.server.fail(Fault.BROKEN)
    for _ in range(8):
        connected.sync.sync(due_only=True)
        connected.clock.pass_by(minutes=5)
    connected.server.fail(Fault.BROKEN, {CODES[0]}, {"POST"})
    connected.sync.sync()
    assert set(connected.state()) == {lines[CODES[0]]}
    assert not is_silent(stands(connected))
