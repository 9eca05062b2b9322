"""Lists of a server that check everybody out at a set time each day."""

from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.journal import EntryKind
from checkin.core.scan import Direction
from checkin.core.servers.all_leave import after_all_left, all_leave_after, known_since
from checkin.core.servers.server_ticket import ListTerms
from tests.builders import an_entry

BUCHAREST = "Europe/Bucharest"
# Clocks went back in the night to the 25th.
FIRST = datetime(2026, 10, 24, 0, 0, tzinfo=UTC)  # three in the morning there
DAY = timedelta(days=1)


def passed_at(*moments):
    return [an_entry(at=at) for at in moments]


def kinds(passed):
    return [line.kind for line in passed]


@pytest.mark.parametrize(
    ("came", "now", "left"),
    [
        (FIRST - DAY, FIRST - timedelta(microseconds=1), None),
        (FIRST - DAY, FIRST, FIRST),
        (FIRST - DAY, FIRST + timedelta(hours=20), FIRST),
        (FIRST + timedelta(hours=2), FIRST + timedelta(hours=20), None),  # came after it
        (FIRST, FIRST + timedelta(hours=1), None),  # came at that moment
        (FIRST + timedelta(hours=2), FIRST + timedelta(hours=26), FIRST + timedelta(hours=25)),
        (FIRST, FIRST + 5 * DAY, FIRST + 5 * DAY + timedelta(hours=1) - DAY),
    ],
)
def test_whoever_came_before_that_time_has_left(came, now, left):
    passed = after_all_left(passed_at(came), ListTerms(all_leave_at=FIRST), now, BUCHAREST)
    assert kinds(passed) == [EntryKind.ENTRY] + [EntryKind.EXIT] * (left is not None)
    if left is not None:
        assert passed[-1].at == left
        assert passed[-1].direction is Direction.EXIT


@pytest.mark.parametrize(
    "history",
    [[], [an_entry(at=FIRST - DAY), an_entry(EntryKind.EXIT, FIRST - timedelta(hours=1))]],
)
def test_who_is_not_inside_does_not_leave(history):
    assert after_all_left(history, ListTerms(all_leave_at=FIRST), FIRST, BUCHAREST) == history


@pytest.mark.parametrize(
    ("at", "leave"),
    [
        (FIRST - 3 * DAY, FIRST),
        (FIRST - timedelta(microseconds=1), FIRST),
        (FIRST, FIRST + timedelta(hours=25)),
        (FIRST + timedelta(hours=24), FIRST + timedelta(hours=25)),
        (FIRST + timedelta(hours=25), FIRST + timedelta(hours=49)),
        (FIRST + timedelta(hours=44), FIRST + timedelta(hours=49)),
    ],
)
def test_whoever_comes_leaves_at_that_time_of_the_next_day_at_the_latest(at, leave):
    assert all_leave_after(ListTerms(all_leave_at=FIRST), at, BUCHAREST) == leave
    assert all_leave_after(ListTerms(), at, BUCHAREST) is None


def test_without_such_a_time_nobody_leaves():
    passed = passed_at(FIRST - DAY)
    assert after_all_left(passed, ListTerms(), FIRST + DAY, BUCHAREST) is passed


@pytest.mark.parametrize("hours", [24, 72, 25, 23])
def test_the_next_time_that_is_told_does_not_hide_the_last(hours):
    later = FIRST + timedelta(hours=hours)
    told, known = ListTerms(all_leave_at=later), ListTerms(all_leave_at=FIRST)
    assert known_since(told, known).all_leave_at == FIRST


def test_another_time_counts_from_when_it_is_told():
    told, known = ListTerms(all_leave_at=FIRST + DAY / 2), ListTerms(all_leave_at=FIRST)
    assert known_since(told, known) == told
    assert known_since(told, ListTerms()) == known_since(told, None) == told
    assert known_since(ListTerms(), known) == ListTerms()
