"""Columns whose names say nothing are known by what is in them."""

import pytest

from checkin.codes.issue import new_code
from checkin.core.lists.attendee_list import Field
from checkin.importers.columns import recognise

CODES = ["7KQ2M9XA", "P4ZT8B1C", "W9D3FH6J"]


def by_name(header, rows):
    return {field.value: header[at] for field, at in recognise(header, rows).columns}


def test_columns_without_known_names_are_known_by_content():
    header = ["Name", "Wo erreichen wir Sie?", "Where are you from?", "Key", "How?", "Remark"]
    rows = [
        ["Ana", "ana@example.ro", "Romania", CODES[0], "In person", "DE"],
        ["Jan", "jan@example.de", "Germany", CODES[1], "Online", ""],
        ["Eva", "eva@example.se", "SE", CODES[2], "Online", ""],
    ]
    assert by_name(header, rows) == {
        "name": "Name",
        "email": "Wo erreichen wir Sie?",
        "country": "Where are you from?",
        "code": "Key",
        "mode": "How?",
        "notes": "Remark",
    }


def test_a_yes_and_a_no_in_capitals_are_no_countries():
    assert by_name(["Nombre", "Cena"], [["Ana", "SI"], ["Íñigo", "NO"]]) == {"name": "Nombre"}


@pytest.mark.parametrize("heading", ["Registration", "Anmälan", "Bestätigung"])
def test_what_is_no_status_is_known_by_content_all_the_same(heading):
    modes = [["Ana", "On-site"], ["Jan", "Online"]]
    assert by_name(["Name", heading], modes)["mode"] == heading
    codes = [["Ana", CODES[0]], ["Jan", CODES[1]]]
    assert by_name(["Name", heading], codes)["code"] == heading


def test_codes_are_known_by_content_also_where_walk_ins_have_ours():
    rows = [["Ana", CODES[0]], ["Jan", CODES[1]], ["Eva", new_code()]]
    assert recognise(["Name", "Contribution ID"], rows).index(Field.CODE) == 1


def test_grades_that_look_like_codes_of_countries_are_none():
    assert (
        recognise(["Nom", "Fonction"], [["Ana", "IR"], ["Eva", "CR"]]).index(Field.COUNTRY) is None
    )


@pytest.mark.parametrize("heading", ["Member state", "EU member state", "Mitgliedstaat"])
def test_a_member_state_beside_the_country_is_no_other_country(heading):
    rows = [["Ana Pop", "France", "RO"], ["Bo Ek", "Norway", "SE"]]
    assert recognise(["Name", "Country", heading], rows).index(Field.COUNTRY) == 1
    assert recognise(["Name", "City", heading], rows).index(Field.COUNTRY) == 2


@pytest.mark.parametrize(
    ("heading", "other"),
    [("Category", "Badge type"), ("Participant type", "Badge category"),
     ("Ticket name", "Ticket type name"), ("Registration type", "Ticket type name")],
)  # fmt: skip
def test_of_two_columns_for_what_somebody_is_the_surer_is_the_category(heading, other):
    rows = [["Ana Pop", "Speaker", "A"], ["Bo Ek", "Guest", "B"]]
    assert recognise(["Name", heading, other], rows).index(Field.CATEGORY) == 1
    assert recognise(["Name", "City", other], rows).index(Field.CATEGORY) == 2
