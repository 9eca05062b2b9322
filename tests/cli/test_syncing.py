"""What fetching and sending tell at the command line."""

import contextlib
import json
import signal
from urllib.parse import parse_qsl, urlsplit

import pytest

from checkin.core.servers.outbox import Target
from checkin.outward import token_safe
from checkin.storage.store import Store
from tests.attended_event import an_event
from tests.servers.indico_desk import NO_REGISTRATION
from tests.servers.loopback import Loopback, Routes, http
from tests.servers.pulled import first
from tests.servers.recorded_indico import RecordedIndico
from tests.servers.recorded_pretix import RecordedPretix


class OverHttp(Routes):
    """Says over HTTP what a recorded pretix says."""

    def __init__(self, server):
        super().__init__()
        self._server = server
        self.has_ctrl_c = False

    def answer_to(self, question):
        asked = urlsplit(question.split(" ", 2)[1])
        answer = self._server.get(asked.path, parse_qsl(asked.query))
        if self.has_ctrl_c and "modified_since" in asked.query:
            signal.raise_signal(signal.SIGINT)
        told = json.loads(answer.body)
        return http(told, f"{answer.status} OK", X_Page_Generated=answer.page_generated or None)


class KeepsDetails(RecordedIndico):
    """An Indico that lists people, and does not find those whom it is asked for singly."""

    kept = frozenset(map(str, range(1_000)))

    def get(self, path, query=(), *, bounds=None):
        if path.rpartition("/")[2] in self.kept:
            return self.said(404, NO_REGISTRATION)
        return super().get(path, query, bounds=bounds)


@pytest.fixture
def server():
    return RecordedPretix(orders=20)


@pytest.fixture
def site(server):
    site = Loopback(OverHttp(server))
    yield site
    site.close()


@pytest.fixture
def address(event, site):
    """Connect the event to the server; give under which address."""
    address = f"{site.address}/demo/conf"
    with Store(event) as store:
        with store.write():
            store.add_target(Target("pretix", address))
        token_safe(store.event().id).keep(address, "Token t3am")
    return address


def test_what_could_not_be_read_is_told_with_what_to_do_until_it_comes_right(
    checkin, event, address, server
):
    secret, first(server)["secret"] = first(server)["secret"], None
    first(server, "CAAAB")["secret"] = "two\nlines"  # noqa: S105
    told = checkin("sync", event)
    missing = (
        f"2 orders of {address} could not be read (CAAAA, CAAAB) and are missing "
        "or out of date here. Update Checkin, or tell whoever runs the server."
    )
    assert missing in told.out
    assert (told.status, told.err) == (0, "")
    assert missing in checkin("status", event).out
    (target,) = json.loads(checkin("status", event, "--json").out)["sync"]
    assert target["left_out"] == ["CAAAA", "CAAAB"]

    first(server)["secret"] = secret
    told = json.loads(checkin("sync", event, "--json").out)
    assert (told["pulled"], told["left_out"]) == (1, ["CAAAB"])
    assert "1 order of" in checkin("status", event).out
    first(server, "CAAAB")["secret"] = "oneline"  # noqa: S105
    assert "could not be read" not in checkin("sync", event).out
    assert "could not be read" not in checkin("status", event).out


def test_before_the_first_fetch_lists_are_said_to_come_with_it(checkin, tmp_path, site):
    with an_event(tmp_path, lists=()) as store:
        event, address = store.path, f"{site.address}/demo/conf"
        assert "Add one" in checkin("lists", event).out
        with store.write():
            store.add_target(Target("pretix", address))
        token_safe(store.event().id).keep(address, "Token t3am")
    assert f"come with: checkin sync {event}" in checkin("lists", event).out
    told = checkin("scan", event, given="CAAAA\n")
    assert (told.status, "with the first “checkin sync EVENT”" in told.err) == (1, True)
    checkin("sync", event)
    assert "Day 1" in checkin("lists", event).out
    assert "Say on which list" in checkin("scan", event, given="CAAAA\n").err


@pytest.mark.usefixtures("address")
def test_what_else_was_not_taken_over_is_told(checkin, event, server):
    name = server.told["badgelayouts"]["results"][0]["name"]
    told = f"The background of the badge layout “{name}” could not be brought."
    assert told in checkin("sync", event).out
    assert told in checkin("status", event).out
    assert told in json.loads(checkin("sync", event, "--json").out)["told"]


def test_of_very_many_only_some_are_named(checkin, event, address, server):
    for order in server.orders:
        order["status"] = "?"
    told = checkin("sync", event).out
    assert f"20 orders of {address}" in told
    assert f"{server.orders[9]['code']}, …) and " in told
    assert server.orders[10]["code"] not in told
    assert len(json.loads(checkin("sync", event, "--json").out)["left_out"]) == 20


def test_whoever_keeps_watching_is_told_once(checkin, event, address, server, site):
    first(server)["secret"] = None
    site.routes.has_ctrl_c = True
    told = checkin("sync", event, "--watch")
    assert told.status == 0
    assert told.out.count(f"1 order of {address} could not be read (CAAAA) and is missing") == 1


def test_of_how_many_people_of_an_indico_details_are_still_coming_is_told(checkin, event):
    indico = KeepsDetails()
    with contextlib.closing(Loopback(OverHttp(indico))) as site:
        address = f"{site.address}/event/1"
        with Store(event) as store:
            with store.write():
                store.add_target(Target("indico", address))
            token_safe(store.event().id).keep(address, "indp_x")
        assert "Details of 33 people are still coming." in checkin("sync", event).out
        assert "Details of 33 people are still coming." in checkin("status", event).out
        (target,) = json.loads(checkin("status", event, "--json").out)["sync"]
        assert target["without_details"] == 33
        indico.kept = frozenset({"7"})
        assert "Details of 1 person are still coming." in checkin("sync", event).out
        indico.kept = frozenset()
        assert json.loads(checkin("sync", event, "--json").out)["without_details"] == 0
        assert "still coming" not in checkin("status", event).out


def test_what_an_indico_has_are_registrations(checkin, event):
    indico = "https://indico.example/event/7"
    with Store(event) as store, store.write():
        store.add_target(Target("indico", indico))
        store.keep_left_out(indico, [], ["12"])
    told = checkin("status", event).out
    assert f"1 registration of {indico} could not be read (12) and is missing" in told
