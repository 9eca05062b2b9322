"""Check-in lists of servers in an event file, where several may be called the same."""

from dataclasses import replace

import pytest

from checkin.core.errors import EventFileDamaged
from checkin.core.servers.outbox import Target
from tests.builders import a_list, tampered, with_lists
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


def test_a_name_of_an_event_that_cannot_be_read_is_told_as_damage(store):
    first, second = RecordedPretix("conf", orders=1), RecordedPretix("confsig", orders=1)
    with store.write():
        for server in (first, second):
            store.add_target(Target("pretix", server.address))
    pull(store, second)
    tampered(store, "UPDATE server_facts SET content = '[1' WHERE name = 'event'")
    with pytest.raises(EventFileDamaged, match="what a server says of its event"):
        pull(store, first)


def test_a_door_of_ours_keeps_its_name(store):
    with_lists(store, a_list(id="ours", name="Day 1"))
    server = RecordedPretix("conf", orders=1)
    pull(store, server)
    event = server.told[""]["name"]["en"]
    assert names(store, server.address) == [f"Day 1 ({event})", *_DAYS[1:]]
    assert [each.name for each in store.lists() if each.id == "ours"] == ["Day 1"]


def day_one(store, server):
    return next(each for each in store.lists() if each.server == server.address)


def test_a_list_for_some_products_goes_on_by_their_new_names_and_for_new_products(store):
    server = RecordedPretix("conf", orders=1)
    pull(store, server)
    assert day_one(store, server).categories == ("Conference pass", "Media")
    server.told["items"]["results"][2]["name"] = {"en": "Press"}
    server.told["checkinlists"]["results"][0]["limit_products"] = [1, 2, 3]
    pull(store, server)
    expected = ("Conference pass", "Matchmaking add-on", "Press")
    assert day_one(store, server).categories == expected


def test_a_door_of_ours_goes_on_admitting_a_product_that_is_called_otherwise(store):
    server = RecordedPretix("conf", orders=1)
    pull(store, server)
    ours = {
        "main": (),
        "lunch": ("conference Pass", "Guest"),
        "press": ("Media",),
        "crew": ("Crew",),
    }
    with_lists(store, *(a_list(id=name, name=name, categories=ours[name]) for name in ours))
    items = server.told["items"]["results"]
    # What is called as another product was admits that one's people nowhere.
    items[0]["name"], items[2]["name"] = {"en": "Full pass"}, {"en": "Conference pass"}
    for _ in range(2):
        pull(store, server)
        kept = {each.id: each.categories for each in store.lists() if not each.server}
        assert kept == ours | {"lunch": ("conference Pass", "Guest", "Full pass")}


def test_categories_that_somebody_chose_here_for_a_servers_list_stay(store):
    server = RecordedPretix("conf", orders=1)
    pull(store, server)
    with_lists(store, replace(day_one(store, server), categories=("Media", "Crew")))
    server.told["items"]["results"][2]["name"] = {"en": "Press"}
    pull(store, server)
    assert day_one(store, server).categories == ("Media", "Crew")
