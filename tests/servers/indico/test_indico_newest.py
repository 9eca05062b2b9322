"""What is fetched from an Indico is never older than what is known already."""

import uuid

import pytest

from checkin.core.scan import Verdict
from checkin.servers.indico.indico_pull import IndicoPull
from checkin.services.servers.pulling import Pulling
from tests.servers.indico_event import IndicoEvent
from tests.servers.moved_clock import MovedClock

WHO, WITH_GUESTS = 1, 2
GUESTS = "Accompanying persons"


FORMS = {
    key: {"id": key, "title": title, "registration_count": 28, "checked_in_count": 1}
    for key, title in ((1, "Participants"), (2, "Intervenant·e·s"))
}


@pytest.fixture
def clock():
    return MovedClock()


@pytest.fixture
def event(store):
    return IndicoEvent(store)


@pytest.fixture
def program(event, clock):
    """Be a program that fetches, and remembers what it read; several may be at it in turn."""

    def server(target):
        made = IndicoPull(event.indico, target.address, clock=clock)
        made.clock_offset = 0.0
        return made

    return lambda: Pulling(event.store, server, event.clock)


def test_who_was_sent_between_two_fetches_is_admitted_once(event, program, clock, monkeypatch):
    at_work = program()
    at_work.pull(event.target)
    monkeypatch.setattr(event.indico, "_form", lambda key: FORMS[key])  # nothing is counted anew
    at_work.pull(event.target)
    for row in event.indico.rows.values():
        row["tags"] = [{"id": 1, "title": "Speaker", "color": "blue"}]
    clock.at += 130

    def take_long(*_):
        clock.at += 15

    at_work.pull(event.target, take_long)
    codes = [event.code(key) for key, row in event.indico.rows.items() if row["regform_id"] == 1]
    came = [code for code in codes if event.desk.scan(code).verdict is Verdict.ADMITTED]
    event.sync.sync()
    at_work.pull(event.target)
    assert all(
        "Speaker" in event.ticket(key).attendee.flags
        for key, row in event.indico.rows.items()
        if row["regform_id"] == 1
    )
    assert {event.desk.scan(code).verdict for code in came} == {Verdict.ALREADY_ADMITTED}


def swap_guest(event):
    """Let somebody else come along; give the codes of both."""
    guest = event.indico.field(WITH_GUESTS, GUESTS)["data"][0]
    before, guest["id"] = guest["id"], str(uuid.uuid4())
    return before, guest["id"]


def by_another_program(event, program):
    program().pull(event.target)


def by_the_page_of_the_person(event, _):
    event.look_closer(WITH_GUESTS)


@pytest.mark.parametrize("brought", [by_another_program, by_the_page_of_the_person])
def test_a_guest_who_was_brought_otherwise_since_stays(event, program, brought):
    first = program()
    first.pull(event.target)
    removed, added = swap_guest(event)
    event.indico.field(WITH_GUESTS, "Remarks")["data"] = "Another one comes"
    brought(event, program)
    event.indico.check_in(WITH_GUESTS)
    first.pull(event.target)
    assert event.desk.scan(added).verdict is Verdict.ADMITTED
    assert event.desk.scan(removed).verdict is Verdict.CANCELED
    assert event.ticket(WITH_GUESTS).attendee.column("Remarks") == "Another one comes"
    assert event.desk.scan(event.code(WITH_GUESTS)).verdict is Verdict.ALREADY_ADMITTED


def test_what_a_page_brought_and_was_changed_back_since_comes_in_time(event, program, clock):
    first = program()
    first.pull(event.target)
    remarks = event.indico.field(WHO, "Remarks")
    remarks["data"] = "Comes with a dog"
    event.look_closer(WHO)
    assert event.ticket(WHO).attendee.column("Remarks") == "Comes with a dog"
    remarks["data"] = ""
    for _ in range(2):
        clock.at += 80
        first.pull(event.target)
    assert event.ticket(WHO).attendee.column("Remarks") == ""
