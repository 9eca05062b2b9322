"""A list comes again: who is whom, what stays, what is told."""

import json
from itertools import permutations

import pytest

from checkin.core.lists.attendee_list import ProblemKind
from checkin.core.scan import Verdict
from checkin.core.ticket import TicketStatus
from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import HEADER, a_table, codes, counts, person, recognise, told, warnings

ADA = ("Ada Lovelace", "ada@example.org", "Analytical Engines", "ADA1")
BOB = ("Bob Byron", "bob@example.org", "Poets", "BOB1")
BY_DAY = (*HEADER, "Category")
CEM = ("Cem Çelik", "cem@example.org", "", "CEM1")


def test_who_is_listed_as_before_is_unchanged(imports):
    imports.run(a_table(ADA, BOB))
    assert counts(imports.run(a_table(BOB, ADA, CEM))) == {"new": 1, "unchanged": 2}


def test_a_person_is_found_by_code_and_takes_on_the_new_values(imports, store):
    imports.run(a_table(ADA))
    report = imports.run(a_table(("Ada King", "king@example.org", "Bletchley", "ADA1")))
    assert counts(report) == {"updated": 1}
    ada = person(store, "ADA1")
    assert (ada.name, ada.email, ada.company) == ("Ada King", "king@example.org", "Bletchley")
    assert [hit.attendee.name for hit in store.find("king")] == ["Ada King"]


def test_a_person_without_code_is_found_by_address_and_name_and_keeps_the_code(imports, store):
    imports.run(a_table(ADA[:3], BOB[:3]))
    before = codes(store)
    report = imports.run(a_table(("LOVELACE Ada", "ADA@example.org", "Bletchley"), BOB[:3]))
    assert counts(report) == {"updated": 1, "unchanged": 1}
    assert set(codes(store).values()) == set(before.values())


def test_without_address_and_code_somebody_is_found_by_name_and_company(imports):
    header = ("Name", "Company", "Table")
    imports.run(a_table(("Ana Pop", "Acme", "1"), ("Ion Pop", "Acme", "2"), header=header))
    report = imports.run(a_table(("Ion Pop", "Acme", "2"), ("Ana Pop", "Acme", "3"), header=header))
    assert counts(report) == {"updated": 1, "unchanged": 1}


def test_namesakes_in_one_company_are_never_mixed_up(imports):
    header = ("Name", "Company", "Table")
    imports.run(a_table(("Ana Pop", "Acme", "1"), ("Ana Pop", "Acme", "2"), header=header))
    report = imports.run(a_table(("Ana Pop", "Acme", "3"), ("Ana Pop", "Acme", "2"), header=header))
    assert counts(report) == {"new": 1, "unchanged": 1, "vanished": 1}


def test_an_address_that_was_filled_in_later_is_the_same_person(imports):
    imports.run(a_table(("Ana Pop", "", "Acme")))
    report = imports.run(a_table(("Ana Pop", "ana@example.org", "Acme")))
    assert counts(report) == {"updated": 1}


def test_a_list_without_codes_and_addresses_finds_people_of_one_that_had_them(imports, store):
    imports.run(a_table(ADA, BOB))
    report = imports.run(a_table(ADA[:3:2], BOB[:3:2], header=("Name", "Company")))
    assert counts(report) == {"updated": 2}
    assert codes(store) == {"Ada Lovelace": "ADA1", "Bob Byron": "BOB1"}
    assert person(store, "ADA1").email == "ada@example.org"


def test_what_a_desk_edited_stays_until_the_list_says_the_same(imports, store, attendees):
    imports.run(a_table(ADA))
    attendees.edit("ADA1", {"company": "Countess of Lovelace"})
    imports.run(a_table(("Ada Lovelace", "ada@new.example", "Other", "ADA1")))
    ada = person(store, "ADA1")
    assert (ada.company, ada.email) == ("Countess of Lovelace", "ada@new.example")
    (listed,) = store._db.execute("SELECT listed FROM attendees").fetchone()
    assert json.loads(listed) == {"company": "Other"}


def test_an_edit_undone_after_a_new_list_gives_what_that_lists(
    imports, store, attendees, corrections
):
    imports.run(a_table(ADA))
    line = attendees.edit("ADA1", {"company": "Mine"})
    imports.run(a_table((*ADA[:2], "Listed anew", "ADA1")))
    corrections.undo(line.id, "mistake")
    assert person(store, "ADA1").company == "Listed anew"


