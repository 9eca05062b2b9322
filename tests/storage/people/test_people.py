"""People as the journal changes them, in an event file."""

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.changes import newcomer_to_text
from checkin.core.errors import Refused
from checkin.core.journal import EntryKind
from checkin.core.scan import Verdict
from checkin.core.ticket import TicketStatus
from tests.builders import (
    NOON,
    a_ticket,
    an_attendee,
    an_entry,
    an_undo,
    listed,
    listed_anew,
)

DAY = timedelta(days=1)
ADA = an_attendee("Ada Lovelace", id="ticket-ADA1", company="ACM", extra=(("Dinner", "x"),))


@pytest.fixture
def ada(store):
    return listed(store, a_ticket("ADA1", attendee=ADA))[0]


def status(store, ticket):
    return store.ticket(ticket.id).status


def newest(store):
    return list(store.tickets())[-1]


# -- edits


def test_an_edit_of_an_edit_and_its_undo(store, attendees, corrections, ada):
    person = ada.attendee
    attendees.edit("ADA1", {"company": "IEEE"})
    second = attendees.edit("ADA1", {"company": "W3C", "country": "FR"})
    assert store.attendee(person.id).company == "W3C"
    undo = corrections.undo(second.id, "slip")
    assert store.attendee(person.id) == person._replace(company="IEEE")
    corrections.undo(undo.id, "no slip")
    assert store.attendee(person.id) == person._replace(company="W3C", country="FR")


def test_undoing_every_edit_brings_back_what_was_listed(store, attendees, corrections, ada):
    lines = [attendees.edit("ADA1", {"company": name}) for name in ("IEEE", "W3C", "IETF")]
    for line in (lines[1], lines[2], lines[0]):
        corrections.undo(line.id, "slip")
    assert store.attendee(ada.attendee.id) == ada.attendee


def test_a_person_is_found_by_what_the_edit_says_and_not_by_what_it_replaced(
    store, attendees, corrections, ada
):
    line = attendees.edit("ADA1", {"name": "Augusta King"})
    assert store.find("augusta")
    assert not store.find("lovelace", thorough=False)
    corrections.undo(line.id, "slip")
    assert [found.attendee.id for found in store.find("lovelace")] == [ada.attendee.id]


def test_an_edit_outlives_a_new_list_and_its_undo_shows_that_list(
    store, attendees, corrections, ada
):
    line = attendees.edit("ADA1", {"company": "IEEE"})
    listed_anew(store, ada, NOON + DAY, company="W3C", country="FR")
    person = store.attendee(ada.attendee.id)
    assert (person.company, person.country) == ("IEEE", "FR")
    corrections.undo(line.id, "slip")
    assert store.attendee(ada.attendee.id).company == "W3C"


# -- walk-ins


def test_an_undone_walk_in_has_a_canceled_ticket(attendees, corrections, desk):
    line = attendees.walk_in({"name": "Zoë Walker"})
    undo = corrections.undo(line.id, "was listed after all")
    assert desk.scan(line.code).verdict is Verdict.CANCELED
    corrections.undo(undo.id, "was not")
    assert desk.scan(line.code).admitted


def test_a_walk_in_can_be_corrected(store, attendees, corrections):
    line = attendees.walk_in({"name": "Zoe Walker"})
    edit = attendees.edit(line.code, {"name": "Zoë Walker"})
    assert store.attendee(line.attendee_id).name == "Zoë Walker"
    corrections.undo(edit.id, "slip")
    assert store.attendee(line.attendee_id).name == "Zoe Walker"


@pytest.mark.parametrize(
    "name", ["\u202e", "\u200b", "\u2066\u2069", "\u3164", "Ada\u202eLovelace"]
)
@pytest.mark.usefixtures("ada")
def test_a_name_that_nobody_sees_as_it_is_comes_by_no_desk(store, attendees, name):
    for part in ({"name": name}, {"first_name": name}, {"name": "Bob", "last_name": name}):
        with pytest.raises(Refused, match="cannot be shown"):
            attendees.walk_in(part)
        with pytest.raises(Refused, match="cannot be shown"):
            attendees.edit("ADA1", part)
        with pytest.raises(Refused, match="cannot be shown"):
            attendees.substitute("ADA1", part)
    assert list(store.entries()) == []


# -- lines of other desks, in whatever order they come


@pytest.fixture
def story(store, attendees, corrections, desk, ada):  # noqa: ARG001 -- Ada is in the story
    """Let happen at one desk what can happen to people; give the lines."""
    walk_in = attendees.walk_in({"name": "Zoë Walker"})
    attendees.edit(walk_in.code, {"company": "ACM"})
    attendees.substitute("ADA1", {"name": "Bob Kahn"})
    bob = newest(store)
    slip = attendees.edit(bob.code, {"company": "IEEE"})
    corrections.undo(slip.id, "slip")
    attendees.edit(bob.code, {"name": "Robert Kahn"})
    gone = attendees.substitute(bob.code, {"name": "Eve Stone"})
    attendees.substitute(newest(store).code, {"name": "Dan Frost"})
    corrections.undo(gone.id, "Bob came after all")
    attendees.edit("ADA1", {"notes": "ill"})
    desk.scan(walk_in.code)
    return list(store.entries())


