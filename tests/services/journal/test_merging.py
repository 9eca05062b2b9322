from dataclasses import replace
from datetime import UTC, datetime

import pytest

from checkin.core.errors import EventFileDamaged, Refused
from checkin.core.event import Reentry
from checkin.core.journal import seal, told_by
from checkin.core.ticket import TicketStatus
from checkin.services.attendees import Attendees
from checkin.services.journal.merging import MergeReport, Merging
from checkin.services.lists.imports import Imports
from checkin.storage.store import Store
from tests.auditing import problems
from tests.builders import (
    a_list,
    a_ticket,
    an_entry,
    an_event,
    at_the_desk,
    listed,
    new_id,
    some_lines,
    tampered,
    with_lists,
)
from tests.import_cases import HEADER, a_table, recognise


@pytest.fixture
def other(new_store):
    return new_store()


def test_a_merge_tells_what_it_brought(store, other):
    some_lines(other, an_entry(), an_entry(ticket_id="ticket-BOB2"))
    assert Merging(store).merge(other) == MergeReport(lines=2, attendees=0, doubles=())
    assert Merging(store).merge(other) == MergeReport(lines=0, attendees=0, doubles=())


def test_what_a_desk_does_behind_the_last_line_there_can_be_is_taken_in_elsewhere(
    store, other, new_store, desk
):
    listed(store, a_ticket())
    last = datetime(2200, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)
    some_lines(other, an_entry(at=last))
    Merging(store).merge(other)
    desk.scan("ADA1")
    assert Merging(new_store()).merge(store).lines == 2


def test_a_merge_shows_who_was_let_in_twice(store, other):
    here, there = an_entry(), at_the_desk(an_entry(), "Desk 2")
    some_lines(store, here)
    some_lines(other, there)
    report = Merging(store).merge(other)
    assert [(each.first.id, each.second.id) for each in report.doubles] == [(here.id, there.id)]
    assert Merging(store).doubles() == list(report.doubles)


@pytest.mark.parametrize("removed", [(1,), (3,), (2, 3), (1, 2, 3)])
def test_a_merge_tells_how_many_lines_the_other_file_has_lost(store, other, removed):
    some_lines(other, an_entry(), an_entry(ticket_id="BOB2"), an_entry(ticket_id="CY3"))
    assert problems(other) == []
    for number in removed:
        tampered(other, "DELETE FROM journal WHERE number = ?", [number])
    report = Merging(store).merge(other)
    assert (report.lines, report.missing) == (3 - len(removed), len(removed))


@pytest.mark.parametrize(("code", "twice"), [("", ("Ada", "Bob")), ("{}-1", ())])
def test_a_list_that_both_files_got_is_told_where_it_had_no_codes(store, other, clock, code, twice):
    for each in (store, other):
        people = [(name, "", "Co", code.format(name)) for name in ("Ada", "Bob")]
        Imports(each, recognise, new_id, clock).run(a_table(*people))
    assert Merging(store).merge(other).twice == twice
    assert Merging(store).merge(other).twice == ()


@pytest.mark.parametrize(
    ("there", "is_told"),
    [
        (("Zoë Ek", "zoe@example.org", "Co Ltd"), True),
        (("Ek, Zoe", "ZOE@example.org", ""), True),
        (("Zoë Ek", "", ""), True),
        (("Zoë Ek", "ek@example.org", "Co"), False),
        (("Zoë Eklund", "zoe@example.org", "Co"), False),
    ],
)
def test_whoever_came_by_another_code_in_each_file_is_told(store, other, clock, there, is_told):
    for each, row in ((store, ("Zoë Ek", "zoe@example.org", "Co", "A1")), (other, (*there, "B1"))):
        Imports(each, recognise, new_id, clock).run(a_table(row))
    for one, another in ((store, other), (other, store)):
        assert bool(Merging(one).merge(another).twice) is is_told


def test_a_merge_tells_that_badges_are_set_up_otherwise_there_and_stay_as_they_are_here(
    store, other
):
    with other.write():
        other.put_badge_layout("ours", "{}")
    assert Merging(store).merge(other).other_badges
    assert not Merging(other).merge(store).other_badges
    assert store.badges_set_up() == set()


def test_what_is_double_is_judged_by_the_newest_rules(store, other):
    some_lines(store, an_entry())
    some_lines(other, an_entry())
    with_lists(other, a_list(reentry=Reentry.ALWAYS), changed_at=an_entry().at.replace(year=2027))
    assert Merging(store).merge(other).doubles == ()


