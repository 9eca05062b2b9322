import pytest

from checkin.servers.server_clock import ServerClock

NOON = 1_795_694_400.0  # Thu, 26 Nov 2026 12:00:00 GMT


def date(second):
    return f"Thu, 26 Nov 2026 12:00:{second:02d} GMT"


def test_a_clock_that_nobody_told_of_is_not_known():
    clock = ServerClock()
    clock.note(NOON, NOON + 0.1, "")
    clock.note(NOON, NOON + 0.1, "yesterday")
    clock.note(NOON + 1, NOON, date(0))  # ours was set meanwhile
    assert clock.offset is None


def test_a_clock_that_is_ahead_is_found_more_closely_with_every_answer():
    # It is 30.4 seconds ahead, and tells whole seconds.
    clock = ServerClock()
    for asked in (0.0, 0.3, 0.5, 0.55, 0.7):
        told = int(asked + 0.01 + 30.4)
        clock.note(NOON + asked, NOON + asked + 0.02, date(told))
    assert clock.offset == pytest.approx(30.4, abs=0.1)


def test_a_clock_that_was_set_is_measured_anew():
    clock = ServerClock()
    clock.note(NOON, NOON + 0.1, date(30))
    clock.note(NOON + 1, NOON + 1.1, date(1))
    assert clock.offset == pytest.approx(0.45, abs=0.6)
