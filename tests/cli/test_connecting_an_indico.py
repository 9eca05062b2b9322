"""Connecting an event of an Indico, also once more, with the code of another of its forms."""

import json

import pytest

from tests.servers.indico_desk import DESK, IndicoDesk
from tests.servers.loopback import Loopback

TOKEN = DESK.partition(" ")[2]


@pytest.fixture
def site():
    desk = IndicoDesk()
    site = Loopback(desk)
    desk.is_called(site.address)
    yield site
    site.close()


def event_code(site, form):
    """Give the code that Indico shows at a form for its own app."""
    server = {"base_url": site.address, "client_id": "82263f18", "scope": "registrants"}
    return json.dumps({"event_id": 1, "regform_id": form, "title": "x", "server": server})


@pytest.fixture
def connect(checkin, event, site):
    """Connect the event with the code of a form, or its address; give what is said as JSON."""

    def connect(form=0, *how):
        named = ("--pair", event_code(site, form)) if form else (f"{site.address}/event/1",)
        told = checkin("connect", event, *named, "--token", TOKEN, "--json", *how)
        assert told.status == 0
        return json.loads(told.out)

    return connect


def test_it_is_added_to_the_form_in_use(connect):
    assert connect(1)["lists"] == ["Participants"]
    dry = connect(2, "--dry-run")
    assert (dry["lists"], dry["dropped"]) == (["Participants", "Intervenant·e·s"], [])
    assert connect(2)["lists"] == ["Participants", "Intervenant·e·s"]
    assert connect(1)["lists"] == ["Participants", "Intervenant·e·s"]


def test_where_all_forms_are_in_use_all_stay_so(connect):
    connect()
    told = connect(2)
    assert (told["lists"], told["dropped"]) == (["Participants", "Intervenant·e·s"], [])


def test_a_form_that_was_disconnected_does_not_come_back_by_itself(connect, checkin, event):
    connect(1)
    assert checkin("disconnect", event, "event/1").status == 0
    assert connect(2)["lists"] == ["Intervenant·e·s"]


@pytest.mark.parametrize("option", ["--list", "--form"])
def test_what_a_choice_leaves_is_told_before(connect, checkin, event, site, option):
    connect(1)
    choice = (option, "Intervenant·e·s", "--dry-run")
    assert connect(0, *choice)["dropped"] == ["Participants"]
    address = f"{site.address}/event/1"
    told = checkin("connect", event, address, "--token", TOKEN, *choice)
    assert "Left:   Participants (nothing new of it comes from now on)" in told.out


def test_all_that_is_written_there_is_named_before(connect, checkin, event, site):
    asked = ("connect", event, f"{site.address}/event/1", "--token", TOKEN, "--dry-run")
    (written,) = (line for line in checkin(*asked).out.splitlines() if line.startswith("Writes:"))
    assert written.endswith("whom somebody marks as paid.")
    assert "whom somebody marks as paid" in connect()["writes"]


def test_its_code_is_never_told_to_be_used_up(connect, checkin, event, site):
    asked = ("connect", event, "--pair", event_code(site, 1))
    told = checkin(*asked, "--dry-run")
    assert (told.status, told.out) == (1, "")
    assert "asks for a token. Make a personal one there" in told.err
    told = checkin(*asked, "--token", TOKEN, "--list", "Nobody's")
    assert told.status == 1
    assert "has no check-in list “Nobody's”" in told.err
    assert "used up" not in told.err
    connect(1)
    assert "Lists:  Participants" in checkin(*asked, "--dry-run").out
