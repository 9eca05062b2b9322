"""Connecting an event to a server, as it is done at the command line."""

import json

import pytest

from checkin.codes.picture import qr_png
from checkin.settings import Settings, certificates_file, settings_file, write_settings
from checkin.storage.store import Store
from tests.builders import a_list, with_lists
from tests.servers.authority import Authority
from tests.servers.loopback import Loopback, certificate, http
from tests.servers.pretix_desk import (
    API,
    DEMO,
    DEVICE,
    FORBIDDEN,
    SET_UP,
    TEAM,
    PretixDesk,
    page,
)

TOKEN = TEAM.partition(" ")[2]


@pytest.fixture
def desk():
    return PretixDesk()


@pytest.fixture
def site(desk):
    site = Loopback(desk)
    yield site
    site.close()


def test_a_token_connects_the_event_that_the_address_names(checkin, event, site, kept):
    address = f"{site.address}/control/event/demo/conf/"
    asked = ("connect", event, address, "--token", "-")
    before = event.read_bytes()
    dry = checkin(*asked, "--dry-run", given=f"{TOKEN}\n")
    assert "Lists:  Day 1, Day 2" in dry.out
    assert "who passed at other desks; wristbands, cards and chips of the organizer." in dry.out
    assert "Nothing was changed" in dry.out
    assert event.read_bytes() == before
    assert kept() == {}

    told = checkin(*asked, "--list", "day 2", "--json", given=TOKEN)
    answer = json.loads(told.out)
    conf = f"{site.address}/demo/conf"
    assert (answer["target"], answer["connected"]) == (conf, True)
    assert answer["lists"] == ["Day 2"]
    assert "only you can read" in told.err
    assert TOKEN not in told.out + told.err
    assert kept() == {conf: TEAM}
    assert TOKEN.encode() not in event.read_bytes()

    assert checkin("disconnect", event, "conf").out == f"Disconnected {conf}.\n"
    assert kept() == {}


def test_one_of_several_events_has_to_be_named(checkin, event, site):
    told = checkin("connect", event, site.address, "--token", TOKEN)
    assert told.status == 1
    assert "--event: conf (“Conference”), fair (“Fair”)" in told.err
    told = checkin("connect", event, site.address, "--token", TOKEN, "--event", "FAIR")
    assert "Event:  Fair (test mode, not live)" in told.out
    told = checkin("connect", event, site.address, "--token", TOKEN, "--event", "x")
    assert "has no event “x”" in told.err
    told = checkin("connect", event, f"{site.address}/demo/conf", "--token", TOKEN, "--list", "x")
    assert "has no check-in list “x”" in told.err


def test_a_list_of_one_event_of_many_can_be_chosen(checkin, event, site, desk):
    desk.add(f"{DEMO}/events/", page(*desk.many(30)))
    asked = ("connect", event, site.address, "--token", TOKEN, "--json", "--event", "e29")
    told = checkin(*asked, "--list", "List 29")
    assert json.loads(told.out)["lists"] == ["List 29"]
    assert (
        "has no check-in list “List 3”. It has “List 29”" in checkin(*asked, "--list", "List 3").err
    )


def test_a_pairing_code_may_be_a_picture(checkin, event, site, kept, tmp_path):
    code = json.dumps({"handshake_version": 1, "url": site.address, "token": SET_UP})
    picture = tmp_path / "device.png"
    picture.write_bytes(qr_png(code))
    dry = checkin("connect", event, "--pair", picture, "--dry-run")
    assert "serves once" in dry.out
    assert not any("/initialize" in each for each in site.questions)
    told = checkin("connect", event, "--pair", picture)
    assert "where Checkin is device Desk 1, gate Main entrance" in told.out
    fair = f"{site.address}/demo/fair"
    assert kept() == {site.address: DEVICE, fair: DEVICE}

    newer = {"api_token": "n3w3r"}
    site.routes.add(f"{API}/device/roll", http(newer), DEVICE, "POST")
    assert checkin("connect", event, "fair", "--renew").status == 0
    assert kept() == dict.fromkeys((site.address, fair), "Device n3w3r")

    told = checkin("connect", event, "--pair", "nothing.png")
    assert "There is no picture nothing.png" in told.err
    told = checkin("connect", event, "--pair", "-", given="ADA1")
    assert "no pairing code" in told.err
    white = tmp_path / "white.png"
    white.write_bytes(qr_png("x")[:60])
    assert checkin("connect", event, "--pair", white).status == 1


