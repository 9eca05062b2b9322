"""A check-in that was undone and brought back is undone once more, by its own line."""

import pytest

from tests.servers.connected_event import connected_to_pretix


@pytest.fixture
def connected(store):
    with connected_to_pretix(store, "ADA1") as connected:
        yield connected


@pytest.mark.parametrize("times", [1, 2])
@pytest.mark.parametrize("is_sent_between", [True, False])
def test_it_does_not_stand_there_any_more(connected, times, is_sent_between):
    def sync():
        if is_sent_between:
            connected.sync.sync()

    (line,) = connected.passed("ADA1")
    sync()
    for number in range(times):
        (undo,) = connected.undone(line, after=60 * (2 * number + 1))
        sync()
        connected.undone(undo, after=60 * (2 * number + 2))
        sync()
    connected.sync.sync()
    assert [each.secret for each in connected.server.passages] == ["ADA1"]
    connected.undone(line, after=60 * (2 * times + 1))
    connected.sync.sync()
    assert (connected.state(), connected.server.passages) == ({}, [])
