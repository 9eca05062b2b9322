"""Signing in at an Indico with the browser, as it is done at the command line."""

import json
import os
import signal
import socket
import webbrowser

import pytest

from tests.servers.at_browser import CLIENT, SIGNED_IN, AtBrowser, SigningIndico, back, visit
from tests.servers.loopback import Loopback
from tests.servers.processes import free_port


@pytest.fixture
def site():
    desk = SigningIndico()
    site = Loopback(desk)
    desk.is_called(site.address)
    yield site
    site.close()


@pytest.fixture
def person(monkeypatch):
    """Somebody at this computer's browser."""
    person = AtBrowser()
    monkeypatch.setattr(webbrowser, "open", person.open)
    yield person
    person.leave()


@pytest.fixture
def sign_in(checkin, event, site):
    """Sign in at the event of the Indico, with whatever options."""
    return lambda *more: checkin("connect", event, f"{site.address}/event/1", "--sign-in", *more)


def test_an_event_is_connected_by_signing_in(sign_in, site, person, kept, event):
    registered = ("--client-id", CLIENT, "--port", free_port())
    before = event.read_bytes()
    dry = sign_in(*registered, "--dry-run")
    assert "Lists:  Participants, Intervenant·e·s" in dry.out
    assert event.read_bytes() == before
    told = sign_in(*registered)
    assert told.status == 0
    assert "where Checkin is whoever signed in." in told.out
    assert person.shown[-1] in told.err
    assert kept() == {f"{site.address}/event/1": SIGNED_IN}
    secret = SIGNED_IN.partition(" ")[2]
    assert secret not in told.out + told.err
    assert secret.encode() not in event.read_bytes()
    again = sign_in("--json")
    assert json.loads(again.out)["connected"] is True


def test_what_the_administrator_registers_is_told_where_no_client_id_is_known(sign_in, person):
    told = sign_in()
    assert told.status == 1
    assert "has no client ID" in told.err
    assert "http://127.0.0.1:8765/callback, “Allow PKCE flow”" in told.err
    assert person.shown == []


def test_whoever_allows_nothing_is_told_so(sign_in, person, kept):
    person.do = lambda address: visit(back(address, error="access_denied"))
    told = sign_in("--client-id", CLIENT, "--port", free_port())
    assert told.status == 1
    assert "was not allowed in at" in told.err
    assert kept() == {}


def test_ctrl_c_ends_the_wait_and_frees_the_port(sign_in, person, kept):
    person.do = lambda _: os.kill(os.getpid(), signal.SIGINT)
    port = free_port()
    assert sign_in("--client-id", CLIENT, "--port", port).status == 130
    socket.create_server(("127.0.0.1", port)).close()
    assert kept() == {}


def test_a_port_that_is_taken_names_the_way_out(sign_in, person):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        told = sign_in("--client-id", CLIENT, "--port", taken.getsockname()[1])
    assert told.status == 1
    assert "is taken by another program" in told.err
    assert person.shown == []


def test_a_token_is_replaced_by_signing_in_again_and_taken_back_at_the_server(
    sign_in, checkin, event, person, kept
):  # fmt: skip
    sign_in("--client-id", CLIENT, "--port", free_port())
    ((address, _),) = kept().items()
    assert checkin("connect", event, "event/1", "--renew").status == 0
    assert len(person.shown) == 2
    told = checkin("disconnect", event, "event/1", "--revoke")
    assert "taken back there only" in told.err
    told = checkin("disconnect", event, "event/1")
    assert told.out.startswith(f"Disconnected {address}. What was allowed there stays allowed")
    assert kept() == {}


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--sign-in", "--token", "-"), "takes the place of --token"),
        (("--client-id", "x", "--token", "-"), "are for --sign-in"),
        (("--sign-in", "--pair", "https://pretix.example abcdefgh"), "leave out --sign-in"),
        (("--sign-in", "--port", "80"), "80 is not in the range"),
        (("--sign-in",), "address beside --sign-in"),
    ],
)
def test_what_does_not_go_together_is_told(checkin, event, options, words):
    told = checkin("connect", event, *options)
    assert told.status == 2
    assert words in told.err
