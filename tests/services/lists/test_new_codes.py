"""A list that comes again has other codes: who came has come, and what was printed is known."""

from datetime import timedelta

import pytest

from checkin.core.scan import Direction, Verdict
from checkin.core.ticket import TicketStatus
from checkin.services.journal.merging import Merging
from checkin.services.lists.imports import Imports
from tests.builders import an_entry, at_the_desk, new_id, some_lines
from tests.import_cases import HEADER, a_table, counts, recognise, warnings

ADA = ("Ada Lovelace", "ada@example.org", "Analytical Engines", "ADA1")
BOB = ("Bob Byron", "bob@example.org", "Poets", "BOB1")


def test_a_new_code_in_the_list_revokes_the_old_one_and_warns(imports, store):
    imports.run(a_table(ADA, BOB))
    report = imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    assert counts(report) == {"updated": 1, "unchanged": 1}
    assert warnings(report) == [
        (2, "The code is new for this person; the ticket with the old one is revoked.", "ADA2")
    ]
    statuses = {ticket.code: ticket.status for ticket in store.tickets_of("ADA1")}
    assert statuses == {"ADA1": TicketStatus.REVOKED, "ADA2": TicketStatus.VALID}
    assert counts(imports.run(a_table((*ADA[:3], "ADA2"), BOB))) == {"unchanged": 2}


def test_a_list_that_goes_back_to_the_old_code_makes_it_valid_again(imports, store):
    imports.run(a_table(ADA, BOB))
    imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    imports.run(a_table(ADA, BOB))
    statuses = {ticket.code: ticket.status for ticket in store.tickets_of("ADA1")}
    assert statuses == {"ADA1": TicketStatus.VALID, "ADA2": TicketStatus.REVOKED}


def test_who_came_by_an_old_code_has_come_whatever_code_the_list_has_now(imports, store, desk):
    imports.run(a_table(ADA, BOB))
    assert desk.scan("ADA1").admitted
    imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    verdicts = [desk.scan(code).verdict for code in ("ADA2", "ADA1")]
    assert verdicts == [Verdict.ALREADY_ADMITTED, Verdict.REVOKED]
    assert store.counts("main") == (1, 1)
    assert desk.scan("ADA2", Direction.EXIT).verdict is Verdict.CHECKED_OUT
    assert store.counts("main") == (1, 0)
    assert desk.scan("ADA2").admitted
    imports.run(a_table(ADA, BOB))
    verdicts = [desk.scan(code).verdict for code in ("ADA1", "ADA2")]
    assert verdicts == [Verdict.ALREADY_ADMITTED, Verdict.REVOKED]
    assert counts(imports.run(a_table((*ADA[:3], "ADA3"), BOB))) == {"updated": 1, "unchanged": 1}
    assert [desk.scan(f"ADA{n}").verdict for n in (1, 2, 3)] == [
        Verdict.REVOKED,
        Verdict.REVOKED,
        Verdict.ALREADY_ADMITTED,
    ]


def test_who_came_by_an_old_code_at_another_desk_has_come(imports, store, new_store, desk):
    imports.run(a_table(ADA, BOB))
    other = new_store()
    Merging(other).merge(store)
    imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    some_lines(other, at_the_desk(an_entry(ticket_id="ADA1"), "Desk 2"))
    Merging(store).merge(other)
    assert desk.scan("ADA2").verdict is Verdict.ALREADY_ADMITTED


def test_a_code_that_only_changes_its_case_is_refused_in_neither(imports, store, desk):
    imports.run(a_table(ADA, BOB))
    report = imports.run(a_table((*ADA[:3], "ada1"), BOB))
    assert (counts(report), warnings(report)) == ({"updated": 1, "unchanged": 1}, [])
    assert [desk.scan(code).verdict for code in ("ADA1", "ada1", "Ada1")] == [
        Verdict.ADMITTED,
        Verdict.ALREADY_ADMITTED,
        Verdict.ALREADY_ADMITTED,
    ]
    assert counts(imports.run(a_table(ADA, BOB))) == {"updated": 1, "unchanged": 1}
    assert len(list(store.tickets())) == 2


def test_nobody_comes_twice_where_another_desk_knows_the_new_code_only(
    imports, store, new_store, desk, clock
):
    other = new_store()
    imports.run(a_table(ADA))
    imports.run(a_table((*ADA[:3], "ADA2")))
    Imports(other, recognise, new_id, clock).run(a_table((*ADA[:3], "ADA2")))
    some_lines(other, at_the_desk(an_entry(ticket_id="ADA2"), "Desk 2"))
    Merging(store).merge(other)
    assert desk.scan("ADA2").verdict is Verdict.AMBIGUOUS


def test_who_was_replaced_does_not_come_in_by_a_new_code(imports, desk, attendees):
    imports.run(a_table(ADA, BOB))
    attendees.substitute("ADA1", {"name": "Eve Adams"})
    imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    assert desk.scan("ADA2").verdict is Verdict.REVOKED


def test_a_substitute_whom_the_list_gives_a_code_comes_in_once_by_either(imports, desk, attendees):
    imports.run(a_table(ADA, BOB))
    line = attendees.substitute("ADA1", {"name": "Eve Adams", "email": "eve@example.org"})
    issued = attendees.ticket_of_newcomer(line).code
    report = imports.run(a_table(("Eve Adams", "eve@example.org", "Engines", "EVE1"), BOB))
    assert warnings(report) == []
    assert [desk.scan(code).verdict for code in (issued, "EVE1", "ADA1")] == [
        Verdict.ADMITTED,
        Verdict.ALREADY_ADMITTED,
        Verdict.REVOKED,
    ]


