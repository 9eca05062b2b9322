"""Forms of an Indico's event that are connected one after the other."""

from contextlib import closing

import pytest

from checkin import build
from checkin.core.scan import Verdict
from tests.builders import an_event
from tests.servers.named_indico import NamedIndico

CODE = "1919e93a-d117-45ad-8988-93101c593af5"
TOKEN = "Bearer indp_of-a-test"  # noqa: S105 - of nobody


@pytest.fixture
def server():
    with closing(NamedIndico((CODE,))) as server:
        yield server


@pytest.fixture
def program(tmp_path, monkeypatch):
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "settings.json"))
    path = tmp_path / "conference.checkin"
    build.create_event(path, an_event()).close()
    with closing(build.Program(build.open_event(path), build.Place("Desk 1"))) as program:
        yield program


def connect(program, server, *names):
    offer = program.connecting.knock(server.address, TOKEN)
    (event,) = offer.events
    lists = [each for each in event.lists if each.name in names]
    program.connecting.connect(offer, event, lists)
    program.courier.everything()


def test_one_that_is_added_later_is_a_list_at_which_its_people_pass(program, server):
    connect(program, server, "Intervenant·e·s")
    assert [each.name for each in program.store.lists()] == ["Intervenant·e·s"]
    connect(program, server, "Intervenant·e·s", "Participants")
    added = next(each for each in program.store.lists() if each.name == "Participants")
    assert program.desk(added.id).scan(CODE).verdict is Verdict.ADMITTED


def test_so_are_all_once_none_is_left_out_any_more(program, server):
    connect(program, server, "Intervenant·e·s")
    connect(program, server)
    assert {each.name for each in program.store.lists()} == {"Participants", "Intervenant·e·s"}