def test_a_code_that_is_used_up_is_not_asked_for_twice(checkin, event, site, kept):
    code = f"{site.address} {SET_UP}"
    told = checkin("connect", event, "--pair", code, "--event", "x")
    assert told.status == 1
    assert f"go on with “checkin connect {event} {site.address} --event" in told.err
    told = checkin("connect", event, site.address, "--event", "conf")
    assert told.status == 0
    assert kept() == dict.fromkeys((site.address, f"{site.address}/demo/conf"), DEVICE)


def test_unsent_lines_are_not_left_by_accident(checkin, event, site):
    address = f"{site.address}/demo/conf"
    assert checkin("connect", event, address, "--token", TOKEN).status == 0
    with Store(event) as store:
        with_lists(store, a_list(name="Day 1", id="day-1", server=address, server_list="1"))
    assert checkin("scan", event, "--list", "Main door", given="ADA1\n").status == 0
    assert checkin("scan", event, "--list", "Day 1", given="NOBODY1\n").status == 0
    told = checkin("disconnect", event, address)
    assert told.status == 1
    assert "Not sent to" in told.err
    told = checkin("disconnect", event, address, "--leave-unsent")
    assert "Kept in the outbox: 1 line." in told.out
    assert "set aside, not tried yet" in checkin("outbox", event).out


def test_certificates_of_an_organisation_are_kept_for_this_computer(checkin, event, desk, tmp_path):
    own = certificate(tmp_path)
    site = Loopback(desk, certificate=own)
    try:
        asked = ("connect", event, f"{site.address}/demo/conf", "--token", TOKEN, "--dry-run")
        assert "signed by nobody whom this computer trusts" in checkin(*asked).err
        assert checkin(*asked, "--ca", own).status == 0
        assert "signed by nobody" in checkin(*asked).err
        assert checkin(*asked[:-1], "--ca", own).status == 0
        assert checkin(*asked).status == 0
    finally:
        site.close()


def test_certificates_are_copied_and_added_to_those_told_before(checkin, event, desk, tmp_path):
    sites = []
    try:
        for name in ("first", "second"):
            authority = Authority(tmp_path, name)
            sites.append(Loopback(desk, certificate=authority.signed()))
            asked = ("connect", event, f"{sites[-1].address}/demo/conf", "--token", TOKEN)
            assert checkin(*asked, "--ca", authority.file).status == 0
            authority.file.unlink()
        for site in sites:
            asked = ("connect", event, f"{site.address}/demo/conf", "--token", TOKEN, "--dry-run")
            assert checkin(*asked).status == 0
    finally:
        for site in sites:
            site.close()


def test_a_file_named_by_the_settings_of_earlier_versions_is_still_trusted(
    checkin, event, desk, tmp_path
):
    own = certificate(tmp_path)
    write_settings(settings_file(), Settings(computer="1", ca_file=str(own)))
    site = Loopback(desk, certificate=own)
    asked = ("connect", event, f"{site.address}/demo/conf", "--token", TOKEN, "--dry-run")
    try:
        assert checkin(*asked).status == 0
        own.unlink()
        assert f"the certificates in {own} cannot be read any more" in checkin(*asked).err
    finally:
        site.close()


@pytest.mark.parametrize(
    ("text", "words"), [(None, "cannot be read"), ("nothing", "holds no certificates")]
)
def test_a_file_without_certificates_is_not_kept(checkin, event, tmp_path, text, words):
    file = tmp_path / "ca.pem"
    if text is not None:
        file.write_text(text)
    told = checkin("connect", event, "https://example.org", "--token", TOKEN, "--ca", file)
    assert told.status == 1
    assert words in told.err
    assert not certificates_file().exists()


def test_what_the_server_refuses_is_one_sentence(checkin, event, site, desk):
    revoked = http({"detail": "Device access has been revoked."}, FORBIDDEN)
    desk.add(f"{API}/version", revoked, DEVICE)
    told = checkin("connect", event, site.address, "--token", DEVICE)
    assert told.status == 1
    assert "was revoked" in told.err


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("https://example.org", "--pair", "x"),
        ("--pair", "x", "--token", "x"),
        ("--token", "x"),
        ("https://example.org", "--token", ""),
    ],
)
def test_what_does_not_go_together_is_wrong_usage(checkin, event, arguments):
    assert checkin("connect", event, *arguments).status == 2