@pytest.mark.parametrize("order", [("ADA1", "ADA2"), ("ADA2", "ADA1")])
def test_a_replaced_code_that_is_listed_beside_the_new_one_admits_with_it_once(
    imports, store, desk, order
):
    imports.run(a_table(ADA, BOB))
    imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    both = [(*ADA[:3], code) for code in order]
    for _ in range(2):
        assert counts(imports.run(a_table(*both, BOB)))["duplicate"] == 1
    assert counts(imports.run(a_table(*both, BOB))) == {"unchanged": 2, "duplicate": 1}
    assert [desk.scan(code).admitted for code in order] == [True, False]
    assert [ticket.status for ticket in store.tickets_by_code("ADA1")] == [TicketStatus.VALID]


def test_two_new_codes_in_the_place_of_one_admit_once(imports, desk):
    imports.run(a_table(ADA, BOB))
    assert desk.scan("ADA1").admitted
    imports.run(a_table((*ADA[:3], "ADA2"), (*ADA[:3], "ADA3"), BOB))
    assert {desk.scan(code).verdict for code in ("ADA2", "ADA3")} == {Verdict.ALREADY_ADMITTED}
    assert desk.scan("ADA1").verdict is Verdict.REVOKED


def test_a_replaced_code_may_become_that_of_a_further_ticket(imports, desk):
    day = (*HEADER, "Category")
    imports.run(a_table((*ADA, "Monday"), header=day))
    imports.run(a_table((*ADA[:3], "ADA2", "Monday"), header=day))
    rows = [(*ADA[:3], "ADA2", "Monday"), (*ADA[:3], "ADA1", "Tuesday")]
    imports.run(a_table(*rows, header=day))
    assert counts(imports.run(a_table(*rows, header=day))) == {"unchanged": 2}
    assert [desk.scan(code).admitted for code in ("ADA1", "ADA2", "ADA2")] == [True, True, False]


def test_a_code_that_one_desk_replaced_and_a_later_list_at_another_kept_admits(
    imports, store, new_store, clock
):
    imports.run(a_table(ADA, BOB))
    other = new_store()
    Merging(other).merge(store)
    for code in ("ADA2", "ADA3"):
        imports.run(a_table((*ADA[:3], code), BOB))
    later = Imports(other, recognise, new_id, lambda: clock() + timedelta(hours=1))
    later.run(a_table((*ADA[:2], "Engines", "ADA1"), BOB))
    for one, another in ((store, other), (other, store), (store, other)):
        Merging(one).merge(another)
        found = {each.code: each.status for each in one.tickets_of("ADA1")}
        assert found == {
            "ADA1": TicketStatus.VALID, "ADA2": TicketStatus.REVOKED, "ADA3": TicketStatus.REVOKED,
        }  # fmt: skip


def test_two_codes_that_desks_put_in_the_place_of_one_are_both_known(
    imports, store, new_store, clock
):
    imports.run(a_table(ADA, BOB))
    other = new_store()
    Merging(other).merge(store)
    imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    later = Imports(other, recognise, new_id, lambda: clock() + timedelta(hours=1))
    later.run(a_table((*ADA[:3], "ADA3"), BOB))
    for one, another in ((store, other), (other, store)):
        Merging(one).merge(another)
        found = {each.code: each.status for each in one.tickets_of("ADA1")}
        assert found == {
            "ADA1": TicketStatus.REVOKED, "ADA2": TicketStatus.REVOKED, "ADA3": TicketStatus.VALID,
        }  # fmt: skip


@pytest.mark.parametrize("is_known", [True, False])
def test_a_code_that_a_later_list_gives_to_somebody_else_is_theirs_after_a_merge(
    imports, store, new_store, clock, is_known
):
    before = (BOB,) if is_known else ()
    imports.run(a_table(ADA, *before))
    other = new_store()
    Merging(other).merge(store)
    imports.run(a_table((*ADA[:3], "ADA2"), *before))
    later = Imports(other, recognise, new_id, lambda: clock() + timedelta(hours=1))
    later.run(a_table((*ADA[:2], "Engines", "ADA1"), (*BOB[:3], "ADA2")))
    Merging(other).merge(store)
    Merging(store).merge(other)
    for one in (store, other):
        found = [each for code in ("ADA1", "ADA2") for each in one.tickets_by_code(code)]
        assert [(each.attendee.name, each.status) for each in found] == [
            ("Ada Lovelace", TicketStatus.VALID), ("Bob Byron", TicketStatus.VALID),
        ]  # fmt: skip


def test_both_codes_that_a_later_list_has_for_somebody_admit_once_after_a_merge(
    imports, store, new_store, desk, clock
):
    imports.run(a_table(ADA, BOB))
    other = new_store()
    Merging(other).merge(store)
    imports.run(a_table((*ADA[:3], "ADA2"), BOB))
    later = Imports(other, recognise, new_id, lambda: clock() + timedelta(hours=1))
    later.run(a_table(*((*ADA[:2], "Engines", code) for code in ("ADA1", "ADA2")), BOB))
    for one, another in ((store, other), (other, store), (store, other)):
        Merging(one).merge(another)
    verdicts = [desk.scan(code).verdict for code in ("ADA2", "ADA1")]
    assert verdicts == [Verdict.ADMITTED, Verdict.ALREADY_ADMITTED]