def test_a_desk_may_register_somebody_while_its_file_is_taken_in(store, other, scribe):
    some_lines(other, *(an_entry(ticket_id=f"T{number}") for number in range(1000)))
    listed(other, *(a_ticket(f"T{number}") for number in range(1000)))

    def register(rows):
        with Store(other.path) as desk:
            Attendees(desk, scribe, new_id).walk_in({"name": f"Guest {rows}"})

    report = Merging(store).merge(other, register)
    assert (report.lines, report.attendees) == (1000, 1000)
    report = Merging(store).merge(other)
    assert (report.lines, report.attendees) == (3, 3)


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize(
    ("table", "column"),
    [("attendees", "company"), ("tickets", "overruled"), ("check_in_lists", "rules")],
)
def test_nothing_is_merged_where_another_program_renamed_a_column(
    store, other, which, table, column
):
    some_lines(other, an_entry())
    tampered((store, other)[which], f"ALTER TABLE {table} RENAME COLUMN {column} TO changed", [])
    with pytest.raises(EventFileDamaged, match=f"damaged: .*{table}|damaged: .*{column}"):
        Merging(store).merge(other)
    assert list(store.entries()) == []


def test_files_of_two_events_are_not_merged(store, tmp_path):
    name = "Another Conference"
    with Store.create(tmp_path / "other.checkin", an_event(id="other", name=name)) as other:
        some_lines(other, an_entry())
        with pytest.raises(Refused) as refused:
            Merging(store).merge(other)
    assert str(refused.value) == (
        "That file is of another event, “Another Conference”. "
        "Only copies of “Cluster Conference” can be merged."
    )
    assert list(store.entries()) == []


def test_an_event_is_as_it_was_changed_last_in_whichever_file(store, other):
    changed = replace(store.event(), name="Cluster Days", ends=store.event().ends.replace(day=20))
    for at, event in (("2026-05-01", changed), ("2026-04-01", replace(changed, name="Days"))):
        one, two = (store, other) if event is changed else (other, store)
        with one.write():
            one.change_event(event, f"{at}T09:00:00.000000+00:00")
        assert two.event() != event
    Merging(store).merge(other)
    Merging(other).merge(store)
    assert store.event() == other.event() == changed
    Merging(store).merge(other)
    assert store.event() == changed


def test_a_rehearsal_is_not_merged_with_the_real_thing(store, other):
    with other.write():
        other.change_event(replace(other.event(), rehearsal=True))
    for one, two in ((store, other), (other, store)):
        with pytest.raises(Refused, match="A rehearsal and the real event cannot be merged"):
            Merging(one).merge(two)


def test_a_file_whose_lines_were_changed_is_not_taken_in(store, other):
    some_lines(other, an_entry())
    with other.write():
        other._db.execute("UPDATE journal SET code = 'X'")
    with pytest.raises(Refused, match="was changed in that file"):
        Merging(store).merge(other)
    assert list(store.entries()) == []


@pytest.mark.parametrize("takes_in", ["the forged", "the whole"])
def test_a_line_that_was_forged_with_its_seal_shows_beside_another_desks_copy(
    store, other, takes_in
):
    some_lines(other, an_entry())
    Merging(store).merge(other)
    (line,) = other.entries()
    forged = replace(line, ticket_id="T9")
    digest = seal(told_by(forged), line.chain, line.number, line.previous)
    tampered(store, "UPDATE journal SET ticket_id = 'T9', hash = ?", [digest])
    assert problems(store) == []
    one, two = (store, other) if takes_in == "the forged" else (other, store)
    with pytest.raises(Refused, match=f"Line 1 of Desk 1 is another one in that file: {line.id}"):
        Merging(one).merge(two)


@pytest.mark.parametrize("known", [["DAY1", "DAY2"], ["DAY1"]])
def test_a_list_that_changes_only_a_further_ticket_of_somebody_changes_it_in_every_file(
    store, other, clock, known
):
    header = (*HEADER, "Category", "Status")
    ada = ("Ada Lovelace", "ada@example.org", "Analytical Engines")

    def list_in(one, status, codes):
        rows = [(*ada, "DAY1", "Monday", "valid"), (*ada, "DAY2", "Tuesday", status)]
        rows = [row for row in rows if row[3] in codes]
        Imports(one, recognise, new_id, clock).run(a_table(*rows, header=header))
        clock.pass_by(minutes=5)

    for each, codes in ((other, ["DAY1"]), (store, ["DAY1"]), (store, ["DAY1", "DAY2"])):
        list_in(each, "valid", codes)
    if "DAY2" in known:
        list_in(other, "valid", known)
    list_in(other, "canceled", ["DAY1", "DAY2"])
    Merging(other).merge(store)
    Merging(store).merge(other)
    for each in (store, other):
        assert each.ticket("DAY2").status is TicketStatus.CANCELED
        assert each.ticket("DAY1").status is TicketStatus.VALID
