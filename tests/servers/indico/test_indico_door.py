import json

import pytest

from checkin.core.errors import AccessDenied, CheckinError
from checkin.core.servers.offer import with_lists
from checkin.core.servers.outbox import Target
from checkin.core.servers.server_names import list_id
from checkin.servers.doorway import Doorway
from tests.servers.indico_desk import (
    DESK,
    DISCOVERY,
    EVENT,
    FORBIDDEN,
    ITS_PAGE,
    MISSING,
    NO_SCOPE,
    NO_TOKEN,
    READER,
    STRANGER,
    IndicoDesk,
)
from tests.servers.loopback import http, refusal

PLUGIN = {"site cards": "^card-(?<id>[0-9]+)$"}


@pytest.fixture
def doorway(safe):
    return Doorway(safe, {"indico": lambda target, line: (target, line)})


@pytest.fixture
def desk():
    return IndicoDesk()


def plain(shown):
    return shown.partition(" ")[2]


def event_code(site, **told):
    server = {"base_url": site.address, "client_id": "82263f18", "scope": "registrants"}
    about = {"event_id": 1, "regform_id": 2, "title": "PyCité", "version": 2, "server": server}
    return json.dumps(about | told)


def test_a_personal_token_and_the_address_of_an_event_are_enough(doorway, site):
    for path in ("/event/1/", "/api/checkin/event/1", "/event/01", "/event/1/manage/?tab=2#forms"):
        address = f"{site.address}{path}"
        offer = doorway.knock(address, f" {plain(DESK)}\n")
        assert (offer.kind, offer.server, offer.token) == ("indico", site.name, DESK)
        assert offer.cannot == ()
        (event,) = offer.events
        assert event.is_meant
        assert event.address == f"{site.address}/event/1"
        assert event.name == "PyCité 2027 — Conférence d’été"
        assert [each.name for each in event.lists] == ["Participants", "Intervenant·e·s"]
        assert event.lists[0].id == list_id(event.address, "1")
        assert event.lists[0].categories == ("Participants",)
        assert event.meant_lists == ()


@pytest.mark.parametrize("word", ["Bearer ", "bearer ", "\tBEARER: "])
def test_a_token_may_be_pasted_with_the_word_before_it(doorway, site, word):
    assert doorway.knock(f"{site.address}/event/1", f"{word}{plain(DESK)}").token == DESK


def test_the_code_of_an_event_stands_for_address_event_and_form(doorway, site):
    offer = doorway.knock(event_code(site, custom_code_handlers=PLUGIN), plain(DESK))
    assert offer.events[0].address == f"{site.address}/event/1"
    assert offer.events[0].meant_lists == ("2",)
    assert json.loads(with_lists(offer.memory, ["2"])) == {"patterns": PLUGIN, "lists": ["2"]}


def test_a_plugin_whose_tickets_will_not_be_known_is_told(doorway, site):
    plugins = PLUGIN | {"odd cards": r"^\cA(?<id>\w+)\k<id>$"}
    offer = doorway.knock(event_code(site, custom_code_handlers=plugins), plain(DESK))
    (lack,) = offer.cannot
    assert lack.startswith("Tickets of the plugin “odd cards” are not known here:")


def test_the_code_of_an_event_alone_needs_a_token_that_is_kept(doorway, safe, site):
    assert doorway.server_of(event_code(site)) == site.address
    told = refusal(lambda: doorway.pair(event_code(site)))
    assert "asks for a token" in str(told)
    assert "API tokens" in str(told)
    safe.keep(f"{site.address}/event/1", DESK)
    assert doorway.pair(event_code(site)).events[0].is_meant


def test_a_token_that_may_only_read_is_told_so_before_anything_is_connected(doorway, site):
    (lack,) = doorway.knock(f"{site.address}/event/1", plain(READER)).cannot
    assert lack.startswith("Nobody who is let in is reported.")


@pytest.mark.parametrize(
    ("token", "words"),
    [("indp_unknown", "does not know this token"), (plain(STRANGER), "does not let the token's")],
)
def test_who_is_not_let_in_is_told_why(doorway, site, token, words):
    told = refusal(lambda: doorway.knock(f"{site.address}/event/1", token))
    assert isinstance(told, AccessDenied)
    assert words in str(told)
    assert token not in str(told)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (http(NO_SCOPE, FORBIDDEN), "is not for check-in"),
        (http(NO_TOKEN, FORBIDDEN), "No token reached"),
        (http(b"<html>", FORBIDDEN), "refuses with a web page"),
        (http(ITS_PAGE, MISSING), "no event of this number"),
        (http(b"<html>", "502 Bad Gateway"), "has trouble of its own"),
        (http(b"<html>", "405 Method Not Allowed"), "does not take what Checkin asks"),
        (http([1]), "does not understand"),
        (http({"title": 7}), "does not understand"),
    ],
)
def test_what_misleads_is_explained(doorway, site, desk, answer, words):
    desk.add(f"{EVENT}/", answer, DESK)
    assert words in str(refusal(lambda: doorway.knock(f"{site.address}/event/1", plain(DESK))))


def test_another_name_of_the_same_server_is_told(doorway, site, desk):
    desk.is_called("https://indico.example")
    told = refusal(lambda: doorway.knock(f"{site.address}/event/1", plain(DESK)))
    assert "calls itself https://indico.example" in str(told)
    desk.add(DISCOVERY, http(ITS_PAGE, MISSING))
    told = refusal(lambda: doorway.knock(f"{site.address}/event/1", plain(DESK)))
    assert "calls itself otherwise" in str(told)
    assert plain(DESK) not in "".join(site.questions)


def test_an_address_without_an_event_is_told_where_to_find_it(doorway, site):
    with pytest.raises(CheckinError, match="ends in “/event/” and a number"):
        doorway.knock(site.address, plain(DESK))


def test_there_is_nothing_to_set_up_renew_or_revoke(doorway, safe, site):
    pairing = json.dumps({"handshake_version": 1, "url": site.address, "token": "x"})
    with pytest.raises(CheckinError, match="gives no set-up codes"):
        doorway.pair(pairing)
    safe.keep(f"{site.address}/event/1", DESK)
    (target, _) = doorway.open(Target("indico", f"{site.address}/event/1"))
    for deed in (doorway.renew, doorway.revoke):
        with pytest.raises(AccessDenied, match="only its owner"):
            deed(target)


@pytest.mark.parametrize("path", ["/indico/event/1", "/our/indico/event/1/registrations/"])
def test_an_indico_below_a_path_is_told_to_be_out_of_reach(doorway, serving, site, path):
    words = f"“{path.partition('/event/')[0]}” of"
    elsewhere = serving(http(b"<html>", MISSING))
    for address in (site.address, elsewhere.address):
        told = str(refusal(lambda there=address: doorway.knock(there + path, plain(DESK))))
        assert told.startswith(words)
        assert "host of its own" in told


def test_so_is_one_whose_code_says_that_it_is_below_a_path(doorway, site):
    server = {"base_url": f"{site.address}/indico/", "client_id": "8", "scope": "registrants"}
    told = refusal(lambda: doorway.knock(event_code(site, server=server), plain(DESK)))
    assert str(told).startswith("“/indico” of")


def test_a_code_of_a_form_that_was_deleted_is_told_to_mean_all(doorway, site):
    offer = doorway.knock(event_code(site, regform_id=7), plain(DESK))
    assert offer.events[0].meant_lists == ()
    (lack,) = offer.cannot
    assert lack.startswith("The form that this code names is not there any more")
