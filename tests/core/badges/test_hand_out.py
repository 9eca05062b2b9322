import pytest

from checkin.core.hand_out import HandOut, hand_outs
from tests.builders import a_list, an_attendee


def given(cell, *columns):
    attendee = an_attendee(extra=(("T-shirt", cell), ("Lunch", "yes")))
    return hand_outs(attendee, a_list(hand_outs=columns or ("T-shirt",)))


@pytest.mark.parametrize("cell", ["x", "yes", "Ja", "oui", "ναι"])
def test_a_yes_hands_out_what_the_column_is_called(cell):
    assert given(cell) == (HandOut("T-shirt"),)


@pytest.mark.parametrize(
    "cell", ["", "  ", "no", "Nej", "NEIN", "-", "0", "Όχι", "нет", "Non / No", "❌"]
)
def test_an_empty_cell_or_a_no_hands_out_nothing(cell):
    assert given(cell) == ()


def test_anything_else_says_which_one():
    assert given("Large,\nblue") == (HandOut("T-shirt", "Large, blue"),)


def test_a_size_is_not_taken_for_a_yes():
    assert given("S") == (HandOut("T-shirt", "S"),)


def test_things_come_in_the_order_of_the_door():
    assert given("L", "Lunch", "T-shirt") == (HandOut("Lunch"), HandOut("T-shirt", "L"))


def test_a_door_that_names_none_hands_out_nothing():
    assert hand_outs(an_attendee(extra=(("Lunch", "yes"),)), a_list()) == ()
