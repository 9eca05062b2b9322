"""The own fields of an Indico's form, of every kind, as columns of the people."""

import pytest

from checkin.servers.indico.indico_pull import IndicoPull
from tests.servers.recorded_indico import RecordedIndico

HOTEL, NOWHERE = "7c1e5f0a-4f7e-4f4e-8f57-9a50e3c7a001", "7c1e5f0a-4f7e-4f4e-8f57-9a50e3c7a002"
ROOMS = [
    {"id": HOTEL, "caption": "Hôtel du Nord", "isEnabled": True, "placesLimit": 0, "price": 0},
    {"id": NOWHERE, "caption": "No room needed", "isEnabled": True, "isNoAccommodation": True},
]
STAY = {"isNoAccommodation": False, "arrivalDate": "2027-06-13", "departureDate": "2027-06-16"}
COUNTRIES = [{"caption": "Norway", "countryKey": "NO"}, {"caption": "Sweden", "countryKey": "SE"}]


@pytest.fixture
def indico():
    return RecordedIndico()


def asked(indico, kind, data, section=-1, **more):
    """Have a form ask one thing more, called “More”, of the first person; give what they said."""
    field = {
        "id": 990, "position": 99, "title": "More", "description": "", "input_type": kind,
        "data": data, "default_value": None,
    }  # fmt: skip
    indico.details[1][section]["fields"].append(field | more)
    return person(indico)


def person(indico):
    pages = IndicoPull(indico, indico.address).pull("")
    orders = {order.key: order for page in pages for order in page.orders}
    return orders["1"].people[0]


@pytest.mark.parametrize(
    ("kind", "data", "told"),
    [
        ("accommodation", {"choice": HOTEL, **STAY}, "Hôtel du Nord, 2027-06-13 – 2027-06-16"),
        ("accommodation", {"choice": NOWHERE, "isNoAccommodation": True}, "No room needed"),
        ("accommodation", {"choice": None, "arrivalDate": None, "departureDate": None}, ""),
        ("accommodation", {"choice": "gone", **STAY}, "2027-06-13 – 2027-06-16"),
        ("accommodation", {"choice": HOTEL, "arrivalDate": 7}, "Hôtel du Nord"),
        ("accommodation", {}, ""),
        ("single_choice", {HOTEL: 2}, "Hôtel du Nord × 2"),
        ("email", "ada@work.example", "ada@work.example"),
        ("file", "poster.pdf", "poster.pdf"),
        ("file", None, ""),
        ("date", "1990-05-12T00:00:00", "1990-05-12"),
        ("date", "2027-06-13T18:30:00", "2027-06-13 18:30"),
        ("date", "", ""),
        ("country", "SE", "Sweden"),
        ("country", "XX", "XX"),
        ("country", None, ""),
        ("number", 3, "3"),
        ("checkbox", True, "yes"),
        ("phone", "+46 8 123", "+46 8 123"),
    ],
)
def test_an_answer_is_told_as_indico_shows_it(indico, kind, data, told):
    choices = {"country": COUNTRIES, "accommodation": ROOMS, "single_choice": ROOMS}.get(kind)
    more = {"choices": choices} if choices else {}
    assert dict(asked(indico, kind, data, **more).extra)["More"] == told


@pytest.mark.parametrize(("kind", "data"), [("sessions", [12, 14]), ("picture", "/portrait.jpg")])
def test_what_says_nothing_to_anybody_is_no_column(indico, kind, data):
    assert "More" not in dict(asked(indico, kind, data).extra)


def test_the_address_that_somebody_is_known_by_is_told_once(indico):
    before = person(indico)
    assert "Email Address" not in dict(before.extra)
    assert before.email == indico.rows[1]["email"]


def test_an_address_asked_for_before_is_not_taken_for_the_one_that_somebody_is_known_by(indico):
    before = person(indico)
    first = {"id": 980, "position": 0, "title": "First of all", "description": "", "fields": []}
    indico.details[1].insert(0, first)
    after = asked(indico, "email", "boss@work.example", section=0)
    assert dict(after.extra) == dict(before.extra) | {"More": "boss@work.example"}
    assert (after.first_name, after.company, after.country) == (
        before.first_name,
        before.company,
        before.country,
    )


def test_the_country_of_the_person_stays_a_code(indico):
    asked(indico, "country", "SE", choices=COUNTRIES)
    host = person(indico)
    assert (host.country, dict(host.extra)["More"]) == (
        indico.field(1, "Country")["data"],
        "Sweden",
    )


@pytest.mark.parametrize("title", ["Registration", "Guest of"])
def test_a_field_that_is_called_as_a_column_of_ours_stands_beside_it(indico, title):
    before = dict(person(indico).extra)
    asked(indico, "text", "as you like")
    indico.details[1][-1]["fields"][-1]["title"] = title
    assert dict(person(indico).extra) == before | {f"{title} (990)": "as you like"}
