"""Files of one event that become one: it does not matter which takes in which."""

import shutil
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.codes.recognise import recognise
from checkin.core.journal import EntryKind
from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import TicketStatus
from checkin.services.attendees import Attendees
from checkin.services.corrections import Corrections
from checkin.services.desk import Desk
from checkin.services.journal.audit import Audit
from checkin.services.scribe import Scribe
from checkin.storage.store import Store
from tests.builders import (
    NOON,
    Clock,
    a_list,
    a_ticket,
    an_entry,
    listed,
    listed_anew,
    new_id,
    with_lists,
)

MINUTE = timedelta(minutes=1)


class Office:
    """All that can be done at one desk, over a file of its own."""

    def __init__(self, store, desk):
        self.store = store
        self.clock = Clock()
        scribe = Scribe(desk, "Olive", self.clock, new_id)
        self.desk = Desk(store, scribe, recognise, "main")
        self.people = Attendees(store, scribe, lambda: new_id().upper())
        self.corrections = Corrections(store, scribe)

    def take_in(self, other):
        with self.store.write():
            return self.store.take_in(other.store)


@pytest.fixture
def copies(tmp_path):
    """Copy an event file as often as asked, for desks that work apart."""
    opened = []

    def copy(store, number):
        store.close()
        offices = []
        for name in "ABC"[:number]:
            path = tmp_path / f"{len(opened)}{name}.checkin"
            shutil.copyfile(store.path, path)
            opened.append(Store(path, computer=name))
            offices.append(Office(opened[-1], f"Desk {name}"))
        return offices

    yield copy
    for each in opened:
        each.close()


@pytest.fixture
def two(store, copies):
    listed(store, a_ticket("ADA1", company="ACM", extra=(("Dinner", "x"),)), a_ticket("BOB2"))
    return copies(store, 2)


def told(store):
    """All that a file says, but for the order in which its lines came."""
    tickets = sorted(store.tickets(), key=lambda ticket: ticket.id)
    return {
        "lines": sorted(store.entries(), key=lambda line: line.id),
        "tickets": tickets,
        "presences": [store.presences(ticket.id) for ticket in tickets],
        "lists": sorted(store.lists(), key=lambda each: each.id),
        "counts": [store.counts(each.id) for each in store.lists()],
        "found": [sorted(found.attendee.id for found in store.find(word)) for word in "adbkz"],
    }


def test_both_files_say_the_same_after_taking_in_each_other(two):
    here, there = two
    here.desk.scan("ADA1")
    there.desk.scan("ADA1")
    there.desk.scan("BOB2")
    assert here.take_in(there) == (2, 0)
    assert there.take_in(here) == (1, 0)
    assert told(here.store) == told(there.store)
    assert here.store.counts("main") == (2, 2)
    assert Audit(here.store).verify().ok
    assert Audit(there.store).verify().ok


def test_taking_in_again_brings_nothing(two):
    here, there = two
    there.desk.scan("ADA1")
    assert here.take_in(there) == (1, 0)
    before = told(here.store)
    assert here.take_in(there) == (0, 0)
    assert told(here.store) == before


def test_desks_of_one_name_in_two_copies_keep_all_their_lines(store, copies):
    listed(store, a_ticket("ADA1"), a_ticket("BOB2"))
    here, there = copies(store, 2)
    there = Office(there.store, "Desk A")
    here.desk.scan("ADA1")
    there.desk.scan("BOB2")
    here.take_in(there)
    lines = list(here.store.entries())
    assert [(line.desk, line.number) for line in lines] == [("Desk A", 1), ("Desk A", 1)]
    assert Audit(here.store).verify().ok


def test_whoever_was_let_in_there_is_known_here(two):
    here, there = two
    there.desk.scan("ADA1")
    here.take_in(there)
    assert here.desk.scan("ADA1").verdict is Verdict.ALREADY_ADMITTED


def test_a_file_that_is_taken_in_stays_as_it_is(two):
    here, there = two
    here.desk.scan("ADA1")
    before = told(there.store)
    here.take_in(there)
    assert told(there.store) == before


def test_walk_ins_and_edits_travel(two):
    here, there = two
    line = there.people.walk_in({"name": "Zoë Walker"})
    there.people.edit(line.code, {"company": "ACM"})
    there.people.edit("BOB2", {"name": "Robert Kahn"})
    assert here.take_in(there) == (3, 1)
    assert here.store.attendee(line.attendee_id).company == "ACM"
    assert [found.attendee.name for found in here.store.find("robert")] == ["Robert Kahn"]
    assert here.desk.scan(line.code).admitted


