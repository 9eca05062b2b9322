"""Headings between the people of a list are nobody; whoever has a name alone may be."""

import pytest

from checkin.services.lists.imports import Imports
from tests.builders import new_id
from tests.import_cases import a_table, recognise, warnings


@pytest.fixture
def imports(store, clock):
    return Imports(store, recognise, new_id, clock)


def people(count, company="Acme"):
    return [(f"Guest {n}", f"g{n}@example.org", company, "") for n in range(count)]


def test_a_row_with_nothing_but_a_name_is_told_where_others_have_more(imports):
    romania, greece = ("Romania", "", "", ""), ("Ελλάδα", "", "", "")
    report = imports.run(a_table(romania, *people(5), greece, *people(3, "Nestor")))
    told = [(row, value) for row, reason, value in warnings(report) if "heading" in reason]
    assert told == [(2, "Romania"), (8, "Ελλάδα")]
    assert report.new == 7  # nobody is left out for it


def test_headings_may_stand_above_one_another(imports):
    rows = a_table(("Monday", "", "", ""), ("Table 1", "", "", ""), *people(6))
    assert [row for row, _, _ in warnings(imports.run(rows))] == [2, 3]


@pytest.mark.parametrize(
    "rows",
    [
        [("Guest", "", "", "")] * 2 + people(5),
        [*people(9), ("Ada", "", "", ""), ("Bo", "", "", ""), ("Eva", "", "", "")],
        [("Ada", "", "", "A1"), *people(5)],
        [("Ada", "", "Acme", ""), *people(5)],
        [("A name that is too long for a heading, " * 3, "", "", ""), *people(9)],
    ],
    ids=["a third of the rows", "guests in a row", "with a code", "with a company", "long"],
)
def test_nothing_is_told_of_rows_that_are_people(imports, rows):
    assert warnings(imports.run(a_table(*rows))) == []
