"""Check-in lists of servers in an event file, where several may be called the same."""

from checkin.core.outbox import Target
from tests.builders import a_list, with_lists
from tests.servers.pulled import pull
from tests.servers.recorded_pretix import RecordedPretix

_DAYS = ["Day 1", "Day 2", "Day 3", "Matchmaking"]


def names(store, address):
    return [each.name for each in store.lists() if each.server == address]


def test_lists_of_two_events_are_told_apart_by_the_name_of_the_later_one(store):
    first, second = RecordedPretix("conf", orders=1), RecordedPretix("confsig", orders=1)
    for _ in range(2):  # and stay so
        pull(store, first)
        pull(store, second)
        assert names(store, first.address) == _DAYS
        event = second.told[""]["name"]["en"]
        assert names(store, second.address) == [f"{day} ({event})" for day in _DAYS]


def test_the_later_one_is_who_was_connected_later_whichever_comes_in_first(store):
    first, second = RecordedPretix("conf", orders=1), RecordedPretix("confsig", orders=1)
    with store.write():
        for server in (first, second):
            store.add_target(Target("pretix", server.address))
    event = second.told[""]["name"]["en"]
    pull(store, second)
    assert names(store, second.address) == _DAYS
    for _ in range(2):  # and stay so
        pull(store, first)
        assert names(store, first.address) == _DAYS
        assert names(store, second.address) == [f"{day} ({event})" for day in _DAYS]
        pull(store, second)


def test_a_door_of_ours_keeps_its_name(store):
    with_lists(store, a_list(id="ours", name="Day 1"))
    server = RecordedPretix("conf", orders=1)
    pull(store, server)
    event = server.told[""]["name"]["en"]
    assert names(store, server.address) == [f"Day 1 ({event})", *_DAYS[1:]]
    assert [each.name for each in store.lists() if each.id == "ours"] == ["Day 1"]
