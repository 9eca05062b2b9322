"""Who is where in the piles."""

from checkin.core.badges.badge_index import IndexPerson, index_of
from checkin.core.names.name_order import NameOrder


def a_person(name, where="1", **fields):
    told = {
        "first_name": "", "last_name": "", "country": "", "company": "", "category": "",
        "color": "#000000", "code": "X",
    }  # fmt: skip
    return IndexPerson(name=name, where=where, **told | fields)


def lines(locale, *people):
    return [(each.heading, each.name) for each in index_of(people, NameOrder(locale), "").lines]


def test_people_stand_under_the_letter_of_what_they_are_looked_for():
    people = [a_person("Jan van den Berg"), a_person("Åsa Ek"), a_person("Cher"), a_person("Bo Å")]
    assert lines("nl", *people) == [
        ("A", "Å, Bo"),
        ("B", "Berg, Jan van den"),
        ("C", "Cher"),
        ("E", "Ek, Åsa"),
    ]
    assert lines("sv", *people)[-1] == ("Å", "Å, Bo")
    assert ("V", "van den Berg, Jan") in lines("nl_BE", *people)


def test_a_name_that_begins_with_the_family_is_not_turned():
    assert lines("hu", a_person("Kovács János", last_name="Kovács")) == [("K", "Kovács, János")]


def test_somebody_without_a_name_is_found_by_the_code():
    assert lines("en", a_person("", code="ADA1")) == [("A", "ADA1")]
