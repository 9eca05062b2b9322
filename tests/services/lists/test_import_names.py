"""Whom two lists name in other words is one person, and whom they do not is not missed."""

import pytest

from tests.import_cases import a_table, counts, warnings

ADA = ("Ada Lovelace", "ada@example.org", "Analytical Engines", "ADA1")


@pytest.mark.parametrize(
    "name", ["Dr. Jürgen Müller", "Juergen Mueller", "Prof. Jürgen MÜLLER, PhD"]
)
def test_somebody_is_found_whose_title_or_umlaut_is_written_otherwise(imports, store, name):
    imports.run(a_table(("Jürgen Müller", "jm@example.de")))
    assert counts(imports.run(a_table((name, "jm@example.de")))) == {"updated": 1}
    assert [ticket.attendee.name for ticket in store.tickets()] == [name]


def test_father_and_son_who_share_an_address_are_two(imports):
    rows = ("John Smith Sr.", "smith@example.org"), ("John Smith Jr.", "smith@example.org")
    assert counts(imports.run(a_table(*rows))) == {"new": 2}


def test_of_a_list_whose_people_are_all_in_this_one_there_is_nothing_to_tell(imports):
    guests = [(f"Guest {n}", f"g{n}@example.org", "", f"G{n}") for n in range(10)]
    imports.run(a_table(ADA, source="speakers.csv"))
    imports.run(a_table(*guests, source="guests.csv"))
    report = imports.run(a_table(ADA, *guests, source="everybody.csv"))
    assert (counts(report), warnings(report)) == ({"unchanged": 11}, [])