def people(store):
    tickets = sorted(store.tickets(), key=lambda ticket: ticket.id)
    return [(ticket, store.presences(ticket.id)) for ticket in tickets]


@given(chance=st.randoms())
def test_lines_may_come_in_any_order(new_store, store, story, chance):
    other = new_store()
    listed(other, a_ticket("ADA1", attendee=ADA))
    with other.write():
        assert other.add_foreign(chance.sample(story, len(story))) == len(story)
        assert other.add_foreign(story) == 0
    assert people(other) == people(store)
    assert [found.attendee.name for found in other.find("robert")] == ["Robert Kahn"]


@pytest.mark.parametrize("kind", [EntryKind.EDIT, EntryKind.WALK_IN, EntryKind.SUBSTITUTION])
@pytest.mark.parametrize(
    "details", ["", "{", '{"fields": {"mode": "astral", "name": ""}}', '{"attendee": {}}']
)
def test_a_line_that_says_nothing_changes_nobody(store, ada, kind, details):
    line = an_entry(kind, attendee_id=ada.attendee.id, ticket_id=ada.id, details=details)
    with store.write():
        store.add_foreign([line])
    assert store.ticket(ada.id) == ada
    assert store.number_of_attendees() == 1


def test_a_long_row_of_substitutes_may_come_last_first(store, ada):
    tickets = [ada, *(a_ticket(f"B{number}", id=f"B{number}") for number in range(1_500))]
    lines = [
        an_entry(
            EntryKind.SUBSTITUTION,
            attendee_id=left.attendee.id,
            ticket_id=left.id,
            details=newcomer_to_text(came.attendee, came.id, came.code),
        )
        for left, came in pairwise(tickets)
    ]
    with store.write():
        store.add_foreign(reversed(lines))
    assert store.number_of_attendees() == len(tickets)
    assert status(store, tickets[-2]) is TicketStatus.REVOKED
    assert status(store, tickets[-1]) is TicketStatus.VALID


def test_many_lines_about_one_person_are_looked_at_together(store, ada):
    edit = an_entry(EntryKind.EDIT, attendee_id=ada.attendee.id, details=COMPANY)
    undos = [an_undo(edit, attendee_id=ada.attendee.id)]
    while len(undos) < 3_000:
        undos.append(an_undo(undos[-1], attendee_id=ada.attendee.id))
    asked = []
    store._db.set_trace_callback(asked.append)
    with store.write():
        store.add_foreign([edit, *undos])
    store._db.set_trace_callback(None)
    assert sum("attendee_id = " in statement for statement in asked) == 1
    assert store.attendee(ada.attendee.id).company == "IEEE"


COMPANY = '{"fields": {"company": "IEEE"}}'


def test_people_who_take_each_others_place_are_an_oddity_and_no_more(store, ada):
    there = newcomer("B", replaces=ada)
    back = newcomer(ada.id, replaces=a_ticket("B", id="B"), person=ada.attendee.id)
    with store.write():
        store.add_foreign([there, back])
    assert {ticket.status for ticket in store.tickets()} == {TicketStatus.REVOKED}


def test_a_newcomer_cannot_take_a_ticket_that_is_somebodys(store, ada):
    details = newcomer_to_text(an_attendee("Bob Kahn"), ada.id, "BOB2")
    with store.write():
        store.add_foreign([an_entry(EntryKind.WALK_IN, details=details, attendee_id="bob")])
    assert list(store.tickets()) == [ada]


def newcomer(ticket_id, replaces, person=""):
    attendee = an_attendee("Bob Kahn", id=person or ticket_id)
    return an_entry(
        EntryKind.SUBSTITUTION,
        attendee_id=replaces.id if person else replaces.attendee.id,
        ticket_id=replaces.id,
        details=newcomer_to_text(attendee, ticket_id, ticket_id),
    )


# -- namesakes


def test_namesakes_are_told_by_folded_name_and_address(store):
    listed(
        store,
        a_ticket("1", name="Zoë Walker", email="zoe@example.org"),
        a_ticket("2", name="ZOE WALKER"),
        a_ticket("3", name="Zoe Walkers"),
    )
    assert len(store.namesakes("", "zoe walker")) == 2
    assert [found.email for found in store.namesakes("ZOE@example.org", "zoe walker")] == [
        "zoe@example.org"
    ]
    assert store.namesakes("zoe@example.com", "zoe walker") == []
