"""A list comes again with codes for other people: nobody takes another's place."""

import pytest

from checkin.core.lists.attendee_list import ProblemKind
from tests.import_cases import HEADER, a_table, codes, counts, person, told

ADA = ("Ada Lovelace", "ada@example.org", "Analytical Engines", "ADA1")
BOB = ("Bob Byron", "bob@example.org", "Poets", "BOB1")
BY_DAY = (*HEADER, "Category")
CEM = ("Cem Çelik", "cem@example.org", "", "CEM1")


def test_a_code_that_changed_hands_is_rejected_and_nobody_lost(imports, desk):
    imports.run(a_table(("Ann Ash", "a@x.org", "", "AAAA-1")))
    later = a_table(("Ann Ash", "a@x.org", "", "BBBB-2"), ("Bob Birch", "b@x.org", "", "AAAA-1"))
    report = imports.run(later)
    assert counts(report) == {"updated": 1, "rejected": 1}
    assert told(report, ProblemKind.REJECTED) == [
        (
            3,
            "Code AAAA-1 is Ann Ash's in this event; give Bob Birch another code.",
            "AAAA-1 (Bob Birch)",
        )
    ]
    assert not desk.scan("AAAA-1").admitted
    assert desk.scan("BBBB-2").admitted


@pytest.mark.parametrize("domain", ["@x.org", ""])
def test_running_numbers_shifted_by_a_row_put_nobody_into_the_place_of_another(
    imports, store, domain
):
    def rows(*names):
        return [
            (name, f"{name}{domain}" * bool(domain), "", f"00{place}")
            for place, name in enumerate(names, 1)
        ]

    imports.run(a_table(*rows("Ben", "Cyd", "Dan")))
    report = imports.run(a_table(*rows("Ada", "Ben", "Cyd", "Dan")))
    assert [row for row, *_ in told(report, ProblemKind.REJECTED)] == [2, 3, 4]
    names = {ticket.code: ticket.attendee.name for ticket in store.tickets()}
    assert names == {"001": "Ben", "002": "Cyd", "003": "Dan", "004": "Dan"}


def test_two_people_who_share_an_address_do_not_take_each_others_codes(imports, store):
    office = "office@x.org"
    imports.run(a_table(("Ann", office, "", "C1"), ("Bob", office, "", "C2")))
    report = imports.run(a_table(("Bob", office, "", "C1"), ("Ann", office, "", "C2")))
    assert counts(report) == {"rejected": 2}
    assert codes(store) == {"Ann": "C1", "Bob": "C2"}


def test_the_holder_of_a_code_comes_before_a_stranger_with_it(imports, store):
    imports.run(a_table(ADA, BOB))
    report = imports.run(a_table(("Eve Adams", "eve@x.org", "", "ADA1"), ADA, BOB))
    assert counts(report) == {"unchanged": 2, "duplicate": 1}
    assert person(store, "ADA1").name == "Ada Lovelace"


def test_a_name_corrected_on_all_tickets_by_the_day_is_one_correction(imports, store):
    rows = [(*ADA[:3], "DAY1", "Monday"), (*ADA[:3], "DAY2", "Tuesday")]
    imports.run(a_table(*rows, header=BY_DAY))
    report = imports.run(a_table(*(("Ada King", *row[1:]) for row in rows), header=BY_DAY))
    assert counts(report) == {"updated": 2}
    assert {ticket.attendee.name for ticket in store.tickets()} == {"Ada King"}
