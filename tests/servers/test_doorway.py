import json

import pytest

from checkin.core.errors import AccessDenied, CheckinError, TargetUnreachable
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.servers.doorway import Doorway
from tests.servers.loopback import HANG_UP, http, refusal
from tests.servers.pretix_desk import (
    API,
    BY_PROFILE,
    CONF,
    DEMO,
    DEVICE,
    FAIR,
    FORBIDDEN,
    HERS,
    NOT_ALLOWED,
    SET_UP,
    TEAM,
    PretixDesk,
    indico,
    page,
)


@pytest.fixture
def doorway(safe):
    return Doorway(safe, {"pretix": lambda target, line: (target, line)})


@pytest.fixture
def desk():
    return PretixDesk()


@pytest.fixture
def site(serving, desk):
    return serving(desk)


def plain(shown):
    return shown.partition(" ")[2]


def code(site, token=SET_UP):
    return json.dumps({"handshake_version": 1, "url": site.address, "token": token})


def denied(detail, status="401 Unauthorized"):
    return http({"detail": detail}, status)


def test_a_teams_token_is_offered_the_events_with_their_lists(doorway, site):
    offer = doorway.knock(site.address, f" {plain(TEAM)}\n")
    assert (offer.kind, offer.server, offer.token) == ("pretix", site.name, TEAM)
    assert offer.account == "a team of Demo organizer"
    assert offer.cannot == ()
    assert json.loads(offer.memory) == {"account": "Token", "organizer": "demo"}
    assert [event.slug for event in offer.events] == ["conf", "fair", "past"]
    conf, fair, _ = offer.events
    assert (conf.name, conf.starts, conf.note) == ("Conference", CONF["date_from"], "")
    assert fair.note == "test mode, not live"
    assert [each.name for each in conf.lists] == ["Day 1", "Day 2"]
    assert conf.lists[0].id == list_id(f"{site.address}/demo/conf", "1")
    assert conf.lists[0].server == conf.address == f"{site.address}/demo/conf"


def test_a_devices_token_is_told_from_a_teams(doorway, site):
    for token in (DEVICE, plain(DEVICE)):
        offer = doorway.knock(site.address, token)
        assert (offer.token, offer.account) == (DEVICE, "device Desk 1, gate Main entrance")
    memory = {"account": "Device", "organizer": "demo", "device": "3", "gate": "7"}
    assert json.loads(offer.memory) == memory | {"profile": "full"}


def test_the_event_that_the_server_selects_for_a_device_comes_first(doorway, site, desk):
    fair, *others = doorway.knock(site.address, DEVICE).events
    assert (fair.slug, fair.is_meant) == ("fair", True)
    assert not any(each.is_meant for each in others)
    desk.add(f"{API}/device/eventselection", http(b"", "404 Not Found"), DEVICE)
    assert not any(each.is_meant for each in doorway.knock(site.address, DEVICE).events)


def test_the_event_that_the_address_names_comes_first(doorway, site):
    past, *_ = doorway.knock(f"{site.address}/control/event/demo/past/orders/", TEAM).events
    assert (past.slug, past.is_meant) == ("past", True)
    told = refusal(lambda: doorway.knock(f"{site.address}/demo/nope/", TEAM))
    assert "has no event “nope” for this token" in str(told)


def test_many_events_come_in_pages_of_this_server_alone(doorway, site, desk):
    following = f"https://internal.example{DEMO}/events/more/?page=2"
    desk.add(f"{DEMO}/events/", page(CONF, following=following))
    desk.add(f"{DEMO}/events/more/", page(FAIR))
    assert {event.slug for event in doorway.knock(site.address, TEAM).events} == {"conf", "fair"}


def test_a_token_without_events_is_told(doorway, site, desk):
    desk.add(f"{DEMO}/events/", page())
    assert "has no event for this token" in str(refusal(lambda: doorway.knock(site.address, TEAM)))


def test_what_the_token_may_not_do_is_said_with_the_right_that_is_missing(doorway, site, desk):
    desk.add(f"{DEMO}/events/conf/orders/", http(NOT_ALLOWED, FORBIDDEN))
    no_list = {"lists": ['Invalid pk "1" - object does not exist.']}
    desk.add(f"{DEMO}/checkinrpc/redeem/", http(no_list, "400 Bad Request"), method="POST")
    reading, checking = doorway.knock(site.address, TEAM).cannot
    assert "event.orders:read" in reading
    assert "event.orders:checkin" in checking
    desk.add(f"{DEMO}/events/conf/checkinlists/", http(NOT_ALLOWED, FORBIDDEN))
    _, lists = doorway.knock(site.address, TEAM).cannot
    assert "has no check-in list that Checkin may see" in lists
    simulated = [each for each in site.questions if "/redeem/" in each]
    assert all('"simulate": true' in each for each in simulated)


