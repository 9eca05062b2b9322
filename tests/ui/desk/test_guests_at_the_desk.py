"""A guest at the desk whose details are still to come: their server is asked at once."""

import pytest

from checkin.core.scan import Verdict
from checkin.core.servers.outbox import Target
from checkin.servers.indico.indico_person import IndicoPerson
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.services.servers.looking_closer import LookingCloser
from checkin.ui.attendees import person_session
from tests.servers.indico.test_indico_guests import GUESTS, v2
from tests.servers.recorded_indico import RecordedIndico
from tests.ui.seen import reads


@pytest.fixture
def indico(store, clock, monkeypatch):
    """Let one person come from an Indico, and not their details, which tell of a guest."""
    indico = RecordedIndico(is_empty=True)
    indico.register(("Zoë", "Zola"), guests=1)
    target = Target("indico", indico.address)
    pages = IndicoPull(indico, indico.address).pull("")
    event, people = next(pages), next(pages)
    with store.write():
        store.add_target(target)
        store.take_event(target.address, event.event, clock())
    ready = store.ready_orders(target.address, people.orders)
    with store.write():
        store.take_orders(ready, clock())
    look = LookingCloser.look

    def looked(self, ticket_id):
        self._open_server = lambda _: IndicoPerson(indico, indico.address)
        return look(self, ticket_id)

    monkeypatch.setattr(LookingCloser, "look", looked)
    monkeypatch.setattr(person_session, "_SETTLED_MS", 0)
    return indico


def scan(qtbot, window, code):
    with qtbot.waitSignal(window.session.decided) as signal:
        window.take_scan(code)
    return signal.args[0]


def test_who_brings_a_guest_is_asked_about_at_once(qtbot, indico, window):
    (guest,) = indico.field(1, GUESTS)["data"]
    ticket = v2("indico.example.org", indico.rows[1]["checkin_secret"], guest["id"])
    panel = window.room.desk.panel
    assert scan(qtbot, window, ticket).verdict is Verdict.UNKNOWN_CODE
    assert "A guest of Zoë Zola" in panel.accessibleName()
    assert reads(panel, "asked about them now")
    qtbot.waitUntil(lambda: reads(panel, "Scan the ticket again"))
    assert scan(qtbot, window, ticket).ticket.attendee.name == "Zoë Zola"