def test_an_edit_that_came_from_there_can_be_undone_here(two):
    here, there = two
    line = there.people.edit("ADA1", {"company": "IEEE"})
    here.take_in(there)
    here.corrections.undo(line.id, "slip")
    there.take_in(here)
    assert there.store.tickets_by_code("ADA1")[0].attendee.company == "ACM"


def test_two_edits_of_one_field_end_the_same_everywhere(two):
    here, there = two
    here.people.edit("ADA1", {"company": "IEEE", "country": "FR"})
    there.clock.pass_by(minutes=-5)
    there.people.edit("ADA1", {"company": "W3C", "notes": "vegan"})
    here.take_in(there)
    there.take_in(here)
    (ada,) = here.store.tickets_by_code("ADA1")
    assert (ada.attendee.company, ada.attendee.country, ada.attendee.notes) == (
        "IEEE", "FR", "vegan",
    )  # fmt: skip
    assert told(here.store) == told(there.store)


def test_the_newer_list_stands_below_all_edits(two):
    here, there = two
    (ada,) = here.store.tickets_by_code("ADA1")
    here.people.edit("ADA1", {"company": "IEEE"})
    listed_anew(there.store, ada, NOON + MINUTE, company="W3C", country="FR")
    here.take_in(there)
    there.take_in(here)
    (ada,) = here.store.tickets_by_code("ADA1")
    assert (ada.attendee.company, ada.attendee.country) == ("IEEE", "FR")
    assert told(here.store) == told(there.store)


def test_people_who_were_listed_only_there_come_with_their_columns(two):
    here, there = two
    eve = a_ticket("EVE3", name="Eve Stone", extra=(("Diet", "vegan"),))
    listed(there.store, eve, a_ticket("EVE4", attendee=eve.attendee))
    assert here.take_in(there) == (0, 1)
    assert here.store.ticket(eve.id).attendee.extra == (("Diet", "vegan"),)
    assert [ticket.code for ticket in here.store.tickets_of(eve.attendee.id)] == ["EVE3", "EVE4"]
    assert told(here.store) == told(there.store)


def test_a_further_ticket_comes_with_the_row_of_its_own(two):
    here, there = two
    listed(there.store, a_ticket("EVE3", name="Eve Stone", extra=(("Diet", "vegan"),)))
    there.store._db.execute(
        "UPDATE tickets SET cells = (SELECT replace(cells, 'vegan', 'none') FROM attendees "
        "WHERE number = attendee), source = (SELECT max(id) FROM sources) WHERE code = 'EVE3'"
    )
    here.take_in(there)
    row = "SELECT s.header, t.cells FROM tickets t JOIN sources s ON s.id = t.source"
    assert here.store._db.execute(row).fetchall() == there.store._db.execute(row).fetchall()


def test_further_codes_of_tickets_travel(two):
    here, there = two
    for office, code in ((here, "ADA-OLD"), (there, "ADA-NEW")):
        office.store._db.execute("INSERT INTO other_codes VALUES (?, 'ticket-ADA1')", [code])
    here.take_in(there)
    there.take_in(here)
    for office in two:
        found = [office.store.tickets_by_code(code) for code in ("ADA-OLD", "ADA-NEW")]
        assert [[ticket.code for ticket in tickets] for tickets in found] == [["ADA1"], ["ADA1"]]
    assert here.take_in(there) == (0, 0)


def test_lines_may_know_of_people_before_the_file_does(two):
    here, there = two
    listed(there.store, a_ticket("EVE3", name="Eve Stone"))
    there.people.edit("EVE3", {"company": "ACM"})
    there.people.substitute("EVE3", {"name": "Max Stone"})
    with here.store.write():
        here.store.add_foreign(there.store.entries())
    here.take_in(there)
    assert here.store.tickets_by_code("EVE3")[0].status is TicketStatus.REVOKED
    assert told(here.store) == told(there.store)


def test_the_newer_rules_of_a_door_stand(two):
    here, there = two
    with_lists(here.store, a_list(capacity=1), changed_at=NOON + MINUTE)
    with_lists(there.store, a_list(capacity=2), a_list(id="new", name="New"))
    here.take_in(there)
    there.take_in(here)
    for office in two:
        assert {each.id: each.capacity for each in office.store.lists()} == {"main": 1, "new": None}


