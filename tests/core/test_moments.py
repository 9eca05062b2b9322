from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.moments import (
    end_of_day,
    is_after,
    is_before,
    local_moment,
    same_day,
    spoken,
    stored,
)
from tests.builders import HALF_A_SECOND, NOON, SECOND

BUCHAREST = ZoneInfo("Europe/Bucharest")
BRUSSELS = ZoneInfo("Europe/Brussels")
BEIRUT = ZoneInfo("Asia/Beirut")  # its clocks change at midnight

moments = st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
zones = st.sampled_from([UTC, BUCHAREST, BRUSSELS, BEIRUT, ZoneInfo("Asia/Kathmandu")])


def clock(text):
    return datetime.fromisoformat(text)


def utc(text):
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@given(moments, moments, zones)
def test_texts_sort_as_moments_do(one, other, zone):
    assert (stored(one.astimezone(zone)) < stored(other)) == (one < other)


@given(moments, zones)
def test_a_stored_moment_comes_back_whole(moment, zone):
    assert datetime.fromisoformat(stored(moment.astimezone(zone))) == moment


def test_a_moment_is_stored_in_one_spelling():
    assert stored(NOON.astimezone(BUCHAREST)) == "2026-05-14T09:00:00.000000+00:00"


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2026-05-14 05:41", "08:41"),
        ("2026-05-14 21:30", "tomorrow, 00:30"),
        ("2026-05-13 20:59", "yesterday, 23:59"),
        ("2026-05-13 21:00", "00:00"),
        ("2026-05-16 06:00", "Saturday, 09:00"),
        ("2026-05-20 06:00", "Wednesday, 09:00"),
        ("2026-05-21 06:00", "21 May 2026, 09:00"),
        ("2026-05-12 06:00", "12 May 2026, 09:00"),
        ("2027-01-02 07:00", "2 Jan 2027, 09:00"),
    ],
)
def test_a_moment_is_said_as_seen_from_now(moment, words):
    assert spoken(utc(moment), NOON, BUCHAREST) == words


def test_tomorrow_is_the_next_day_even_where_the_clocks_change():
    evening = local_moment(clock("2026-03-28 23:30"), BRUSSELS)
    assert spoken(evening + timedelta(hours=1), evening, BRUSSELS) == "tomorrow, 00:30"
    assert spoken(evening + timedelta(hours=3), evening, BRUSSELS) == "tomorrow, 03:30"


@pytest.mark.parametrize(
    ("zone", "local", "moment"),
    [
        (BUCHAREST, "2026-05-14 12:00", "2026-05-14 09:00"),
        (BUCHAREST, "2026-01-14 12:00", "2026-01-14 10:00"),
        # The clocks go from 03:00 to 04:00 in Bucharest, from 02:00 to 03:00 in Brussels.
        (BUCHAREST, "2026-03-29 02:59:59", "2026-03-29 00:59:59"),
        (BUCHAREST, "2026-03-29 03:00", "2026-03-29 01:00"),
        (BUCHAREST, "2026-03-29 03:30", "2026-03-29 01:30"),
        (BUCHAREST, "2026-03-29 04:00", "2026-03-29 01:00"),
        (BRUSSELS, "2026-03-29 01:59:59", "2026-03-29 00:59:59"),
        (BRUSSELS, "2026-03-29 02:30", "2026-03-29 01:30"),
        (BRUSSELS, "2026-03-29 03:00", "2026-03-29 01:00"),
    ],
)
@pytest.mark.parametrize("latest", [False, True])
def test_a_skipped_hour_is_moved_on_by_the_gap(zone, local, moment, latest):
    assert local_moment(clock(local), zone, latest=latest) == utc(moment)


@pytest.mark.parametrize(
    ("zone", "local", "first", "second"),
    [
        (BUCHAREST, "2026-10-25 02:59:59", "2026-10-24 23:59:59", "2026-10-24 23:59:59"),
        (BUCHAREST, "2026-10-25 03:00", "2026-10-25 00:00", "2026-10-25 01:00"),
        (BUCHAREST, "2026-10-25 03:59:59", "2026-10-25 00:59:59", "2026-10-25 01:59:59"),
        (BUCHAREST, "2026-10-25 04:00", "2026-10-25 02:00", "2026-10-25 02:00"),
        (BRUSSELS, "2026-10-25 02:30", "2026-10-25 00:30", "2026-10-25 01:30"),
    ],
)
def test_a_repeated_hour_begins_with_its_first_and_ends_with_its_second(zone, local, first, second):
    assert local_moment(clock(local), zone) == utc(first)
    assert local_moment(clock(local), zone, latest=True) == utc(second)


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        (BUCHAREST, "2026-05-14", 24),
        (BUCHAREST, "2026-03-29", 23),
        (BUCHAREST, "2026-10-25", 25),
        (BRUSSELS, "2026-03-29", 23),
        (BRUSSELS, "2026-10-25", 25),
        (BEIRUT, "2026-03-28", 24),
        (BEIRUT, "2026-03-29", 23),
    ],
)
def test_a_day_ends_one_second_before_the_next_begins(zone, day, hours):
    begin = local_moment(clock(day), zone)
    end = end_of_day(clock(day), zone)
    assert end - begin == timedelta(hours=hours) - SECOND
    assert same_day(begin, end, zone)
    assert not same_day(end, end + SECOND, zone)


def test_days_are_those_of_the_event():
    late, early = utc("2026-05-14 20:59"), utc("2026-05-14 21:00")
    assert same_day(late, early, UTC)
    assert not same_day(late, early, BUCHAREST)


@given(moments, zones)
def test_what_a_clock_shows_names_the_moment_or_its_twin(moment, zone):
    local = moment.astimezone(zone).replace(tzinfo=None)
    assert moment in {local_moment(local, zone), local_moment(local, zone, latest=True)}


@given(moments, moments)
def test_nothing_is_both_too_early_and_too_late_for_a_moment(moment, end):
    assert not (is_before(moment, end) and is_after(moment, end))


def test_both_ends_count_to_the_second():
    assert is_before(NOON - HALF_A_SECOND, NOON)
    assert not is_before(NOON, NOON)
    assert not is_after(NOON + HALF_A_SECOND, NOON)
    assert is_after(NOON + SECOND, NOON)


def test_where_there_is_no_end_nothing_is_late():
    assert not is_before(NOON, None)
    assert not is_after(NOON, None)
