"""The waiting list of a list that is full."""

import pytest

from checkin.codes.recognise import recognise
from checkin.core.errors import NotFound, Refused
from checkin.core.scan import Direction, Verdict
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.waiting_list import WaitingList
from tests.auditing import problems
from tests.builders import a_list, a_ticket, listed, with_lists


@pytest.fixture
def desk(store, scribe):
    """Stand at a workshop of one seat, which Ada has."""
    with_lists(store, a_list(capacity=1))
    listed(store, *(a_ticket(code) for code in ("ADA1", "BOB2", "EVE3", "GUS4")))
    desk = Desk(store, scribe, recognise, "main")
    desk.scan("ADA1")
    return desk


@pytest.fixture
def waiting(store, scribe):
    return WaitingList(store, scribe)


@pytest.fixture
def corrections(store, scribe):
    return Corrections(store, scribe)


@pytest.fixture
def put(desk, waiting, clock):
    """Let somebody be refused, and put them on the waiting list."""

    def on(code):
        clock.pass_by(minutes=1)
        refused = desk.scan(code)
        assert refused.verdict is Verdict.FULL
        return waiting.put(refused.entry_id)

    return on


def codes(waiting):
    return [(each.place, each.ticket.code) for each in waiting.of("main")]


def test_people_wait_in_the_order_of_arrival(put, waiting, store):
    assert put("BOB2").place == 1
    assert put("EVE3").place == 2
    assert codes(waiting) == [(1, "BOB2"), (2, "EVE3")]
    assert waiting.of("another") == ()
    assert not problems(store)


def test_a_clock_that_goes_back_changes_no_place(put, desk, waiting, clock):
    desk.scan("ADA1", Direction.EXIT)
    desk.scan("BOB2")
    desk.scan("BOB2", Direction.EXIT)
    desk.scan("ADA1")
    put("EVE3")
    clock.pass_by(hours=-2)
    second = put("BOB2")
    assert (second.place, second.ticket.code) == (2, "BOB2")
    assert codes(waiting) == [(1, "EVE3"), (2, "BOB2")]


def test_whoever_is_let_in_waits_no_more_though_the_clock_went_back(put, desk, waiting, clock):
    put("BOB2")
    clock.pass_by(hours=-2)
    desk.scan("ADA1", Direction.EXIT)
    assert desk.scan("BOB2").admitted
    assert codes(waiting) == []


def test_whoever_is_let_in_by_hand_waits_no_more_though_the_clock_went_back(
    put, desk, waiting, corrections, clock
):
    put("BOB2")
    clock.pass_by(hours=-2)
    corrections.override(desk.scan("BOB2").entry_id, "a chair was found")
    assert codes(waiting) == []


def test_whoever_is_let_in_waits_no_more_and_may_wait_again(put, waiting, desk, clock):
    put("BOB2")
    put("EVE3")
    desk.scan("ADA1", Direction.EXIT)
    clock.pass_by(minutes=1)
    assert desk.scan("BOB2").admitted
    assert codes(waiting) == [(1, "EVE3")]
    clock.pass_by(minutes=1)
    desk.scan("BOB2", Direction.EXIT)
    desk.scan("GUS4")
    put("BOB2")
    assert codes(waiting) == [(1, "EVE3"), (2, "BOB2")]


def test_whoever_does_not_want_to_wait_is_taken_off_by_an_undo(put, waiting, corrections):
    waiter = put("BOB2")
    corrections.undo(waiter.line.id, "Went home")
    assert codes(waiting) == []
    assert put("BOB2").place == 1


def test_an_admission_that_was_undone_leaves_the_place(put, waiting, desk, corrections):
    put("BOB2")
    desk.scan("ADA1", Direction.EXIT)
    admitted = desk.scan("BOB2")
    corrections.undo(admitted.entry_id, "Wrong person")
    assert codes(waiting) == [(1, "BOB2")]


def test_nobody_is_put_on_it_twice_or_for_another_reason(put, waiting, desk):
    put("BOB2")
    with pytest.raises(Refused, match="already"):
        put("BOB2")
    inside = desk.scan("ADA1")
    with pytest.raises(Refused, match="Only whom a full list refused"):
        waiting.put(inside.entry_id)
    with pytest.raises(NotFound):
        waiting.put("nothing")


def test_whose_ticket_ended_waits_no_more(put, waiting, attendees, corrections):
    put("BOB2")
    put("EVE3")
    substitution = attendees.substitute("BOB2", {"name": "Bo Ek"})
    assert codes(waiting) == [(1, "EVE3")]
    corrections.undo(substitution.id, "Came himself")
    assert codes(waiting) == [(1, "BOB2"), (2, "EVE3")]


def test_nobody_is_put_on_it_whose_ticket_ended_since(desk, waiting, attendees):
    refused = desk.scan("BOB2")
    attendees.substitute("BOB2", {"name": "Bo Ek"})
    with pytest.raises(Refused, match="admits nobody any more"):
        waiting.put(refused.entry_id)
