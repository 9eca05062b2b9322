"""Where a table begins whose columns are headed by days and numbers."""

import pytest

from checkin.importers.header import find_header


@pytest.mark.parametrize(
    "days", [("12.05.", "13.05."), ("2026-05-12", "2026-05-13"), ("1", "2"), ("12/05", "2026")]
)
@pytest.mark.parametrize("named", [("Name", "E-mail"), ("First name", "Last name"), ("Name",)])
def test_days_and_numbers_head_columns_beside_others_that_are_named(named, days):
    people = [[*("Ana Pop", "ana@example.org")[: len(named)], "x", ""]] * 3
    header = find_header([["The congress"], [*named, *days], *people])
    assert header is not None
    assert (header.names, header.first_row) == ((*named, *days), 2)


def test_days_that_are_ticked_with_numbers_are_days():
    header = find_header([["Name", "12.05.", "13.05."], ["Ana Pop", "1", "0"]])
    assert header is not None
    assert header.names == ("Name", "12.05.", "13.05.")


def test_a_name_and_an_address_are_headings_beside_numbers_like_those_below():
    header = find_header([["Name", "E-mail", "1", "2"], ["Ana Pop", "ana@example.org", "1", "0"]])
    assert header is not None
    assert header.names == ("Name", "E-mail", "1", "2")


def test_groups_stand_above_numbers_too():
    rows = [
        ["Participant", "Participant", "Days", "Days"],
        ["First", "Last", "1", "2"],
        ["Ana", "Pop", "x", ""],
    ]
    header = find_header(rows, frozenset({0}))
    assert header is not None
    assert header.names == ("Participant First", "Participant Last", "Days 1", "Days 2")


@pytest.mark.parametrize(
    "people",
    [
        [["Ana Pop", "Participant", "Paid", "100"], ["Bo Ek", "Speaker", "Free", "20"]],
        [["Ana Pop", "Participant", "Paid", "ana@example.org"], ["Bo Ek", "", "", ""]],
        [["Ana Pop", "12", "Participant"], ["Bo Ek", "", "Speaker"]],
    ],
)
def test_a_list_that_begins_with_a_person_has_no_header(people):
    header = find_header(people)
    assert header is not None
    assert (header.names[0], header.first_row) == ("Column A", 0)
