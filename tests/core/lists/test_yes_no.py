import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.lists.yes_no import says_no, says_yes, yes_or_no


@pytest.mark.parametrize(
    "cell",
    ["x", "X", " yes ", "Yes!", "OK.", "Ja", "JO", "kyllä", "KYLLA", "oui", "Sí", "sì", "Da", "да",
     "ΝΑΙ", "tak", "ano", "igen", "evet", "WAHR", "Vrai", "Adevărat",
     "Sim", "hai", "✓", "✔", "☑", "✅", "✔\ufe0f", "Oui / Yes", "Ja/Kyllä", "1", "true",
     "Inbjuden", "Invité", "Confirmed"],
)  # fmt: skip
def test_organisers_say_yes_in_many_ways(cell):
    assert says_yes(cell)


@pytest.mark.parametrize(
    "cell",
    ["", " ", "no", "No.", "nein", "nu", "0", "2", "-", "n/a", "false", "declined", "yes?",
     "not confirmed", "maybe yes", "✗", "x y", "yes/no", "Y/N", "yes/", "1/1"],
)  # fmt: skip
def test_whatever_is_not_plainly_a_yes_is_a_no(cell):
    assert not says_yes(cell)


@given(st.text(max_size=20))
def test_a_cell_may_hold_anything(cell):
    assert says_yes(cell) in {True, False}


@pytest.mark.parametrize(
    "cell", ["no", "Nej.", "Nie", "nee", "NE", "nei", "Нет", "Όχι", "0", "-", "Declined"]
)
def test_lists_say_no_in_the_languages_in_which_they_say_yes(cell):
    assert says_no(cell)
    assert not says_yes(cell)


@pytest.mark.parametrize("cell", ["yes", "Yes, I agree", "JA", "x", "Ναι", "agreed", "OK!"])
def test_these_say_yes(cell):
    assert yes_or_no(cell) is True


@pytest.mark.parametrize("cell", ["no", "No, thanks", "nej", "0", "Όχι", "do not agree", "-"])
def test_these_say_no(cell):
    assert yes_or_no(cell) is False


@pytest.mark.parametrize("cell", ["", "  ", "later", "?", "vegan"])
def test_these_say_neither(cell):
    assert yes_or_no(cell) is None