@pytest.mark.parametrize("name", ["Ada Lovelace", "Ada Lovelase"])
def test_somebody_is_found_by_the_corrected_name_and_by_the_listed_one(
    imports, attendees, store, name
):
    imports.run(a_table(("Ada Lovelase", "ada@example.org"), BOB[:2]))
    code = codes(store)["Ada Lovelase"]
    attendees.edit(code, {"name": "Ada Lovelace"})
    report = imports.run(a_table((name, "ada@example.org"), BOB[:2]))
    assert (report.new, report.vanished) == (0, 0)
    assert person(store, code).name == "Ada Lovelace"


def test_check_ins_stay(imports, store, desk):
    imports.run(a_table(ADA))
    desk.scan("ADA1")
    before = list(store.entries())
    imports.run(a_table((*ADA[:2], "Elsewhere", "ADA1")))
    assert list(store.entries()) == before
    assert not desk.scan("ADA1").admitted


def test_who_is_no_longer_listed_is_told_once_and_not_removed(imports, store, desk):
    imports.run(a_table(ADA, BOB, CEM))
    report = imports.run(a_table(ADA, CEM))
    assert counts(report) == {"unchanged": 2, "vanished": 1}
    assert told(report, ProblemKind.VANISHED) == [
        (0, "No longer in the list; nobody is removed.", "Bob Byron")
    ]
    assert person(store, "BOB1").vanished
    assert desk.scan("BOB1").admitted
    assert counts(imports.run(a_table(ADA, CEM))) == {"unchanged": 2}


def test_who_is_listed_again_has_not_vanished(imports, store):
    imports.run(a_table(ADA, BOB, CEM))
    imports.run(a_table(ADA, CEM))
    assert counts(imports.run(a_table(ADA, BOB, CEM))) == {"updated": 1, "unchanged": 2}
    assert not person(store, "BOB1").vanished


def test_a_rejected_row_does_not_make_a_known_code_vanish(imports):
    imports.run(a_table(ADA, BOB))
    report = imports.run(a_table(("", *ADA[1:]), BOB))
    assert counts(report) == {"unchanged": 1, "rejected": 1}


def test_a_later_version_under_another_name_is_judged_as_the_same_list(imports, store):
    imports.run(a_table(ADA, BOB, CEM, source="list.csv"))
    report = imports.run(a_table(ADA, BOB, source="list v2.csv"))
    assert counts(report) == {"unchanged": 2, "vanished": 1}
    assert person(store, "CEM1").vanished


def test_another_list_says_nothing_about_those_who_are_not_in_it(imports):
    guests = [(f"Guest {n}", f"g{n}@example.org", "", f"G{n}") for n in range(10)]
    speakers = [*guests[:2], ADA]
    imports.run(a_table(*guests, source="guests.csv"))
    report = imports.run(a_table(*speakers, source="speakers.csv"))
    assert counts(report) == {"new": 1, "unchanged": 2}
    ((row, told, value),) = warnings(report)
    assert (row, value) == (0, "")
    assert told.startswith("Not compared with “guests.csv”, of which too few people are in")
    assert counts(imports.run(a_table(*guests, source="guests.csv"))) == {"unchanged": 10}


def test_walk_ins_never_vanish(imports, attendees):
    imports.run(a_table(ADA))
    attendees.walk_in({"name": "Eve Adams"})
    assert counts(imports.run(a_table(ADA))) == {"unchanged": 1}


def test_substitutes_never_vanish(imports, store, attendees):
    imports.run(a_table(ADA, BOB))
    attendees.substitute("BOB1", {"name": "Eve Adams"})
    assert counts(imports.run(a_table(ADA, BOB))) == {"unchanged": 2}
    bob = store.tickets_by_code("BOB1")[0]
    assert bob.status is TicketStatus.REVOKED


def test_a_replaced_ticket_stays_revoked_when_its_row_changes(imports, store, attendees):
    imports.run(a_table(ADA, BOB))
    attendees.substitute("BOB1", {"name": "Eve Adams"})
    imports.run(a_table(ADA, (*BOB[:2], "Other", "BOB1")))
    assert store.tickets_by_code("BOB1")[0].status is TicketStatus.REVOKED


