"""Whoever comes in somebody's place, in an event file: a ticket of their own, for the old one."""

from datetime import timedelta

import pytest

from checkin.core.errors import Refused
from checkin.core.event import Reentry
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import TicketStatus
from checkin.services.attendees import Attendees
from checkin.services.corrections import Corrections
from checkin.services.journal.merging import Merging
from tests.builders import NOON, a_list, a_ticket, an_attendee, listed, with_lists

DAY = timedelta(days=1)


@pytest.fixture
def ada(store):
    attendee = an_attendee(
        "Ada Lovelace", id="ticket-ADA1", company="ACM", extra=(("Dinner", "x"),)
    )
    return listed(store, a_ticket("ADA1", attendee=attendee))[0]


def status(store, ticket):
    return store.ticket(ticket.id).status


def newest(store):
    return list(store.tickets())[-1]


def test_the_old_code_is_revoked_and_its_history_kept(store, desk, attendees, ada):
    came = desk.scan("ADA1").entry_id
    desk.scan("ADA1", Direction.EXIT)
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    assert status(store, ada) is TicketStatus.REVOKED
    history = store.entries_of(ada.attendee.id)
    assert history[0].id == came
    assert [line.kind for line in history] == ["entry", "exit", "substitution"]
    assert store.presences(ada.id)["main"].first_in == NOON


@pytest.mark.usefixtures("ada")
def test_whoever_was_replaced_while_inside_may_leave(desk, attendees):
    desk.scan("ADA1")
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    assert desk.scan("ADA1", Direction.EXIT).verdict is Verdict.CHECKED_OUT
    assert desk.scan("ADA1").verdict is Verdict.REVOKED


def test_undoing_a_substitution_brings_the_old_code_back(store, attendees, corrections, desk, ada):
    line = attendees.substitute("ADA1", {"name": "Bob Kahn"})
    bob = newest(store)
    undo = corrections.undo(line.id, "Ada is well again")
    assert desk.scan("ADA1").admitted
    assert desk.scan(bob.code).verdict is Verdict.CANCELED
    corrections.undo(undo.id, "she is not")
    assert (status(store, ada), status(store, bob)) == (TicketStatus.REVOKED, TicketStatus.VALID)


@pytest.mark.usefixtures("ada")
def test_a_substitute_passes_the_doors_that_the_list_opened(store, attendees, desk):
    with_lists(store, a_list(column="Dinner"))
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    bob = newest(store)
    assert bob.attendee.extra == (("Dinner", "x"),)
    assert desk.scan(bob.code).admitted


def test_a_substitute_has_no_more_days_than_the_ticket_had(store, attendees):
    listed(store, a_ticket("ADA1", valid_from=NOON - DAY, valid_until=NOON))
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    bob = newest(store)
    assert (bob.valid_from, bob.valid_until) == (NOON - DAY, NOON)


def test_a_walk_in_can_be_replaced(store, attendees, desk):
    line = attendees.walk_in({"name": "Zoë Walker", "category": "Media"})
    attendees.substitute(line.code, {"name": "Bob Kahn"})
    bob = newest(store)
    assert (bob.attendee.category, bob.attendee.extra) == ("Media", ())
    assert desk.scan(bob.code).admitted


def test_a_substitute_who_was_replaced_stays_so_whatever_else_changes(store, attendees, ada):
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    bob = newest(store)
    attendees.substitute(bob.code, {"name": "Eve Stone"})
    eve = newest(store)
    attendees.edit("ADA1", {"notes": "ill"})
    attendees.edit(bob.code, {"notes": "ill, too"})
    statuses = [status(store, ticket) for ticket in (ada, bob, eve)]
    assert statuses == [TicketStatus.REVOKED, TicketStatus.REVOKED, TicketStatus.VALID]


def test_a_withdrawn_walk_in_stays_canceled_though_replaced(store, attendees, corrections):
    line = attendees.walk_in({"name": "Zoë Walker"})
    zoe = newest(store)
    substitution = attendees.substitute(zoe.code, {"name": "Bob Kahn"})
    corrections.undo(line.id, "was listed after all")
    assert status(store, zoe) is TicketStatus.CANCELED
    undo = corrections.undo(substitution.id, "slip")
    assert status(store, zoe) is TicketStatus.CANCELED
    corrections.undo(undo.id, "no slip")
    assert status(store, zoe) is TicketStatus.CANCELED


