from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkin.core.servers.circuit import CLOSED, Circuit, next_try
from checkin.core.servers.outbox import DeliveryState, Outcome

NOW = datetime(2026, 5, 14, 6, 41, tzinfo=UTC)
FAILED = Outcome("line", DeliveryState.WAITING, "Error 500.")


def after(failures, outcome=FAILED):
    circuit = CLOSED
    for _ in range(failures):
        circuit = circuit.after(outcome, NOW, 0.0)
    return circuit


def test_two_failures_in_a_row_may_be_those_of_two_lines():
    assert not after(2).rests_at(NOW)
    assert not after(2).is_open


def test_after_three_failures_a_target_is_left_alone_and_then_tried_with_one_line():
    circuit = after(3)
    assert circuit.is_open
    assert circuit.rests_at(NOW + timedelta(seconds=4))
    assert not circuit.rests_at(NOW + timedelta(seconds=5))


def test_the_rest_doubles_up_to_ten_minutes():
    rests = [(after(failures).rests_until - NOW).total_seconds() for failures in (3, 4, 5, 30)]
    assert rests == [5, 10, 20, 600]


@pytest.mark.parametrize(
    "state", [DeliveryState.ACCEPTED, DeliveryState.REFUSED, DeliveryState.PARKED]
)
def test_the_first_answer_of_a_target_that_works_closes_it(state):
    assert after(7).after(Outcome("line", state), NOW, 0.0) == CLOSED


def test_a_line_that_fails_alone_tells_nothing_unless_it_is_to_show_that_a_target_is_back():
    alone = replace(FAILED, is_alone=True)
    assert after(2).after(alone, NOW, 0.0) == CLOSED
    assert after(4).after(alone, NOW, 0.0) == after(5)


def test_a_target_that_is_not_reached_at_all_rests_from_the_first_time_on():
    circuit = CLOSED.after_silence(NOW, 0.0)
    assert circuit == Circuit(1, NOW + timedelta(seconds=5))


def test_a_target_that_names_a_moment_rests_until_then():
    asked = Outcome("line", DeliveryState.WAITING, "Too many.", NOW + timedelta(minutes=3))
    assert CLOSED.after(asked, NOW, 0.0).rests_until == NOW + timedelta(minutes=3)


def test_no_target_silences_a_desk_for_longer_than_an_hour():
    asked = Outcome("line", DeliveryState.WAITING, "Too many.", NOW + timedelta(days=3))
    assert not CLOSED.after(asked, NOW, 0.0).rests_at(NOW + timedelta(hours=1))
    assert next_try(asked, 1, NOW, 0.0).not_before == NOW + timedelta(hours=1)


@pytest.mark.parametrize(("asked", "given"), [(120.0, 120), (3600.0, 3600), (86_400.0, 3600)])
def test_a_target_that_asks_for_rest_gets_it_for_an_hour_at_most(asked, given):
    circuit = CLOSED.after_asking_for_rest(asked, NOW)
    assert circuit == Circuit(1, NOW + timedelta(seconds=given))
    assert circuit.rests_at(NOW)


def test_a_clock_that_was_set_back_prolongs_no_rest():
    assert not Circuit(3, NOW + timedelta(days=1)).rests_at(NOW)