@pytest.mark.parametrize("is_undone_first", [True, False])
def test_who_is_listed_comes_though_their_coming_as_a_walk_in_was_undone(
    imports, attendees, corrections, desk, is_undone_first
):
    line = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    if is_undone_first:
        corrections.undo(line.id, "is not listed")
        assert desk.scan(line.code).verdict is Verdict.CANCELED
    imports.run(a_table(ADA))
    if not is_undone_first:
        corrections.undo(line.id, "was listed after all")
    assert desk.scan("ADA1").admitted
    told = Verdict.CANCELED if is_undone_first else Verdict.ALREADY_ADMITTED
    assert desk.scan(line.code).verdict is told


def test_whom_a_list_without_codes_names_comes_though_they_were_taken_back(
    imports, store, attendees, corrections, desk
):
    line = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    corrections.undo(line.id, "is not listed")
    again = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    corrections.undo(again.id, "is not listed")
    assert counts(imports.run(a_table(ADA[:3]))) == {"new": 1}
    issued = codes(store)["Ada Lovelace"]
    assert [desk.scan(each).admitted for each in (line.code, again.code, issued)] == [
        False, False, True,
    ]  # fmt: skip


def test_a_list_is_of_who_came_as_a_walk_in_and_not_of_who_was_taken_back(
    imports, attendees, corrections, desk
):
    slip = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    corrections.undo(slip.id, "typed wrong")
    line = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    assert desk.scan(line.code).admitted
    assert counts(imports.run(a_table(ADA))) == {"updated": 1}
    assert desk.scan("ADA1").verdict is Verdict.ALREADY_ADMITTED


def test_who_is_listed_comes_though_they_do_not_come_in_anothers_place(
    imports, attendees, corrections, desk
):
    imports.run(a_table(BOB))
    line = attendees.substitute("BOB1", {"name": "Ada Lovelace", "email": "ada@example.org"})
    corrections.undo(line.id, "Bob comes")
    imports.run(a_table(BOB, ADA))
    assert desk.scan("BOB1").admitted
    assert desk.scan("ADA1").admitted


def test_who_came_as_a_walk_in_and_whom_a_list_cancels_does_not_come(
    imports, attendees, corrections, desk
):
    line = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    corrections.undo(line.id, "typed wrong")
    imports.run(a_table((*ADA, "canceled"), header=(*HEADER, "Status")))
    assert [desk.scan(code).verdict for code in ("ADA1", line.code)] == [Verdict.CANCELED] * 2


def test_a_walk_in_who_was_undone_stays_canceled_where_an_export_comes_in_again(
    imports, attendees, corrections, desk
):
    line = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    corrections.undo(line.id, "typed wrong")
    imports.run(a_table((*ADA[:3], line.code)))
    assert desk.scan(line.code).verdict is Verdict.CANCELED


def test_a_walk_in_who_is_listed_later_keeps_one_ticket_with_both_codes(
    imports, store, attendees, desk
):
    line = attendees.walk_in({"name": "Ada Lovelace", "email": "ada@example.org"})
    report = imports.run(a_table(ADA))
    assert counts(report) == {"updated": 1}
    (ticket,) = store.tickets_of(line.attendee_id)
    assert (ticket.id, ticket.code) == (line.ticket_id, "ADA1")
    assert store.tickets_by_code(line.code) == store.tickets_by_code("ada1") == [ticket]
    assert [desk.scan(code).admitted for code in (line.code, "ADA1")] == [True, False]


@pytest.mark.parametrize("email", ["ada@example.org", ""])
def test_a_person_with_an_issued_code_is_admitted_once_by_either_code(imports, store, desk, email):
    imports.run(a_table(("Ada Lovelace", email, "Engines"), BOB))
    issued = codes(store)["Ada Lovelace"]
    report = imports.run(a_table(("Ada Lovelace", email, "Engines", "ADA1"), BOB))
    assert counts(report) == {"updated": 1, "unchanged": 1}
    assert [desk.scan(code).admitted for code in ("ADA1", issued)] == [True, False]
    for code in (issued, "ADA1"):
        again = imports.run(a_table(("Ada Lovelace", email, "Engines", code), BOB))
        assert (again.new, again.vanished, again.duplicate) == (0, 0, 0)
    assert codes(store) == {"Ada Lovelace": "ADA1", "Bob Byron": "BOB1"}


