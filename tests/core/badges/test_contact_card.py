"""The vCard on a badge, as a phone reads it."""

from hypothesis import given
from hypothesis import strategies as st

from checkin.core.badges.badge import Badge
from checkin.core.badges.contact_card import contact_card


def test_a_card_says_name_company_and_address():
    badge = Badge("Ada Lovelace", "Engines; Ltd", "", "", "A", email="ada@example.org")
    assert contact_card(badge).split("\r\n") == [
        "BEGIN:VCARD",
        "VERSION:3.0",
        "N:Lovelace;Ada;;;",
        "FN:Ada Lovelace",
        "ORG:Engines\\; Ltd",
        "EMAIL:ada@example.org",
        "END:VCARD",
    ]


def test_what_is_not_known_is_not_said():
    assert "ORG" not in contact_card(Badge("Ada", "", "", "", "A"))
    assert "EMAIL" not in contact_card(Badge("Ada", "", "", "", "A"))


@given(st.text(), st.text(), st.text())
def test_a_name_never_adds_a_line(name, company, email):
    card = contact_card(Badge(name, company, "", "", "", email=email))
    lines = card.split("\r\n")
    told = [line for line in lines if line.startswith(("ORG:", "EMAIL:"))]
    assert len(lines) == 5 + len(told)
    assert "\n" not in card.replace("\r\n", "")
    assert len(card) < 2_000