def test_a_security_profile_that_does_not_allow_enough_is_told(doorway, site, desk):
    desk.add(f"{DEMO}/events/fair/orders/", http(BY_PROFILE, FORBIDDEN))
    desk.add(f"{DEMO}/checkinrpc/redeem/", http(BY_PROFILE, FORBIDDEN), method="POST")
    cannot = doorway.knock(site.address, DEVICE).cannot
    assert ["“pretixSCAN”" in told for told in cannot] == [True] * 2


@pytest.mark.parametrize(
    ("detail", "words"),
    [
        ("Device access has been revoked.", "was revoked at .* what is unsent is kept"),
        ("Token inactive or deleted.", "was deleted at .* what is unsent is kept"),
        ("Request denied by device security profile.", "Full device access"),
        ("Invalid token.", "does not know this token"),
    ],
)
def test_a_token_that_is_refused_is_told_why(doorway, site, desk, detail, words):
    desk.add(f"{API}/version", denied(detail), DEVICE)
    with pytest.raises(AccessDenied, match=words) as told:
        doorway.knock(site.address, plain(DEVICE))
    assert plain(DEVICE) not in str(told.value)


def test_a_set_up_code_in_the_place_of_a_token_is_recognised(doorway, site):
    told = refusal(lambda: doorway.knock(site.address, SET_UP))
    assert "set-up code of a device" in str(told)
    assert not any("/initialize" in each for each in site.questions)


def test_no_token_at_all_is_asked_for(doorway, site):
    assert "asks for a token" in str(refusal(lambda: doorway.knock(site.address, " ")))


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (http(b"<html>"), "no registration server that Checkin knows"),
        (http(b"<html>", "404 Not Found"), "no registration server that Checkin knows"),
        (http(["x"]), "no registration server that Checkin knows"),
        (http(b"<html>", "502 Bad Gateway"), "has trouble of its own"),
        (http({"error": "Slow down."}, "429 Too Many Requests"), "asks to be left alone"),
        (HANG_UP, "closed the connection"),
    ],
)
def test_a_server_of_no_known_kind_is_told(doorway, serving, answer, words):
    there = serving(answer)
    told = refusal(lambda: doorway.knock(there.address, TEAM))
    assert words in str(told)
    assert plain(TEAM) not in "".join(there.questions)


def test_an_indico_is_recognised(doorway, serving):
    told = refusal(lambda: doorway.knock(serving(indico()).address, "indp_x"))
    assert "calls itself https://indico.example" in str(told)


def test_pairing_sets_a_device_up_and_keeps_its_token_before_all_else(doorway, safe, site, desk):
    desk.add(f"{DEMO}/events/", http(b"<html>", "502 Bad Gateway"))
    assert doorway.server_of(code(site)) == site.address
    assert not any("/initialize" in each for each in site.questions)
    assert "has trouble of its own" in str(refusal(lambda: doorway.pair(code(site))))
    assert safe.token(site.address) == DEVICE
    desk.add(f"{DEMO}/events/", page(CONF))
    assert doorway.knock(site.address, "").account == "device Desk 1, gate Main entrance"


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("checkinlists/", {"results": 7}), ("checkinlists/", {"results": ["Day 1"]}),
        ("checkinlists/", {"results": [{"id": "first", "name": "Day 1"}]}),
        ("", {"results": {"slug": "conf"}}),
    ],
)  # fmt: skip
def test_an_offer_that_no_pretix_makes_is_not_taken(doorway, site, desk, path, told):
    desk.add(f"{DEMO}/events/{path and 'fair/'}{path}", http(told))
    with pytest.raises(TargetUnreachable, match="does not understand"):
        doorway.knock(site.address, TEAM)


def test_events_that_no_address_can_name_are_not_offered(doorway, site, desk):
    odd = [CONF | {"slug": slug} for slug in ("\ud800", "a/../b", None, "")]
    desk.add(f"{DEMO}/events/", page(*odd, FAIR))
    assert [each.slug for each in doorway.knock(site.address, TEAM).events] == ["fair"]


