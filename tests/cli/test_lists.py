"""Check-in lists set up at the command line."""

import pytest

OPTIONS = {
    "opens": "2026-05-12T08:00",
    "closes": "2026-05-12",
    "category": "Media",
    "column": "Dinner",
    "hand-out": "T-shirt",
    "capacity": "0",
}


@pytest.fixture
def dinner(checkin, event):
    """Change a list, and give what is said of it then."""

    def changed(**options):
        words = [word for name, said in options.items() for word in (f"--{name}", said)]
        assert checkin("lists", event, "add", "Dinner", *words).status == 0
        return checkin("lists", event, "--json").out.splitlines()[-1]

    return changed


@pytest.mark.parametrize("option", OPTIONS)
def test_what_was_said_of_a_list_can_be_taken_back(dinner, option):
    plain = dinner()
    assert dinner(**{option: OPTIONS[option]}) != plain
    assert dinner(**{option: ""}) == plain


def test_what_is_not_said_of_a_list_stays(dinner):
    said = dinner(**OPTIONS)
    assert dinner() == said


@pytest.mark.parametrize("option", ["--opens", "--closes"])
def test_a_moment_that_is_none_is_told_with_its_option(checkin, event, option):
    told = checkin("lists", event, "add", "Dinner", option, "tonight")
    assert told.status == 2
    assert f"Invalid value for {option}: “tonight” is no moment." in told.err
