from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from checkin.core.errors import CheckinError, NoSuchZone
from tests.builders import HALF_A_SECOND, NOON, SECOND, a_list, an_attendee, an_event


def test_an_event_has_its_own_days():
    assert an_event().zone == ZoneInfo("Europe/Bucharest")


@pytest.mark.parametrize("name", ["Europe/Nowhere", "", "../etc/passwd", "Europe", "\0"])
def test_an_event_is_in_a_time_zone_that_exists(name):
    with pytest.raises(NoSuchZone, match="is no time zone"):
        an_event(timezone=name)


def test_an_event_is_in_the_same_time_zone_on_every_computer():
    with pytest.raises(NoSuchZone, match="is no time zone"):
        an_event(timezone="localtime")


def test_an_event_does_not_move_to_a_time_zone_that_does_not_exist():
    with pytest.raises(CheckinError):
        replace(an_event(), timezone="Bukarest")


@pytest.mark.parametrize(
    ("offset", "is_open"),
    [
        (-HALF_A_SECOND, False),
        (0 * SECOND, True),
        (SECOND, True),
        (SECOND + HALF_A_SECOND, True),
        (2 * SECOND, False),
    ],
)
def test_a_list_is_open_from_its_first_second_through_its_last(offset, is_open):
    checkin_list = a_list(opens=NOON, closes=NOON + SECOND)
    assert checkin_list.is_open(NOON + offset) is is_open


def test_a_list_without_a_window_is_always_open():
    assert a_list().is_open(NOON)


def test_an_attendee_knows_what_the_list_says_in_a_column():
    attendee = an_attendee(extra=(("Diet", "vegan"), ("Dinner", "")))
    assert attendee.column("Diet") == "vegan"
    assert attendee.column("Dinner") == ""
    assert attendee.column("T-shirt") == ""
