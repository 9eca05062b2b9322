"""Tickets of other events of an Indico that an event is connected to."""

import json

import pytest

from checkin.core.decision import Reason
from checkin.core.scan import Verdict

STRANGER = "bb20e1d5-916b-4b37-8051-ac7c8e48e488"


def old_ticket(secret, server="https://indico.example.org", **more):
    """Write a ticket as Indico did up to 3.2; its own event is 1 here."""
    told = {"registrant_id": 7, "checkin_secret": secret, "server_url": server, "version": 1}
    return json.dumps(told | more)


@pytest.mark.parametrize("number", ["2", 2, "0042", "1" * 18])
def test_a_ticket_of_another_event_of_the_same_server_names_it(event, number):
    decision = event.desk.scan(old_ticket(STRANGER, event_id=number))
    assert (decision.verdict, decision.explanation.reason) == (
        Verdict.UNKNOWN_CODE,
        Reason.UNKNOWN_EVENT,
    )
    assert dict(decision.explanation.facts) == {
        "origin": "indico.example.org",
        "number": str(number).lstrip("0"),
    }


@pytest.mark.parametrize("number", ["1", 1, "001", "", None, "one", -2, 2.0, True, [2], "9" * 99])
def test_one_that_names_this_event_or_none_may_be_of_somebody_new(event, number):
    decision = event.desk.scan(old_ticket(STRANGER, event_id=number))
    assert decision.explanation.reason is Reason.UNKNOWN_HERE
    assert event.desk.scan(old_ticket(STRANGER)).explanation.reason is Reason.UNKNOWN_HERE


@pytest.mark.parametrize("left", [(), ("2",)])
def test_where_forms_are_left_out_it_may_be_of_one_of_them(event, left):
    event.choose_forms(*left)
    reason = event.desk.scan(old_ticket(STRANGER, event_id="1")).explanation.reason
    assert reason is (Reason.UNKNOWN_FORM if left else Reason.UNKNOWN_HERE)
    named = event.desk.scan(old_ticket(STRANGER, event_id="2"))
    assert named.explanation.reason is Reason.UNKNOWN_EVENT


@pytest.mark.parametrize("more", [{"event_id": "2"}, {"event_id": "?"}, {}])
def test_nobody_who_is_known_is_refused_for_the_event_on_their_ticket(event, more):
    decision = event.desk.scan(old_ticket(event.code(1), **more))
    assert decision.verdict is Verdict.ADMITTED
    assert decision.ticket.attendee.name == "José García Márquez"


def test_the_number_says_nothing_of_a_server_that_is_not_connected(event):
    decision = event.desk.scan(old_ticket(STRANGER, "https://indico.elsewhere.example", event_id=2))
    assert decision.explanation.reason is Reason.UNKNOWN_OTHER
