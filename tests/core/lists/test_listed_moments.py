from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.lists.listed_moments import DayOrder, day_order, last_moment_of, moment_of

BUCHAREST = ZoneInfo("Europe/Bucharest")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-05-14", datetime(2026, 5, 13, 21, 0, tzinfo=UTC)),
        ("2026-05-14 09:00", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("2026-05-14T09:00:30Z", datetime(2026, 5, 14, 9, 0, 30, tzinfo=UTC)),
        ("2026-05-14T09:00:00+02:00", datetime(2026, 5, 14, 7, 0, tzinfo=UTC)),
        ("14.05.2026 09:00", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("14.5.2026", datetime(2026, 5, 13, 21, 0, tzinfo=UTC)),
        ("14/05/2026 9:00", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("5/14/2026 9:00 PM", datetime(2026, 5, 14, 18, 0, tzinfo=UTC)),
        ("2026/05/14 09.30", datetime(2026, 5, 14, 6, 30, tzinfo=UTC)),
        ("14.05.26 09:00", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("5/14/26 9:00 AM", datetime(2026, 5, 14, 6, 0, tzinfo=UTC)),
        ("Thu 14.5.2026", datetime(2026, 5, 13, 21, 0, tzinfo=UTC)),
        ("2026-01-14 12:00 am", datetime(2026, 1, 13, 22, 0, tzinfo=UTC)),
    ],
)
def test_a_moment_is_read_in_the_events_zone(text, expected):
    assert moment_of(text, BUCHAREST) == expected


@pytest.mark.parametrize(
    "text",
    "3 December 2026|Thu 3 Dec|tors 3 dec|Dec 3, 2026|December 3rd|3. Dezember 2026|Do., 3. Dez.|"
    "le 3 décembre 2026|jeu. 3 déc.|3 de diciembre de 2026|3. joulukuuta 2026|3 dicembre|"
    "3 decembrie 2026|den 3:e december|3-Dec-26|2026 Dec 3|mar 3 dec".split("|"),
)
def test_a_month_may_be_a_word_in_eight_languages(text):
    near = date(2026, 11, 30)
    assert moment_of(text, UTC, near=near) == datetime(2026, 12, 3, tzinfo=UTC)
    assert last_moment_of(text, UTC, near=near) == datetime(2026, 12, 3, 23, 59, 59, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    "3 December 2026 18:30|3 déc. 18h30|den 3 december kl. 18.30|3. Dezember 18:30 Uhr|"
    "Dec 3 6:30 pm|Dec 3, 2026, 6.30pm|3. joulukuuta klo 18.30".split("|"),
)
def test_a_time_may_stand_behind_a_month_in_words(text):
    for read in (moment_of, last_moment_of):
        moment = read(text, UTC, near=date(2026, 11, 30))
        assert moment == datetime(2026, 12, 3, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "near", "year"),
    [
        ("3 mar", date(2026, 3, 1), 2026),
        ("2 Jan", date(2026, 12, 30), 2027),
        ("30 Dec", date(2027, 1, 2), 2026),
        ("29 Feb", date(2028, 2, 27), 2028),
    ],
)
def test_a_day_without_a_year_is_the_one_next_to_the_event(text, near, year):
    assert moment_of(text, UTC, near=near).year == year
    assert moment_of(text, UTC) is None


def test_a_bare_last_day_counts_to_its_last_second():
    assert last_moment_of("2026-05-16", BUCHAREST) == datetime(2026, 5, 16, 20, 59, 59, tzinfo=UTC)
    assert last_moment_of("16.05.2026", BUCHAREST) == last_moment_of("2026-05-16", BUCHAREST)


@pytest.mark.parametrize(
    "text",
    ["", "tomorrow", "20260514", "31.02.2026", "2026-13-40", "14.05.", "0001-01-01", "9:00", "1e9",
     "2026-05-14 25:00", "3-5 Dec 2026", "Dec 3-26", "3 Dec or 4 Dec 2026", "after 3 Dec 2026",
     "3 Dec 2026 9:00-12:00", "31 Feb 2026", "Dec 2026", "9.30.15", "26-12-03", "3 Mon 2026",
     "3 Dec 0000", "2026-05-14 9 o'clock", "١٤.٠٥.٢٠٢٦"],
)  # fmt: skip
def test_what_is_no_moment_is_none(text):
    assert moment_of(text, BUCHAREST) is None


@pytest.mark.parametrize("text", ["Dec-26", "nov.-27", "Nov/27"])
def test_a_month_of_a_year_as_spreadsheets_write_it_is_no_day(text):
    assert moment_of(text, BUCHAREST, near=date(2026, 12, 3)) is None
    assert moment_of("26-Dec", BUCHAREST, near=date(2026, 12, 3))


@pytest.mark.parametrize(
    ("days", "order"),
    [
        ("05/12/2026 05/13/2026", DayOrder.MONTH_FIRST),
        ("05/12/2026 13/05/2026", DayOrder.DAY_FIRST),
        ("13/05/2026 05/13/2026 05/12/2026", DayOrder.DAY_FIRST),
        ("05/12/2026 05/11/2026", DayOrder.OPEN),
        ("05/05/2026 2026-05-13 05/32/2026 Feb/13/2026", DayOrder.OPEN),
        ("", DayOrder.DAY_FIRST),
    ],
)
def test_a_day_that_can_be_no_month_tells_the_order_of_all(days, order):
    assert day_order(days.split()) is order


@pytest.mark.parametrize("text", ["05/12/2026 9:00 AM", "5/12/2026 09:00", "12/31/2026"])
def test_in_a_list_with_the_month_first_the_month_is_first(text):
    moment = moment_of(text, UTC, DayOrder.MONTH_FIRST)
    assert moment in {datetime(2026, 5, 12, 9, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)}
    assert last_moment_of("13/05/2026", UTC, DayOrder.MONTH_FIRST) == datetime(
        2026, 5, 13, 23, 59, 59, tzinfo=UTC
    )


@given(st.text())
def test_no_text_is_too_odd_to_be_read(text):
    for read in (moment_of, last_moment_of):
        for order in DayOrder:
            moment = read(text, BUCHAREST, order, date(2026, 5, 14))
            assert moment is None or moment.tzinfo is UTC
    day_order([text])