def test_two_codes_of_two_categories_are_two_tickets_in_any_order(imports, store):
    rows = [(*ADA[:3], "DAY1", "Monday"), (*ADA[:3], "DAY2", "Tuesday")]
    imports.run(a_table(*rows, header=BY_DAY))
    assert counts(imports.run(a_table(*reversed(rows), header=BY_DAY))) == {"unchanged": 2}
    imports.run(a_table(rows[0], (*ADA[:2], "Moved", "DAY2", "Tuesday"), header=BY_DAY))
    assert [ticket.status for ticket in store.tickets()] == [TicketStatus.VALID] * 2


def test_two_codes_of_one_category_are_one_ticket_in_any_order(imports, store, desk):
    rows = [(*ADA[:3], code, "Guest") for code in ("C1", "C2", "C3")]
    assert counts(imports.run(a_table(*rows, header=BY_DAY))) == {"new": 1, "duplicate": 2}
    assert [desk.scan(code).admitted for code in ("C3", "C1", "C2")] == [True, False, False]
    assert counts(imports.run(a_table(*rows, header=BY_DAY))) == {"unchanged": 1, "duplicate": 2}
    again = imports.run(a_table(*reversed(rows), header=BY_DAY))
    assert counts(again) == {"updated": 1, "duplicate": 2}
    assert len(list(store.tickets())) == 1


@pytest.mark.parametrize("order", list(permutations(["ADA1", "C2", "C3"])))
def test_new_codes_beside_the_old_one_admit_once(imports, store, desk, order):
    imports.run(a_table(ADA, BOB))
    report = imports.run(a_table(*((*ADA[:3], code) for code in order), BOB))
    assert report.duplicate == 2
    assert not report.vanished
    assert [desk.scan(code).admitted for code in ("C2", "ADA1", "C3")] == [True, False, False]
    assert len(list(store.tickets())) == 2


def test_a_further_ticket_that_the_list_drops_is_told_and_stays_valid(imports, store):
    rows = [(*ADA[:3], "DAY1", "Monday"), (*ADA[:3], "DAY2", "Tuesday")]
    imports.run(a_table(*rows, header=BY_DAY))
    report = imports.run(a_table(rows[0], header=BY_DAY))
    assert warnings(report) == [
        (0, "The list no longer has this ticket of Ada Lovelace; it stays valid.", "DAY2")
    ]
    assert store.ticket("DAY2").status is TicketStatus.VALID


def test_a_code_that_goes_to_somebody_else_is_told(imports):
    imports.run(a_table(ADA, BOB))
    report = imports.run(a_table(("Cem Çelik", "cem@example.org", "", "ADA1"), BOB))
    assert warnings(report) == [
        (2, "This code was Ada Lovelace's; the ticket is now another person's.",
         "ADA1 (Cem Çelik)")
    ]  # fmt: skip


def test_a_ticket_follows_the_status_of_the_list_where_it_has_one(imports, store):
    header = (*HEADER, "Status")
    imports.run(a_table((*ADA, "unpaid"), header=header))
    imports.run(a_table((*ADA[:2], "Other", "ADA1")))
    assert store.ticket("ADA1").status is TicketStatus.UNPAID
    imports.run(a_table((*ADA, "paid"), header=header))
    assert store.ticket("ADA1").status is TicketStatus.VALID


def test_columns_that_a_later_list_lacks_keep_their_values(imports, store):
    imports.run(a_table(ADA, BOB))
    imports.run(a_table(("Ada Lovelace", "ADA1", "VIP"), header=("Name", "Code", "Category")))
    ada = person(store, "ADA1")
    assert (ada.company, ada.category) == ("Analytical Engines", "VIP")


def test_two_copies_of_an_event_agree_on_people_of_the_same_list(new_store, clock):
    stores = [new_store(), new_store()]
    for store in stores:
        Imports(store, recognise, new_id, clock).run(a_table(ADA, BOB))
    one, other = ([ticket.attendee.id for ticket in store.tickets()] for store in stores)
    assert one == other


def test_a_walk_in_who_went_out_and_came_in_with_a_list_does_not_vanish_from_the_first(
    imports, attendees
):
    imports.run(a_table(ADA, BOB))
    line = attendees.walk_in({"name": "Eve Adams"})
    imports.run(a_table(ADA, BOB, ("Eve Adams", "", "", line.code), source="export.csv"))
    assert counts(imports.run(a_table(ADA, BOB))) == {"unchanged": 2}
