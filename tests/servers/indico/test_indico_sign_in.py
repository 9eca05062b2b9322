"""Signing in at an Indico with the browser."""

import json
import socket

import pytest

from checkin.core.errors import AccessDenied, CheckinError, PortTaken
from checkin.core.servers.outbox import Target
from checkin.core.servers.sign_in import SignIn
from checkin.servers.doorway import Doorway
from checkin.servers.known_clients import KnownClients
from tests.servers.at_browser import (
    BAD_REQUEST,
    CLIENT,
    SIGNED_IN,
    AtBrowser,
    SigningIndico,
    back,
    fields_of,
    follow,
    token,
    visit,
)
from tests.servers.loopback import http, refusal
from tests.servers.pretix_desk import PretixDesk
from tests.servers.processes import free_port

ELSEWHERE = "https://elsewhere.example/oauth/token"


@pytest.fixture
def doorway(safe, tmp_path):
    opening = {"indico": lambda target, line: (target, line)}
    return Doorway(safe, opening, clients=KnownClients(tmp_path / "sign_in.json"))


@pytest.fixture
def desk():
    return SigningIndico()


@pytest.fixture
def person():
    """Somebody at a browser, who is gone when the test is over."""
    person = AtBrowser()
    yield person
    person.leave()


@pytest.fixture
def asked(site):
    return SignIn(f"{site.address}/event/1", CLIENT, free_port())


@pytest.fixture
def sign_in(doorway, person, asked):
    """Sign in as it is meant; give the offer."""
    return lambda: doorway.sign_in(asked, person.waiting())


def test_whoever_signs_in_is_let_in_by_a_token(sign_in, person, asked):
    offer = sign_in()
    assert (offer.token, offer.account, offer.cannot) == (SIGNED_IN, "whoever signed in", ())
    assert offer.events[0].address == asked.url
    person.leave()
    ((status, page),) = person.seen
    assert status == 200
    assert "You can close this window and go back to Checkin." in page
    assert "<script" not in page
    asks = fields_of(person.shown[0])
    assert asks["redirect_uri"] == f"http://127.0.0.1:{asked.port}/callback"
    assert (asks["scope"], asks["code_challenge_method"]) == ("registrants", "S256")


def test_each_sign_in_has_secrets_of_its_own(sign_in, person):
    for _ in range(2):
        sign_in()
    one, other = map(fields_of, person.shown)
    for each in ("state", "code_challenge"):
        assert one[each] != other[each]
        assert len(one[each]) >= 43


def test_the_client_id_is_asked_once_of_a_server(doorway, sign_in, person, asked, tmp_path):
    told = refusal(lambda: doorway.sign_in(SignIn(asked.url), person.waiting()))
    assert "has no client ID for" in str(told)
    assert "http://127.0.0.1:8765/callback" in str(told)
    dry = SignIn(asked.url, asked.client_id, asked.port, is_remembered=False)
    doorway.sign_in(dry, person.waiting())
    assert not (tmp_path / "sign_in.json").exists()
    sign_in()
    assert doorway.sign_in(SignIn(asked.url), person.waiting()).token == SIGNED_IN
    assert str(asked.port) in fields_of(person.shown[-1])["redirect_uri"]


def test_what_is_remembered_wrongly_is_asked_again(tmp_path):
    file = tmp_path / "sign_in.json"
    for wrong in ("[", "[1]", '{"https://a.example": {"client_id": 7, "port": 8770}}'):
        file.write_text(wrong)
        assert KnownClients(file).chosen("https://a.example", SignIn("")).id == ""
    file.write_text('{"https://a.example": {"client_id": "c", "port": 1}}')
    assert KnownClients(file).chosen("https://a.example", SignIn("")).port == 8765
    for asked, words in ((SignIn("", "ä"), "no client ID"), (SignIn("", "c", 80), "no port")):
        with pytest.raises(CheckinError, match=words):
            KnownClients(file).chosen("https://a.example", asked)


def test_nobody_else_ends_the_wait(sign_in, person, asked):
    def go(address):
        right = back(address, code="c")
        refused = [
            visit(back(address, code="c", state="x"))[0],
            visit(back(address, code="c", state=""))[0],
            visit(back(address))[0],
            visit(f"{right}&code=d")[0],
            visit(right.replace("/callback", "/callback/more"))[0],
            visit(right.replace("/callback", "/favicon.ico"))[0],
            visit(right, "POST")[0],
            visit(right, host="evil.example")[0],
            visit(right, host=f"localhost:{asked.port}")[0],
        ]
        with socket.create_connection(("127.0.0.1", asked.port)) as line:
            line.sendall(b"\x16\x03\x01\r\n\r\n")
            refused.append(int(line.recv(12).split()[1]))
        with socket.create_connection(("127.0.0.1", asked.port)) as line:
            line.sendall(b"GET / HTTP/1.1\r\nX: " + b"x" * (40 << 10))
            line.settimeout(5)
            refused.append(int(line.recv(12).split()[1]))
        # Browsers open lines in advance, on which they say nothing.
        with socket.create_connection(("127.0.0.1", asked.port)):
            return refused, follow(address)[0]

    person.do = go
    assert sign_in().token == SIGNED_IN
    person.leave()
    assert person.seen == [([404] * 11, 200)]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        ("access_denied", "was not allowed in at"),
        ("invalid_scope", "does not let Checkin in: invalid_scope."),
        ("<b>odd</b>", "does not let Checkin in: it does not say why."),
    ],
)
def test_what_the_server_says_to_the_browser_is_told(sign_in, person, error, words):
    person.do = lambda address: visit(back(address, error=error))[1]
    told = refusal(sign_in)
    assert isinstance(told, AccessDenied)
    assert words in str(told)
    person.leave()
    assert "Nothing was allowed." in person.seen[0]


