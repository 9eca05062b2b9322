"""A later list lacks columns that only the organisers understand: what they said stays."""

import pytest

from checkin.services.lists.imports import Imports
from checkin.services.reports import Reports
from tests.builders import new_id
from tests.import_cases import HEADER, a_table, counts, recognise

WIDE = (*HEADER, "Table", "Dinner")
ADA = ("Ada Lovelace", "ada@x.org", "Engines", "ADA1")
BOB = ("Bob Byron", "bob@x.org", "Poets", "BOB1")
CEM = ("Cem Çelik", "cem@x.org", "", "CEM1")


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def extras(store):
    return {ticket.attendee.name: dict(ticket.attendee.extra) for ticket in store.tickets()}


def test_own_columns_that_a_later_list_lacks_stay_with_the_people(imports, store):
    imports.run(a_table((*ADA, "7", "yes"), (*BOB, "8", "no"), header=WIDE))
    report = imports.run(a_table(BOB, CEM, ADA))
    assert counts(report) == {"new": 1, "unchanged": 2}
    assert extras(store) == {
        "Ada Lovelace": {"Table": "7", "Dinner": "yes"},
        "Bob Byron": {"Table": "8", "Dinner": "no"},
        "Cem Çelik": {"Table": "", "Dinner": ""},
    }
    assert counts(imports.run(a_table(BOB, CEM, ADA))) == {"unchanged": 3}


def test_a_column_that_comes_back_says_what_the_list_says(imports, store):
    imports.run(a_table((*ADA, "7", "yes"), header=WIDE))
    imports.run(a_table(ADA))
    imports.run(a_table((*ADA, "9"), header=(*HEADER, "Table")))
    assert extras(store) == {"Ada Lovelace": {"Table": "9", "Dinner": "yes"}}


def test_people_without_code_and_address_are_found_with_what_was_carried(imports, store):
    people = [("Ana Pop", "Acme"), ("Ana Pop", "Acme"), ("Ion Pop", "Acme")]
    wide = [(table, *person) for person, table in zip(people, "123", strict=True)]
    imports.run(a_table(*wide, header=("Table", "Name", "Company")))
    narrow = a_table(people[2], header=("Name", "Company"))
    assert counts(imports.run(narrow)) == {"updated": 1, "vanished": 2}
    narrow = a_table(people[2], header=("Name", "Company"))
    assert counts(imports.run(narrow)) == {"unchanged": 1}
    assert extras(store)["Ion Pop"] == {"Table": "3"}


def test_a_row_that_is_too_long_is_told_by_the_columns_of_its_own_list(imports):
    imports.run(a_table((*ADA, "7", "yes"), header=WIDE))
    report = imports.run(a_table((*ADA, "more")))
    assert report.problems[0].reason == "The row has 5 cells, the header 4."


def test_what_is_carried_over_is_in_the_attendance(imports, store):
    imports.run(a_table((*ADA, "7", "yes"), header=WIDE))
    imports.run(a_table(ADA))
    table = Reports(store).table()
    headings = [column.heading for column in table.columns]
    (row,) = table.rows
    assert dict(zip(headings, row.cells, strict=True))["Table"] == "7"
