"""What the other tests on a real pretix stand on."""

import pytest

from tests.servers.pretix_api import Refused


def test_the_events_have_an_order_of_every_kind(pretix):
    conf = pretix.events["conf"]
    assert set(conf.lists) == {"Day 1", "Day 2", "Day 3", "Matchmaking"}
    assert {"paid", "blocked", "ambiguous", "bundle"} <= set(conf.cases)
    assert conf.position(conf.cases["paid"]["position"])["secret"] == conf.cases["paid"]["secret"]


def test_a_new_event_belongs_to_one_test_alone(pretix, event):
    made = event.order("Åsa", "Öhman", addons=1)
    ticket, addon = made["positions"]
    event.redeem(ticket["secret"], nonce="1")
    assert [each["type"] for each in event.position(ticket["id"])["checkins"]] == ["entry"]
    with pytest.raises(Refused, match="already_redeemed"):
        event.redeem(ticket["secret"], nonce="2")
    event.annul("1")
    event.block(ticket["id"])
    with pytest.raises(Refused, match="blocked"):
        event.redeem(ticket["secret"], nonce="3")
    event.rename(addon["id"], "Linnéa", "Ek")
    event.cancel(made)
    assert [order["status"] for order in event.orders()] == ["c"]
    assert pretix.new_event().orders() == []


def test_a_device_is_set_up_once(pretix):
    desk = pretix.new_device_api()
    assert desk.get("/device/info")["device"]["organizer"] == pretix.organizer


def test_scripts_run_inside(pretix):
    assert "Fill a pretix with two conferences" in pretix.run_inside("seed.py", "--help")
