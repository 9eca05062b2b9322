from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.core.servers.outbox import DeliveryState, OutboxLine, outbox_object, pause_after


@pytest.mark.parametrize(("attempts", "seconds"), [(1, 5), (2, 10), (3, 20), (8, 600), (99, 600)])
def test_pauses_double_up_to_ten_minutes(attempts, seconds):
    assert pause_after(attempts, chance=0) == timedelta(seconds=seconds)


@given(st.integers(1, 10**6), st.floats(0, 1))
def test_chance_takes_away_at_most_half_of_a_pause(attempts, chance):
    whole = pause_after(attempts, 0)
    assert whole / 2 <= pause_after(attempts, chance) <= whole


def test_a_line_of_the_outbox_reads_as_promised():
    line = OutboxLine(
        "e1", "/list.csv", DeliveryState.PARKED, 2, "No such column.", advice="Add it.",
        next_at=datetime(2026, 5, 14, 6, 41, 0, 500, UTC),
    )  # fmt: skip
    assert outbox_object(line) == {
        "entry_id": "e1",
        "target": "/list.csv",
        "state": "parked",
        "attempts": 2,
        "reason": "No such column.",
        "advice": "Add it.",
        "next_at": "2026-05-14T06:41:00Z",
        "code": "",
        "dismissed": "",
    }
