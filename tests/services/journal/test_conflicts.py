"""Somebody let in twice: both lines stand, and what was decided about them is kept."""

import pytest

from checkin.core.errors import NotFound, Refused
from checkin.core.journal import EntryKind
from checkin.services.attendees import Attendees
from checkin.services.journal.conflicts import Conflicts
from checkin.services.journal.merging import Merging
from checkin.services.scribe import Scribe
from tests.builders import (
    NOON,
    SECOND,
    a_list,
    a_ticket,
    an_entry,
    an_undo,
    at_the_desk,
    listed,
    new_id,
    some_lines,
    tampered,
    with_lists,
)

PRETIX = "https://pretix.example/demo/conf"


@pytest.fixture
def conflicts(store, clock):
    listed(store, a_ticket("ADA1", name="Ada Lovelace", company="Engines"))
    return Conflicts(store, Scribe("Desk 1", "Olive", clock, new_id))


def let_in_twice(store, list_id="main"):
    here = an_entry(list_id=list_id)
    there = at_the_desk(an_entry(at=NOON + 40 * SECOND, list_id=list_id), "Desk 2")
    return some_lines(store, here, there)


def test_nobody_was_let_in_twice(conflicts):
    assert conflicts.all() == ()
    assert conflicts.open_count() == 0


def test_who_was_let_in_twice_is_told_with_both_lines(store, conflicts):
    here, there = let_in_twice(store)
    (found,) = conflicts.all()
    assert (found.name, found.company, found.list_name) == ("Ada Lovelace", "Engines", "Main door")
    assert (found.double.first.id, found.double.second.id) == (here.id, there.id)
    assert (found.offset, found.decision) == (None, None)
    assert conflicts.open_count() == 1


@pytest.mark.parametrize("either", [0, 1])
def test_a_decision_is_a_note_about_the_second_line_and_both_stand(store, conflicts, either):
    lines = let_in_twice(store)
    note = conflicts.decide(lines[either].id, "Same person, two phones")
    assert (note.kind, note.refers_to) == (EntryKind.NOTE, lines[1].id)
    (found,) = conflicts.all()
    assert found.decision.id == note.id
    assert conflicts.open_count() == 0
    assert [each.kind for each in store.entries()] == [EntryKind.ENTRY] * 2 + [EntryKind.NOTE]


def test_a_later_note_takes_the_place_of_an_earlier_one_until_it_is_undone(store, conflicts, clock):
    _, there = let_in_twice(store)
    first = conflicts.decide(there.id, "To be looked into")
    clock.pass_by(minutes=5)
    second = conflicts.decide(there.id, "Badge was lent; both were told")
    assert conflicts.all()[0].decision.id == second.id
    some_lines(store, an_undo(second, at=clock()))
    assert conflicts.all()[0].decision.id == first.id


def test_only_a_double_admission_is_decided_about(store, conflicts):
    (line,) = some_lines(store, an_entry())
    with pytest.raises(NotFound, match="is of no double admission"):
        conflicts.decide(line.id, "Why not")
    with pytest.raises(Refused, match="Give a decision a few words"):
        conflicts.decide(line.id, "  ")


def test_the_measured_clock_of_the_server_that_told_a_line_is_told_too(store, conflicts):
    with_lists(store, a_list(id="day1", name="Day 1", server=PRETIX, server_list="1"))
    with store.write():
        store._db.execute("INSERT INTO contacts (server, clock_offset) VALUES (?, 2.5)", [PRETIX])
    here = an_entry(list_id="day1")
    some_lines(store, here)
    told = at_the_desk(an_entry(at=NOON + 40 * SECOND, list_id="day1"), "pretix, device 3")
    with store.write():
        store.append(told)
    # A line that a server told belongs to no desk's chain.
    tampered(
        store,
        "UPDATE journal SET chain = '', number = 0, hash = ? WHERE id = ?",
        ["told", told.id],
    )
    (found,) = conflicts.all()
    assert found.double.second.is_reported
    assert found.offset == 2.5


def replaced_by(store, clock, desk, name, code="ADA1"):
    return Attendees(store, Scribe(desk, "", clock, new_id), new_id).substitute(
        code, {"name": name}
    )


@pytest.fixture
def other(store, new_store, conflicts):  # noqa: ARG001 -- people are in both files
    other = new_store()
    Merging(other).merge(store)
    return other


def test_who_is_replaced_by_two_desks_is_told_until_one_of_the_lines_is_undone(
    store, other, conflicts, clock
):
    here = replaced_by(store, clock, "Desk 1", "Bob Byron")
    there = replaced_by(other, clock, "Desk 2", "Cleo Byron")
    assert conflicts.replaced_unknown() == ()
    Merging(store).merge(other)
    (found,) = conflicts.replaced_unknown()
    assert (found.name, found.company, found.admissions) == ("Ada Lovelace", "Engines", ())
    told = {(line.id, came.attendee.name) for line, came in found.substitutes}
    assert told == {(here.id, "Bob Byron"), (there.id, "Cleo Byron")}
    some_lines(store, an_undo(there))
    assert conflicts.replaced_unknown() == ()