def test_nobody_comes_in_the_place_of_a_substitute_who_does_not_come_after_all(
    store, attendees, corrections, desk, ada
):
    first = attendees.substitute("ADA1", {"name": "Bob Kahn"})
    attendees.substitute(newest(store).code, {"name": "Eve Stone"})
    eve = newest(store)
    attendees.substitute(eve.code, {"name": "Dan Frost"})
    dan = newest(store)
    undo = corrections.undo(first.id, "Ada is well again")
    assert desk.scan("ADA1").admitted
    assert [status(store, each) for each in (eve, dan)] == [TicketStatus.CANCELED] * 2
    corrections.undo(undo.id, "she is not")
    statuses = [status(store, each) for each in (ada, eve, dan)]
    assert statuses == [TicketStatus.REVOKED, TicketStatus.REVOKED, TicketStatus.VALID]


@pytest.mark.usefixtures("ada")
def test_one_person_at_a_time_comes_in_somebodys_place(store, attendees, corrections):
    first = attendees.substitute("ADA1", {"name": "Bob Kahn"})
    bob = newest(store)
    undo = corrections.undo(first.id, "Bob is ill")
    second = attendees.substitute("ADA1", {"name": "Eve Stone"})
    eve = newest(store)
    told = "Eve Stone came in this person's place meanwhile, at Desk 1. Undo that first: "
    with pytest.raises(Refused, match=f"{told}{second.id}"):
        corrections.undo(undo.id, "Bob is well again")
    assert (status(store, bob), status(store, eve)) == (TicketStatus.CANCELED, TicketStatus.VALID)
    corrections.undo(second.id, "Bob is well again")
    corrections.undo(undo.id, "Bob is well again")
    assert (status(store, bob), status(store, eve)) == (TicketStatus.VALID, TicketStatus.CANCELED)


@pytest.mark.usefixtures("ada")
def test_an_undo_that_brings_nobody_is_taken_back_though_somebody_else_came(
    store, attendees, corrections
):
    first = attendees.substitute("ADA1", {"name": "Bob Kahn"})
    note = attendees.edit("ADA1", {"notes": "ill"})
    slip = corrections.undo(note.id, "slip")
    corrections.undo(first.id, "Bob is ill")
    attendees.substitute("ADA1", {"name": "Eve Stone"})
    corrections.undo(slip.id, "no slip")
    assert store.attendee("ticket-ADA1").notes == "ill"


@pytest.mark.usefixtures("ada")
def test_desks_that_did_not_know_of_each_other_settle_who_comes_by_one_undo(
    store, new_store, attendees, corrections, scribe
):
    first = attendees.substitute("ADA1", {"name": "Bob Kahn"})
    bob, undo = newest(store), corrections.undo(first.id, "Bob is ill")
    other = new_store()
    Merging(other).merge(store)
    Attendees(other, scribe, lambda: "EVE3").substitute("ADA1", {"name": "Eve Stone"})
    corrections.undo(undo.id, "Bob is well again")
    Merging(store).merge(other)
    Merging(other).merge(store)
    assert [status(each, bob) for each in (store, other)] == [TicketStatus.VALID] * 2
    back = Corrections(other, scribe).undo(first.id, "Eve comes")
    Merging(store).merge(other)
    with pytest.raises(Refused, match="Eve Stone came in this person's place meanwhile"):
        corrections.undo(back.id, "Bob, too")
    codes = {each.code for each in store.tickets() if each.status is TicketStatus.VALID}
    assert codes == {"EVE3"}


def test_only_the_ticket_that_was_given_away_is_revoked(store, attendees, ada):
    second = a_ticket("ADA2")._replace(attendee=ada.attendee)
    listed(store, second)
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    assert status(store, ada) is TicketStatus.REVOKED
    assert status(store, second) is TicketStatus.VALID


def test_the_doors_of_substitutes_know_no_earlier_passage(store, desk, attendees):
    with_lists(store, a_list(reentry=Reentry.NEVER))
    listed(store, a_ticket("ADA1"))
    desk.scan("ADA1")
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    assert desk.scan(newest(store).code).admitted
