"""People stand where those who look for them look."""

import pytest

from checkin.core.names.name_order import NameOrder


def in_order(locale, *people):
    order = NameOrder(locale)
    told = [each if isinstance(each, tuple) else (each, "") for each in people]
    told.sort(key=lambda each: order.name_key(each[0], country=each[1]))
    return [name for name, _ in told]


def test_the_dutch_look_for_van_den_berg_under_b_and_belgians_under_v():
    people = ("Jan van den Berg", "An Claes", "Piet Visser", "Els Bos", "Mia Ums")
    assert in_order("nl_NL", *people) == [
        "Jan van den Berg", "Els Bos", "An Claes", "Mia Ums", "Piet Visser",
    ]  # fmt: skip
    assert in_order("nl_BE", *people) == [
        "Els Bos", "An Claes", "Mia Ums", "Jan van den Berg", "Piet Visser",
    ]  # fmt: skip


def test_belgians_look_for_a_large_van_under_v():
    people = ("Els Visser", "Pieter Van Damme", "Jan Van den Berghe", "An Claes", "Eva Dumas")
    assert in_order("nl_BE", *people) == [
        "An Claes", "Eva Dumas", "Pieter Van Damme", "Jan Van den Berghe", "Els Visser",
    ]  # fmt: skip


def test_a_person_s_own_country_decides():
    people = (("Jan van den Berg", "Nederland"), ("Luc van den Berg", "België"), ("Bo Clark", ""))
    assert in_order("en_GB", *people) == ["Jan van den Berg", "Bo Clark", "Luc van den Berg"]


@pytest.mark.parametrize(
    ("locale", "family", "under"),
    [
        ("nl", "van der Bellen", "Bellen"),
        ("nl", "Van der Bellen", "Bellen"),
        ("nl", "van den", "van den"),
        ("de", "von der Leyen", "Leyen"),
        ("de", "Von Ah", "Von Ah"),
        ("de-AT", "van der Bellen", "Bellen"),
        ("de_CH", "von Arx", "von Arx"),
        ("fr", "de Gaulle", "Gaulle"),
        ("fr", "d’Ormesson", "Ormesson"),
        ("fr", "du Bellay", "du Bellay"),
        ("fr", "La Fontaine", "La Fontaine"),
        ("es", "de la Cruz", "Cruz"),
        ("pt", "dos Santos", "Santos"),
        ("it", "De Luca", "De Luca"),
        ("sv", "af Ugglas", "Ugglas"),
        ("sv", "de la Gardie", "de la Gardie"),
        ("en", "van Gogh", "van Gogh"),
        ("", "van Gogh", "van Gogh"),
        ("nl", "", ""),
    ],
)
def test_under_what_a_family_name_stands(locale, family, under):
    assert NameOrder(locale).looked_for(family) == under


def test_swedish_letters_stand_at_the_end_and_german_ones_with_their_like():
    people = ("Ida Ärlig", "Bo Zander", "Eva Åberg", "Ulf Öst", "Nils Ost")
    assert in_order("sv", *people) == [
        "Nils Ost", "Bo Zander", "Eva Åberg", "Ida Ärlig", "Ulf Öst",
    ]  # fmt: skip
    assert in_order("de", *people) == [
        "Eva Åberg", "Ida Ärlig", "Nils Ost", "Ulf Öst", "Bo Zander",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("locale", "text", "heading"),
    [
        ("sv", "Åberg", "Å"),
        ("de", "Ärlig", "A"),
        ("sv", "Étienne", "E"),
        ("pl", "Łęcki", "Ł"),
        ("en", "Łęcki", "L"),
        ("en", "østergaard", "O"),
        ("en", "Παπαδόπουλος", "Π"),
        ("en", "محمد", "م"),
        ("en", "1st Company", "#"),
        ("en", "", "#"),
    ],
)
def test_the_letter_above_a_name(locale, text, heading):
    assert NameOrder(locale).heading(text) == heading
