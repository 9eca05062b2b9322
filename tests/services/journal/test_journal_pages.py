from datetime import timedelta

import pytest

from checkin import build
from checkin.core.errors import NotFound
from checkin.core.journal import EntryKind
from checkin.core.journal_filter import JournalFilter, Wanted
from checkin.core.scan import Direction, Verdict
from checkin.core.servers.outbox import DeliveryState, Outcome, Outgoing, Target
from tests.builders import NOON, a_list, a_ticket, an_entry, listed, some_lines, with_lists


@pytest.fixture
def program(store, clock):
    listed(
        store,
        a_ticket("ADA1", name="Ada Lovelace", company="Analytical Engines"),
        a_ticket("GRACE22", name="Grace Hopper"),
    )
    with_lists(store, a_list(id="dinner", name="Dinner"))
    return build.Program(store, build.Place("Desk 1", "Olive", clock))


@pytest.fixture
def pages(program):
    return program.journal_pages


def scan(program, code, list_id="main"):
    return program.station.scan(list_id, code, Direction.ENTRY)


def shown(pages, **wanted):
    return [(line.entry.kind.value, line.name) for line in pages.lines(JournalFilter(**wanted))]


def test_the_newest_line_comes_first_with_the_person_s_name(program, pages):
    scan(program, "ADA1")
    scan(program, "GRACE22")
    assert shown(pages) == [("entry", "Grace Hopper"), ("entry", "Ada Lovelace")]


def test_lines_are_found_by_sort_list_desk_day_and_person(program, pages, clock):
    scan(program, "ADA1")
    scan(program, "NOBODY999")
    clock.pass_by(days=1)
    scan(program, "ADA1", "dinner")
    other = build.Program(program.store, build.Place("Desk 2", now=clock))
    scan(other, "GRACE22")
    assert shown(pages, wanted=Wanted.REFUSED) == [("refusal", "")]
    assert shown(pages, list_id="dinner") == [("entry", "Ada Lovelace")]
    assert shown(pages, desk="Desk 2") == [("entry", "Grace Hopper")]
    assert shown(pages, until=NOON + timedelta(hours=1))[-1] == ("entry", "Ada Lovelace")
    assert len(shown(pages, since=NOON + timedelta(hours=1))) == 2
    assert len(shown(pages, text="lovelace")) == 2
    assert shown(pages, text="999") == [("refusal", "")]
    assert shown(pages, text="qqq") == []
    grace = next(iter(program.store.tickets_by_code("GRACE22"))).attendee.id
    assert shown(pages, attendee_id=grace) == [("entry", "Grace Hopper")]


def test_an_undone_line_says_by_what_and_an_undone_undo_gives_it_back(program, pages):
    entry = scan(program, "ADA1").entry_id
    undo = program.station.undo(entry, "Wrong person")
    told = list(pages.lines(JournalFilter()))
    assert told[0].undoable
    assert told[0].refers_to.id == entry
    assert told[1].undone_by.id == undo.id
    assert not told[1].undoable
    program.station.undo(undo.id, "It was her after all")
    back, undone_undo, first = pages.lines(JournalFilter())
    assert first.undone_by is None
    assert undone_undo.undone_by.id == back.entry.id


def test_reasons_are_found(program, pages):
    entry = scan(program, "ADA1").entry_id
    program.station.undo(entry, "Scanned by mistake")
    assert shown(pages, text="by MISTAKE") == [("undo", "Ada Lovelace")]


def test_only_what_came_since_is_asked_for(program, pages):
    scan(program, "ADA1")
    (first,) = pages.find(JournalFilter()).positions
    scan(program, "GRACE22")
    assert len(pages.find(JournalFilter(), after=first).positions) == 1


def test_a_line_s_way_out_is_told_where_there_is_a_target(program, pages, store):
    scan(program, "ADA1")
    scan(program, "GRACE22")
    assert {line.sent for line in pages.lines(JournalFilter())} == {None}
    with store.write():
        store.add_target(Target("csv", "/there.csv"))
    (target,) = store.targets()
    assert pages.contents().waiting == 2
    lines = [Outgoing(each, at) for at, each in enumerate(store.entries(), 1)]
    with store.write():
        store.begin_sending(target.id, lines[:1], NOON)
        refused = DeliveryState.REFUSED
        store.settle(target.id, [Outcome(lines[0].entry.id, refused, "Not known there.")])
    told = [line.sent for line in pages.lines(JournalFilter())]
    assert told == [DeliveryState.WAITING, DeliveryState.REFUSED]
    contents = pages.contents()
    assert (contents.lines, contents.waiting, contents.refused) == (2, 1, 1)
    assert contents.has_targets
    assert pages.desks() == ("Desk 1",)


def test_a_refused_scan_cannot_be_undone(program, pages):
    assert scan(program, "NOBODY999").verdict is Verdict.UNKNOWN_CODE
    (line,) = pages.lines(JournalFilter())
    assert not line.undoable


def test_a_line_is_found_by_its_id(program, pages):
    entry = scan(program, "ADA1").entry_id
    assert pages.read([pages.position_of(entry)])[0].entry.id == entry
    with pytest.raises(NotFound):
        pages.position_of("nowhere")
    assert pages.read([999]) == ()


def test_many_lines_are_given_batch_by_batch(pages, store):
    lines = [an_entry(EntryKind.NOTE, list_id="", ticket_id="", code="") for _ in range(600)]
    some_lines(store, *lines)
    told = [line.entry.id for line in pages.lines(JournalFilter())]
    assert told == [line.id for line in reversed(lines)]


def test_a_name_that_many_people_have_is_told(pages, store):
    listed(store, *[a_ticket(f"MANY{number}", name=f"Jan Many {number}") for number in range(1001)])
    assert pages.find(JournalFilter(text="many")).is_cut
    assert not pages.find(JournalFilter(text="lovelace")).is_cut


@pytest.mark.parametrize("typed", ["lovlace", "Lovelcae", "lvelcae", "adda lovlace", "engnies"])
def test_a_person_is_found_although_the_name_is_mistyped(program, pages, typed):
    scan(program, "ADA1")
    scan(program, "GRACE22")
    assert shown(pages, text=typed) == [("entry", "Ada Lovelace")]


def test_a_reason_that_is_found_is_not_taken_for_a_mistyped_name(program, pages):
    scan(program, "ADA1")
    entry = scan(program, "GRACE22").entry_id
    program.station.undo(entry, "loveace")
    assert ("undo", "Grace Hopper") in shown(pages, text="loveace")


def test_who_came_in_somebody_s_place_is_found_by_their_own_name(program, pages):
    scan(program, "GRACE22")
    line = program.attendees.substitute("ADA1", {"name": "Bo Ek"}, "Ill")
    assert shown(pages, text="Bo Ek") == [("substitution", "Ada Lovelace")]
    came = program.attendees.ticket_of_newcomer(line).attendee.id
    assert shown(pages, attendee_id=came) == [("substitution", "Ada Lovelace")]