def test_nothing_is_told_of_the_computer_but_what_pretix_has_to_know(doorway, site):
    doorway.pair(code(site))
    asked = next(each for each in site.questions if "/initialize" in each)
    told = json.loads(asked.partition("\r\n\r\n")[2])
    assert told.pop("token") == SET_UP
    assert told.pop("software_brand") == "Checkin"
    parts = ["hardware_brand", "hardware_model", "os_name", "os_version", "software_version"]
    assert sorted(told) == parts


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("This initialization token has already been used.", "was used before"),
        ("Unknown initialization token.", "does not know this set-up code"),
        ("This initialization token has been revoked.", "was revoked"),
        ("Something else.", "does not take what Checkin asks: Something else"),
    ],
)
def test_a_set_up_code_that_is_refused_is_told_why(doorway, site, desk, said, words):
    answer = http({"token": [said]}, "400 Bad Request")
    desk.add(f"{API}/device/initialize", answer, method="POST")
    assert words in str(refusal(lambda: doorway.pair(code(site))))
    assert "asks for a token" in str(refusal(lambda: doorway.knock(site.address, "")))


@pytest.mark.parametrize("answer", [HANG_UP, http({}), http(b"<html>")])
def test_a_set_up_whose_answer_is_lost_may_have_used_the_code_up(doorway, site, desk, answer):
    desk.add(f"{API}/device/initialize", answer, method="POST")
    told = refusal(lambda: doorway.pair(code(site)))
    assert "may be used up now" in str(told)
    assert told.may_have_acted
    assert SET_UP not in str(told)


def target_at(site):
    return Target("pretix", f"{site.address}/demo/conf")


def test_an_event_is_opened_with_the_token_that_is_kept_for_it(doorway, safe, site):
    assert "has no token for" in str(refusal(lambda: doorway.open(target_at(site))))
    safe.keep(target_at(site).address, DEVICE)
    target, line = doorway.open(target_at(site))
    assert target == target_at(site)
    assert line.get(f"{API}/device/info").status == 200
    strange = Target("other", site.address)
    assert "Update Checkin" in str(refusal(lambda: doorway.open(strange)))


def test_a_devices_token_can_be_replaced_and_a_teams_not(doorway, safe, site, desk):
    newer = http({**HERS, "api_token": "n3w3r"})
    desk.add(f"{API}/device/roll", newer, DEVICE, "POST")
    safe.keep(target_at(site).address, DEVICE)
    assert doorway.renew(target_at(site)) == "Device n3w3r"
    desk.add(f"{API}/device/roll", HANG_UP, DEVICE, "POST")
    told = refusal(lambda: doorway.renew(target_at(site)))
    assert "may have been replaced all the same" in str(told)
    safe.keep(target_at(site).address, TEAM)
    for deed in (doorway.renew, doorway.revoke):
        with pytest.raises(AccessDenied, match="connected with a team's token"):
            deed(target_at(site))


def test_a_device_can_be_shut_out(doorway, safe, site, desk):
    desk.add(f"{API}/device/revoke", http(HERS), DEVICE, "POST")
    safe.keep(target_at(site).address, DEVICE)
    doorway.revoke(target_at(site))
    assert "POST /api/v1/device/revoke" in site.questions[-1]


def test_what_is_no_pairing_code_reaches_no_server(doorway, site):
    with pytest.raises(CheckinError):
        doorway.pair(code(site, ""))
    with pytest.raises(TargetUnreachable):
        doorway.pair('{"handshake_version":1,"url":"http://example.org","token":"x"}')
    assert site.questions == []


def test_the_lists_of_one_event_of_many_are_asked_for_when_it_is_chosen(doorway, site, desk):
    desk.add(f"{DEMO}/events/", page(*desk.many(30)))
    desk.add(f"{DEMO}/events/e27/orders/", http(NOT_ALLOWED, FORBIDDEN))
    offer = doorway.knock(site.address, TEAM)
    chosen = next(each for each in offer.events if each.slug == "e27")
    assert (chosen.is_unread, chosen.lists, offer.cannot) == (True, (), ())
    told = doorway.look_into(offer, chosen)
    assert [each.name for each in told.events[0].lists] == ["List 27"]
    assert (len(told.events), told.events[0].is_unread) == (1, False)
    assert "“Event 27”" in told.cannot[0]
    first = doorway.look_into(offer, offer.events[0])
    assert (first.events, first.cannot) == (offer.events[:1], ())


def test_an_address_may_name_an_event_beyond_all_that_are_looked_through(doorway, site, desk):
    events = desk.many(520)
    desk.add(f"{DEMO}/events/", page(*events[:500]))
    desk.add(f"{DEMO}/events/e510/", http(events[510]))
    offer = doorway.knock(f"{site.address}/demo/e510", TEAM)
    assert (offer.events[0].slug, offer.events[0].is_meant) == ("e510", True)
    assert [each.name for each in offer.events[0].lists] == ["List 510"]
    with pytest.raises(AccessDenied, match="has no event “e511”"):
        doorway.knock(f"{site.address}/demo/e511", TEAM)