@pytest.mark.parametrize("first", [0, 1])
def test_of_two_changes_in_one_moment_every_file_keeps_the_same(two, first):
    with_lists(two[first].store, a_list(capacity=1), changed_at=NOON + MINUTE)
    with_lists(two[1 - first].store, a_list(capacity=2), changed_at=NOON + MINUTE)
    two[0].take_in(two[1])
    two[1].take_in(two[0])
    assert two[0].store.lists() == two[1].store.lists()


def test_a_double_admission_stands_with_both_lines(two):
    here, there = two
    here.desk.scan("ADA1")
    there.desk.scan("ADA1")
    here.take_in(there)
    assert len(list(here.store.passing_lines())) == 2
    assert here.store.counts("main") == (1, 1)
    assert here.desk.scan("ADA1", Direction.EXIT).verdict is Verdict.CHECKED_OUT
    assert here.store.counts("main") == (1, 0)


def test_a_file_that_takes_in_itself_stays_as_it_is(two):
    here, _ = two
    here.desk.scan("ADA1")
    before = told(here.store)
    with Store(here.store.path) as itself, here.store.write():
        assert here.store.take_in(itself) == (0, 0)
    assert told(here.store) == before


def test_a_merge_that_fails_leaves_the_file_as_it_was(two):
    here, there = two
    there.people.walk_in({"name": "Zoë Walker"})
    there.desk.scan("ADA1")
    before = told(here.store)
    here.store._db.execute(
        "CREATE TEMP TRIGGER broken BEFORE INSERT ON main.journal WHEN NEW.kind = 'entry' "
        "BEGIN SELECT RAISE (ABORT, 'database or disk is full'); END"
    )
    with pytest.raises(Exception, match="full"):
        here.take_in(there)
    here.store._db.execute("DROP TRIGGER temp.broken")
    assert told(here.store) == before
    assert here.take_in(there) == (2, 1)


# -- whatever happened where

acts = st.lists(
    st.tuples(
        st.sampled_from(["scan", "exit", "undo", "edit", "walk-in", "substitute", "list"]),
        st.integers(0, 2),
        st.integers(-3, 3),
    ),
    max_size=6,
)


def act(office, what, who, minutes):
    office.clock.pass_by(minutes=minutes)
    code = ("ADA1", "BOB2", "EVE3")[who]
    if what in {"scan", "exit"}:
        office.desk.scan(code, Direction.EXIT if what == "exit" else Direction.ENTRY)
    elif what == "undo":
        lines = [line for line in office.store.entries() if line.kind is not EntryKind.REFUSAL]
        if lines and not office.store.referring_to(lines[who % len(lines)].id):
            office.corrections.undo(lines[who % len(lines)].id, "slip")
    elif what == "edit":
        office.people.edit(code, {"company": new_id(), "notes": str(minutes)})
    elif what == "walk-in":
        office.people.walk_in({"name": "Zoë Walker"}, anyway=True)
    elif what == "list":
        (ticket,) = office.store.tickets_by_code(code)
        listed_anew(office.store, ticket, office.clock(), company=new_id())
    elif office.store.tickets_by_code(code)[0].status is TicketStatus.VALID:
        office.people.substitute(code, {"name": "Bob Kahn"})


@given(stories=st.tuples(acts, acts, acts))
def test_three_files_say_the_same_in_whatever_order_they_merge(new_store, copies, stories):
    origin = new_store()
    listed(origin, *(a_ticket(code, extra=(("Dinner", "x"),)) for code in ("ADA1", "BOB2", "EVE3")))
    one, two, three = offices = copies(origin, 3)
    for office, story in zip(offices, stories, strict=True):
        for what, who, minutes in story:
            act(office, what, who, minutes)
    everything = {line.id: line for office in offices for line in office.store.entries()}
    two.take_in(three)
    one.take_in(two)
    three.take_in(one)
    three.take_in(two)
    two.take_in(three)
    assert told(one.store)["lines"] == [everything[name] for name in sorted(everything)]
    assert told(one.store) == told(two.store) == told(three.store)
    for office in offices:
        assert Audit(office.store).verify().problems == ()
        office.store.close()


def test_the_lines_of_passages_and_undos_are_given(store):
    kinds = [EntryKind.ENTRY, EntryKind.REFUSAL, EntryKind.EXIT, EntryKind.NOTE, EntryKind.UNDO]
    with store.write():
        for kind in kinds:
            store.append(an_entry(kind))
    assert [line.kind for line in store.passing_lines()] == ["entry", "exit", "undo"]
