"""Guests of an Indico's registrations whose details are still to come, or who were added since."""

import base64
import json
import uuid

import pytest

from checkin.core.decision import Reason
from checkin.core.scan import Verdict
from tests.servers.indico_event import IndicoEvent

WHO, WITH_GUESTS = 1, 2
GUESTS = "Accompanying persons"
STRANGER = "bb20e1d5-916b-4b37-8051-ac7c8e48e488"


@pytest.fixture
def event(store):
    return IndicoEvent(store)


def guests(event, key=WITH_GUESTS):
    return event.indico.field(key, GUESTS)["data"]


def ticket_of(event, guest, key=WITH_GUESTS):
    return v2("indico.example.org", event.code(key), guest)


def v2(server, *numbers):
    """Write a ticket as Indico does: of a registration, or a guest's behind that."""
    told = [base64.b64encode(uuid.UUID(each).bytes).decode() for each in numbers]
    return json.dumps({"i": [2, server, *told]})


def test_a_guest_whose_details_are_still_to_come_is_told_to_be_one(event, monkeypatch):
    event.pull_without_details(monkeypatch)
    decision = event.desk.scan(ticket_of(event, guests(event)[0]["id"]))
    assert (decision.verdict, decision.explanation.reason) == (
        Verdict.UNKNOWN_CODE,
        Reason.UNKNOWN_GUEST,
    )
    assert dict(decision.explanation.facts) == {"host": "Zoë Gökçe"}
    assert decision.asks_about == event.ticket(WITH_GUESTS).id
    assert event.desk.scan(event.code(WITH_GUESTS)).verdict is Verdict.ADMITTED


def test_whose_guest_was_at_the_door_comes_first_at_the_next_fetch(event, monkeypatch):
    for row in event.indico.rows.values():
        row["occupied_slots"] = 1  # as where guests do not count against the form's limit
    event.pull_without_details(monkeypatch)
    ticket = ticket_of(event, guests(event)[0]["id"])
    assert not event.desk.scan(ticket).admitted
    event.again()
    event.pull_without_details(monkeypatch, WITH_GUESTS)
    assert event.desk.scan(ticket).verdict is Verdict.ADMITTED
    assert event.store.asked_for(event.target.address) == ()


def test_where_the_server_is_asked_about_the_person_the_guest_is_known_at_once(event, monkeypatch):
    event.pull_without_details(monkeypatch)
    ticket = ticket_of(event, guests(event)[0]["id"])
    assert not event.desk.scan(ticket).admitted
    event.look_closer(WITH_GUESTS)
    assert event.desk.scan(ticket).verdict is Verdict.ADMITTED


def test_a_guest_who_was_added_since_is_known_after_the_next_fetch(event):
    event.pull()
    added = {"id": str(uuid.uuid4()), "firstName": "Ada", "lastName": "Ek"}
    guests(event, WHO).append(added)
    ticket = ticket_of(event, added["id"], WHO)
    assert event.desk.scan(ticket).explanation.reason is Reason.UNKNOWN_GUEST
    event.pull()
    assert event.desk.scan(ticket).ticket.attendee.name == "Ada Ek"


def test_a_guest_of_nobody_who_is_known_is_of_another_event_or_new(event):
    event.pull()
    code = v2("indico.example.org", STRANGER, STRANGER)
    assert event.desk.scan(code).explanation.reason is Reason.UNKNOWN_HERE


def test_nobody_waits_for_long_who_comes_never(event):
    event.pull()
    for number in range(60):
        with event.store.write():
            event.store.ask_for(event.target.address, f"9{number:03}")
    assert len(event.store.asked_for(event.target.address)) == 50
    event.pull()
    assert event.store.asked_for(event.target.address) == ()


def test_a_copy_that_is_merged_waits_for_nobody(event, monkeypatch, new_store):
    event.pull_without_details(monkeypatch)
    event.desk.scan(ticket_of(event, guests(event)[0]["id"]))
    other = new_store()
    with other.write():
        other.take_in(event.store)
    assert event.store.asked_for(event.target.address) == (str(WITH_GUESTS),)
    assert other.asked_for(event.target.address) == ()