def test_who_does_not_come_after_all_is_not_told_to_be_replaced_by_two(
    store, other, conflicts, clock
):
    first = replaced_by(store, clock, "Desk 1", "Bob Byron")
    Merging(other).merge(store)
    (bob,) = (each.code for each in store.tickets() if each.attendee.name == "Bob Byron")
    replaced_by(store, clock, "Desk 1", "Cleo Byron", code=bob)
    replaced_by(other, clock, "Desk 2", "Dan Byron", code=bob)
    Merging(store).merge(other)
    (found,) = conflicts.replaced_unknown()
    assert len(found.substitutes) == 2
    some_lines(store, an_undo(first, attendee_id=first.attendee_id))
    assert conflicts.replaced_unknown() == ()


def test_who_is_replaced_and_comes_to_a_desk_that_does_not_know_it_is_told(
    store, other, conflicts, clock
):
    some_lines(store, an_entry(at=clock() - SECOND))
    replaced_by(store, clock, "Desk 1", "Bob Byron")
    after = an_entry(at=clock() + SECOND)
    some_lines(other, at_the_desk(after, "Desk 2"))
    assert conflicts.replaced_unknown() == ()
    Merging(store).merge(other)
    (found,) = conflicts.replaced_unknown()
    assert [line.id for line in found.admissions] == [after.id]
    assert [came.attendee.name for _, came in found.substitutes] == ["Bob Byron"]
    some_lines(store, an_undo(after))
    assert conflicts.replaced_unknown() == ()


def test_the_later_decision_counts_though_the_clock_went_back(store, conflicts, clock):
    _, there = let_in_twice(store)
    conflicts.decide(there.id, "Two people")
    clock.pass_by(hours=-2)
    conflicts.decide(there.id, "Same person, two phones")
    (found,) = conflicts.all()
    assert found.decision.reason == "Same person, two phones"


def test_who_came_in_before_being_replaced_is_no_conflict_though_the_clock_went_back(
    desk, attendees, conflicts, clock
):
    assert desk.scan("ADA1").admitted
    clock.pass_by(hours=-2)
    attendees.substitute("ADA1", {"name": "Grace Hopper"})
    assert conflicts.replaced_unknown() == ()


def test_who_was_let_in_as_a_substitute_who_does_not_come_is_told(store, other, conflicts, clock):
    line = replaced_by(store, clock, "Desk 1", "Bob Byron")
    Merging(other).merge(store)
    (bob,) = (each for each in store.tickets() if each.attendee.name == "Bob Byron")
    came = an_entry(at=clock() + SECOND, ticket_id=bob.id, code=bob.code)
    some_lines(other, at_the_desk(came, "Desk 2"))
    undo = an_undo(line, attendee_id=line.attendee_id)
    some_lines(store, undo)
    assert conflicts.taken_back() == ()
    Merging(store).merge(other)
    (found,) = conflicts.taken_back()
    assert (found.line.id, found.newcomer.attendee.name) == (line.id, "Bob Byron")
    assert [(each.id, each.desk) for each in found.admissions] == [(came.id, "Desk 2")]
    back = an_undo(undo, attendee_id=line.attendee_id)
    some_lines(store, back)
    assert conflicts.taken_back() == ()
    some_lines(store, an_undo(back, attendee_id=line.attendee_id))
    assert len(conflicts.taken_back()) == 1
    some_lines(store, an_undo(came))
    assert conflicts.taken_back() == ()


def test_who_was_let_in_for_a_substitute_who_does_not_come_is_told(store, conflicts, clock):
    line = replaced_by(store, clock, "Desk 1", "Bob Byron")
    (bob,) = (each for each in store.tickets() if each.attendee.name == "Bob Byron")
    replaced_by(store, clock, "Desk 1", "Cleo Byron", code=bob.code)
    (cleo,) = (each for each in store.tickets() if each.attendee.name == "Cleo Byron")
    some_lines(store, an_entry(at=clock() + SECOND, ticket_id=cleo.id, code=cleo.code))
    assert conflicts.taken_back() == ()
    some_lines(store, an_undo(line, attendee_id=line.attendee_id))
    (found,) = conflicts.taken_back()
    assert (found.line.id, found.newcomer.attendee.name) == (line.id, "Cleo Byron")


def test_who_was_taken_back_is_called_as_corrected_since(desk, attendees, corrections, conflicts):
    walk_in = attendees.walk_in({"name": "Xaver Huber"})
    ticket = attendees.ticket_of_newcomer(walk_in)
    attendees.edit(ticket.code, {"name": "Xaver Huberth"})
    assert desk.scan(ticket.code).admitted
    corrections.undo(walk_in.id, "Came to the wrong house")
    (found,) = conflicts.taken_back()
    assert found.newcomer.attendee.name == "Xaver Huberth"
