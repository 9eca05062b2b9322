import pytest

from checkin.core.lists.yes_no import yes_or_no


@pytest.mark.parametrize("cell", ["yes", "Yes, I agree", "JA", "x", "Ναι", "agreed", "OK!"])
def test_these_say_yes(cell):
    assert yes_or_no(cell) is True


@pytest.mark.parametrize("cell", ["no", "No, thanks", "nej", "0", "Όχι", "do not agree", "-"])
def test_these_say_no(cell):
    assert yes_or_no(cell) is False


@pytest.mark.parametrize("cell", ["", "  ", "later", "?", "vegan"])
def test_these_say_neither(cell):
    assert yes_or_no(cell) is None