def test_after_a_while_it_is_told_what_to_check_and_then_it_ends(doorway, person, asked):
    asked = SignIn(asked.url, "unknown", asked.port)
    told = refusal(
        lambda: doorway.sign_in(asked, person.waiting(remind_after=0.0, time_limit=0.01))
    )
    assert "did not come back in time. If the browser shows an error, check the client ID" in (
        str(told)
    )
    assert doorway.was_signed_in(Target("indico", asked.url)) is False
    with pytest.raises(CheckinError, match="was stopped"):
        doorway.sign_in(
            asked,
            person.waiting(remind_after=0.0, is_stopped=lambda: bool(person.reminded)),
        )
    assert person.reminded[0].startswith("If the browser shows an error, check the client ID")


def test_a_port_that_is_taken_is_told(sign_in, person, asked):
    with socket.create_server(("127.0.0.1", asked.port)):
        told = refusal(sign_in)
    assert isinstance(told, PortTaken)
    assert f"The port {asked.port} of this computer is taken" in str(told)
    assert person.shown == []


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ({"authorization_endpoint": "https://elsewhere.example/"}, "on to elsewhere.example"),
        ({"token_endpoint": ELSEWHERE}, "on to elsewhere.example"),
        ({"token_endpoint": "javascript:alert(1)"}, "where Checkin does not go by itself"),
        ({"token_endpoint": None}, "where Checkin does not go by itself"),
        ({"token_endpoint": 7}, "does not understand"),
        ({"code_challenge_methods_supported": ["plain"]}, "does not understand"),
        ({"code_challenge_methods_supported": None}, "does not understand"),
    ],
)
def test_nobody_is_sent_to_another_server(sign_in, person, site, other, words):
    site.routes.is_called(site.address, **other)
    assert words in str(refusal(sign_in))
    assert person.shown == []


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (http({"error": "invalid_grant"}, BAD_REQUEST), "does not take what the browser brought"),
        (http({"error": "invalid_client"}, "401 UNAUTHORIZED"), "“Allow PKCE flow”"),
        (http({"error": "invalid_scope"}, BAD_REQUEST), "does not let Checkin in: invalid_scope."),
        (http({"error": [1]}, BAD_REQUEST), "it does not say why"),
        (http([1], BAD_REQUEST), "something else than was asked for"),
        (http(b"<html>", BAD_REQUEST), "does not understand"),
        (http(b"<html>", "502 Bad Gateway"), "has trouble of its own"),
        (http({"error": "x"}, "302 FOUND", Location=ELSEWHERE), "sends Checkin on to"),
        (http([1]), "does not understand"),
        (http(b"<html>"), "with a web page instead of data"),
        (http(token(access_token=7)), "does not understand"),
        (http(token(access_token="x" * 400)), "does not understand"),
        (http(token(access_token=" ".join(("indo_x", "y")))), "does not understand"),
        (http(token(token_type=["Bearer"])), "does not understand"),
        (http(token(token_type=None)), "does not understand"),
        (http(token(scope="read:user")), "is not for check-in"),
    ],
)
def test_an_answer_without_a_good_token_is_explained(sign_in, desk, answer, words):
    desk.instead = answer
    told = str(refusal(sign_in))
    assert words in told
    assert "c0de" not in told


def test_a_token_that_came_before_may_not_say_its_scope(sign_in, desk):
    desk.instead = http(token(scope=None))
    assert sign_in().token == SIGNED_IN


def test_what_cannot_be_signed_in_to_is_told_before_the_browser_opens(
    doorway, person, serving, site
):
    with pytest.raises(CheckinError, match="ends in “/event/” and a number"):
        doorway.sign_in(SignIn(site.address, CLIENT), person.waiting())
    pretix = serving(PretixDesk())
    told = refusal(lambda: doorway.sign_in(SignIn(pretix.address, CLIENT), person.waiting()))
    assert "is a pretix" in str(told)
    assert person.shown == []


def test_the_code_of_an_event_stands_for_its_address(doorway, person, asked, site):
    server = {"base_url": site.address, "client_id": "other", "scope": "registrants"}
    about = {"event_id": 1, "regform_id": 2, "title": "PyCité", "version": 2, "server": server}
    offer = doorway.sign_in(SignIn(json.dumps(about), CLIENT, asked.port), person.waiting())
    assert offer.events[0].meant_lists == ("2",)
    assert fields_of(person.shown[0])["client_id"] == CLIENT


def test_what_was_allowed_is_taken_back_at_the_server_alone(doorway, safe, asked):
    target = Target("indico", asked.url)
    assert doorway.farewell(target) == ""
    safe.keep(target.address, SIGNED_IN)
    assert doorway.was_signed_in(target)
    assert "profile under “Applications”" in doorway.farewell(target)
    with pytest.raises(AccessDenied, match="is taken back there only"):
        doorway.revoke(target)
    safe.keep(target.address, "Bearer indp_d3sk")
    assert not doorway.was_signed_in(target)
    assert not doorway.was_signed_in(Target("csv", "/home/desk/list.csv"))
