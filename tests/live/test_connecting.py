"""Connecting to a real pretix: what it says of tokens and devices, and what comes of that."""

import json

import keyring.backends.fail
import pytest

from checkin.core.errors import AccessDenied
from checkin.core.servers.outbox import Target
from checkin.servers.doorway import Doorway
from checkin.servers.pretix.pretix import PretixServer
from checkin.servers.tokens import KeyringSafe
from tests.servers.loopback import refusal


@pytest.fixture
def safe(tmp_path):
    return KeyringSafe(tmp_path / "tokens", ring=keyring.backends.fail.Keyring)


@pytest.fixture
def doorway(safe):
    return Doorway(safe, {"pretix": PretixServer})


def by_slug(offer):
    return {event.slug: event for event in offer.events}


def test_a_teams_token_reaches_its_events_with_their_lists(doorway, pretix):
    # Lists are asked for of the first events only, the one that is named before all others.
    offer = doorway.knock(f"{pretix.url}/{pretix.organizer}/conf", pretix.api_token)
    assert offer.cannot == ()
    conf = by_slug(offer)["conf"]
    assert [each.name for each in conf.lists] == list(pretix.events["conf"].lists)
    assert conf.address == pretix.events["conf"].address


def test_the_address_may_come_out_of_the_browser(doorway, pretix):
    pasted = f"{pretix.url}/control/event/{pretix.organizer}/confsig/orders/?status=p"
    assert doorway.knock(pasted, pretix.api_token).events[0].slug == "confsig"
    pasted = f"{pretix.url}/{pretix.organizer}/conf/"
    assert doorway.knock(pasted, pretix.api_token).events[0].is_meant


def test_a_token_that_may_only_check_in_is_told_what_it_lacks(doorway, pretix):
    (lack,) = doorway.knock(pretix.url, pretix.checkin_only_token).cannot
    assert "event.orders:read" in lack


def test_a_pairing_code_sets_a_device_up_once(doorway, pretix):
    text = pretix.pairing_text(pretix.new_device())
    assert doorway.server_of(text) == pretix.url
    offer = doorway.pair(text)
    assert offer.account.startswith("device Desk of test")
    assert offer.cannot == ()
    assert json.loads(offer.memory)["account"] == "Device"
    assert "was used before" in str(refusal(lambda: doorway.pair(text)))
    unknown = pretix.pairing_text("x" * 16)
    assert "does not know this set-up code" in str(refusal(lambda: doorway.pair(unknown)))
    assert doorway.knock(pretix.url, "").account == offer.account


def test_the_profile_of_pretixs_own_app_is_enough(doorway, pretix):
    assert doorway.pair(pretix.pairing_text(pretix.new_device("pretixscan"))).cannot == ()


def test_a_profile_that_gives_no_orders_is_told(doorway, pretix):
    token = pretix.new_device("pretixscan_online_noorders")
    (lack,) = doorway.pair(pretix.pairing_text(token)).cannot
    assert "“Full device access” or “pretixSCAN”" in lack


def test_a_set_up_code_is_no_token_and_stays_unused(doorway, pretix):
    token = pretix.new_device()
    told = refusal(lambda: doorway.knock(pretix.url, token))
    assert "set-up code of a device" in str(told)
    assert doorway.pair(f"{pretix.url} {token}").events


def test_a_devices_token_is_replaced_and_shut_out(doorway, safe, pretix):
    offer = doorway.pair(pretix.pairing_text(pretix.new_device()))
    target = Target("pretix", pretix.events["conf"].address)
    safe.keep(target.address, offer.token)
    newer = doorway.renew(target)
    with pytest.raises(AccessDenied, match="does not know this token"):
        doorway.knock(pretix.url, offer.token)
    safe.keep(target.address, newer)
    assert {each.name for each in doorway.open(target).lists()} >= {"Day 1", "Day 2"}
    doorway.revoke(target)
    with pytest.raises(AccessDenied, match=r"was revoked at .* is kept"):
        doorway.knock(pretix.url, newer)


def test_what_asks_for_rights_leaves_no_trace(doorway, pretix, event):
    doorway.knock(event.address, pretix.api_token)
    for successful in ("true", "false"):
        found = event.api.get(event.path(f"checkins/?successful={successful}"))
        assert found["count"] == 0
