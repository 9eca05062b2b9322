"""An Indico that answers, but for the list of one form: all else goes on as ever."""

from contextlib import closing

import pytest

from checkin import build
from checkin.core.errors import PartUntold
from checkin.core.scan import Verdict
from tests.builders import an_event
from tests.servers.failing_server import Fault
from tests.servers.named_indico import NamedIndico

CODES = ("1919e93a-d117-45ad-8988-93101c593af5", "f38b2ffc-80a4-4f5a-91c9-bc701e7ea419")
TOKEN = "Bearer indp_of-a-test"  # noqa: S105 - of nobody
WHOLE, SILENT = "/forms/1/registrations/", "/forms/2/registrations/"


@pytest.fixture
def server():
    with closing(NamedIndico(CODES)) as server:
        server.fail(Fault.BROKEN, ending=SILENT)
        yield server


@pytest.fixture
def program(tmp_path, monkeypatch, server):
    """An event with both forms, fetched as far as that goes."""
    monkeypatch.setenv("CHECKIN_CONFIG", str(tmp_path / "settings.json"))
    path = tmp_path / "conference.checkin"
    build.create_event(path, an_event()).close()
    with closing(build.Program(build.open_event(path), build.Place("Desk 1"))) as program:
        offer = program.connecting.knock(server.address, TOKEN)
        program.connecting.connect(offer, offer.events[0])
        (done,) = program.courier.round().targets
        assert "Intervenant·e·s" in done.trouble
        yield program


def test_who_comes_in_is_reported_at_once(program, server):
    (here,) = (each for each in program.store.lists() if each.server_list == "1")
    assert program.desk(here.id).scan(CODES[0]).verdict is Verdict.ADMITTED
    (done,) = program.courier.round().targets
    assert (done.accepted, done.waiting) == (1, 0)
    assert server.log == [(CODES[0], True)]


def test_nobody_is_said_to_work_alone(program):
    (status,) = program.sync_status().targets
    assert (status.failures, status.rests_until) == (0, None)
    assert "Intervenant·e·s" in status.trouble


def test_the_other_forms_are_not_looked_through_for_it_again_and_again(program, server):
    def looked_through():
        return sum(path.endswith(WHOLE) for path, _ in server.asked)

    before = looked_through()
    (target,) = program.sync.targets()
    with pytest.raises(PartUntold):
        program.pulling.pull(target)
    assert looked_through() == before
